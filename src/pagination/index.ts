/** Lists: their pages and iterators. */
export type { Page, ListOptions } from "./page.js";
export type { PagePromise } from "./page-promise.js";
