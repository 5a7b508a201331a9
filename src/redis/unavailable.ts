import { RilletConnectionError } from "../errors/request-errors.js";

/** The error of a request that was not sent, because nobody could say whether it might be. */
export function unavailable(cause: unknown, timeout: number): RilletConnectionError {
  const reason = cause instanceof Error ? cause.message : String(cause);
  return new RilletConnectionError(
    `Redis, which shares the rate limit among processes, could not be asked for ${timeout} ms: ${reason}. The request was not sent. ` +
      "Check that Redis runs and that the client given to redisRateLimiter() is connected and may run scripts (EVALSHA, EVAL), then repeat the call.",
    { cause: withoutCommand(cause), attempts: 0, isRetryable: true },
  );
}

/** The libraries' errors carry the command that failed: AUTH with its password, for one. */
function withoutCommand(cause: unknown): unknown {
  if (!(cause instanceof Error)) return String(cause);
  const { name, message, stack } = cause;
  return Object.defineProperties(new Error(message), { name: { value: name, configurable: true }, stack: { value: stack, configurable: true } });
}
