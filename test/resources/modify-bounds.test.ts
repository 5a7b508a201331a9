import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { RequestOptions } from "../../src/index.js";
import { makeEditedCustomer, type EditedCustomer } from "./edited-customer.js";

const START = Date.UTC(2026, 10, 20, 12);

beforeEach(() => void vi.useFakeTimers({ now: START }));
afterEach(() => void vi.useRealTimers());

const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));
const never = (): Promise<never> => new Promise(() => undefined);

/** How a call ended, and after how many milliseconds. */
async function ending(
  fixture: EditedCustomer,
  change: () => unknown,
  options?: RequestOptions,
): Promise<{ after: number; error: unknown }> {
  const call = Promise.resolve(fixture.rillet.customers.modify(fixture.customer.id, change as never, options));
  const ended = call.then(
    () => ({ after: Date.now() - START, error: undefined }),
    (error: unknown) => ({ after: Date.now() - START, error }),
  );
  await vi.advanceTimersByTimeAsync(600_000);
  return ended;
}

describe("totalTimeout of modify", () => {
  it.each<[string, () => unknown]>([
    ["the function that says what to change", never],
    ["all requests together, of which each is quick enough", () => ({ payment_terms: 30 })],
  ])("bounds %s", async (_what, change) => {
    const fixture = await makeEditedCustomer();
    fixture.afterResponse = () => pause(400);
    const { after, error } = await ending(fixture, change, { totalTimeout: 1000 });
    expect(after).toBe(1000);
    expect(error).toMatchObject({
      name: "RilletTimeoutError",
      method: "PUT",
      isRetryable: true,
      message: expect.stringMatching(/^PUT \/customers\/\S+ took longer than its totalTimeout of 1000 ms\./) as string,
    });
  });

  it("is the client's where the call has none, an undefined one too", async () => {
    const fixture = await makeEditedCustomer({ totalTimeout: 700 });
    expect((await ending(fixture, never)).after).toBe(700);
    vi.setSystemTime(START);
    expect((await ending(fixture, never, { totalTimeout: undefined })).after).toBe(700);
  });

  it("says that nothing was written where no PUT was sent, and that it may have been where one was", async () => {
    const early = await makeEditedCustomer();
    expect((await ending(early, never, { totalTimeout: 100 })).error).toMatchObject({
      attempts: 0,
      message: expect.not.stringContaining("may have been made") as string,
    });
    vi.setSystemTime(START);
    const late = await makeEditedCustomer();
    late.afterResponse = (method) => method === "PUT" && never();
    expect((await ending(late, () => ({ payment_terms: 30 }), { totalTimeout: 100 })).error).toMatchObject({
      attempts: 1,
      message: expect.stringContaining(
        "The change may have been made: check the object before you write again.",
      ) as string,
    });
  });

  it("ends the wait for another call's PUT to the same object, and says so", async () => {
    const fixture = await makeEditedCustomer();
    fixture.afterResponse = (method) => method === "PUT" && pause(5000);
    const first = Promise.resolve(fixture.rillet.customers.modify(fixture.customer.id, { name: "Acme Ltd" }));
    expect(await ending(fixture, () => ({ payment_terms: 30 }), { totalTimeout: 1000 })).toMatchObject({
      after: 1000,
      error: { message: expect.stringContaining(" while it waited for another modify of the same object.") as string },
    });
    await first;
    expect(fixture.stored()).toMatchObject({ name: "Acme Ltd", payment_terms: 14 });
  });

  it.each([
    ["the first read", 3],
    ["the look before the PUT", 2],
    ["the PUT", 1],
  ])("says that it waited for the rate limit before %s", async (_what, spent) => {
    const fixture = await makeEditedCustomer({ rateLimit: { limit: 3, windowMs: 60_000 } });
    for (let sent = 0; sent < spent; sent++) await fixture.rillet.customers.retrieve(fixture.customer.id);
    expect((await ending(fixture, () => ({ payment_terms: 30 }), { totalTimeout: 1000 })).error).toMatchObject({
      message: expect.stringContaining("totalTimeout of 1000 ms while it waited for the rate limit.") as string,
    });
  });

  it("leaves no timer behind", async () => {
    const fixture = await makeEditedCustomer();
    await fixture.rillet.customers.modify(fixture.customer.id, { name: "Acme Ltd" }, { totalTimeout: 1000 });
    expect(vi.getTimerCount()).toBe(0);
  });
});

describe("The signal of modify", () => {
  it.each<[string, number, string[]]>([
    ["during the first read", 50, ["GET"]],
    ["while the function decides", 150, ["GET"]],
    ["during the look before the PUT", 250, ["GET", "GET"]],
    ["during the PUT", 350, ["GET", "GET", "PUT"]],
  ])("ends it %s, and nothing more is sent", async (_when, after, sent) => {
    const fixture = await makeEditedCustomer();
    fixture.afterResponse = () => pause(100);
    const controller = new AbortController();
    setTimeout(() => controller.abort("changed my mind"), after);
    const change = (): Promise<unknown> => pause(100).then(() => ({ payment_terms: 30 }));
    expect(await ending(fixture, change, { signal: controller.signal })).toMatchObject({
      after,
      error: { name: "RilletAbortError", cause: "changed my mind", attempts: sent.includes("PUT") ? 1 : 0 },
    });
    expect(fixture.sent()).toEqual(sent);
  });

  it("that has aborted before lets nothing be sent", async () => {
    const fixture = await makeEditedCustomer();
    const { error } = await ending(fixture, never, { signal: AbortSignal.abort() });
    expect(error).toMatchObject({ name: "RilletAbortError", isRetryable: false });
    expect(fixture.sent()).toEqual([]);
  });
});
