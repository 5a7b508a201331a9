import { invalidArgument } from "../errors/argument-error.js";
import type { RateLimiter, RateLimitSlot, RateLimitStatus, SlotRequest } from "./rate-limiter.js";
import { rejectUnknown } from "../validation/validate-options.js";
import { onAbort, schedule } from "./timeout.js";

/** A number of requests in any period of this length. */
export interface RollingWindow {
  /** Requests per window. Default 60, as Rillet allows. */
  readonly limit: number;
  /** Length of the window in milliseconds. Default 60,000. */
  readonly windowMs: number;
}

export const RATE_LIMIT_FORM = "{ limit, windowMs }, a RateLimiter with all its methods, or false";

export function isRollingWindow(value: unknown): value is RollingWindow {
  const { limit, windowMs, ...others } = (value ?? {}) as RollingWindow;
  if (limit !== undefined && windowMs !== undefined)
    rejectUnknown(others, ["limit", "windowMs"], "member of rateLimit");
  return Number.isInteger(limit) && limit > 0 && Number.isFinite(windowMs) && windowMs > 0;
}

type Grant = (slot: RateLimitSlot) => void;

/**
 * Limits the requests of one process, in memory. A slot becomes free one window after the *response* came, not after the request
 * was sent. The server counted the request before it responded, so network delays can never make it count one request too many.
 */
export class RollingWindowLimiter implements RateLimiter {
  readonly #limit: number;
  /** Length of the window in milliseconds. */
  readonly windowMs: number;
  /** When the slots with a response become free, the earliest first. At most `limit` entries. */
  readonly #freeTimes: number[] = [];
  /** Slots that wait for their response. */
  #held = 0;
  #pausedUntil = 0;
  /** First the repeated attempts, then the requests that were not sent yet. */
  readonly #queues = [new Set<Grant>(), new Set<Grant>()] as const;
  #cancelTimer: (() => void) | undefined;
  /** The time that the last timer was set for, if `performance` did not reach it. */
  #timerTime = 0;

  /** @throws RilletArgumentError for a window that would never allow a request. */
  constructor(window: RollingWindow) {
    if (!isRollingWindow(window)) invalidArgument("rateLimit", `must be ${RATE_LIMIT_FORM}`);
    this.#limit = window.limit;
    this.windowMs = window.windowMs;
  }

  acquire({ signal, isRetry }: SlotRequest): Promise<RateLimitSlot> {
    return new Promise((resolve, reject) => {
      signal?.throwIfAborted();
      const queue = this.#queues[isRetry ? 0 : 1];
      const grant: Grant = (slot) => {
        removeListener?.();
        resolve(slot);
      };
      const removeListener =
        signal &&
        onAbort(signal, () => {
          removeListener?.();
          queue.delete(grant);
          this.#grantWaiting();
          reject(signal.reason as Error);
        });
      queue.add(grant);
      this.#grantWaiting();
    });
  }

  pause(ms: number): void {
    this.#pausedUntil = Math.max(this.#pausedUntil, this.#now() + ms);
    this.#grantWaiting();
  }

  status(): RateLimitStatus {
    const now = this.#now();
    const free = this.#freeSlots(now);
    const next = this.#nextFreeTime(now, free);
    return {
      limit: this.#limit,
      remaining: now < this.#pausedUntil ? 0 : free,
      queued: this.#queues[0].size + this.#queues[1].size,
      resetsAt: next === undefined ? undefined : new Date(Date.now() + next - now),
    };
  }

  /** Grants slots to all who can have one now, and sets the one timer for the others. */
  #grantWaiting(): void {
    this.#cancelTimer?.();
    const now = this.#now();
    for (const queue of this.#queues)
      for (const grant of queue) {
        const free = this.#freeSlots(now);
        if (free <= 0 || now < this.#pausedUntil) {
          const next = this.#nextFreeTime(now, free);
          // If the time is not known, every slot waits for its response. The first response calls this method again.
          if (next) this.#grantAfter(Math.ceil(next - now), now);
          return;
        }
        queue.delete(grant);
        grant(this.#createSlot());
      }
  }

  #grantAfter(ms: number, now: number): void {
    this.#cancelTimer = schedule(ms, () => {
      // A real timer is early by some milliseconds at most. Fake timers of tests may leave `performance` as it is.
      if (ms - (this.#now() - now) >= Math.min(ms, 5)) this.#timerTime = now + ms;
      this.#grantWaiting();
    });
  }

  #createSlot(): RateLimitSlot {
    this.#held++;
    let isOpen = true;
    const end = (isUsed: boolean): void => {
      if (!isOpen) return;
      isOpen = false;
      this.#held--;
      if (isUsed) this.#freeTimes.push(this.#now() + this.windowMs);
      this.#grantWaiting();
    };
    return { release: () => end(true), cancel: () => end(false) };
  }

  #freeSlots(now: number): number {
    while ((this.#freeTimes[0] ?? Infinity) <= now) this.#freeTimes.shift();
    return this.#limit - this.#held - this.#freeTimes.length;
  }

  /** The earliest known time for the next request. */
  #nextFreeTime(now: number, free: number): number | undefined {
    const paused = now < this.#pausedUntil ? this.#pausedUntil : 0;
    return (free > 0 && paused) || Math.max(this.#freeTimes[0] ?? 0, paused) || undefined;
  }

  /** A clock that only goes forward. The system clock may be set back, or forward, and would then free every slot at once. */
  #now(): number {
    return Math.max(performance.now(), this.#timerTime);
  }
}
