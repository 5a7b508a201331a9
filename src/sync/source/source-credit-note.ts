import type { CurrencyCode } from "../../iso-codes.js";
import type { SourceCustomer } from "./source-customer.js";
import type { SourceAdjustment, SourceExchangeRate, SourceTotals } from "./source-invoice.js";
import type { SourceLine } from "./source-line.js";
import type { SourceReference } from "./source-reference.js";

/** A credit note as the billing system finalized it, with positive amounts. It becomes a credit memo in Rillet. */
export interface SourceCreditNote {
  /** The reference of the credit note in the billing system. The sync finds the credit memo in Rillet by this reference only. */
  readonly reference: SourceReference;
  /** Its number. Default: Rillet assigns one. */
  readonly number?: string | undefined;
  /** ISO 4217 code in upper case. A code in lower case, as some billing systems store it, is an `INVALID_SOURCE`. */
  readonly currency: CurrencyCode;
  /** `YYYY-MM-DD`. */
  readonly date: string;
  /** The customer who gets the credit. */
  readonly customer: SourceCustomer;
  /** At least one line; each has a different reference. */
  readonly lines: readonly SourceLine[];
  /** The invoice that it credits. */
  readonly invoice?: SourceReference | undefined;
  /** `true` also applies the credit memo to that invoice, with two more requests. The invoice must have been synced before. Default false. */
  readonly apply?: boolean | undefined;
  /** An amount of the document as a whole, such as a rounding. It is part of `totals`. */
  readonly adjustment?: SourceAdjustment | undefined;
  /** The expected totals. The sync compares them to the cent, with the lines before the POST and with Rillet's totals after it. Default: the sum of the lines. */
  readonly totals?: SourceTotals | undefined;
  /** The rate to the subsidiary's currency. Default: Rillet's own rate. */
  readonly exchangeRate?: SourceExchangeRate | undefined;
}
