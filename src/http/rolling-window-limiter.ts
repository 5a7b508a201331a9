import { invalidArgument } from "../errors/argument-error.js";
import { onceAborted } from "./once-aborted.js";
import type { RateLimiter, RateLimitSlot, RateLimitStatus, SlotRequest } from "./rate-limiter.js";
import { schedule } from "./wait.js";

/** So many requests in any stretch of time that is this long. */
export interface RollingWindow {
  /** Requests per window. Default 60, Rillet's. */
  readonly limit: number;
  /** Length of the window in milliseconds. Default 60,000. */
  readonly windowMs: number;
}

export const RATE_LIMIT_FORM = "{ limit, windowMs }, a RateLimiter with all its methods, or false";

export function isRollingWindow(value: unknown): value is RollingWindow {
  const { limit, windowMs } = (value ?? {}) as RollingWindow;
  return Number.isInteger(limit) && limit > 0 && windowMs > 0;
}

type Grant = (slot: RateLimitSlot) => void;

/**
 * A rolling log in memory. A slot frees one window after the *answer* came, not after the request went: the server counted the
 * request no later than that, so no jitter of the network can make it count one too many.
 */
export class RollingWindowLimiter implements RateLimiter {
  readonly #limit: number;
  readonly #windowMs: number;
  /** When the slots free whose answers came, the earliest first. No more than `limit`. */
  readonly #frees: number[] = [];
  /** Slots whose answers are still to come. */
  #held = 0;
  #pausedUntil = 0;
  /** Repeated attempts, and those that have not been sent yet. */
  readonly #queues = [new Set<Grant>(), new Set<Grant>()] as const;
  readonly #now = steadyClock();
  #cancelTimer: (() => void) | undefined;

  /** @throws RilletArgumentError for a window in which nobody would ever be served. */
  constructor(window: RollingWindow) {
    if (!isRollingWindow(window)) invalidArgument("rateLimit", `must be ${RATE_LIMIT_FORM}`);
    this.#limit = window.limit;
    this.#windowMs = window.windowMs;
  }

  acquire({ signal, isRetry }: SlotRequest): Promise<RateLimitSlot> {
    return new Promise((resolve, reject) => {
      signal?.throwIfAborted();
      const queue = this.#queues[isRetry ? 0 : 1];
      const grant: Grant = (slot) => {
        leave?.();
        resolve(slot);
      };
      const leave =
        signal &&
        onceAborted(signal, () => {
          leave?.();
          queue.delete(grant);
          this.#pump();
          reject(signal.reason as Error);
        });
      queue.add(grant);
      this.#pump();
    });
  }

  pause(ms: number): void {
    this.#pausedUntil = Math.max(this.#pausedUntil, this.#now() + ms);
    this.#pump();
  }

  status(): RateLimitStatus {
    const now = this.#now();
    const free = this.#free(now);
    const next = this.#nextFree(now, free);
    return {
      limit: this.#limit,
      remaining: now < this.#pausedUntil ? 0 : free,
      queued: this.#queues[0].size + this.#queues[1].size,
      resetsAt: next === undefined ? undefined : new Date(Date.now() + next - now),
    };
  }

  /** Grants what can be granted, and sets the one timer for what cannot yet. */
  #pump(): void {
    this.#cancelTimer?.();
    const now = this.#now();
    for (const queue of this.#queues)
      for (const grant of queue) {
        const free = this.#free(now);
        if (free <= 0 || now < this.#pausedUntil) {
          const next = this.#nextFree(now, free);
          // Without a time every slot is held: the first that ends will pump.
          if (next) this.#cancelTimer = schedule(Math.ceil(next - now), () => this.#pump());
          return;
        }
        queue.delete(grant);
        grant(this.#slot());
      }
  }

  #slot(): RateLimitSlot {
    this.#held++;
    let isOpen = true;
    const end = (frees: number[]): void => {
      if (!isOpen) return;
      isOpen = false;
      this.#held--;
      this.#frees.push(...frees);
      this.#pump();
    };
    return { release: () => end([this.#now() + this.#windowMs]), cancel: () => end([]) };
  }

  #free(now: number): number {
    while ((this.#frees[0] ?? Infinity) <= now) this.#frees.shift();
    return this.#limit - this.#held - this.#frees.length;
  }

  /** When the next request can go at the earliest, as far as is known. */
  #nextFree(now: number, free: number): number | undefined {
    const paused = now < this.#pausedUntil ? this.#pausedUntil : 0;
    return (free > 0 && paused) || Math.max(this.#frees[0] ?? 0, paused) || undefined;
  }
}

/** The wall clock made monotonic: a clock set back must not stretch a minute to an hour. */
function steadyClock(): () => number {
  let last = 0;
  let shift = 0;
  return () => {
    const now = Date.now();
    shift = Math.max(shift, last - now);
    return (last = now + shift);
  };
}

/** No limit: for tests, and for those who limit elsewhere. */
export const unlimited: RateLimiter = {
  acquire: () => Promise.resolve({ release: () => undefined, cancel: () => undefined }),
  pause: () => undefined,
  status: () => ({ limit: Infinity, remaining: Infinity, queued: 0, resetsAt: undefined }),
};
