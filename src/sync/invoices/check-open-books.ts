import type { Invoice } from "../../../generated/types.js";
import type { SyncRun } from "../sync-context.js";
import type { InvoiceDraft } from "./draft-invoice.js";
import { inClosedBooks } from "./invoice-errors.js";

/**
 * Checks, before an invoice is deleted and posted again, that neither its date nor the new one is in closed books. The docs do not say what Rillet does then. If it
 * deletes the old invoice and rejects the new one, even the restored one may be rejected.
 * @throws SyncError INVOICE_LOCKED; API_ERROR.
 */
export async function checkOpenBooks(
  invoice: Invoice,
  { date }: Pick<InvoiceDraft, "date">,
  differences: readonly string[],
  run: SyncRun,
): Promise<void> {
  const { closedBooks } = run.lists;
  const isClosed = (end: string | undefined): boolean =>
    end !== undefined && [invoice.invoice_date, date].some((day) => day <= end);
  if (!isClosed(await closedBooks.lastDay(run))) return;
  // A person may have reopened the period since it was read.
  const end = await closedBooks.currentLastDay(run);
  if (end !== undefined && isClosed(end)) throw inClosedBooks(invoice, { date, end }, differences);
}
