import fc from "../support/fast-check.js";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { json, problem } from "../support/responses.js";
import { observe, type Handler } from "../support/observe.js";

beforeEach(() => void vi.useFakeTimers({ now: Date.UTC(2026, 10, 20, 12) }));
afterEach(() => void vi.useRealTimers());

const WINDOW = 60_000;

/** A server with 60 requests in any 60 s for one key. It responds with bare 429s, as Rillet does, and counts refused requests if asked to. */
function limitedServer(countsRefused: boolean): {
  handler: Handler;
  foreign: (at: readonly number[]) => void;
  refused: Map<string, number>;
} {
  let counted: number[] = [];
  const refused = new Map<string, number>();
  const accept = (now: number): boolean => {
    counted = counted.filter((time) => time > now - WINDOW);
    const isFree = counted.length < 60;
    if (isFree || countsRefused) counted.push(now);
    return isFree;
  };
  const handler: Handler = ({ url }) => {
    if (accept(Date.now())) return json({ id: "1" });
    refused.set(url.pathname, (refused.get(url.pathname) ?? 0) + 1);
    return problem(429);
  };
  // Another program's requests that are refused are its own concern: it does not count more than it may.
  const foreign = (at: readonly number[]): void => {
    for (const ms of at) setTimeout(() => void (counted.length < 60 && accept(Date.now())), ms);
  };
  return { handler, foreign, refused };
}

describe("Another program that has used the whole minute", () => {
  it.each([
    [1, true],
    [5, true],
    [50, true],
    [1, false],
    [50, false],
  ])(
    "delays %i calls by at most a minute, and none is rejected twice (the server counts rejected requests: %s)",
    async (calls, countsRefused) => {
      const server = limitedServer(countsRefused);
      server.foreign(Array.from({ length: 60 }, () => 0));
      await vi.advanceTimersByTimeAsync(1);
      const { rillet } = observe(server.handler);
      const startedAt = Date.now();
      const all = Promise.all(
        Array.from({ length: calls }, (_, id) => Promise.resolve(rillet.customers.retrieve(`c${id}`))),
      );
      await vi.advanceTimersByTimeAsync(61_000);
      expect(await all).toHaveLength(calls);
      expect(Date.now() - startedAt).toBeLessThanOrEqual(61_000);
      expect([...server.refused.values()].every((times) => times === 1)).toBe(true);
    },
  );
});

describe("Other programs that leave room for the client's limit", () => {
  it("never make it lose a call, whatever the mix", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.record({
          limit: fc.integer({ min: 1, max: 40 }),
          calls: fc.integer({ min: 1, max: 60 }),
          isFullAtStart: fc.boolean(),
          countsRefused: fc.boolean(),
          bursts: fc.array(
            fc.record({ at: fc.integer({ min: 0, max: 300_000 }), share: fc.double({ min: 0, max: 1, noNaN: true }) }),
            {
              maxLength: 6,
            },
          ),
        }),
        async ({ limit, calls, isFullAtStart, countsRefused, bursts }) => {
          const server = limitedServer(countsRefused);
          if (isFullAtStart) server.foreign(Array.from({ length: 60 }, () => 0));
          server.foreign(spread(bursts, 60 - limit, isFullAtStart ? WINDOW : 0));
          await vi.advanceTimersByTimeAsync(1);
          const { rillet } = observe(server.handler, { rateLimit: { limit, windowMs: WINDOW } });
          const all = Promise.all(
            Array.from({ length: calls }, (_, id) => Promise.resolve(rillet.customers.retrieve(`c${id}`))),
          );
          await vi.advanceTimersByTimeAsync((calls / limit + 3) * WINDOW);
          expect(await all).toHaveLength(calls);
          expect(Math.max(0, ...server.refused.values())).toBeLessThanOrEqual(1);
          vi.clearAllTimers();
        },
      ),
      { numRuns: 60 },
    );
  });
});

describe("Other programs that leave room for at least one request a minute", () => {
  it("never make a client with default options lose a call, however many it makes at once", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.record({
          room: fc.integer({ min: 1, max: 10 }),
          calls: fc.integer({ min: 1, max: 40 }),
          period: fc.integer({ min: 1000, max: 2 * WINDOW }),
          countsRefused: fc.boolean(),
        }),
        async ({ room, calls, period, countsRefused }) => {
          const server = limitedServer(countsRefused);
          const duration = (Math.ceil(calls / room) + 3) * WINDOW;
          const bursts = Array.from({ length: Math.ceil(duration / period) }, (_, n) => ({ at: n * period, share: 1 }));
          server.foreign(spread(bursts, 60 - room, 0));
          await vi.advanceTimersByTimeAsync(1);
          const { rillet } = observe(server.handler);
          const all = Promise.all(
            Array.from({ length: calls }, (_, id) => Promise.resolve(rillet.customers.retrieve(`c${id}`))),
          );
          await vi.advanceTimersByTimeAsync(duration);
          expect(await all).toHaveLength(calls);
          vi.clearAllTimers();
        },
      ),
      { numRuns: 20 },
    );
  });
});

/** Times of a program's requests: bursts that never make more than `most` requests in a window. */
function spread(bursts: readonly { at: number; share: number }[], most: number, from: number): number[] {
  const times: number[] = [];
  for (const { at, share } of [...bursts].sort((a, b) => a.at - b.at)) {
    const now = from + at;
    const recent = times.filter((time) => time > now - WINDOW).length;
    times.push(...Array.from({ length: Math.floor((most - recent) * share) }, () => now));
  }
  return times;
}
