import { createHash } from "node:crypto";
import { vi } from "vitest";
import { createRandom } from "../../src/sandbox/seeded-random.js";

/** More steps than this are a timer that sets itself again and again. */
const MOST_STEPS = 200_000;

/** Time that moves when told to, jitter and digests that are the same each time: what happens is decided by the plan alone. */
export function stopTime(now: number, seed: number): void {
  vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout", "Date", "performance"], now });
  vi.spyOn(Math, "random").mockImplementation(createRandom(seed));
  // The real one works in a thread of its own, and ends when it ends.
  vi.spyOn(crypto.subtle, "digest").mockImplementation((_algorithm, data) =>
    Promise.resolve(
      new Uint8Array(
        createHash("sha256")
          .update(data as Uint8Array)
          .digest(),
      ).buffer,
    ),
  );
}

export function startTime(): void {
  own = 0;
  vi.useRealTimers();
  vi.restoreAllMocks();
}

let own = 0;

/** A timer of the test itself. */
export function later(ms: number, run: () => void): void {
  own++;
  setTimeout(() => {
    own--;
    run();
  }, ms);
}

/** Timers that are not the test's. */
export const openTimers = (): number => vi.getTimerCount() - own;

/** Lets everything happen that needs no time: what streams and promises have to do, in turns of the real event loop. */
export async function rest(turns = 4): Promise<void> {
  for (let turn = 0; turn < turns; turn++) await new Promise((resolve) => setImmediate(resolve));
}

/**
 * Moves time from timer to timer until it is `done`.
 * @throws Error where no timer is left to wait for, where time went past `latest`, and where it does not move on.
 */
export async function passTime(isDone: () => boolean, latest: number): Promise<void> {
  for (let steps = 0; ; steps++) {
    await rest();
    if (isDone()) return;
    if (vi.getTimerCount() === 0) await rest(500);
    if (isDone()) return;
    if (vi.getTimerCount() === 0) throw new Error("nothing is left that could end them");
    if (Date.now() > latest) throw new Error("their time is long over");
    if (steps > MOST_STEPS) throw new Error("timers are set again and again");
    vi.advanceTimersToNextTimer();
  }
}
