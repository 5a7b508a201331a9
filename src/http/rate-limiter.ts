/** A permission to send one request. Exactly one of its methods is called, once. */
export interface RateLimitSlot {
  /** The answer came, or can no longer come: the slot frees one window later. */
  release(): void;
  /** Nothing was sent: the slot is free again at once. */
  cancel(): void;
}

/** Who asks for a slot. */
export interface SlotRequest {
  /** Takes the caller out of the queue; `acquire` then rejects with the signal's reason. */
  readonly signal?: AbortSignal | undefined;
  /** Milliseconds after which the slot's holder has certainly given up: a limiter shared by processes frees a dead one's slots by it. */
  readonly holdMs: number;
  /** A repeated attempt goes before those that have not been sent yet. */
  readonly isRetry?: boolean | undefined;
}

/** The budget, as far as the limiter knows it. */
export interface RateLimitStatus {
  /** Requests per window. */
  readonly limit: number;
  /** How many could go out now. */
  readonly remaining: number;
  /** How many wait. */
  readonly queued: number;
  /** When the next slot frees, or undefined while all are free or every slot's answer is still to come. */
  readonly resetsAt: Date | undefined;
}

/**
 * Who may send when. The client asks it before every attempt. The default keeps one process within the limit; give several
 * processes of one API key a shared one.
 */
export interface RateLimiter {
  /** Resolves when a request may be sent, first come, first served. */
  acquire(request: SlotRequest): Promise<RateLimitSlot>;
  /** The server answered 429: nobody sends for this many milliseconds. */
  pause(ms: number): void;
  /** The budget now. */
  status(): RateLimitStatus;
}
