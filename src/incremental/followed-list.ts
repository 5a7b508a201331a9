import { RilletArgumentError } from "../errors/argument-error.js";
import type { ListOptions, PagePromise } from "../pagination/index.js";

/** A method that lists: `rillet.reports.journalEntries`. */
export type ListMethod<Query, Item> = (query?: Query, options?: ListOptions) => PagePromise<Item>;

/** A resource with a list: `rillet.invoices`. */
export interface ListResource<Query, Item> {
  /** Lists the items that match the query. */
  list(query?: Query, options?: ListOptions): PagePromise<Item>;
}

/** What `incremental` follows: a resource with a list, or the method that lists. */
export type FollowedList<Query, Item> = ListResource<Query, Item> | ListMethod<Query, Item>;

/** Accepts a list whose query has `updated.gt`. Any other list is a compile error, because it does not have the property below. */
export type TakesUpdatedGt<Query> = "updated.gt" extends keyof Query ? unknown : CannotFollow;

interface CannotFollow {
  readonly "this list takes no updated.gt, so it cannot tell what changed": never;
}

const WHAT_TO_PASS =
  "pass a resource that has one, such as rillet.invoices, or the method itself, such as rillet.reports.journalEntries";

/** The list method, of a resource or as it is. @throws RilletArgumentError when there is none. */
export function toListMethod<Query, Item>(list: FollowedList<Query, Item>): ListMethod<Query, Item> {
  if (typeof list === "function") return list;
  if (typeof (list as Partial<ListResource<Query, Item>> | null | undefined)?.list === "function")
    return (query, options) => list.list(query, options);
  throw new RilletArgumentError(`incremental() follows a list: ${WHAT_TO_PASS}.`, "list");
}

/** A list without `updated.gt` rejects it as an unknown parameter. The error says what that means for `incremental`. */
export function explainRejection(error: unknown): unknown {
  if (!(error instanceof RilletArgumentError) || error.argument !== "updated.gt") return error;
  const message =
    "incremental() needs a list with the parameter `updated.gt`, and this list has none. Read the whole list and compare it with your copy.";
  return new RilletArgumentError(`${message} (${error.message})`, "list");
}
