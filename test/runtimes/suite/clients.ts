import type { Rillet, RilletOptions } from "rillet-sdk";
import type { Sandbox, SandboxOptions } from "rillet-sdk/sandbox";
import type { SandboxServer } from "./check.js";
import type { Sdk } from "./sdk.js";

/** A client of a sandbox in memory. */
export function inMemory(
  { core, sandbox: { createSandbox } }: Sdk,
  { apiKey }: SandboxServer,
  options: SandboxOptions = {},
): { rillet: Rillet; sandbox: Sandbox } {
  const sandbox = createSandbox({ apiKey, rateLimit: false, ...options });
  return { sandbox, rillet: new core.Rillet({ apiKey, fetch: sandbox.fetch, rateLimit: false }) };
}

/** A client that goes over the wire by the runtime's own `fetch`. */
export function overTheWire({ core }: Sdk, { baseUrl, apiKey }: SandboxServer, options: RilletOptions = {}): Rillet {
  return new core.Rillet({ apiKey, baseUrl, rateLimit: false, ...options });
}

/** Makes the next request for an operation fail on the wire. */
export async function breakNext({ baseUrl }: SandboxServer, operation: string, fault: object): Promise<void> {
  const response = await fetch(`${baseUrl}/_sandbox/faults`, {
    method: "POST",
    body: JSON.stringify({ match: { operation }, fault }),
  });
  if (!response.ok) throw new Error(`the sandbox took no fault: ${await response.text()}`);
}
