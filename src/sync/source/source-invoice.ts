import type { CurrencyCode } from "../../iso-codes.js";
import type { SourceCustomer } from "./source-customer.js";
import type { SourceLine } from "./source-line.js";
import type { SourceReference } from "./source-reference.js";

/** The totals of a document in the billing system, as decimal strings in its currency. */
export interface SourceTotals {
  /** After discounts, before tax. */
  readonly net: string;
  /** All taxes. */
  readonly tax: string;
  /** `net` plus `tax`. */
  readonly gross: string;
}

/** The rate that converts a document to the subsidiary's currency. Used for REVENUE_RECOGNITION_ONLY and FULL (Rillet's docs). */
export interface SourceExchangeRate {
  /** The subsidiary's currency. An ISO 4217 code in upper case; a code in lower case is an `INVALID_SOURCE`. */
  readonly target: CurrencyCode;
  /** The value of one unit of the document's currency in `target`; a decimal string. */
  readonly rate: string;
  /** The day of the rate, `YYYY-MM-DD`. Default: the document's date. */
  readonly date?: string | undefined;
}

/** An amount of the document as a whole that belongs to no line, such as a rounding or a tax on the total. `settings.adjustments` says where it goes. */
export interface SourceAdjustment {
  /** Added to the net; a decimal string with at most the digits of the currency, such as `"-0.02"`. Default `"0"`. */
  readonly net?: string | undefined;
  /** Added to the tax, like `net`. Default `"0"`. */
  readonly tax?: string | undefined;
  /** The text of its line, when it is booked to a product. Default `Adjustment`. */
  readonly description?: string | undefined;
}

/** An invoice as the billing system finalized it. Amounts and quantities are decimal strings (`"49.99"`), dates are `YYYY-MM-DD`. */
export interface SourceInvoice {
  /** The reference of the invoice in the billing system. The sync finds the invoice in Rillet by this reference only. */
  readonly reference: SourceReference;
  /**
   * The version of the invoice: an increasing number, or a time in ISO 8601. A version older than the one in Rillet changes nothing: the result is `unchanged`,
   * with a warning. All versions of an invoice must have the same form. Without a version, the document that is synced last wins.
   */
  readonly version?: number | string | undefined;
  /** The number in the billing system. With the scope FULL, Rillet assigns its own number and this one is not sent. */
  readonly number: string;
  /** ISO 4217 code in upper case; one for the whole invoice. A code in lower case, as some billing systems store it, is an `INVALID_SOURCE`. */
  readonly currency: CurrencyCode;
  /** The date on the document, `YYYY-MM-DD`. */
  readonly invoiceDate: string;
  /** Default: the invoice date. */
  readonly dueDate?: string | undefined;
  /** The customer who pays the invoice. */
  readonly customer: SourceCustomer;
  /** At least one line; each has a different reference. */
  readonly lines: readonly SourceLine[];
  /** Sent with the scope FULL only. With the other scopes, a warning says that it was not sent. */
  readonly purchaseOrderNumber?: string | undefined;
  /** Sent with the scope FULL only. With the other scopes, a warning says that it was not sent. */
  readonly memo?: string | undefined;
  /** `true` marks the invoice as sent in Rillet, with one more request. The invoice becomes UNPAID, and Rillet sends no reminders for it (Rillet's docs). */
  readonly sent?: boolean | undefined;
  /** An amount of the document as a whole, such as a rounding. It is part of `totals`. */
  readonly adjustment?: SourceAdjustment | undefined;
  /** The expected totals. The sync compares them to the cent, with the lines before the POST and with Rillet's totals after it. Default: the sum of the lines. */
  readonly totals?: SourceTotals | undefined;
  /** The rate to the subsidiary's currency. Default: Rillet's own rate. */
  readonly exchangeRate?: SourceExchangeRate | undefined;
}
