/**
 * What changed since the last run: the entry `rillet-sdk/incremental`, for lists that take `updated.gt`.
 *
 * A run gives every item that changed and, at its end, a watermark for the next run. While others write, nothing is missed and nothing is
 * given twice.
 *
 * @packageDocumentation
 */
export { incremental } from "./incremental.js";
export type { Changes } from "./changes.js";
export type { FollowedList, ListMethod, ListResource, TakesUpdatedGt } from "./followed-list.js";
export type { IncrementalOptions } from "./options.js";
