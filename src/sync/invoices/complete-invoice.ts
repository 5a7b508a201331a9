import type { Invoice } from "../../../generated/types.js";
import { type InvoiceLink, toSyncedInvoice, writtenHash } from "../links/link-records.js";
import { nowText } from "../sync-context.js";
import { isOlderVersion, isSettledLink } from "./decide-next-step.js";
import { compareTotals, rilletMismatch } from "../lines/totals.js";
import { actualAmounts, expectedAmounts } from "./compare-invoice.js";
import type { InvoiceJob } from "./draft-invoice.js";
import { overtaken } from "./invoice-errors.js";
import { contentOf, isClaimed } from "./link-claim.js";
import { markSent } from "./mark-sent.js";

/**
 * Finishes a write: compares Rillet's totals with the source's, marks the invoice as sent if the source says so, and writes the link.
 * @throws SyncError TOTAL_MISMATCH with both totals, and with the line if one line differs.
 */
export async function completeInvoice(
  job: InvoiceJob,
  written: Invoice,
  generation: number,
): Promise<CompletedInvoice> {
  const { draft, run } = job;
  const differences = compareTotals(expectedAmounts(draft), actualAmounts(written, draft), draft.currency);
  if (differences.length > 0) {
    await linkInvoice(job, written, { state: "mismatched", generation });
    throw rilletMismatch(`invoice ${written.invoice_number}`, written.id, differences, draft.currency);
  }
  const { status, warnings, action } = draft.isSent ? await markSent(run.rillet, written) : NOT_SENT;
  run.warnings.push(...warnings);
  const invoice = { ...written, status: status ?? written.status };
  await linkInvoice(job, invoice, { state: "posted", generation });
  return { invoice, isMarkedSent: action === "updated" };
}

const NOT_SENT = { status: undefined, warnings: [], action: "unchanged" } as const;

/** An invoice with its link written. */
export interface CompletedInvoice {
  readonly invoice: Invoice;
  /** Whether it was marked as sent now. */
  readonly isMarkedSent: boolean;
}

/**
 * Writes the link of an invoice that exists in Rillet. When another worker has deleted the invoice in the meantime, or is deleting it, the link of that worker stays.
 * @throws SyncError API_ERROR (retryable) when another worker did so.
 */
async function linkInvoice(
  job: InvoiceJob,
  invoice: Invoice,
  facts: Pick<InvoiceLink, "state" | "generation">,
): Promise<void> {
  const { run, draft, content } = job;
  const link: InvoiceLink = {
    ...facts,
    at: nowText(run),
    scope: run.settings.scope,
    content,
    written: await writtenHash(invoice),
    customer: draft.customer,
    customerId: invoice.customer_id,
    invoice: toSyncedInvoice(invoice),
    version: job.version,
  };
  // Nothing comes between this read and the write, so that no worker writes in between.
  const other = await run.links.read("invoice", draft.reference);
  if (other && !isClaimed(job, other) && isOvertaken(other, job, { id: invoice.id, generation: facts.generation })) {
    await doubtContent(other, invoice, job);
    throw overtaken(invoice);
  }
  await run.links.write("invoice", draft.reference, link);
  await run.lists.invoices.add(draft.reference, toSyncedInvoice(invoice));
}

/** Takes the content out of another worker's link to the same invoice: this job may have changed the invoice after that worker did. The next sync compares it. */
async function doubtContent(other: InvoiceLink, { id }: Invoice, { run, draft }: InvoiceJob): Promise<void> {
  if (other.state === "deleted" || !isSettledLink(other) || other.invoice.id !== id) return;
  await run.links.write("invoice", draft.reference, { ...other, content: undefined, written: undefined });
}

/** Whether another worker has changed or replaced the invoice, or is doing so. Another worker that only begins to post gets this invoice by its idempotency key. */
function isOvertaken(
  other: InvoiceLink,
  job: InvoiceJob,
  ours: { readonly id: string; readonly generation: number },
): boolean {
  const { state, generation, obsolete, invoice, version } = other;
  const isDeleting = state === "replacing" || state === "deleting" || state === "deleted";
  if (generation > ours.generation || (isDeleting && (obsolete === ours.id || invoice?.id === ours.id))) return true;
  if (state === "posting" || generation < ours.generation || isOlderVersion(version, job)) return false;
  return isOlderVersion(job.version, other) || contentOf(other) !== job.content;
}
