/** The adapter for Sequence's credit notes, which share lines, customer and totals with its invoices. */
import type { SourceCreditNote } from "rillet-sdk/sync";
import { checkWhole } from "../check-whole.js";
import type { SequenceCustomer, SequenceInvoiceDocument, SequenceLine, SequenceTotals } from "./documents.js";
import { CUSTOMER, LINES, reference, toCustomer, toLine, TOTALS, toTotals } from "./sequence.js";

export interface SequenceCreditNoteDocument {
  readonly creditNote: SequenceCreditNote;
  readonly lineItems: readonly SequenceCreditNoteLineItem[];
  readonly customer: SequenceCustomer;
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

export interface SequenceCreditNoteLineItem extends SequenceLine {
  readonly invoiceLineItemId?: string;
}

const WHOLE = [
  ...[...TOTALS, "invoiceId", "creditNoteNumber", "issueDate"].map((name) => `creditNote.${name}`),
  ...[...LINES, ...CUSTOMER],
];

/**
 * @param original The document of the invoice that is credited, for the tax categories of its lines: credit notes do not carry them.
 * @throws TypeError for an incomplete document, with each missing path, and for a credit note that is not final.
 */
export function fromSequenceCreditNote(
  document: SequenceCreditNoteDocument,
  original?: SequenceInvoiceDocument,
): SourceCreditNote {
  checkWhole("The Sequence credit note", document, WHOLE);
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

function categoryOf(lineId: string | undefined, original: SequenceInvoiceDocument | undefined): string | undefined {
  const line = original?.lineItems.find(({ id }) => id === lineId);
  return original?.lineItemGroups.find(({ id }) => id === line?.groupId)?.taxCategory?.name;
}
