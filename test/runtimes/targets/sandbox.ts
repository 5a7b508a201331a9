import { createRequire } from "node:module";
import { join } from "node:path";
import type * as sandbox from "rillet-sdk/sandbox";
import type * as server from "rillet-sdk/sandbox/server";
import type { CheckResult, SandboxServer } from "../suite/check.js";
import { SHOWN } from "../suite/errors.js";

/** If the output of a runtime contains this key, the key has leaked. */
const API_KEY = "runtimes-key-2f6f3f1a7b10";

/** Serves a sandbox from the installed package while `use` runs. */
export async function withSandbox<Result>(
  project: string,
  use: (server: SandboxServer) => Promise<Result>,
): Promise<Result> {
  const load = createRequire(join(project, "here.js"));
  const { createSandbox } = load("rillet-sdk/sandbox") as typeof sandbox;
  const { startSandboxServer } = load("rillet-sdk/sandbox/server") as typeof server;
  // A customer of the demo data has a reference of the type STRIPE.
  const started = await startSandboxServer(
    createSandbox({ apiKey: API_KEY, seed: "demo", rateLimit: false, externalReferenceTypes: ["SEQUENCE", "STRIPE"] }),
  );
  try {
    return await use({ baseUrl: started.url, apiKey: API_KEY });
  } finally {
    await started.close();
  }
}

/** Checks the output of a runtime. The suite shows a client and an error with console.log. */
export function checkShownOutput(output: string, { apiKey }: SandboxServer): CheckResult {
  const title = "what console.log shows of a client and an error holds no key";
  if (output.includes(apiKey)) return { title, failure: output };
  return output.includes(SHOWN) && /NotFoundError|failed with 404/.test(output)
    ? { title }
    : { title, failure: `Nothing was shown:\n${output}` };
}
