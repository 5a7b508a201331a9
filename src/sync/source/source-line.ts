import type { SourceReference } from "./source-reference.js";

/** What was sold. */
export interface SourceProduct {
  /** What the product is called in the billing system. */
  readonly reference: SourceReference;
  /** By which it is found or made in Rillet. */
  readonly name: string;
  /** Of a product that is made. */
  readonly description?: string | undefined;
  /** Chooses the tax code and, where settings say so, the revenue account. A category of the line wins. */
  readonly taxCategory?: string | undefined;
  /** Code of the revenue account in Rillet's chart of accounts; wins over the settings. */
  readonly accountCode?: string | undefined;
  /** The product's id in Rillet, if you know it: no look-up is made. */
  readonly rilletId?: string | undefined;
}

/** What was taken off a line: an amount for the whole line, or a percentage of it. */
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

/** A line of a document; its net is quantity × unit price − discount, rounded to the currency as settings.rounding says. */
export interface SourceLine {
  /** What the line is called in the billing system; errors name it. */
  readonly reference: SourceReference;
  /** What the document says of it. */
  readonly description: string;
  /** Left out, `products.defaultProductId` of the settings takes the line. */
  readonly product?: SourceProduct | undefined;
  /** A decimal string, any number of digits. */
  readonly quantity: string;
  /** Before the discount, before tax; a decimal string that may have more digits than the currency (`"0.001"`). Negative for a credit. */
  readonly unitPrice: string;
  /** Taken off the whole line, before tax. */
  readonly discount?: SourceDiscount | undefined;
  /** The net as the billing system states it, if it does: when it is not what the line comes to, TOTAL_MISMATCH names the line. */
  readonly netAmount?: string | undefined;
  /** The tax as the billing system worked it out; left out, it is worked out from the tax code's rate. */
  readonly taxAmount?: string | undefined;
  /** Chooses the tax code; wins over the product's. */
  readonly taxCategory?: string | undefined;
  /** Left out, the revenue is recognised on the document's date (Rillet's docs). */
  readonly servicePeriod?: SourcePeriod | undefined;
  /** Custom fields of the line. */
  readonly fields?: readonly SourceFieldValue[] | undefined;
}
