/**
 * Runs snippets one after another, each as a module with a sandbox of its own: `rillet` is a client of that sandbox, and requests to Rillet's hosts or to
 * the address of `rillet-sandbox` reach it. Other requests leave this machine only if they are to loopback. Prints the snippets that failed.
 *
 *     tsx test/snippets/run-snippets.ts snippet.ts…
 */
import { mkdirSync, mkdtempSync } from "node:fs";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { inspect } from "node:util";
import { Rillet } from "../../src/index.js";
import { createSandbox } from "../../src/sandbox/index.js";

const SANDBOX_HOSTS = new Set(["api.rillet.com", "sandbox.api.rillet.com", "127.0.0.1:4010"]);
const TIMEOUT_MS = 30_000;

const realFetch = globalThis.fetch;
const show = console.log;
const files = process.argv.slice(2).map((file) => resolve(file));
let output: string[] = [];
let failed = 0;

function report(file: string, error: unknown): void {
  failed++;
  show(`${file}\n${[...output, inspect(error)].join("\n")}\n`);
}

/** What a snippet finds: `rillet`, the environment of the guides, and a folder of its own. */
function prepare(): void {
  const sandbox = createSandbox({
    seed: "demo",
    rateLimit: false,
    externalReferenceTypes: ["SEQUENCE", "STRIPE", "BILLING"],
  });
  globalThis.fetch = (input, init) => {
    const { host, hostname } = new URL(input instanceof Request ? input.url : input);
    if (SANDBOX_HOSTS.has(host)) return sandbox.fetch(input, init);
    if (hostname === "127.0.0.1" || hostname === "localhost") return realFetch(input, init);
    return Promise.reject(new TypeError(`A snippet may not request ${host}.`));
  };
  Object.assign(process.env, { RILLET_API_KEY: "sandbox-key", RILLET_WEBHOOK_TOKEN: "dGVzdCB0b2tlbg==" });
  Object.assign(globalThis, { rillet: new Rillet({ environment: "sandbox" }) });
  mkdirSync(resolve(ROOT, ".cache/snippets/folders"), { recursive: true });
  process.chdir(mkdtempSync(join(ROOT, ".cache/snippets/folders/run-")));
}

const ROOT = process.cwd();
for (const name of ["log", "error", "warn", "info", "table"] as const)
  console[name] = (...values: unknown[]): void =>
    void output.push(values.map((value) => (typeof value === "string" ? value : inspect(value))).join(" "));

for (const file of files) {
  output = [];
  prepare();
  const late = new Promise<never>((_, reject) => {
    setTimeout(() => reject(new Error(`The snippet did not end within ${TIMEOUT_MS / 1000} s.`)), TIMEOUT_MS).unref();
  });
  const broken = new Promise<never>((_, reject) => {
    process.once("uncaughtException", reject);
  });
  try {
    await Promise.race([import(pathToFileURL(file).href), late, broken]);
  } catch (error) {
    report(file, error);
  } finally {
    process.removeAllListeners("uncaughtException");
  }
  if (process.env["SHOW_OUTPUT"]) show(`${file}\n  ${output.join("\n  ")}`);
}
process.exit(failed === 0 ? 0 : 1);
