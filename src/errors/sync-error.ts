import { RilletError, type RilletErrorOptions } from "./rillet-error.js";

/**
 * Why a document was not synced, the `code` of a `SyncError`:
 * - `INVALID_SOURCE`: the source document is incomplete or contradicts itself. `details` lists every problem;
 * - `CUSTOMER_NOT_LINKED`: no customer in Rillet matches, and the settings do not allow to create one;
 * - `CUSTOMER_AMBIGUOUS`: more than one customer in Rillet matches;
 * - `PRODUCT_NOT_MAPPED`: no product in Rillet matches and the settings do not let the sync create one, several products match, or the product that matches is inactive;
 * - `ACCOUNT_CODE_MISSING`: a product has to be created, and the settings have no revenue account for it;
 * - `TAX_CODE_NOT_MAPPED`: the settings give no tax code for a line;
 * - `TAX_RATE_NOT_FOUND`: Rillet has no tax rate with the tax code that the settings give;
 * - `CURRENCY_MISMATCH`: the customer has another currency in Rillet;
 * - `TOTAL_MISMATCH`: net, tax or gross do not add up in the source, or differ between the source and Rillet;
 * - `REFERENCE_TYPE_MISSING`: the type of the external reference is not registered in Rillet;
 * - `INVOICE_LOCKED`: the sync must not change the invoice or credit memo in Rillet: it is paid, credited, applied, edited, deleted or posted with another scope, or the settings forbid the change;
 * - `API_ERROR`: a request or the link store failed, or another worker is changing the same document. See `cause` and `isRetryable`.
 */
export type SyncErrorCode =
  | "INVALID_SOURCE"
  | "CUSTOMER_NOT_LINKED"
  | "CUSTOMER_AMBIGUOUS"
  | "PRODUCT_NOT_MAPPED"
  | "ACCOUNT_CODE_MISSING"
  | "TAX_CODE_NOT_MAPPED"
  | "TAX_RATE_NOT_FOUND"
  | "CURRENCY_MISMATCH"
  | "TOTAL_MISMATCH"
  | "REFERENCE_TYPE_MISSING"
  | "INVOICE_LOCKED"
  | "API_ERROR";

export interface SyncErrorOptions extends RilletErrorOptions {
  readonly code: SyncErrorCode;
  readonly advice: string;
  readonly line?: string | undefined;
  readonly details?: unknown;
}

/** A source document could not be synced to Rillet. `cause` is the error of the API, if a request failed. */
export class SyncError extends RilletError {
  /** @internal */
  static override readonly brand: string = "SyncError";
  /** What went wrong, as a stable word for code to compare. */
  declare readonly code: SyncErrorCode;
  /** What to do, in one sentence or more. */
  declare readonly advice: string;
  /** Reference of the source line that the error is about. Undefined if it is about the whole document. */
  declare readonly line?: string;
  /** Data about the error: the candidates for an ambiguous customer, both totals of a mismatch, or every problem of a source document. */
  declare readonly details?: unknown;

  /** @internal */
  // eslint-disable-next-line @typescript-eslint/no-useless-constructor -- it makes the options mandatory
  constructor(message: string, options: SyncErrorOptions) {
    super(message, options);
  }
}
