import type { SourceReference } from "./source-reference.js";

/** An address as the billing system has it. Rillet takes addresses whole or not at all: one that lacks a part but `line2` is left out, with a warning. */
export interface SourceAddress {
  /** Street and number. */
  readonly line1?: string | undefined;
  /** What else belongs to the street; the one part that may be missing. */
  readonly line2?: string | undefined;
  /** Town. */
  readonly city?: string | undefined;
  /** State or region. */
  readonly state?: string | undefined;
  /** Postal code. */
  readonly postalCode?: string | undefined;
  /** ISO 3166-1 alpha-2 code. Of the billing address, it also chooses the tax code. */
  readonly country?: string | undefined;
}

/** `TAXED`: by the tax category. `TAX_EXEMPT`: no tax code, no tax. `REVERSE_CHARGED`: the reverse-charge code, no tax. */
export type SourceTaxStatus = "TAXED" | "TAX_EXEMPT" | "REVERSE_CHARGED";

/** The customer of a document. What is not the reference or the tax status is used to match or to create it; a customer that is linked is not changed. */
export interface SourceCustomer {
  /** What the customer is called in the billing system. */
  readonly reference: SourceReference;
  /** Legal name. */
  readonly name: string;
  /** The first becomes the main address, the others get copies. */
  readonly emails?: readonly string[] | undefined;
  /** Billing address; its country chooses the tax code. */
  readonly address?: SourceAddress | undefined;
  /** Where goods go. */
  readonly shippingAddress?: SourceAddress | undefined;
  /** Whether tax is charged. */
  readonly taxStatus: SourceTaxStatus;
  /** VAT number or the like. Rillet's customers have no place for it: a warning says so when one is created. */
  readonly taxId?: string | undefined;
  /** The currency configured for the customer in Rillet, if you know it: an invoice in another is CURRENCY_MISMATCH before any request. */
  readonly currency?: string | undefined;
  /** The customer's id in Rillet, if you know it: no look-up is made. */
  readonly rilletId?: string | undefined;
}
