/**
 * An adapter: invoices of Stripe's API (https://docs.stripe.com/api/invoices/object, version 2025-03-31.basil or later, where lines carry `pricing` and `taxes`) in, source
 * documents of `rillet-sdk/sync` out. These are pure functions: copy the folder and change what your books need. The reference type STRIPE must be registered in
 * Rillet (Settings → External References). Read all lines first where `lines.has_more` is true.
 */
import type { SourceInvoice, SourceLine } from "rillet-sdk/sync";
import { checkTimes } from "../check-whole.js";
import { toDay, toServicePeriod } from "../days.js";
import { checkStripe } from "./check-stripe.js";
import { toCustomer } from "./customer.js";
import type { StripeInvoice, StripeInvoiceLine, StripeProduct } from "./documents.js";
import { reference, toLineAmounts, toProduct, toTotals } from "./parts.js";

const WHOLE = [
  ...["status", "created", "due_date", "status_transitions.finalized_at", "collection_method"],
  ...["customer", "customer_name", "customer_email", "customer_address", "customer_tax_exempt"],
  ...["lines.data[].pricing", "lines.data[].period.start", "lines.data[].period.end"],
];
const TIMES = ["created", "lines.data[].period.start", "lines.data[].period.end"];
const OPTIONAL_TIMES = ["effective_at", "due_date", "status_transitions.finalized_at"];

/**
 * @param products The products of the lines, for their names and tax codes: lines carry their ids only.
 * @throws TypeError for an incomplete document, with each missing path, for a wrong time, and for an invoice that is not final or is void.
 */
export function fromStripeInvoice(invoice: StripeInvoice, products: readonly StripeProduct[] = []): SourceInvoice {
  const what = `The Stripe invoice ${invoice.id}`;
  checkStripe(what, invoice, WHOLE);
  checkTimes(what, invoice, TIMES, OPTIONAL_TIMES);
  const { currency, number, status, lines, description, due_date: due } = invoice;
  if (number === null || status === "draft" || status === "void")
    throw new TypeError(
      `The invoice ${invoice.id} is ${status}: a draft does not belong in the books, and a voided one is sync.voidInvoice(…).`,
    );
  return {
    reference: reference(invoice.id),
    number,
    currency: currency.toUpperCase(),
    invoiceDate: toDay(invoice.effective_at ?? invoice.status_transitions.finalized_at ?? invoice.created),
    dueDate: due === null ? undefined : toDay(due),
    customer: toCustomer(invoice),
    lines: lines.data.map((line) => toLine(line, currency, products)),
    purchaseOrderNumber: invoice.custom_fields?.find(({ name }) => /^(po|purchase order)\b/i.test(name))?.value,
    memo: description ?? undefined,
    sent: invoice.collection_method === "send_invoice" || undefined,
    totals: toTotals(invoice),
  };
}

function toLine(line: StripeInvoiceLine, currency: string, products: readonly StripeProduct[]): SourceLine {
  const { period, pricing, description } = line;
  return {
    ...toLineAmounts(line, currency, pricing?.unit_amount_decimal ?? null),
    product: toProduct(pricing?.price_details?.product, description, products),
    servicePeriod: toServicePeriod(period.start, period.end),
  };
}
