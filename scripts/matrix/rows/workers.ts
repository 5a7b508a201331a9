import { createRequire } from "node:module";
import { join } from "node:path";
import type { Readable } from "node:stream";
import type * as webhooks from "rillet-sdk/webhooks";
import { bundle } from "../bundle.js";
import type { Scratch } from "../scratch.js";
import { judge, type Verdict } from "../smoke/check.js";
import { expectEqual } from "../smoke/expect.js";
import { inTime } from "../smoke/in-time.js";
import type { Row } from "../table.js";
import { fetchTool } from "../tool.js";
import { MINIFLARE } from "../versions.js";
import { withSandbox } from "./sandbox.js";
import { judgeShown } from "./shown.js";

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

const PATIENCE = 120_000;
const TOKEN = Buffer.from("a token of 32 bytes for this run").toString("base64");

/** Runs the suite in workerd, and the example of a webhook endpoint in Workers. */
export async function workersRow({ plain }: Scratch): Promise<Row> {
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
    ...(await runSuite(plain, await start("scripts/matrix/drivers/worker.ts"))),
    await runExample(plain, await start("examples/webhooks/worker.ts")),
  ];
  return { title: `Workers (workerd ${version})`, esm, commonJs: "-" };
}

interface Started {
  readonly worker: Worker;
  /** What it wrote so far. */
  readonly output: readonly string[];
}

function runSuite(project: string, { worker, output }: Started): Promise<Verdict[]> {
  return withSandbox(project, async (sandbox) => {
    const verdicts = await use(worker, async () => {
      const answer = await worker.dispatchFetch("https://example.com/", {
        method: "POST",
        body: JSON.stringify(sandbox),
      });
      const text = await answer.text();
      return answer.status === 200
        ? (JSON.parse(text) as Verdict[])
        : [{ title: "the worker answers", failure: `${answer.status} ${text}` }];
    });
    return [...verdicts, judgeShown(output.join(""), sandbox)];
  });
}

const runExample = (project: string, { worker }: Started): Promise<Verdict> =>
  judge("the example for Workers handles a delivery, acknowledges its repeat and refuses a forged one", () =>
    use(worker, () => sendDeliveries(worker, project)),
  );

/** Ends the worker when it has been used, or has taken too long. */
async function use<Result>(worker: Worker, task: () => Promise<Result>): Promise<Result> {
  try {
    return await inTime(task(), PATIENCE);
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
    const answer = await worker.dispatchFetch("https://example.com/webhooks/rillet", {
      method: "POST",
      headers: each,
      body,
    });
    said.push(`${answer.status} ${await answer.text()}`);
  }
  expectEqual(said, ["200 Handled.", "200 Handled.", "401 signature_mismatch"], "answers");
}
