import type { RequestFacts } from "../errors/rillet-error.js";
import type { Call } from "./call.js";
import type { RequestEvent } from "./hooks.js";
import { shouldRetry, type Outcome } from "./retry-policy.js";

export interface JourneyDefaults {
  readonly baseUrl: string;
  readonly timeout: number;
  readonly maxRetries: number;
  readonly maxRetryAfter: number;
}

/** One call on its way: what its attempts share. */
export interface Journey {
  readonly call: Call;
  readonly callId: number;
  readonly url: string;
  /** The caller's or a new one; the same for every attempt. POST only. */
  readonly idempotencyKey: string | undefined;
  readonly timeout: number;
  readonly maxRetries: number;
  readonly maxRetryAfter: number;
  /** How many attempts were begun, those among them that never left. */
  tries: number;
  /** How many were sent. */
  attempts: number;
  /** An earlier attempt may have taken effect without an answer. */
  unclear: boolean;
}

let calls = 0;

export function startJourney(call: Call, { baseUrl, timeout, maxRetries, maxRetryAfter }: JourneyDefaults): Journey {
  const { options } = call;
  return {
    call,
    callId: ++calls,
    url: baseUrl + call.path + call.query,
    idempotencyKey: call.verb === "POST" ? (options.idempotencyKey ?? crypto.randomUUID()) : undefined,
    timeout: options.timeout ?? timeout,
    maxRetries: options.maxRetries ?? maxRetries,
    maxRetryAfter,
    tries: 0,
    attempts: 0,
    unclear: false,
  };
}

/** A wait longer than `maxRetryAfter` is the caller's to decide on, not ours to sleep through. */
export function willRepeat({ call, tries, maxRetries, maxRetryAfter }: Journey, outcome: Outcome, retryAfter = 0): boolean {
  return tries <= maxRetries && shouldRetry(call.verb, outcome) && retryAfter <= maxRetryAfter;
}

export function eventOf({ call, url, tries, idempotencyKey, callId }: Journey): RequestEvent {
  return { method: call.verb, path: call.path, template: call.template, url, attempt: tries, idempotencyKey, callId };
}

export function factsOf({ call, attempts, idempotencyKey }: Journey): RequestFacts {
  return { method: call.verb, path: call.path, attempts, idempotencyKey };
}
