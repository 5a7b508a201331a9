import type { Invoice } from "../../../generated/types.js";
import type { InvoiceLink } from "../links/link-records.js";
import { nowText } from "../sync-context.js";
import { toSyncError } from "../sync-errors.js";
import { compareTotals, rilletMismatch } from "../totals/document-totals.js";
import { actualAmounts, expectedAmounts } from "./compare-invoice.js";
import type { InvoiceJob } from "./draft-invoice.js";
import { overtaken } from "./invoice-errors.js";
import { toSyncedInvoice, writtenHash } from "./invoice-snapshot.js";

/**
 * What follows on a write: the invoice is marked as sent if the source says so, Rillet's totals are compared with the source's, and the link is kept.
 * @throws SyncError TOTAL_MISMATCH that names both totals, and the line where it is one line's.
 */
export async function completeInvoice(job: InvoiceJob, written: Invoice, generation: number): Promise<Invoice> {
  const { draft } = job;
  const differences = compareTotals(expectedAmounts(draft), actualAmounts(written, draft), draft.currency);
  if (differences.length > 0) {
    await linkInvoice(job, written, { state: "mismatched", generation });
    throw rilletMismatch(`invoice ${written.invoice_number}`, written.id, differences, draft.currency);
  }
  const invoice = await markAsSent(job, written);
  await linkInvoice(job, invoice, { state: "posted", generation });
  return invoice;
}

/** UNBILLED becomes UNPAID (Rillet's docs); the answer has no body, so that the status is set here. */
async function markAsSent({ run, draft }: InvoiceJob, invoice: Invoice): Promise<Invoice> {
  if (!draft.isSent || invoice.status !== "UNBILLED") return invoice;
  await run.rillet.invoices.updateSentStatus(invoice.id, { sent: true }).catch((error: unknown) => {
    throw toSyncError(error, `mark the invoice ${invoice.invoice_number} as sent`);
  });
  return { ...invoice, status: "UNPAID" };
}

/**
 * Keeps a link of an invoice that is in Rillet. One that another worker has deleted in the meantime, or begun to, is not linked: what that one keeps must stay.
 * @throws SyncError API_ERROR, to be tried again.
 */
async function linkInvoice(
  job: InvoiceJob,
  invoice: Invoice,
  facts: Pick<InvoiceLink, "state" | "generation">,
): Promise<void> {
  const { run, draft, content } = job;
  const other = await run.links.read("invoice", draft.reference);
  if (other && isOvertaken(other, invoice.id, facts.generation)) throw overtaken(invoice);
  await run.links.write("invoice", draft.reference, {
    ...facts,
    at: nowText(run),
    scope: run.settings.scope,
    content,
    written: await writtenHash(invoice),
    customerId: invoice.customer_id,
    invoice: toSyncedInvoice(invoice),
  });
}

/** Another one has deleted it and gone on, or is about to delete it. */
function isOvertaken({ state, generation, obsolete, invoice }: InvoiceLink, id: string, ours: number): boolean {
  const isDeleting = state === "replacing" || state === "deleting" || state === "deleted";
  return generation > ours || (isDeleting && (obsolete === id || invoice?.id === id));
}
