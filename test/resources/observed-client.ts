import { Rillet, type FetchLike, type RilletOptions } from "../../src/index.js";
import type { Sent } from "./contract-check.js";

export interface ObservedClient {
  readonly rillet: Rillet;
  readonly requests: readonly Sent[];
}

/** A client on a function in place of the network. It keeps what was sent. */
export function createObservedClient(
  respond: (sent: Sent) => Response | Promise<Response>,
  options: RilletOptions = {},
): ObservedClient {
  const requests: Sent[] = [];
  const fetch: FetchLike = async (input, init) => {
    const request = new Request(input, init);
    const sent = {
      verb: request.method,
      url: new URL(request.url),
      headers: request.headers,
      bytes: new Uint8Array(await request.arrayBuffer()),
    };
    requests.push(sent);
    return respond(sent);
  };
  return {
    rillet: new Rillet({
      apiKey: "test-key",
      environment: "sandbox",
      rateLimit: false,
      maxRetries: 0,
      fetch,
      ...options,
    }),
    requests,
  };
}

/** The method of a dotted name, `invoices.payments.create`. */
export function methodOf(rillet: Rillet, name: string): (...input: unknown[]) => Promise<unknown> {
  const found = name
    .split(".")
    .reduce<unknown>((node, part) => (node as Record<string, unknown> | undefined)?.[part], rillet);
  if (typeof found !== "function") throw new Error(`rillet.${name} is not a method.`);
  return found as (...input: unknown[]) => Promise<unknown>;
}

export const bodyOf = ({ bytes }: Sent): unknown => JSON.parse(new TextDecoder().decode(bytes));
