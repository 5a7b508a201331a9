import type { LoggedRequest } from "../../request/log.js";
import type { RateLimit } from "../../request/rate-limit.js";

/** What is left of the rate limit, for all keys together. */
export interface Budget {
  readonly limit: number;
  readonly windowMs: number;
  readonly used: number;
  readonly left: number;
  /** When the oldest request that counts no longer does, in milliseconds of the sandbox's clock; null when none does. */
  readonly nextFreeAt: number | null;
}

/** Reckons what is left from the log. Like the API it counts refused requests too, but none that had no known key or that a fault took before. */
export function reckonBudget(requests: readonly LoggedRequest[], { limit = 60, windowMs = 60_000 }: RateLimit, now: number): Budget {
  const counted: number[] = [];
  for (let index = requests.length - 1; index >= 0; index -= 1) {
    const request = requests[index];
    if (request === undefined || request.time <= now - windowMs) break;
    if (counts(request)) counted.push(request.time);
  }
  const used = counted.length;
  return { limit, windowMs, used, left: Math.max(0, limit - used), nextFreeAt: used === 0 ? null : Math.min(...counted) + windowMs };
}

function counts({ status, fault, name, headers }: LoggedRequest): boolean {
  const isOpen = name === "health.check" && headers["authorization"] === undefined;
  return status !== 401 && fault !== "refuse" && fault !== "drop-before" && !isOpen;
}
