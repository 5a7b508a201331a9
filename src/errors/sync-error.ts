import { RilletError, type RilletErrorOptions } from "./rillet-error.js";

/**
 * Why a document was not brought into Rillet, the `code` of a `SyncError`:
 * - `INVALID_SOURCE`: the source document lacks something or contradicts itself; `details` lists every problem;
 * - `CUSTOMER_NOT_LINKED`, `CUSTOMER_AMBIGUOUS`: no customer fits and none may be made; several fit;
 * - `PRODUCT_NOT_MAPPED`, `ACCOUNT_CODE_MISSING`: no product fits and none may be made; one has to be made and its revenue account is not in the settings;
 * - `TAX_CODE_NOT_MAPPED`, `TAX_RATE_NOT_FOUND`: the settings give no tax code; Rillet has no rate with the one they give;
 * - `CURRENCY_MISMATCH`: the customer is configured for another currency in Rillet;
 * - `TOTAL_MISMATCH`: net, tax or gross differ, in the source itself or from what Rillet made of it;
 * - `REFERENCE_TYPE_MISSING`: the reference's type is not registered in Rillet;
 * - `INVOICE_LOCKED`: the invoice in Rillet is paid, credited or edited, and must not be changed;
 * - `API_ERROR`: a request failed; see `cause`, and `isRetryable`.
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

/** A source invoice that could not be brought into Rillet. `cause` is the API's error where there was one. */
export class SyncError extends RilletError {
  /** @internal */
  static override readonly brand: string = "SyncError";
  /** What is the matter, as a word to branch on. */
  declare readonly code: SyncErrorCode;
  /** What to do about it. */
  declare readonly advice: string;
  /** Reference of the source line concerned. */
  declare readonly line?: string;
  /** What the code is about: the candidates of an ambiguous customer, both totals of a mismatch, every problem of a source. */
  declare readonly details?: unknown;

  /** @internal */
  // eslint-disable-next-line @typescript-eslint/no-useless-constructor -- it says which options are needed
  constructor(message: string, options: SyncErrorOptions) {
    super(message, options);
  }
}
