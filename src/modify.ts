import { ConcurrentEditError } from "./errors/request-errors.js";
import { unanswered, type Progress } from "./http/journey.js";
import type { WithResponse } from "./http/rillet-promise.js";
import { withinTotal } from "./http/within-total.js";
import { lastLook } from "./modify/last-look.js";
import { contentOf, merge, readChanges, type Fields } from "./modify/merge.js";
import type { Answered, ModifySteps } from "./modify/modify-steps.js";
import { KeyedQueue } from "./resources/keyed-queue.js";

/** How often the object may turn out to be another right before it is written. */
const MOST_ROUNDS = 5;

/** Milliseconds that a PUT may wait for its slot after the object was read; a longer wait asks for another look. */
const LONGEST_WAIT = 2000;

/** A client and its copies share a limiter, and so a queue. */
const queues = new WeakMap<object, KeyedQueue>();

function queueOf(limiter: object): KeyedQueue {
  const queue = queues.get(limiter) ?? new KeyedQueue();
  queues.set(limiter, queue);
  return queue;
}

/**
 * Retrieve, merge, PUT: Rillet's PUT wipes what it is not sent (Rillet's docs), so what is not changed is sent back as it was. The API takes no precondition,
 * so the object is read again right before each attempt of the PUT, and the changes are made anew where it is another by then. `totalTimeout` and `signal`
 * bound all of it.
 */
export function modify(steps: ModifySteps): Answered {
  const { path, options, totalTimeout } = steps;
  const progress = { event: { method: "PUT", path }, attempts: 0 };
  return withinTotal(
    (signal) => run({ ...steps, options: { ...options, signal } }, progress),
    options,
    totalTimeout,
    progress,
  );
}

async function run(
  { name, path, keeps, changes, options, limiter, ...steps }: ModifySteps,
  progress: Progress,
): Answered {
  const retrieve = (): Answered => steps.retrieve({ options, needsId: true });
  // With what it holds, for a clock may tick slowly and some objects have no `updated_at`.
  const versionOf = ({ data }: WithResponse<unknown>): string => contentOf(data, ["updated_at", ...keeps]);
  /** What an attempt without an answer may have written. */
  let doubtful: string | undefined;
  let read = await retrieve();
  for (let round = 1; ; round++) {
    const given = typeof changes === "function" ? await changes(structuredClone(read.data)) : changes;
    if (given === undefined) return read;
    const body = merge(read.data as Fields, readChanges(name, given, keeps), keeps);
    const version = versionOf(read);
    const isLast = round === MOST_ROUNDS;
    const guard = lastLook(retrieve, (seen, waitedMs, isUnclear) => {
      if (isUnclear) doubtful = contentOf(body, keeps);
      if (versionOf(seen) !== version || (waitedMs > LONGEST_WAIT && !isLast)) {
        read = seen;
        // A function that may have been applied must not be applied again.
        const isRetryable = doubtful === undefined || typeof changes !== "function";
        throw unanswered(
          ConcurrentEditError,
          progress,
          `was not sent${progress.attempts > 0 ? " again" : ""}, for somebody may have edited the object.`,
          { isRetryable },
        );
      }
      progress.attempts++;
    });
    try {
      // Two calls of this process at once would each look before the other has written.
      return await queueOf(limiter).run(path, () => steps.update({ options, body, guard }));
    } catch (error) {
      if (!(error instanceof ConcurrentEditError)) throw error;
      if (contentOf(read.data, keeps) === doubtful) return read;
      if (versionOf(read) !== version && (isLast || !error.isRetryable)) throw error;
    }
  }
}
