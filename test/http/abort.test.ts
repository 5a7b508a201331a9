import { getEventListeners } from "node:events";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { RilletAbortError } from "../../src/index.js";
import { failing, ok } from "../support/responses.js";
import { inTurn, observe, silence, type Handler } from "../support/observe.js";
import { rejection, watch } from "../support/rejection.js";
import { unhandledDuring } from "../support/unhandled.js";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const stalledBody: Handler = () =>
  new Response(new ReadableStream({ start: (controller) => controller.enqueue(new Uint8Array([123])) }));
const never = (): Promise<string> => new Promise(() => undefined);

describe("An abort", () => {
  it.each<[string, Handler, Parameters<typeof observe>[1], number]>([
    ["while the key is being fetched", ok, { apiKey: never }, 0],
    ["during the wait for the response", silence, {}, 1],
    ["while a fetch that ignores its signal goes on", () => new Promise(() => undefined), {}, 1],
    ["while the body is read", stalledBody, {}, 1],
    ["during a backoff", failing(503, { "retry-after": "60" }), {}, 1],
    ["while the gate is closed after a 429", failing(429, { "retry-after": "60" }), {}, 1],
  ])("%s ends the call within 50 ms", async (_name, handler, options, attempts) => {
    const { rillet, requests } = observe(handler, options);
    const controller = new AbortController();
    const call = rillet.customers.create({ name: "Acme" }, { signal: controller.signal });
    const error = rejection(call, RilletAbortError);
    await vi.advanceTimersByTimeAsync(1000);
    controller.abort(new Error("user went away"));
    await vi.advanceTimersByTimeAsync(50);
    expect(watch(call).state()).toBe("pending");
    expect(await error).toMatchObject({ attempts, isRetryable: false, cause: { message: "user went away" } });
    expect(vi.getTimerCount()).toBe(0);
    await vi.runAllTimersAsync();
    expect(requests).toHaveLength(attempts);
  });

  it("before the call means that nothing is sent and no slot is used", async () => {
    const { rillet, requests } = observe(ok);
    const error = await rejection(rillet.customers.retrieve("1", { signal: AbortSignal.abort() }), RilletAbortError);
    expect(error).toMatchObject({ attempts: 0, method: "GET", path: "/customers/1" });
    expect(error.cause).toMatchObject({ name: "AbortError" });
    expect(requests).toHaveLength(0);
    expect(rillet.rateLimit.remaining).toBe(60);
  });

  it("of a write that was sent says how to retry it", async () => {
    const { rillet } = observe(silence);
    const controller = new AbortController();
    const error = rejection(
      rillet.customers.create({ name: "Acme" }, { signal: controller.signal, idempotencyKey: "k-1" }),
    );
    await vi.advanceTimersByTimeAsync(1);
    controller.abort();
    expect((await error).message).toBe(
      "POST /customers was aborted by its signal. The change may have been made: repeat the call with idempotencyKey k-1.",
    );
  });

  it("reaches fetch, so that the connection is closed", async () => {
    const { rillet, requests } = observe(silence);
    const controller = new AbortController();
    const error = rejection(rillet.customers.retrieve("1", { signal: controller.signal }));
    await vi.advanceTimersByTimeAsync(1);
    controller.abort();
    await error;
    expect(requests[0]?.signal?.aborted).toBe(true);
  });

  it("by AbortSignal.timeout is an abort with that reason", async () => {
    const { rillet } = observe(silence);
    const controller = new AbortController();
    const error = rejection(rillet.customers.retrieve("1", { signal: controller.signal }), RilletAbortError);
    controller.abort(new DOMException("The operation timed out.", "TimeoutError"));
    expect((await error).cause).toMatchObject({ name: "TimeoutError" });
  });

  it("by a signal that a hundred calls share ends them all, and Node sees no leak in so many", async () => {
    const warnings: Error[] = [];
    const onWarning = (warning: Error): void => void warnings.push(warning);
    process.on("warning", onWarning);
    const { rillet } = observe(silence);
    const controller = new AbortController();
    const errors = Array.from({ length: 100 }, () =>
      rejection(rillet.customers.retrieve("1", { signal: controller.signal }), RilletAbortError),
    );
    await vi.advanceTimersByTimeAsync(1);
    controller.abort();
    await Promise.all(errors);
    process.off("warning", onWarning);
    expect(warnings).toEqual([]);
    expect(getEventListeners(controller.signal, "abort")).toHaveLength(0);
  });

  it("after the call has ended changes nothing and leaves nothing unhandled", async () => {
    const { rillet } = observe(ok);
    const controller = new AbortController();
    const unhandled = await unhandledDuring(async () => {
      await rillet.customers.retrieve("1", { signal: controller.signal });
      controller.abort();
    });
    expect(unhandled).toEqual([]);
  });
});

describe("A signal that lives long", () => {
  it("has no listener left after 1,000 calls, failed and repeated ones among them", async () => {
    const handler: Handler = (request, index) =>
      index % 50 === 0 ? failing(400)() : inTurn(failing(503, { "retry-after": "0" }), ok)(request, index % 2);
    const { rillet } = observe(handler, { rateLimit: false });
    const { signal } = new AbortController();
    for (let call = 0; call < 1000; call++) {
      const done = rillet.customers.retrieve("1", { signal }).catch(() => undefined);
      await vi.advanceTimersByTimeAsync(0);
      await done;
    }
    expect(getEventListeners(signal, "abort")).toHaveLength(0);
    expect(vi.getTimerCount()).toBe(0);
  });

  it("has no listener left after calls that timed out or waited for slots", async () => {
    const { rillet } = observe(silence, { rateLimit: { limit: 2, windowMs: 1000 }, timeout: 100, maxRetries: 0 });
    const { signal } = new AbortController();
    const all = Array.from({ length: 20 }, () =>
      rejection(rillet.customers.retrieve("1", { signal, totalTimeout: 3000 })),
    );
    await vi.runAllTimersAsync();
    await Promise.all(all);
    expect(getEventListeners(signal, "abort")).toHaveLength(0);
  });
});
