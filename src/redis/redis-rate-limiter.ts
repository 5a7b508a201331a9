import type { RateLimiter } from "../http/rate-limiter.js";
import { resolveLimiterOptions, type RedisRateLimiterOptions } from "./limiter-options.js";
import { parseReply } from "./protocol.js";
import { toScriptClient, type RedisClient } from "./redis-client.js";
import { scriptRunner, withRedisTimeout } from "./call-redis.js";
import { keysOf, SCRIPT } from "./lua-script.js";
import { ProcessLimiter } from "./process-limiter.js";

/**
 * A rate limiter that any number of processes share through Redis. Pass it to the client of each process:
 * `new Rillet({ rateLimit: redisRateLimiter(client) })`.
 *
 * Together, the processes keep one rolling window. Redis decides in one script, by its own clock.
 * - A slot frees one window after the response came. A process renews its slot while it waits for a response; the slot of a process that
 *   died frees one window after its death (up to a sixth of a window later), and at the latest one window after its request could have got a
 *   response.
 * - Requests go first come, first served across all processes; repeated attempts go first.
 * - A process that waits asks Redis again when its turn can have come, and at most twelve times a window otherwise. A process that is late
 *   counts as dead: after some 2 seconds (a thirtieth of the window, at least 1 second) the others go first. Its requests keep their places in the queue.
 * - A 429 pauses all processes.
 * - `status()` gives the state in the last response of Redis to this process.
 *
 * While Redis is unreachable nothing is sent. After `timeout`, the waiting calls reject with a `RilletConnectionError` that names Redis. There is
 * no fallback without a limit.
 *
 * **Required configuration of Redis:** `maxmemory-policy noeviction`, or a database of its own without a memory limit. The limiter notices when
 * Redis loses one of its keys or all of them (eviction, FLUSHALL, a restart without persistence), and sends nothing for one window. So also
 * the very first request of a new budget waits one window; see `assumeNoRecentRequests`.
 *
 * **Known limits:** a replica that becomes the master without the last writes does not know the slots of these writes, and a system clock of
 * the Redis machine that jumps forward frees slots early. In both cases Rillet may respond with 429, which pauses all processes and is retried.
 *
 * @param client A connected client of ioredis or node-redis, also of a cluster. You configure and close it. Redis 6 or later.
 * @throws RilletArgumentError for another client, an unknown option or an invalid value.
 */
export function redisRateLimiter(client: RedisClient, options: RedisRateLimiterOptions = {}): RateLimiter {
  const settings = resolveLimiterOptions(options);
  const run = scriptRunner(toScriptClient(client), SCRIPT, keysOf(settings.key));
  return new ProcessLimiter(
    (message, onLate) => withRedisTimeout(run(JSON.stringify(message)).then(parseReply), settings.timeout, onLate),
    settings,
  );
}
