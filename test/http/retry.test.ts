import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import {
  ConflictError,
  RilletConnectionError,
  RilletTimeoutError,
  ServerError,
  type RetryEvent,
} from "../../src/index.js";
import { customer, failing, html, json, networkError, noContent, ok } from "../support/responses.js";
import { inTurn, observe, silence } from "../support/observe.js";
import { rejection } from "../support/rejection.js";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
});

async function settle<T>(promise: PromiseLike<T>): Promise<T> {
  const caught = Promise.resolve(promise);
  caught.catch(() => undefined);
  await vi.advanceTimersByTimeAsync(1_000_000);
  return caught;
}

describe("A failed attempt", () => {
  it.each([408, 429, 500, 502, 503, 504])("with %i is repeated", async (status) => {
    const { rillet, requests } = observe(inTurn(failing(status), ok));
    expect(await settle(rillet.customers.retrieve("1"))).toEqual(customer);
    expect(requests).toHaveLength(2);
  });

  it.each([301, 400, 401, 403, 404, 405, 409, 410, 422, 501])("with %i is not repeated on a GET", async (status) => {
    const { rillet, requests } = observe(failing(status));
    await rejection(rillet.customers.retrieve("1"));
    expect(requests).toHaveLength(1);
  });

  it("without a connection is repeated", async () => {
    const { rillet, requests } = observe(inTurn(() => networkError(), ok));
    await settle(rillet.customers.create({ name: "Acme" }));
    expect(requests).toHaveLength(2);
  });

  it("without a response in time is repeated", async () => {
    const { rillet, requests } = observe((request, index) => (index === 0 ? silence(request) : ok()));
    await settle(rillet.customers.retrieve("1"));
    expect(requests).toHaveLength(2);
    expect((requests[1]?.sentAt ?? 0) - (requests[0]?.sentAt ?? 0)).toBeGreaterThanOrEqual(60_000);
  });

  it("whose response broke off is repeated", async () => {
    const cut = (): Response =>
      new Response(new ReadableStream({ pull: (controller) => controller.error(new TypeError("terminated")) }));
    const { rillet } = observe(inTurn(cut, ok));
    expect(await settle(rillet.customers.retrieve("1"))).toEqual(customer);
  });

  it("is repeated 3 times by default, and then the error gives the number of attempts", async () => {
    const { rillet, requests } = observe(() => html(502));
    const error = await rejection(settle(rillet.customers.retrieve("1")), ServerError);
    expect(requests).toHaveLength(4);
    expect(error).toMatchObject({ status: 502, attempts: 4, isRetryable: true });
    expect(error.message).toContain("after 4 attempts");
  });

  it("that ends in a timeout at last is a RilletTimeoutError with the number of attempts", async () => {
    const { rillet } = observe(silence, { maxRetries: 1 });
    const error = await rejection(settle(rillet.customers.retrieve("1")), RilletTimeoutError);
    expect(error).toBeInstanceOf(RilletConnectionError);
    expect(error).toMatchObject({ attempts: 2, isRetryable: true });
  });

  it("has the body of its response cancelled before the next attempt, not leaked", async () => {
    const cancel = vi.fn();
    const open = (): Response => new Response(new ReadableStream({ cancel }), { status: 503 });
    const { rillet } = observe(inTurn(open, ok));
    await settle(rillet.customers.retrieve("1"));
    expect(cancel).toHaveBeenCalledTimes(1);
  });
});

describe("A 409", () => {
  it("on a POST is repeated with the same key, because the first attempt is still being processed", async () => {
    const { rillet, requests } = observe(inTurn(failing(409), failing(409), ok));
    await settle(rillet.customers.create({ name: "Acme" }));
    expect(new Set(requests.map(({ headers }) => headers.get("idempotency-key"))).size).toBe(1);
    expect(requests).toHaveLength(3);
  });

  it("on a PUT is an error and is not repeated", async () => {
    const { rillet, requests } = observe(failing(409));
    await rejection(rillet.invoices.update("1", {} as never), ConflictError);
    expect(requests).toHaveLength(1);
  });
});

describe("A DELETE that finds nothing", () => {
  it.each([
    ["a lost response", () => networkError()],
    ["a 500", failing(500)],
    ["a 408", failing(408)],
  ])("after %s has succeeded", async (_name, first) => {
    const { rillet } = observe(inTurn(first, failing(404)));
    expect(await settle(rillet.customers.delete("1"))).toBeUndefined();
  });

  it.each([["a 429", failing(429)]])("after %s, which changed nothing, has failed", async (_name, first) => {
    const { rillet } = observe(inTurn(first, failing(404)));
    expect(await rejection(settle(rillet.customers.delete("1")))).toMatchObject({ status: 404 });
  });

  it("at the first attempt has failed", async () => {
    const { rillet } = observe(failing(404));
    expect(await rejection(rillet.customers.delete("1"))).toMatchObject({ status: 404, attempts: 1 });
  });

  it("rejects with 404 when the earlier attempt was not sent, because it got no key", async () => {
    let asked = 0;
    const apiKey = (): Promise<string> =>
      asked++ === 0 ? new Promise(() => undefined) : Promise.resolve("the-second-key");
    const { rillet, requests } = observe(failing(404), { apiKey, timeout: 1000 });
    expect(await rejection(settle(rillet.customers.delete("1")))).toMatchObject({ status: 404, attempts: 1 });
    expect(requests).toHaveLength(1);
  });

  it("is the only request for which a 404 after a 500 is a success: a GET rejects", async () => {
    const { rillet } = observe(inTurn(failing(500), failing(404)));
    expect(await rejection(settle(rillet.customers.retrieve("1")))).toMatchObject({ status: 404 });
  });

  it("differs from one that finds its object, which gives undefined for a 204", async () => {
    const { rillet } = observe(noContent);
    expect(await rillet.customers.delete("1")).toBeUndefined();
  });
});

describe("The wait before a retry", () => {
  async function delays(random: number, first: () => Response): Promise<number[]> {
    vi.spyOn(Math, "random").mockReturnValue(random);
    const seen: RetryEvent[] = [];
    const { rillet } = observe(first, { onRetry: (event) => void seen.push(event) });
    await rejection(settle(rillet.customers.retrieve("1")));
    return seen.map(({ delayMs }) => delayMs);
  }

  it("doubles from half a second, with full jitter at the default number of retries", async () => {
    expect(await delays(1, failing(500))).toEqual([500, 1000, 2000]);
    expect(await delays(0.5, failing(500))).toEqual([250, 500, 1000]);
    expect(await delays(0, failing(500))).toEqual([0, 0, 0]);
  });

  it("is a whole window after a 429 that gives no time, without jitter", async () => {
    expect(await delays(0.5, failing(429))).toEqual(Array.from({ length: 15 }, () => 60_000));
  });

  it("is what the server says, without jitter", async () => {
    expect(await delays(0.5, failing(503, { "retry-after": "2" }))).toEqual([2000, 2000, 2000]);
  });

  it("passes before anything is sent", async () => {
    const { rillet, requests } = observe(inTurn(failing(503, { "retry-after": "30" }), () => json({ id: "2" })));
    const call = rillet.customers.retrieve("1");
    await vi.advanceTimersByTimeAsync(29_999);
    expect(requests).toHaveLength(1);
    await vi.advanceTimersByTimeAsync(1);
    await call;
    expect(vi.getTimerCount()).toBe(0);
  });
});
