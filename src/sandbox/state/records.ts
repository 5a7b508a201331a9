/** What the sandbox keeps: the contract's objects, with what it must remember besides. */
import type { Invoice, InvoiceItem, RoundedMonetaryAmount, TaxRate } from "../../../generated/types.js";

/** A line with the tax rates that its tax came from. */
export interface InvoiceItemRecord extends InvoiceItem {
  readonly tax_rates?: readonly Omit<TaxRate, "tax_amount">[];
}

/** An invoice with its scope, whether it was sent, and a tax that was given for the whole instead of by line. */
export interface InvoiceRecord extends Invoice {
  items: InvoiceItemRecord[];
  readonly scope: "FULL" | "REVENUE_RECOGNITION_ONLY" | "AR_ONLY";
  readonly sent: boolean;
  readonly document_tax?: RoundedMonetaryAmount;
  readonly taxes_calculated_at?: string;
}

/** What the dashboard knows of a customer and the API does not show: the currency and the payment method. */
export interface CustomerSettings {
  /** The customer's id. */
  readonly id: string;
  readonly currency?: string;
}
