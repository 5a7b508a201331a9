import type { RateLimitStatus } from "../http/rate-limiter.js";
import type { LimiterSettings } from "./limiter-options.js";
import type { Reply } from "./protocol.js";

/** The state of the budget in the last response of Redis. */
export class ServerStatus {
  readonly #settings: LimiterSettings;
  #epoch = "";
  /** Of the monotonic clock. */
  #epochUntil = 0;
  #isForgotten = false;
  #status: RateLimitStatus;

  constructor(settings: LimiterSettings) {
    this.#settings = settings;
    this.#status = { limit: settings.limit, remaining: settings.limit, queued: 0, resetsAt: undefined };
  }

  get status(): RateLimitStatus {
    return this.#status;
  }

  /** Whether the tickets must join the queue again. */
  get isForgotten(): boolean {
    return this.#isForgotten;
  }

  /** The state in Redis that counts requests of this process; empty if none does. */
  get epoch(): string {
    return performance.now() < this.#epochUntil ? this.#epoch : "";
  }

  /** @param longestHold the most milliseconds for which this process holds a slot. */
  update({ remaining, queued, resetsInMs, epoch, isForgotten }: Reply, longestHold: number): void {
    const { limit, windowMs } = this.#settings;
    this.#epoch = epoch;
    this.#epochUntil = performance.now() + windowMs + longestHold;
    this.#isForgotten = isForgotten;
    this.#status = {
      limit,
      remaining,
      queued,
      resetsAt: resetsInMs === undefined ? undefined : new Date(Date.now() + resetsInMs),
    };
  }

  pause(): void {
    this.#status = { ...this.#status, remaining: 0 };
  }
}
