import { schedule } from "./wait.js";
import type { RateLimiter, RateLimitSlot, RateLimitStatus, SlotRequest } from "./rate-limiter.js";

export interface RollingWindow {
  /** Requests per window. Default 60, Rillet's. */
  readonly limit: number;
  /** Length of the window in milliseconds. Default 60,000. */
  readonly windowMs: number;
}

interface Waiter {
  readonly grant: (slot: RateLimitSlot) => void;
}

/**
 * A rolling log in memory. A slot frees one window after the *answer* came, not after the request went: the server counted the
 * request no later than that, so no jitter of the network can make it count one too many.
 */
export class RollingWindowLimiter implements RateLimiter {
  readonly #window: RollingWindow;
  /** When the answers of the last window came, oldest first; `#head` is the first that still counts. */
  #log: number[] = [];
  #head = 0;
  #held = 0;
  #pausedUntil = 0;
  readonly #retries = new Set<Waiter>();
  readonly #queue = new Set<Waiter>();
  #cancelTimer: (() => void) | undefined;
  #lastNow = 0;
  #clockShift = 0;

  constructor(window: RollingWindow) {
    this.#window = window;
  }

  acquire({ signal, isRetry }: SlotRequest): Promise<RateLimitSlot> {
    return new Promise((resolve, reject) => {
      if (signal?.aborted) return reject(signal.reason as Error);
      const queue = isRetry ? this.#retries : this.#queue;
      const leave = (): void => {
        queue.delete(waiter);
        this.#pump();
        reject(signal?.reason as Error);
      };
      const waiter: Waiter = {
        grant: (slot) => {
          signal?.removeEventListener("abort", leave);
          resolve(slot);
        },
      };
      signal?.addEventListener("abort", leave, { once: true });
      queue.add(waiter);
      this.#pump();
    });
  }

  pause(ms: number): void {
    this.#pausedUntil = Math.max(this.#pausedUntil, this.#now() + ms);
    this.#pump();
  }

  status(): RateLimitStatus {
    const { limit } = this.#window;
    const now = this.#now();
    const free = this.#free(now);
    const next = this.#nextFree(now);
    const resetsIn = next === undefined ? undefined : Math.max(0, next - now);
    return {
      limit,
      remaining: now < this.#pausedUntil ? 0 : Math.max(0, free),
      queued: this.#queue.size + this.#retries.size,
      resetsAt: resetsIn === undefined ? undefined : new Date(Date.now() + resetsIn),
    };
  }

  /** Grants what can be granted, and sets the one timer for what cannot yet. */
  #pump(): void {
    this.#cancelTimer?.();
    this.#cancelTimer = undefined;
    const now = this.#now();
    if (now >= this.#pausedUntil) for (let free = this.#free(now); free > 0 && this.#grantNext(); free--);
    if (this.#queue.size + this.#retries.size === 0) return;
    const next = this.#nextFree(now);
    // Without one, every slot is held: the release of the first will pump.
    if (next !== undefined) this.#cancelTimer = schedule(Math.max(1, Math.ceil(next - now)), () => this.#pump());
  }

  #grantNext(): boolean {
    const queue = this.#retries.size > 0 ? this.#retries : this.#queue;
    const [waiter] = queue;
    if (!waiter) return false;
    queue.delete(waiter);
    this.#held++;
    waiter.grant(this.#slot());
    return true;
  }

  #slot(): RateLimitSlot {
    let open = true;
    const close = (used: boolean): void => {
      if (!open) return;
      open = false;
      this.#held--;
      if (used) this.#log.push(this.#now());
      if (this.#queue.size + this.#retries.size > 0) this.#pump();
    };
    return { release: () => close(true), cancel: () => close(false) };
  }

  #free(now: number): number {
    const { limit, windowMs } = this.#window;
    while (this.#head < this.#log.length && (this.#log[this.#head] ?? 0) + windowMs <= now) this.#head++;
    if (this.#head > 1024) {
      this.#log = this.#log.slice(this.#head);
      this.#head = 0;
    }
    return limit - this.#held - (this.#log.length - this.#head);
  }

  /** When the next request can go at the earliest, as far as is known. */
  #nextFree(now: number): number | undefined {
    const oldest = this.#log[this.#head];
    const paused = now < this.#pausedUntil ? this.#pausedUntil : undefined;
    if (paused !== undefined && this.#free(now) > 0) return paused;
    if (oldest === undefined) return paused;
    return Math.max(oldest + this.#window.windowMs, paused ?? 0);
  }

  /** The wall clock made monotonic: a clock set back must not stretch a minute to an hour. */
  #now(): number {
    const now = Date.now();
    if (now + this.#clockShift < this.#lastNow) this.#clockShift = this.#lastNow - now;
    this.#lastNow = now + this.#clockShift;
    return this.#lastNow;
  }
}

/** No limit: for tests, and for those who limit elsewhere. */
export const unlimited: RateLimiter = {
  acquire: () => Promise.resolve({ release: () => undefined, cancel: () => undefined }),
  pause: () => undefined,
  status: () => ({ limit: Number.POSITIVE_INFINITY, remaining: Number.POSITIVE_INFINITY, queued: 0, resetsAt: undefined }),
};
