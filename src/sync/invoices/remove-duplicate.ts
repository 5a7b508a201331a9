import type { Invoice } from "../../../generated/types.js";
import { hasReference } from "../source/source-reference.js";
import { deleteInvoice } from "./delete-invoice.js";
import type { InvoiceJob } from "./draft-invoice.js";
import { retrieveInvoice } from "./find-invoice.js";
import { overtaken } from "./invoice-errors.js";
import { isClaimed } from "./link-claim.js";

/** An invoice that a POST of this job gave. */
interface PostedHere {
  readonly invoice: Invoice;
  readonly generation: number;
  /** Whether it is an earlier invoice that was posted again. Then any POST of another worker comes first. */
  readonly isRestored?: boolean;
}

/**
 * Deletes the invoice that a POST of this job gave when another worker has posted another invoice for the same reference, or is about to with a later idempotency
 * key, or has voided the invoice. The other invoice is read first: an invoice that a link names and Rillet does not have any more never replaces one that exists.
 * @returns Whether the invoice was deleted.
 * @throws SyncError API_ERROR (retryable) when another worker voided the invoice in the meantime.
 */
export async function removeDuplicate(
  job: InvoiceJob,
  { invoice, generation, isRestored = false }: PostedHere,
): Promise<boolean> {
  const { run, draft } = job;
  const other = await run.links.read("invoice", draft.reference);
  if (other === undefined || isClaimed(job, other)) return false;
  const isPosting = other.state === "posting" && (isRestored || other.generation > generation);
  const isVoided = (other.state === "deleting" || other.state === "deleted") && other.generation >= generation;
  if (!isPosting && !isVoided) {
    const id = other.state === "posted" || other.state === "mismatched" ? other.invoice?.id : undefined;
    const standing = id === undefined || id === invoice.id ? undefined : await retrieveInvoice(id, run);
    if (standing === undefined || !hasReference(standing.external_references, draft.reference)) return false;
  }
  await deleteInvoice(invoice, run);
  if (isVoided) throw overtaken(invoice);
  return true;
}
