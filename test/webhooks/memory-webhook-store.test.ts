import { describe, expect, it } from "vitest";
import { createMemoryWebhookStore } from "../../src/webhooks/index.js";

const clock = (): { now: () => number; advance: (ms: number) => void } => {
  let time = 0;
  return { now: () => time, advance: (ms) => (time += ms) };
};

describe("the store in memory", () => {
  it("gives a claim to one of many", async () => {
    const store = createMemoryWebhookStore();
    const claims = await Promise.all(Array.from({ length: 10 }, () => store.claim("a", 1000)));
    expect(claims.filter((claim) => claim === "claimed")).toHaveLength(1);
    expect(claims.filter((claim) => claim === "busy")).toHaveLength(9);
  });

  it("frees a claim when its lease is over, and a renewal counts from now", async () => {
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

  it("frees a claim that is released, and says done of one that is completed", async () => {
    const store = createMemoryWebhookStore();
    await store.claim("a", 1000);
    await store.release("a");
    await expect(store.claim("a", 1000)).resolves.toBe("claimed");
    await store.complete("a", 1000);
    await expect(store.claim("a", 1000)).resolves.toBe("done");
  });

  it("keeps what is done when a late release or renewal comes", async () => {
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

  it("forgets the oldest that are done when there are too many, and never one in work", async () => {
    const store = createMemoryWebhookStore({ maxEntries: 3 });
    await store.claim("busy", 1000);
    for (const id of ["1", "2", "3", "4"]) await store.complete(id, 1000);
    const claims = await Promise.all(["busy", "4", "3", "1"].map((id) => store.claim(id, 1000)));
    expect(claims).toEqual(["busy", "done", "done", "claimed"]);
  });

  it("counts age from when the work was done, not from when it was begun", async () => {
    const store = createMemoryWebhookStore({ maxEntries: 2 });
    await store.claim("slow", 1000);
    for (const id of ["quick", "slow", "last"]) await store.complete(id, 1000);
    await expect(store.claim("slow", 1000)).resolves.toBe("done");
    await expect(store.claim("quick", 1000)).resolves.toBe("claimed");
  });

  it("does not say done of what it was to keep for less time", async () => {
    const { now, advance } = clock();
    const store = createMemoryWebhookStore({ now });
    await store.complete("long", 1000);
    await store.complete("short", 10);
    advance(10);
    await expect(store.claim("short", 10)).resolves.toBe("claimed");
    await expect(store.claim("long", 10)).resolves.toBe("done");
  });

  it("gives up claims whose lease is over to make room", async () => {
    const { now, advance } = clock();
    const store = createMemoryWebhookStore({ now, maxEntries: 1 });
    await store.claim("dead", 10);
    await store.complete("a", 1000);
    advance(10);
    await store.complete("b", 1000);
    await expect(Promise.all(["b", "dead"].map((id) => store.claim(id, 10)))).resolves.toEqual(["done", "claimed"]);
  });

  it.each([0, -1, 1.5, Number.NaN, "10"])("cannot have room for %s", (maxEntries) => {
    expect(() => createMemoryWebhookStore({ maxEntries: maxEntries as number })).toThrow(
      expect.objectContaining({ argument: "maxEntries" }) as Error,
    );
  });
});
