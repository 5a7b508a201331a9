import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { RilletTimeoutError } from "../../src/index.js";
import { customer, failing, ok } from "../support/responses.js";
import { observe, silence } from "../support/observe.js";
import { rejection, watch } from "../support/rejection.js";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** Headers at once, and then a body that never ends. */
const stalled = (cancel: () => void = () => undefined): Response =>
  new Response(
    new ReadableStream({ start: (controller) => controller.enqueue(new TextEncoder().encode(`{"id":`)), cancel }),
    { headers: { "content-type": "application/json" } },
  );

describe("`timeout`", () => {
  it("limits an attempt whose response never comes", async () => {
    const { rillet, requests } = observe(silence, { timeout: 3000, maxRetries: 0 });
    const error = rejection(rillet.customers.retrieve("1"), RilletTimeoutError);
    await vi.advanceTimersByTimeAsync(2999);
    expect(requests[0]?.signal?.aborted).toBe(false);
    await vi.advanceTimersByTimeAsync(1);
    expect((await error).message).toBe("GET /customers/1 got no complete response within 3000 ms (attempt 1).");
    expect(requests[0]?.signal?.aborted).toBe(true);
  });

  it("is 60 s unless set", async () => {
    const { rillet } = observe(silence, { maxRetries: 0 });
    const call = watch(rillet.customers.retrieve("1"));
    await vi.advanceTimersByTimeAsync(59_999);
    expect(call.state()).toBe("pending");
    await vi.advanceTimersByTimeAsync(1);
    expect(call.state()).toBe("rejected");
  });

  it("limits the body too, if it stalls after the headers", async () => {
    const { rillet } = observe(() => stalled(), { timeout: 3000, maxRetries: 0 });
    const error = rejection(rillet.customers.retrieve("1"), RilletTimeoutError);
    await vi.advanceTimersByTimeAsync(3000);
    expect((await error).attempts).toBe(1);
  });

  it("limits the body of an error and of a document too", async () => {
    const { rillet } = observe(() => new Response(stalled().body, { status: 400 }), { timeout: 3000, maxRetries: 0 });
    const errors = [
      rejection(rillet.customers.retrieve("1"), RilletTimeoutError),
      rejection(rillet.invoices.retrievePdf("1"), RilletTimeoutError),
    ];
    await vi.advanceTimersByTimeAsync(3000);
    await Promise.all(errors);
  });

  it("of one call overrides the client's", async () => {
    const { rillet } = observe(silence, { timeout: 3000, maxRetries: 0 });
    const call = watch(rillet.customers.retrieve("1", { timeout: 100 }));
    await vi.advanceTimersByTimeAsync(100);
    expect(call.state()).toBe("rejected");
  });

  it("of more than 2^31 ms does not fire after one", async () => {
    const { rillet } = observe(silence, { timeout: 2 ** 31 + 5000, maxRetries: 0 });
    const call = watch(rillet.customers.retrieve("1"));
    await vi.advanceTimersByTimeAsync(2 ** 31 + 4999);
    expect(call.state()).toBe("pending");
    await vi.advanceTimersByTimeAsync(1);
    expect(call.state()).toBe("rejected");
  });

  it("starts again with each attempt and does not run while a call waits for its slot", async () => {
    const { rillet } = observe(ok, { timeout: 1000, rateLimit: { limit: 1, windowMs: 60_000 } });
    await rillet.customers.retrieve("1");
    const second = rillet.customers.retrieve("2");
    await vi.advanceTimersByTimeAsync(60_000);
    expect(await second).toEqual(customer);
  });

  it("ends an attempt also if fetch ignores its signal, and discards the late response", async () => {
    const cancel = vi.fn();
    const onResponse = vi.fn();
    const deaf = async (): Promise<Response> => {
      await new Promise((resolve) => setTimeout(resolve, 5000));
      return stalled(cancel);
    };
    const { rillet } = observe(deaf, { timeout: 1000, maxRetries: 0, onResponse });
    const error = rejection(rillet.customers.retrieve("1"), RilletTimeoutError);
    await vi.advanceTimersByTimeAsync(10_000);
    await error;
    expect(cancel).toHaveBeenCalledTimes(1);
    expect(onResponse).not.toHaveBeenCalled();
  });

  it("leaves no timer behind after a success", async () => {
    const { rillet } = observe(ok);
    await rillet.customers.retrieve("1");
    expect(vi.getTimerCount()).toBe(0);
  });
});

describe("`totalTimeout`", () => {
  it("limits the waits between attempts", async () => {
    const { rillet, requests } = observe(failing(503, { "retry-after": "60" }), { totalTimeout: 5000 });
    const error = rejection(rillet.customers.create({ name: "Acme" }), RilletTimeoutError);
    await vi.advanceTimersByTimeAsync(5000);
    expect((await error).message).toMatch(
      /POST \/customers took longer than its totalTimeout of 5000 ms.*repeat the call with idempotencyKey/,
    );
    await vi.runAllTimersAsync();
    expect(requests).toHaveLength(1);
  });

  it("limits the wait for a slot, and the error says that nothing was sent", async () => {
    const { rillet, requests } = observe(ok, { rateLimit: { limit: 1, windowMs: 60_000 } });
    await rillet.customers.retrieve("1");
    const error = rejection(rillet.customers.create({ name: "Acme" }, { totalTimeout: 5000 }), RilletTimeoutError);
    await vi.advanceTimersByTimeAsync(5000);
    expect(await error).toMatchObject({ attempts: 0, isRetryable: true });
    expect((await error).message).not.toContain("may have been made");
    expect(rillet.rateLimit.queued).toBe(0);
    expect(requests).toHaveLength(1);
  });

  it("limits all attempts together", async () => {
    const { rillet } = observe(silence, { timeout: 1000, totalTimeout: 1500, maxRetries: 10 });
    const call = watch(rillet.customers.retrieve("1"));
    await vi.advanceTimersByTimeAsync(1499);
    expect(call.state()).toBe("pending");
    await vi.advanceTimersByTimeAsync(1);
    expect(call.state()).toBe("rejected");
    expect(vi.getTimerCount()).toBe(0);
  });

  it("has no limit by default", async () => {
    const { rillet } = observe(failing(503, { "retry-after": "90" }), { maxRetries: 100 });
    const call = watch(rillet.customers.retrieve("1"));
    await vi.advanceTimersByTimeAsync(2 * 3_600_000);
    expect(call.state()).toBe("pending");
    await vi.runAllTimersAsync();
    expect(call.state()).toBe("rejected");
  });
});
