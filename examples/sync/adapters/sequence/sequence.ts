/**
 * An adapter: invoices of Sequence's public API (https://docs.sequencehq.com) in, source documents of `rillet-sdk/sync` out. These are pure functions: copy the
 * folder and change what your books need. The reference type SEQUENCE must be registered in Rillet (Settings → External References).
 */
import type { SourceCustomer, SourceInvoice, SourceLine, SourceReference, SourceTotals } from "rillet-sdk/sync";
import { checkWhole } from "../check-whole.js";
import type { SequenceCustomer, SequenceInvoiceDocument, SequenceLine, SequenceTotals } from "./documents.js";

/** Sequence gives a document, its lines and its customer by several endpoints: what the adapter needs of each. */
export const LINES = "id title quantity rate productId netTotal totalTax"
  .split(" ")
  .map((name) => `lineItems[].${name}`);
export const CUSTOMER = "id legalName taxStatus address".split(" ").map((name) => `customer.${name}`);
export const TOTALS = ["id", "status", "currency", "netTotal", "totalTax", "grossTotal"];
const WHOLE = [
  ...[...TOTALS, "invoiceNumber", "accountingDate", "dueDate"].map((name) => `invoice.${name}`),
  ...["lineItemGroups[].id", "lineItems[].groupId", ...LINES, ...CUSTOMER],
];

export const reference = (id: string): SourceReference => ({ type: "SEQUENCE", id });

/**
 * @throws TypeError for an incomplete document, with each missing path, and for an invoice that is not final: a draft does not belong in the books, and a voided one is
 * `sync.voidInvoice(…)`.
 */
export function fromSequenceInvoice(document: SequenceInvoiceDocument): SourceInvoice {
  checkWhole("The Sequence invoice", document, WHOLE);
  const { invoice, lineItemGroups: groups, lineItems, customer } = document;
  if (invoice.status !== "FINAL" && invoice.status !== "SENT")
    throw new TypeError(`The invoice ${invoice.invoiceNumber} is ${invoice.status}, not FINAL or SENT.`);
  const lost = lineItems.findIndex(({ groupId }) => !groups.some(({ id }) => id === groupId));
  if (lost >= 0)
    throw new TypeError(`lineItems[${lost}].groupId is not the id of any lineItemGroups. Read all groups.`);
  return {
    reference: reference(invoice.id),
    number: invoice.invoiceNumber,
    currency: invoice.currency,
    invoiceDate: invoice.accountingDate,
    dueDate: invoice.dueDate,
    customer: toCustomer(customer, invoice.customerTaxId),
    lines: lineItems.map((line) => toLine(line, groups.find(({ id }) => id === line.groupId)?.taxCategory?.name)),
    purchaseOrderNumber: invoice.purchaseOrderNumber,
    memo: invoice.memo,
    sent: invoice.status === "SENT" || undefined,
    totals: toTotals(invoice),
  };
}

/** Whether the customer pays by a link, so that Rillet's payment status says nothing: `paymentUpdates` can leave such invoices out. */
export const isPaidByLink = ({ invoice }: SequenceInvoiceDocument): boolean => invoice.paymentOptions.includes("LINK");

/** Lines name their product by id alone; the title of the first one that is synced becomes its name in Rillet. */
export function toLine(line: SequenceLine, taxCategory: string | undefined): SourceLine {
  const { id, title, description, quantity, rate, netTotal, totalTax, productId, servicePeriod: period } = line;
  return {
    reference: reference(id),
    description: description === undefined ? title : `${title}: ${description}`,
    product: { reference: reference(productId), name: title },
    ...{ quantity, unitPrice: rate, netAmount: netTotal, taxAmount: totalTax, taxCategory },
    servicePeriod: period && { start: period.startDate, end: period.endDate },
  };
}

export function toCustomer(customer: SequenceCustomer, taxId?: string): SourceCustomer {
  const { id, legalName, email, billingEmails = [], taxStatus, address } = customer;
  const emails = [...new Set([...(email === undefined ? [] : [email]), ...billingEmails])];
  const { town, postcode, line1, line2, state, country } = address ?? {};
  const place = { line1, line2, city: town, state, postalCode: postcode, country };
  return { reference: reference(id), name: legalName, emails, address: address && place, taxStatus, taxId };
}

export const toTotals = ({ netTotal, totalTax, grossTotal }: SequenceTotals): SourceTotals => ({
  ...{ net: netTotal, tax: totalTax, gross: grossTotal },
});
