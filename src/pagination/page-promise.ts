import { invalidArgument } from "../errors/argument-error.js";
import { AnsweredPromise, type WithResponse } from "../http/rillet-promise.js";
import { iteratePages } from "./iterate-pages.js";
import { iterateRows } from "./iterate-rows.js";
import type { ListOptions } from "./list-options.js";
import type { Page } from "./page.js";
import { firstStop, type FetchRows, type Stop } from "./trail.js";

/** How a list is read. */
export interface Listing<T> {
  readonly fetchRows: FetchRows<T>;
  /** What the caller passed; throws where that was wrong. */
  readonly start: () => {
    readonly path: string;
    readonly query: Readonly<Record<string, unknown>>;
    readonly options: ListOptions;
  };
}

/**
 * A list: awaited, its first page; iterated, all its rows over all its pages. Nothing is sent before one or the other is done.
 * Each `for await` starts at the first page: the first one at the page that was awaited, a later one at a page of its own.
 */
export class PagePromise<T> extends AnsweredPromise<Page<T>> implements AsyncIterable<T> {
  readonly #listing: Listing<T>;
  #first: Promise<Stop<T>> | undefined;
  #iterated = false;

  /** @internal */
  constructor(listing: Listing<T>) {
    super();
    this.#listing = listing;
  }

  /** @internal */
  get [Symbol.toStringTag](): string {
    return "PagePromise";
  }

  /** The first page beside the answer it came in. */
  async withResponse(): Promise<WithResponse<Page<T>>> {
    const { page, rows } = await this.#firstStop();
    return { data: page, response: rows.response, requestId: rows.requestId };
  }

  /** All rows. A page that fails throws a `PaginationError` with the cursor to go on from; calling `next()` again tries it again. */
  [Symbol.asyncIterator](): AsyncIterableIterator<T> {
    return iterateRows(this.pages());
  }

  /** All pages: for work in batches, and for storing the cursor between them. */
  pages(): AsyncIterableIterator<Page<T>> {
    return this.#pages(() => this.#listing.start().options);
  }

  /**
   * Collects rows into an array.
   * @param bound `limit`: the most rows to collect; the pages behind them are not fetched.
   */
  async toArray(bound: { readonly limit: number }): Promise<T[]> {
    const limit = (bound as Partial<typeof bound> | undefined)?.limit as number;
    if (Math.floor(limit) !== limit || limit < 0)
      invalidArgument("limit", "of toArray must be a whole number, as in { limit: 1000 }");
    const rows: T[] = [];
    if (limit === 0) return rows;
    // Nobody works between the rows, so there is nothing that a page could be fetched ahead of.
    for await (const row of iterateRows(this.#pages(() => ({})))) if (rows.push(row) >= limit) break;
    return rows;
  }

  #pages(readOptions: () => ListOptions): AsyncIterableIterator<Page<T>> {
    const start = async (): Promise<Stop<T>> => {
      const stop = await (this.#iterated ? this.#start() : this.#firstStop());
      this.#iterated = true;
      return stop;
    };
    return iteratePages(start, readOptions);
  }

  /** The first page, asked for once; a failure is not kept. */
  #firstStop(): Promise<Stop<T>> {
    return (this.#first ??= this.#start().catch((error: unknown) => {
      this.#first = undefined;
      throw error;
    }));
  }

  async #start(): Promise<Stop<T>> {
    const { path, query } = this.#listing.start();
    return firstStop(this.#listing.fetchRows, path, (query as { cursor?: string }).cursor);
  }
}
