import type { CountryCode, CurrencyCode } from "../../iso-codes.js";
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

/** The rate that converts a document to the subsidiary's currency. Sent for credit memos and for invoices with the scope REVENUE_RECOGNITION_ONLY or FULL (Rillet's docs). With AR_ONLY, a warning says that it was not sent. */
export interface SourceExchangeRate {
  /** The subsidiary's currency. An ISO 4217 code in upper case; a code in lower case is an `INVALID_SOURCE`. */
  readonly target: CurrencyCode;
  /** The value of one unit of the document's currency in `target`; a decimal string above zero. */
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
   * with a warning. All versions of an invoice must have the same form. Instants are compared with
   * all their decimals. A document without a version counts as newer, and the known version stays.
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
  /** `true` also applies the credit memo to that invoice, usually with two or three more requests, and more if the link store does not know the invoice. `invoice` is then required, and must be in Rillet. Default false. */
  readonly apply?: boolean | undefined;
  /** An amount of the document as a whole, such as a rounding. It is part of `totals`. */
  readonly adjustment?: SourceAdjustment | undefined;
  /** The expected totals. The sync compares them to the cent, with the lines before the POST and with Rillet's totals after it. Default: the sum of the lines. */
  readonly totals?: SourceTotals | undefined;
  /** The rate to the subsidiary's currency. Default: Rillet's own rate. */
  readonly exchangeRate?: SourceExchangeRate | undefined;
}

/** The product of a line. */
export interface SourceProduct {
  /** The reference of the product in the billing system. */
  readonly reference: SourceReference;
  /** The name to find or create the product in Rillet. */
  readonly name: string;
  /** The description of a created product. Default: the name. */
  readonly description?: string | undefined;
  /** Selects the tax code and, with `accountCode.byTaxCategory`, the revenue account. The category of the line takes precedence. */
  readonly taxCategory?: string | undefined;
  /** Code of the revenue account in Rillet's chart of accounts. It takes precedence over the settings. */
  readonly accountCode?: string | undefined;
  /** The product's id in Rillet, if you know it. Then no look-up is made. */
  readonly rilletId?: string | undefined;
}

/** The discount of a line: an amount for the whole line, from zero to its price, or a percentage of it, from zero to 100. The discount of a negative line may be negative. */
export type SourceDiscount =
  { readonly type: "AMOUNT"; readonly amount: string } | { readonly type: "PERCENTAGE"; readonly percentage: string };

/** A value of a custom field in Rillet. */
export interface SourceFieldValue {
  /** Id of the field in Rillet. */
  readonly fieldId: string;
  /** Id of one of its values in Rillet. */
  readonly fieldValueId: string;
}

/** First and last day of the service: the period over which Rillet recognises the revenue. */
export interface SourcePeriod {
  /** First day, `YYYY-MM-DD`. */
  readonly start: string;
  /** Last day, `YYYY-MM-DD`, included. */
  readonly end: string;
}

/** A line of a document. Its net is quantity × unit price − discount, rounded to the currency by `settings.rounding`. */
export interface SourceLine {
  /** The reference of the line in the billing system. Errors name it. */
  readonly reference: SourceReference;
  /** The text of the line on the document. */
  readonly description: string;
  /** The sold product. Default: `products.defaultProductId` of the settings. */
  readonly product?: SourceProduct | undefined;
  /** A decimal string. Quantity × unit price − discount is calculated exactly, with at most 40 digits. */
  readonly quantity: string;
  /** The price of one unit before discount and tax: a decimal string that may have more decimals than the currency (`"0.001"`). Negative for a credit. */
  readonly unitPrice: string;
  /** The discount on the whole line, before tax. */
  readonly discount?: SourceDiscount | undefined;
  /** The net as the billing system states it. When the calculated net differs, the sync throws TOTAL_MISMATCH, which names the line. */
  readonly netAmount?: string | undefined;
  /** The tax as the billing system calculated it. One with more decimals than the currency is rounded by `settings.rounding`, with a warning. Default: calculated from the rate of the tax code. */
  readonly taxAmount?: string | undefined;
  /** Selects the tax code. It takes precedence over the product's tax category. */
  readonly taxCategory?: string | undefined;
  /** Default: Rillet recognises the revenue on the document's date (Rillet's docs). */
  readonly servicePeriod?: SourcePeriod | undefined;
  /** Custom fields of the line. */
  readonly fields?: readonly SourceFieldValue[] | undefined;
}

/** An address as the billing system has it. Rillet accepts only complete addresses. An address without one of the parts other than `line2` is not sent, with a warning. */
export interface SourceAddress {
  /** Street and number. */
  readonly line1?: string | undefined;
  /** Second line of the street; the only optional part. */
  readonly line2?: string | undefined;
  /** Town. */
  readonly city?: string | undefined;
  /** State or region. */
  readonly state?: string | undefined;
  /** Postal code. */
  readonly postalCode?: string | undefined;
  /**
   * A code that ISO 3166-1 alpha-2 assigns, in upper case, or `XK` for Kosovo. Every other code, such as `UK` for `GB`, is an `INVALID_SOURCE`. The country of the
   * billing address also selects the tax code.
   */
  readonly country?: CountryCode | undefined;
}

/** `TAXED`: taxed by tax category. `TAX_EXEMPT`: no tax, and a code only if `taxes.exempt` is set. `REVERSE_CHARGED`: the reverse-charge code and no tax. */
export type SourceTaxStatus = "TAXED" | "TAX_EXEMPT" | "REVERSE_CHARGED";

/** The customer of a document. The other fields than `reference` and `taxStatus` are used to match or create the customer. A customer that exists in Rillet gets at most the reference; its other fields are not changed. */
export interface SourceCustomer {
  /** The reference of the customer in the billing system. */
  readonly reference: SourceReference;
  /** Legal name. */
  readonly name: string;
  /** The first address receives the invoices, the others get copies. */
  readonly emails?: readonly string[] | undefined;
  /** Billing address. Its country selects the tax code. */
  readonly address?: SourceAddress | undefined;
  /** Shipping address. */
  readonly shippingAddress?: SourceAddress | undefined;
  /** Whether tax is charged. */
  readonly taxStatus: SourceTaxStatus;
  /** VAT number or other tax id. Rillet's customers have no field for it, so it is not sent; creating a customer adds a warning. */
  readonly taxId?: string | undefined;
  /** The currency configured for the customer in Rillet, if you know it. An invoice in another currency throws CURRENCY_MISMATCH before any request. */
  readonly currency?: CurrencyCode | undefined;
  /** The customer's id in Rillet, if you know it. Then no look-up is made. */
  readonly rilletId?: string | undefined;
}
