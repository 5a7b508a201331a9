/**
 * Runs examples/webhooks/worker.ts in workerd, the runtime of Cloudflare Workers: a delivery is handled, its repeat acknowledged, a forged one refused.
 *
 *     npm run check:workers
 *
 * Miniflare weighs 165 MB, so it comes by npx and is found on the PATH that npx sets.
 */
import { createRequire } from "node:module";
import { delimiter, dirname, join } from "node:path";
import { build } from "esbuild";
import { signWebhook } from "../src/webhooks/index.js";

interface MiniflareModule {
  readonly Miniflare: new (options: object) => {
    dispatchFetch(url: string, init: { method: string; headers: Readonly<Record<string, string>>; body: string }): Promise<{ status: number; text(): Promise<string> }>;
    dispose(): Promise<void>;
  };
}

const TOKEN = Buffer.from("a token of 32 bytes for this run").toString("base64");

function loadMiniflare(): MiniflareModule {
  const bin = (process.env["PATH"] ?? "").split(delimiter).find((folder) => folder.includes("_npx"));
  if (bin === undefined) throw new Error("Run this by: npm run check:workers");
  return createRequire(join(dirname(bin), "here.js"))("miniflare") as MiniflareModule;
}

async function bundleExample(): Promise<string> {
  const { outputFiles } = await build({ entryPoints: ["examples/webhooks/worker.ts"], write: false, bundle: true, format: "esm", platform: "neutral", mainFields: ["module", "main"], logLevel: "error" });
  return outputFiles[0]?.text ?? "";
}

async function answers(script: string): Promise<string[]> {
  const worker = new (loadMiniflare().Miniflare)({ modules: true, script, compatibilityDate: "2026-04-01", bindings: { RILLET_WEBHOOK_TOKEN: TOKEN } });
  try {
    const body = JSON.stringify("9f1c2b7a-0d4e-4c55-8a5e-2f6f3f1a7b10");
    const headers = await signWebhook({ token: TOKEN, type: "invoice.deleted", body });
    const said: string[] = [];
    for (const each of [headers, headers, { ...headers, "X-Rillet-Signature": "Zm9yZ2Vk" }]) {
      const answer = await worker.dispatchFetch("https://example.com/webhooks/rillet", { method: "POST", headers: each, body });
      said.push(`${answer.status} ${await answer.text()}`);
    }
    return said;
  } finally {
    await worker.dispose();
  }
}

const EXPECTED = ["200 Handled.", "200 Handled.", "401 signature_mismatch"];
const said = await answers(await bundleExample());
console.log(said.join("\n"));
if (said.join() !== EXPECTED.join()) throw new Error(`Expected ${EXPECTED.join(", ")}.`);
