import { calls, type Call } from "./calls.js";
import type { Played, PlayedCall } from "./play.js";

/** The longest backoff after a failure. */
const LONGEST_BACKOFF = 8000;

/** When a call must have ended at the latest, by its options and by what the limiter had to do, in virtual milliseconds since 1970. */
export function latestEnd({ planned, startedAt, sent }: PlayedCall, { episode, played }: Played): number {
  const { name, timeout, totalTimeout = Infinity, maxRetries } = planned;
  const longestWait = Math.max(LONGEST_BACKOFF, episode.maxRetryAfter);
  // A wait for the rate limit is no retry.
  const attempts = Math.max(maxRetries + 1, sent.length);
  const own = attempts * (timeout + longestWait);
  // Some may have ended before they were sent, which nobody hears of: a list that is taken up again three times has four of them at most.
  const requests = (calls[name] as Call).isComposed ? new Set(sent.map(({ callId }) => callId)).size + 4 : 1;
  return startedAt + Math.min(totalTimeout, own + queueing({ episode, played }, longestWait)) * requests;
}

/** The longest that the limiter can keep anybody waiting: while all of its slots are taken, and while it is paused. */
function queueing(
  { episode: { rateLimit, calls: planned }, played }: Pick<Played, "episode" | "played">,
  longestWait: number,
): number {
  if (!rateLimit) return 0;
  const attempts = played.reduce((sum, { sent }) => sum + sent.length, 0);
  const tries = attempts + planned.reduce((sum, { maxRetries }) => sum + maxRetries + 1, 0);
  const held = rateLimit.windowMs + Math.max(...planned.map(({ timeout }) => timeout));
  return (tries * held) / rateLimit.limit + attempts * longestWait;
}
