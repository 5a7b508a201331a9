import type { RequestFacts, RilletError, RilletErrorOptions } from "../errors/rillet-error.js";
import type { Call } from "./call.js";
import { failure, remedy, type ErrorClass } from "./failures.js";
import type { RequestEvent } from "./hooks.js";
import { shouldRetry, type Outcome } from "./retry-policy.js";

export interface JourneyDefaults {
  readonly baseUrl: string;
  readonly timeout: number;
  readonly maxRetries: number;
  readonly maxRetryAfter: number;
}

/** What an error can tell of a call on its way. */
export interface Progress {
  readonly event: RequestFacts;
  /** How many attempts were sent. */
  attempts: number;
}

/** One call on its way: what its attempts share. */
export interface Journey extends Progress {
  readonly call: Call;
  /** What every event of it tells; the key is the caller's or a new one, the same for every attempt, and POST's only. */
  readonly event: Omit<RequestEvent, "attempt" | "waitedMs">;
  readonly timeout: number;
  readonly maxRetries: number;
  readonly maxRetryAfter: number;
  /** Milliseconds since the epoch. */
  readonly startedAt: number;
  /** How long the last attempt waited for its slot. */
  waitedMs: number;
  /** How many attempts were begun, those among them that never left. */
  tries: number;
  /** An earlier attempt may have taken effect without an answer. */
  unclear: boolean;
}

let calls = 0;

export function startJourney(call: Call, { baseUrl, timeout, maxRetries, maxRetryAfter }: JourneyDefaults): Journey {
  const { options, verb: method, path, template } = call;
  const idempotencyKey = method === "POST" ? (options.idempotencyKey ?? crypto.randomUUID()) : undefined;
  const event = { method, path, template, url: baseUrl + path + call.query, idempotencyKey, callId: ++calls };
  const limits = { timeout: options.timeout ?? timeout, maxRetries: options.maxRetries ?? maxRetries, maxRetryAfter };
  return { call, event, ...limits, startedAt: Date.now(), waitedMs: 0, tries: 0, attempts: 0, unclear: false };
}

/** A wait longer than `maxRetryAfter` is the caller's to decide on, not ours to sleep through. */
export function willRepeat(
  { call, tries, maxRetries, maxRetryAfter }: Journey,
  outcome: Outcome,
  retryAfter = 0,
): boolean {
  return tries <= maxRetries && shouldRetry(call.verb, outcome) && retryAfter <= maxRetryAfter;
}

export const eventOf = ({ event, tries, waitedMs }: Journey): RequestEvent => ({ ...event, attempt: tries, waitedMs });

export function factsOf({ event: { method, path, idempotencyKey }, attempts }: Progress): RequestFacts {
  return { method, path, attempts, idempotencyKey };
}

/** The error of a call that got no complete answer. `cause` must hold no secret any more. */
export function unanswered<E extends RilletError>(
  type: ErrorClass<E>,
  progress: Progress,
  what: string,
  more?: RilletErrorOptions,
): E {
  const facts = factsOf(progress);
  return failure(type, facts, [what, remedy(facts)], more);
}
