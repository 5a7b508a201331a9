import type { SyncedInvoice } from "../links/link-records.js";
import type { SourceReference } from "../source/source-reference.js";
import { deleteInvoice } from "./delete-invoice.js";
import type { InvoiceJob } from "./draft-invoice.js";

/**
 * Deletes an invoice that stands in Rillet beside another one of the same reference. The link store records this before the deletion: the process may be killed, and
 * another worker may find the invoice and link it before the deletion reaches Rillet. When the invoice is missing later, nobody else has deleted it.
 */
export async function deleteDuplicate(
  invoice: Pick<SyncedInvoice, "id" | "invoice_number" | "status">,
  job: InvoiceJob,
): Promise<void> {
  const { run, draft, claim } = job;
  const key = duplicateKey(invoice.id, job);
  claim.removed.add(invoice.id);
  await run.links.write("duplicate-invoice", key, { reference: draft.reference });
  try {
    await deleteInvoice(invoice, run);
  } catch (error) {
    if (!(error as { isRetryable?: boolean }).isRetryable) await run.links.forget("duplicate-invoice", key);
    throw error;
  }
}

/** Whether a worker deleted the invoice as a duplicate, or is about to. */
export const isDuplicate = async (id: string, job: InvoiceJob): Promise<boolean> =>
  job.claim.removed.has(id) || (await job.run.links.read("duplicate-invoice", duplicateKey(id, job))) !== undefined;

const duplicateKey = (id: string, { draft }: InvoiceJob): SourceReference => ({ type: draft.reference.type, id });
