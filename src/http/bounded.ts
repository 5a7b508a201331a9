import { onceAborted } from "./once-aborted.js";
import { schedule } from "./wait.js";

export interface Bounds {
  /** Milliseconds; undefined for no bound. */
  readonly timeout: number | undefined;
  /** Makes the error to end with when the time is up. */
  readonly onTimeout: () => Error;
  /** Ends the work from outside. */
  readonly signal: AbortSignal | undefined;
  /** Makes the error to end with when the signal aborts, from its reason. */
  readonly onAbort: (reason: unknown) => Error;
}

/**
 * Runs `work` under a time limit and a signal, and settles at the latest when one of them says so, whether or not the work
 * listens to the signal it is given: none where nothing bounds it, for signals are dear. What the work does after that is
 * nobody's concern, its rejection included.
 */
export function bounded<T>(work: (signal: AbortSignal | undefined) => Promise<T>, { timeout, onTimeout, signal, onAbort }: Bounds): Promise<T> {
  if (timeout === undefined && !signal) return work(undefined);
  if (signal?.aborted) return Promise.reject(onAbort(signal.reason));
  const controller = new AbortController();
  return new Promise<T>((resolve, reject) => {
    const stop = (error: Error): void => {
      release();
      reject(error);
      // Without the error as its reason: a fetch wrapper hangs the request, key included, on what it catches.
      controller.abort();
    };
    const cancel = timeout === undefined ? undefined : schedule(timeout, () => stop(onTimeout()));
    const leave = signal && onceAborted(signal, () => stop(onAbort(signal.reason)));
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
