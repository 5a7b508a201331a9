import type { SourceCustomer } from "./source-customer.js";
import type { SourceExchangeRate, SourceTotals } from "./source-invoice.js";
import type { SourceLine } from "./source-line.js";
import type { SourceReference } from "./source-reference.js";

/** A credit note as the billing system finalized it: amounts are positive, as it states them. Becomes a credit memo in Rillet. */
export interface SourceCreditNote {
  /** What the credit note is called in the billing system: the one thing that says whether it is already in Rillet. */
  readonly reference: SourceReference;
  /** Its number; Rillet gives one where it is left out. */
  readonly number?: string | undefined;
  /** ISO 4217 code in upper case. */
  readonly currency: string;
  /** `YYYY-MM-DD`. */
  readonly date: string;
  /** Who gets the credit. */
  readonly customer: SourceCustomer;
  /** At least one; references differ. */
  readonly lines: readonly SourceLine[];
  /** The invoice that it credits. */
  readonly invoice?: SourceReference | undefined;
  /** `true` applies the credit memo to that invoice at once, one request more; the invoice must have been synced before. Default false. */
  readonly apply?: boolean | undefined;
  /** What must come out, to the cent, here and in Rillet. Left out, the sum of the lines must. */
  readonly totals?: SourceTotals | undefined;
  /** The rate to the subsidiary's currency; Rillet's own unless given. */
  readonly exchangeRate?: SourceExchangeRate | undefined;
}
