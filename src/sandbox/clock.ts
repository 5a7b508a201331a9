/** Where the sandbox takes its time from: a function (read at every look, so fake timers work), or a moment at which time stands still. */
export type TimeSource = number | Date | (() => number | Date);

interface Waiter {
  readonly due: number;
  readonly wake: () => void;
}

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
  const waiters = new Set<Waiter>();
  const now = (): number => Number(typeof source === "function" ? source() : source) + advanced;
  const wake = (waiter: Waiter): void => {
    if (waiters.delete(waiter)) waiter.wake();
  };
  return {
    now,
    advance(milliseconds) {
      if (!Number.isFinite(milliseconds) || milliseconds < 0)
        throw new RangeError(`The clock moves forward by a number of milliseconds, not by ${String(milliseconds)}.`);
      advanced += milliseconds;
      for (const waiter of [...waiters]) if (waiter.due <= now()) wake(waiter);
    },
    wait(milliseconds, signal) {
      return new Promise((resolve) => {
        const waiter: Waiter = {
          due: now() + milliseconds,
          wake() {
            clearTimeout(timer);
            resolve();
          },
        };
        const timer =
          milliseconds <= LONGEST_TIMER
            ? setTimeout(() => {
                wake(waiter);
              }, milliseconds)
            : undefined;
        waiters.add(waiter);
        signal?.addEventListener(
          "abort",
          () => {
            wake(waiter);
          },
          { once: true },
        );
      });
    },
  };
}

/** A moment as the API writes it: UTC, ending in `Z`. */
export const toTimestamp = (milliseconds: number): string => new Date(milliseconds).toISOString();

/** The UTC day of a moment, `YYYY-MM-DD`. */
export const toDay = (milliseconds: number): string => toTimestamp(milliseconds).slice(0, 10);
