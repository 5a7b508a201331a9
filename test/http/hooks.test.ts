import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import {
  RilletAbortError,
  type EndEvent,
  type RequestEvent,
  type ResponseEvent,
  type RetryEvent,
} from "../../src/index.js";
import { customer, failing, json, networkError, ok } from "../support/responses.js";
import { inTurn, observe, silence } from "../support/observe.js";
import { rejection } from "../support/rejection.js";
import { unhandledDuring } from "../support/unhandled.js";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
});

describe("Hooks", () => {
  it("see every attempt, response and retry, with one call id and the idempotency key", async () => {
    vi.spyOn(Math, "random").mockReturnValue(1);
    const events: [string, RequestEvent | ResponseEvent | RetryEvent][] = [];
    const slow = async (): Promise<Response> => {
      await new Promise((resolve) => setTimeout(resolve, 30));
      return json(customer, { headers: { "x-trace-id": "trace-2" } });
    };
    const { rillet } = observe(inTurn(failing(503, { "x-trace-id": "trace-1" }), slow), {
      onRequest: (event) => void events.push(["request", event]),
      onResponse: (event) => void events.push(["response", event]),
      onRetry: (event) => void events.push(["retry", event]),
    });
    const call = rillet.invoices.payments.create("inv-1", {} as never, { idempotencyKey: "k-1" });
    await vi.advanceTimersByTimeAsync(1000);
    await call;
    const common = {
      method: "POST",
      path: "/invoices/inv-1/payments",
      template: "/invoices/{invoice_id}/payments",
      url: "https://sandbox.api.rillet.com/invoices/inv-1/payments",
      idempotencyKey: "k-1",
    };
    expect(events).toEqual([
      ["request", expect.objectContaining({ ...common, attempt: 1 })],
      [
        "response",
        expect.objectContaining({ ...common, attempt: 1, status: 503, durationMs: 0, requestId: "trace-1" }),
      ],
      ["retry", expect.objectContaining({ ...common, attempt: 1, delayMs: 500, reason: "503", requestId: "trace-1" })],
      ["request", expect.objectContaining({ ...common, attempt: 2 })],
      [
        "response",
        expect.objectContaining({ ...common, attempt: 2, status: 200, durationMs: 30, requestId: "trace-2" }),
      ],
    ]);
    expect(new Set(events.map(([, { callId }]) => callId)).size).toBe(1);
    expect((events[4]?.[1] as ResponseEvent).headers.get("x-trace-id")).toBe("trace-2");
  });

  it("see why an attempt without a response is repeated", async () => {
    const reasons: string[] = [];
    const handler = inTurn(
      () => networkError(),
      () => new Promise<Response>(() => undefined),
      ok,
    );
    const { rillet } = observe(handler, { timeout: 1000, onRetry: ({ reason }) => void reasons.push(reason) });
    const call = rillet.customers.retrieve("1");
    await vi.advanceTimersByTimeAsync(10_000);
    await call;
    expect(reasons).toEqual(["connection", "timeout"]);
  });

  it("see the template of the path also through rillet.api", async () => {
    const templates: string[] = [];
    const { rillet } = observe(ok, { onRequest: ({ template, path }) => void templates.push(template, path) });
    await rillet.api.GET("/invoices/{invoice_id}", { params: { path: { invoice_id: "inv-1" } } });
    expect(templates).toEqual(["/invoices/{invoice_id}", "/invoices/inv-1"]);
  });

  it.each([
    [
      "got a response",
      inTurn(failing(503), () => json(customer, { headers: { "x-trace-id": "trace-2" } })),
      { attempt: 2, status: 200, requestId: "trace-2", error: undefined, durationMs: 500 },
    ],
    ["was rejected", failing(404), { attempt: 1, status: 404, error: undefined, durationMs: 0 }],
    [
      "got no response",
      () => networkError(),
      { attempt: 2, status: undefined, error: "RilletConnectionError", durationMs: 500 },
    ],
    ["ran out of time", silence, { attempt: 1, status: undefined, error: "RilletTimeoutError", durationMs: 3000 }],
  ] as const)("see a call end once that %s", async (_name, handler, expected) => {
    vi.spyOn(Math, "random").mockReturnValue(1);
    const ends: EndEvent[] = [];
    const { rillet } = observe(handler, { maxRetries: 1, totalTimeout: 3000, onEnd: (event) => void ends.push(event) });
    const call = rillet.customers.retrieve("1").catch(() => undefined);
    await vi.advanceTimersByTimeAsync(10_000);
    await call;
    expect(ends).toEqual([
      expect.objectContaining({ method: "GET", template: "/customers/{customer_id}", ...expected }),
    ]);
  });

  it("see how long an attempt waited for its slot, and the end of a call that never got one", async () => {
    const waits: number[] = [];
    const ends: EndEvent[] = [];
    const aborter = new AbortController();
    const { rillet, requests } = observe(ok, {
      rateLimit: { limit: 1, windowMs: 1000 },
      onRequest: ({ waitedMs }) => void waits.push(waitedMs),
      onEnd: (event) => void ends.push(event),
    });
    const calls = [rillet.customers.retrieve("1"), rillet.customers.retrieve("2")].map((call) => Promise.resolve(call));
    const aborted = rejection(rillet.customers.retrieve("3", { signal: aborter.signal }), RilletAbortError);
    await vi.advanceTimersByTimeAsync(1000);
    aborter.abort();
    await Promise.all([...calls, aborted]);
    expect(waits).toEqual([0, 1000]);
    expect(ends.map(({ path, attempt, error }) => ({ path, attempt, error }))).toContainEqual({
      path: "/customers/3",
      attempt: 0,
      error: "RilletAbortError",
    });
    expect(requests).toHaveLength(2);
  });

  it("get a new call id with each call", async () => {
    const ids: number[] = [];
    const { rillet } = observe(ok, { onRequest: ({ callId }) => void ids.push(callId) });
    await rillet.customers.retrieve("1");
    await rillet.customers.retrieve("1");
    expect(new Set(ids).size).toBe(2);
  });

  it.each([
    [
      "throw",
      () => {
        throw new Error("hook");
      },
    ],
    ["reject", () => Promise.reject(new Error("hook"))],
    ["take for ever", () => new Promise<void>(() => undefined)],
  ])("that %s change nothing", async (_name, hook) => {
    const broken = hook as () => void;
    const { rillet, requests } = observe(inTurn(failing(503), ok), {
      onRequest: broken,
      onResponse: broken,
      onRetry: broken,
      onEnd: broken,
    });
    const unhandled = await unhandledDuring(async () => {
      const call = rillet.customers.retrieve("1");
      await vi.advanceTimersByTimeAsync(1000);
      expect(await call).toEqual(customer);
    });
    expect(unhandled).toEqual([]);
    expect(requests).toHaveLength(2);
  });

  it("cannot change the headers that the SDK reads", async () => {
    const { rillet, requests } = observe(inTurn(failing(503, { "retry-after": "30" }), ok), {
      onResponse: ({ headers }) => headers.delete("retry-after"),
    });
    const call = rillet.customers.retrieve("1");
    await vi.advanceTimersByTimeAsync(29_999);
    expect(requests).toHaveLength(1);
    await vi.advanceTimersByTimeAsync(1);
    expect(await call).toEqual(customer);
  });

  it("are not called again for a call after its abort", async () => {
    const [onResponse, onRetry] = [vi.fn(), vi.fn()];
    const { rillet } = observe(silence, { onResponse, onRetry });
    const controller = new AbortController();
    const error = rejection(rillet.customers.retrieve("1", { signal: controller.signal }));
    await vi.advanceTimersByTimeAsync(10);
    controller.abort();
    await error;
    await vi.runAllTimersAsync();
    expect([onResponse.mock.calls, onRetry.mock.calls]).toEqual([[], []]);
  });

  it("are not called for an attempt that was never sent", async () => {
    const onRequest = vi.fn();
    const { rillet } = observe(ok, { onRequest, apiKey: () => Promise.reject(new Error("no key")) });
    await rejection(rillet.customers.retrieve("1"));
    expect(onRequest).not.toHaveBeenCalled();
  });
});
