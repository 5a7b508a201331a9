import type { RequestEvent } from "./hooks.js";
import type { ApiRequest } from "./request.js";
import type { CallProgress } from "./request-error.js";
import { shouldRetry, type Outcome } from "./retry.js";

export interface RetrySettings {
  readonly baseUrl: string;
  readonly timeout: number;
  readonly maxRetries: number;
  readonly maxRetryAfter: number;
}

/** The state of one call, shared by all its attempts. */
export interface RequestState extends CallProgress {
  readonly request: ApiRequest;
  /** What all events of the call have in common. Only a POST has an idempotency key: the caller's or a new one, the same for every attempt. */
  readonly event: Omit<RequestEvent, "attempt" | "waitedMs">;
  readonly timeout: number;
  readonly maxRetries: number;
  readonly maxRetryAfter: number;
  /** Milliseconds since 1970. */
  readonly startedAt: number;
  /** How long the last attempt waited for its slot. */
  waitedMs: number;
  /** Number of the current attempt, from 1. An attempt that failed before it was sent counts too. */
  attemptNumber: number;
  /** An earlier attempt may have made the change without a response. */
  outcomeUnknown: boolean;
}

let calls = 0;

export function createRequestState(
  request: ApiRequest,
  { baseUrl, timeout, maxRetries, maxRetryAfter }: RetrySettings,
): RequestState {
  const { options, method, path, template, query } = request;
  const idempotencyKey = method === "POST" ? (options.idempotencyKey ?? crypto.randomUUID()) : undefined;
  return {
    request,
    event: { method, path, template, url: baseUrl + path + query, idempotencyKey, callId: ++calls },
    timeout: options.timeout ?? timeout,
    maxRetries: options.maxRetries ?? maxRetries,
    maxRetryAfter,
    startedAt: Date.now(),
    waitedMs: 0,
    attemptNumber: 0,
    attempts: 0,
    outcomeUnknown: false,
  };
}

/** Whether another attempt follows. A wait that is longer than `maxRetryAfter` is the caller's decision. */
export function willRetry(
  { request, attemptNumber, maxRetries, maxRetryAfter }: RequestState,
  outcome: Outcome,
  retryAfterMs = 0,
): boolean {
  return attemptNumber <= maxRetries && shouldRetry(request.method, outcome) && retryAfterMs <= maxRetryAfter;
}

export const requestEventOf = ({ event, attemptNumber, waitedMs }: RequestState): RequestEvent => ({
  ...event,
  attempt: attemptNumber,
  waitedMs,
});
