import type { Invoice } from "../../../generated/types.js";
import type { SyncError } from "../../errors/index.js";
import { isSameMoney, toDecimal } from "../../money/index.js";
import type { InvoiceLink, SyncedInvoice } from "../links/link-records.js";
import type { Issue } from "../../validation/issue.js";
import { syncError } from "../sync-errors.js";
import type { InvoiceDraft } from "./draft-invoice.js";

/** What an error says of an invoice. */
export interface NamedInvoice extends Pick<SyncedInvoice, "invoice_number" | "status"> {
  /** Undefined for an invoice that is only planned. */
  readonly id: string | undefined;
}

export const named = ({ invoice_number: number, id }: NamedInvoice): string =>
  id === undefined ? `The invoice ${number}` : `The invoice ${number} (${id})`;

/**
 * Whether a payment or credit is booked on the invoice, or may be: Rillet can add statuses, and an unknown status counts as locked. An invoice of zero or less is
 * PAID as soon as it is sent, without a payment.
 */
export const isLocked = ({
  status,
  amount_due: due,
  total,
}: Pick<Invoice, "status" | "amount_due" | "total">): boolean => {
  const isPaidWithoutPayment = status === "PAID" && toDecimal(total.amount).lte(0);
  const isOpen = status === "UNBILLED" || status === "UNPAID" || isPaidWithoutPayment;
  return !isOpen || !isSameMoney(due, total);
};

export function paidInvoice(invoice: SyncedInvoice, differences: readonly string[]): SyncError {
  const advice = "Issue a credit note in the billing system instead, or remove the payment in Rillet first.";
  return locked(
    `${named(invoice)} is ${invoice.status} in Rillet and may have payments or credits, so the sync does not change it.`,
    advice,
    invoice,
    differences,
  );
}

export function refusedRecreation(invoice: NamedInvoice, differences: readonly string[]): SyncError {
  const advice = 'Issue a credit note in the billing system instead, or set settings.conflicts.amounts to "recreate".';
  return locked(
    `${named(invoice)} must be deleted and posted again for this change, and settings.conflicts.amounts does not allow it: ${differences.join("; ")}.`,
    advice,
    invoice,
    differences,
  );
}

export function inClosedBooks(
  invoice: NamedInvoice & Pick<SyncedInvoice, "invoice_date">,
  { date, end }: { readonly date: string; readonly end: string },
  differences: readonly string[],
): SyncError {
  const isOldOpen = invoice.invoice_date > end;
  const advice = isOldOpen
    ? `Give it a date after ${end} in the source or by settings.dates, or reopen the period in Rillet.`
    : "Issue a credit note in the billing system instead, or reopen the period in Rillet.";
  const which = isOldOpen ? `its new date ${date} is` : `its date ${invoice.invoice_date} in Rillet is`;
  return locked(
    `${named(invoice)} is unchanged in Rillet. It must be deleted and posted again for this change, the books are closed until ${end}, and ${which} not after that: ${differences.join("; ")}.`,
    advice,
    invoice,
    differences,
  );
}

export function rejectedReplacement(
  invoice: NamedInvoice,
  problems: readonly Issue[],
  differences: readonly string[],
): SyncError {
  const advice = "Correct the document or the settings, or add in Rillet what is missing, then run the sync again.";
  const listed = problems.map(({ path, message }) => `${path}: ${message}`).join("; ");
  return syncError(
    "INVALID_SOURCE",
    `${named(invoice)} is unchanged in Rillet. It must be deleted and posted again for this change, and Rillet would reject the new one: ${listed}.`,
    { advice, details: { id: invoice.id, problems, differences } },
  );
}

export function sentInvoice(invoice: NamedInvoice, differences: readonly string[]): SyncError {
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
    `${named(invoice)} was edited in Rillet since the last sync that the link store knows, and the source changed too: ${differences.join("; ")}.`,
    advice,
    invoice,
    differences,
  );
}

export function deletedInvoice(invoice: SyncedInvoice): SyncError {
  const advice =
    'If the deletion is correct, void the invoice in the billing system and call voidInvoice. If not, set settings.conflicts.deleted to "recreate".';
  const message = `${named(invoice)} was deleted in Rillet, by somebody or by a sync that the link store does not know any more. Rillet has no invoice for this reference now.`;
  return locked(message, advice, invoice, []);
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
    `${named(invoice)} has no bank account. Rillet requires one to update an invoice with the scope FULL.`,
    "Set settings.bankAccountId.",
    invoice,
    [],
  );
}

export function overtaken({ invoice_number: number, id }: Partial<SyncedInvoice>): SyncError {
  const advice = "Run the sync again, and let only one worker at a time handle an invoice.";
  const name = `${number ?? ""}${id === undefined ? "" : ` (${id})`}`;
  return syncError("API_ERROR", `Another worker changed, voided or replaced the invoice ${name} at the same moment.`, {
    advice,
    isRetryable: true,
    details: { id },
  });
}

/** The warning for a version that is older than the one in Rillet. */
export const olderVersion = (
  { number }: Pick<InvoiceDraft, "number">,
  version: InvoiceLink["version"],
  link: Pick<InvoiceLink, "version">,
): string =>
  `Version ${version ?? ""} of the invoice ${number} is older than the version ${link.version ?? ""} in Rillet. Nothing was changed.`;

export function newerInProgress(
  { number }: Pick<InvoiceDraft, "number">,
  version: InvoiceLink["version"],
  newer: InvoiceLink["version"],
): SyncError {
  const advice = "Sync the newest version of the invoice.";
  const message = `The sync of version ${newer ?? ""} of the invoice ${number} started and did not finish, and version ${version ?? ""} is older. This call changed nothing.`;
  return syncError("API_ERROR", message, { advice, isRetryable: true, details: { version, newer } });
}

function locked(
  message: string,
  advice: string,
  { id, status }: NamedInvoice,
  differences: readonly string[],
): SyncError {
  return syncError("INVOICE_LOCKED", message, { advice, details: { id, status, differences } });
}
