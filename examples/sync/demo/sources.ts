import { readdirSync, readFileSync } from "node:fs";
import type { SourceCreditNote, SourceInvoice } from "rillet-sdk/sync";
import { fromSequenceCreditNote, type SequenceCreditNoteDocument } from "../adapters/sequence/credit-note.js";
import type { SequenceInvoiceDocument } from "../adapters/sequence/documents.js";
import { fromSequenceInvoice } from "../adapters/sequence/sequence.js";

const folder = new URL("../adapters/sequence/", import.meta.url);

type Sample = SequenceInvoiceDocument | SequenceCreditNoteDocument;

const samples = (): Sample[] =>
  readdirSync(folder)
    .filter((name) => name.endsWith(".json"))
    .map((name) => JSON.parse(readFileSync(new URL(name, folder), "utf8")) as Sample);

const invoiceSamples = (): SequenceInvoiceDocument[] => samples().filter((sample) => "invoice" in sample);

/** The sample invoices in the order of their numbers. */
export const readInvoices = (): SourceInvoice[] =>
  invoiceSamples()
    .map(fromSequenceInvoice)
    .sort((a, b) => a.number.localeCompare(b.number));

/** The sample credit notes; each is applied to the invoice that it credits. */
export function readCreditNotes(): SourceCreditNote[] {
  const notes = samples().filter((sample) => "creditNote" in sample);
  return notes.map((note) => ({
    ...fromSequenceCreditNote(
      note,
      invoiceSamples().find(({ invoice }) => invoice.id === note.creditNote.invoiceId),
    ),
    apply: true,
  }));
}
