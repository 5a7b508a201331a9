import { BUILT_IN_TYPE } from "../../validation/references.js";
import { type Clock, toTimestamp } from "../../clock.js";
import { createIdempotencyKeys } from "../../http/idempotency.js";
import { createPipeline } from "../../http/pipeline.js";
import { createExchangeRates } from "../../ledger/currency-conversion.js";
import { allHandlers } from "../../resources/handlers.js";
import type { State } from "../../state/state.js";

/**
 * Makes a request as a client does, synchronously. So the objects of a seed follow every rule.
 * @throws TypeError if the request is rejected.
 */
export type SeedSender = (method: string, path: string, body: unknown) => unknown;

export function createSeedSender(state: State, clock: Clock): SeedSender {
  const context = {
    clock,
    state,
    referenceTypes: new Set([BUILT_IN_TYPE, "BILLING"]),
    emitWebhook: () => undefined,
    requireExchangeRate: false,
    exchangeRates: createExchangeRates(),
    closedBooks: true,
  };
  const pipeline = createPipeline({
    context,
    handlers: allHandlers(),
    bodyRules: { strict: true, strictNulls: true },
    access: { apiKey: "seed", readOnlyKeys: [] },
    rates: undefined,
    keys: createIdempotencyKeys(clock),
  });
  const headers = new Headers({ authorization: "Bearer seed" });
  return (method, path, body) => {
    const received = {
      method,
      path,
      query: {},
      headers,
      body: body === undefined ? undefined : (JSON.parse(JSON.stringify(body)) as unknown),
      isMalformed: false,
      size: 0,
      signal: undefined,
    };
    const response = pipeline.complete(pipeline.accept(received));
    if (response.status >= 300)
      throw new TypeError(
        `The seed's ${method} ${path} at ${toTimestamp(clock.now())} was rejected: ${String(response.body)}`,
      );
    return typeof response.body === "string" ? (JSON.parse(response.body) as unknown) : undefined;
  };
}
