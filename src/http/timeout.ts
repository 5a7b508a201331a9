import { RilletAbortError, RilletTimeoutError } from "../errors/request-errors.js";
import type { CallProgress } from "./api-request.js";
import { noResponseError } from "./create-request-error.js";
import type { RequestOptions } from "./request-options.js";

/** Work that ends early when its signal aborts. It gets no signal if nothing can abort it, because signals are expensive. */
export type Work<T> = (signal: AbortSignal | undefined) => Promise<T>;

/**
 * Runs `work` until it settles, its time is over or the signal aborts. The result settles at that moment, even if the work ignores
 * its signal. What the work does later is ignored, a rejection included.
 * @param timeout milliseconds; undefined for no limit.
 * @param toError makes the error to reject with: the time is over (true), or the signal aborted (false).
 */
export function withTimeout<T>(
  work: Work<T>,
  timeout: number | undefined,
  signal: AbortSignal | undefined,
  toError: (isTimeout: boolean) => unknown,
): Promise<T> {
  if (timeout === undefined && !signal) return work(undefined);
  if (signal?.aborted) return Promise.reject(toError(false));
  const controller = new AbortController();
  return new Promise<T>((resolve, reject) => {
    const cancel = runAfter(timeout, signal, (isTimeout) => {
      reject(toError(isTimeout));
      // The error is not the reason of the abort: a fetch wrapper may attach the request, key included, to what it catches.
      controller.abort();
    });
    work(controller.signal).finally(cancel).then(resolve, reject);
  });
}

/**
 * Runs `run` once: after `ms` (true), or when the signal aborts (false). Leaves no timer and no listener behind.
 * @param ms undefined for no timer.
 * @returns A function that cancels it.
 */
function runAfter(
  ms: number | undefined,
  signal: AbortSignal | undefined,
  run: (isTimeout: boolean) => void,
): () => void {
  const end = (isTimeout: boolean): void => {
    cancel();
    run(isTimeout);
  };
  const cancelTimer = ms === undefined ? undefined : schedule(ms, () => end(true));
  const removeListener = signal && onAbort(signal, () => end(false));
  const cancel = (): void => {
    cancelTimer?.();
    removeListener?.();
  };
  return cancel;
}

/** Runs a whole call within its `totalTimeout` (or the client's) and until its `signal` aborts. */
export function withTotalTimeout<T>(
  work: Work<T>,
  { signal, totalTimeout }: RequestOptions,
  clientTotalTimeout: number | undefined,
  progress: CallProgress,
): Promise<T> {
  const timeout = totalTimeout ?? clientTotalTimeout;
  return withTimeout(work, timeout, signal, (isTimeout) => {
    const meanwhile = progress.waiting.for ? ` while it waited for ${progress.waiting.for}.` : ".";
    if (isTimeout)
      return noResponseError(
        RilletTimeoutError,
        progress,
        `took longer than its totalTimeout of ${timeout} ms${meanwhile}`,
      );
    const fields = { cause: signal?.reason as unknown, isRetryable: false };
    return noResponseError(RilletAbortError, progress, `was aborted by its signal${meanwhile}`, fields);
  });
}

/** Resolves after `ms`, or as soon as the signal aborts. Leaves no timer and no listener behind. */
export function sleep(ms: number, signal: AbortSignal | undefined): Promise<void> {
  return new Promise((resolve) => void runAfter(signal?.aborted ? 0 : ms, signal, () => resolve()));
}

/** The longest delay of a timer. One millisecond more overflows to 1 ms, and a wait becomes a busy loop. */
const LONGEST_TIMER = 2 ** 31 - 1;

/** Runs `run` after `ms`, which may be longer than a timer allows. Returns a function that cancels it. */
export function schedule(ms: number, run: () => void): () => void {
  const step = Math.min(ms, LONGEST_TIMER);
  let cancel = (): void => clearTimeout(timer);
  const timer = setTimeout(() => {
    if (ms > step) cancel = schedule(ms - step, run);
    else run();
  }, step);
  return () => cancel();
}

interface AbortListeners {
  readonly runs: Set<() => void>;
  readonly listener: () => void;
}

const listenersOf = new WeakMap<AbortSignal, AbortListeners>();

/**
 * Runs `run` when the signal aborts. Returns a function that takes this back. All calls with the same signal share one listener,
 * because Node warns of a leak if a signal has more than ten.
 */
export function onAbort(signal: AbortSignal, run: () => void): () => void {
  const { runs, listener } = listenersOf.get(signal) ?? createListeners(signal);
  signal.addEventListener("abort", listener);
  runs.add(run);
  return () => {
    runs.delete(run);
    if (runs.size === 0) signal.removeEventListener("abort", listener);
  };
}

function createListeners(signal: AbortSignal): AbortListeners {
  const runs: AbortListeners["runs"] = new Set();
  const listeners = { runs, listener: () => runs.forEach((run) => run()) };
  listenersOf.set(signal, listeners);
  return listeners;
}
