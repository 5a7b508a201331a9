import type { Invoice } from "../../../generated/types.js";
import { type InvoiceLink, writtenHash } from "../links/link-records.js";
import type { SyncRun } from "../sync-context.js";
import type { InvoiceDifferences } from "./compare-invoice.js";
import type { InvoiceDraft, InvoiceJob } from "./draft-invoice.js";
import {
  bankAccountMissing,
  editedInvoice,
  inClosedBooks,
  isLocked,
  otherScope,
  paidInvoice,
  refusedRecreation,
  sentInvoice,
} from "./invoice-errors.js";

/**
 * Chooses the change of an invoice that differs from its source: an update when Rillet allows an update of what differs, otherwise a new invoice.
 * @throws SyncError INVOICE_LOCKED when the invoice must not be changed in this way; API_ERROR when the closed period cannot be read.
 */
export async function chooseChange(
  job: InvoiceJob,
  invoice: Invoice,
  { link, differences }: { readonly link: InvoiceLink; readonly differences: InvoiceDifferences },
): Promise<"update" | "recreate"> {
  const { run } = job;
  const { scope, conflicts } = run.settings;
  const { party, amounts, texts } = differences;
  const all = [...party, ...amounts, ...texts];
  await checkChangeable(job, invoice, link, all);
  if (link.isFound) run.warnings.push(changedWithoutLink(invoice, all, run));
  const isUpdate = party.length === 0 && (scope === "FULL" || (scope !== "AR_ONLY" && amounts.length === 0));
  if (isUpdate && scope === "FULL") bankAccountOf(job, invoice);
  if (isUpdate) return "update";
  if (scope === "FULL" && invoice.status !== "UNBILLED") throw sentInvoice(invoice, all);
  if (conflicts.amounts === "refuse") throw refusedRecreation(invoice, all);
  await checkOpenBooks(invoice, job.draft, all, run);
  return "recreate";
}

async function checkChangeable(
  { run }: InvoiceJob,
  invoice: Invoice,
  link: InvoiceLink,
  differences: readonly string[],
): Promise<void> {
  const { scope, conflicts } = run.settings;
  if (isLocked(invoice)) throw paidInvoice(invoice, differences);
  if (link.scope !== undefined && link.scope !== scope) throw otherScope(invoice, link.scope, scope);
  const isEdited = link.written !== undefined && link.written !== (await writtenHash(invoice));
  if (isEdited && conflicts.edited === "refuse") throw editedInvoice(invoice, differences);
  const verb = run.isPlan ? "would be" : "were";
  if (isEdited) run.warnings.push(`Edits made in Rillet ${verb} overwritten: ${differences.join("; ")}.`);
}

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

const changedWithoutLink = (
  { invoice_number: number, id }: Invoice,
  differences: readonly string[],
  { isPlan }: Pick<InvoiceJob["run"], "isPlan">,
): string =>
  `The link store had no link to the invoice ${number} (${id}), so the sync cannot tell whether it is newer than the source. It ${isPlan ? "would be" : "was"} changed to the source: ${differences.join("; ")}.`;

/** The bank account of a FULL invoice after its update. @throws SyncError INVOICE_LOCKED without one, because Rillet requires it. */
export function bankAccountOf({ draft }: InvoiceJob, invoice: Invoice): string {
  const id = draft.bankAccountId ?? invoice.bank_account?.id;
  if (id === undefined) throw bankAccountMissing(invoice);
  return id;
}
