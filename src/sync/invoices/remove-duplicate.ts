import type { Invoice } from "../../../generated/types.js";
import { toSyncError } from "../sync-errors.js";
import { forgetRejected } from "./change-records.js";
import { deleteDuplicate, deleteInvoice } from "./delete-invoice.js";
import type { InvoiceJob } from "./draft-invoice.js";
import type { InvoiceLink, SyncedInvoice } from "../links/link-records.js";
import { toComparable } from "../links/links.js";
import { hasReference, type SourceReference } from "../source/source-reference.js";
import { nowText, type SyncRun } from "../sync-context.js";
import { findOthers, retrieveInvoice } from "./find-invoice.js";
import { isLocked, overtaken } from "./invoice-errors.js";
import { contentOf, isClaimed, returnLink } from "./link-claim.js";

/** An invoice that a POST of this job returned. */
interface PostedHere {
  readonly invoice: Invoice;
  readonly generation: number;
  /** Whether it is an earlier invoice that was posted again. Then any POST of another worker comes first. */
  readonly isRestored?: boolean;
  /** Whether a search found it. Then it is the other worker's, and stays. */
  readonly isFound?: boolean;
}

/**
 * Deletes the invoice that a POST of this job returned when another worker has posted another invoice for the same reference, or is about to with another idempotency
 * key, or has voided the invoice. The other invoice is read first: an invoice that a link names and Rillet does not have any more never replaces one that exists.
 * @returns Whether the invoice was deleted.
 * @throws SyncError API_ERROR (retryable) when another worker voided the invoice in the meantime, or the invoice is not of this job.
 */
export async function removeDuplicate(
  job: InvoiceJob,
  { invoice, generation, isRestored = false, isFound = false }: PostedHere,
): Promise<boolean> {
  const { run, draft } = job;
  const other = await run.links.read("invoice", draft.reference);
  if (other === undefined || isClaimed(job, other)) return false;
  // With the same generation, and so the same idempotency key, the other worker gets the same invoice.
  const isPosting =
    other.state === "posting" && (isRestored ? other.generation !== generation : other.generation > generation);
  const isVoided = (other.state === "deleting" || other.state === "deleted") && other.generation >= generation;
  if (!isPosting && !isVoided) {
    const id = other.state === "posted" || other.state === "mismatched" ? other.invoice?.id : undefined;
    const standing = id === undefined || id === invoice.id ? undefined : await retrieveInvoice(id, run);
    if (standing === undefined || !hasReference(standing.external_references, draft.reference)) return false;
  }
  if (isFound) throw overtaken(invoice);
  await deleteDuplicate(invoice, job);
  if (isVoided) throw overtaken(invoice);
  await unlink(job);
  return true;
}

/** Corrects the link when it names an invoice that this job found deleted as a duplicate, because another worker had found it by a search. The next step posts it again. */
export async function unlink({ run, draft, claim }: InvoiceJob): Promise<void> {
  if (claim.removed.size === 0) return;
  const link = await run.links.read("invoice", draft.reference);
  if (link?.state !== "posted" && link?.state !== "mismatched") return;
  const { generation, invoice } = link;
  if (invoice === undefined || !claim.removed.has(invoice.id)) return;
  await run.links.write("invoice", draft.reference, {
    ...{ ...link, state: "replacing", generation: generation + 1, at: nowText(run), obsolete: invoice.id },
    ...{ content: undefined, written: undefined, target: contentOf(link) },
  });
}

/** An invoice beside which others may exist. */
interface Beside {
  readonly link: InvoiceLink;
  readonly invoice: SyncedInvoice;
  /** The others, if a search has just found them. */
  readonly known?: readonly Invoice[] | undefined;
}

/**
 * Deletes the unpaid invoices that exist beside a restored or found one with the same reference: a POST of another worker may have arrived after the restoration.
 * @param link The link of the invoice. A worker writes its intent before its POST, so while this link is in the store, no other invoice is meant to replace this one.
 * @param remove Deletes an invoice.
 * @returns False, with nothing deleted, when another worker has written the link since.
 */
export async function removeOthers(
  reference: SourceReference,
  { link, invoice, known }: Beside,
  run: SyncRun,
  remove: (other: Invoice) => Promise<unknown>,
): Promise<boolean> {
  const found = known ?? (await findOthers(reference, invoice, run));
  const others = found.filter((other) => !isLocked(other));
  run.warnings.push(...found.filter(isLocked).map(keptBeside));
  if (others.length === 0) return true;
  if (toComparable(await run.links.read("invoice", reference)) !== toComparable(link)) return false;
  for (const other of others) {
    await remove(other);
    run.warnings.push(
      `The sync deleted the duplicate invoice ${other.invoice_number} (${other.id}), which had the same reference.`,
    );
  }
  return true;
}

const keptBeside = ({ invoice_number: number, id, status }: Invoice): string =>
  `Rillet has a second invoice with the same reference, ${number} (${id}). It is ${status}, so the sync does not delete it. Correct one of the two in Rillet.`;

/**
 * Deletes the obsolete invoice. The deletion comes before the new POST, so that there are never two invoices. When Rillet rejects the deletion, the link returns to
 * its earlier state. When the outcome is unknown, the next sync continues from here.
 * @returns Whether the invoice existed.
 */
export async function removeObsolete(job: InvoiceJob, link: InvoiceLink): Promise<boolean> {
  const { run, draft } = job;
  const { obsolete = "", obsoleteVersion, generation, invoice } = link;
  let existed: boolean;
  try {
    existed = await deleteInvoice({ invoice_number: draft.number, status: "UNPAID", ...invoice, id: obsolete }, run);
  } catch (error) {
    const before: InvoiceLink = {
      ...{ ...link, state: "posted" as const, generation: generation - 1, version: obsoleteVersion },
      ...{ obsolete: undefined, obsoleteVersion: undefined, restore: undefined, target: undefined },
    };
    await forgetRejected(error, { id: obsolete, reference: draft.reference }, run);
    if (!toSyncError(error, "").isRetryable) await returnLink(draft.reference, { deleting: link, before }, run);
    else {
      // Another worker may have linked the invoice at the same moment. Its link must not count as unchanged, because the deletion may still take effect.
      job.claim.removed.add(obsolete);
      await unlink(job);
    }
    throw error;
  }
  run.warnings.push(
    `The invoice ${invoice?.invoice_number ?? draft.number} (${obsolete}) was deleted in Rillet and posted again, because Rillet cannot make these changes to an existing invoice.`,
  );
  return existed;
}
