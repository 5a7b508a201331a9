import { invalidArgument } from "../errors/argument-error.js";
import { PaginationError, type PaginationErrorOptions } from "../errors/pagination-error.js";
import { Page, type PageResponse } from "./page.js";

/** Fetches the page behind a cursor. `guard` is called right before each attempt is sent, and stops it by throwing. */
export type FetchPage<T> = (
  cursor: string | undefined,
  guard: () => void,
  signal: AbortSignal | undefined,
) => Promise<PageResponse<T>>;

/** How long the server remembers a cursor (Rillet's docs). For an older cursor it silently returns page one. */
export const CURSOR_LIFETIME_MS = 7_200_000;

const ADVICE = {
  cursor_expired: "The cursor is older than 2 hours. Read faster, or read the list in parts, by date.",
  restarted: "The server started again at page one. Read the list again from the start.",
  cursor_repeated: "The server repeated a cursor, so the list would never end. Report this to Rillet's support.",
} as const;

/** Where a page stands in its list. */
interface Position {
  readonly path: string;
  /** Number of the page, from 1. */
  readonly number: number;
  /** Number of items on this page and on all pages before it. */
  readonly itemsSoFar: number;
  /**
   * When the page was requested, in milliseconds of the monotonic clock; its cursor is not older than that. A monotonic clock, because
   * a system clock that is set back would make a dead cursor look fresh.
   */
  readonly requestedAt: number;
}

/** A page with its position, its response, and the way to the next page. */
export interface FetchedPage<T> extends Position {
  readonly page: Page<T>;
  readonly pageResponse: PageResponse<T>;
  readonly fetchNext: (signal?: AbortSignal) => Promise<FetchedPage<T>>;
}

/** Fetches the first page of a list. The pages after it share a memory, by which they notice a server that starts again. */
export function fetchFirstPage<T>(
  fetchPage: FetchPage<T>,
  path: string,
  cursor: string | undefined,
): Promise<FetchedPage<T>> {
  const findProblem = progressCheck();
  const fetchAfter = async (
    before: Position,
    from: string | undefined,
    signal?: AbortSignal,
  ): Promise<FetchedPage<T>> => {
    const position = { path, number: before.number + 1, itemsSoFar: before.itemsSoFar, requestedAt: 0 };
    const guard = (): void => {
      position.requestedAt = performance.now();
      if (position.requestedAt - before.requestedAt >= CURSOR_LIFETIME_MS)
        throw stopped("cursor_expired", from, before);
    };
    guard();
    const pageResponse = await fetchPage(from, guard, signal);
    const problem = findProblem(pageResponse, position.number, from);
    if (problem) throw stopped(problem, from, before);
    position.itemsSoFar += pageResponse.items.length;
    const fetchNext = async (nextSignal?: AbortSignal): Promise<FetchedPage<T>> => {
      if (pageResponse.nextCursor === undefined)
        invalidArgument("nextPage", `of ${path} has no page: call hasNextPage() first`);
      return fetchAfter(position, pageResponse.nextCursor, nextSignal);
    };
    // The next page gets the position without this page, so that no page keeps the pages before it in memory.
    return { ...position, page: new Page(pageResponse, async () => (await fetchNext()).page), pageResponse, fetchNext };
  };
  return fetchAfter({ path, number: 0, itemsSoFar: 0, requestedAt: Infinity }, cursor);
}

/** Remembers the pages of one list, and says what is wrong with a new page. */
function progressCheck(): (
  response: PageResponse<unknown>,
  number: number,
  cursor: string | undefined,
) => "restarted" | "cursor_repeated" | undefined {
  /** The items of the first page that has any. All of them, because the very first may be deleted before the server starts again. */
  let first: { readonly number: number; readonly keys: ReadonlySet<string> } | undefined;
  /** The number of the page that each followed cursor led to. */
  const pageNumbers = new Map<string | undefined, number>();
  return ({ items, nextCursor }, number, cursor) => {
    if (cursor !== undefined) pageNumbers.set(cursor, number);
    if (first && number > first.number && items.some((item) => first?.keys.has(keyOf(item)))) return "restarted";
    // A page after this one may already have followed the cursor: another reader of this list is ahead.
    if ((pageNumbers.get(nextCursor) ?? number + 1) <= number) return "cursor_repeated";
    if (items.length > 0) first ??= { number, keys: new Set(items.map(keyOf)) };
    return undefined;
  };
}

/** Identifies an item within its list: its id, or the whole item where it has no id (usage records). */
function keyOf(item: unknown): string {
  const id = (item as { id?: unknown } | null | undefined)?.id;
  return typeof id === "string" ? id : JSON.stringify(item);
}

/** The error for a page after the first that could not be fetched. It holds the cursor to continue from. */
export function pageFailed(
  { page, ...position }: FetchedPage<unknown>,
  cause: Error & { isRetryable?: boolean; attempts?: number },
): PaginationError {
  const { isRetryable, attempts, message } = cause;
  const what =
    `failed at page ${position.number + 1}, after ${position.itemsSoFar} items: ${message} ` +
    "To continue from there, pass this error's `cursor` to the same list within 2 hours.";
  return paginationError(position, what, {
    reason: "request_failed",
    cursor: page.nextCursor,
    cause,
    isRetryable,
    attempts,
  });
}

function stopped(reason: keyof typeof ADVICE, cursor: string | undefined, before: Position): PaginationError {
  return paginationError(before, `stopped after ${before.itemsSoFar} items. ${ADVICE[reason]}`, { reason, cursor });
}

function paginationError(
  { path, itemsSoFar }: Position,
  what: string,
  options: Omit<PaginationErrorOptions, "itemsYielded">,
): PaginationError {
  return new PaginationError(`GET ${path} ${what}`, { ...options, itemsYielded: itemsSoFar, method: "GET", path });
}
