import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { type RateLimiter, type RateLimitSlot, type SlotRequest } from "../../src/redis/index.js";
import { LIBRARIES, newLimiter, type Connection, type Library } from "./clients.js";
import { describeWithRedis, startRedis, until, type RedisServer } from "./redis-server.js";

const HOUR = 3_600_000;
let redis: RedisServer;
const connections: Connection[] = [];
let budget = 0;

beforeAll(async () => {
  redis = await startRedis();
});
afterAll(() => redis.stop());
beforeEach(() => {
  budget++;
});
afterEach(async () => {
  await Promise.all(connections.splice(0).map((connection) => connection.close()));
});

/** A limiter with a connection of its own, as in a process of its own. */
async function limiter(
  library: Library,
  limit: number,
  windowMs: number,
  key = `budget-${budget}`,
): Promise<RateLimiter> {
  const connection = await LIBRARIES[library](redis.url);
  connections.push(connection);
  return newLimiter(connection.client, { key, limit, windowMs });
}

const pair = async (library: Library, limit: number, windowMs: number): Promise<[RateLimiter, RateLimiter]> => [
  await limiter(library, limit, windowMs),
  await limiter(library, limit, windowMs),
];

const take = (from: RateLimiter, more: Partial<SlotRequest> = {}): Promise<RateLimitSlot> =>
  from.acquire({ holdMs: HOUR, ...more });

/** Waits until so many stand in the queue, of all processes. */
const queued = (count: number): Promise<void> =>
  until(async () => (await redis.size(`{budget-${budget}}:queue`)) === count);

const elapsed = async (work: Promise<unknown>, since = performance.now()): Promise<number> => {
  await work;
  return performance.now() - since;
};

describeWithRedis("Processes that share a budget", () => {
  describe.each(["ioredis", "node-redis"] as const)("through %s", (library) => {
    it("have one budget together", async () => {
      const [a, b] = await pair(library, 3, 300);
      const slots = await Promise.all([take(a), take(b), take(a)]);
      const fourth = take(b);
      await queued(1);
      const respondedAt = performance.now();
      for (const slot of slots) slot.release();
      expect(await elapsed(fourth, respondedAt)).toBeGreaterThanOrEqual(300);
    });

    it("get slots in the order of their requests, whichever process they are in", async () => {
      const [a, b] = await pair(library, 1, 40);
      const served: number[] = [];
      const first = await take(a);
      const waiting: Promise<unknown>[] = [];
      for (const [index, each] of [a, b, b, a, b, a].entries()) {
        waiting.push(take(each).then((slot) => (served.push(index), slot.release())));
        await queued(index + 1);
      }
      first.release();
      await Promise.all(waiting);
      expect(served).toEqual([0, 1, 2, 3, 4, 5]);
    });

    it("let retries go first", async () => {
      const [a, b] = await pair(library, 1, 40);
      const served: string[] = [];
      const go = (name: string, from: RateLimiter, isRetry: boolean): Promise<unknown> =>
        take(from, { isRetry }).then((slot) => (served.push(name), slot.release()));
      const first = await take(a);
      const waiting: Promise<unknown>[] = [];
      for (const [index, [name, from, isRetry]] of (
        [
          ["new", a, false],
          ["repeated", b, true],
          ["repeated later", a, true],
        ] as const
      ).entries()) {
        waiting.push(go(name, from, isRetry));
        await queued(index + 1);
      }
      first.release();
      await Promise.all(waiting);
      expect(served).toEqual(["repeated", "repeated later", "new"]);
    });

    it("all stop when one of them is told to pause", async () => {
      const [a, b] = await pair(library, 5, 100);
      (await take(b)).release();
      const since = performance.now();
      a.pause(400);
      const own = elapsed(take(a), since);
      await queued(1);
      const other = elapsed(take(b), since);
      a.pause(10);
      // A shorter pause does not end the longer one. Both get their slot: else the test would not end.
      expect(Math.min(await own, await other)).toBeGreaterThanOrEqual(400);
    });

    it("leave the queue immediately when aborted, and the next request takes their place", async () => {
      const [a, b] = await pair(library, 1, 200);
      const first = await take(a);
      const controller = new AbortController();
      const aborted = take(a, { signal: controller.signal });
      await queued(1);
      const next = take(b);
      await queued(2);
      const reason = new Error("changed my mind");
      controller.abort(reason);
      await expect(aborted).rejects.toBe(reason); // while the first still has the only slot
      await queued(1);
      first.release();
      const respondedAt = performance.now();
      // If the aborted request had taken the slot, it would hold it for an hour, and the next one would not get it.
      expect(await elapsed(next, respondedAt)).toBeGreaterThanOrEqual(199);
    });
  });

  it("reject an attempt that was aborted before, without a call to Redis", async () => {
    const a = await limiter("ioredis", 1, 200);
    const before = await redis.scriptCalls();
    await expect(take(a, { signal: AbortSignal.abort("too late") })).rejects.toBe("too late");
    expect(await redis.scriptCalls()).toBe(before);
  });

  it("can use a slot again immediately when nothing was sent with it", async () => {
    const [a, b] = await pair("ioredis", 1, 12_000);
    const slot = await take(a);
    const next = take(b);
    await queued(1);
    slot.cancel();
    slot.release();
    // The other process asks at most a twelfth of the window later. A slot that was used would be free after the whole window.
    expect(await elapsed(next)).toBeLessThan(10_000);
  });

  it("free a slot one window after the response, not after the grant", async () => {
    const a = await limiter("ioredis", 1, 300);
    const slot = await take(a);
    const granted = performance.now();
    await until(() => performance.now() - granted > 250);
    slot.release();
    expect(await elapsed(take(a))).toBeGreaterThanOrEqual(300);
  });

  it("free a slot that is never released one window after its longest hold time", async () => {
    const a = await limiter("ioredis", 1, 200);
    await take(a, { holdMs: 300 });
    const waited = await elapsed(take(a));
    expect(waited).toBeGreaterThanOrEqual(495);
    expect(waited).toBeLessThan(1_500);
  });

  it("report the state of the budget", async () => {
    const [a, b] = await pair("ioredis", 2, 10_000);
    expect(a.status()).toEqual({ limit: 2, remaining: 2, queued: 0, resetsAt: undefined });
    const slot = await take(a);
    expect(a.status()).toEqual({ limit: 2, remaining: 1, queued: 0, resetsAt: undefined });
    slot.release();
    await until(() => a.status().resetsAt !== undefined);
    expect(Math.abs((a.status().resetsAt?.getTime() ?? 0) - Date.now() - 10_000)).toBeLessThan(1_000);
    await take(b);
    const waiting = new AbortController();
    take(b, { signal: waiting.signal }).catch(() => undefined);
    expect(b.status().queued).toBe(1);
    await queued(1);
    await until(() => b.status().remaining === 0);
    waiting.abort();
    await queued(0);
    a.pause(1);
    expect(a.status().remaining).toBe(0);
  });

  it("of different API keys do not wait for each other", async () => {
    const a = await limiter("ioredis", 1, 60_000, "rillet:production");
    const b = await limiter("ioredis", 1, 60_000, "rillet:sandbox");
    await take(a);
    expect(await elapsed(take(b))).toBeLessThan(5_000);
  });

  it("ask Redis a few times a window while they wait, however many wait", async () => {
    const [a, b] = await pair("ioredis", 1, 2_400);
    const slot = await take(a);
    const before = await redis.scriptCalls();
    const waiting = [...Array.from({ length: 200 }, () => take(a)), ...Array.from({ length: 200 }, () => take(b))];
    for (const each of waiting) each.catch(() => undefined);
    await queued(400);
    expect((await redis.scriptCalls()) - before).toBeLessThanOrEqual(6);
    slot.release();
    await waiting[0];
    expect((await redis.scriptCalls()) - before).toBeLessThanOrEqual(2 * 13 + 6);
  });

  it("keep their state under one hash tag, for a time", async () => {
    const a = await limiter("ioredis", 1, 60_000);
    await take(a);
    take(a).catch(() => undefined);
    await queued(1);
    const keys = (await redis.command(`KEYS *budget-${budget}*`)).match(/\{.*/g) ?? [];
    expect(keys.map((key) => key.trim()).sort()).toEqual(
      ["queue", "slots", "state", "waiters"].map((name) => `{budget-${budget}}:${name}`),
    );
    for (const key of keys)
      expect(Number(/:(-?\d+)/.exec(await redis.command(`PTTL ${key.trim()}`))?.[1])).toBeGreaterThan(0);
  });
});
