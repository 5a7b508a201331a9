import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { RilletArgumentError, type RequestOptions } from "../../src/index.js";
import { failing, json, ok } from "../support/responses.js";
import { observe, silence } from "../support/observe.js";
import { rejection, watch } from "../support/rejection.js";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

describe("Each option of a request has its effect on the wire:", () => {
  it("`idempotencyKey`, `apiVersion` and `headers` go out, over those of the client", async () => {
    const { rillet, requests } = observe(ok, { apiVersion: 3, headers: { "x-a": "client", "x-b": "client" } });
    await rillet.customers.create(
      { name: "Acme" },
      { idempotencyKey: "k-1", apiVersion: 2, headers: { "X-A": "request" } },
    );
    const headers = requests[0]?.headers;
    expect(["idempotency-key", "x-rillet-api-version", "x-a", "x-b"].map((name) => headers?.get(name))).toEqual([
      "k-1",
      "2",
      "request",
      "client",
    ]);
  });

  it("`signal` ends the call", async () => {
    const { rillet } = observe(silence);
    const controller = new AbortController();
    const error = rejection(rillet.customers.retrieve("1", { signal: controller.signal }));
    controller.abort();
    expect((await error).name).toBe("RilletAbortError");
  });

  it.each([[{ timeout: 300, maxRetries: 0 }], [{ totalTimeout: 300 }]])("%j ends the call in time", async (options) => {
    const call = watch(observe(silence).rillet.customers.retrieve("1", options));
    await vi.advanceTimersByTimeAsync(299);
    expect(call.state()).toBe("pending");
    await vi.advanceTimersByTimeAsync(1);
    expect(call.state()).toBe("rejected");
  });

  it("`maxRetries` says how often it is repeated", async () => {
    const { rillet, requests } = observe(failing(503));
    await rejection(rillet.customers.retrieve("1", { maxRetries: 0 }));
    expect(requests).toHaveLength(1);
  });

  it("those of a list go out with each of its pages", async () => {
    const pages = [
      json({ invoices: [{ id: "1" }], pagination: { next_cursor: "c" } }),
      json({ invoices: [{ id: "2" }], pagination: {} }),
    ];
    const { rillet, requests } = observe((_request, index) => pages[index] as Response);
    await rillet.invoices.list({}, { headers: { "x-a": "a" } }).toArray({ limit: 10 });
    expect(requests.map(({ headers }) => headers.get("x-a"))).toEqual(["a", "a"]);
  });
});

describe("A wrong option of a request is rejected before anything is sent:", () => {
  it.each<[unknown, string, RegExp]>([
    [{ hedaers: {} }, "hedaers", /`hedaers` is not an option of customers\.retrieve\. Did you mean `headers`\?/],
    [{ apiKey: "other" }, "apiKey", /`apiKey` is not an option of customers\.retrieve/],
    [{ prefetch: 1 }, "prefetch", /is not an option/],
    [{ timeout: -5 }, "timeout", /positive number of milliseconds/],
    [{ totalTimeout: "1m" }, "totalTimeout", /positive number of milliseconds/],
    [{ maxRetries: 0.5 }, "maxRetries", /whole number/],
    [{ apiVersion: "v4" }, "apiVersion", /whole number/],
    [{ signal: {} }, "signal", /AbortSignal/],
    [{ signal: new AbortController() }, "signal", /AbortSignal/],
    [{ headers: { authorization: "x" } }, "headers.authorization", /`apiKey`/],
    [{ idempotencyKey: "" }, "idempotencyKey", /printable ASCII/],
    ["fast", "options", /`options` of customers\.retrieve must be an object/],
    [[], "options", /must be an object/],
  ])("%j", async (options, argument, advice) => {
    const { rillet, requests } = observe(ok);
    const error = await rejection(rillet.customers.retrieve("1", options as RequestOptions), RilletArgumentError);
    expect(error.argument).toBe(argument);
    expect(error.message).toMatch(advice);
    expect(requests).toHaveLength(0);
  });

  it("an option that is undefined counts as left out", async () => {
    const { rillet } = observe(ok);
    const options = {
      idempotencyKey: undefined,
      signal: undefined,
      timeout: undefined,
      totalTimeout: undefined,
      maxRetries: undefined,
      apiVersion: undefined,
      headers: undefined,
    };
    expect(await rillet.customers.retrieve("1", options)).toMatchObject({ name: "Acme" });
  });
});
