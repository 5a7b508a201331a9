import { RilletAbortError, RilletTimeoutError } from "../errors/request-errors.js";
import { bounded } from "./bounded.js";
import { unanswered, type Progress } from "./journey.js";
import type { RequestOptions } from "./request-options.js";

type Work<T> = (signal: AbortSignal | undefined) => Promise<T>;

/** Runs a whole call within its `totalTimeout`, or the client's, and until its `signal` aborts. */
export function withinTotal<T>(work: Work<T>, { signal, totalTimeout }: RequestOptions, ofClient: number | undefined, progress: Progress): Promise<T> {
  const timeout = totalTimeout ?? ofClient;
  const onTimeout = (): Error => unanswered(RilletTimeoutError, progress, `took longer than its totalTimeout of ${timeout} ms.`);
  const onAbort = (cause: unknown): Error => unanswered(RilletAbortError, progress, "was aborted by its signal.", { cause, isRetryable: false });
  return bounded(work, { timeout, onTimeout, signal, onAbort });
}
