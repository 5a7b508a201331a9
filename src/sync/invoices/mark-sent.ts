import type { Invoice } from "../../../generated/types.js";
import type { Rillet } from "../../client.js";
import { toSyncError } from "../sync-errors.js";

/** What became of an invoice that was marked as sent. */
export interface MarkSentResult {
  /** `unchanged`: it was sent already, and nothing was asked. */
  readonly action: "updated" | "unchanged";
  /** Its status now. */
  readonly status: Invoice["status"];
  /** What a person should know, in sentences. */
  readonly warnings: readonly string[];
}

/**
 * Records that the billing system delivered an invoice: UNBILLED becomes UNPAID. One request, none where it is not UNBILLED.
 * @throws SyncError API_ERROR.
 */
export async function markSent(rillet: Rillet, invoice: Pick<Invoice, "id" | "status">): Promise<MarkSentResult> {
  if (invoice.status !== "UNBILLED") return { action: "unchanged", status: invoice.status, warnings: [] };
  await rillet.invoices.updateSentStatus(invoice.id, { sent: true }).catch((error: unknown) => {
    throw toSyncError(error, `mark the invoice ${invoice.id} as sent`);
  });
  const warning =
    "Rillet sends no reminders and takes no automatic payment for an invoice that was marked as sent by hand (Rillet's docs).";
  return { action: "updated", status: "UNPAID", warnings: [warning] };
}
