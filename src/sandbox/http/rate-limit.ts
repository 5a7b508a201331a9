import type { Clock } from "../clock.js";
import { tooManyRequests } from "../problems.js";

/** How many requests an API key can make. */
export interface RateLimit {
  /** Requests in a window. Default: 60. */
  readonly limit?: number;
  /** The length of the rolling window in milliseconds. Default: 60,000. */
  readonly windowMs?: number;
  /** Whether a 429 has a `Retry-After` header. Rillet's can have one or not. Default: true. */
  readonly retryAfter?: boolean;
}

/** The state of the rate limit at one moment. */
export interface RateLimitStatus {
  /** Requests in a window. */
  readonly limit: number;
  /** The length of the rolling window in milliseconds. */
  readonly windowMs: number;
  /** How many requests are allowed now. */
  readonly remaining: number;
  /** When one more request than now is allowed, in milliseconds of the sandbox's clock; undefined while no request counts. */
  readonly resetsAt: number | undefined;
}

/** Counts every request of a key in a rolling window, also refused and failed ones (Rillet's docs). */
export interface RateCounter {
  /** @throws Problem 429 above the limit. */
  count(key: string): void;
  status(key: string): RateLimitStatus;
  /** Forgets all requests. */
  clear(): void;
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
    clear() {
      times.clear();
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
