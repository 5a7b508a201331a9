import { onceAborted } from "./once-aborted.js";
import { schedule } from "./wait.js";

/** Is given a signal only where something bounds it. */
export type Work<T> = (signal: AbortSignal | undefined) => Promise<T>;

/**
 * Runs `work` under a time limit and a signal, and settles at the latest when one of them says so, whether or not the work
 * listens to the signal it is given: none where nothing bounds it, for signals are dear. What the work does after that is
 * nobody's concern, its rejection included.
 * @param timeout milliseconds; undefined for no bound.
 * @param toError makes the error to end with: where the time is up, or where the signal aborted.
 */
export function bounded<T>(
  work: Work<T>,
  timeout: number | undefined,
  signal: AbortSignal | undefined,
  toError: (isLate: boolean) => unknown,
): Promise<T> {
  if (timeout === undefined && !signal) return work(undefined);
  if (signal?.aborted) return Promise.reject(toError(false));
  const controller = new AbortController();
  return new Promise<T>((resolve, reject) => {
    const stop = (isLate: boolean): void => {
      release();
      reject(toError(isLate));
      // Without the error as its reason: a fetch wrapper hangs the request, key included, on what it catches.
      controller.abort();
    };
    const cancel = timeout === undefined ? undefined : schedule(timeout, () => stop(true));
    const leave = signal && onceAborted(signal, () => stop(false));
    const release = (): void => {
      cancel?.();
      leave?.();
    };
    const end =
      <R>(settle: (result: R) => void) =>
      (result: R): void => {
        release();
        settle(result);
      };
    work(controller.signal).then(end(resolve), end(reject));
  });
}
