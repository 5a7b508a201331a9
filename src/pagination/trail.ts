import { invalidArgument } from "../errors/argument-error.js";
import { PaginationError, type PaginationErrorOptions } from "../errors/pagination-error.js";
import { Page, type FetchedRows } from "./page.js";

/** Fetches the rows behind a cursor. `guard` is asked right before each attempt leaves. */
export type FetchRows<T> = (
  cursor: string | undefined,
  guard: () => void,
  signal: AbortSignal | undefined,
) => Promise<FetchedRows<T>>;

/** How long the server remembers a cursor (Rillet's docs). An older one is answered with page one, silently. */
export const CURSOR_LIFETIME_MS = 7_200_000;

const ADVICE = {
  cursor_expired: "The cursor is older than 2 hours: read faster, or in slices by date.",
  restarted: "The server started again at page one.",
  cursor_repeated: "The server repeated its cursor.",
} as const;

/** Where a page stands in its list. */
interface Position {
  readonly path: string;
  /** From 1. */
  readonly number: number;
  /** Rows of this page and of those before it. */
  readonly rowsSoFar: number;
  /** When the page was asked for, milliseconds since the epoch: its cursor is not older than that. */
  readonly askedAt: number;
}

/** A page and where it stands, with the rows as they came. */
export interface Stop<T> extends Position {
  readonly page: Page<T>;
  readonly rows: FetchedRows<T>;
  readonly next: (signal?: AbortSignal) => Promise<Stop<T>>;
}

/** Fetches the first page of a list. What leads on from there remembers what it must to notice a server that starts over. */
export function firstStop<T>(fetchRows: FetchRows<T>, path: string, cursor: string | undefined): Promise<Stop<T>> {
  const checkProgress = progressCheck();
  const fetchAfter = async (before: Position, from: string | undefined, signal?: AbortSignal): Promise<Stop<T>> => {
    const position = { path, number: before.number + 1, rowsSoFar: before.rowsSoFar, askedAt: 0 };
    const guard = (): void => {
      position.askedAt = Date.now();
      if (position.askedAt - before.askedAt >= CURSOR_LIFETIME_MS) throw stopped("cursor_expired", from, before);
    };
    guard();
    const rows = await fetchRows(from, guard, signal);
    const problem = checkProgress(rows, position.number, from);
    if (problem) throw stopped(problem, from, before);
    position.rowsSoFar += rows.items.length;
    const next = async (nextSignal?: AbortSignal): Promise<Stop<T>> => {
      if (rows.nextCursor === undefined) invalidArgument("nextPage", `of ${path} has no page: ask hasNextPage() first`);
      return fetchAfter(position, rows.nextCursor, nextSignal);
    };
    // The position goes without its page, so that no page holds on to those before it.
    return { ...position, page: new Page(rows, async () => (await next()).page), rows, next };
  };
  return fetchAfter({ path, number: 0, rowsSoFar: 0, askedAt: Infinity }, cursor);
}

/** Remembers the pages of one list, and says what is wrong with the one that came. */
function progressCheck(): (
  rows: FetchedRows<unknown>,
  number: number,
  cursor: string | undefined,
) => "restarted" | "cursor_repeated" | undefined {
  /** The rows of the first page that had any. All of them, for the very first may be deleted before the server starts over. */
  let first: { readonly number: number; readonly keys: ReadonlySet<string> } | undefined;
  /** The page that each followed cursor led to. */
  const pageOf = new Map<string | undefined, number>();
  return ({ items, nextCursor }, number, cursor) => {
    if (cursor !== undefined) pageOf.set(cursor, number);
    if (first && number > first.number && items.some((row) => first?.keys.has(keyOf(row)))) return "restarted";
    // A page beyond this one may know the cursor: another reader of this list has gone ahead.
    if ((pageOf.get(nextCursor) ?? number + 1) <= number) return "cursor_repeated";
    if (items.length > 0) first ??= { number, keys: new Set(items.map(keyOf)) };
    return undefined;
  };
}

/** What tells a row from the others of its list: its id, or all of it where it has none (usage records). */
function keyOf(row: unknown): string {
  const id = (row as { id?: unknown } | null | undefined)?.id;
  return typeof id === "string" ? id : JSON.stringify(row);
}

/** The failure of a page after the first, with where to go on. */
export function failedAfter(
  { page, ...position }: Stop<unknown>,
  cause: Error & { isRetryable?: boolean; attempts?: number },
): PaginationError {
  const { isRetryable, attempts, message } = cause;
  const what = `failed at page ${position.number + 1}, after ${position.rowsSoFar} rows: ${message} Go on from there by passing this error's \`cursor\`, within 2 hours.`;
  return paginationError(position, what, {
    reason: "request_failed",
    cursor: page.nextCursor,
    cause,
    isRetryable,
    attempts,
  });
}

function stopped(reason: keyof typeof ADVICE, cursor: string | undefined, before: Position): PaginationError {
  return paginationError(before, `stopped after ${before.rowsSoFar} rows. ${ADVICE[reason]}`, { reason, cursor });
}

function paginationError(
  { path, rowsSoFar }: Position,
  what: string,
  options: Omit<PaginationErrorOptions, "itemsYielded">,
): PaginationError {
  return new PaginationError(`GET ${path} ${what}`, { ...options, itemsYielded: rowsSoFar, method: "GET", path });
}
