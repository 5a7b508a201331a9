import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { RilletConnectionError, RilletTimeoutError } from "../../src/index.js";
import { failing, ok } from "../support/responses.js";
import { inTurn, observe } from "../support/observe.js";
import { rejection } from "../support/rejection.js";
import { unhandledDuring } from "../support/unhandled.js";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

describe("An API key", () => {
  it("goes out as a bearer token with every attempt", async () => {
    const { rillet, requests } = observe(inTurn(failing(503), ok), { apiKey: "key-0123456789" });
    const call = rillet.customers.retrieve("1");
    await vi.advanceTimersByTimeAsync(1000);
    await call;
    expect(requests.map(({ headers }) => headers.get("authorization"))).toEqual([
      "Bearer key-0123456789",
      "Bearer key-0123456789",
    ]);
  });

  it("may come from a function that gives another one at each attempt", async () => {
    let asked = 0;
    const { rillet, requests } = observe(inTurn(failing(503), ok), { apiKey: () => `rotated-key-${++asked}` });
    const call = rillet.customers.retrieve("1");
    await vi.advanceTimersByTimeAsync(1000);
    await call;
    expect(requests.map(({ headers }) => headers.get("authorization"))).toEqual([
      "Bearer rotated-key-1",
      "Bearer rotated-key-2",
    ]);
  });
});

describe("A function that gives the API key", () => {
  it("counts towards the timeout of the attempt", async () => {
    const slow = async (): Promise<string> => {
      await new Promise((resolve) => setTimeout(resolve, 5000));
      return "late-key-123";
    };
    const { rillet, requests } = observe(ok, { apiKey: slow, timeout: 1000, maxRetries: 0 });
    const error = rejection(rillet.customers.create({ name: "Acme" }), RilletTimeoutError);
    await vi.advanceTimersByTimeAsync(1000);
    expect(await error).toMatchObject({ attempts: 0, isRetryable: true });
    expect((await error).message).not.toContain("may have been made");
    await vi.runAllTimersAsync();
    expect(requests).toHaveLength(0);
  });

  it("delays the attempt until it returns the key", async () => {
    const slow = async (): Promise<string> => {
      await new Promise((resolve) => setTimeout(resolve, 900));
      return "slow-key-123";
    };
    const { rillet, requests } = observe(ok, { apiKey: slow, timeout: 1000 });
    const call = rillet.customers.retrieve("1");
    await vi.advanceTimersByTimeAsync(900);
    await call;
    expect(requests[0]?.headers.get("authorization")).toBe("Bearer slow-key-123");
  });

  it.each<[string, () => Promise<string>]>([
    ["rejects", () => Promise.reject(new Error("vault sealed"))],
    [
      "throws",
      () => {
        throw new Error("vault sealed");
      },
    ],
  ])("and %s ends the call immediately, with its error as the cause and no slot used", async (_name, apiKey) => {
    const { rillet, requests } = observe(ok, { apiKey });
    const error = await rejection(rillet.customers.create({ name: "Acme" }), RilletConnectionError);
    expect(error.message).toBe("POST /customers was not sent, because the `apiKey` function failed: vault sealed.");
    expect(error.cause).toMatchObject({ message: "vault sealed" });
    expect(error).toMatchObject({ attempts: 0 });
    expect(requests).toHaveLength(0);
    expect(rillet.rateLimit.remaining).toBe(60);
  });

  it("leaves its own error unchanged as the cause", async () => {
    class VaultError extends Error {}
    const thrown = new VaultError("sealed");
    const { rillet } = observe(ok, { apiKey: () => Promise.reject(thrown) });
    expect((await rejection(rillet.customers.retrieve("1"))).cause).toBe(thrown);
  });

  it("and fails with an error of another client does not pass for an error of this call", async () => {
    const other = observe(failing(401)).rillet;
    const { rillet } = observe(ok, { apiKey: async () => (await other.customers.retrieve("token")).id });
    const error = await rejection(rillet.invoices.retrieve("1"), RilletConnectionError);
    expect(error).toMatchObject({ path: "/invoices/1", attempts: 0, cause: { status: 401 } });
  });

  it.each([undefined, "", "with space", "line\nbreak", 7])("and gives %j ends the call with advice", async (key) => {
    const { rillet, requests } = observe(ok, { apiKey: () => key as string });
    const error = await rejection(rillet.customers.retrieve("1"), RilletConnectionError);
    expect(error.message).toContain("non-empty string");
    expect(error.isRetryable).toBe(false);
    expect(requests).toHaveLength(0);
  });

  it("leaves no rejection unhandled, also when it fails after its call is over", async () => {
    const late = async (): Promise<string> => {
      await new Promise((resolve) => setTimeout(resolve, 5000));
      throw new Error("vault sealed");
    };
    const { rillet } = observe(ok, { apiKey: late, timeout: 100, maxRetries: 0 });
    const unhandled = await unhandledDuring(async () => {
      const error = rejection(rillet.customers.retrieve("1"));
      await vi.advanceTimersByTimeAsync(10_000);
      await error;
    });
    expect(unhandled).toEqual([]);
  });
});
