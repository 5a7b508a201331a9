import { RilletError, type RilletErrorOptions } from "./rillet-error.js";

/**
 * Why an iteration stopped before its end:
 * - `request_failed`: a page could not be fetched: see `cause`;
 * - `cursor_expired`: the current cursor is older than 2 hours, and the server would return page one for it;
 * - `restarted`: the server started again at page one;
 * - `item_repeated`: an item came twice: on one page, within 10,000 items, or with the first item of any page before;
 * - `cursor_repeated`: a page has a cursor that was already used.
 */
export type PaginationErrorReason =
  "request_failed" | "cursor_expired" | "restarted" | "item_repeated" | "cursor_repeated";

export interface PaginationErrorOptions extends RilletErrorOptions {
  readonly reason: PaginationErrorReason;
  readonly cursor: string | undefined;
  readonly itemsYielded: number;
}

/** A list could not be read to its end. No item was returned twice. After `request_failed`, continue from `cursor`. */
export class PaginationError extends RilletError {
  /** @internal */
  static override readonly brand: string = "PaginationError";
  /** Why it stopped. You can continue only after `request_failed`. */
  declare readonly reason: PaginationErrorReason;
  /**
   * For the reason `request_failed`: pass it as `cursor` to the same list to continue with the first item that was not returned. It is valid for
   * 2 hours. For every other reason it is not valid, and the server would start again at page one: read the list again.
   */
  declare readonly cursor?: string;
  /** Number of items on the pages before the failure. */
  declare readonly itemsYielded: number;

  /** @internal */
  // eslint-disable-next-line @typescript-eslint/no-useless-constructor -- it makes the options mandatory
  constructor(message: string, options: PaginationErrorOptions) {
    super(message, options);
  }
}
