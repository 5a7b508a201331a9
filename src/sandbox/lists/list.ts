import type { ApiRequest } from "../http/handler.js";
import { badRequest } from "../problems.js";
import { readCursor, writeCursor } from "./cursors.js";
import { filterItems, type ListItem } from "./filters.js";

const DEFAULT_LIMIT = 25;

/** The response of a list operation: filters by the query, sorts, takes one page if the contract pages the list, and names the items as the contract does. */
export function listResponse(
  items: readonly ListItem[],
  { operation, query, context }: ApiRequest,
): Record<string, unknown> {
  if (!("kind" in operation.result) || operation.result.kind !== "list")
    throw badRequest(`${operation.id} is not a list`);
  const filtered = filterItems(items, filtersOf({ operation, query }));
  const { key } = operation.result;
  if (!operation.parameters.some(({ name }) => name === "cursor"))
    return { [key]: newestFirst(filtered, "created").map(({ shown }) => shown) };
  const page = takePage(filtered, { list: operation.id, now: context.clock.now(), query });
  return { [key]: page.items.map(({ shown }) => shown), pagination: page.pagination };
}

/** Where a page of a long list begins: before a place in an order; without one at the newest. */
export interface ListPlace {
  readonly by: "created" | "changed";
  readonly before: number | undefined;
}

/**
 * The same for a long list that is made as it is read: only as far as the page goes.
 * @param itemsBefore The items before a place, the newest of the order first.
 */
export function listNewestFirst(
  itemsBefore: (place: ListPlace) => Iterable<ListItem>,
  request: ApiRequest,
): Record<string, unknown> {
  const { operation, query, context } = request;
  const by = orderOf(query);
  const before = readCursor(query["cursor"], { list: operation.id, by, now: context.clock.now() })?.after;
  const limit = Number(query["limit"] ?? DEFAULT_LIMIT);
  const found: ListItem[] = [];
  for (const item of itemsBefore({ by, before })) {
    if (found.length > limit) break;
    if (filterItems([item], filtersOf(request)).length > 0) found.push(item);
  }
  return listResponse(found, request);
}

const orderOf = (query: Readonly<Record<string, string>>): ListPlace["by"] =>
  query["sort_by"] === "updated" ? "changed" : "created";

interface PageRequest {
  readonly list: string;
  readonly now: number;
  readonly query: Readonly<Record<string, string>>;
}

interface Page {
  readonly items: readonly ListItem[];
  readonly pagination: { readonly next_cursor?: string };
}

/** The parameters of the query that the operation has. */
function filtersOf({ operation, query }: Pick<ApiRequest, "operation" | "query">): [string, string][] {
  const known = operation.parameters.filter((parameter) => parameter.in === "query").map(({ name }) => name);
  return Object.entries(query).filter(([name]) => known.includes(name));
}

/** One page, the newest first. The cursor names the last item and not an offset, so that new items do not move the pages. */
function takePage(items: readonly ListItem[], { list, now, query }: PageRequest): Page {
  const by = orderOf(query);
  const position = readCursor(query["cursor"], { list, by, now });
  const sorted = newestFirst(items, by);
  const rest = position === undefined ? sorted : sorted.filter(({ entry }) => entry[by] < position.after);
  const page = rest.slice(0, Number(query["limit"] ?? DEFAULT_LIMIT));
  const last = page.at(-1);
  if (last === undefined || page.length === rest.length) return { items: page, pagination: {} };
  return { items: page, pagination: { next_cursor: writeCursor({ list, issued: now, by, after: last.entry[by] }) } };
}

/** Newest first, by the time of creation or of the last change. */
const newestFirst = (items: readonly ListItem[], by: "created" | "changed"): ListItem[] =>
  [...items].sort((a, b) => b.entry[by] - a.entry[by]);
