/**
 * What changed since the last look: the entry `rillet-sdk/incremental`.
 *
 * For lists that take `updated.gt`. A run gives every row that changed and, at its end, a watermark that the next run begins with: nothing is missed and
 * nothing is given twice, while others write.
 *
 * @packageDocumentation
 */
export { incremental } from "./incremental.js";
export type { Changes } from "./changes.js";
export type { FollowedList, ListMethod, ListResource, TakesUpdatedGt } from "./followed-list.js";
export type { IncrementalOptions } from "./options.js";
