import { RilletError, type RilletErrorOptions } from "./rillet-error.js";

/**
 * Why an iteration stopped before its end:
 * - `request_failed`: a page could not be fetched, see `cause`;
 * - `cursor_expired`: the cursor in hand is older than 2 hours, and the server would answer it with page one;
 * - `restarted`: the server did start again at page one;
 * - `cursor_repeated`: a page named a cursor that had been followed before.
 */
export type PaginationErrorReason = "request_failed" | "cursor_expired" | "restarted" | "cursor_repeated";

export interface PaginationErrorOptions extends RilletErrorOptions {
  readonly reason: PaginationErrorReason;
  readonly cursor: string | undefined;
  readonly itemsYielded: number;
}

/** A list could not be read to its end. No row was given twice; after `request_failed`, `cursor` says where to go on. */
export class PaginationError extends RilletError {
  /** @internal */
  static override readonly brand: string = "PaginationError";
  /** Why it stopped; only `request_failed` can be gone on from. */
  declare readonly reason: PaginationErrorReason;
  /**
   * For the reason `request_failed`: pass it as `cursor` to the same list to go on with the first row not yet yielded. Lives for
   * 2 hours after it was given. For every other reason it is dead, and the server would start again at page one: read the list anew.
   */
  declare readonly cursor?: string;
  /** How many rows the pages before the failure held. */
  declare readonly itemsYielded: number;

  /** @internal */
  // eslint-disable-next-line @typescript-eslint/no-useless-constructor -- it says which options are needed
  constructor(message: string, options: PaginationErrorOptions) {
    super(message, options);
  }
}
