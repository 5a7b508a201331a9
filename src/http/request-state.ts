import type { RequestEvent } from "./hooks.js";
import type { ApiRequest, CallProgress } from "./api-request.js";
import { rateLimitDelay, retryDelay, shouldRetry, type Outcome } from "./retry-and-backoff.js";
import type { CallCredentials } from "./credentials.js";

export interface RetrySettings {
  readonly baseUrl: string;
  readonly timeout: number;
  readonly maxRetries: number;
  readonly maxRetryAfter: number;
  /** Length of the rate limit's window in milliseconds. */
  readonly windowMs: number;
}

/** What follows an attempt. */
export interface RetryPlan {
  readonly isRetried: boolean;
  /** Milliseconds until the next attempt, if there is one. After a 429, also the time for which nobody else sends. */
  readonly delayMs: number;
  /** What the delay comes from: the response's time, a whole window of the rate limit, or the SDK's own backoff. */
  readonly delayReason: "retry-after" | "window" | "backoff";
  /** After a 429: why the call ends instead of waiting. */
  readonly stopReason?: string | undefined;
}

/** What all calls of a client share. */
export interface ClientProgress {
  /** When the last response came that was not a 429. A time of `performance.now()`. */
  acceptedAt: number;
}

/** The state of one call, shared by all its attempts. */
export interface RequestState extends CallProgress {
  readonly request: ApiRequest;
  readonly client: ClientProgress;
  /** What all events of the call have in common. Only a POST has an idempotency key: the caller's or a new one, the same for every attempt. */
  readonly event: Omit<RequestEvent, "attempt" | "waitedMs">;
  readonly credentials: CallCredentials;
  readonly timeout: number;
  readonly maxRetries: number;
  readonly maxRetryAfter: number;
  readonly windowMs: number;
  /** A time of `performance.now()`. */
  readonly startedAt: number;
  /** How long the last attempt waited for its slot. */
  waitedMs: number;
  /** Number of the current attempt, from 1. An attempt that failed before it was sent counts too. */
  attemptNumber: number;
  /** Failed attempts, without those that the rate limit rejected. */
  failures: number;
  /** Responses with 429 in a row. */
  rejections: number;
  /** When the first of these responses came. A time of `performance.now()`. */
  rejectedSince: number;
  /** An earlier attempt may have made the change without a response. */
  outcomeUnknown: boolean;
}

let calls = 0;

export function createRequestState(
  request: ApiRequest,
  { baseUrl, timeout, maxRetries, maxRetryAfter, windowMs }: RetrySettings,
  credentials: CallCredentials,
  client: ClientProgress,
): RequestState {
  const { options, method, path, template, query } = request;
  const idempotencyKey = method === "POST" ? (options.idempotencyKey ?? randomUUID()) : undefined;
  return {
    request,
    client,
    event: { method, path, template, url: baseUrl + path + query, idempotencyKey, callId: ++calls },
    credentials,
    timeout: options.timeout ?? timeout,
    maxRetries: options.maxRetries ?? maxRetries,
    maxRetryAfter,
    windowMs,
    startedAt: performance.now(),
    waitedMs: 0,
    attemptNumber: 0,
    attempts: 0,
    waiting: request.waiting ?? {},
    failures: 0,
    rejections: 0,
    rejectedSince: 0,
    outcomeUnknown: false,
  };
}

/**
 * Counts how an attempt ended, and decides what follows. `maxRetries` counts failures. A 429 is a wait for the rate limit and does not
 * count, but with `maxRetries: 0` there is only one attempt. A wait that is longer than `maxRetryAfter` is the caller's decision.
 */
export function planRetry(state: RequestState, outcome: Outcome, retryAfterMs: number | undefined): RetryPlan {
  if (outcome === 429) return planRateLimitWait(state, retryAfterMs);
  const { client, request, maxRetries, maxRetryAfter } = state;
  if (typeof outcome === "number") client.acceptedAt = performance.now();
  state.rejections = 0;
  const isRetryable = shouldRetry(request.method, outcome);
  if (isRetryable) state.failures++;
  const isRetried = isRetryable && state.failures <= maxRetries && (retryAfterMs ?? 0) <= maxRetryAfter;
  const delayMs = retryDelay(state.failures, retryAfterMs, Math.random);
  return { isRetried, delayMs, delayReason: retryAfterMs === undefined ? "backoff" : "retry-after" };
}

/** A call whose key always gets 429 must not wait without end. So it ends when its client has got only 429 for this many times `maxRetryAfter`. */
const MOST_WAITS = 10;

function planRateLimitWait(state: RequestState, retryAfterMs: number | undefined): RetryPlan {
  const { client, maxRetries, maxRetryAfter, windowMs } = state;
  const now = performance.now();
  if (state.rejections++ === 0) state.rejectedSince = now;
  const delayMs = rateLimitDelay(state.rejections, retryAfterMs, windowMs, maxRetryAfter);
  // While other calls get through, this one comes nearer to its turn.
  const rejectedMs = now - Math.max(state.rejectedSince, client.acceptedAt);
  const stopReason =
    delayMs > maxRetryAfter
      ? "The wait would be longer than maxRetryAfter."
      : rejectedMs >= MOST_WAITS * maxRetryAfter
        ? "Every response was a 429 for ten times maxRetryAfter."
        : undefined;
  const delayReason = retryAfterMs === undefined ? "window" : delayMs > retryAfterMs ? "backoff" : "retry-after";
  return { isRetried: maxRetries > 0 && !stopReason, delayMs, delayReason, stopReason };
}

/** A UUID v4. A browser has no `crypto.randomUUID` on pages without https. */
function randomUUID(): string {
  if (crypto.randomUUID as unknown) return crypto.randomUUID();
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  const digits = Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
  // 4 is the version, and a is one of the four digits that stand for the variant (RFC 9562).
  return digits.replace(/^(.{8})(.{4}).(.{3}).(.{3})/, "$1-$2-4$3-a$4-");
}

export function requestEventOf({ event, attemptNumber, waitedMs, credentials }: RequestState): RequestEvent {
  const [path, template, url] = [event.path, event.template, event.url].map(credentials.redact) as [
    string,
    string,
    string,
  ];
  return { ...event, path, template, url, attempt: attemptNumber, waitedMs };
}
