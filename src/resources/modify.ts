import { ConcurrentEditError } from "../errors/request-errors.js";
import type { Decoded } from "../http/api-promise.js";
import type { RateLimiter } from "../http/rate-limiter.js";
import type { AttemptGuard, CallProgress } from "../http/api-request.js";
import { noResponseError } from "../http/create-request-error.js";
import type { RequestOptions } from "../http/request-options.js";
import { withTimeout, withTotalTimeout } from "../http/timeout.js";
import type { OperationInput } from "./call-operation.js";
import { KeyedQueue } from "./keyed-queue.js";
import { contentOf, merge, readChanges, type Fields } from "./merge.js";
import type { WritableFields } from "./operation.js";

type Optional<T> = { [K in keyof T]-?: undefined extends T[K] ? K : never }[keyof T];

/** The argument of `modify`: the fields to replace. `null` clears an optional field, and `undefined` leaves a field as it is. */
export type Modification<T> = { readonly [K in keyof T]?: T[K] | undefined | (K extends Optional<T> ? null : never) };

/**
 * Decides what to change from the object as it is. May be async. Returns `undefined` to change nothing; then nothing is written. It
 * is called again with the new object when somebody else edits the object, so it should only decide and have no other effect.
 */
export type Modifier<Stored, T> = (
  stored: Stored,
) => Modification<T> | undefined | Promise<Modification<T> | undefined>;

/** What `modify` needs of the client. */
export interface ModifySettings {
  readonly totalTimeout?: number;
  readonly limiter: RateLimiter;
}

type Result = Promise<Decoded<unknown>>;

/** What a request of `modify` has of its own. */
type RequestParts = Pick<OperationInput, "options" | "body" | "guard" | "needsId" | "waiting">;

/** One call of a resource's `modify`. */
export interface ModifyCall extends ModifySettings {
  readonly name: string;
  readonly path: string;
  readonly writableFields: WritableFields;
  /** The fields to change, checked; or a function that returns them, or undefined for none, or a promise of either. */
  readonly changes: Fields | ((stored: unknown) => unknown);
  readonly options: RequestOptions;
  readonly retrieve: (parts: RequestParts) => Result;
  readonly update: (parts: RequestParts) => Result;
}

/** How often the object may turn out to be changed right before it is written. */
const MOST_ROUNDS = 5;

/** Milliseconds that a PUT may wait for its slot after the object was read. After a longer wait the object is read again. */
const LONGEST_WAIT_MS = 2000;

/** The calls and writes in progress, by path. A client and its copies share a limiter, and so a queue. */
const queues = new WeakMap<RateLimiter, KeyedQueue>();

/**
 * Retrieves, merges and PUTs. Rillet's PUT clears fields that it does not get (Rillet's docs), so unchanged fields are sent back. The
 * API has no preconditions, so the object is read again right before each attempt of the PUT. If it has changed, the changes are
 * applied to the new object. `totalTimeout` and `signal` limit all of it.
 */
export function modify(call: ModifyCall): Result {
  const { path, options, totalTimeout, limiter } = call;
  const progress = {
    event: { method: "PUT", path },
    attempts: 0,
    waiting: { for: "another modify of the same object" },
  };
  return withTotalTimeout(
    (signal) => {
      const queue = queueOf(limiter);
      // Calls about one object run one after the other, so that each reads what the call before it wrote. While the function of a call
      // decides, new calls stand in another line, because the function may itself wait for a call about the same object.
      let line = path;
      while (queue.last(decisionIn(line))) line += "+";
      return queue.run(line, () =>
        modifyInRounds({ ...call, options: { ...options, signal } }, progress, decisionIn(line)),
      );
    },
    options,
    totalTimeout,
    progress,
  );
}

/** The key of the function that decides for the first call of a line. */
const decisionIn = (line: string): string => `${line}?`;

async function modifyInRounds(call: ModifyCall, progress: CallProgress, decision: string): Result {
  const { name, path, writableFields, changes, options, limiter } = call;
  const { waiting } = progress;
  const parts = { options, needsId: true };
  // The content counts too: the server's clock may be coarse, and some objects have no `updated_at`.
  const versionOf = ({ data }: Decoded<unknown>): string => contentOf(data, ["updated_at", ...writableFields]);
  /** What an attempt without a response may have written. */
  let maybeWritten: string | undefined;
  let read = await call.retrieve({ ...parts, waiting });
  for (let round = 1; ; round++) {
    const { data } = read;
    const decide = async (): Promise<unknown> =>
      typeof changes === "function" ? await changes(structuredClone(data)) : changes;
    // The decision ends when the signal aborts, because other calls wait for this one.
    const decideOrEnd = (): Promise<unknown> => withTimeout(decide, undefined, options.signal, () => undefined);
    const given = await queueOf(limiter).run(decision, decideOrEnd);
    if (given === undefined) return read;
    const body = merge(read.data as Fields, readChanges(name, given, writableFields), writableFields);
    const version = versionOf(read);
    const isLast = round === MOST_ROUNDS;
    // What this read waits for, the PUT waits for too, and perhaps longer.
    const reread = (): Result => call.retrieve(parts);
    const guard = rereadBeforeWrite(reread, (current, ageMs, outcomeUnknown) => {
      if (outcomeUnknown) maybeWritten = contentOf(body, writableFields);
      if (versionOf(current) !== version || (ageMs > LONGEST_WAIT_MS && !isLast)) {
        read = current;
        // A function whose changes may already be applied must not be applied again.
        const isRetryable = maybeWritten === undefined || typeof changes !== "function";
        throw concurrentEdit(progress, isRetryable);
      }
      progress.attempts++;
    });
    try {
      // Calls in different lines could otherwise both read the object before one of them writes.
      return await queueOf(limiter).run(`PUT ${path}`, () => call.update({ options, body, guard, waiting }));
    } catch (error) {
      if (!(error instanceof ConcurrentEditError)) throw error;
      if (contentOf(read.data, writableFields) === maybeWritten) return read;
      if (versionOf(read) !== version && (isLast || !error.isRetryable)) throw error;
    }
  }
}

/**
 * A guard that reads the object again for each attempt of a PUT. The read asks for its slot first and the PUT right after it, and the
 * limiter keeps this order. So no other request comes between the two, unless the budget ends there.
 * @param check gets the object, the milliseconds since it was read, and whether an earlier attempt may have been applied. Throws if the
 * PUT must not be sent.
 */
function rereadBeforeWrite(
  retrieve: () => Result,
  check: (current: Decoded<unknown>, ageMs: number, outcomeUnknown: boolean) => void,
): AttemptGuard {
  return (outcomeUnknown) => {
    const reading = retrieve().then((current) => ({ current, readAt: performance.now() }));
    // It is awaited only when the PUT has its slot, which may never happen.
    reading.catch(() => undefined);
    return async () => {
      const { current, readAt } = await reading;
      check(current, performance.now() - readAt, outcomeUnknown);
    };
  };
}

function concurrentEdit(progress: CallProgress, isRetryable: boolean): ConcurrentEditError {
  const again = progress.attempts > 0 ? " again" : "";
  const problem = `was not sent${again}, because somebody else may have edited the object.`;
  return noResponseError(ConcurrentEditError, progress, problem, { isRetryable });
}

function queueOf(limiter: RateLimiter): KeyedQueue {
  const queue = queues.get(limiter) ?? new KeyedQueue();
  queues.set(limiter, queue);
  return queue;
}
