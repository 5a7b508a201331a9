/**
 * An adapter for your own billing system that calculates the tax on the whole document: 20 % of 9.92 is 1.98, and four lines of 2.48 with 0.50 each would be 2.00. Rillet
 * keeps a tax for each line, so the tax is allocated to the lines to the cent, and the document keeps its total. These are pure functions: copy the file and change
 * what your books need. The reference type BILLING must be registered in Rillet (Settings → External References).
 */
import { allocate, multiply, toAmount, toDecimal } from "rillet-sdk/money";
import type { SourceInvoice, SourceReference } from "rillet-sdk/sync";
import { checkWhole } from "../check-whole.js";

/** Amounts are decimal strings. */
export interface BillingDocument {
  readonly id: string;
  readonly number: string;
  /** draft, issued, cancelled. */
  readonly status: string;
  readonly currency: string;
  readonly date: string;
  readonly customer: { readonly id: string; readonly name: string; readonly country: string };
  readonly lines: readonly BillingLine[];
  readonly net: string;
  /** Calculated on `net`, and stated for no line. */
  readonly tax: string;
  readonly total: string;
}

interface BillingLine {
  readonly id: string;
  readonly sku: string;
  readonly title: string;
  readonly count: number;
  readonly price: string;
}

const WHOLE = [
  ...["id", "number", "status", "currency", "date", "net", "tax", "total"],
  ...["customer.id", "customer.name", "customer.country"],
  ...["id", "sku", "title", "count", "price"].map((name) => `lines[].${name}`),
];

const reference = (id: string): SourceReference => ({ type: "BILLING", id });

/** @throws TypeError for an incomplete document, with each missing path, and for a document that is not issued; RangeError for a taxed document with a negative line. */
export function fromBillingDocument(document: BillingDocument): SourceInvoice {
  checkWhole(`The document ${document.id}`, document, WHOLE);
  const { id, number, status, currency, date, customer, lines, net, tax, total } = document;
  if (status !== "issued") throw new TypeError(`The document ${id} is ${status}, not issued.`);
  const amounts = lines.map(({ count, price }) => toAmount(multiply(price, count), currency));
  // In proportion to the net amounts, and without a cent left over or missing.
  const taxes = toDecimal(tax).isZero() ? amounts.map(() => "0") : allocate(tax, amounts, currency);
  return {
    reference: reference(id),
    ...{ number, currency, invoiceDate: date },
    customer: {
      reference: reference(customer.id),
      name: customer.name,
      address: { country: customer.country },
      taxStatus: "TAXED",
    },
    lines: lines.map((line, index) => ({
      reference: reference(line.id),
      description: line.title,
      product: { reference: reference(line.sku), name: line.title },
      quantity: String(line.count),
      unitPrice: line.price,
      netAmount: amounts[index],
      taxAmount: taxes[index],
    })),
    totals: { net, tax, gross: total },
  };
}
