import { RilletAbortError, RilletTimeoutError } from "../errors/request-errors.js";
import { bounded, type Work } from "./bounded.js";
import { unanswered, type Progress } from "./journey.js";
import type { RequestOptions } from "./request-options.js";

/** Runs a whole call within its `totalTimeout`, or the client's, and until its `signal` aborts. */
export function withinTotal<T>(
  work: Work<T>,
  { signal, totalTimeout }: RequestOptions,
  ofClient: number | undefined,
  progress: Progress,
): Promise<T> {
  const timeout = totalTimeout ?? ofClient;
  return bounded(work, timeout, signal, (isLate) =>
    isLate
      ? unanswered(RilletTimeoutError, progress, `took longer than its totalTimeout of ${timeout} ms.`)
      : unanswered(RilletAbortError, progress, "was aborted by its signal.", {
          cause: signal?.reason,
          isRetryable: false,
        }),
  );
}
