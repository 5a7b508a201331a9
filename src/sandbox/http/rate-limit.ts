import type { Clock } from "../clock.js";
import { tooManyRequests } from "../problems.js";

/** How many requests a key may make. */
export interface RateLimit {
  /** Requests in a window; 60 unless set. */
  readonly limit?: number;
  /** The length of the rolling window in milliseconds; 60,000 unless set. */
  readonly windowMs?: number;
  /** Whether a 429 says in `Retry-After` when to come back; Rillet's may or may not. True unless set. */
  readonly retryAfter?: boolean;
}

/** What is left of the rate limit at a moment. */
export interface RateLimitStatus {
  /** Requests in a window. */
  readonly limit: number;
  /** The length of the rolling window in milliseconds. */
  readonly windowMs: number;
  /** How many requests would be let through now. */
  readonly remaining: number;
  /** When there is room for one more than now, in milliseconds of the sandbox's clock; undefined while nothing counts. */
  readonly resetsAt: number | undefined;
}

/** Counts every request of a key in a rolling window, refused and failed ones too (Rillet's docs). */
export interface RateCounter {
  /** @throws Problem 429 above the limit. */
  count(key: string): void;
  status(key: string): RateLimitStatus;
}

export function createRateCounter(
  clock: Clock,
  { limit = 60, windowMs = 60_000, retryAfter = true }: RateLimit = {},
): RateCounter {
  const times = new Map<string, readonly number[]>();
  const inWindow = (key: string): readonly number[] =>
    (times.get(key) ?? []).filter((time) => time > clock.now() - windowMs);
  return {
    count(key) {
      const counted = [...inWindow(key), clock.now()];
      times.set(key, counted);
      if (counted.length <= limit) return;
      const seconds = Math.max(1, Math.ceil(((counted.at(-limit) ?? 0) + windowMs - clock.now()) / 1000));
      const detail = `More than ${String(limit)} requests in ${String(windowMs / 1000)} seconds`;
      throw tooManyRequests(detail, retryAfter ? { "retry-after": String(seconds) } : {});
    },
    status(key) {
      const counted = inWindow(key);
      const next = counted.at(-Math.min(limit, counted.length));
      return {
        limit,
        windowMs,
        remaining: Math.max(0, limit - counted.length),
        resetsAt: next === undefined ? undefined : next + windowMs,
      };
    },
  };
}
