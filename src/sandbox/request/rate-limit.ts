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

/** Counts every request of a key in a rolling window, refused and failed ones too (Rillet's docs). @throws Problem 429 above the limit. */
export type RateCounter = (key: string) => void;

export function createRateCounter(clock: Clock, { limit = 60, windowMs = 60_000, retryAfter = true }: RateLimit = {}): RateCounter {
  const times = new Map<string, number[]>();
  return (key) => {
    const now = clock.now();
    const inWindow = (times.get(key) ?? []).filter((time) => time > now - windowMs);
    inWindow.push(now);
    times.set(key, inWindow);
    if (inWindow.length <= limit) return;
    const free = (inWindow.at(-limit) ?? now) + windowMs;
    const seconds = Math.max(1, Math.ceil((free - now) / 1000));
    throw tooManyRequests(`More than ${String(limit)} requests in ${String(windowMs / 1000)} seconds`, retryAfter ? { "retry-after": String(seconds) } : {});
  };
}
