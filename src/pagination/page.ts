/** The rows of one answer, as the transport gives them. */
export interface FetchedRows<T> {
  readonly items: readonly T[];
  readonly nextCursor: string | undefined;
  readonly response: Response;
  readonly requestId: string | undefined;
}

/** One page of a list. */
export class Page<T> {
  /** The rows of this page, in the server's order. */
  readonly items: readonly T[];
  /** Where the next page starts; undefined on the last page. The server forgets it after 2 hours. */
  readonly nextCursor: string | undefined;
  readonly #follow: () => Promise<Page<T>>;

  /** @internal */
  constructor(rows: Pick<FetchedRows<T>, "items" | "nextCursor">, follow: () => Promise<Page<T>>) {
    this.items = rows.items;
    this.nextCursor = rows.nextCursor;
    this.#follow = follow;
  }

  /** Whether there is another page. */
  hasNextPage(): boolean {
    return this.nextCursor !== undefined;
  }

  /**
   * Fetches the next page. May be called again after a failure.
   * @throws PaginationError where the cursor is too old, or where the server starts over or goes in circles.
   */
  nextPage(): Promise<Page<T>> {
    return this.#follow();
  }
}
