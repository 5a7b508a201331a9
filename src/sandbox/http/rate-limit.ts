import type { Clock } from "../clock.js";
import { tooManyRequests } from "../problems.js";

/** How many requests an API key can make. */
export interface RateLimit {
  /** Requests in a window. Default: 60. */
  readonly limit?: number;
  /** The length of the rolling window in milliseconds. Default: 60,000. */
  readonly windowMs?: number;
  /** Whether a 429 has a `Retry-After` header. Default: false, because the 429s that integrations recorded had none. */
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

/** Counts every request of a key in a rolling window, also rejected and failed ones (Rillet's docs). */
export interface RateCounter {
  /** @throws Problem 429 above the limit. */
  count(key: string): void;
  status(key: string): RateLimitStatus;
  /** Forgets all requests. */
  clear(): void;
}

/** The times of a key's last requests, as a ring of `limit` places: counting costs the same after any number of requests. */
interface Ring {
  readonly times: number[];
  /** The place of the oldest time, once the ring is full. */
  oldest: number;
}

export function createRateCounter(
  clock: Clock,
  { limit = 60, windowMs = 60_000, retryAfter = false }: RateLimit = {},
): RateCounter {
  const rings = new Map<string, Ring>();
  const isCounted = (time: number): boolean => time > clock.now() - windowMs;
  return {
    count(key) {
      const ring = rings.get(key) ?? { times: [], oldest: 0 };
      rings.set(key, ring);
      const displaced = push(ring, clock.now(), limit);
      if (displaced !== undefined && !isCounted(displaced)) return;
      if (displaced === undefined && limit > 0) return;
      const seconds = Math.max(
        1,
        Math.ceil(((ring.times[ring.oldest] ?? clock.now()) + windowMs - clock.now()) / 1000),
      );
      const detail = `More than ${String(limit)} requests in ${String(windowMs / 1000)} seconds`;
      throw tooManyRequests(detail, retryAfter ? { "retry-after": String(seconds) } : {});
    },
    clear() {
      rings.clear();
    },
    status(key) {
      const { times = [], oldest = 0 } = rings.get(key) ?? {};
      const counted = [...times.slice(oldest), ...times.slice(0, oldest)].filter(isCounted);
      const [next] = counted;
      return {
        limit,
        windowMs,
        remaining: Math.max(0, limit - counted.length),
        resetsAt: next === undefined ? undefined : next + windowMs,
      };
    },
  };
}

/** Adds a time. Returns the one that it displaces: the request `limit` requests ago. */
function push(ring: Ring, time: number, limit: number): number | undefined {
  if (ring.times.length < limit) {
    ring.times.push(time);
    return undefined;
  }
  const displaced = ring.times[ring.oldest];
  if (limit > 0) {
    ring.times[ring.oldest] = time;
    ring.oldest = (ring.oldest + 1) % limit;
  }
  return displaced;
}
