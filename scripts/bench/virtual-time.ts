import { install } from "@sinonjs/fake-timers";

/** Between two timers: as many turns of the event loop as streams and promises need that need no time. */
const TURNS = 3;

/** Runs `work` on a clock that goes from timer to timer. @returns How many seconds that were. */
export async function inVirtualTime(work: () => Promise<unknown>): Promise<number> {
  const clock = install({
    now: 0,
    toFake: ["setTimeout", "clearTimeout", "setInterval", "clearInterval", "Date", "performance"],
  });
  try {
    let isDone = false;
    const done = work().finally(() => (isDone = true));
    for (;;) {
      for (let turn = 0; turn < TURNS; turn++) await new Promise((resolve) => setImmediate(resolve));
      if (isDone) break;
      if (clock.countTimers() === 0) throw new Error("Nothing is left that could end the work.");
      clock.next();
    }
    await done;
    return clock.now / 1000;
  } finally {
    clock.uninstall();
  }
}
