import { RilletArgumentError } from "../errors/argument-error.js";
import { PaginationError, type PaginationErrorReason } from "../errors/pagination-error.js";
import { Page, type FetchedRows } from "./page.js";

/** Fetches the rows behind a cursor. `guard` is asked right before each attempt leaves. */
export type FetchRows<T> = (cursor: string | undefined, guard: () => void, signal: AbortSignal | undefined) => Promise<FetchedRows<T>>;

/** How long the server remembers a cursor (Rillet's docs). An older one is answered with page one, silently. */
export const CURSOR_LIFETIME_MS = 2 * 60 * 60 * 1000;

const ADVICE: Readonly<Record<Exclude<PaginationErrorReason, "request_failed">, string>> = {
  cursor_expired: "The cursor is older than 2 hours, and the server would silently start again at page one. Read faster, or in slices by date or `updated.gt`.",
  restarted: "The server started again at page one, for it has forgotten the cursor. No row of that page was given.",
  cursor_repeated: "The server named a cursor that was followed before: it goes in circles.",
};

/** Where a page stands in its list. */
interface Position {
  /** From 1. */
  readonly number: number;
  /** Rows of this page and of those before it. */
  readonly rowsSoFar: number;
  /** When the page was asked for, milliseconds since the epoch: its cursor is not older than that. */
  readonly askedAt: number;
}

const BEFORE_THE_FIRST: Position = { number: 0, rowsSoFar: 0, askedAt: Number.POSITIVE_INFINITY };

/** The way through one list: keeps what must be remembered of the pages behind to notice a server that starts over. */
export class Trail<T> {
  readonly #fetchRows: FetchRows<T>;
  readonly #path: string;
  readonly #positions = new WeakMap<Page<T>, Position>();
  /** The rows of the first page that had any. All of them, for the very first may be deleted before the server starts over. */
  #first: { readonly number: number; readonly keys: ReadonlySet<string> } | undefined;
  /** The page that each followed cursor led to. */
  readonly #pageOf = new Map<string | undefined, number>();

  constructor(fetchRows: FetchRows<T>, path: string) {
    this.#fetchRows = fetchRows;
    this.#path = path;
  }

  first(cursor: string | undefined): Promise<{ page: Page<T>; rows: FetchedRows<T> }> {
    return this.#fetch(cursor, BEFORE_THE_FIRST, undefined);
  }

  async after(page: Page<T>, signal?: AbortSignal): Promise<Page<T>> {
    if (!page.hasNextPage()) throw new RilletArgumentError(`${this.#path} has no page after this one: ask hasNextPage() first.`, "nextPage");
    return (await this.#fetch(page.nextCursor, this.#positionOf(page), signal)).page;
  }

  /** The failure of a page after the first, with where to go on. */
  failedAfter(page: Page<T>, cause: Error & { isRetryable?: boolean; attempts?: number }): PaginationError {
    const { number, rowsSoFar } = this.#positionOf(page);
    const { isRetryable, attempts } = cause;
    const message = `failed at page ${number + 1}, after ${rowsSoFar} rows: ${cause.message} Go on from there by passing this error's \`cursor\`, within 2 hours.`;
    return this.#error("request_failed", message, page.nextCursor, rowsSoFar, { cause, isRetryable, attempts });
  }

  async #fetch(cursor: string | undefined, before: Position, signal: AbortSignal | undefined): Promise<{ page: Page<T>; rows: FetchedRows<T> }> {
    const number = before.number + 1;
    let askedAt = 0;
    const guard = (): void => {
      askedAt = Date.now();
      if (askedAt - before.askedAt >= CURSOR_LIFETIME_MS) throw this.#stopped("cursor_expired", cursor, before);
    };
    guard();
    if (cursor !== undefined) this.#pageOf.set(cursor, number);
    const rows = await this.#fetchRows(cursor, guard, signal);
    this.#checkProgress(rows, number, cursor, before);
    const page: Page<T> = new Page(rows, () => this.after(page));
    this.#positions.set(page, { number, rowsSoFar: before.rowsSoFar + rows.items.length, askedAt });
    return { page, rows };
  }

  #checkProgress({ items, nextCursor }: FetchedRows<T>, number: number, cursor: string | undefined, before: Position): void {
    const first = this.#first;
    if (first && number > first.number && items.some((row) => first.keys.has(keyOf(row)))) throw this.#stopped("restarted", cursor, before);
    // A page beyond this one may know the cursor: another reader of this list has gone ahead.
    if ((this.#pageOf.get(nextCursor) ?? number + 1) <= number) throw this.#stopped("cursor_repeated", cursor, before);
    if (items.length > 0) this.#first ??= { number, keys: new Set(items.map(keyOf)) };
  }

  #stopped(reason: keyof typeof ADVICE, cursor: string | undefined, { rowsSoFar }: Position): PaginationError {
    return this.#error(reason, `stopped after ${rowsSoFar} rows. ${ADVICE[reason]}`, cursor, rowsSoFar);
  }

  #error(reason: PaginationErrorReason, message: string, cursor: string | undefined, itemsYielded: number, failure?: { cause: Error; isRetryable: boolean | undefined; attempts: number | undefined }): PaginationError {
    return new PaginationError(`GET ${this.#path} ${message}`, { ...failure, reason, cursor, itemsYielded, method: "GET", path: this.#path });
  }

  #positionOf(page: Page<T>): Position {
    return this.#positions.get(page) ?? BEFORE_THE_FIRST;
  }
}

/** What tells a row from the others of its list: its id, or all of it where it has none (usage records). */
function keyOf(row: unknown): string {
  const id = typeof row === "object" && row !== null ? (row as { id?: unknown }).id : undefined;
  return typeof id === "string" ? id : JSON.stringify(row);
}
