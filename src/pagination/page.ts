import type { Trail } from "./trail.js";

/** The rows of one answer, as the transport gives them. */
export interface FetchedRows<T> {
  readonly items: readonly T[];
  readonly nextCursor: string | undefined;
  readonly response: Response;
  readonly requestId: string | undefined;
}

/** Where a page stands in its list. */
export interface PagePosition {
  /** From 1. */
  readonly number: number;
  /** Rows of this page and of those before it. */
  readonly rowsSoFar: number;
  /** When the page was asked for, milliseconds since the epoch: its cursor is not younger than that. */
  readonly askedAt: number;
}

/** One page of a list. */
export class Page<T> {
  readonly items: readonly T[];
  /** Where the next page starts; undefined on the last page. The server forgets it after 2 hours. */
  readonly nextCursor: string | undefined;
  readonly #trail: Trail<T>;
  readonly #position: PagePosition;

  constructor(rows: FetchedRows<T>, trail: Trail<T>, position: PagePosition) {
    this.items = rows.items;
    this.nextCursor = rows.nextCursor;
    this.#trail = trail;
    this.#position = position;
  }

  hasNextPage(): boolean {
    return this.nextCursor !== undefined;
  }

  /**
   * Fetches the next page. May be called again after a failure.
   * @throws PaginationError where the cursor is too old, or where the server starts over or goes in circles.
   */
  nextPage(): Promise<Page<T>> {
    return this.#trail.after(this);
  }

  /** @internal */
  get position(): PagePosition {
    return this.#position;
  }
}
