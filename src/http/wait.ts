/** Longest delay a timer takes: one more millisecond overflows to 1 ms and turns a wait into a busy loop. */
const LONGEST_TIMER = 2 ** 31 - 1;

/** Calls `run` after `ms`, however long that is. The result cancels it. */
export function schedule(ms: number, run: () => void): () => void {
  const step = Math.min(ms, LONGEST_TIMER);
  let cancel = (): void => clearTimeout(timer);
  const timer = setTimeout(() => {
    if (ms > step) cancel = schedule(ms - step, run);
    else run();
  }, step);
  return () => cancel();
}

/** Resolves after `ms`; ends at once when the signal aborts, and leaves neither timer nor listener behind. */
export function wait(ms: number, signal: AbortSignal | undefined): Promise<void> {
  return new Promise((resolve) => {
    const done = (): void => {
      cancel();
      signal?.removeEventListener("abort", done);
      resolve();
    };
    const cancel = schedule(signal?.aborted ? 0 : ms, done);
    signal?.addEventListener("abort", done);
  });
}
