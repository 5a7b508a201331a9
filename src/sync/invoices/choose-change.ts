import type { Invoice } from "../../../generated/types.js";
import { type InvoiceLink, writtenHash } from "../links/link-records.js";
import { checkReplaceable } from "./check-replaceable.js";
import type { InvoiceDifferences } from "./compare-invoice.js";
import type { InvoiceJob } from "./draft-invoice.js";
import {
  bankAccountMissing,
  editedInvoice,
  isLocked,
  otherScope,
  paidInvoice,
  refusedRecreation,
  sentInvoice,
} from "./invoice-errors.js";

/**
 * Chooses the change of an invoice that differs from its source: an update when Rillet allows an update of what differs, otherwise a new invoice.
 * @throws SyncError INVOICE_LOCKED when the invoice must not be changed in this way; INVALID_SOURCE when a new one names what is not in Rillet; API_ERROR when a read fails.
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
  await checkReplaceable(invoice, job.draft, all, run);
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
