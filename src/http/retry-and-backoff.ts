import type { HttpMethod } from "./api-request.js";

/**
 * How an attempt ended: with a status, or without a response. `certificate`: the server's certificate was not accepted. `blocked`: fetch
 * does not connect to this port. `unsent`: there was no API key to send it with. `unusable`: a custom fetch resolved to something that is no
 * response.
 */
export type Outcome = number | "connection" | "timeout" | "certificate" | "blocked" | "unsent" | "unusable";

/**
 * Whether an attempt may be repeated. This is safe without a response: every POST has an idempotency key, and the other methods of
 * this API have the same effect when they are repeated. A 409 to a POST says that the first request is still being processed;
 * Rillet replays its response later. A certificate that is not accepted is not accepted at the next attempt either. An attempt without an API key is not repeated, because the owner of
 * the key function knows when to try again.
 */
export function shouldRetry(method: HttpMethod, outcome: Outcome): boolean {
  if (typeof outcome === "string") return outcome === "connection" || outcome === "timeout";
  return [408, 429, 500, 502, 503, 504].includes(outcome) || (outcome === 409 && method === "POST");
}

/** Whether the server may have made the change although this status reports no success. */
export const isOutcomeUnknown = (outcome: Outcome): boolean =>
  typeof outcome === "number" && (outcome === 408 || outcome >= 500);

/**
 * Milliseconds before retry number `retry` (from 1) after a failure: the server's time if it gives one, else exponential backoff with
 * full jitter, so that clients that fail together do not come back together.
 */
export function retryDelay(retry: number, retryAfterMs: number | undefined, random: () => number): number {
  return retryAfterMs ?? Math.round(random() * Math.min(500 * 2 ** (retry - 1), 8000));
}

/**
 * Milliseconds before the next attempt after `rejections` responses with 429 in a row (from 1): the server's time if it gives one, else
 * a whole window, because every request that the server counted has left its window then. If the server's times are too short, an
 * exponential backoff keeps the server from getting one request after another. A window is always enough, and the backoff itself never
 * exceeds `maxRetryAfter`.
 */
export function rateLimitDelay(
  rejections: number,
  retryAfterMs: number | undefined,
  windowMs: number,
  maxRetryAfter: number,
): number {
  if (retryAfterMs === undefined || rejections === 1) return retryAfterMs ?? windowMs;
  return Math.max(retryAfterMs, Math.min(500 * 2 ** (rejections - 1), windowMs, maxRetryAfter));
}
