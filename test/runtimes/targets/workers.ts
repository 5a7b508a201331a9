import { createRequire } from "node:module";
import { join } from "node:path";
import type { Readable } from "node:stream";
import type * as webhooks from "rillet-sdk/webhooks";
import { bundle } from "../bundle.js";
import type { InstalledProjects } from "../install-package.js";
import { runCheck, type CheckResult } from "../suite/check.js";
import { expectEqual } from "../suite/check.js";
import { inTime } from "../suite/check.js";
import type { TargetResult } from "../report.js";
import { fetchTool } from "../install-package.js";
import { MINIFLARE } from "../versions.js";
import { withSandbox } from "./sandbox.js";
import { checkShownOutput } from "./sandbox.js";

interface Worker {
  dispatchFetch(
    url: string,
    init: { method: string; headers?: Readonly<Record<string, string>>; body: string },
  ): Promise<{ status: number; text(): Promise<string> }>;
  dispose(): Promise<void>;
}

interface MiniflareModule {
  readonly Miniflare: new (options: object) => Worker;
}

const TIMEOUT_MS = 120_000;
const TOKEN = Buffer.from("a token of 32 bytes for this run").toString("base64");

/** Runs the suite in workerd, and the example of a webhook endpoint in Workers. */
export async function runInWorkers({ plain }: InstalledProjects): Promise<TargetResult> {
  const load = createRequire(join(await fetchTool(MINIFLARE), "here.js"));
  const { Miniflare } = load("miniflare") as MiniflareModule;
  const { version } = load("workerd/package.json") as { version: string };
  const start = async (entry: string): Promise<Started> => {
    const output: string[] = [];
    const handleRuntimeStdio = (...streams: Readable[]): void => {
      streams.forEach((stream) => stream.on("data", (chunk: Buffer) => void output.push(chunk.toString())));
    };
    const options = {
      modules: true,
      script: await bundle(entry, plain, "esm"),
      compatibilityDate: "2026-04-01",
      bindings: { RILLET_WEBHOOK_TOKEN: TOKEN },
      handleRuntimeStdio,
    };
    return { worker: new Miniflare(options), output };
  };
  const esm = [
    ...(await runSuite(plain, await start("test/runtimes/drivers/worker.ts"))),
    await runExample(plain, await start("examples/webhooks/worker.ts")),
  ];
  return { title: `Workers (workerd ${version})`, esm, commonJs: "-" };
}

interface Started {
  readonly worker: Worker;
  /** What the worker has written so far. */
  readonly output: readonly string[];
}

function runSuite(project: string, { worker, output }: Started): Promise<CheckResult[]> {
  return withSandbox(project, async (sandbox) => {
    const results = await use(worker, async () => {
      const response = await worker.dispatchFetch("https://example.com/", {
        method: "POST",
        body: JSON.stringify(sandbox),
      });
      const text = await response.text();
      return response.status === 200
        ? (JSON.parse(text) as CheckResult[])
        : [{ title: "the worker responds", failure: `${response.status} ${text}` }];
    });
    return [...results, checkShownOutput(output.join(""), sandbox)];
  });
}

const runExample = (project: string, { worker }: Started): Promise<CheckResult> =>
  runCheck("the example for Workers handles a delivery, acknowledges its repeat and rejects a forged one", () =>
    use(worker, () => sendDeliveries(worker, project)),
  );

/** Ends the worker after its use, or when it takes too long. */
async function use<Result>(worker: Worker, task: () => Promise<Result>): Promise<Result> {
  try {
    return await inTime(task(), TIMEOUT_MS);
  } finally {
    await worker.dispose();
  }
}

async function sendDeliveries(worker: Worker, project: string): Promise<void> {
  const { signWebhook } = createRequire(join(project, "here.js"))("rillet-sdk/webhooks") as typeof webhooks;
  const body = JSON.stringify("9f1c2b7a-0d4e-4c55-8a5e-2f6f3f1a7b10");
  const headers = await signWebhook({ token: TOKEN, type: "invoice.deleted", body });
  const said: string[] = [];
  for (const each of [headers, headers, { ...headers, "X-Rillet-Signature": "Zm9yZ2Vk" }]) {
    const response = await worker.dispatchFetch("https://example.com/webhooks/rillet", {
      method: "POST",
      headers: each,
      body,
    });
    said.push(`${response.status} ${await response.text()}`);
  }
  expectEqual(said, ["200 Handled.", "200 Handled.", "401 signature_mismatch"], "responses");
}
