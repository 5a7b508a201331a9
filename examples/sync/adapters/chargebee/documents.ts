/**
 * The parts of Chargebee's objects that chargebee.ts reads, under Chargebee's names (https://apidocs.chargebee.com/docs/api/invoices, API v2). Amounts are whole
 * numbers in the currency's smallest unit, moments are seconds since 1970. Chargebee leaves out a field that has no value.
 */

/** The response of "Retrieve an invoice", and of "Retrieve a customer". */
export interface ChargebeeDocument {
  readonly invoice: ChargebeeInvoice;
  readonly customer: ChargebeeCustomer;
}

export interface ChargebeeInvoice {
  readonly id: string;
  /** posted, payment_due, not_paid, paid, voided, pending. */
  readonly status: string;
  /** tax_exclusive or tax_inclusive. */
  readonly price_type?: string;
  readonly currency_code: string;
  readonly date: number;
  readonly due_date?: number;
  readonly po_number?: string;
  readonly vat_number?: string;
  readonly total: number;
  readonly tax: number;
  /** What the rounding of the total added to it or took from it. */
  readonly round_off_amount?: number;
  /** Grows with each change of the object, in milliseconds. */
  readonly resource_version?: number;
  readonly deleted: boolean;
  readonly line_items: readonly ChargebeeLine[];
  readonly billing_address: ChargebeeAddress;
}

export interface ChargebeeLine {
  readonly id: string;
  readonly description: string;
  /** adhoc, plan_item_price, addon_item_price, charge_item_price; plan and addon in product catalog 1. */
  readonly entity_type: string;
  readonly entity_id?: string;
  readonly unit_amount: number;
  readonly quantity?: number;
  /** In sites with multi-decimal prices: decimal strings in the currency's major unit. */
  readonly unit_amount_in_decimal?: string;
  readonly quantity_in_decimal?: string;
  /** Before discounts; with the tax in it if the price type is tax_inclusive. */
  readonly amount: number;
  /** All discounts of the line: its own, and its part of the invoice's. */
  readonly discount_amount?: number;
  readonly tax_amount?: number;
  /** reverse_charge, customer_exempt, product_exempt, export and others. */
  readonly tax_exempt_reason?: string;
  readonly date_from: number;
  readonly date_to: number;
}

export interface ChargebeeCustomer {
  readonly id: string;
  readonly company?: string;
  readonly first_name?: string;
  readonly last_name?: string;
  readonly email?: string;
  /** taxable or exempt. */
  readonly taxability: string;
}

export interface ChargebeeAddress {
  readonly line1?: string;
  readonly line2?: string;
  readonly city?: string;
  readonly state?: string;
  readonly zip?: string;
  readonly country?: string;
}
