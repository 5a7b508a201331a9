import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import {
  createMemoryWebhookStore,
  createWebhookHandler,
  verifyWebhook,
  type WebhookStore,
} from "../../src/webhooks/index.js";
import { deferred } from "./deferred.js";
import { deliver, ID, NOW, now, request, TOKEN } from "./deliveries.js";

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
const settled = async (answers: readonly Promise<Response>[]): Promise<number[]> =>
  (await Promise.all(answers)).map(({ status }) => status);

describe("headers", () => {
  it("in a Map of Node's lower-case names are found, as in one of the documented names", async () => {
    const { body, headers } = await deliver();
    const lower = new Map(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value]));
    for (const map of [lower, new Map(Object.entries(headers))])
      await expect(verifyWebhook({ body, headers: map, token: TOKEN, now })).resolves.toMatchObject({ id: ID });
  });

  it("that came twice are refused, for one of the two may be a stranger's", async () => {
    const { body, headers } = await deliver();
    for (const name of ["X-Rillet-Id", "X-Rillet-Timestamp", "X-Rillet-Entity", "X-Rillet-Event"] as const) {
      const twice = new Headers(headers);
      twice.append(name, headers[name]);
      await expect(verifyWebhook({ body, headers: twice, token: TOKEN, now }), name).rejects.toMatchObject({
        name: "WebhookVerificationError",
      });
    }
  });
});

describe("a store that hangs", () => {
  it("when it is told that the work is done does not keep Rillet waiting: the delivery is acknowledged", async () => {
    const seen: WebhookStore = { ...createMemoryWebhookStore({ now }), complete: () => new Promise(() => undefined) };
    const listener = vi.fn();
    const handler = createWebhookHandler({ token: TOKEN, seen, now, fallback: listener, onError });
    let status = 0;
    const answer = handler(await request()).then((response) => (status = response.status));
    await vi.advanceTimersByTimeAsync(5_000);
    expect(status).toBe(200);
    await answer;
    expect(onError).toHaveBeenCalledExactlyOnceWith(
      expect.objectContaining({ message: expect.stringContaining("5 s") as string }),
      expect.objectContaining({ id: ID }),
    );
    expect(vi.getTimerCount()).toBe(0);
    expect(listener).toHaveBeenCalledOnce();
  });
});

describe("a store that answers without promises", () => {
  it("is as good as any, and nobody hears of an error", async () => {
    const seen = {
      claim: () => "claimed",
      renew: () => undefined,
      complete: () => undefined,
      release: () => undefined,
    } as unknown as WebhookStore;
    const handler = createWebhookHandler({ token: TOKEN, seen, now, fallback: vi.fn(), onError });
    expect((await handler(await request())).status).toBe(200);
    expect(onError).not.toHaveBeenCalled();
  });
});

describe("two handlers of one process that share a store", () => {
  it("handle a delivery once, and the one that was late acknowledges Rillet's next try", async () => {
    const seen = createMemoryWebhookStore({ now });
    const work = deferred();
    const listener = vi.fn(() => work.promise);
    const [one, other] = [1, 2].map(() =>
      createWebhookHandler({ token: TOKEN, seen, now, fallback: listener, onError }),
    );
    const first = one?.(await request()) as Promise<Response>;
    await vi.waitFor(() => expect(listener).toHaveBeenCalledOnce());
    expect((await other?.(await request()))?.status).toBe(503);
    work.resolve();
    expect((await first).status).toBe(200);
    expect((await other?.(await request()))?.status).toBe(200);
    expect(listener).toHaveBeenCalledOnce();
  });

  it("leave a delivery that failed in one to the other", async () => {
    const seen = createMemoryWebhookStore({ now });
    const listener = vi.fn().mockRejectedValueOnce(new Error("boom")).mockResolvedValue(undefined);
    const [one, other] = [1, 2].map(() =>
      createWebhookHandler({ token: TOKEN, seen, now, fallback: listener, onError }),
    );
    expect([(await one?.(await request()))?.status, (await other?.(await request()))?.status]).toEqual([500, 200]);
    expect(listener).toHaveBeenCalledTimes(2);
  });
});

describe("a listener of a minute", () => {
  it("is answered for with 503 at 25 s, keeps its claim, and Rillet's next tries find it done without a second call", async () => {
    const work = deferred();
    const listener = vi.fn(() => work.promise);
    const seen = createMemoryWebhookStore();
    const [one, other] = [1, 2].map(() =>
      createWebhookHandler({ token: TOKEN, seen, fallback: listener, onError, tolerance: false }),
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
  it("shuffled, three copies of each at once, every seventh failing at first: each is handled once in the end", async () => {
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
        all.map((answer) => Promise.resolve(answer)),
      ),
    );
    const again = await settled(
      await Promise.all(ids.map(async (id) => handler(await request({ id })))).then((all) =>
        all.map((answer) => Promise.resolve(answer)),
      ),
    );
    expect(new Set(first)).toEqual(new Set([200, 500]));
    expect(new Set(again)).toEqual(new Set([200]));
    expect(handled.sort()).toEqual([...ids].sort());
  });
});
