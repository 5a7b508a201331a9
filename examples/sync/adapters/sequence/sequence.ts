/**
 * An adapter: documents of Sequence's public API (https://docs.sequencehq.com) in, source documents of `rillet-sdk/sync` out. These are pure functions: copy the
 * file and change what your books need. The reference type SEQUENCE must be registered in Rillet (Settings → External References).
 */
import type {
  SourceAddress,
  SourceCreditNote,
  SourceCustomer,
  SourceInvoice,
  SourceLine,
  SourceProduct,
  SourceReference,
} from "rillet-sdk/sync";
import { checkWhole } from "../check-whole.js";

export interface SequenceInvoiceDocument {
  readonly invoice: SequenceInvoice;
  readonly lineItemGroups: readonly SequenceGroup[];
  readonly lineItems: readonly SequenceLineItem[];
  readonly customer: SequenceCustomer;
}

export interface SequenceCreditNoteDocument {
  readonly creditNote: SequenceCreditNote;
  readonly lineItems: readonly SequenceCreditNoteLineItem[];
  readonly customer: SequenceCustomer;
}

/** Amounts are decimal strings; a rate may have more digits than the currency. */
interface SequenceTotals {
  readonly netTotal: string;
  readonly totalTax: string;
  readonly grossTotal: string;
}

export interface SequenceInvoice extends SequenceTotals {
  readonly id: string;
  /** DRAFT, IN_REVIEW, FINAL, SENT, VOIDED… */
  readonly status: string;
  readonly currency: string;
  readonly invoiceNumber: string;
  /** The date on the document. */
  readonly issueDate: string;
  /** The date on which it counts in the books. */
  readonly accountingDate: string;
  readonly dueDate: string;
  readonly purchaseOrderNumber?: string;
  readonly memo?: string;
  /** `LINK`: the customer pays by a payment link, and the payment status does not come from Rillet. */
  readonly paymentOptions: readonly string[];
  readonly customerId: string;
  readonly customerTaxId?: string;
}

export interface SequenceCreditNote extends SequenceTotals {
  readonly id: string;
  readonly invoiceId: string;
  readonly creditNoteNumber: string;
  readonly status: string;
  readonly currency: string;
  readonly issueDate: string;
  readonly memo?: string;
}

export interface SequenceGroup {
  readonly id: string;
  readonly taxCategory?: { readonly id: string; readonly name: string };
}

export interface SequenceLine extends SequenceTotals {
  readonly id: string;
  readonly title: string;
  readonly description?: string;
  readonly quantity: string;
  readonly rate: string;
  /** A fraction: 0.2 is 20 %. */
  readonly taxRate: string;
  readonly productId: string;
  readonly servicePeriod?: { readonly startDate: string; readonly endDate: string };
}

export interface SequenceLineItem extends SequenceLine {
  readonly groupId: string;
}

export interface SequenceCreditNoteLineItem extends SequenceLine {
  readonly invoiceLineItemId?: string;
}

export interface SequenceCustomer {
  readonly id: string;
  readonly legalName: string;
  readonly email?: string;
  readonly billingEmails?: readonly string[];
  readonly taxStatus: SourceCustomer["taxStatus"];
  readonly address?: SequenceAddress;
}

export interface SequenceAddress {
  readonly line1?: string;
  readonly line2?: string;
  readonly town?: string;
  readonly state?: string;
  readonly postcode?: string;
  readonly country?: string;
}

const reference = (id: string): SourceReference => ({ type: "SEQUENCE", id });

/** Sequence gives a document, its lines and its customer by several endpoints: what the adapter needs of each. */
const LINES = "id title quantity rate productId netTotal totalTax".split(" ").map((name) => `lineItems[].${name}`);
const CUSTOMER = "id legalName taxStatus address".split(" ").map((name) => `customer.${name}`);
const TOTALS = "id status currency netTotal totalTax grossTotal".split(" ");
const WHOLE_INVOICE = [
  ...[...TOTALS, "invoiceNumber", "accountingDate", "dueDate"].map((name) => `invoice.${name}`),
  ...["lineItemGroups[].id", "lineItems[].groupId", ...LINES, ...CUSTOMER],
];
const WHOLE_CREDIT_NOTE = [
  ...[...TOTALS, "invoiceId", "creditNoteNumber", "issueDate"].map((name) => `creditNote.${name}`),
  ...[...LINES, ...CUSTOMER],
];

/**
 * @throws TypeError for half a document, with each missing path, and for an invoice that is not final: a draft does not belong in the books, and a voided one is
 * `sync.voidInvoice(…)`.
 */
export function fromSequenceInvoice(document: SequenceInvoiceDocument): SourceInvoice {
  checkWhole("The Sequence invoice", document, WHOLE_INVOICE);
  const { invoice, lineItemGroups, lineItems, customer } = document;
  if (invoice.status !== "FINAL" && invoice.status !== "SENT")
    throw new TypeError(`The invoice ${invoice.invoiceNumber} is ${invoice.status}, not FINAL or SENT.`);
  const categories = new Map(lineItemGroups.map(({ id, taxCategory }) => [id, taxCategory?.name]));
  lineItems.forEach(({ groupId }, index) => {
    if (!categories.has(groupId))
      throw new TypeError(
        `lineItems[${index}].groupId is ${groupId}, which lineItemGroups does not have. Read all groups.`,
      );
  });
  return {
    reference: reference(invoice.id),
    number: invoice.invoiceNumber,
    currency: invoice.currency,
    invoiceDate: invoice.accountingDate,
    dueDate: invoice.dueDate,
    customer: toCustomer(customer, invoice.customerTaxId),
    lines: lineItems.map((line) => toLine(line, categories.get(line.groupId))),
    ...(invoice.purchaseOrderNumber !== undefined && { purchaseOrderNumber: invoice.purchaseOrderNumber }),
    ...(invoice.memo !== undefined && { memo: invoice.memo }),
    ...(invoice.status === "SENT" && { sent: true }),
    totals: toTotals(invoice),
  };
}

/**
 * @param original The document of the invoice that is credited, for the tax categories of its lines: credit notes do not carry them.
 * @throws TypeError for half a document, with each missing path, and for a credit note that is not final.
 */
export function fromSequenceCreditNote(
  document: SequenceCreditNoteDocument,
  original?: SequenceInvoiceDocument,
): SourceCreditNote {
  checkWhole("The Sequence credit note", document, WHOLE_CREDIT_NOTE);
  const { creditNote, lineItems, customer } = document;
  if (creditNote.status !== "FINAL" && creditNote.status !== "SENT")
    throw new TypeError(`The credit note ${creditNote.creditNoteNumber} is ${creditNote.status}, not FINAL or SENT.`);
  return {
    reference: reference(creditNote.id),
    number: creditNote.creditNoteNumber,
    currency: creditNote.currency,
    date: creditNote.issueDate,
    customer: toCustomer(customer),
    lines: lineItems.map((line) => toLine(line, categoryOf(line.invoiceLineItemId, original))),
    invoice: reference(creditNote.invoiceId),
    totals: toTotals(creditNote),
  };
}

/** Whether the customer pays by a link, so that Rillet's payment status says nothing: `paymentUpdates` can leave such invoices out. */
export const isPaidByLink = ({ invoice }: SequenceInvoiceDocument): boolean => invoice.paymentOptions.includes("LINK");

function categoryOf(lineId: string | undefined, original: SequenceInvoiceDocument | undefined): string | undefined {
  const line = original?.lineItems.find(({ id }) => id === lineId);
  return original?.lineItemGroups.find(({ id }) => id === line?.groupId)?.taxCategory?.name;
}

function toLine(line: SequenceLine, taxCategory: string | undefined): SourceLine {
  const { servicePeriod: period } = line;
  return {
    reference: reference(line.id),
    description: line.description === undefined ? line.title : `${line.title}: ${line.description}`,
    product: toProduct(line),
    quantity: line.quantity,
    unitPrice: line.rate,
    netAmount: line.netTotal,
    taxAmount: line.totalTax,
    ...(taxCategory !== undefined && { taxCategory }),
    ...(period && { servicePeriod: { start: period.startDate, end: period.endDate } }),
  };
}

/** Lines name their product by id alone; the title of the first one that is synced becomes its name in Rillet. */
const toProduct = ({ productId, title }: SequenceLine): SourceProduct => ({
  reference: reference(productId),
  name: title,
});

const toTotals = ({ netTotal, totalTax, grossTotal }: SequenceTotals): NonNullable<SourceInvoice["totals"]> => ({
  net: netTotal,
  tax: totalTax,
  gross: grossTotal,
});

function toCustomer(
  { id, legalName, email, billingEmails = [], taxStatus, address }: SequenceCustomer,
  taxId?: string,
): SourceCustomer {
  const emails = [...new Set([...(email === undefined ? [] : [email]), ...billingEmails])];
  return {
    reference: reference(id),
    name: legalName,
    emails,
    ...(address && { address: toAddress(address) }),
    taxStatus,
    ...(taxId !== undefined && { taxId }),
  };
}

function toAddress({ line1, line2, town, state, postcode, country }: SequenceAddress): SourceAddress {
  return { line1, line2, city: town, state, postalCode: postcode, country };
}
