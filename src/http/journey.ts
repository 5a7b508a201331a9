import type { RequestFacts } from "../errors/rillet-error.js";
import type { Call } from "./call.js";
import type { RequestEvent } from "./hooks.js";

/** One call on its way: what its attempts share. */
export interface Journey {
  readonly call: Call;
  readonly callId: number;
  readonly url: string;
  /** The caller's or a new one; the same for every attempt. POST only. */
  readonly idempotencyKey: string | undefined;
  readonly timeout: number;
  readonly maxRetries: number;
  /** How many were sent so far. */
  attempts: number;
  /** An earlier attempt may have taken effect without an answer. */
  unclear: boolean;
}

export interface JourneyDefaults {
  readonly baseUrl: string;
  readonly timeout: number;
  readonly maxRetries: number;
}

let calls = 0;

export function startJourney(call: Call, defaults: JourneyDefaults): Journey {
  const { options, verb } = call;
  return {
    call,
    callId: ++calls,
    url: defaults.baseUrl + call.path + call.query,
    idempotencyKey: verb === "POST" ? (options.idempotencyKey ?? crypto.randomUUID()) : undefined,
    timeout: options.timeout ?? defaults.timeout,
    maxRetries: options.maxRetries ?? defaults.maxRetries,
    attempts: 0,
    unclear: false,
  };
}

export function eventOf({ call, url, attempts, idempotencyKey, callId }: Journey): RequestEvent {
  return { method: call.verb, path: call.path, template: call.template, url, attempt: attempts, idempotencyKey, callId };
}

export function factsOf({ call, attempts, idempotencyKey }: Journey): RequestFacts {
  return { method: call.verb, path: call.path, attempts, idempotencyKey };
}
