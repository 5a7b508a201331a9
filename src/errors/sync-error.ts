import { RilletError, type RilletErrorOptions } from "./rillet-error.js";

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
  static override readonly brand: string = "SyncError";
  declare readonly code: SyncErrorCode;
  /** What to do about it. */
  declare readonly advice: string;
  /** Reference of the source line concerned. */
  declare readonly line?: string;
  /** What the code is about: the candidates of an ambiguous customer, both totals of a mismatch, every problem of a source. */
  declare readonly details?: unknown;

  // eslint-disable-next-line @typescript-eslint/no-useless-constructor -- it says which options are needed
  constructor(message: string, options: SyncErrorOptions) {
    super(message, options);
  }
}
