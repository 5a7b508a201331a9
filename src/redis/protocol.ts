/**
 * What a process sends to Redis in one call. A ticket is the text `process:number:hold`: the process that waits, a number, and the highest
 * number of milliseconds for which it holds its slot. The ticket is also the name of its slot, once granted.
 */
export interface Message {
  readonly process: string;
  readonly limit: number;
  readonly windowMs: number;
  /** Longest sleep of a process that waits. */
  readonly maxWaitMs: number;
  /** How long a slot is held after the last sign of life of its holder. */
  readonly leaseMs: number;
  /** How late a process may be at its turn before the others treat it as dead. */
  readonly graceMs: number;
  /** The state that this process knows, if it may still hold slots of it; else empty. */
  readonly epoch: string;
  /** Whether a state that does not exist yet may grant slots immediately. */
  readonly assumeNoRecentRequests: boolean;
  /** How many tickets of this process wait, `join` and `rejoin` included. */
  readonly waiting: number;
  /** New tickets, each with the number that is added to its place in the queue. */
  readonly join: readonly (readonly [ticket: string, head: number])[];
  /** Tickets that Redis has forgotten, with the places that they had. */
  readonly rejoin: readonly (readonly [ticket: string, order: number])[];
  /** Slots in use, each with the milliseconds to hold it from now. */
  readonly renew: readonly (readonly [ticket: string, ms: number])[];
  readonly leave: readonly string[];
  readonly release: readonly string[];
  readonly cancel: readonly string[];
  readonly pauseMs: number;
}

/** The response of Redis. */
export interface Reply {
  /** Every slot that this process holds, not only the new ones, because an earlier response may be lost. */
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
  /** The queue does not know the tickets of this process: the process was late, or Redis lost its data. */
  readonly isForgotten: boolean;
}

/** Added to the place of a repeated attempt: these go before all first attempts, and first come, first served among themselves. */
export const RETRY_HEAD = -(2 ** 50);

/** @throws TypeError for a response that the script cannot return. */
export function parseReply(raw: unknown): Reply {
  if (!Array.isArray(raw) || raw.length !== 8 || !Array.isArray(raw[0]))
    throw new TypeError("it gave a response that the limiter's script does not give");
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
