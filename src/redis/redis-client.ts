import { RilletArgumentError } from "../errors/argument-error.js";

/** The methods of an ioredis client that are used, also of a `Cluster`. */
export interface IoredisClient {
  /** Runs a script that Redis knows. */
  evalsha(sha: string, numberOfKeys: number, ...keysAndArguments: string[]): Promise<unknown>;
  /** Runs a script, which Redis then knows. */
  eval(script: string, numberOfKeys: number, ...keysAndArguments: string[]): Promise<unknown>;
}

export interface ScriptInput {
  readonly keys: string[];
  readonly arguments: string[];
}

/** The methods of a client of node-redis that are used (the package `redis`, version 4 or later), also of a cluster or a pool. */
export interface NodeRedisClient {
  /** Runs a script that Redis knows. */
  evalSha(sha: string, input: ScriptInput): Promise<unknown>;
  /** Runs a script, which Redis then knows. */
  eval(script: string, input: ScriptInput): Promise<unknown>;
}

/** A connected client of ioredis or node-redis. You configure and close it. */
export type RedisClient = IoredisClient | NodeRedisClient;

/** The two ways to run a script, the same for both libraries. */
export interface ScriptClient {
  bySha(sha: string, keys: readonly string[], argument: string): Promise<unknown>;
  bySource(script: string, keys: readonly string[], argument: string): Promise<unknown>;
}

/**
 * Recognizes the library by its name for EVALSHA.
 *
 * @throws RilletArgumentError for any other value.
 */
export function toScriptClient(client: RedisClient): ScriptClient {
  if (isNodeRedis(client))
    return {
      bySha: (sha, keys, argument) => client.evalSha(sha, { keys: [...keys], arguments: [argument] }),
      bySource: (script, keys, argument) => client.eval(script, { keys: [...keys], arguments: [argument] }),
    };
  if (isIoredis(client))
    return {
      bySha: (sha, keys, argument) => client.evalsha(sha, keys.length, ...keys, argument),
      bySource: (script, keys, argument) => client.eval(script, keys.length, ...keys, argument),
    };
  throw new RilletArgumentError(
    "redisRateLimiter() takes a client of ioredis (`new Redis(url)`) or of node-redis (`await createClient({ url }).connect()`).",
    "client",
  );
}

const isNodeRedis = (client: RedisClient): client is NodeRedisClient => has(client, "evalSha") && has(client, "eval");

const isIoredis = (client: RedisClient): client is IoredisClient => has(client, "evalsha") && has(client, "eval");

const has = (client: unknown, method: string): boolean =>
  typeof (client as Record<string, unknown> | null | undefined)?.[method] === "function";
