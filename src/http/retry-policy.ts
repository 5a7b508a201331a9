import type { Verb } from "./operation.js";

/** How an attempt ended, as far as the decision to repeat it goes: with a status, or without an answer. */
export type Outcome = number | "connection" | "timeout" | "unsent";

/**
 * Whether an attempt may be repeated. Every POST carries an idempotency key, and the other methods of this API have the same
 * effect twice as once, so a lost answer is safe to ask for again. A 409 on a POST says that the first try is still being
 * processed: its answer will be replayed. Where there was no key or slot to send with, those who give them know best when to try again.
 */
export function shouldRetry(verb: Verb, outcome: Outcome): boolean {
  if (typeof outcome === "string") return outcome !== "unsent";
  return [408, 429, 500, 502, 503, 504].includes(outcome) || (outcome === 409 && verb === "POST");
}

/** Whether the server may have made the change although it answered with no success. */
export const isUnclear = (outcome: Outcome): boolean =>
  typeof outcome === "number" && (outcome === 408 || outcome >= 500);

/**
 * Milliseconds before retry number `retry` (from 1): what the server asked for, else exponential back-off with full jitter, so
 * that clients that failed together do not come back together. After a 429 without timing the rolling minute has to move on,
 * so its waits are ten times as long.
 */
export function retryDelay(
  retry: number,
  outcome: Outcome,
  retryAfter: number | undefined,
  random: () => number,
): number {
  const scale = outcome === 429 ? 10 : 1;
  return retryAfter ?? Math.round(random() * scale * Math.min(500 * 2 ** (retry - 1), outcome === 429 ? 4000 : 8000));
}
