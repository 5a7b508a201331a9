import type { ReceivedResponse } from "../http/api-response.js";
import type { RequestOptions } from "../http/request-options.js";

/** The last argument of every list method. */
export interface ListOptions extends RequestOptions {
  /** How many pages to fetch ahead while the caller works on the current one. Default 0. */
  readonly prefetch?: 0 | 1 | undefined;
}

/** One response of a list, decoded. */
export interface PageResponse<T> {
  readonly items: readonly T[];
  readonly nextCursor: string | undefined;
  readonly received: ReceivedResponse;
}

/** One page of a list. */
export class Page<T> {
  /** The items of this page, in the server's order. */
  readonly items: readonly T[];
  /** Cursor of the next page; undefined on the last page. The server forgets a cursor after 2 hours (Rillet's docs). */
  readonly nextCursor: string | undefined;
  readonly #fetchNext: () => Promise<Page<T>>;

  /** @internal */
  constructor(page: Pick<PageResponse<T>, "items" | "nextCursor">, fetchNext: () => Promise<Page<T>>) {
    this.items = page.items;
    this.nextCursor = page.nextCursor;
    this.#fetchNext = fetchNext;
  }

  /** Whether there is another page. */
  hasNextPage(): boolean {
    return this.nextCursor !== undefined;
  }

  /**
   * Fetches the next page. You may call it again after a failure.
   * @throws RilletArgumentError when there is no next page.
   * @throws PaginationError when the cursor is too old, when the server starts again at page one, or when it repeats an item or a cursor. A
   * page that cannot be fetched throws the error of its request, because this page still holds the cursor to continue from.
   */
  nextPage(): Promise<Page<T>> {
    return this.#fetchNext();
  }
}
