/**
 * What a process tells Redis, all at once. A ticket is `process:number:hold`: who waits, the how manyth, and for how many milliseconds
 * its slot is held at most. It names its slot too, once granted.
 */
export interface Message {
  readonly process: string;
  readonly limit: number;
  readonly windowMs: number;
  /** Longest sleep of a waiter. */
  readonly restMs: number;
  /** For how long a slot is held after a sign of life of its holder. */
  readonly leaseMs: number;
  /** How late a process may come to its turn before it is taken for dead. */
  readonly graceMs: number;
  /** The state this process knows, where it may still hold slots that count; else empty. */
  readonly epoch: string;
  /** How many tickets this process waits with, `join` and `rejoin` included. */
  readonly waiting: number;
  /** New tickets, each with what is added to its place in the queue. */
  readonly join: readonly (readonly [ticket: string, head: number])[];
  /** Tickets that were forgotten, with the places they had. */
  readonly rejoin: readonly (readonly [ticket: string, order: number])[];
  /** Slots still in use, each with the milliseconds to hold it from now. */
  readonly renew: readonly (readonly [ticket: string, ms: number])[];
  readonly leave: readonly string[];
  readonly release: readonly string[];
  readonly cancel: readonly string[];
  readonly pauseMs: number;
}

/** What Redis answers. */
export interface Reply {
  /** Every slot this process holds. Not only the new ones: an answer may have been lost. */
  readonly held: readonly string[];
  /** Milliseconds until the next turn of this process at the earliest. */
  readonly waitMs: number;
  readonly remaining: number;
  /** Tickets in the queue, of all processes. */
  readonly queued: number;
  readonly resetsInMs: number | undefined;
  /** Place of the last ticket of `join`. */
  readonly lastOrder: number;
  readonly epoch: string;
  /** The queue knows nothing of this process: it came too late, or Redis lost its data. */
  readonly isForgotten: boolean;
}

/** Added to the place of a retry: before all that were not sent yet, first come first served among themselves. */
export const RETRY_HEAD = -(2 ** 50);

/** @throws TypeError for what the script does not answer. */
export function parseReply(raw: unknown): Reply {
  if (!Array.isArray(raw) || raw.length !== 8 || !Array.isArray(raw[0]))
    throw new TypeError("it gave an answer that the limiter's script does not give");
  const [held, waitMs, remaining, queued, resetsInMs, lastOrder, epoch, forgotten] = raw as unknown[];
  return {
    held: (held as unknown[]).map(String),
    waitMs: Number(waitMs),
    remaining: Number(remaining),
    queued: Number(queued),
    resetsInMs: Number(resetsInMs) < 0 ? undefined : Number(resetsInMs),
    lastOrder: Number(lastOrder),
    epoch: String(epoch),
    isForgotten: Number(forgotten) === 1,
  };
}
