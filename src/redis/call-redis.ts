import { RilletConnectionError } from "../errors/request-errors.js";
import { schedule } from "../http/timeout.js";
import type { ScriptClient } from "./redis-client.js";

/** Runs the one script on the keys, with one argument. */
export type RunScript = (argument: string) => Promise<unknown>;

/** EVALSHA sends 40 characters where EVAL sends the script. A Redis that does not know the script gets it by EVAL. */
export function scriptRunner(client: ScriptClient, script: string, keys: readonly string[]): RunScript {
  let sha: Promise<string> | undefined;
  return async (argument) => {
    sha ??= sha1(script);
    try {
      return await client.bySha(await sha, keys, argument);
    } catch (error) {
      if (!(error instanceof Error) || !error.message.startsWith("NOSCRIPT")) throw error;
      return client.bySource(script, keys, argument);
    }
  };
}

async function sha1(text: string): Promise<string> {
  const digest = await crypto.subtle.digest("SHA-1", new TextEncoder().encode(text));
  return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, "0")).join("");
}

/** Redis did not respond in time. */
export class RedisTimeoutError extends Error {
  constructor(ms: number) {
    super(`no response within ${ms} ms`);
  }
}

/**
 * Rejects with a `RedisTimeoutError` after `ms`, because a client that reconnects keeps commands without a limit. A response that comes later
 * is passed to `onLate`.
 */
export function withRedisTimeout<T>(response: Promise<T>, ms: number, onLate: (value: T) => void): Promise<T> {
  return new Promise((resolve, reject) => {
    let isLate = false;
    const cancelTimer = schedule(ms, () => {
      isLate = true;
      reject(new RedisTimeoutError(ms));
    });
    const finish =
      <V>(settle: (value: V) => void, settleLate: (value: V) => void) =>
      (value: V): void => {
        cancelTimer();
        (isLate ? settleLate : settle)(value);
      };
    response.then(
      finish(resolve, onLate),
      finish(reject, () => undefined),
    );
  });
}

/** The error of the calls that wait while Redis is unreachable. Its `cause` is the error of Redis or of its client. */
export function redisUnreachable(cause: unknown, timeout: number): RilletConnectionError {
  return new RilletConnectionError(
    `Redis, which shares the rate limit among processes, is unreachable for ${timeout} ms ` +
      "(check that it runs, and that the client given to redisRateLimiter() is connected and may run EVALSHA and EVAL)",
    { cause: withoutCommand(cause), isRetryable: true },
  );
}

/** The errors of the libraries hold the command that failed, for example AUTH with its password. */
function withoutCommand(cause: unknown): Error {
  if (!(cause instanceof Error)) return new Error(String(cause));
  const { name, message, stack } = cause;
  return Object.defineProperties(new Error(message), {
    name: { value: name, configurable: true },
    stack: { value: stack, configurable: true },
  });
}
