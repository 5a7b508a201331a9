import type { PageResponse } from "./page.js";

/** What is wrong with a page that comes again, in whole or in part. */
export type RepeatProblem = "restarted" | "item_repeated" | "cursor_repeated";

/** How many of the last items are compared with a new page, at least. */
const MOST_RECENT = 10_000;

/**
 * Remembers the pages of one list, and says what is wrong with a new page. It notices
 * - a cursor that leads back to a page before;
 * - an item of the first page that comes again on any later page (the server has started again);
 * - an item that comes twice on a page, or comes again within 10,000 items;
 * - the first item of any page, however long ago, so also a page that comes again.
 *
 * The memory of a list is therefore bounded: a cursor and an id for each page, and some 20,000 ids more. Items without an id of their own
 * (usage records, rows of reports) are only compared with those of the first page.
 */
export function repeatCheck(
  path: string,
): (
  page: Pick<PageResponse<unknown>, "items" | "nextCursor">,
  number: number,
  cursor: string | undefined,
) => RepeatProblem | undefined {
  /** The number of the page that each followed cursor led to. */
  const pageOfCursor = new Map<string, number>();
  /** The number of the page that an item came on: for all items of the first page that has any, and for the first item of each page. */
  const pageOfKept = new Map<string, number>();
  /** The same for the last items, in two parts of 10,000: to forget a part as a whole is much faster than to delete one item after the other. */
  let pageOfRecent = new Map<string, number>();
  let pageOfOlder = new Map<string, number>();
  let firstPage = Infinity;
  /** A page may be fetched again while another reader of the list is ahead. So only an earlier page counts. */
  const isEarlier = (page: number | undefined, number: number): boolean => page !== undefined && page < number;

  const findProblem = (
    items: readonly unknown[],
    ids: readonly string[],
    nextCursor: string | undefined,
    number: number,
  ): RepeatProblem | undefined => {
    if (number > firstPage && items.some((item) => pageOfKept.get(keyOf(item, path)) === firstPage)) return "restarted";
    const isRepeated = (id: string): boolean =>
      isEarlier(pageOfKept.get(id) ?? pageOfOlder.get(id) ?? pageOfRecent.get(id), number);
    if (new Set(ids).size < ids.length || ids.some(isRepeated)) return "item_repeated";
    return nextCursor !== undefined && (pageOfCursor.get(nextCursor) ?? Infinity) <= number
      ? "cursor_repeated"
      : undefined;
  };

  return ({ items, nextCursor }, number, cursor) => {
    if (cursor !== undefined) pageOfCursor.set(cursor, number);
    const ids = items.map((item) => idOf(item, path)).filter((id) => id !== undefined);
    const problem = findProblem(items, ids, nextCursor, number);
    if (problem) return problem;
    if (items.length > 0) firstPage = Math.min(firstPage, number);
    const kept = number === firstPage ? items.map((item) => keyOf(item, path)) : ids.slice(0, 1);
    for (const key of kept) if (!pageOfKept.has(key)) pageOfKept.set(key, number);
    for (const id of ids) if (!pageOfOlder.has(id) && !pageOfRecent.has(id)) pageOfRecent.set(id, number);
    if (pageOfRecent.size >= MOST_RECENT) {
      pageOfOlder = pageOfRecent;
      pageOfRecent = new Map();
    }
    return undefined;
  };
}

/** The id of an item. A row of a report has the id of something else, which may have several rows. */
function idOf(item: unknown, path: string): string | undefined {
  const { id } = item as { id?: unknown };
  return typeof id === "string" && !path.startsWith("/reports/") ? id : undefined;
}

/** Identifies an item within its list: its id, or the whole item where it has no id. */
const keyOf = (item: unknown, path: string): string => idOf(item, path) ?? JSON.stringify(item);
