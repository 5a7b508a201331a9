import { badRequest } from "../problems.js";
import type { Call } from "../request/call.js";
import { filterRows, type Row } from "./filters.js";
import { newestFirst, takePage } from "./pages.js";

/** Answers a list operation: filters by the query, orders, cuts the page if the contract pages the list, and wraps it as the contract names it. */
export function answerList(rows: readonly Row[], { operation, query, world }: Call): Record<string, unknown> {
  if (!("kind" in operation.result) || operation.result.kind !== "list")
    throw badRequest(`${operation.id} is not a list`);
  const known = operation.parameters.filter((parameter) => parameter.in === "query").map(({ name }) => name);
  const filters = Object.entries(query).filter(([name]) => known.includes(name));
  const filtered = filterRows(rows, filters);
  const { key } = operation.result;
  if (!known.includes("cursor")) return { [key]: newestFirst(filtered, "created").map(({ shown }) => shown) };
  const page = takePage(filtered, { list: operation.id, now: world.clock.now(), query });
  return { [key]: page.rows.map(({ shown }) => shown), pagination: page.pagination };
}
