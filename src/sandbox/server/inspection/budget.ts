import type { ServedSandbox } from "../served-sandbox.js";

/** What is left of the rate limit for the sandbox's `apiKey`. */
export interface Budget {
  readonly limit: number;
  readonly windowMs: number;
  readonly left: number;
  /** When there is room for one more request, in milliseconds of the sandbox's clock; null while none counts. */
  readonly nextFreeAt: number | null;
}

/** Null where there is no rate limit. */
export function viewBudget({ rateLimit }: Pick<ServedSandbox, "rateLimit">): Budget | null {
  if (rateLimit === undefined) return null;
  const { limit, windowMs, remaining, resetsAt } = rateLimit;
  return { limit, windowMs, left: remaining, nextFreeAt: resetsAt ?? null };
}
