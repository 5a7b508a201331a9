/** Checks a value against a validator of the contract, and describes what does not fit. */
import * as z from "zod/mini";
import type { Issue } from "./issue.js";
import { listIssues } from "./zod-issues.js";
import { findLimitIssue } from "./limits.js";

/**
 * The issues of a value, empty if it fits its schema: `findIssues(Invoice, body)`. The number of issues is limited. A value that is nested too
 * deep or is too large is not checked, and has one issue that says so.
 */
export function findIssues(validator: z.core.$ZodType, value: unknown): Issue[] {
  const limitIssue = findLimitIssue(value);
  if (limitIssue) return [limitIssue];
  try {
    const result = z.safeParse(validator, value, { reportInput: true });
    return result.success ? [] : listIssues(result.error);
  } catch (error) {
    // zod passes all issues as the arguments of one call. With tens of thousands, that overflows the stack.
    if (error instanceof RangeError) return [{ path: "", message: "has more issues than can be listed" }];
    throw error;
  }
}
