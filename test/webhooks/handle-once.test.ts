import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { createMemoryWebhookStore, createWebhookHandler, type WebhookStore } from "../../src/webhooks/index.js";
import { deferred } from "./deferred.js";
import { ID, NOW, now, request, TOKEN } from "./deliveries.js";

beforeEach(() => {
  vi.useFakeTimers({ now: NOW });
});

afterEach(() => {
  vi.useRealTimers();
});

const onError = vi.fn();
beforeEach(() => {
  onError.mockReset();
});
const settled = async (responses: readonly Promise<Response>[]): Promise<number[]> =>
  (await Promise.all(responses)).map(({ status }) => status);

describe("a store that hangs", () => {
  it("at completion does not delay the response for more than 5 s, and the delivery is acknowledged", async () => {
    const store: WebhookStore = { ...createMemoryWebhookStore({ now }), complete: () => new Promise(() => undefined) };
    const listener = vi.fn();
    const handler = createWebhookHandler({ token: TOKEN, store, now, fallback: listener, onError });
    let status = 0;
    const response = handler(await request()).then((response) => (status = response.status));
    await vi.advanceTimersByTimeAsync(5_000);
    expect(status).toBe(200);
    await response;
    expect(onError).toHaveBeenCalledExactlyOnceWith(
      expect.objectContaining({ message: expect.stringContaining("5 s") as string }),
      expect.objectContaining({ id: ID }),
    );
    expect(vi.getTimerCount()).toBe(0);
    expect(listener).toHaveBeenCalledOnce();
  });
});

describe("a store that returns no promises", () => {
  it("lets the listener run once, and onError is not called", async () => {
    const listener = vi.fn();
    const store = {
      claim: () => "claimed",
      renew: () => undefined,
      complete: () => undefined,
      release: () => undefined,
    } as unknown as WebhookStore;
    const handler = createWebhookHandler({ token: TOKEN, store, now, fallback: listener, onError });
    expect((await handler(await request())).status).toBe(200);
    expect(listener).toHaveBeenCalledOnce();
    expect(onError).not.toHaveBeenCalled();
  });
});

describe("two handlers of one process that share a store", () => {
  it("handle a delivery once, and both acknowledge Rillet's next attempt", async () => {
    const store = createMemoryWebhookStore({ now });
    const work = deferred();
    const listener = vi.fn(() => work.promise);
    const [one, other] = [1, 2].map(() =>
      createWebhookHandler({ token: TOKEN, store, now, fallback: listener, onError }),
    );
    const first = one?.(await request()) as Promise<Response>;
    await vi.waitFor(() => expect(listener).toHaveBeenCalledOnce());
    expect((await other?.(await request()))?.status).toBe(503);
    work.resolve();
    expect((await first).status).toBe(200);
    expect((await other?.(await request()))?.status).toBe(200);
    expect(listener).toHaveBeenCalledOnce();
  });

  it("handle a delivery in the second handler after it failed in the first", async () => {
    const store = createMemoryWebhookStore({ now });
    const listener = vi.fn().mockRejectedValueOnce(new Error("boom")).mockResolvedValue(undefined);
    const [one, other] = [1, 2].map(() =>
      createWebhookHandler({ token: TOKEN, store, now, fallback: listener, onError }),
    );
    expect([(await one?.(await request()))?.status, (await other?.(await request()))?.status]).toEqual([500, 200]);
    expect(listener).toHaveBeenCalledTimes(2);
  });
});

describe("a listener that takes two minutes", () => {
  it("gives 503 at 25 s, keeps its claim, and is not called again by Rillet's next attempts", async () => {
    const work = deferred();
    const listener = vi.fn(() => work.promise);
    const store = createMemoryWebhookStore();
    const [one, other] = [1, 2].map(() =>
      createWebhookHandler({ token: TOKEN, store, fallback: listener, onError, tolerance: false }),
    );
    const first = one?.(await request()) as Promise<Response>;
    await vi.advanceTimersByTimeAsync(25_000);
    expect((await first).status).toBe(503);
    await vi.advanceTimersByTimeAsync(100_000);
    expect((await other?.(await request()))?.status).toBe(503);
    work.resolve();
    await vi.advanceTimersByTimeAsync(0);
    expect([(await one?.(await request()))?.status, (await other?.(await request()))?.status]).toEqual([200, 200]);
    expect(listener).toHaveBeenCalledOnce();
  });
});

describe("100 deliveries", () => {
  it("in random order, with three copies of each and every seventh failing at first, are handled once each", async () => {
    const handled: string[] = [];
    const failed = new Set<string>();
    const handler = createWebhookHandler({
      token: TOKEN,
      now,
      onError,
      fallback: async ({ id }) => {
        await Promise.resolve();
        if (Number(id) % 7 === 0 && !failed.has(id)) throw failed.add(id);
        handled.push(id);
      },
    });
    const ids = Array.from({ length: 100 }, (_, index) => String(index));
    const shuffled = [...ids, ...ids, ...ids]
      .map((id, index) => ({ id, place: (index * 7919) % 300 }))
      .sort((a, b) => a.place - b.place);
    const first = await settled(
      await Promise.all(shuffled.map(async ({ id }) => handler(await request({ id })))).then((all) =>
        all.map((response) => Promise.resolve(response)),
      ),
    );
    const again = await settled(
      await Promise.all(ids.map(async (id) => handler(await request({ id })))).then((all) =>
        all.map((response) => Promise.resolve(response)),
      ),
    );
    expect(new Set(first)).toEqual(new Set([200, 500]));
    expect(new Set(again)).toEqual(new Set([200]));
    expect(handled.sort()).toEqual([...ids].sort());
  });
});
