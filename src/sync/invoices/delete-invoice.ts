import { NotFoundError, RilletApiError } from "../../errors/index.js";
import type { SyncedInvoice } from "../links/link-records.js";
import type { Run } from "../run/run.js";
import { toSyncError } from "../sync-errors.js";
import { undeletable } from "./invoice-errors.js";

/** Deletes an invoice; one that is not there any more counts as deleted. @throws SyncError INVOICE_LOCKED where Rillet refuses. */
export async function deleteInvoice(
  invoice: Pick<SyncedInvoice, "id" | "invoice_number" | "status">,
  { rillet }: Run,
): Promise<void> {
  try {
    await rillet.invoices.delete(invoice.id);
  } catch (error) {
    if (error instanceof NotFoundError) return;
    if (error instanceof RilletApiError && [400, 409, 422].includes(error.status))
      throw undeletable(invoice as SyncedInvoice, error);
    throw toSyncError(error, `delete the invoice ${invoice.invoice_number}`);
  }
}
