import { NotFoundError, RilletApiError, type SyncError } from "../../errors/index.js";
import type { SyncedInvoice } from "../links/link-records.js";
import type { SyncRun } from "../sync-context.js";
import { syncError, toSyncError } from "../sync-errors.js";
import type { InvoiceJob } from "./draft-invoice.js";
import { forgetRejected, recordDeletion } from "./change-records.js";
import { named } from "./invoice-errors.js";

/**
 * Deletes an invoice. An invoice that does not exist any more counts as deleted.
 * @returns Whether the invoice existed.
 * @throws SyncError INVOICE_LOCKED when Rillet rejects the deletion; API_ERROR.
 */
export async function deleteInvoice(
  invoice: Pick<SyncedInvoice, "id" | "invoice_number" | "status">,
  { rillet }: SyncRun,
): Promise<boolean> {
  try {
    await rillet.invoices.delete(invoice.id);
    return true;
  } catch (error) {
    if (error instanceof NotFoundError) return false;
    if (error instanceof RilletApiError && [400, 409, 422].includes(error.status))
      throw undeletable(invoice as SyncedInvoice, error);
    throw toSyncError(error, `delete the invoice ${invoice.invoice_number}`);
  }
}

function undeletable(invoice: SyncedInvoice, cause: unknown): SyncError {
  const message = cause instanceof Error ? cause.message : String(cause);
  const advice =
    "Remove its payments and credits in Rillet, or reopen the period if its books are closed, or issue a credit note in the billing system.";
  return syncError("INVOICE_LOCKED", `${named(invoice)} cannot be deleted: ${message}`, {
    advice,
    cause,
    details: { id: invoice.id, status: invoice.status },
  });
}

/** Deletes an invoice that is in Rillet beside another one with the same reference. */
export async function deleteDuplicate(
  invoice: Pick<SyncedInvoice, "id" | "invoice_number" | "status">,
  { run, draft, claim }: InvoiceJob,
): Promise<void> {
  const deleted = { id: invoice.id, reference: draft.reference };
  claim.removed.add(invoice.id);
  await recordDeletion(deleted, run);
  try {
    await deleteInvoice(invoice, run);
  } catch (error) {
    await forgetRejected(error, deleted, run);
    throw error;
  }
}
