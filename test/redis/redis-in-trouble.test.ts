import { Redis } from "ioredis";
import { createClient } from "redis";
import { inspect } from "node:util";
import { afterEach, beforeEach, expect, it } from "vitest";
import { isRilletError, Rillet, RilletConnectionError } from "../../src/index.js";
import {
  type IoredisClient,
  type RateLimiter,
  type RateLimitSlot,
  type RedisRateLimiterOptions,
} from "../../src/redis/index.js";
import { LIBRARIES, newLimiter, type Connection, type Library } from "./clients.js";
import { describeWithRedis, startRedis, until, type RedisServer } from "./redis-server.js";

const HOLD = { holdMs: 60_000 };
let redis: RedisServer;
let connections: Connection[];

beforeEach(async () => {
  connections = [];
  redis = await startRedis();
});
afterEach(async () => {
  await Promise.all(connections.map((connection) => connection.close()));
  redis.thaw();
  await redis.stop();
});

async function limiter(options: RedisRateLimiterOptions, library: Library = "ioredis"): Promise<RateLimiter> {
  const connection = await LIBRARIES[library](redis.url);
  connections.push(connection);
  return newLimiter(connection.client, options);
}

/** A client whose commands arrive when, and as often as, a test decides. */
function interposed(around: (send: () => Promise<unknown>) => Promise<unknown>): IoredisClient {
  const client = new Redis(redis.url);
  connections.push({ client, close: async () => client.disconnect() });
  return {
    evalsha: (sha, count, ...rest) => around(() => client.evalsha(sha, count, ...rest)),
    eval: (script, count, ...rest) => around(() => client.eval(script, count, ...rest)),
  };
}

const outcome = (attempt: Promise<RateLimitSlot>): Promise<unknown> =>
  attempt.then(
    () => "granted",
    (error: unknown) => error,
  );

const size = (set: string): Promise<number> => redis.size(`{rillet-sdk}:${set}`);

describeWithRedis("When Redis is in trouble, the limiter", () => {
  it.each(["ioredis", "node-redis"] as const)(
    "rejects with an error that names Redis and the remedy while it is down (%s)",
    async (library) => {
      const a = await limiter({ timeout: 300 }, library);
      (await a.acquire(HOLD)).release();
      await redis.stop();
      const error = await outcome(a.acquire(HOLD));
      expect(error).toBeInstanceOf(RilletConnectionError);
      expect(error).toMatchObject({
        isRetryable: true,
        message: expect.stringMatching(/^Redis, .* is unreachable for 300 ms \(check that it runs/),
        cause: expect.any(Error),
      });
    },
  );

  it("sends nothing through the client while it is down", async () => {
    const rateLimit = await limiter({ timeout: 200 });
    await redis.stop();
    let sent = 0;
    const fetch = (): Promise<Response> => (sent++, Promise.resolve(new Response("{}")));
    const rillet = new Rillet({ apiKey: "key", rateLimit, fetch });
    await expect(rillet.accounts.list()).rejects.toThrow(/Redis, which shares/);
    expect(sent).toBe(0);
  });

  it("rejects with the error of a client that was never connected", async () => {
    const a = newLimiter(createClient({ url: redis.url }), { timeout: 150 });
    await expect(a.acquire(HOLD)).rejects.toMatchObject({ cause: { message: "The client is closed" } });
  });

  it.each(["ioredis", "node-redis"] as const)(
    "waits for a Redis that comes back in time, and rejects nothing (%s)",
    async (library) => {
      const a = await limiter({ timeout: 10_000, windowMs: 300 }, library);
      (await a.acquire(HOLD)).release();
      await redis.stop();
      const waiting = a.acquire(HOLD);
      redis = await startRedis(redis.port);
      await waiting;
    },
  );

  it("retries after errors of a Redis that changes its master", async () => {
    let failures = 3;
    const client = interposed((send) =>
      failures-- > 0 ? Promise.reject(new Error("READONLY You can't write against a read only replica.")) : send(),
    );
    await newLimiter(client).acquire(HOLD);
    expect(failures).toBeLessThan(0);
  });

  it("rejects when Redis does not respond, and gives back a slot that is granted later", async () => {
    const a = await limiter({ timeout: 3_000 });
    (await a.acquire(HOLD)).cancel();
    await until(async () => (await size("slots")) === 0);
    redis.freeze();
    const since = performance.now();
    expect(await outcome(a.acquire(HOLD))).toMatchObject({ cause: { message: "no response within 3000 ms" } });
    expect(performance.now() - since).toBeLessThan(5_500);
    redis.thaw();
    await until(async () => (await size("slots")) + (await size("queue")) === 0);
  });

  it("gives back a slot that is granted to an attempt after its abort", async () => {
    let respond: (() => void) | undefined;
    const client = interposed(async (send) => {
      const reply = await send();
      await new Promise<void>((resolve) => (respond = resolve));
      return reply;
    });
    const a = newLimiter(client);
    const controller = new AbortController();
    const aborted = outcome(a.acquire({ ...HOLD, signal: controller.signal }));
    await until(() => respond !== undefined);
    expect(await size("slots")).toBe(1);
    controller.abort("never mind");
    expect(await aborted).toBe("never mind");
    await until(async () => (respond?.(), (await size("slots")) === 0));
  });

  it("neither loses nor duplicates a slot when the library sends a message twice", async () => {
    const client = interposed(async (send) => {
      await send();
      return send();
    });
    const a = newLimiter(client, { limit: 3, windowMs: 200 });
    const slots = await Promise.all([a.acquire(HOLD), a.acquire(HOLD), a.acquire(HOLD)]);
    expect([await size("slots"), await size("queue")]).toEqual([3, 0]);
    const fourth = a.acquire(HOLD);
    for (const slot of slots) slot.release();
    await fourth;
    expect(await size("queue")).toBe(0);
  });

  it("loads its script again when Redis has forgotten it", async () => {
    const a = await limiter({});
    (await a.acquire(HOLD)).release();
    await redis.command("SCRIPT FLUSH");
    await a.acquire(HOLD);
  });

  it("sends nothing for a window after Redis lost what it counted", async () => {
    const a = await limiter({ limit: 2, windowMs: 500 });
    for (const slot of [await a.acquire(HOLD), await a.acquire(HOLD)]) slot.release();
    await until(async () => a.status().resetsAt !== undefined);
    await redis.command("FLUSHALL");
    const lost = performance.now();
    await a.acquire(HOLD);
    expect(performance.now() - lost).toBeGreaterThanOrEqual(490);
  });

  it("keeps its place in the queue after Redis treated it as dead", async () => {
    const a = await limiter({ limit: 1, windowMs: 600 });
    const b = await limiter({ limit: 1, windowMs: 600 });
    const served: string[] = [];
    const first = await a.acquire(HOLD);
    const waiting = a.acquire(HOLD).then((slot) => (served.push("a"), slot.release()));
    await until(async () => (await size("queue")) === 1);
    await redis.command("DEL {rillet-sdk}:waiters {rillet-sdk}:queue");
    const behind = b.acquire(HOLD).then((slot) => (served.push("b"), slot.release()));
    await until(async () => (await size("queue")) === 2);
    first.release();
    await Promise.all([waiting, behind]);
    expect(served).toEqual(["a", "b"]);
  });

  it("keeps the slot for the process that is next, also when it is late and others ask first", async () => {
    const window = { limit: 2, windowMs: 240 };
    let gate = Promise.resolve();
    const late = newLimiter(
      interposed(async (send) => (await gate, send())),
      window,
    );
    const other = await limiter(window);
    const served: string[] = [];
    const go = (name: string, from: RateLimiter): Promise<void> =>
      from.acquire(HOLD).then((slot) => (served.push(name), slot.release()));
    const [first, second] = [await other.acquire(HOLD), await other.acquire(HOLD)];
    const waiting = [go("late", late)];
    await until(async () => (await size("queue")) === 1);
    waiting.push(go("other", other));
    await until(async () => (await size("queue")) === 2);
    let open: () => void = () => undefined;
    gate = new Promise((resolve) => (open = resolve));
    first.release();
    await until(async () => (await size("slots")) === 1);
    open();
    await Promise.all(waiting);
    second.release();
    expect(served).toEqual(["late", "other"]);
  });

  it("shows no password of Redis in its error", async () => {
    const refused = (): Promise<unknown> =>
      Promise.reject(
        Object.assign(new Error("WRONGPASS invalid username-password pair"), {
          command: { name: "auth", args: ["s3cret"] },
        }),
      );
    const error = await outcome(newLimiter({ evalsha: refused, eval: refused }, { timeout: 1_000 }).acquire(HOLD));
    expect(inspect(error, { depth: null })).toContain("WRONGPASS");
    expect(inspect(error, { depth: null, showHidden: true })).not.toContain("s3cret");
    expect(isRilletError(error)).toBe(true);
  });

  it("rejects a response that does not come from its script", async () => {
    const odd = (): Promise<unknown> => Promise.resolve("OK");
    await expect(newLimiter({ evalsha: odd, eval: odd }, { timeout: 1_000 }).acquire(HOLD)).rejects.toMatchObject({
      cause: { message: expect.stringMatching(/response that the limiter's script does not give/) },
    });
  });
});
