/** The parts of Stripe's objects that the adapter reads, under Stripe's names. Objects of Stripe's own package and of its webhooks fit as they are. */

/** What can be expanded. */
export type StripeId = string | { readonly id: string };

/** A text in the JSON; an object with `toString` in newer versions of Stripe's package. */
export type StripeDecimal = string | { toString(): string };

/** Amounts are whole numbers in the currency's minor units. */
export interface StripeAmounts {
  readonly id: string;
  /** Before discounts; with the tax in it where that is `inclusive`. */
  readonly amount: number;
  readonly description: string | null;
  readonly quantity: number | null;
  readonly discount_amounts: readonly { readonly amount: number }[] | null;
  readonly taxes: readonly { readonly amount: number; readonly tax_behavior: string }[] | null;
}

export interface StripeInvoiceLine extends StripeAmounts {
  readonly period: { readonly start: number; readonly end: number };
  readonly pricing: {
    readonly price_details?: { readonly product: string };
    readonly unit_amount_decimal: StripeDecimal | null;
  } | null;
}

export interface StripeTotals {
  /** In lower case. */
  readonly currency: string;
  readonly total: number;
  readonly total_excluding_tax: number | null;
  readonly total_taxes: readonly { readonly amount: number }[] | null;
}

export interface StripeInvoice extends StripeTotals {
  readonly id: string;
  /** Given when it is finalized. */
  readonly number: string | null;
  /** draft, open, paid, uncollectible, void. */
  readonly status: string | null;
  readonly collection_method: string;
  readonly created: number;
  /** The date on the document; seconds since 1970, as all moments. */
  readonly effective_at: number | null;
  readonly due_date: number | null;
  readonly status_transitions: { readonly finalized_at: number | null };
  readonly description: string | null;
  readonly custom_fields: readonly { readonly name: string; readonly value: string }[] | null;
  /** The fields below have the values of the time when the invoice was finalized. */
  readonly customer: StripeId | null;
  readonly customer_name: string | null;
  readonly customer_email: string | null;
  readonly customer_address: StripeAddress | null;
  readonly customer_shipping: { readonly address?: StripeAddress } | null;
  /** none, exempt, reverse. */
  readonly customer_tax_exempt: string | null;
  readonly customer_tax_ids?: readonly { readonly value: string | null }[] | null | undefined;
  readonly lines: { readonly has_more: boolean; readonly data: readonly StripeInvoiceLine[] };
}

export interface StripeAddress {
  readonly line1: string | null;
  readonly line2: string | null;
  readonly city: string | null;
  readonly state: string | null;
  readonly postal_code: string | null;
  readonly country: string | null;
}

export interface StripeProduct {
  readonly id: string;
  readonly name: string;
  readonly description: string | null;
  /** Stripe's tax code, such as `txcd_10103001`: the tax category of the settings. */
  readonly tax_code?: StripeId | null | undefined;
}
