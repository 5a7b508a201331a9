import { expect, it } from "vitest";
import { createClock } from "../../../src/sandbox/clock.js";
import { createRateCounter } from "../../../src/sandbox/http/rate-limit.js";
import type { Fault } from "../../../src/sandbox/index.js";
import { start } from "../support/client.js";

const remainingAfter = async (fault: Fault): Promise<number | undefined> => {
  const { sandbox, send } = start({ rateLimit: { limit: 10 } });
  sandbox.faults.add({ fault });
  await send("GET", "/accounts").catch(() => undefined);
  return sandbox.rateLimit?.remaining;
};

it.each<[Fault]>([
  [{ kind: "status", status: 500 }],
  [{ kind: "status", status: 429 }],
  [{ kind: "status", status: 502, isCommitted: true }],
  [{ kind: "drop-before" }],
  [{ kind: "drop-after" }],
  [{ kind: "cut-body" }],
])("the rate limit counts a request with the fault %j, as it counts a real failure", async (fault) => {
  expect(await remainingAfter(fault)).toBe(9);
});

it("the rate limit does not count a refused connection, because nothing reaches the service", async () => {
  expect(await remainingAfter({ kind: "refuse" })).toBe(10);
});

it("the rate limit stores no more times than its limit, after any number of requests", () => {
  let reads = 0;
  const clock = createClock(() => (reads += 1));
  const counter = createRateCounter(clock, { limit: 60, windowMs: 1 });
  const cost = (): number => {
    const before = reads;
    counter.count("key");
    return before === reads ? 0 : reads - before;
  };
  cost();
  const early = Array.from({ length: 100 }, cost);
  for (let index = 0; index < 100_000; index += 1) counter.count("key");
  expect(Math.max(...Array.from({ length: 100 }, cost))).toBeLessThanOrEqual(Math.max(...early));
});

it("the rate limit allows exactly `limit` requests in every rolling window, compared with a plain count", () => {
  let now = 0;
  const counter = createRateCounter(
    createClock(() => now),
    { limit: 3, windowMs: 100 },
  );
  const times: number[] = [];
  for (let step = 0; step < 500; step += 1) {
    now += (step * 37) % 61;
    const isAllowed = times.filter((time) => time > now - 100).length < 3;
    times.push(now);
    const attempt = (): void => {
      counter.count("key");
    };
    if (isAllowed) expect(attempt).not.toThrow();
    else expect(attempt).toThrow("More than 3 requests");
  }
});
