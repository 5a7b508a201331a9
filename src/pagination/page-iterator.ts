import { PaginationError } from "../errors/pagination-error.js";
import { RilletAbortError } from "../errors/request-errors.js";
import type { Page } from "./page.js";
import type { ListOptions } from "./page-promise.js";
import type { Trail } from "./trail.js";

/** Fetches the first page, and says how to go on. */
export type Start<T> = () => Promise<{ readonly page: Page<T>; readonly trail: Trail<T>; readonly options: ListOptions }>;

/**
 * The pages of one list, in order. Unlike a generator it does not end with its first error: `next()` then tries the page that
 * failed once more, so a failed list never looks complete. Callers of `next()` at the same time get different pages.
 */
export class PageIterator<T> implements AsyncIterableIterator<Page<T>> {
  readonly #start: Start<T>;
  #options: ListOptions = {};
  #trail: Trail<T> | undefined;
  #page: Page<T> | undefined;
  #ahead: Promise<Page<T>> | undefined;
  #aborter: AbortController | undefined;
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
    this.#aborter?.abort();
    return Promise.resolve({ done: true, value: undefined });
  }

  async #advance(): Promise<IteratorResult<Page<T>>> {
    if (this.#done) return { done: true, value: undefined };
    const page = this.#page ? await this.#follow(this.#page) : await this.#begin();
    if (!page) {
      this.#done = true;
      return { done: true, value: undefined };
    }
    this.#page = page;
    if (this.#options.prefetch === 1 && page.hasNextPage()) this.#fetchAhead(page);
    return { done: false, value: page };
  }

  async #begin(): Promise<Page<T>> {
    const { page, trail, options } = await this.#start();
    this.#trail = trail;
    this.#options = options;
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

  #fetchAhead(page: Page<T>): void {
    this.#aborter ??= new AbortController();
    const { signal } = this.#options;
    const ahead = this.#trail?.after(page, signal ? AbortSignal.any([signal, this.#aborter.signal]) : this.#aborter.signal);
    // It may fail long before anybody asks for it; it is told then.
    ahead?.catch(() => undefined);
    this.#ahead = ahead;
  }
}
