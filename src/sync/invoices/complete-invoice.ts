import type { Invoice } from "../../../generated/types.js";
import { compareTotals } from "../totals/compare-totals.js";
import { rilletMismatch } from "../totals/total-errors.js";
import { toSyncError } from "../sync-errors.js";
import { actualAmounts, expectedAmounts } from "./invoice-amounts.js";
import { type InvoiceJob, linkInvoice } from "./invoice-job.js";

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
