import { invalidArgument } from "../errors/argument-error.js";
import { checkOptions, isPlainObject, type OptionChecks } from "../validation/validate-options.js";
import { PromiseWithResponse, type Decoded } from "../http/api-promise.js";
import { iterateItems, iteratePages } from "./iterate.js";
import type { ListOptions, Page } from "./page.js";
import { fetchFirstPage, type FetchedPage, type FetchPage } from "./page-fetcher.js";

/** How a list is read. */
export interface ListSource<T> {
  readonly fetchPage: FetchPage<T>;
  /** Gives the caller's arguments; throws when one of them is wrong. */
  readonly readArguments: () => {
    readonly path: string;
    readonly query: Readonly<Record<string, unknown>>;
    readonly options: ListOptions;
  };
}

const BOUND: OptionChecks = {
  limit: ["a whole number from 0", (value) => typeof value === "number" && Math.floor(value) === value && value >= 0],
};

/**
 * A list. `await` returns the first page; `for await` yields all items of all pages. Nothing is sent before you do one of the two.
 * Each `for await` starts at the first page: the first loop reuses the page that was awaited, a later loop fetches its own.
 */
export class PagePromise<T> extends PromiseWithResponse<Page<T>> implements AsyncIterable<T> {
  readonly #source: ListSource<T>;
  #first: Promise<FetchedPage<T>> | undefined;
  #isIterated = false;

  /** @internal */
  constructor(source: ListSource<T>) {
    super();
    this.#source = source;
  }

  /** @internal */
  get [Symbol.toStringTag](): string {
    return "PagePromise";
  }

  /** @internal */
  protected async decoded(): Promise<Decoded<Page<T>>> {
    const { page, pageResponse } = await this.#firstPage();
    return { data: page, received: pageResponse.received };
  }

  /**
   * All items. A page after the first that fails throws a `PaginationError` with the cursor to continue from. The first page throws the error
   * of its request, because there is nothing to continue. After either, the next call of `next()` fetches the page again.
   */
  [Symbol.asyncIterator](): AsyncIterableIterator<T> {
    return iterateItems(this.pages());
  }

  /** All pages: for work in batches, and for storing the cursor between them. */
  pages(): AsyncIterableIterator<Page<T>> {
    return this.#pages(() => this.#source.readArguments().options);
  }

  /**
   * Collects items into an array.
   * @param bound `limit` is the highest number of items to collect. Pages after that are not fetched.
   * @throws RilletArgumentError when `limit` is missing or is not a whole number from 0.
   */
  async toArray(bound: { readonly limit: number }): Promise<T[]> {
    const { limit = NaN } = (isPlainObject(bound) ? checkOptions(bound, BOUND, "toArray()") : {}) as Partial<
      typeof bound
    >;
    if (Number.isNaN(limit)) invalidArgument("limit", "of toArray() is missing: pass it, as in { limit: 1000 }");
    const items: T[] = [];
    if (limit === 0) return items;
    // Without `prefetch`, because no work is done between the items.
    for await (const item of iterateItems(this.#pages(() => ({})))) if (items.push(item) >= limit) break;
    return items;
  }

  #pages(readOptions: () => ListOptions): AsyncIterableIterator<Page<T>> {
    const fetchFirst = async (): Promise<FetchedPage<T>> => {
      const first = await (this.#isIterated ? this.#fetchFirstPage() : this.#firstPage());
      this.#isIterated = true;
      return first;
    };
    return iteratePages(fetchFirst, readOptions);
  }

  /** The first page, fetched once. A failure is not kept. */
  #firstPage(): Promise<FetchedPage<T>> {
    return (this.#first ??= this.#fetchFirstPage().catch((error: unknown) => {
      this.#first = undefined;
      throw error;
    }));
  }

  async #fetchFirstPage(): Promise<FetchedPage<T>> {
    const { path, query } = this.#source.readArguments();
    return fetchFirstPage(this.#source.fetchPage, path, (query as { cursor?: string }).cursor);
  }
}
