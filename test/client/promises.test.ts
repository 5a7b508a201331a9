import { describe, expect, it, vi } from "vitest";
import { customer, failing, ok } from "../support/responses.js";
import { observe, silence } from "../support/observe.js";
import { rejection } from "../support/rejection.js";
import { unhandledDuring } from "../support/unhandled.js";

describe("What a method returns", () => {
  it("sends its request immediately, and once however often it is awaited", async () => {
    const { rillet, requests } = observe(ok);
    const call = rillet.customers.retrieve("1");
    const [first, second, { data }] = await Promise.all([call, call, call.withResponse()]);
    expect([first, second, data]).toEqual([customer, customer, customer]);
    expect(requests).toHaveLength(1);
  });

  it("has then, catch and finally, and can be raced", async () => {
    const { rillet } = observe(ok);
    const last = vi.fn();
    expect(await rillet.customers.retrieve("1").finally(last)).toEqual(customer);
    expect(last).toHaveBeenCalledTimes(1);
    expect(await Promise.race([rillet.customers.retrieve("1")])).toEqual(customer);
    const failed = observe(failing(400)).rillet.customers.retrieve("1");
    expect(await failed.catch((error: unknown) => (error as Error).name)).toBe("BadRequestError");
    expect(Object.prototype.toString.call(failed)).toBe("[object ApiPromise]");
  });

  it("leaves no rejection unhandled, whether it is awaited itself or through withResponse()", async () => {
    const { rillet } = observe(failing(400));
    const unhandled = await unhandledDuring(async () => {
      await rejection(rillet.customers.retrieve("1").withResponse());
      await rejection(rillet.customers.retrieve("1"));
      await rejection(rillet.invoices.list());
      await rejection(rillet.invoices.list().withResponse());
    });
    expect(unhandled).toEqual([]);
  });

  it("that fails has the caller's line on the stack", async () => {
    const { rillet } = observe(failing(400));
    expect((await rejection(rillet.customers.retrieve("1"))).stack).toContain("promises.test.ts");
    expect((await rejection(rillet.invoices.list())).stack).toContain("promises.test.ts");
  });

  it.each([{ timeout: 10, maxRetries: 0 }, { totalTimeout: 10 }])(
    "that ends by a timer, with %o, has the caller's line on the stack",
    async (bounds) => {
      vi.useFakeTimers();
      try {
        const awaitCustomer = async (): Promise<unknown> =>
          await observe(silence, bounds).rillet.customers.retrieve("1");
        const error = rejection(awaitCustomer());
        await vi.advanceTimersByTimeAsync(10);
        expect((await error).stack).toContain("at awaitCustomer");
      } finally {
        vi.useRealTimers();
      }
    },
  );
});
