import { PaginationError } from "../errors/pagination-error.js";
import { RilletAbortError } from "../errors/request-errors.js";
import { inTurn } from "./in-turn.js";
import type { ListOptions } from "./list-options.js";
import type { Page } from "./page.js";
import { failedAfter, type Stop } from "./trail.js";

/** Fetches the first page. */
export type Start<T> = () => Promise<Stop<T>>;

/** The pages of one list, in order, each once; with `prefetch`, the next one is fetched while the caller works. */
export function iteratePages<T>(
  start: Start<T>,
  readOptions: () => Pick<ListOptions, "prefetch" | "signal">,
): AsyncIterableIterator<Page<T>> {
  const aborter = new AbortController();
  let stop: Stop<T> | undefined;
  let ahead: Promise<Stop<T>> | undefined;
  /** What a page that is fetched ahead is aborted by; undefined where none is. */
  let aheadSignal: AbortSignal | undefined;

  const fetchAhead = (from: Stop<T>): void => {
    const { prefetch, signal } = readOptions();
    if (!prefetch || aborter.signal.aborted || !from.page.hasNextPage()) return;
    aheadSignal ??= signal ? AbortSignal.any([signal, aborter.signal]) : aborter.signal;
    ahead = from.next(aheadSignal);
    // It may fail long before anybody asks for it; it is told then.
    ahead.catch(() => undefined);
  };
  const follow = async (from: Stop<T>): Promise<Stop<T>> => {
    const next = ahead ?? from.next();
    ahead = undefined;
    try {
      return await next;
    } catch (error) {
      throw error instanceof PaginationError || error instanceof RilletAbortError
        ? error
        : failedAfter(from, error as Error);
    }
  };
  const advance = async (): Promise<Page<T> | undefined> => {
    if (stop && !stop.page.hasNextPage()) return undefined;
    stop = await (stop ? follow(stop) : start());
    fetchAhead(stop);
    return stop.page;
  };
  return inTurn(advance, () => aborter.abort());
}
