import { Rillet } from "rillet-sdk";
import { createSandbox, type SandboxOptions } from "rillet-sdk/sandbox";

export const isLive = process.argv.includes("--live");

/**
 * The client of the examples: of a sandbox in memory or, with `--live` and RILLET_API_KEY, of Rillet's sandbox host. The sandbox in memory has the rate limit
 * too; the examples are too small to reach it.
 */
export function connect(options: SandboxOptions = {}): Rillet {
  if (isLive) return new Rillet({ environment: "sandbox" });
  const sandbox = createSandbox({ externalReferenceTypes: ["SEQUENCE"], ...options });
  return new Rillet({ apiKey: "sandbox-key", environment: "sandbox", fetch: sandbox.fetch });
}
