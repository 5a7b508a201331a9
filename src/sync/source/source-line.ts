import type { SourceReference } from "./source-reference.js";

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

/** The discount of a line: an amount for the whole line, or a percentage of it. */
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
  /** Default: the `products.defaultProductId` of the settings. */
  readonly product?: SourceProduct | undefined;
  /** A decimal string with any number of digits. */
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
