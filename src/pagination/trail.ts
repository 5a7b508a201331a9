import { RilletArgumentError } from "../errors/argument-error.js";
import { PaginationError, type PaginationErrorReason } from "../errors/pagination-error.js";
import { Page, type FetchedRows } from "./page.js";

/** Fetches the rows behind a cursor. `guard` is asked again right before each attempt leaves. */
export type FetchRows<T> = (cursor: string | undefined, guard: (() => void) | undefined, signal: AbortSignal | undefined) => Promise<FetchedRows<T>>;

/** How long the server remembers a cursor (Rillet's docs). An older one is answered with page one, silently. */
export const CURSOR_LIFETIME_MS = 2 * 60 * 60 * 1000;

const ADVICE: Readonly<Record<Exclude<PaginationErrorReason, "request_failed">, string>> = {
  cursor_expired: "The cursor in hand is older than 2 hours, and the server would silently start again at page one. Read faster, or in slices by date or `updated.gt`.",
  restarted: "The server started again at page one, as it does for a cursor that it has forgotten. No row of that page was given.",
  cursor_repeated: "The server named a cursor that had been followed before, which would go in circles for ever.",
};

/** The way through one list: keeps what must be remembered of the pages behind to notice a server that starts over. */
export class Trail<T> {
  readonly #fetchRows: FetchRows<T>;
  readonly #path: string;
  #firstKey: string | undefined;
  /** The page that each followed cursor led to. */
  readonly #pageOf = new Map<string, number>();

  constructor(fetchRows: FetchRows<T>, path: string) {
    this.#fetchRows = fetchRows;
    this.#path = path;
  }

  async first(cursor: string | undefined): Promise<{ page: Page<T>; rows: FetchedRows<T> }> {
    const askedAt = Date.now();
    const rows = await this.#fetchRows(cursor, undefined, undefined);
    if (cursor !== undefined) this.#pageOf.set(cursor, 1);
    return { page: this.#accept(rows, { number: 1, rowsBefore: 0, askedAt }), rows };
  }

  async after(page: Page<T>, signal?: AbortSignal): Promise<Page<T>> {
    const cursor = page.nextCursor;
    if (cursor === undefined) throw new RilletArgumentError(`${this.#path} has no page after this one: ask hasNextPage() first.`, "nextPage");
    const { number, rowsSoFar, askedAt } = page.position;
    const guard = (): void => {
      if (Date.now() - askedAt >= CURSOR_LIFETIME_MS) throw this.#error("cursor_expired", cursor, rowsSoFar);
    };
    guard();
    this.#pageOf.set(cursor, number + 1);
    const asked = Date.now();
    const rows = await this.#fetchRows(cursor, guard, signal);
    if (this.#firstKey !== undefined && rows.items.some((row) => keyOf(row) === this.#firstKey)) throw this.#error("restarted", cursor, rowsSoFar);
    const known = rows.nextCursor === undefined ? undefined : this.#pageOf.get(rows.nextCursor);
    if (known !== undefined && known <= number + 1) throw this.#error("cursor_repeated", cursor, rowsSoFar);
    return this.#accept(rows, { number: number + 1, rowsBefore: rowsSoFar, askedAt: asked });
  }

  #accept(rows: FetchedRows<T>, { number, rowsBefore, askedAt }: { number: number; rowsBefore: number; askedAt: number }): Page<T> {
    const [first] = rows.items;
    if (first !== undefined) this.#firstKey ??= keyOf(first);
    return new Page(rows, this, { number, rowsSoFar: rowsBefore + rows.items.length, askedAt });
  }

  #error(reason: Exclude<PaginationErrorReason, "request_failed">, cursor: string, itemsYielded: number): PaginationError {
    return new PaginationError(`GET ${this.#path} stopped after ${itemsYielded} rows. ${ADVICE[reason]}`, { reason, cursor, itemsYielded, method: "GET", path: this.#path });
  }

  /** The failure of a page after the first, with where to go on. */
  failedAfter(page: Page<T>, cause: Error & { isRetryable?: boolean; attempts?: number }): PaginationError {
    const { number, rowsSoFar } = page.position;
    const message = `GET ${this.#path} failed at page ${number + 1}, after ${rowsSoFar} rows: ${cause.message} Go on from there by passing this error's \`cursor\`, within 2 hours.`;
    return new PaginationError(message, {
      reason: "request_failed",
      cursor: page.nextCursor,
      itemsYielded: rowsSoFar,
      cause,
      isRetryable: cause.isRetryable,
      attempts: cause.attempts,
      method: "GET",
      path: this.#path,
    });
  }
}

/** What tells a row from the others of its list: its id, or all of it where it has none (usage records). */
function keyOf(row: unknown): string {
  const id = typeof row === "object" && row !== null ? (row as { id?: unknown }).id : undefined;
  return typeof id === "string" ? id : JSON.stringify(row);
}
