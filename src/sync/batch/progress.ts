import type { RateLimitStatus } from "../../http/rate-limiter.js";
import type { BatchOptions } from "./batch-options.js";

/** Rillet's rate limit, requests per minute (Rillet's docs). */
const REQUESTS_PER_MINUTE = 60;

/** What the estimate is made from. */
export interface ProgressFacts {
  readonly done: number;
  readonly remaining: number;
  readonly requests: number;
  /** Milliseconds since the batch began. */
  readonly elapsed: number;
  readonly rateLimit: Pick<RateLimitStatus, "limit" | "remaining">;
}

/** Estimates the milliseconds that the remaining documents take. */
export function estimateTimeLeft({ done, remaining, requests, elapsed, rateLimit }: ProgressFacts): number {
  const isLimited = Number.isFinite(rateLimit.limit);
  const perMinute = isLimited ? Math.min(rateLimit.limit, REQUESTS_PER_MINUTE) : REQUESTS_PER_MINUTE;
  const waiting = (remaining * requests) / done - (isLimited ? rateLimit.remaining : 0);
  const atTheLimit = (Math.max(0, waiting) / perMinute) * 60_000;
  return Math.round(Math.max(atTheLimit, (elapsed / done) * remaining));
}

/** What a batch knows when it begins. */
interface BatchFacts {
  readonly total: number | undefined;
  readonly now: () => number;
  readonly rateLimit: () => ProgressFacts["rateLimit"];
}

/** Counts outcomes and calls `onProgress` for each. An error of `onProgress` does not end the batch. */
export function countProgress<Outcome extends { readonly ok: boolean }>(
  { onProgress }: BatchOptions<Outcome>,
  { total, now, rateLimit }: BatchFacts,
): (outcome: Outcome, requests: number) => void {
  const begun = now();
  let [done, failed, requests] = [0, 0, 0];
  return (outcome, sent) => {
    done += 1;
    failed += outcome.ok ? 0 : 1;
    requests += sent;
    const remaining = total === undefined ? undefined : Math.max(0, total - done);
    const millisecondsLeft =
      remaining === undefined
        ? undefined
        : estimateTimeLeft({ done, remaining, requests, elapsed: now() - begun, rateLimit: rateLimit() });
    try {
      onProgress?.({ done, failed, remaining, requests, millisecondsLeft, outcome });
    } catch {
      // An error of the observer must not affect the next documents.
    }
  };
}
