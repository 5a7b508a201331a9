import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { parseRetryAfter } from "../../src/http/retry-after.js";
import { failing, ok } from "../support/responses.js";
import { inTurn, observe } from "../support/observe.js";
import { rejection, watch } from "../support/rejection.js";

const NOW = Date.UTC(2026, 10, 20, 12, 0, 0);

const parse = (headers: Record<string, string>): number | undefined => parseRetryAfter(new Headers(headers), NOW);

describe("Retry-After", () => {
  it.each([
    ["0", 0],
    ["7", 7000],
    ["1.5", 1500],
    [" 3 ", 3000],
    ["1000000000000", 1e15],
  ])("of %j seconds is read as %i ms", (value, ms) => {
    expect(parse({ "retry-after": value })).toBe(ms);
  });

  it.each([
    "soon",
    "-1",
    "1e12",
    "+5",
    "0x10",
    "",
    "NaN",
    "Infinity",
    "1,5",
    "7 seconds",
    "2026-11-20T12:00:30Z",
    "November",
    "Fri, 20 Foo 2026 12:00:30 GMT",
    "Fri, 99 Nov 2026 12:00:30 GMT",
    "Fri, 20 Nov 2026 12:00:00 GMT",
    "Thu, 19 Nov 2026 12:00:00 GMT",
  ])("of %j is nonsense or past, and decides nothing", (value) => {
    expect(parse({ "retry-after": value })).toBeUndefined();
  });

  it.each([
    ["an IMF-fixdate", "Fri, 20 Nov 2026 12:00:30 GMT"],
    ["an RFC 850 date", "Friday, 20-Nov-26 12:00:30 GMT"],
    ["an asctime date", "Fri Nov 20 12:00:30 2026"],
  ])("may be %s", (_name, value) => {
    expect(parse({ "retry-after": value })).toBe(30_000);
  });

  it("may be an asctime date whose day has one digit", () => {
    expect(parse({ "retry-after": "Tue Dec  1 12:00:00 2026" })).toBe(11 * 86_400_000);
  });

  it("as a date is measured by the server's clock if the response has a Date", () => {
    expect(parse({ "retry-after": "Fri, 20 Nov 2026 12:00:30 GMT", date: "Fri, 20 Nov 2026 12:00:20 GMT" })).toBe(
      10_000,
    );
    expect(parse({ "retry-after": "Fri, 20 Nov 2026 12:00:30 GMT", date: "today" })).toBe(30_000);
  });

  it("in milliseconds wins over the one in seconds", () => {
    expect(parse({ "retry-after-ms": "250", "retry-after": "1" })).toBe(250);
    expect(parse({ "retry-after-ms": "soon", "retry-after": "1" })).toBe(1000);
  });
});

describe("The reset headers", () => {
  it("are read where there is no Retry-After", () => {
    expect(parse({ "ratelimit-reset": "12" })).toBe(12_000);
    expect(parse({ "x-ratelimit-reset": "12" })).toBe(12_000);
    expect(parse({ "x-ratelimit-reset": String(NOW / 1000 + 9) })).toBe(9000);
    expect(parse({ "x-ratelimit-reset": String(NOW + 9) })).toBe(9);
  });

  it("are read where Retry-After is nonsense", () => {
    expect(parse({ "retry-after": "soon", "ratelimit-reset": "12" })).toBe(12_000);
  });

  it("decide nothing where they are past or nonsense", () => {
    expect(parse({ "x-ratelimit-reset": String(NOW / 1000 - 9) })).toBeUndefined();
    expect(parse({ "ratelimit-reset": "never" })).toBeUndefined();
    expect(parse({})).toBeUndefined();
  });
});

describe("A wait that the server asks for", () => {
  beforeEach(() => void vi.useFakeTimers({ now: NOW }));
  afterEach(() => void vi.useRealTimers());

  it.each(["4", "Fri, 20 Nov 2026 12:00:04 GMT", "Friday, 20-Nov-26 12:00:04 GMT", "Fri Nov 20 12:00:04 2026"])(
    "as %j is kept to the millisecond",
    async (value) => {
      const { rillet, requests } = observe(inTurn(failing(503, { "retry-after": value }), ok));
      const call = rillet.customers.retrieve("1");
      await vi.advanceTimersByTimeAsync(3999);
      expect(requests).toHaveLength(1);
      await vi.advanceTimersByTimeAsync(1);
      await call;
      expect(requests).toHaveLength(2);
    },
  );

  it.each(["soon", "-1", "1e12", "Thu, 19 Nov 2026 12:00:00 GMT"])(
    "as %j leaves the backoff unchanged",
    async (value) => {
      const { rillet, requests } = observe(inTurn(failing(503, { "retry-after": value }), ok));
      const call = rillet.customers.retrieve("1");
      await vi.advanceTimersByTimeAsync(500);
      await call;
      expect(requests).toHaveLength(2);
    },
  );

  it("of more than 2^31 ms is slept through where maxRetryAfter allows it, without a busy loop", async () => {
    const { rillet, requests } = observe(inTurn(failing(503, { "retry-after": "3000000" }), ok), {
      maxRetryAfter: 4e9,
    });
    const call = watch(rillet.customers.retrieve("1"));
    await vi.advanceTimersByTimeAsync(2 ** 31 + 1000);
    expect(requests).toHaveLength(1);
    expect(vi.getTimerCount()).toBe(1);
    await vi.advanceTimersByTimeAsync(3e9 - 2 ** 31);
    expect(call.state()).toBe("resolved");
  });

  it("leaves no timer behind when it is aborted, in its second 2^31 ms too", async () => {
    const { rillet } = observe(failing(503, { "retry-after": "3000000" }), { maxRetryAfter: 4e9 });
    const controller = new AbortController();
    const error = rejection(rillet.customers.retrieve("1", { signal: controller.signal }));
    await vi.advanceTimersByTimeAsync(2 ** 31 + 1000);
    controller.abort();
    await error;
    expect(vi.getTimerCount()).toBe(0);
  });
});
