/** Where the sandbox takes its time from: a function (read at every look, so fake timers work), or a moment at which time stands still. */
export type TimeSource = number | Date | (() => number | Date);

/** The longest a timer can be set for: Node fires longer ones at once. */
const LONGEST_TIMER = 2_147_483_647;

/** The sandbox's time: its source plus what was advanced. */
export interface Clock {
  /** Milliseconds since 1970. */
  now(): number;
  /** Moves time forward and wakes whoever waited for a moment that has now passed. */
  advance(milliseconds: number): void;
  /** Resolves after this much real time, as soon as the clock has been advanced as far, or when the signal says that nobody waits any more. */
  wait(milliseconds: number, signal?: AbortSignal): Promise<void>;
}

/** Makes a clock. Without a source it runs with `Date.now()`; a number or a Date stands still until it is advanced. */
export function createClock(source: TimeSource = () => Date.now()): Clock {
  let advanced = 0;
  const waiters = new Map<() => void, number>();
  const now = (): number => Number(typeof source === "function" ? source() : source) + advanced;
  return {
    now,
    advance(milliseconds) {
      if (!Number.isFinite(milliseconds) || milliseconds < 0)
        throw new RangeError(`The clock moves forward by a number of milliseconds, not by ${String(milliseconds)}.`);
      advanced += milliseconds;
      for (const [wake, due] of [...waiters]) if (due <= now()) wake();
    },
    wait(milliseconds, signal) {
      return new Promise((resolve) => {
        const wake = (): void => {
          clearTimeout(timer);
          waiters.delete(wake);
          resolve();
        };
        const timer = milliseconds <= LONGEST_TIMER ? setTimeout(wake, milliseconds) : undefined;
        waiters.set(wake, now() + milliseconds);
        signal?.addEventListener("abort", wake, { once: true });
      });
    },
  };
}

/** A moment as the API writes it: UTC, ending in `Z`. */
export const toTimestamp = (milliseconds: number): string => new Date(milliseconds).toISOString();

/** The UTC day of a moment, `YYYY-MM-DD`. */
export const toDay = (milliseconds: number): string => toTimestamp(milliseconds).slice(0, 10);

/** A moment as HTTP writes it, to the second: `Fri, 20 Nov 2026 12:00:00 GMT` (IMF-fixdate, RFC 9110 section 5.6.7). */
export const toHttpDate = (milliseconds: number): string => new Date(milliseconds).toUTCString();
