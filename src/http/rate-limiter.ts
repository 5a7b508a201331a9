import { safely } from "./hooks.js";

/** The permission to send one request. Exactly one of its methods is called, once. */
export interface RateLimitSlot {
  /** The response came, or can no longer come. The slot becomes free one window later. */
  release(): void;
  /** Nothing was sent. The slot is free again immediately. */
  cancel(): void;
}

/** A request for a slot. */
export interface SlotRequest {
  /** Removes the request from the queue. `acquire` then rejects with the signal's reason. */
  readonly signal?: AbortSignal | undefined;
  /** Milliseconds after which the holder has certainly stopped. A shared limiter frees the slots of a dead process after this time. */
  readonly holdMs: number;
  /** A repeated attempt goes before requests that were not sent yet. */
  readonly isRetry?: boolean | undefined;
}

/** The request budget, as far as the limiter knows it. */
export interface RateLimitStatus {
  /** Requests per window. */
  readonly limit: number;
  /** How many requests can be sent now. */
  readonly remaining: number;
  /** How many requests wait. */
  readonly queued: number;
  /** When the next slot becomes free. Undefined while all slots are free, or while all of them wait for a response. */
  readonly resetsAt: Date | undefined;
}

/**
 * Decides when a request may be sent. The client asks it before every attempt. The default limits one process. Several processes
 * with one API key need a shared limiter.
 */
export interface RateLimiter {
  /** Length of the window in milliseconds. After a 429 without a time, nobody sends for this long. Default 60,000, as Rillet's. */
  readonly windowMs?: number | undefined;
  /** Resolves when a request may be sent, in the order of the calls. */
  acquire(request: SlotRequest): Promise<RateLimitSlot>;
  /** The server responded with 429: nobody sends for this many milliseconds. */
  pause(ms: number): void;
  /** The budget now. */
  status(): RateLimitStatus;
}

/** No limit: for tests, and for programs that limit their requests elsewhere. */
export const unlimited: RateLimiter = {
  acquire: () => Promise.resolve({ release: () => undefined, cancel: () => undefined }),
  pause: () => undefined,
  status: () => ({ limit: Infinity, remaining: Infinity, queued: 0, resetsAt: undefined }),
};

/** A slot that one attempt holds. */
export interface HeldSlot {
  /** Whether a request was sent. */
  isUsed: boolean;
  /** Releases the slot if a request was sent, else cancels it. Only the first call has an effect. */
  end(): void;
}

export function holdSlot(slot: RateLimitSlot): HeldSlot {
  let isOpen = true;
  const held: HeldSlot = {
    isUsed: false,
    end() {
      if (isOpen) safely(() => (held.isUsed ? slot.release() : slot.cancel()));
      isOpen = false;
    },
  };
  return held;
}
