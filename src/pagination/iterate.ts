import { PaginationError } from "../errors/pagination-error.js";
import { RilletAbortError } from "../errors/request-errors.js";
import type { ListOptions, Page } from "./page.js";
import { pageFailed, type FetchedPage } from "./page-fetcher.js";

/**
 * The pages of one list, in order, each page once. With `prefetch`, the next page is fetched while the caller works.
 * @param fetchFirst fetches the first page.
 */
export function iteratePages<T>(
  fetchFirst: () => Promise<FetchedPage<T>>,
  readOptions: () => Pick<ListOptions, "prefetch" | "signal">,
): AsyncIterableIterator<Page<T>> {
  const aborter = new AbortController();
  let current: FetchedPage<T> | undefined;
  let prefetched: Promise<FetchedPage<T>> | undefined;
  /** The signal of prefetched pages. Undefined until one is fetched. */
  let prefetchSignal: AbortSignal | undefined;

  const prefetchAfter = (from: FetchedPage<T>): void => {
    const { prefetch, signal } = readOptions();
    if (!prefetch || aborter.signal.aborted || !from.page.hasNextPage()) return;
    prefetchSignal ??= signal ? AbortSignal.any([signal, aborter.signal]) : aborter.signal;
    prefetched = from.fetchNext(prefetchSignal);
    // It may fail long before anybody asks for this page. The error is thrown when somebody does.
    prefetched.catch(() => undefined);
  };
  const fetchAfter = async (from: FetchedPage<T>): Promise<FetchedPage<T>> => {
    const next = prefetched ?? from.fetchNext();
    prefetched = undefined;
    try {
      return await next;
    } catch (error) {
      const isFinal = error instanceof PaginationError || error instanceof RilletAbortError;
      throw isFinal ? error : pageFailed(from, error as Error);
    }
  };
  const advance = async (): Promise<Page<T> | undefined> => {
    if (current && !current.page.hasNextPage()) return undefined;
    current = await (current ? fetchAfter(current) : fetchFirst());
    prefetchAfter(current);
    return current.page;
  };
  return serialIterator(advance, () => aborter.abort());
}

/** The items of these pages, in order, each item once. An empty page is not the end: the next page may have items. */
export function iterateItems<T>(pages: AsyncIterableIterator<Page<T>>): AsyncIterableIterator<T> {
  let items: readonly T[] = [];
  let index = 0;
  const advance = async (): Promise<T | undefined> => {
    while (index >= items.length) {
      const page = await pages.next();
      if (page.done) return undefined;
      items = page.value.items;
      index = 0;
    }
    return items[index++];
  };
  return serialIterator(
    advance,
    () => void pages.return?.(),
    () => items[index++],
  );
}

/**
 * An iterator that serves the callers of `next()` one after another, in the order of their calls. Unlike a generator, it does not end
 * with its first error: the next `next()` tries again. So a list that failed never looks complete.
 *
 * @param advance gives the next value, or undefined at the end.
 * @param close is called when the caller leaves the loop.
 * @param ready gives the next value without waiting, where there is one.
 */
export function serialIterator<T>(
  advance: () => Promise<T | undefined>,
  close: () => void,
  ready?: () => T | undefined,
): AsyncIterableIterator<T> {
  let last: Promise<unknown> = Promise.resolve();
  let waiting = 0;
  let isDone = false;
  const step = async (): Promise<IteratorResult<T>> => {
    try {
      const value = isDone ? undefined : await advance();
      // The caller may have closed the iterator while the value was on its way.
      isDone ||= value === undefined;
      if (!isDone) return { done: false, value: value as T };
    } catch (error) {
      if (!isDone) throw error;
    } finally {
      waiting--;
    }
    return { done: true, value: undefined };
  };
  const iterator: AsyncIterableIterator<T> = {
    [Symbol.asyncIterator]: () => iterator,
    next() {
      const value = waiting === 0 && !isDone ? ready?.() : undefined;
      if (value !== undefined) return Promise.resolve({ done: false, value });
      waiting++;
      const result = last.then(step);
      last = result.catch(() => undefined);
      return result;
    },
    return() {
      isDone = true;
      close();
      return Promise.resolve({ done: true, value: undefined });
    },
  };
  return iterator;
}
