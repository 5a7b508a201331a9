import type { Issue } from "./issue.js";

/** How many issues of one value are listed. A caller logs them, and an attacker may send a value with a million issues. */
export const MAX_ISSUES = 100;
/** The contract's objects are nested some ten levels. A value that is nested thousands of levels overflows the stack of a recursive check. */
const MAX_DEPTH = 64;
/** How many values one value may hold. Checking more takes seconds; an invoice of 5,000 lines holds some 100,000. */
const MAX_VALUES = 200_000;

/** The issue of a value that is nested too deep or is too large to be checked; undefined for any other. It does not recurse. */
export function findLimitIssue(value: unknown): Issue | undefined {
  let level: unknown[] = [value];
  let count = 1;
  for (let depth = 0; level.length > 0; depth++) {
    if (depth >= MAX_DEPTH)
      return { path: "", message: `expected at most ${MAX_DEPTH} levels of nesting; not checked further` };
    const next: unknown[] = [];
    for (const each of level)
      if (typeof each === "object" && each !== null)
        for (const member of Object.values(each)) {
          if (++count > MAX_VALUES)
            return { path: "", message: `expected at most ${MAX_VALUES} values; not checked further` };
          if (typeof member === "object" && member !== null) next.push(member);
        }
    level = next;
  }
  return undefined;
}

/** The first issues, and a last one that says that there are more. */
export function limitIssues(issues: readonly Issue[]): Issue[] {
  if (issues.length <= MAX_ISSUES) return [...issues];
  return [...issues.slice(0, MAX_ISSUES), { path: "", message: `has more issues than these ${MAX_ISSUES}` }];
}
