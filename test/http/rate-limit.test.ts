import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { RateLimitError, RilletAbortError } from "../../src/index.js";
import { failing, ok } from "../support/answers.js";
import { inTurn, observe, silence } from "../support/observe.js";
import { rejection, watch } from "../support/rejection.js";
import { rollingServer, seeded } from "../support/rolling-server.js";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const calls = (count: number, call: () => PromiseLike<unknown>): Promise<unknown>[] =>
  Array.from({ length: count }, () => Promise.resolve(call()));
const seconds = (from: number): number => (Date.now() - from) / 1000;

describe("The rate limit of 60 a minute", () => {
  it("lets the 61st request of a minute wait here, not there", async () => {
    const { rillet, requests } = observe(ok);
    const all = Promise.all(calls(61, () => rillet.customers.retrieve("1")));
    await vi.advanceTimersByTimeAsync(59_999);
    expect(requests).toHaveLength(60);
    expect(rillet.rateLimit).toMatchObject({ limit: 60, remaining: 0, queued: 1 });
    await vi.advanceTimersByTimeAsync(1);
    expect(requests).toHaveLength(61);
    await all;
    expect(vi.getTimerCount()).toBe(0);
  });

  it("frees a slot 60 s after the answer came, not after the request went", async () => {
    const slow = async (): Promise<Response> => {
      await new Promise((resolve) => setTimeout(resolve, 5000));
      return ok();
    };
    const { rillet, requests } = observe(slow, { rateLimit: { limit: 1, windowMs: 60_000 } });
    const all = Promise.all(calls(2, () => rillet.customers.retrieve("1")));
    await vi.advanceTimersByTimeAsync(64_999);
    expect(requests).toHaveLength(1);
    await vi.advanceTimersByTimeAsync(1);
    expect(requests).toHaveLength(2);
    await vi.runAllTimersAsync();
    await all;
  });

  it("frees a slot by when the headers came, for the server has counted by then, however slow the body is", async () => {
    const slowBody = (): Response =>
      new Response(
        new ReadableStream({
          start: (controller) =>
            void setTimeout(() => {
              controller.enqueue(new TextEncoder().encode("{}"));
              controller.close();
            }, 5000),
        }),
      );
    const { rillet, requests } = observe(slowBody, { rateLimit: { limit: 1, windowMs: 60_000 } });
    const all = Promise.all(calls(2, () => rillet.customers.retrieve("1")));
    await vi.advanceTimersByTimeAsync(60_000);
    expect(requests).toHaveLength(2);
    await vi.runAllTimersAsync();
    await all;
  });

  it("holds the slot of an attempt without an answer for its timeout and 60 s more", async () => {
    const { rillet, requests } = observe((request, index) => (index === 0 ? silence(request) : ok()), {
      rateLimit: { limit: 1, windowMs: 60_000 },
      timeout: 7000,
      maxRetries: 0,
    });
    const [lost] = [rejection(rillet.customers.retrieve("1")), rillet.customers.retrieve("2")];
    await vi.advanceTimersByTimeAsync(66_999);
    expect(requests).toHaveLength(1);
    await vi.advanceTimersByTimeAsync(1);
    expect(requests).toHaveLength(2);
    await lost;
  });

  it("never makes a server with its own rolling window count 61, whatever the network's jitter: 600 requests", async () => {
    const server = rollingServer({ latency: 5, jitter: 50, seed: 7 });
    const { rillet, requests } = observe(server.handler);
    const all = Promise.all(calls(600, () => rillet.customers.retrieve("1")));
    await vi.advanceTimersByTimeAsync(11 * 60_000);
    await all;
    expect(server.answered.filter((status) => status === 429)).toEqual([]);
    expect(requests).toHaveLength(600);
  });

  it("brings 300 calls made at once through a server that enforces 60 a minute, within 242 s and without a 429", async () => {
    const server = rollingServer({ latency: 20, jitter: 40, seed: 11 });
    const { rillet } = observe(server.handler);
    const started = Date.now();
    const all = Promise.all(calls(300, () => rillet.customers.retrieve("1")));
    await vi.advanceTimersByTimeAsync(242_000);
    await all;
    expect(server.answered).toHaveLength(300);
    expect(server.answered).not.toContain(429);
    expect(seconds(started)).toBeLessThanOrEqual(242);
  });

  it("counts every attempt, failed ones too", async () => {
    const { rillet } = observe(inTurn(failing(503), failing(500), ok));
    const call = rillet.customers.retrieve("1");
    await vi.advanceTimersByTimeAsync(5000);
    await call;
    expect(rillet.rateLimit.remaining).toBe(57);
  });

  it("is first come, first served, but a repeated attempt goes before calls that were not sent yet", async () => {
    const handler = inTurn(failing(503, { "retry-after": "1" }), ok);
    const { rillet, requests } = observe(handler, { rateLimit: { limit: 1, windowMs: 10_000 } });
    const all = Promise.all(["a", "b", "c"].map((id) => Promise.resolve(rillet.customers.retrieve(id))));
    await vi.advanceTimersByTimeAsync(40_000);
    await all;
    expect(requests.map(({ url }) => url.pathname.slice(-1))).toEqual(["a", "a", "b", "c"]);
  });
});

describe("A 429", () => {
  it("closes the gate once for ten waiters, who all pass when its time is over", async () => {
    const { rillet, requests } = observe(inTurn(failing(429, { "retry-after": "7" }), ok));
    const first = rillet.customers.retrieve("0");
    await vi.advanceTimersByTimeAsync(0);
    const ten = Promise.all(calls(10, () => rillet.customers.retrieve("1")));
    await vi.advanceTimersByTimeAsync(6999);
    expect(requests).toHaveLength(1);
    expect(rillet.rateLimit).toMatchObject({ remaining: 0, queued: 10 });
    await vi.advanceTimersByTimeAsync(1);
    await Promise.all([first, ten]);
    expect(requests).toHaveLength(12);
    expect(new Set(requests.slice(1).map(({ sentAt }) => sentAt)).size).toBe(1);
  });

  it("that asks for a longer wait than maxRetryAfter throws and says for how long", async () => {
    const { rillet, requests } = observe(failing(429, { "retry-after": "86400" }));
    const error = await rejection(rillet.customers.retrieve("1"), RateLimitError);
    expect(error.retryAfterMs).toBe(86_400_000);
    expect(error).toMatchObject({ status: 429, attempts: 1, isRetryable: true });
    expect(error.message).toContain("86400 s");
    expect(requests).toHaveLength(1);
  });

  it("that ends a call for good still closes the gate for the others, by no more than maxRetryAfter", async () => {
    const { rillet, requests } = observe(inTurn(failing(429, { "retry-after": "86400" }), ok), {
      maxRetryAfter: 20_000,
    });
    await rejection(rillet.customers.retrieve("1"));
    const next = rillet.customers.retrieve("2");
    await vi.advanceTimersByTimeAsync(19_999);
    expect(requests).toHaveLength(1);
    await vi.advanceTimersByTimeAsync(1);
    await next;
  });
});

describe("A call that waits for its slot", () => {
  it("leaves the queue at once when it is aborted, and the one behind it moves up", async () => {
    const { rillet, requests } = observe(ok, { rateLimit: { limit: 1, windowMs: 60_000 } });
    await rillet.customers.retrieve("0");
    const controller = new AbortController();
    const aborted = rejection(rillet.customers.retrieve("1", { signal: controller.signal }), RilletAbortError);
    const behind = watch(rillet.customers.retrieve("2"));
    await vi.advanceTimersByTimeAsync(10_000);
    expect(rillet.rateLimit.queued).toBe(2);
    controller.abort();
    const error = await aborted;
    expect(error.attempts).toBe(0);
    expect(rillet.rateLimit.queued).toBe(1);
    await vi.advanceTimersByTimeAsync(50_000);
    expect(behind.state()).toBe("resolved");
    expect(requests.map(({ url }) => url.pathname.slice(-1))).toEqual(["0", "2"]);
  });

  it("leaves no timer behind when nobody waits any more", async () => {
    const { rillet } = observe(ok, { rateLimit: { limit: 1, windowMs: 60_000 } });
    await rillet.customers.retrieve("0");
    const controller = new AbortController();
    const aborted = rejection(rillet.customers.retrieve("1", { signal: controller.signal }));
    await vi.advanceTimersByTimeAsync(1);
    controller.abort();
    await aborted;
    expect(vi.getTimerCount()).toBe(0);
  });

  it("survives a hundred calls that come and go in any order without losing a slot", async () => {
    const random = seeded(3);
    const { rillet } = observe((request) => (random() < 0.3 ? silence(request) : ok()), {
      timeout: 500,
      maxRetries: 0,
      rateLimit: { limit: 5, windowMs: 1000 },
    });
    const all = Array.from({ length: 100 }, (_, id) => {
      const controller = new AbortController();
      if (random() < 0.5) setTimeout(() => controller.abort(), random() * 20_000);
      return rillet.customers.retrieve(String(id), { signal: controller.signal }).catch(() => undefined);
    });
    await vi.runAllTimersAsync();
    await Promise.all(all);
    await vi.advanceTimersByTimeAsync(1000);
    expect(rillet.rateLimit).toEqual({ limit: 5, remaining: 5, queued: 0, resetsAt: undefined });
  });
});
