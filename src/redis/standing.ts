import type { RateLimitStatus } from "../http/rate-limiter.js";
import type { Reply } from "./exchange.js";
import type { LimiterSettings } from "./limiter-options.js";

/** How things stand, as Redis said last. */
export class Standing {
  readonly #settings: LimiterSettings;
  #epoch = "";
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

  /** Whether tickets have to join again. */
  get isForgotten(): boolean {
    return this.#isForgotten;
  }

  /** The state in Redis that holds slots of this process, if any does. */
  get epoch(): string {
    return Date.now() < this.#epochUntil ? this.#epoch : "";
  }

  /** `longestHold`: the milliseconds for which a slot of this process is held at most. */
  hear({ remaining, queued, resetsInMs, epoch, isForgotten }: Reply, longestHold: number): void {
    const { limit, windowMs } = this.#settings;
    const now = Date.now();
    this.#epoch = epoch;
    this.#epochUntil = now + windowMs + longestHold;
    this.#isForgotten = isForgotten;
    this.#status = {
      limit,
      remaining,
      queued,
      resetsAt: resetsInMs === undefined ? undefined : new Date(now + resetsInMs),
    };
  }

  pause(): void {
    this.#status = { ...this.#status, remaining: 0 };
  }
}
