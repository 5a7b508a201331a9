import { Cluster, Redis } from "ioredis";
import { createClient, createClientPool, createCluster } from "redis";
import { expect, it } from "vitest";
import { RilletArgumentError } from "../../src/index.js";
import { redisRateLimiter, type RedisClient, type RedisRateLimiterOptions } from "../../src/redis/index.js";

const call = (): Promise<unknown> => Promise.resolve([[], 1, 59, 0, -1, 1, "epoch", 0]);
const client: RedisClient = { evalsha: call, eval: call };

it("takes clients, clusters and pools of ioredis and node-redis as they are", () => {
  const url = "redis://127.0.0.1:1";
  const single = new Redis(url, { lazyConnect: true });
  const cluster = new Cluster([{ host: "127.0.0.1", port: 1 }], { lazyConnect: true });
  const clients: RedisClient[] = [
    single,
    cluster,
    createClient({ url }),
    createCluster({ rootNodes: [{ url }] }),
    createClientPool({ url }),
  ];
  for (const each of clients)
    expect(redisRateLimiter(each).status()).toEqual({ limit: 60, remaining: 60, queued: 0, resetsAt: undefined });
});

it.each([undefined, null, {}, "redis://127.0.0.1", { eval: call }])(
  "rejects %j as a client, and names the clients that it takes",
  (wrong) => {
    expect(() => redisRateLimiter(wrong as unknown as RedisClient)).toThrow(/ioredis .* node-redis/);
  },
);

it.each([
  [{ kee: "x" }, "kee"],
  [{ key: "" }, "key"],
  [{ key: " " }, "key"],
  [{ key: "a{b}c" }, "key"],
  [{ limit: 0 }, "limit"],
  [{ limit: 1.5 }, "limit"],
  [{ windowMs: 0 }, "windowMs"],
  [{ windowMs: 1000.5 }, "windowMs"],
  [{ windowMs: 86_400_001 }, "windowMs"],
  [{ windowMs: Infinity }, "windowMs"],
  [{ limit: 1e16 }, "limit"],
  [{ limit: "60" }, "limit"],
  [{ key: 5 }, "key"],
  [{ timeout: Infinity }, "timeout"],
  [{ assumeNoRecentRequests: "yes" }, "assumeNoRecentRequests"],
  [null, "options"],
  [{ windowMs: Number.NaN }, "windowMs"],
  [{ timeout: -1 }, "timeout"],
])("rejects the options %j by name", (options, argument) => {
  const attempt = (): unknown => redisRateLimiter(client, options as RedisRateLimiterOptions);
  expect(attempt).toThrow(RilletArgumentError);
  expect(attempt).toThrow(expect.objectContaining({ argument }) as Error);
});

it("tells the client the length of its window, because a 429 without a time pauses for one window", () => {
  expect(redisRateLimiter(client).windowMs).toBe(60_000);
  expect(redisRateLimiter(client, { windowMs: 5_000 }).windowMs).toBe(5_000);
});

it("sends the limit and the window to Redis, and never an API key", async () => {
  const told: string[][] = [];
  const listen = (_: string, __: number, ...rest: string[]): Promise<unknown> => (told.push(rest), call());
  const limiter = redisRateLimiter(
    { evalsha: listen, eval: listen },
    { key: "rillet:production", limit: 7, windowMs: 5_000 },
  );
  const controller = new AbortController();
  limiter.acquire({ holdMs: 1, signal: controller.signal }).catch(() => undefined);
  await expect.poll(() => told.length).toBeGreaterThan(0);
  controller.abort();
  const [first = []] = told;
  expect(first.slice(0, 4)).toEqual(
    ["slots", "queue", "waiters", "state"].map((name) => `{rillet:production}:${name}`),
  );
  expect(JSON.parse(first[4] ?? "")).toMatchObject({ limit: 7, windowMs: 5_000, waiting: 1 });
});
