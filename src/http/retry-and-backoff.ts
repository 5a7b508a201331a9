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

/**
 * How long the server asks to wait, in milliseconds: `Retry-After` (RFC 9110 section 10.2.3: seconds, or one of three date forms),
 * `retry-after-ms`, or the common reset headers. Undefined if they are missing or malformed: a malformed header must not decide
 * anything. Rillet's 429 has none of them.
 */
export function parseRetryAfter(headers: Headers, now: number): number | undefined {
  // A date counts from the server's own clock if the response has it, because the local clock may be minutes off.
  const serverNow = parseHttpDate(headers.get("date")) ?? now;
  return (
    parseNumber(headers.get("retry-after-ms"), 1) ??
    parseNumber(headers.get("retry-after"), 1000) ??
    timeUntil(parseHttpDate(headers.get("retry-after")), serverNow) ??
    parseNumber(headers.get("ratelimit-reset"), 1000) ??
    parseReset(parseNumber(headers.get("x-ratelimit-reset"), 1), now)
  );
}

const parseNumber = (value: string | null, unit: number): number | undefined =>
  value && /^\d{1,15}(\.\d+)?$/.test(value.trim()) ? Number(value) * unit : undefined;

const timeUntil = (moment = 0, now: number): number | undefined => (moment > now ? moment - now : undefined);

/** `X-RateLimit-Reset` is seconds from now, or a time in seconds or milliseconds since 1970. Its size shows which. */
function parseReset(reset: number | undefined, now: number): number | undefined {
  if (reset === undefined || reset < 1e8) return reset && reset * 1000;
  return timeUntil(reset < 1e11 ? reset * 1000 : reset, now);
}

/** One of HTTP's three date forms (RFC 9110 section 5.6.7): IMF-fixdate, RFC 850, and asctime, which has no zone and is UTC. */
function parseHttpDate(value: string | null): number | undefined {
  const date = /^[A-Z][a-z]+,? [\w :-]+$/.exec(value ?? "")?.[0];
  return (date && Date.parse(date.endsWith(" GMT") ? date : `${date} GMT`)) || undefined;
}
