/** Pages and iterators, in one place. */
export type { Page } from "./pagination/page.js";
export type { ListOptions, PagePromise } from "./pagination/page-promise.js";
