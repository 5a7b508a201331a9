import { requireClient, requireText } from "../check-arguments.js";
import type { Rillet } from "../../client.js";
import type { Invoice } from "../../../generated/types.js";
import { toDecimal } from "../../money/index.js";
import { toSyncError } from "../sync-errors.js";

/** The result of marking an invoice as sent. */
export interface MarkSentResult {
  /** `unchanged`: it was sent already, and no request was made. */
  readonly action: "updated" | "unchanged";
  /** The status after the call. */
  readonly status: Invoice["status"];
  /** What a person should know, in sentences. */
  readonly warnings: readonly string[];
}

/** The warning for an invoice that is marked as sent. */
export const NO_REMINDERS =
  "Rillet sends no reminders and takes no automatic payment for an invoice that was marked as sent by hand (Rillet's docs).";

/**
 * Records that the billing system delivered an invoice: UNBILLED becomes UNPAID. One request, none when the status is not UNBILLED. An invoice of zero or less may
 * become PAID immediately. So when the `total` is zero or less, or not given, one more request reads the status.
 * @throws RilletArgumentError without a client or an invoice; SyncError API_ERROR.
 */
export async function markSent(
  rillet: Rillet,
  invoice: Pick<Invoice, "id" | "status"> & Partial<Pick<Invoice, "total">>,
): Promise<MarkSentResult> {
  requireClient(rillet, "markSent()");
  requireText(invoice, "id", "invoice", "markSent()");
  const { id, status, total } = invoice;
  if (status !== "UNBILLED") return { action: "unchanged", status, warnings: [] };
  try {
    await rillet.invoices.updateSentStatus(id, { sent: true });
    const mayBePaid = total === undefined || toDecimal(total.amount).lte(0);
    const current = mayBePaid ? (await rillet.invoices.retrieve(id)).status : "UNPAID";
    return { action: "updated", status: current, warnings: [NO_REMINDERS] };
  } catch (error) {
    throw toSyncError(error, `mark the invoice ${id} as sent`);
  }
}
