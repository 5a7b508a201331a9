const TRIES_IN_GROUP = 3;
const GROUPS = 5;
const SECOND = 1000;
const MINUTE = 60 * SECOND;

/**
 * How long to wait after a try that failed, in milliseconds; undefined when there is no other. Groups of 3, up to 5 groups, with exponential back-off
 * (Rillet's docs); how long exactly they do not say: here 1 and 2 seconds within a group, and 1, 4, 16 and 64 minutes between groups.
 */
export function waitAfter(attempts: number): number | undefined {
  if (attempts >= TRIES_IN_GROUP * GROUPS) return undefined;
  const inGroup = attempts % TRIES_IN_GROUP;
  return inGroup === 0 ? MINUTE * 4 ** (attempts / TRIES_IN_GROUP - 1) : SECOND * 2 ** (inGroup - 1);
}
