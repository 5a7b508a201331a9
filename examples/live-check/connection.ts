/** The service that is probed, and the safeguards: the sandbox host, unless a flag names another one. */
import { Rillet } from "rillet-sdk";

export interface Flags {
  /** Probe production, with reading probes only. */
  readonly yesProduction: boolean;
  /** A sandbox server on loopback, in place of Rillet's hosts. */
  readonly baseUrl: string | undefined;
}

export interface Connection {
  readonly rillet: Rillet;
  readonly isReadOnly: boolean;
  readonly sendUnlimited: () => Promise<Response>;
}

const SANDBOX = "https://sandbox.api.rillet.com";
const PRODUCTION = "https://api.rillet.com";
const LOOPBACK = /^http:\/\/(?:127\.0\.0\.1|localhost|\[::1\])(?::\d+)?\/?$/;

/** @throws Error if the key is missing, or the base URL is not on loopback. */
export function connect({ yesProduction, baseUrl }: Flags, apiKey = process.env["RILLET_API_KEY"]): Connection {
  if (!apiKey) throw new Error("Set RILLET_API_KEY to a key of Rillet's sandbox.");
  if (baseUrl !== undefined && (yesProduction || !LOOPBACK.test(baseUrl)))
    throw new Error("--base-url is for a sandbox server on this machine, such as http://127.0.0.1:4010.");
  const host = baseUrl ?? (yesProduction ? PRODUCTION : SANDBOX);
  return {
    rillet: new Rillet({ apiKey, baseUrl: host, fetch: yesProduction ? readOnlyFetch : fetch }),
    isReadOnly: yesProduction,
    sendUnlimited: () =>
      fetch(`${host.replace(/\/$/, "")}/api-key`, {
        headers: { authorization: `Bearer ${apiKey}`, "x-rillet-api-version": "4" },
      }),
  };
}

/** Whatever a probe does: production sees no write. */
const readOnlyFetch: typeof fetch = (input, init) => {
  const method = init?.method ?? (input instanceof Request ? input.method : "GET");
  if (method.toUpperCase() !== "GET") throw new Error(`The live check does not send ${method} to production.`);
  return fetch(input, init);
};
