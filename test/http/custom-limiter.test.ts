import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { RilletConnectionError, type RateLimiter, type SlotRequest } from "../../src/index.js";
import { failing, networkError, ok } from "../support/responses.js";
import { inTurn, observe, silence, type Handler } from "../support/observe.js";
import { rejection } from "../support/rejection.js";
import { unhandledDuring } from "../support/unhandled.js";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** A limiter that writes down what it is asked and told, and whether each slot was ended exactly once. */
function recordingLimiter(): RateLimiter & { asked: SlotRequest[]; told: string[] } {
  const asked: SlotRequest[] = [];
  const told: string[] = [];
  return {
    asked,
    told,
    acquire: (request) => {
      const number = asked.push(request);
      return Promise.resolve({
        release: () => void told.push(`release ${number}`),
        cancel: () => void told.push(`cancel ${number}`),
      });
    },
    pause: (ms) => void told.push(`pause ${ms}`),
    status: () => ({ limit: 7, remaining: 6, queued: 5, resetsAt: undefined }),
  };
}

async function run(
  handler: Handler,
  apiKey: () => string = () => "a-key-of-its-own",
): Promise<ReturnType<typeof recordingLimiter>> {
  const limiter = recordingLimiter();
  const { rillet } = observe(handler, { rateLimit: limiter, timeout: 4000, apiKey });
  const call = rillet.customers.retrieve("1").catch(() => undefined);
  await vi.advanceTimersByTimeAsync(120_000);
  await call;
  return limiter;
}

describe("A custom rate limiter", () => {
  it("is called before every attempt, with whether it is a retry and how long a slot is held", async () => {
    const { asked } = await run(inTurn(failing(503), ok));
    expect(asked).toEqual([
      expect.objectContaining({ holdMs: 4000, isRetry: false }),
      expect.objectContaining({ holdMs: 4000, isRetry: true }),
    ]);
    expect(asked[0]?.signal?.aborted ?? false).toBe(false);
  });

  it("gets each slot back exactly once, whatever the outcome of the attempt is", async () => {
    expect((await run(ok)).told).toEqual(["release 1"]);
    expect((await run(inTurn(() => networkError(), ok))).told).toEqual(["release 1", "release 2"]);
    expect((await run((request, index) => (index === 0 ? silence(request) : ok()))).told).toEqual([
      "release 1",
      "release 2",
    ]);
    expect(
      (
        await run(ok, () => {
          throw new Error("no key");
        })
      ).told,
    ).toEqual(["cancel 1"]);
  });

  it("is told to pause by a 429", async () => {
    expect((await run(inTurn(failing(429, { "retry-after": "3" }), ok))).told).toEqual([
      "release 1",
      "pause 3000",
      "release 2",
    ]);
  });

  it("gives the status of the client", () => {
    expect(observe(ok, { rateLimit: recordingLimiter() }).rillet.rateLimit).toEqual({
      limit: 7,
      remaining: 6,
      queued: 5,
      resetsAt: undefined,
    });
  });

  it.each<[string, () => Promise<never>]>([
    ["fails", () => Promise.reject(new Error("Redis is away"))],
    [
      "throws",
      () => {
        throw new Error("Redis is away");
      },
    ],
  ])("that %s ends the call with an error that says so, and nothing is sent", async (_how, acquire) => {
    const limiter = { ...recordingLimiter(), acquire };
    const { rillet, requests } = observe(ok, { rateLimit: limiter });
    const error = await rejection(rillet.customers.create({ name: "Acme" }), RilletConnectionError);
    expect(error.message).toMatch(/POST \/customers was not sent.*rate limiter.*Redis is away/);
    expect(error).toMatchObject({ attempts: 0, isRetryable: true, method: "POST", path: "/customers" });
    expect(requests).toHaveLength(0);
  });

  it("that fails in a notification changes nothing, and leaves no rejection unhandled", async () => {
    const broken = (): Promise<void> => Promise.reject(new Error("Redis is away"));
    const limiter: RateLimiter = {
      ...recordingLimiter(),
      acquire: () => Promise.resolve({ release: broken, cancel: broken }),
      pause: broken,
    };
    const { rillet } = observe(inTurn(failing(429, { "retry-after": "1" }), ok), { rateLimit: limiter });
    const unhandled = await unhandledDuring(async () => {
      const call = rillet.customers.retrieve("1");
      await vi.advanceTimersByTimeAsync(5000);
      expect(await call).toMatchObject({ name: "Acme" });
    });
    expect(unhandled).toEqual([]);
  });

  it("that ignores its signal does not hold up an abort", async () => {
    const limiter: RateLimiter = { ...recordingLimiter(), acquire: () => new Promise(() => undefined) };
    const { rillet } = observe(ok, { rateLimit: limiter });
    const error = rejection(rillet.customers.retrieve("1", { totalTimeout: 100 }));
    await vi.advanceTimersByTimeAsync(100);
    expect((await error).name).toBe("RilletTimeoutError");
  });

  it("that grants a slot after the call has ended gets it back unused", async () => {
    const limiter = recordingLimiter();
    const { acquire } = limiter;
    limiter.acquire = async (request) => {
      await new Promise((resolve) => setTimeout(resolve, 500));
      return acquire(request);
    };
    const { rillet, requests } = observe(ok, { rateLimit: limiter });
    const error = rejection(rillet.customers.retrieve("1", { totalTimeout: 100 }));
    await vi.advanceTimersByTimeAsync(1000);
    await error;
    expect(limiter.told).toEqual(["cancel 1"]);
    expect(requests).toHaveLength(0);
  });

  it("is not called for a call that was aborted during its backoff", async () => {
    const limiter = recordingLimiter();
    const { rillet } = observe(failing(503, { "retry-after": "9" }), { rateLimit: limiter });
    const controller = new AbortController();
    const error = rejection(rillet.customers.retrieve("1", { signal: controller.signal }));
    await vi.advanceTimersByTimeAsync(1000);
    controller.abort();
    await error;
    await vi.runAllTimersAsync();
    expect(limiter.asked).toHaveLength(1);
  });

  it("must have all three methods", () => {
    expect(() => observe(ok, { rateLimit: { acquire: recordingLimiter().acquire } as never })).toThrow(/rateLimit/);
  });
});
