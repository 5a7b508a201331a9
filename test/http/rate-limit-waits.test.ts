import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { RateLimitError, type RetryEvent } from "../../src/index.js";
import { failing, json, ok, problem } from "../support/responses.js";
import { inTurn, observe } from "../support/observe.js";
import { rejection } from "../support/rejection.js";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const MINUTE = 60_000;

describe("Waits after several responses with 429 and no time", () => {
  it("are one window each, and say so", async () => {
    const retries: RetryEvent[] = [];
    const { rillet, requests } = observe(inTurn(...Array.from({ length: 5 }, () => failing(429)), ok), {
      rateLimit: { limit: 5, windowMs: 10_000 },
      onRetry: (event) => void retries.push(event),
    });
    const startedAt = Date.now();
    const call = rillet.customers.retrieve("1");
    await vi.advanceTimersByTimeAsync(50_000);
    await call;
    expect(requests.map(({ sentAt }) => sentAt - startedAt)).toEqual([0, 10_000, 20_000, 30_000, 40_000, 50_000]);
    expect(new Set(retries.map(({ delayMs, delayReason }) => `${delayMs} ${delayReason}`))).toEqual(
      new Set(["10000 window"]),
    );
  });

  it("are each within a maxRetryAfter of a window and a half, so a call that is alone succeeds", async () => {
    const { rillet } = observe(inTurn(failing(429), failing(429), failing(429), ok), {
      rateLimit: { limit: 5, windowMs: 10_000 },
      maxRetryAfter: 15_000,
    });
    const call = rillet.customers.retrieve("1");
    await vi.advanceTimersByTimeAsync(30_000);
    await call;
  });

  it("are never longer than the default of maxRetryAfter, whatever the window", async () => {
    const { rillet } = observe(inTurn(failing(429), failing(429), ok), {
      rateLimit: { limit: 5, windowMs: 10 * MINUTE },
    });
    const call = rillet.customers.retrieve("1");
    await vi.advanceTimersByTimeAsync(20 * MINUTE);
    await call;
  });

  it("are never longer than the default of a copy of the client with a longer window", async () => {
    const { rillet } = observe(inTurn(failing(429), ok));
    const copy = rillet.withOptions({ rateLimit: { limit: 5, windowMs: 10 * MINUTE } });
    const call = copy.customers.retrieve("1");
    await vi.advanceTimersByTimeAsync(10 * MINUTE);
    await call;
  });

  it("end after ten times maxRetryAfter in which the client got nothing else, with an error that names the option", async () => {
    const { rillet, requests } = observe(failing(429), { maxRetryAfter: 2 * MINUTE });
    const error = rejection(rillet.customers.retrieve("1"), RateLimitError);
    await vi.advanceTimersByTimeAsync(20 * MINUTE);
    expect((await error).message).toContain(
      "Every response was a 429 for ten times maxRetryAfter. Try again in 60 s: the response names no time, so a whole window has to pass.",
    );
    expect(requests).toHaveLength(21);
  });

  it("go on for longer than that while other calls of the client get through", async () => {
    // Another program leaves room for one request a minute.
    let acceptedAt = -Infinity;
    const handler = (): Response => {
      if (Date.now() - acceptedAt < MINUTE) return problem(429);
      acceptedAt = Date.now();
      return json({ id: "1" });
    };
    const { rillet } = observe(handler);
    const all = Promise.all(Array.from({ length: 40 }, (_, id) => Promise.resolve(rillet.customers.retrieve(`${id}`))));
    await vi.advanceTimersByTimeAsync(45 * MINUTE);
    expect(await all).toHaveLength(40);
  });

  it("that are longer than maxRetryAfter are left to the caller, with an error that names the option", async () => {
    const { rillet } = observe(failing(429), { maxRetryAfter: 20_000 });
    const error = await rejection(rillet.customers.retrieve("1"), RateLimitError);
    expect(error.message).toContain("The wait would be longer than maxRetryAfter. Try again in 60 s");
  });
});

describe("Waits after several responses with 429 and a time that is too short", () => {
  it("grow, are named backoff, and never exceed maxRetryAfter", async () => {
    const retries: RetryEvent[] = [];
    const lines: string[] = [];
    const write = (line: string): void => void lines.push(line);
    const refusal = failing(429, { "retry-after": "1" });
    const { rillet } = observe(inTurn(...Array.from({ length: 6 }, () => refusal), ok), {
      maxRetryAfter: 4000,
      onRetry: (event) => void retries.push(event),
      logger: { error: write, warn: write, info: write, debug: write },
    });
    const call = rillet.customers.retrieve("1");
    await vi.advanceTimersByTimeAsync(60_000);
    await call;
    expect(retries.map(({ delayMs, delayReason }) => `${delayMs} ${delayReason}`)).toEqual([
      "1000 retry-after",
      "1000 retry-after",
      "2000 backoff",
      "4000 backoff",
      "4000 backoff",
      "4000 backoff",
    ]);
    expect(lines[1]).toMatch(/next attempt in 1000 ms as the response asks$/);
    expect(lines[2]).toMatch(/next attempt in 2000 ms$/);
  });
});
