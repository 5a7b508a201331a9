import { invalidArgument } from "../errors/argument-error.js";

/** The source of the sandbox's time: a function (called at each read, so that fake timers work), or a fixed moment. */
export type TimeSource = number | Date | (() => number | Date);

/** The longest time that a timer can have. Node fires a longer one immediately. */
const LONGEST_TIMER = 2_147_483_647;

/** The time of a saved sandbox. */
export interface SavedClock {
  /** Milliseconds since 1970. */
  readonly time: number;
  /** Whether the clock stands still until `advance`. */
  readonly isFixed: boolean;
}

/** The sandbox's time: its source plus everything that `advance` added. */
export interface Clock {
  /** Milliseconds since 1970. */
  now(): number;
  /** Moves time forward and ends every wait that is over by then. */
  advance(milliseconds: number): void;
  save(): SavedClock;
  /**
   * Continues from a saved time: a fixed clock stands at it, a running clock is moved forward to it. A running clock never goes back, because what it signs
   * would be too old. A clock with a source of its own is not changed.
   */
  restore(saved: SavedClock): void;
  /** Resolves after this much real time, or earlier: when the clock was advanced as far, or when the signal aborts. */
  wait(milliseconds: number, signal?: AbortSignal): Promise<void>;
}

/** Makes a clock. Without a source it follows `Date.now()`. A number or a Date is fixed until the clock is advanced. */
export function createClock(given?: TimeSource): Clock {
  let source = given ?? (() => Date.now());
  let advanced = 0;
  const waiters = new Map<() => void, number>();
  const now = (): number => Number(typeof source === "function" ? source() : source) + advanced;
  return {
    now,
    advance(milliseconds) {
      if (!Number.isFinite(milliseconds) || milliseconds < 0)
        invalidArgument("milliseconds", `of advance() must be a number from 0, got ${String(milliseconds)}`);
      advanced += milliseconds;
      for (const [wake, due] of [...waiters]) if (due <= now()) wake();
    },
    save: () => ({ time: now(), isFixed: typeof source !== "function" }),
    restore({ time, isFixed }) {
      if (given !== undefined) return;
      if (isFixed) [source, advanced] = [time, 0];
      else advanced += Math.max(0, time - now());
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

/** A moment in the API's form: UTC, ending in `Z`. */
export const toTimestamp = (milliseconds: number): string => new Date(milliseconds).toISOString();

/**
 * The moment of the nth change of the sandbox's state, in microseconds since 1970. It is later than the change before it, also while the clock stands still: then it is
 * one microsecond after that change.
 */
export const momentOfChange = (now: number, before: number, n: number): number =>
  Math.max(Math.floor(now) * 1000 + microsecondsOf(n), before + 1);

/** The microseconds of the nth change: none, or one, two or three digits. They are small, so that many changes fit into the millisecond of a clock that stands still. */
function microsecondsOf(n: number): number {
  const digits = (n * 7919) % 500;
  const rounding = n % 10;
  if (rounding === 0) return 0;
  if (rounding === 5) return digits - (digits % 100);
  return rounding % 4 === 3 ? digits - (digits % 10) : digits;
}

/** A moment in milliseconds, with microseconds as its fraction, in whole microseconds. */
export const toMicroseconds = (milliseconds: number): number => Math.round(milliseconds * 1000);

/** A moment in microseconds in the form of `updated_at`: with 0 to 6 fraction digits, five and six most of the time (observed). */
export function toMicrosecondTimestamp(microseconds: number): string {
  const milliseconds = Math.floor(microseconds / 1000);
  const rest = String(microseconds - milliseconds * 1000).padStart(3, "0");
  return toTimestamp(milliseconds)
    .replace("Z", `${rest}Z`)
    .replace(/\.?0+Z$/, "Z");
}

/** The microseconds since 1970 of an ISO 8601 text. `Date` reads only milliseconds. */
export function parseMicroseconds(text: string): number {
  const fraction = /\.(\d+)/.exec(text)?.[1] ?? "";
  return Date.parse(text) * 1000 + Number(fraction.slice(3, 6).padEnd(3, "0"));
}

/** The UTC day of a moment, `YYYY-MM-DD`. */
export const toDay = (milliseconds: number): string => toTimestamp(milliseconds).slice(0, 10);

/** A moment in the form of HTTP, in whole seconds: `Fri, 20 Nov 2026 12:00:00 GMT` (IMF-fixdate, RFC 9110 section 5.6.7). */
export const toHttpDate = (milliseconds: number): string => new Date(milliseconds).toUTCString();
