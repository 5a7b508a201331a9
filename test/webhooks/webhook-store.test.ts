import { describe, expect, it } from "vitest";
import { createMemoryWebhookStore } from "../../src/webhooks/index.js";

const clock = (): { now: () => number; advance: (ms: number) => void } => {
  let time = 0;
  return { now: () => time, advance: (ms) => (time += ms) };
};

describe("the store in memory", () => {
  it("gives a claim to one of many callers", async () => {
    const store = createMemoryWebhookStore();
    const claims = await Promise.all(Array.from({ length: 10 }, () => store.claim("a", 1000)));
    expect(claims.filter((claim) => claim === "claimed")).toHaveLength(1);
    expect(claims.filter((claim) => claim === "busy")).toHaveLength(9);
  });

  it("frees a claim when its lease has ended, and a renewal counts from now", async () => {
    const { now, advance } = clock();
    const store = createMemoryWebhookStore({ now });
    await store.claim("a", 100);
    advance(60);
    await store.renew("a", 100);
    advance(99);
    await expect(store.claim("a", 100)).resolves.toBe("busy");
    advance(1);
    await expect(store.claim("a", 100)).resolves.toBe("claimed");
  });

  it("frees a released claim, and returns done for a completed one", async () => {
    const store = createMemoryWebhookStore();
    await store.claim("a", 1000);
    await store.release("a");
    await expect(store.claim("a", 1000)).resolves.toBe("claimed");
    await store.complete("a", 1000);
    await expect(store.claim("a", 1000)).resolves.toBe("done");
  });

  it("keeps a completed entry when a late release or renewal comes", async () => {
    const { now, advance } = clock();
    const store = createMemoryWebhookStore({ now });
    await store.complete("a", 1000);
    await store.release("a");
    await store.renew("a", 10);
    advance(500);
    await expect(store.claim("a", 1000)).resolves.toBe("done");
    await store.renew("b", 10);
    await expect(store.claim("b", 1000)).resolves.toBe("claimed");
  });

  it("forgets the oldest completed entries over the limit, and never a busy one", async () => {
    const store = createMemoryWebhookStore({ maxEntries: 3 });
    await store.claim("busy", 1000);
    for (const id of ["1", "2", "3", "4"]) await store.complete(id, 1000);
    const claims = await Promise.all(["busy", "4", "3", "1"].map((id) => store.claim(id, 1000)));
    expect(claims).toEqual(["busy", "done", "done", "claimed"]);
  });

  it("counts age from completion, not from the claim", async () => {
    const store = createMemoryWebhookStore({ maxEntries: 2 });
    await store.claim("slow", 1000);
    for (const id of ["quick", "slow", "last"]) await store.complete(id, 1000);
    await expect(store.claim("slow", 1000)).resolves.toBe("done");
    await expect(store.claim("quick", 1000)).resolves.toBe("claimed");
  });

  it("does not return done after the time for which an entry is kept", async () => {
    const { now, advance } = clock();
    const store = createMemoryWebhookStore({ now });
    await store.complete("long", 1000);
    await store.complete("short", 10);
    advance(10);
    await expect(store.claim("short", 10)).resolves.toBe("claimed");
    await expect(store.claim("long", 10)).resolves.toBe("done");
  });

  it("forgets claims with an ended lease over the limit", async () => {
    const { now, advance } = clock();
    const store = createMemoryWebhookStore({ now, maxEntries: 1 });
    await store.claim("dead", 10);
    await store.complete("a", 1000);
    advance(10);
    await store.complete("b", 1000);
    await expect(Promise.all(["b", "dead"].map((id) => store.claim(id, 10)))).resolves.toEqual(["done", "claimed"]);
  });

  it.each([0, -1, 1.5, Number.NaN, "10"])("throws for maxEntries of %s", (maxEntries) => {
    expect(() => createMemoryWebhookStore({ maxEntries: maxEntries as number })).toThrow(
      expect.objectContaining({ argument: "maxEntries" }) as Error,
    );
  });

  it("throws for an unknown option", () => {
    expect(() => createMemoryWebhookStore({ maxEntrys: 5 } as object)).toThrow("Did you mean `maxEntries`?");
  });
});
