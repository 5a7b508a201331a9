import { spawn } from "node:child_process";
import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { InstalledProjects } from "../install-package.js";
import type { TargetResult } from "../report.js";
import { run, runOrThrow } from "../run-command.js";
import { type CheckResult, expectEqual, inTime, runCheck } from "../suite/check.js";

const TIMEOUT_MS = 600_000;
const START_MS = 60_000;

/** One route of each runtime, which signs a webhook, verifies it and syncs an invoice. */
const ROUTE = (runtime: string): string => `
import { Rillet } from "rillet-sdk";
import { createSandbox } from "rillet-sdk/sandbox";
import { syncInvoice } from "rillet-sdk/sync";
import { signWebhook, verifyWebhook } from "rillet-sdk/webhooks";

export const runtime = "${runtime}";
export const dynamic = "force-dynamic";

const token = "YSB0b2tlbiBvZiAzMiBieXRlcyBmb3IgdGhpcyBydW4=";

export async function POST(request) {
  const body = await request.text();
  const headers = await signWebhook({ token, type: "invoice.deleted", body });
  const { type } = await verifyWebhook({ token, headers, body });
  const sandbox = createSandbox({ externalReferenceTypes: ["SEQUENCE"] });
  const rillet = new Rillet({ apiKey: "sandbox-key", fetch: sandbox.fetch });
  const { name } = await rillet.customers.create({ name: "Acme" });
  return Response.json([type, name, typeof syncInvoice]);
}
`;
const PAGE = "export default function Page() { return null; }\n";
const LAYOUT = "export default function Layout({ children }) { return <html><body>{children}</body></html>; }\n";

const ROUTES = ["edge", "nodejs"];

/** Builds a Next app with a route in each runtime, and sends each one a request. A complaint of the build about a route counts as a failure. */
export async function runInNext(spec: string, { folder, tarball }: InstalledProjects): Promise<TargetResult> {
  const app = join(folder, spec.replace(/\W+/g, "-"));
  await mkdir(app);
  await writeFile(join(app, "package.json"), JSON.stringify({ name: "app", private: true }));
  const options = { cwd: app, env: { NEXT_TELEMETRY_DISABLED: "1" }, timeoutMs: TIMEOUT_MS };
  const packages = [tarball, spec, "react@19", "react-dom@19"];
  await runOrThrow("npm", ["install", "--ignore-scripts", "--no-audit", "--no-fund", ...packages], options);
  await writeApp(app);
  const esm: CheckResult[] = [
    await runCheck(
      "the app is built without a complaint about the package",
      async () => {
        const { code, output } = await run("node_modules/.bin/next", ["build"], options);
        const complaints = output
          .split("\n")
          .filter((line) => /not supported in the Edge Runtime|not allowed/.test(line));
        expectEqual([code, ...complaints], [0], `the build:\n${output}`);
      },
      TIMEOUT_MS,
    ),
  ];
  if (esm.every(({ failure }) => failure === undefined))
    esm.push(...(await withServer(app, (url) => Promise.all(ROUTES.map((route) => checkRoute(url, route))))));
  return { title: spec.replace("@", " "), esm, commonJs: "-" };
}

async function writeApp(app: string): Promise<void> {
  for (const route of ROUTES) await mkdir(join(app, "app", route), { recursive: true });
  for (const route of ROUTES) await writeFile(join(app, "app", route, "route.js"), ROUTE(route));
  await writeFile(join(app, "app/page.js"), PAGE);
  await writeFile(join(app, "app/layout.js"), LAYOUT);
}

const checkRoute = (url: string, route: string): Promise<CheckResult> =>
  runCheck(
    `a route with the runtime ${route} responds`,
    async () => {
      const body = JSON.stringify("9f1c2b7a-0d4e-4c55-8a5e-2f6f3f1a7b10");
      const response = await fetch(`${url}/${route}`, { method: "POST", body });
      expectEqual(await response.text(), '["invoice.deleted","Acme","function"]', "the response");
    },
    START_MS,
  );

async function withServer<Result>(app: string, use: (url: string) => Promise<Result>): Promise<Result> {
  const server = spawn(process.execPath, ["node_modules/next/dist/bin/next", "start", "-p", "0", "-H", "127.0.0.1"], {
    cwd: app,
    env: { ...process.env, NEXT_TELEMETRY_DISABLED: "1" },
  });
  try {
    let output = "";
    const url = new Promise<string>((resolve) => {
      server.stdout.on("data", (chunk: Buffer) => {
        output += chunk.toString();
        const [found] = /http:\/\/127\.0\.0\.1:[1-9]\d*/.exec(output) ?? [];
        if (found !== undefined && output.includes("Ready")) resolve(found);
      });
    });
    return await use(await inTime(url, START_MS));
  } finally {
    server.kill("SIGKILL");
  }
}
