/** Pages and iterators, in one place. */
export type { ListOptions } from "./list-options.js";
export type { Page } from "./page.js";
export type { PagePromise } from "./page-promise.js";
