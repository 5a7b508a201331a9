import { afterEach, beforeEach, expect, it } from "vitest";
import { Rillet } from "../../src/index.js";
import { createSandbox } from "../../src/sandbox/index.js";
import { startSandboxServer } from "../../src/sandbox/server/index.js";
import { LIBRARIES, newLimiter, type Connection } from "./clients.js";
import { describeWithRedis, startRedis, until, type RedisServer } from "./redis-server.js";
import { busiestWindow, startWindowServer, utilisation, type WindowServer } from "./window-server.js";
import { spawnWorker, type WorkerProcess } from "./worker-process.js";
import type { Task } from "./worker.js";

const HOUR = 3_600_000;
let redis: RedisServer;
let connection: Connection;
let server: WindowServer | undefined;
let workers: WorkerProcess[];

beforeEach(async () => {
  workers = [];
  server = undefined;
  redis = await startRedis();
  connection = await LIBRARIES.ioredis(redis.url);
});

afterEach(async () => {
  await Promise.all(workers.map((worker) => worker.kill()));
  await connection.close();
  await server?.close();
  await redis.stop();
});

interface Window {
  readonly limit: number;
  readonly windowMs: number;
}

async function spawnAll(window: Window, tasks: readonly Partial<Task>[]): Promise<void> {
  const base = {
    redis: redis.url,
    library: "ioredis",
    ...window,
    what: "send",
    count: 30,
    holdMs: 5_000,
    target: server?.url ?? "",
  } as const;
  workers = await Promise.all(tasks.map((task, index) => spawnWorker({ ...base, name: `worker ${index}`, ...task })));
}

async function runAll(): Promise<void> {
  for (const worker of workers) worker.start();
  await Promise.all(workers.map((worker) => worker.done()));
}

describeWithRedis("Four processes that share a budget", () => {
  it("use together more than 95 % of the sandbox's budget, get no 429 and send few commands to Redis", async () => {
    const window = { limit: 20, windowMs: 6_000 };
    const sandbox = createSandbox({ rateLimit: window });
    const { url, close } = await startSandboxServer(sandbox);
    await spawnAll(
      window,
      (["ioredis", "ioredis", "node-redis", "node-redis"] as const).map((library) => ({
        library,
        what: "call",
        count: 15,
        target: url,
      })),
    );
    await runAll();
    await close();
    const times = sandbox.requests.map(({ time }) => time);
    expect(sandbox.requests.filter(({ status }) => status === 200).length).toBe(60);
    expect(times.length).toBe(60);
    expect(busiestWindow(times, window.windowMs)).toBe(window.limit);
    expect(utilisation(times, window.limit, window.windowMs)).toBeGreaterThan(0.95);
    expect((await redis.scriptCalls()) / times.length).toBeLessThan(3);
  });

  it("stay within it however long the responses take, as an independent server counts", async () => {
    const window = { limit: 5, windowMs: 300 };
    server = await startWindowServer(window.limit, window.windowMs, () => Math.random() * 60);
    await spawnAll(
      window,
      [{}, {}, {}, {}].map((task) => ({ ...task, count: 10 })),
    );
    await runAll();
    expect(server.arrivals.length).toBe(40);
    expect(server.refused).toBe(0);
    expect(
      busiestWindow(
        server.arrivals.map(({ at }) => at),
        window.windowMs,
      ),
    ).toBeLessThanOrEqual(window.limit);
  });

  it("stay within it when their clocks are wrong by hours", async () => {
    const window = { limit: 5, windowMs: 400 };
    server = await startWindowServer(window.limit, window.windowMs);
    await spawnAll(
      window,
      [{ clockSkewMs: HOUR }, { clockSkewMs: -HOUR }, { clockSkewMs: 250 }, {}].map((task) => ({ ...task, count: 6 })),
    );
    await runAll();
    expect(server.arrivals.length).toBe(24);
    expect(server.refused).toBe(0);
  });
});

describeWithRedis("Clients that share a budget while another program has used the whole window", () => {
  it("complete every call with default options, and none is rejected twice", async () => {
    const window = { limit: 5, windowMs: 300 };
    server = await startWindowServer(window.limit, window.windowMs);
    const { url } = server;
    const retries: number[] = [];
    const clients = [1, 2, 3, 4].map(
      () =>
        new Rillet({
          apiKey: "sandbox-key",
          baseUrl: url,
          rateLimit: newLimiter(connection.client, window),
          onRetry: ({ callId }) => void retries.push(callId),
        }),
    );
    await Promise.all([1, 2, 3, 4, 5].map(async () => (await fetch(url)).text()));
    const calls = clients.flatMap((client) => [1, 2, 3].map(async () => client.organization.retrieve()));
    expect(await Promise.all(calls)).toHaveLength(12);
    expect(server.refused).toBeGreaterThan(0);
    expect(retries).toHaveLength(new Set(retries).size);
  });
});

describeWithRedis("A process that dies", () => {
  it.each([
    ["its requests could have got a response", 600, 1_000],
    ["its last sign of life has worn off", HOUR, 2_400],
  ])("frees its slots one window after %s", async (_, holdMs, least) => {
    const window = { limit: 3, windowMs: 400 };
    await spawnAll(window, [{ what: "hold", count: 3, holdMs }]);
    const asked = performance.now();
    await runAll();
    await workers[0]?.kill();
    const limiter = newLimiter(connection.client, window);
    await Promise.all([1, 2, 3].map(() => limiter.acquire({ holdMs: HOUR })));
    expect(performance.now() - asked).toBeGreaterThanOrEqual(least);
    expect(performance.now() - asked).toBeLessThan(least + 3_000);
  });

  it("keeps its slots while it lives and uses them, and not longer", async () => {
    const window = { limit: 2, windowMs: 400 };
    await spawnAll(window, [{ what: "hold", count: 2, holdMs: HOUR }]);
    await runAll();
    const held = performance.now();
    let isFree = false;
    const free = newLimiter(connection.client, window)
      .acquire({ holdMs: HOUR })
      .then(() => (isFree = true));
    await until(() => performance.now() - held > 5_500);
    expect(isFree).toBe(false);
    await workers[0]?.kill();
    const died = performance.now();
    await free;
    expect(performance.now() - died).toBeLessThan(3_500);
  });

  it("while it waits delays the others only briefly", async () => {
    const window = { limit: 1, windowMs: 300 };
    const limiter = newLimiter(connection.client, window);
    const slot = await limiter.acquire({ holdMs: HOUR });
    await spawnAll(window, [{ what: "wait", count: 100 }]);
    workers[0]?.start();
    const inQueue = (count: number): Promise<void> =>
      until(async () => (await redis.size("{rillet-sdk}:queue")) === count);
    await inQueue(100);
    const behind = limiter.acquire({ holdMs: HOUR });
    await inQueue(101);
    await workers[0]?.kill();
    slot.release();
    const respondedAt = performance.now();
    await behind;
    expect(performance.now() - respondedAt).toBeLessThan(2_500);
    await inQueue(0);
  });
});

describeWithRedis("A process that has sent everything", () => {
  it("ends immediately, because the limiter leaves nothing open", async () => {
    const window = { limit: 60, windowMs: 60_000 };
    server = await startWindowServer(window.limit, window.windowMs);
    await spawnAll(window, [{ count: 3 }]);
    await runAll();
    await workers[0]?.ended(3_000);
    expect(await redis.command("ZCOUNT {rillet-sdk}:slots -inf +inf")).toMatch(/^:3/);
    expect((await redis.command("ZRANGE {rillet-sdk}:slots 0 -1")).match(/done:/g)?.length).toBe(3);
  });
});
