import { RilletConnectionError } from "../errors/request-errors.js";

/** Nobody could say whether a request might be sent. What Redis or its client said is the `cause`. */
export function unavailable(cause: unknown, timeout: number): RilletConnectionError {
  return new RilletConnectionError(
    `Redis, which shares the rate limit among processes, could not be asked for ${timeout} ms ` +
      "(check that it runs, and that the client given to redisRateLimiter() is connected and may run EVALSHA and EVAL)",
    { cause: withoutCommand(cause), isRetryable: true },
  );
}

/** The libraries' errors carry the command that failed: AUTH with its password, for one. */
function withoutCommand(cause: unknown): Error {
  if (!(cause instanceof Error)) return new Error(String(cause));
  const { name, message, stack } = cause;
  return Object.defineProperties(new Error(message), {
    name: { value: name, configurable: true },
    stack: { value: stack, configurable: true },
  });
}
