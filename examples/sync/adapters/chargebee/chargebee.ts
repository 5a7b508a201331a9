/**
 * An adapter: invoices of Chargebee's API with their customers in, source documents of `rillet-sdk/sync` out. These are pure functions: copy the file and change what your
 * books need. The reference type CHARGEBEE must be registered in Rillet (Settings → External References). Written from Chargebee's public documentation and
 * not tried with a Chargebee site: compare the first invoices of yours.
 */
import { fromMinorUnits, toAmount, toDecimal } from "rillet-sdk/money";
import type { SourceCustomer, SourceInvoice, SourceLine, SourceReference } from "rillet-sdk/sync";
import { checkTimes, checkWhole } from "../check-whole.js";
import { toDay, toServicePeriod } from "../days.js";
import type { ChargebeeCustomer, ChargebeeDocument, ChargebeeInvoice, ChargebeeLine } from "./documents.js";

const LINE = ["id", "description", "entity_type", "unit_amount", "amount", "date_from", "date_to"];
const WHOLE = [
  ...["id", "status", "currency_code", "date", "total", "tax"].map((name) => `invoice.${name}`),
  ...LINE.map((name) => `invoice.line_items[].${name}`),
  ...["invoice.billing_address.country", "customer.id", "customer.taxability"],
];

const TIMES = ["invoice.date", "invoice.line_items[].date_from", "invoice.line_items[].date_to"];

const major = (minor: number, currency: string): string => fromMinorUnits(BigInt(minor), currency);
const reference = (id: string): SourceReference => ({ type: "CHARGEBEE", id });

/** @throws TypeError for an incomplete document, with each missing path, for a wrong time, and for an invoice that is pending, voided or deleted. */
export function fromChargebeeInvoice(document: ChargebeeDocument): SourceInvoice {
  checkWhole("The Chargebee invoice", document, WHOLE);
  checkTimes("The Chargebee invoice", document, TIMES, ["invoice.due_date"]);
  const { invoice, customer } = document;
  const { id, status, deleted, currency_code: currency, total, tax, round_off_amount: rounding } = invoice;
  if (deleted || status === "pending" || status === "voided")
    throw new TypeError(`The invoice ${id} is ${deleted ? "deleted" : status}: a voided one is sync.voidInvoice(…).`);
  return {
    reference: reference(id),
    version: invoice.resource_version,
    number: id,
    currency,
    invoiceDate: toDay(invoice.date),
    dueDate: typeof invoice.due_date === "number" ? toDay(invoice.due_date) : undefined,
    purchaseOrderNumber: invoice.po_number,
    customer: toCustomer(customer, invoice),
    lines: invoice.line_items.map((line) => toLine(line, currency, invoice.price_type === "tax_inclusive")),
    // The rounding of the document belongs to no line. It is part of the total, and so of the net.
    adjustment: rounding ? { net: major(rounding, currency), description: "Rounding" } : undefined,
    totals: { net: major(total - tax, currency), tax: major(tax, currency), gross: major(total, currency) },
  };
}

/** Tiered and volume prices and prices with the tax in them are not quantity × price: such a line becomes one unit at its amount. An adhoc line has no product. */
function toLine(line: ChargebeeLine, currency: string, isInclusive: boolean): SourceLine {
  const { discount_amount: discount = 0, tax_amount: tax = 0 } = line;
  const amount = major(isInclusive ? line.amount - tax : line.amount, currency);
  const price = line.unit_amount_in_decimal ?? major(line.unit_amount, currency);
  const quantity = line.quantity_in_decimal ?? String(line.quantity ?? 1);
  const isPriced = toAmount(toDecimal(price).times(quantity), currency) === amount;
  return {
    reference: reference(line.id),
    description: line.description,
    product:
      line.entity_id === undefined ? undefined : { reference: reference(line.entity_id), name: line.description },
    ...(isPriced ? { quantity, unitPrice: price } : { quantity: "1", unitPrice: amount }),
    discount: discount === 0 ? undefined : { type: "AMOUNT", amount: major(discount, currency) },
    taxAmount: major(tax, currency),
    servicePeriod: toServicePeriod(line.date_from, line.date_to),
  };
}

function toCustomer(customer: ChargebeeCustomer, invoice: ChargebeeInvoice): SourceCustomer {
  const { id, company, first_name: first, last_name: last, email } = customer;
  const { line1, line2, city, state, zip: postalCode, country } = invoice.billing_address;
  const isReverse = invoice.line_items.every((line) => line.tax_exempt_reason === "reverse_charge");
  return {
    reference: reference(id),
    name: company ?? ([first, last].filter(Boolean).join(" ") || email || id),
    emails: email === undefined ? [] : [email],
    address: { line1, line2, city, state, postalCode, country },
    taxStatus: isReverse ? "REVERSE_CHARGED" : customer.taxability === "exempt" ? "TAX_EXEMPT" : "TAXED",
    taxId: invoice.vat_number,
  };
}
