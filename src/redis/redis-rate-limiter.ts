import type { RateLimiter } from "../http/rate-limiter.js";
import { answeredInTime } from "./answered-in-time.js";
import { parseReply } from "./exchange.js";
import { resolveLimiterOptions, type RedisRateLimiterOptions } from "./limiter-options.js";
import { toScriptClient, type RedisClient } from "./redis-client.js";
import { scriptRunner } from "./run-script.js";
import { keysOf, SCRIPT } from "./script.js";
import { SharedLimiter } from "./shared-limiter.js";

/**
 * A rate limiter that any number of processes share through Redis: `new Rillet({ rateLimit: redisRateLimiter(client) })` in each.
 *
 * Together they keep one rolling window, exactly: Redis decides in one script, by its own clock. A slot frees one window after the
 * answer came; that of a process that died one window after its death, give or take a sixth of a window (processes give a sign of life
 * while they wait for an answer), and never later than one window after its request could have had an answer. Requests go first come,
 * first served over all processes, repeated attempts first. A process that waits asks again when its turn can have come, and twelve
 * times a window at most otherwise; it loses its turn only when it is dead, which holds the others up for some 2 s. A 429 pauses all
 * processes. `status()` tells what Redis said to this process last.
 *
 * While Redis cannot be asked nothing is sent: after `timeout` the calls that wait reject with a `RilletConnectionError` that names
 * Redis. There is no fallback without a limit.
 *
 * @param client A connected client of ioredis or node-redis, cluster included; it stays yours to configure and close. Redis 6 or later.
 * @throws RilletArgumentError for another client, or an option that cannot be right.
 */
export function redisRateLimiter(client: RedisClient, options: RedisRateLimiterOptions = {}): RateLimiter {
  const settings = resolveLimiterOptions(options);
  const run = scriptRunner(toScriptClient(client), SCRIPT, keysOf(settings.key));
  return new SharedLimiter(
    (message, late) => answeredInTime(run(JSON.stringify(message)).then(parseReply), settings.timeout, late),
    settings,
  );
}
