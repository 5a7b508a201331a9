import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { RilletConnectionError, RilletTimeoutError } from "../../src/index.js";
import { failing, ok } from "../support/responses.js";
import { inTurn, observe } from "../support/observe.js";
import { printed } from "../support/printed.js";
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

  it("and throws an error of its own gives a copy of it as the cause: name, message, code, status and frames", async () => {
    class VaultError extends Error {
      override readonly name = "VaultError";
      readonly code = "VAULT_SEALED";
      readonly status = 503;
      readonly request = { token: "a-token" };
    }
    const { rillet } = observe(ok, { apiKey: () => Promise.reject(new VaultError("sealed")) });
    const { cause } = (await rejection(rillet.customers.retrieve("1"))) as { cause: Error };
    expect(cause).toMatchObject({ name: "VaultError", message: "sealed", code: "VAULT_SEALED", status: 503 });
    expect(cause.stack).toMatch(/^VaultError: sealed\n +at .*credentials\.test/);
    expect(cause).not.toHaveProperty("request");
  });

  it.each(["rk_live_Zm9vYmFy+c2VjcmV0=", "4f9a1c", "abcdefghijklmnopqrstuvwxyz"])(
    "and names a key that it never gave (%s) does not put it into the error",
    async (key) => {
      const apiKey = (): never => {
        throw Object.assign(new Error(`403 from the vault: no access with "${key}" yet`), { code: key });
      };
      const { rillet } = observe(ok, { apiKey });
      const error = await rejection(rillet.customers.retrieve("1"), RilletConnectionError);
      expect(printed(error)).not.toContain(key.replace(/=$/, ""));
      expect(error.message).toContain('403 from the vault: no access with "[redacted]');
    },
  );

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
