import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { Rillet, RilletArgumentError, type RilletOptions } from "../../src/index.js";
import { failing, ok } from "../support/responses.js";
import { API_KEY, observe, silence } from "../support/observe.js";
import { rejection, watch } from "../support/rejection.js";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

/** The error of a client that cannot be made. */
function refused(options: unknown): RilletArgumentError {
  try {
    new Rillet(options as RilletOptions);
  } catch (error) {
    expect(error).toBeInstanceOf(RilletArgumentError);
    return error as RilletArgumentError;
  }
  throw new Error("Expected the options to be refused.");
}

describe("Each option has its effect on the wire:", () => {
  it("`environment` chooses the host", async () => {
    for (const [environment, host] of [
      ["sandbox", "https://sandbox.api.rillet.com"],
      ["production", "https://api.rillet.com"],
      [undefined, "https://api.rillet.com"],
    ] as const) {
      const { rillet, requests } = observe(ok, { environment });
      await rillet.customers.retrieve("1");
      expect(requests[0]?.url.href).toBe(`${host}/customers/1`);
      expect(rillet).toMatchObject({ environment: environment ?? "production", baseUrl: host });
    }
  });

  it("`baseUrl` takes the place of the environment's host", async () => {
    const { rillet, requests } = observe(ok, { environment: undefined, baseUrl: "https://proxy.example/rillet/" });
    await rillet.customers.retrieve("1");
    expect(requests[0]?.url.href).toBe("https://proxy.example/rillet/customers/1");
    expect(rillet).toMatchObject({ environment: "custom", baseUrl: "https://proxy.example/rillet" });
  });

  it("`apiVersion` is a header of every request, 4 by default", async () => {
    for (const [apiVersion, sent] of [
      [undefined, "4"],
      [3, "3"],
    ] as const) {
      const { rillet, requests } = observe(ok, { apiVersion });
      await rillet.customers.retrieve("1");
      expect(requests[0]?.headers.get("x-rillet-api-version")).toBe(sent);
    }
  });

  it("`timeout`, `totalTimeout` and `maxRetries` end calls", async () => {
    for (const options of [{ timeout: 700, maxRetries: 0 }, { totalTimeout: 700 }]) {
      const call = watch(observe(silence, options).rillet.customers.retrieve("1"));
      await vi.advanceTimersByTimeAsync(699);
      expect(call.state()).toBe("pending");
      await vi.advanceTimersByTimeAsync(1);
      expect(call.state()).toBe("rejected");
    }
    const { rillet, requests } = observe(failing(503), { maxRetries: 1 });
    const error = rejection(rillet.customers.retrieve("1"));
    await vi.advanceTimersByTimeAsync(60_000);
    await error;
    expect(requests).toHaveLength(2);
  });

  it("`maxRetryAfter` is the longest wait for a retry, 90 s by default", async () => {
    for (const [maxRetryAfter, seconds, sent] of [
      [undefined, "90", 2],
      [undefined, "91", 1],
      [5000, "5", 2],
      [5000, "6", 1],
    ] as const) {
      const { rillet, requests } = observe(failing(503, { "retry-after": seconds }), { maxRetryAfter, maxRetries: 1 });
      const error = rejection(rillet.customers.retrieve("1"));
      await vi.advanceTimersByTimeAsync(100_000);
      await error;
      expect(requests).toHaveLength(sent);
    }
  });

  it("`rateLimit` is a window, or false for none", async () => {
    const three = observe(ok, { rateLimit: { limit: 2, windowMs: 5000 } });
    const waiting = Promise.all([1, 2, 3].map((id) => Promise.resolve(three.rillet.customers.retrieve(String(id)))));
    await vi.advanceTimersByTimeAsync(4999);
    expect(three.requests).toHaveLength(2);
    await vi.advanceTimersByTimeAsync(1);
    await waiting;
    const free = observe(ok, { rateLimit: false });
    await Promise.all(Array.from({ length: 100 }, () => Promise.resolve(free.rillet.customers.retrieve("1"))));
    expect(free.requests).toHaveLength(100);
    expect(free.rillet.rateLimit).toEqual({ limit: Infinity, remaining: Infinity, queued: 0, resetsAt: undefined });
  });

  it("`fetch` is by default the global one at the time of each call", async () => {
    const rillet = new Rillet({ apiKey: API_KEY });
    const later = vi.fn(async () => ok());
    vi.stubGlobal("fetch", later);
    await rillet.customers.retrieve("1");
    expect(later).toHaveBeenCalledWith(
      "https://api.rillet.com/customers/1",
      expect.objectContaining({ method: "GET" }),
    );
  });

  it("`headers` go out with every request; User-Agent may be among them", async () => {
    const { rillet, requests } = observe(ok, { headers: { "X-Tenant": "acme" } });
    await rillet.customers.retrieve("1");
    expect(requests[0]?.headers.get("x-tenant")).toBe("acme");
    expect(requests[0]?.headers.get("user-agent")).toMatch(/^rillet-sdk\/\d+\.\d+\.\d+$/);
    const named = observe(ok, { headers: { "User-Agent": "billing/7" } });
    await named.rillet.customers.retrieve("1");
    expect(named.requests[0]?.headers.get("user-agent")).toBe("billing/7");
  });

  it("redirects are never followed, so that the key goes nowhere else", async () => {
    const { rillet, requests } = observe(ok);
    await rillet.customers.retrieve("1");
    expect(requests[0]?.redirect).toBe("manual");
  });
});

describe("A wrong option is rejected with advice:", () => {
  it.each([
    ["apikey", /`apikey` is not an option of new Rillet\(\)\. Did you mean `apiKey`\?/],
    ["hedaers", /Did you mean `headers`\?/],
    ["maxRetrys", /Did you mean `maxRetries`\?/],
    ["time_out", /Did you mean `timeout`\?/],
    ["retries", /Known: .*\bapiKey, environment, /],
    ["colour", /^`colour` is not an option of new Rillet\(\)\. Known: /],
  ])("`%s`", (name, advice) => {
    const error = refused({ apiKey: API_KEY, [name]: 1 });
    expect(error.message).toMatch(advice);
    expect(error.argument).toBe(name);
  });

  it.each<[string, unknown, RegExp]>([
    ["timeout", 0, /`timeout` must be a positive number of milliseconds, got 0/],
    ["timeout", "10s", /got string/],
    ["timeout", Number.NaN, /got NaN/],
    ["timeout", Number.POSITIVE_INFINITY, /got Infinity/],
    ["timeout", null, /got null/],
    ["totalTimeout", -1, /`totalTimeout` must be a positive number of milliseconds/],
    ["maxRetryAfter", "1", /`maxRetryAfter` must be a positive number of milliseconds/],
    ["maxRetries", -1, /`maxRetries` must be a whole number from 0/],
    ["maxRetries", 1.5, /got 1\.5/],
    ["apiVersion", 0, /`apiVersion` must be a whole number/],
    ["apiVersion", "4", /`apiVersion` must be a whole number/],
    [
      "environment",
      "staging",
      /`environment` must be one of production, sandbox \(also in RILLET_ENVIRONMENT\), got "staging"\.$/,
    ],
    ["environment", "k7-live-0123456789", /got string\.$/],
    ["logLevel", "verbose", /got "verbose"\.$/],
    [
      "allowInsecureHosts",
      "rillet-sandbox",
      /`allowInsecureHosts` must be a list of host names without scheme and port/,
    ],
    ["allowInsecureHosts", ["http://rillet-sandbox:4010"], /without scheme and port/],
    ["allowInsecureHosts", ["*"], /a list of host names/],
    ["allowInsecureHosts", ["api.rillet.com"], /none of Rillet/],
    ["fetchOptions", [], /`fetchOptions` must be an object of options of fetch/],
    ["fetchOptions", { headers: {} }, /without method, headers, body, signal, redirect, which the SDK sets/],
    ["fetchOptions", { redirect: "follow" }, /without method, headers, body, signal, redirect/],
    ["fetch", "fetch", /`fetch` must be a function/],
    ["onRequest", {}, /`onRequest` must be a function/],
    ["onResponse", 1, /`onResponse` must be a function/],
    ["onRetry", true, /`onRetry` must be a function/],
    ["rateLimit", true, /`rateLimit` must be \{ limit, windowMs \}/],
    ["rateLimit", { limit: 60 }, /`rateLimit` must be \{ limit, windowMs \}/],
    ["rateLimit", { limit: 60, window: 60_000 }, /`rateLimit` must be \{ limit, windowMs \}/],
    ["rateLimit", null, /`rateLimit`/],
    ["rateLimit", { limit: 60, windowMs: Infinity }, /`rateLimit` must be \{ limit, windowMs \}/],
    ["rateLimit", { limit: 60, windowMs: "60000" }, /`rateLimit` must be \{ limit, windowMs \}/],
    ["headers", new Map([["x-a", "1"]]), /`headers` must be a plain object of strings, got Map/],
    ["logger", Promise.resolve(console), /`logger` must be .*, got Promise/],
    ["headers", new Headers(), /`headers` must be a plain object/],
    ["headers", [["a", "b"]], /`headers` must be a plain object/],
    ["headers", "a: b", /`headers` must be a plain object/],
    ["apiKey", 7, /`apiKey` must be a string or a function/],
    ["apiKey", "", /`apiKey` is empty/],
    ["apiKey", " \n", /`apiKey` is empty/],
    ["apiKey", "Bearer abcdefgh", /without `Bearer`/],
    ["apiKey", "abc\ndef", /line break/],
  ])("`%s: %j`", (name, value, advice) => {
    const error = refused({ apiKey: API_KEY, [name]: value });
    expect(error.message).toMatch(advice);
    expect(error.argument).toBe(name);
  });

  it.each([
    ["Authorization", "`apiKey`"],
    ["idempotency-key", "`idempotencyKey`"],
    ["X-Rillet-API-Version", "`apiVersion`"],
    ["content-length", "body"],
    ["Content-Type", "body"],
    ["accept", "rillet.api"],
  ])("the header %s, which the client sets itself", (name, advice) => {
    const error = refused({ apiKey: API_KEY, headers: { [name]: "x" } });
    expect(error.argument).toBe(`headers.${name}`);
    expect(error.message).toContain(advice);
  });

  it.each([
    ["a b", "x"],
    ["", "x"],
    ["x-a", "line\nbreak"],
    ["x-a", "ключ"],
    ["x-a", 7],
    ["x-a", undefined],
  ])("the header %j: %j, which HTTP cannot carry", (name, value) => {
    expect(refused({ apiKey: API_KEY, headers: { [name]: value } }).argument).toBe(`headers.${name}`);
  });

  it.each([null, 7, "key", new Map(), Promise.resolve({}), Proxy.revocable({}, {})])(
    "options that are %o",
    (options) => {
      const { revoke } = (options ?? {}) as { revoke?: () => void };
      revoke?.();
      expect(refused(revoke ? (options as { proxy: unknown }).proxy : options).argument).toBe("options");
    },
  );

  it("an unknown member of `rateLimit`", () => {
    const error = refused({ apiKey: API_KEY, rateLimit: { limit: 60, windowMs: 1000, burst: 5 } });
    expect(error.message).toBe("`burst` is not a member of rateLimit. Known: limit, windowMs.");
  });

  it("an option whose getter throws, in a new client and in a copy", () => {
    const options = {
      apiKey: API_KEY,
      get timeout(): number {
        throw new Error("a getter failed");
      },
    };
    expect(refused(options).message).toBe("`timeout` cannot be read: a getter failed.");
    expect(() => observe(ok).rillet.withOptions(options)).toThrow("`timeout` cannot be read: a getter failed.");
  });

  it("one value of an option with a getter, because it is read once", async () => {
    let reads = 0;
    const { rillet, requests } = observe(ok);
    const options = {
      get apiVersion() {
        return reads++ === 0 ? 3 : 4;
      },
    };
    await rillet.withOptions(options).customers.retrieve("1");
    expect(requests[0]?.headers.get("x-rillet-api-version")).toBe("3");
  });

  it("an API key that is missing", () => {
    vi.stubEnv("RILLET_API_KEY", "");
    expect(refused({}).message).toBe("`apiKey` is missing: pass it, or set RILLET_API_KEY.");
    vi.unstubAllEnvs();
  });

  it("an option that is undefined counts as left out", async () => {
    const names = [
      "environment",
      "baseUrl",
      "apiVersion",
      "timeout",
      "totalTimeout",
      "maxRetries",
      "maxRetryAfter",
      "rateLimit",
      "fetch",
      "headers",
      "logger",
      "logLevel",
      "onRequest",
      "onResponse",
      "onRetry",
    ];
    expect(
      () => new Rillet({ apiKey: API_KEY, ...Object.fromEntries(names.map((name) => [name, undefined])) }),
    ).not.toThrow();
  });
});
