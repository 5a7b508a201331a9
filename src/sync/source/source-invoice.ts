import type { SourceCustomer } from "./source-customer.js";
import type { SourceLine } from "./source-line.js";
import type { SourceReference } from "./source-reference.js";

/** What a document adds up to in the billing system; decimal strings in its currency. */
export interface SourceTotals {
  /** After discounts, before tax. */
  readonly net: string;
  /** All taxes. */
  readonly tax: string;
  /** `net` plus `tax`. */
  readonly gross: string;
}

/** The rate at which a document is converted to the subsidiary's currency. Honoured for REVENUE_RECOGNITION_ONLY and FULL (Rillet's docs). */
export interface SourceExchangeRate {
  /** The subsidiary's currency. */
  readonly target: string;
  /** How much of `target` one unit of the document's currency is; a decimal string. */
  readonly rate: string;
  /** The day of the rate, `YYYY-MM-DD`. Default: the document's date. */
  readonly date?: string | undefined;
}

/** An invoice as the billing system finalized it. Amounts and quantities are decimal strings (`"49.99"`), dates are `YYYY-MM-DD`. */
export interface SourceInvoice {
  /** What the invoice is called in the billing system: the one thing that says whether it is already in Rillet. */
  readonly reference: SourceReference;
  /**
   * Which version of the invoice this is: a number that grows, or an instant in ISO 8601. A version that is older than the one in Rillet changes nothing: the
   * result is `unchanged`, with a warning. All versions of an invoice must be of the same kind. Without it, the document that comes last counts.
   */
  readonly version?: number | string | undefined;
  /** The number that the billing system gave it. For the scope FULL Rillet gives its own, and this one is left out. */
  readonly number: string;
  /** ISO 4217 code in upper case; one for the whole invoice. */
  readonly currency: string;
  /** The date on the document, `YYYY-MM-DD`. */
  readonly invoiceDate: string;
  /** Default: the invoice date. */
  readonly dueDate?: string | undefined;
  /** Who owes it. */
  readonly customer: SourceCustomer;
  /** At least one; references differ. */
  readonly lines: readonly SourceLine[];
  /** Kept by the scope FULL only; for the others a warning says that it was left out. */
  readonly purchaseOrderNumber?: string | undefined;
  /** Kept by the scope FULL only; for the others a warning says that it was left out. */
  readonly memo?: string | undefined;
  /** `true` marks the invoice as sent in Rillet, one request more: it becomes UNPAID, and Rillet sends no reminders for it (Rillet's docs). */
  readonly sent?: boolean | undefined;
  /** What must come out, to the cent, here and in Rillet. Left out, the sum of the lines must. */
  readonly totals?: SourceTotals | undefined;
  /** The rate to the subsidiary's currency; Rillet's own unless given. */
  readonly exchangeRate?: SourceExchangeRate | undefined;
}
