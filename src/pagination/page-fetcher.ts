import { invalidArgument } from "../errors/argument-error.js";
import { PaginationError, type PaginationErrorOptions } from "../errors/pagination-error.js";
import { CursorAge } from "./cursor-age.js";
import { Page, type PageResponse } from "./page.js";
import { repeatCheck } from "./repeated-items.js";

/** Fetches the page behind a cursor. `guard` is called right before each attempt is sent, and stops it by throwing. */
export type FetchPage<T> = (
  cursor: string | undefined,
  guard: () => void,
  signal: AbortSignal | undefined,
) => Promise<PageResponse<T>>;

const ADVICE = {
  cursor_expired: "The cursor is older than 2 hours. Read faster, or read the list in parts, by date.",
  restarted: "The server started again at page one. Read the list again from the start.",
  item_repeated: "The server returned an item twice. Read the list again from the start.",
  cursor_repeated: "The server repeated a cursor, so the list would never end. Report this to Rillet's support.",
} as const;

/** Where a page stands in its list. */
interface Position {
  readonly path: string;
  /** Number of the page, from 1. */
  readonly number: number;
  /** Number of items on this page and on all pages before it. */
  readonly itemsSoFar: number;
  readonly cursorAge: CursorAge;
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
  const findProblem = repeatCheck(path);
  const fetchAfter = async (
    before: Position,
    from: string | undefined,
    signal?: AbortSignal,
  ): Promise<FetchedPage<T>> => {
    const position = { path, number: before.number + 1, itemsSoFar: before.itemsSoFar, cursorAge: new CursorAge() };
    const guard = (): void => {
      if (before.cursorAge.isExpired()) throw stopped("cursor_expired", from, before);
      position.cursorAge.start();
    };
    guard();
    const pageResponse = await fetchPage(from, guard, signal);
    const problem = findProblem(pageResponse, position.number, from);
    if (problem) throw stopped(problem, from, before);
    position.itemsSoFar += pageResponse.items.length;
    const fetchNext = async (nextSignal?: AbortSignal): Promise<FetchedPage<T>> => {
      if (pageResponse.nextCursor === undefined)
        invalidArgument("nextPage", `of ${path} was called on the last page: call hasNextPage() first`);
      return fetchAfter(position, pageResponse.nextCursor, nextSignal);
    };
    // The next page gets the position without this page, so that no page keeps the pages before it in memory.
    return { ...position, page: new Page(pageResponse, async () => (await fetchNext()).page), pageResponse, fetchNext };
  };
  return fetchAfter({ path, number: 0, itemsSoFar: 0, cursorAge: new CursorAge() }, cursor);
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
