import { invalidArgument } from "../../errors/argument-error.js";
import { SyncError } from "../../errors/index.js";
import type { RateLimitStatus } from "../../http/rate-limiter.js";
import type { SyncContext, SyncRun } from "../sync-context.js";
import { toSyncError, unreadableSource } from "../sync-errors.js";
import type { SyncOutcome } from "../sync-result.js";
import { type BatchOptions, checkBatchOptions, type Sources, type StopOn } from "./batch-options.js";
import { FailureScope } from "./failure-scope.js";
import { type Read, runPool } from "./run-pool.js";

/** What a batch does with each document. */
interface BatchWork<Source, Result> {
  /** The method, for error messages about its options. */
  readonly method: string;
  /** What is done with a document, for its error: `sync the invoice`. */
  readonly action: string;
  /** Starts the sync of one document; see `startRun`. */
  readonly start: (currentAfter: number | undefined) => SyncRun;
  readonly run: (source: Source, run: SyncRun) => Promise<Result>;
}

/**
 * Runs a batch: several documents at a time, one outcome for each. A failure ends the batch only as `stopOn` says. A failure of the stream itself ends it, too: it
 * is thrown after the outcomes of the documents in progress.
 * @throws RilletArgumentError for an unknown or invalid option.
 */
export async function* runBatch<Source, Result>(
  sources: Sources<Source>,
  { method, action, start, run: work }: BatchWork<Source, Result>,
  options: BatchOptions<SyncOutcome<Source, Result>>,
  { rillet, settings, lists }: SyncContext,
): AsyncGenerator<SyncOutcome<Source, Result>, void, undefined> {
  checkBatchOptions(options, method);
  if (!isStream(sources)) invalidArgument("sources", `of ${method} must be a list or a stream of documents`);
  const { concurrency = 8, signal, stopOn = "everyDocument" } = options;
  const ending = new AbortController();
  const end = (): void => {
    ending.abort();
  };
  if (signal?.aborted) end();
  signal?.addEventListener("abort", end, { once: true });
  // The documents of a list exist already. What is current when the batch begins is current for all of them.
  const currentAfter = Symbol.asyncIterator in sources ? undefined : lists.sequence.next();
  const total = options.total ?? sizeOf(sources);
  const scope = new FailureScope(settings);
  const count = countProgress(options, { total, now: settings.now, rateLimit: () => rillet.rateLimit });
  const run = async (
    read: Read<Source | (() => Source | Promise<Source>)>,
    index: number,
  ): Promise<{ outcome: SyncOutcome<Source, Result>; requests: number }> => {
    const current = start(currentAfter);
    let source: Source | undefined;
    try {
      // A stream may fill one object again for its next document, so nothing is awaited before the document is read.
      const given = sourceOf(read);
      source = isThenable(given) ? await given : given;
      scope.begin(source);
      const result = await work(source, current);
      scope.succeed();
      return { outcome: { ok: true, index, source, result }, requests: current.requests.count };
    } catch (thrown) {
      const error = toSyncError(thrown, action);
      const { created } = current;
      const isLast = endsBatch(error, stopOn, () => scope.isEveryDocument({ error, source, created }));
      if (isLast) end();
      const requests = current.requests.count;
      return { outcome: { ok: false, index, source, error, created, requests, endsBatch: isLast }, requests };
    }
  };
  try {
    for await (const { outcome, requests } of runPool(sources, run, { concurrency, signal: ending.signal })) {
      count(outcome, requests);
      yield outcome;
    }
  } finally {
    signal?.removeEventListener("abort", end);
  }
}

const isStream = (sources: unknown): boolean =>
  typeof sources === "object" && sources !== null && (Symbol.iterator in sources || Symbol.asyncIterator in sources);

function sizeOf(sources: object): number | undefined {
  if (Array.isArray(sources)) return sources.length;
  return sources instanceof Set ? sources.size : undefined;
}

/** Returns the document. @throws SyncError INVALID_SOURCE when the stream or the function of the document fails. */
function sourceOf<Source>(read: Read<Source | (() => Source | Promise<Source>)>): Source | Promise<Source> {
  if (!read.ok) throw asUnreadable(read.error);
  const given = read.item;
  return typeof given === "function" ? callSource(given as () => Source | Promise<Source>) : given;
}

/** A stream may also give promises, of any library. */
const isThenable = <Source>(given: Source | Promise<Source>): given is Promise<Source> =>
  typeof (given as { readonly then?: unknown } | null | undefined)?.then === "function";

async function callSource<Source>(make: () => Source | Promise<Source>): Promise<Source> {
  try {
    return await make();
  } catch (error) {
    throw asUnreadable(error);
  }
}

const asUnreadable = (error: unknown): SyncError => (error instanceof SyncError ? error : unreadableSource(error));

/** Whether a failure ends the batch. @param isEveryDocument Whether it hits every document. */
function endsBatch({ code }: SyncError, stopOn: StopOn, isEveryDocument: () => boolean): boolean {
  if (typeof stopOn !== "string") return stopOn.includes(code);
  return stopOn === "any" || (stopOn === "everyDocument" && isEveryDocument());
}

/** Rillet's rate limit, requests per minute (Rillet's docs). */
const REQUESTS_PER_MINUTE = 60;

/** What the estimate is made from. */
interface ProgressFacts {
  readonly done: number;
  readonly remaining: number;
  readonly requests: number;
  /** Milliseconds since the batch began. */
  readonly elapsed: number;
  readonly rateLimit: Pick<RateLimitStatus, "limit" | "remaining">;
}

/** Estimates the milliseconds that the remaining documents take. */
function estimateTimeLeft({ done, remaining, requests, elapsed, rateLimit }: ProgressFacts): number {
  const isLimited = Number.isFinite(rateLimit.limit);
  const perMinute = isLimited ? Math.min(rateLimit.limit, REQUESTS_PER_MINUTE) : REQUESTS_PER_MINUTE;
  const waiting = (remaining * requests) / done - (isLimited ? rateLimit.remaining : 0);
  const atTheLimit = (Math.max(0, waiting) / perMinute) * 60_000;
  return Math.round(Math.max(atTheLimit, (elapsed / done) * remaining));
}

/** What a batch knows when it begins. */
interface BatchFacts {
  readonly total: number | undefined;
  readonly now: () => number;
  readonly rateLimit: () => ProgressFacts["rateLimit"];
}

/** Counts outcomes and calls `onProgress` for each. An error of `onProgress` does not end the batch. */
function countProgress<Outcome extends { readonly ok: boolean }>(
  { onProgress }: BatchOptions<Outcome>,
  { total, now, rateLimit }: BatchFacts,
): (outcome: Outcome, requests: number) => void {
  const begun = now();
  let [done, failed, requests] = [0, 0, 0];
  return (outcome, sent) => {
    done += 1;
    failed += outcome.ok ? 0 : 1;
    requests += sent;
    const remaining = total === undefined ? undefined : Math.max(0, total - done);
    const millisecondsLeft =
      remaining === undefined
        ? undefined
        : estimateTimeLeft({ done, remaining, requests, elapsed: now() - begun, rateLimit: rateLimit() });
    try {
      onProgress?.({ done, failed, remaining, requests, millisecondsLeft, outcome });
    } catch {
      // An error of the observer must not affect the next documents.
    }
  };
}
