import { RilletArgumentError } from "../errors/argument-error.js";
import type { WithResponse } from "../http/rillet-promise.js";
import type { ListOptions } from "./list-options.js";
import type { FetchedRows, Page } from "./page.js";
import { PageIterator } from "./page-iterator.js";
import { RowIterator } from "./row-iterator.js";
import { Trail, type FetchRows } from "./trail.js";

/** How a list is read. */
export interface Listing<T> {
  readonly fetchRows: FetchRows<T>;
  /** What the caller passed; throws where that was wrong. */
  readonly start: () => { readonly path: string; readonly query: Readonly<Record<string, unknown>>; readonly options: ListOptions };
}

interface Start<T> {
  readonly trail: Trail<T>;
  readonly page: Page<T>;
  readonly rows: FetchedRows<T>;
}

/**
 * A list: awaited, its first page; iterated, all its rows over all its pages. Nothing is sent before one or the other is done.
 * Each `for await` starts at the first page: the first one at the page that was awaited, a later one at a page of its own.
 */
export class PagePromise<T> implements PromiseLike<Page<T>>, AsyncIterable<T> {
  readonly #listing: Listing<T>;
  #started: Promise<Start<T>> | undefined;
  #iterated = false;

  constructor(listing: Listing<T>) {
    this.#listing = listing;
  }

  get [Symbol.toStringTag](): string {
    return "PagePromise";
  }

  then<A = Page<T>, B = never>(onFulfilled?: ((page: Page<T>) => A | PromiseLike<A>) | null, onRejected?: ((reason: unknown) => B | PromiseLike<B>) | null): Promise<A | B> {
    return this.#first().then(({ page }) => page).then(onFulfilled, onRejected);
  }

  catch<B = never>(onRejected?: ((reason: unknown) => B | PromiseLike<B>) | null): Promise<Page<T> | B> {
    return this.then(undefined, onRejected);
  }

  finally(onFinally?: (() => void) | null): Promise<Page<T>> {
    return this.then().finally(onFinally);
  }

  /** The first page beside the answer it came in. */
  async withResponse(): Promise<WithResponse<Page<T>>> {
    const { page, rows } = await this.#first();
    return { data: page, response: rows.response, requestId: rows.requestId };
  }

  /** All rows. A page that fails throws a `PaginationError` with the cursor to go on from; calling `next()` again tries it again. */
  [Symbol.asyncIterator](): AsyncIterableIterator<T> {
    return new RowIterator(this.#pages());
  }

  /** All pages: for work in batches, and for storing the cursor between them. */
  pages(): AsyncIterableIterator<Page<T>> {
    return this.#pages();
  }

  /**
   * Collects rows into an array.
   * @param bound `limit`: the most rows to collect; the pages behind them are not fetched.
   */
  async toArray(bound: { readonly limit: number }): Promise<T[]> {
    const limit = (bound as { limit?: unknown } | undefined)?.limit;
    if (typeof limit !== "number" || !(limit >= 0) || limit % 1 > 0) throw new RilletArgumentError("toArray needs a bound: { limit: 1000 }.", "limit");
    const rows: T[] = [];
    if (limit === 0) return rows;
    // Nobody works between the rows, so there is nothing that a page could be fetched ahead of.
    for await (const row of new RowIterator(this.#pages({}))) if (rows.push(row) >= limit) break;
    return rows;
  }

  #pages(ahead?: ListOptions): PageIterator<T> {
    return new PageIterator(async () => {
      const { page, trail } = await (this.#iterated ? this.#start() : this.#first());
      this.#iterated = true;
      return { page, trail, options: ahead ?? this.#listing.start().options };
    });
  }

  /** The first page, asked for once; a failure is not kept. */
  #first(): Promise<Start<T>> {
    this.#started ??= this.#start().catch((error: unknown) => {
      this.#started = undefined;
      throw error;
    });
    return this.#started;
  }

  async #start(): Promise<Start<T>> {
    const { path, query } = this.#listing.start();
    const { cursor } = query as { cursor?: string };
    const trail = new Trail(this.#listing.fetchRows, path);
    return { trail, ...(await trail.first(cursor)) };
  }
}
