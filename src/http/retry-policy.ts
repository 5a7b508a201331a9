import type { Verb } from "./operation.js";

/** How an attempt ended, as far as the decision to repeat it goes. */
export type Outcome = { readonly status: number } | { readonly failure: "connection" | "timeout" | "credentials" };

const REPEATED = new Set([408, 429, 500, 502, 503, 504]);

/**
 * Whether an attempt may be repeated. Every POST carries an idempotency key, and the other methods of this API have the same
 * effect twice as once, so a lost answer is safe to ask for again. A 409 on a POST says that the first try is still being
 * processed: its answer will be replayed.
 */
export function shouldRetry(verb: Verb, outcome: Outcome): boolean {
  // Whoever makes the keys knows best how to ask for one again.
  if ("failure" in outcome) return outcome.failure !== "credentials";
  return REPEATED.has(outcome.status) || (outcome.status === 409 && verb === "POST");
}

/** Whether the server may have made the change although no success came back. */
export function isUnclear(outcome: Outcome): boolean {
  return "failure" in outcome || outcome.status === 408 || outcome.status >= 500;
}

const FIRST_DELAY = 500;
const LONGEST_DELAY = 8000;
/** A 429 without timing: the rolling minute has to move on, so the waits are of its size. */
const FIRST_DELAY_THROTTLED = 5000;
const LONGEST_DELAY_THROTTLED = 40_000;

/**
 * Milliseconds before retry number `retry` (from 1): what the server asked for, else exponential back-off with full jitter,
 * so that clients that failed together do not come back together.
 */
export function retryDelay(retry: number, outcome: Outcome, retryAfter: number | undefined, random: () => number): number {
  if (retryAfter !== undefined) return retryAfter;
  const throttled = "status" in outcome && outcome.status === 429;
  const first = throttled ? FIRST_DELAY_THROTTLED : FIRST_DELAY;
  const longest = throttled ? LONGEST_DELAY_THROTTLED : LONGEST_DELAY;
  return Math.round(random() * Math.min(longest, first * 2 ** (retry - 1)));
}
