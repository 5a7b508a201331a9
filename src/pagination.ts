/** Pages and iterators, in one place. */
export type { ListOptions } from "./pagination/list-options.js";
export type { Page } from "./pagination/page.js";
export type { PagePromise } from "./pagination/page-promise.js";
