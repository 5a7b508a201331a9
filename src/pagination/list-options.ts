import type { RequestOptions } from "../http/request-options.js";

/** The last argument of every list. */
export interface ListOptions extends RequestOptions {
  /** Pages to fetch ahead while the caller works on the one in hand. Default 0. */
  readonly prefetch?: 0 | 1 | undefined;
}
