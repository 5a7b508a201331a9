import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { Rillet, type Hooks } from "../../src/index.js";
import { json, ok } from "../support/responses.js";
import { API_KEY, inTurn, observe } from "../support/observe.js";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllEnvs();
});

describe("A copy made by withOptions", () => {
  it("has the options given, and the original's for the rest", async () => {
    const { rillet, requests } = observe(ok, { headers: { "x-a": "1" }, apiVersion: 3 });
    await rillet.withOptions({ apiVersion: 2 }).customers.retrieve("1");
    await rillet.customers.retrieve("1");
    expect(requests.map(({ headers }) => [headers.get("x-a"), headers.get("x-rillet-api-version")])).toEqual([
      ["1", "2"],
      ["1", "3"],
    ]);
  });

  it("shares the rate limiter: 40 here and 40 there are 80", async () => {
    const { rillet, requests } = observe(ok);
    const copy = rillet.withOptions({ timeout: 5000 }).withOptions({ maxRetries: 1 });
    const all = Promise.all(
      Array.from({ length: 80 }, (_, index) => Promise.resolve((index % 2 ? rillet : copy).customers.retrieve("1"))),
    );
    await vi.advanceTimersByTimeAsync(59_999);
    expect(requests).toHaveLength(60);
    await vi.advanceTimersByTimeAsync(1);
    await all;
  });

  it.each([
    { apiKey: "another-key-1" },
    { environment: "production" as const },
    { baseUrl: "https://proxy.example" },
    { rateLimit: { limit: 60, windowMs: 60_000 } },
  ])("has a budget of its own with %j, also as the copy of a copy", async (options) => {
    const { rillet } = observe(ok);
    const copy = rillet.withOptions({ timeout: 5000 });
    await rillet.customers.retrieve("1");
    expect(copy.rateLimit.remaining).toBe(59);
    expect(rillet.withOptions(options).rateLimit.remaining).toBe(60);
    expect(copy.withOptions(options).rateLimit.remaining).toBe(60);
  });

  it("keeps a custom limiter also with another key, because that is the caller's decision", () => {
    const limiter = {
      acquire: () => Promise.reject(new Error()),
      pause: () => undefined,
      status: () => ({ limit: 7, remaining: 7, queued: 0, resetsAt: undefined }),
    };
    expect(observe(ok, { rateLimit: limiter }).rillet.withOptions({ apiKey: "another-key-1" }).rateLimit.limit).toBe(7);
  });

  it("goes to the environment that it is given, also where the original has a baseUrl", () => {
    const rillet = new Rillet({ apiKey: API_KEY, baseUrl: "https://proxy.example" });
    expect(rillet.withOptions({ environment: "sandbox" }).baseUrl).toBe("https://sandbox.api.rillet.com");
    expect(rillet.withOptions({ timeout: 1 }).baseUrl).toBe("https://proxy.example");
  });

  it("stays with the host and the key of the original when the environment's variables change", async () => {
    vi.stubEnv("RILLET_API_KEY", "first-key-123");
    vi.stubEnv("RILLET_ENVIRONMENT", "sandbox");
    const { rillet, requests } = observe(ok, { apiKey: undefined, environment: undefined });
    vi.stubEnv("RILLET_API_KEY", "second-key-123");
    vi.stubEnv("RILLET_ENVIRONMENT", "production");
    await rillet.withOptions({ timeout: 1000 }).customers.retrieve("1");
    expect(requests[0]?.url.host).toBe("sandbox.api.rillet.com");
    expect(requests[0]?.headers.get("authorization")).toBe("Bearer first-key-123");
  });

  it("calls the original's hooks and then its own, and the original calls only its own", async () => {
    const told: string[] = [];
    const hooks = (who: string): Hooks => ({
      onRequest: ({ attempt }) => void told.push(`${who} sends ${attempt}`),
      onResponse: ({ status }) => void told.push(`${who} gets ${status}`),
      onRetry: ({ reason }) => void told.push(`${who} repeats after ${reason}`),
    });
    const { rillet } = observe(
      inTurn(() => json({}, { status: 503 }), ok),
      hooks("original"),
    );
    const call = Promise.resolve(
      rillet.withOptions(hooks("copy")).withOptions({ timeout: 5000 }).customers.retrieve("1"),
    );
    await vi.advanceTimersByTimeAsync(8000);
    await call;
    expect(told).toEqual(
      ["sends 1", "gets 503", "repeats after 503", "sends 2", "gets 200"].flatMap((what) => [
        `original ${what}`,
        `copy ${what}`,
      ]),
    );
    told.length = 0;
    await rillet.customers.retrieve("1");
    expect(told).toEqual(["original sends 1", "original gets 200"]);
  });

  it("calls its own hook also where the original's throws or rejects", async () => {
    const told: string[] = [];
    const broken = (): void => {
      throw new Error("broken hook");
    };
    const rejected = (): void => Promise.reject(new Error("broken hook")) as unknown as void;
    const { rillet } = observe(ok, { onRequest: broken, onResponse: rejected });
    await rillet
      .withOptions({ onRequest: () => void told.push("request"), onResponse: () => void told.push("response") })
      .customers.retrieve("1");
    expect(told).toEqual(["request", "response"]);
  });

  it("leaves a hook out that it is given as undefined", async () => {
    const told: string[] = [];
    const { rillet } = observe(ok, { onRequest: () => void told.push("request") });
    await rillet.withOptions({ onRequest: undefined }).customers.retrieve("1");
    expect(told).toEqual([]);
  });

  it("rejects a hook that is no function, also where the original has one", () => {
    const { rillet } = observe(ok, { onRequest: () => undefined });
    expect(() => rillet.withOptions({ onRequest: "log" as never })).toThrow(/`onRequest` must be a function/);
  });

  it("rejects what the constructor rejects", () => {
    expect(() => observe(ok).rillet.withOptions({ timeuot: 1 } as never)).toThrow(/Did you mean `timeout`/);
    expect(() => observe(ok).rillet.withOptions(null as never)).toThrow(/object of options/);
  });
});
