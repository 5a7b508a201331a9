import { PaginationError } from "../errors/pagination-error.js";
import { RilletAbortError } from "../errors/request-errors.js";
import type { ListOptions } from "./list-options.js";
import type { Page } from "./page.js";
import type { Trail } from "./trail.js";

/** Fetches the first page, and says how to go on. */
export type Start<T> = () => Promise<{ readonly page: Page<T>; readonly trail: Trail<T>; readonly options: Pick<ListOptions, "prefetch" | "signal"> }>;

/**
 * The pages of one list, in order. Unlike a generator it does not end with its first error: `next()` then tries the page that
 * failed once more, so a failed list never looks complete. Callers of `next()` at the same time get different pages.
 */
export class PageIterator<T> implements AsyncIterableIterator<Page<T>> {
  readonly #start: Start<T>;
  readonly #aborter = new AbortController();
  #trail: Trail<T> | undefined;
  #page: Page<T> | undefined;
  /** What a page that is fetched ahead is aborted by; undefined where none is. */
  #aheadSignal: AbortSignal | undefined;
  #ahead: Promise<Page<T>> | undefined;
  #turn: Promise<unknown> = Promise.resolve();
  #done = false;

  constructor(start: Start<T>) {
    this.#start = start;
  }

  [Symbol.asyncIterator](): this {
    return this;
  }

  next(): Promise<IteratorResult<Page<T>>> {
    const turn = this.#turn.then(() => this.#advance());
    this.#turn = turn.catch(() => undefined);
    return turn;
  }

  return(): Promise<IteratorResult<Page<T>>> {
    this.#done = true;
    this.#aborter.abort();
    return Promise.resolve({ done: true, value: undefined });
  }

  async #advance(): Promise<IteratorResult<Page<T>>> {
    return this.#give(this.#done ? undefined : await this.#load());
  }

  /** The iterator may have been closed while the page was on its way. */
  #give(page: Page<T> | undefined): IteratorResult<Page<T>> {
    this.#done ||= !page;
    if (this.#done || !page) return { done: true, value: undefined };
    this.#page = page;
    if (this.#aheadSignal && page.hasNextPage()) {
      this.#ahead = this.#trail?.after(page, this.#aheadSignal);
      // It may fail long before anybody asks for it; it is told then.
      this.#ahead?.catch(() => undefined);
    }
    return { done: false, value: page };
  }

  async #load(): Promise<Page<T> | undefined> {
    try {
      return await (this.#page ? this.#follow(this.#page) : this.#begin());
    } catch (error) {
      if (this.#done) return undefined;
      throw error;
    }
  }

  async #begin(): Promise<Page<T>> {
    const { page, trail, options } = await this.#start();
    const { signal } = this.#aborter;
    this.#trail = trail;
    if (options.prefetch) this.#aheadSignal = options.signal ? AbortSignal.any([options.signal, signal]) : signal;
    return page;
  }

  async #follow(page: Page<T>): Promise<Page<T> | undefined> {
    if (!page.hasNextPage()) return undefined;
    const ahead = this.#ahead ?? page.nextPage();
    this.#ahead = undefined;
    try {
      return await ahead;
    } catch (error) {
      if (error instanceof PaginationError || error instanceof RilletAbortError || !(error instanceof Error)) throw error;
      throw this.#trail?.failedAfter(page, error) ?? error;
    }
  }
}
