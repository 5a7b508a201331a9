import { beforeEach, describe, expect, it, vi } from "vitest";
import { redisStore } from "../../examples/webhooks/redis-store.js";

/** The part of Redis that the store uses, with its own clock. */
class FakeRedis {
  readonly entries = new Map<string, { value: string; until: number }>();
  time = 0;

  get(key: string): Promise<string | null> {
    return Promise.resolve(this.live(key)?.value ?? null);
  }

  set(key: string, value: string, _unit: "PX", milliseconds: number, condition?: "NX"): Promise<"OK" | null> {
    if (condition && this.live(key)) return Promise.resolve(null);
    this.entries.set(key, { value, until: this.time + milliseconds });
    return Promise.resolve("OK");
  }

  pexpire(key: string, milliseconds: number): Promise<number> {
    const entry = this.live(key);
    if (entry) entry.until = this.time + milliseconds;
    return Promise.resolve(entry ? 1 : 0);
  }

  del(key: string): Promise<number> {
    return Promise.resolve(this.entries.delete(key) ? 1 : 0);
  }

  private live(key: string): { value: string; until: number } | undefined {
    const entry = this.entries.get(key);
    return entry && entry.until > this.time ? entry : undefined;
  }
}

describe("the Redis store of the examples", () => {
  let redis = new FakeRedis();

  beforeEach(() => {
    redis = new FakeRedis();
  });

  it("gives a claim to one of two callers, and frees it after its lease", async () => {
    const store = redisStore(redis);
    await expect(Promise.all([store.claim("a", 100), store.claim("a", 100)])).resolves.toEqual(["claimed", "busy"]);
    await store.renew("a", 200);
    redis.time = 199;
    await expect(store.claim("a", 100)).resolves.toBe("busy");
    redis.time = 200;
    await expect(store.claim("a", 100)).resolves.toBe("claimed");
  });

  it("frees a claim that is released and remembers one that is completed", async () => {
    const store = redisStore(redis);
    await store.claim("a", 100);
    await store.release("a");
    await expect(store.claim("a", 100)).resolves.toBe("claimed");
    await store.complete("a", 1000);
    await expect(store.claim("a", 100)).resolves.toBe("done");
  });

  it("keeps the deliveries of webhooks with different prefixes apart", async () => {
    await redisStore(redis, "one:").complete("a", 1000);
    await expect(redisStore(redis, "other:").claim("a", 100)).resolves.toBe("claimed");
  });

  it("claims with one command, because two would not be atomic", async () => {
    const get = vi.spyOn(redis, "get");
    await redisStore(redis).claim("a", 100);
    expect(get).not.toHaveBeenCalled();
  });
});
