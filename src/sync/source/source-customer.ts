import type { CountryCode, CurrencyCode } from "../../iso-codes.js";
import type { SourceReference } from "./source-reference.js";

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
  /** ISO 3166-1 alpha-2 code in upper case; a code in lower case is an `INVALID_SOURCE`. The country of the billing address also selects the tax code. */
  readonly country?: CountryCode | undefined;
}

/** `TAXED`: taxed by tax category. `TAX_EXEMPT`: no tax code and no tax. `REVERSE_CHARGED`: the reverse-charge code and no tax. */
export type SourceTaxStatus = "TAXED" | "TAX_EXEMPT" | "REVERSE_CHARGED";

/** The customer of a document. The other fields than `reference` and `taxStatus` are used to match or create the customer. A linked customer is not changed. */
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
