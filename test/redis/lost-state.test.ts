import { afterEach, beforeEach, expect, it } from "vitest";
import { redisRateLimiter, type RateLimiter, type RedisRateLimiterOptions } from "../../src/redis/index.js";
import { LIBRARIES, type Connection } from "./clients.js";
import { describeWithRedis, startRedis, until, type RedisServer } from "./redis-server.js";

const WINDOW = { limit: 2, windowMs: 700 };
const HOLD = { holdMs: 60_000 };
let redis: RedisServer;
let connections: Connection[];

beforeEach(async () => {
  connections = [];
  redis = await startRedis();
});
afterEach(async () => {
  await Promise.all(connections.map((connection) => connection.close()));
  await redis.stop();
});

/** A limiter with a connection of its own, as in a process that has just started. */
async function startProcess(options: RedisRateLimiterOptions = {}): Promise<RateLimiter> {
  const connection = await LIBRARIES.ioredis(redis.url);
  connections.push(connection);
  return redisRateLimiter(connection.client, { ...WINDOW, ...options });
}

const count = (set: string): Promise<number> => redis.size(`{rillet-sdk}:${set}`);

/** Uses the whole budget, and resolves when Redis knows that all of it was sent. */
async function useUp(limiter: RateLimiter): Promise<void> {
  const slots = [await limiter.acquire(HOLD), await limiter.acquire(HOLD)];
  for (const slot of slots) slot.release();
  await until(async () => ((await redis.command("ZRANGE {rillet-sdk}:slots 0 -1")).match(/done:/g)?.length ?? 0) === 2);
}

async function millisecondsToSlot(limiter: RateLimiter): Promise<number> {
  const since = performance.now();
  await limiter.acquire(HOLD);
  return performance.now() - since;
}

describeWithRedis("A limiter that finds no state in Redis", () => {
  it("waits one window before the first request", async () => {
    const limiter = await startProcess();
    expect(await millisecondsToSlot(limiter)).toBeGreaterThanOrEqual(695);
  });

  it("tells in its status that nothing may be sent, and until when", async () => {
    const limiter = await startProcess({ windowMs: 20_000 });
    limiter.acquire({ ...HOLD, signal: AbortSignal.timeout(5_000) }).catch(() => undefined);
    await until(() => limiter.status().remaining === 0);
    expect((limiter.status().resetsAt?.getTime() ?? 0) - Date.now()).toBeGreaterThan(10_000);
  });

  it("sends immediately with `assumeNoRecentRequests`", async () => {
    const limiter = await startProcess({ windowMs: 60_000, assumeNoRecentRequests: true });
    expect(await millisecondsToSlot(limiter)).toBeLessThan(5_000);
  });

  it("waits only once: a process that starts later finds the state", async () => {
    await (await startProcess()).acquire(HOLD);
    const endOfWait = await redis.command("HGET {rillet-sdk}:state paused");
    expect(endOfWait).toMatch(/^\$\d+\r\n\d{12}/);
    await (await startProcess()).acquire(HOLD);
    await expect(redis.command("HGET {rillet-sdk}:state paused")).resolves.toBe(endOfWait);
  });
});

describeWithRedis("After a loss in Redis, no request is sent for one window", () => {
  it.each(["slots", "state", "slots state", "slots queue waiters state"])(
    "when these keys are gone and the process runs on: %s",
    async (keys) => {
      const limiter = await startProcess({ assumeNoRecentRequests: true });
      await useUp(limiter);
      const lost = keys.split(" ").map((name) => `{rillet-sdk}:${name}`);
      await redis.command(`DEL ${lost.join(" ")}`);
      expect(await millisecondsToSlot(limiter)).toBeGreaterThanOrEqual(600);
    },
  );

  it.each(["slots", "state", "slots state", "slots queue waiters state"])(
    "when these keys are gone and every process restarts: %s",
    async (keys) => {
      await useUp(await startProcess({ assumeNoRecentRequests: true }));
      const lost = keys.split(" ").map((name) => `{rillet-sdk}:${name}`);
      await redis.command(`DEL ${lost.join(" ")}`);
      expect(await millisecondsToSlot(await startProcess())).toBeGreaterThanOrEqual(600);
    },
  );

  it("when Redis and every process restart", async () => {
    await useUp(await startProcess({ assumeNoRecentRequests: true }));
    await redis.stop();
    redis = await startRedis(redis.port);
    expect(await millisecondsToSlot(await startProcess())).toBeGreaterThanOrEqual(600);
  });
});

describeWithRedis("After a loss in Redis", () => {
  it("a slot in use is counted again with its next renewal", async () => {
    const limiter = await startProcess({ assumeNoRecentRequests: true, limit: 1 });
    const slot = await limiter.acquire(HOLD);
    await redis.command("DEL {rillet-sdk}:slots");
    await until(async () => (await count("slots")) === 1);
    slot.release();
    await until(async () => (await redis.command("ZRANGE {rillet-sdk}:slots 0 -1")).includes("done:"));
    expect(await count("slots")).toBe(1);
  });

  it("tickets that are gone from the queue join again, and every one is served", async () => {
    const limiter = await startProcess({ assumeNoRecentRequests: true, limit: 1, windowMs: 300 });
    const first = await limiter.acquire(HOLD);
    const waiting = [limiter.acquire(HOLD), limiter.acquire(HOLD)];
    await until(async () => (await count("queue")) === 2);
    await redis.command("DEL {rillet-sdk}:queue");
    first.release();
    for (const each of waiting) (await each).release();
  });
});
