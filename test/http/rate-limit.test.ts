import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { RateLimitError, RilletAbortError, RilletTimeoutError, type RetryEvent } from "../../src/index.js";
import { failing, ok } from "../support/responses.js";
import { inTurn, observe, silence } from "../support/observe.js";
import { rejection, watch } from "../support/rejection.js";
import { rollingServer, seeded } from "../support/rolling-server.js";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const calls = (count: number, call: () => PromiseLike<unknown>): Promise<unknown>[] =>
  Array.from({ length: count }, () => Promise.resolve(call()));
const seconds = (from: number): number => (Date.now() - from) / 1000;

describe("The rate limit of 60 a minute", () => {
  it("delays the 61st request of a minute before it is sent", async () => {
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

  it("frees a slot 60 s after the response came, not after the request was sent", async () => {
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

  it("frees a slot by the arrival of the headers, however slow the body is, because the server has counted by then", async () => {
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

  it("holds the slot of an attempt without a response for its timeout and 60 s more", async () => {
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
    expect(server.statuses.filter((status) => status === 429)).toEqual([]);
    expect(requests).toHaveLength(600);
  });

  it("brings 300 calls made at once through a server that enforces 60 a minute, within 242 s and without a 429", async () => {
    const server = rollingServer({ latency: 20, jitter: 40, seed: 11 });
    const { rillet } = observe(server.handler);
    const started = Date.now();
    const all = Promise.all(calls(300, () => rillet.customers.retrieve("1")));
    await vi.advanceTimersByTimeAsync(242_000);
    await all;
    expect(server.statuses).toHaveLength(300);
    expect(server.statuses).not.toContain(429);
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
  it("pauses ten queued calls once, and sends all of them when its Retry-After is over", async () => {
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

describe("A 429 without a time", () => {
  it("closes the gate for a whole window after the response, for everyone in the process", async () => {
    const { rillet, requests } = observe(inTurn(failing(429), ok));
    const first = rillet.customers.retrieve("0");
    await vi.advanceTimersByTimeAsync(0);
    const ten = Promise.all(calls(10, () => rillet.customers.retrieve("1")));
    await vi.advanceTimersByTimeAsync(59_999);
    expect(requests).toHaveLength(1);
    expect(rillet.rateLimit).toMatchObject({ remaining: 0, queued: 10 });
    await vi.advanceTimersByTimeAsync(1);
    await Promise.all([first, ten]);
    expect(requests).toHaveLength(12);
  });

  it("lets the rejected call pass before calls that were not sent yet", async () => {
    const { rillet, requests } = observe(inTurn(failing(429), ok), { rateLimit: { limit: 1, windowMs: 60_000 } });
    const refused = rillet.customers.retrieve("0");
    await vi.advanceTimersByTimeAsync(0);
    const behind = Promise.all(calls(2, () => rillet.customers.retrieve("1")));
    await vi.advanceTimersByTimeAsync(60_000);
    expect(requests.map(({ url }) => url.pathname)).toEqual(["/customers/0", "/customers/0"]);
    await vi.advanceTimersByTimeAsync(120_000);
    await Promise.all([refused, behind]);
  });

  it("closes the gate for the window of the client's own limit", async () => {
    const { rillet, requests } = observe(inTurn(failing(429), ok), { rateLimit: { limit: 5, windowMs: 10_000 } });
    const call = rillet.customers.retrieve("1");
    await vi.advanceTimersByTimeAsync(9999);
    expect(requests).toHaveLength(1);
    await vi.advanceTimersByTimeAsync(1);
    await call;
  });

  it("does not use up maxRetries, which counts failures", async () => {
    const handler = inTurn(failing(429), failing(503), failing(429), failing(429), ok);
    const { rillet, requests } = observe(handler, { maxRetries: 1 });
    const call = rillet.customers.retrieve("1");
    await vi.advanceTimersByTimeAsync(400_000);
    await call;
    expect(requests).toHaveLength(5);
  });

  it("is thrown with maxRetries 0, which allows one attempt", async () => {
    const { rillet, requests } = observe(failing(429), { maxRetries: 0 });
    const error = await rejection(rillet.customers.retrieve("1"), RateLimitError);
    expect(error.message).toContain("Try again in 60 s: the response names no time, so a whole window has to pass.");
    expect(requests).toHaveLength(1);
  });

  it("is thrown if a window is longer than maxRetryAfter", async () => {
    const { rillet, requests } = observe(failing(429), { maxRetryAfter: 59_999 });
    await rejection(rillet.customers.retrieve("1"), RateLimitError);
    expect(requests).toHaveLength(1);
  });

  it("ends at the call's totalTimeout or signal, whichever comes first", async () => {
    const { rillet } = observe(failing(429));
    const late = rejection(rillet.customers.retrieve("1", { totalTimeout: 70_000 }), RilletTimeoutError);
    const controller = new AbortController();
    const aborted = rejection(rillet.customers.retrieve("1", { signal: controller.signal }), RilletAbortError);
    await vi.advanceTimersByTimeAsync(65_000);
    controller.abort();
    await aborted;
    await vi.advanceTimersByTimeAsync(5000);
    expect(await late).toMatchObject({ attempts: 2 });
  });

  it("is named by the error of a call that ends while it waits", async () => {
    const { rillet } = observe(inTurn(failing(429), ok));
    const refused = rejection(rillet.customers.retrieve("1", { totalTimeout: 5000 }), RilletTimeoutError);
    await vi.advanceTimersByTimeAsync(1);
    const queued = rejection(rillet.customers.retrieve("2", { totalTimeout: 5000 }), RilletTimeoutError);
    const controller = new AbortController();
    const aborted = rejection(rillet.customers.retrieve("3", { signal: controller.signal }), RilletAbortError);
    await vi.advanceTimersByTimeAsync(6000);
    controller.abort();
    expect([(await refused).message, (await queued).message, (await aborted).message]).toEqual([
      "GET /customers/1 took longer than its totalTimeout of 5000 ms while it waited for the rate limit after a 429.",
      "GET /customers/2 took longer than its totalTimeout of 5000 ms while it waited for the rate limit.",
      "GET /customers/3 was aborted by its signal while it waited for the rate limit.",
    ]);
  });

  it("is not named by the error of a call that ends during its next attempt", async () => {
    const { rillet } = observe((request, index) => (index === 0 ? failing(503)() : silence(request)));
    const backingOff = rejection(rillet.customers.retrieve("1", { totalTimeout: 9000 }), RilletTimeoutError);
    await vi.advanceTimersByTimeAsync(9000);
    expect((await backingOff).message).toBe("GET /customers/1 took longer than its totalTimeout of 9000 ms.");
  });

  it("that never ends makes the call fail after a quarter of an hour", async () => {
    const { rillet, requests } = observe(failing(429));
    const error = rejection(rillet.customers.retrieve("1"), RateLimitError);
    await vi.advanceTimersByTimeAsync(15 * 60_000);
    expect(await error).toMatchObject({ isRetryable: true });
    expect(requests).toHaveLength(16);
  });

  it("tells the hook and the log what the call waits for", async () => {
    const retries: RetryEvent[] = [];
    const lines: string[] = [];
    const write = (line: string): void => void lines.push(line);
    const { rillet } = observe(inTurn(failing(429), failing(429, { "retry-after": "2" }), failing(503), ok), {
      onRetry: (event) => void retries.push(event),
      logger: { error: write, warn: write, info: write, debug: write },
    });
    const call = rillet.customers.retrieve("1");
    await vi.advanceTimersByTimeAsync(90_000);
    await call;
    expect(retries.map(({ reason, delayReason }) => `${reason} ${delayReason}`)).toEqual([
      "429 window",
      "429 retry-after",
      "503 backoff",
    ]);
    expect(lines[0]).toMatch(/ 429 in 0 ms, next attempt in 60000 ms when a whole window of the rate limit is over$/);
    expect(lines[1]).toMatch(/, next attempt in 2000 ms as the response asks$/);
  });
});

describe("A 429 with a time that is too short", () => {
  it("is repeated at growing intervals, not in a busy loop", async () => {
    const { rillet, requests } = observe(failing(429, { "retry-after": "0" }));
    const error = rejection(rillet.customers.retrieve("1", { totalTimeout: 60_000 }));
    await vi.advanceTimersByTimeAsync(60_000);
    await error;
    expect(requests.length).toBeLessThanOrEqual(8);
  });
});

describe("A system clock that jumps", () => {
  it.each([
    ["an hour ahead", 3_600_000],
    ["a day back", -86_400_000],
  ])("%s frees no slot early and none late", async (_name, jump) => {
    const { rillet, requests } = observe(ok, { rateLimit: { limit: 1, windowMs: 60_000 } });
    await rillet.customers.retrieve("0");
    const call = rillet.customers.retrieve("1");
    vi.setSystemTime(Date.now() + jump);
    const another = rillet.customers.retrieve("2");
    await vi.advanceTimersByTimeAsync(59_999);
    expect(requests).toHaveLength(1);
    await vi.advanceTimersByTimeAsync(1);
    await call;
    expect(requests).toHaveLength(2);
    await vi.advanceTimersByTimeAsync(60_000);
    await another;
  });

  it("changes neither the gate of a 429 nor the durations that hooks get", async () => {
    const durations: number[] = [];
    const { rillet, requests } = observe(inTurn(failing(429), ok), {
      onEnd: ({ durationMs }) => void durations.push(durationMs),
    });
    const call = rillet.customers.retrieve("0");
    await vi.advanceTimersByTimeAsync(1000);
    vi.setSystemTime(Date.now() + 3_600_000);
    const behind = rillet.customers.retrieve("1");
    await vi.advanceTimersByTimeAsync(58_999);
    expect(requests).toHaveLength(1);
    await vi.advanceTimersByTimeAsync(1);
    await Promise.all([call, behind]);
    expect(durations.sort()).toEqual([59_000, 60_000]);
  });
});

describe("A call that waits for its slot", () => {
  it("leaves the queue immediately when it is aborted, and the next call takes its place", async () => {
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
