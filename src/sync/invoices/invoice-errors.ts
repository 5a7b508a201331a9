import type { Invoice } from "../../../generated/types.js";
import type { SyncError } from "../../errors/index.js";
import { isSameMoney } from "../../money/index.js";
import type { SyncedInvoice } from "../links/link-records.js";
import { syncError } from "../sync-errors.js";

export const named = ({ invoice_number: number, id }: SyncedInvoice): string => `The invoice ${number} (${id})`;

/** Whether a payment or credit is booked on the invoice, or may be: Rillet can add statuses, and an unknown status counts as locked. */
export const isLocked = ({
  status,
  amount_due: due,
  total,
}: Pick<Invoice, "status" | "amount_due" | "total">): boolean =>
  (status !== "UNBILLED" && status !== "UNPAID") || !isSameMoney(due, total);

export function paidInvoice(invoice: SyncedInvoice, differences: readonly string[]): SyncError {
  const advice = "Issue a credit note in the billing system instead, or remove the payment in Rillet first.";
  return locked(
    `${named(invoice)} is ${invoice.status} in Rillet and may have payments or credits, so the sync does not change it.`,
    advice,
    invoice,
    differences,
  );
}

export function refusedRecreation(invoice: SyncedInvoice, differences: readonly string[]): SyncError {
  const advice = 'Issue a credit note in the billing system instead, or set settings.conflicts.amounts to "recreate".';
  return locked(
    `${named(invoice)} must be deleted and posted again for this change, and settings.conflicts.amounts does not allow it: ${differences.join("; ")}.`,
    advice,
    invoice,
    differences,
  );
}

export function sentInvoice(invoice: SyncedInvoice, differences: readonly string[]): SyncError {
  const advice = "Issue a credit note in the billing system instead, or delete the invoice in Rillet.";
  return locked(
    `${named(invoice)} was issued by Rillet, and its customer or currency changed in the source (${differences.join("; ")}). A new invoice would get another number.`,
    advice,
    invoice,
    differences,
  );
}

export function editedInvoice(invoice: SyncedInvoice, differences: readonly string[]): SyncError {
  const advice =
    'Undo the edit in Rillet, or make the same edit in the billing system, or set settings.conflicts.edited to "overwrite".';
  return locked(
    `${named(invoice)} was edited in Rillet since the last sync, and the source changed too: ${differences.join("; ")}.`,
    advice,
    invoice,
    differences,
  );
}

export function deletedInvoice(invoice: SyncedInvoice): SyncError {
  const advice =
    'If the deletion is correct, void the invoice in the billing system and call voidInvoice. If not, set settings.conflicts.deleted to "recreate".';
  return locked(`${named(invoice)} was deleted in Rillet by somebody else.`, advice, invoice, []);
}

export function otherScope(invoice: SyncedInvoice, before: string, now: string): SyncError {
  const advice = "Void the invoice and sync it again, or keep the scope for invoices that were posted with it.";
  return locked(
    `${named(invoice)} was posted with the scope ${before}, and the settings say ${now}.`,
    advice,
    invoice,
    [],
  );
}

export function bankAccountMissing(invoice: SyncedInvoice): SyncError {
  return locked(
    `${named(invoice)} has no bank account, which the update of a FULL invoice needs (contract).`,
    "Set settings.bankAccountId.",
    invoice,
    [],
  );
}

export function overtaken({ invoice_number: number, id }: SyncedInvoice): SyncError {
  const advice = "Run the sync again, and let only one worker at a time handle an invoice.";
  return syncError("API_ERROR", `Another worker voided or replaced the invoice ${number} (${id}) at the same moment.`, {
    advice,
    isRetryable: true,
    details: { id },
  });
}

function locked(
  message: string,
  advice: string,
  { id, status }: SyncedInvoice,
  differences: readonly string[],
): SyncError {
  return syncError("INVOICE_LOCKED", message, { advice, details: { id, status, differences } });
}
