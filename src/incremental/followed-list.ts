import { RilletArgumentError } from "../errors/index.js";
import type { ListOptions, PagePromise } from "../pagination/index.js";

/** A method that lists: `rillet.reports.journalEntries`. */
export type ListMethod<Query, Row> = (query?: Query, options?: ListOptions) => PagePromise<Row>;

/** A resource with a list: `rillet.invoices`. */
export interface ListResource<Query, Row> {
  /** Lists the rows, narrowed by the query. */
  list(query?: Query, options?: ListOptions): PagePromise<Row>;
}

/** What `incremental` follows: a resource with a list, or the method that lists. */
export type FollowedList<Query, Row> = ListResource<Query, Row> | ListMethod<Query, Row>;

/** Nothing more than the list itself where its query has `updated.gt`; something that no list has where it has not. */
export type TakesUpdatedGt<Query> = "updated.gt" extends keyof Query ? unknown : CannotTell;

interface CannotTell {
  readonly "this list takes no updated.gt, so it cannot tell what changed": never;
}

const WHAT_TO_PASS =
  "pass a resource that has one, such as rillet.invoices, or the method itself, such as rillet.reports.journalEntries";

/** A list, whichever way it was given. @throws RilletArgumentError where there is none. */
export function toListMethod<Query, Row>(list: FollowedList<Query, Row>): ListMethod<Query, Row> {
  if (typeof list === "function") return list;
  if (typeof (list as Partial<ListResource<Query, Row>> | null | undefined)?.list === "function")
    return (query, options) => list.list(query, options);
  throw new RilletArgumentError(`incremental() follows a list: ${WHAT_TO_PASS}.`, "list");
}

/** A list without `updated.gt` refuses it as any parameter that it does not know; what that means here is said instead. */
export function explainRefusal(error: unknown): unknown {
  if (!(error instanceof RilletArgumentError) || error.argument !== "updated.gt") return error;
  const message =
    "incremental() needs a list that can tell what changed, and this one takes no `updated.gt`: read the whole list and compare.";
  return new RilletArgumentError(`${message} (${error.message})`, "list");
}
