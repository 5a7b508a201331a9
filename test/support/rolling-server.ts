import { json, problem } from "./responses.js";
import { silence, type Handler } from "./observe.js";

/** A generator of numbers from 0 to 1 that gives the same ones each time (mulberry32). */
export function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

export interface RollingServer {
  readonly handler: Handler;
  /** Statuses in the order of arrival. */
  readonly statuses: readonly number[];
}

export interface Weather {
  /** Minimum milliseconds on the network, for the request and again for its response; the maximum is `+ jitter`. */
  readonly latency: number;
  readonly jitter: number;
  readonly seed: number;
}

const pass = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

/** Enforces 60 requests in any 60 seconds by its own count at arrival, over a network that takes its time. */
export function rollingServer({ latency, jitter, seed }: Weather): RollingServer {
  const random = seeded(seed);
  const arrivals: number[] = [];
  const statuses: number[] = [];
  const travel = (): Promise<void> => pass(latency + random() * jitter);
  const handler: Handler = async (request) => {
    await Promise.race([travel(), silence(request)]);
    const now = Date.now();
    arrivals.push(now);
    const isTooMany = arrivals.filter((time) => time > now - 60_000).length > 60;
    statuses.push(isTooMany ? 429 : 200);
    await travel();
    return isTooMany ? problem(429) : json({ id: "1" });
  };
  return { handler, statuses };
}
