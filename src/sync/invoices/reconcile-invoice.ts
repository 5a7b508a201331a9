import type { Invoice } from "../../../generated/types.js";
import { forgetDeletedCustomer } from "../links/forget-rejected-links.js";
import { type InvoiceLink, toSyncedInvoice, writtenHash } from "../links/link-records.js";
import { nowText } from "../sync-context.js";
import { changeInvoice, replaceInvoice, settlePosted } from "./change-invoice.js";
import { completeInvoice, type Posting, postInvoice } from "./write-invoice.js";
import { checkReplaceable } from "./check-replaceable.js";
import { compareInvoice, differsAsSent } from "./compare-invoice.js";
import {
  decideNextStep,
  isKeyValid,
  isOlderVersion,
  isSettledLink,
  isUnchecked,
  type Step,
} from "./decide-next-step.js";
import { readDeletion } from "./change-records.js";
import { deleteDuplicate, deleteInvoice } from "./delete-invoice.js";
import type { InvoiceJob, InvoiceOutcome } from "./draft-invoice.js";
import { asFound, findForJob, retrieveInvoice, unlinkStale } from "./find-invoice.js";
import { deletedInvoice, isLocked, newerInProgress, olderVersion } from "./invoice-errors.js";
import { contentOf, readLink } from "./link-claim.js";
import { removeDuplicate, removeObsolete, removeOthers, unlink } from "./remove-duplicate.js";

type Remembered = InvoiceLink & { readonly invoice: NonNullable<InvoiceLink["invoice"]> };

/** Makes Rillet match the source, whatever state an earlier sync left behind. Takes one step, or two after an unfinished deletion. */
export async function reconcileInvoice(job: InvoiceJob): Promise<InvoiceOutcome> {
  await unlink(job);
  const link = await readLink(job);
  if (link && isOlderVersion(job.version, link)) return superseded(job, link);
  const step = decideNextStep(link, job.content, job.run.settings.now());
  if (link === undefined) return post(job, { generation: 0 }, link);
  return take(step, link, job);
}

/** Leaves an invoice unchanged whose version in Rillet is newer. @throws SyncError API_ERROR (retryable) when the sync of the newer version has not ended. */
async function superseded(job: InvoiceJob, link: InvoiceLink): Promise<InvoiceOutcome> {
  const { run, draft, version } = job;
  if (!isSettledLink(link)) throw newerInProgress(draft, version, link.version);
  if (isUnchecked(link) && (await retrieveInvoice(link.invoice.id, run)) === undefined) return missing(link, job);
  run.warnings.push(olderVersion(draft, version, link));
  return { action: link.state === "deleted" ? "deleted" : "unchanged", invoice: link.invoice, document: undefined };
}

async function take(step: Step, link: InvoiceLink, job: InvoiceJob): Promise<InvoiceOutcome> {
  switch (step.kind) {
    case "post":
      return post(
        job,
        {
          generation: step.generation,
          obsolete: link.obsolete,
          restore: link.restore,
          ...(step.outcomeUnknown && { since: link.at }),
        },
        link,
      );
    case "search":
      return search(step.generation, link, job);
    case "finish-deletion":
      return finishDeletion(link, job);
    case "nothing":
    case "check":
    case "change":
      return review(step.kind, link, job);
  }
}

/** Posts the invoice. When the response belongs to an earlier POST with other content, the invoice is then changed to what the source says now. */
async function post(job: InvoiceJob, posting: Posting, link: InvoiceLink | undefined): Promise<InvoiceOutcome> {
  const { run, draft } = job;
  // Another worker may have posted or replaced the invoice during the look-ups.
  if (JSON.stringify(await readLink(job)) !== JSON.stringify(link)) return reconcileInvoice(job);
  const posted = await postInvoice(job, { ...posting, version: link?.version });
  if (await removeDuplicate(job, posted)) return reconcileInvoice(job);
  const other = await run.links.read("invoice", draft.reference);
  if (other && isOlderVersion(job.version, other)) return superseded(job, other);
  const outcome = await settlePosted(job, posted, link?.state === "posting" ? link : undefined);
  const replaced = outcome.replaced ?? posting.obsolete;
  if (outcome.action !== "created") return outcome;
  return { ...outcome, action: replaced === undefined ? "created" : "updated", replaced };
}

async function search(generation: number, link: InvoiceLink, job: InvoiceJob): Promise<InvoiceOutcome> {
  const { run, draft } = job;
  const found = await findForJob(job, link, link.at);
  // A late write of another worker may have overwritten the link of a restored invoice.
  const restored = await run.links.read("restored-invoice", draft.reference);
  const isRestored = link.isRestored === true || (restored !== undefined && restored.generation > link.generation);
  if (found && isRestored && !(await removeBeside(found, link, job))) return reconcileInvoice(job);
  if (found && found.id !== link.obsolete)
    return adopt(found, { ...link, content: undefined, written: undefined }, job);
  const since = isKeyValid(link, run.settings.now()) ? link.at : undefined;
  job.claim.mayStandTwice = link.isRestored === true;
  return post(job, { generation, obsolete: link.obsolete, restore: link.restore, since }, link);
}

/** Takes an invoice that a search found. Its own worker may be deleting it as a duplicate, so it is read again after its link is written. */
async function adopt(found: Invoice, link: InvoiceLink, job: InvoiceJob): Promise<InvoiceOutcome> {
  const outcome = await changeInvoice(job, found, link);
  if (outcome.invoice.id !== found.id || (await retrieveInvoice(found.id, job.run))) return outcome;
  job.claim.removed.add(found.id);
  return reconcileInvoice(job);
}

async function finishDeletion(link: InvoiceLink, job: InvoiceJob): Promise<InvoiceOutcome> {
  if (link.state === "replacing") await checkAgain(link, job);
  if (link.state === "replacing" && isKeyValid(link, job.run.settings.now())) return replaceInvoice(job, link);
  if (link.state === "replacing") {
    await removeObsolete(job, link);
    // Another worker may have posted the new invoice with an idempotency key that has expired.
    return search(link.generation, link, job);
  }
  if (!link.invoice || !(await deleteInvoice(link.invoice, job.run))) {
    // Another worker has ended the deletion, maybe long ago: the link store may be older than a sync that posted the invoice again.
    const found = await findForJob(job, link);
    if (found) return changeInvoice(job, found, asFound(link));
  }
  // Another worker may have ended the deletion and begun to post the invoice again.
  if (JSON.stringify(await readLink(job)) !== JSON.stringify(link)) return reconcileInvoice(job);
  await job.run.links.write("invoice", job.draft.reference, { ...link, state: "deleted", at: nowText(job.run) });
  return reconcileInvoice(job);
}

/** Checks again before the old invoice is deleted: the books may have been closed, or the source changed, since the replacement began. */
async function checkAgain({ obsolete }: InvoiceLink, { run, draft }: InvoiceJob): Promise<void> {
  const old = obsolete === undefined ? undefined : await retrieveInvoice(obsolete, run);
  if (old === undefined) return;
  const { party, amounts, texts } = compareInvoice(old, draft, run.settings.scope);
  await checkReplaceable(old, draft, [...party, ...amounts, ...texts], run);
}

async function review(
  kind: "nothing" | "check" | "change",
  link: InvoiceLink,
  job: InvoiceJob,
): Promise<InvoiceOutcome> {
  const { run } = job;
  if (!isRemembered(link)) return search(link.generation, link, job);
  if (link.state === "deleted") return reviewDeleted(link, job);
  if (kind === "nothing" && !job.isVerified) return { action: "unchanged", invoice: link.invoice, document: undefined };
  const invoice = await retrieveInvoice(link.invoice.id, run);
  if (invoice === undefined) return missing(link, job);
  if (link.isRestored && !(await removeBeside(invoice, link, job))) return reconcileInvoice(job);
  if (kind !== "check" || (await isOfOtherWorker(invoice, link, job))) return changeInvoice(job, invoice, link);
  const { invoice: document, isMarkedSent } = await completeInvoice(job, invoice, link);
  return { action: isMarkedSent ? "updated" : "unchanged", invoice: toSyncedInvoice(document), document };
}

/**
 * Whether a mismatched invoice may have the content of another worker, which this one took for its own: a value differs that Rillet keeps as it was sent, and no person
 * edited it. Rillet may also have changed the value by a rule that the SDK does not know, so the invoice is corrected once, and then not again for most of a day.
 */
async function isOfOtherWorker(
  invoice: Invoice,
  link: Remembered,
  { run, draft, claim }: InvoiceJob,
): Promise<boolean> {
  const { correctedAt, written } = link;
  const isCorrected = correctedAt !== undefined && isKeyValid({ at: correctedAt }, run.settings.now());
  claim.correctedAt = isCorrected ? correctedAt : undefined;
  if (isCorrected || isLocked(invoice) || written !== (await writtenHash(invoice))) return false;
  if (!differsAsSent(invoice, draft, run.settings.scope)) return false;
  claim.correctedAt = nowText(run);
  return true;
}

/** Deletes the other invoices with the same reference after a restoration. @returns False, with nothing deleted, when another worker has written the link since. */
const removeBeside = (invoice: Invoice, link: InvoiceLink, job: InvoiceJob): Promise<boolean> =>
  removeOthers(job.draft.reference, { link, invoice }, job.run, (other) => deleteDuplicate(other, job));

/** Checks an invoice that the link store calls deleted, when the store is in doubt: a later sync may have posted the invoice again. */
async function reviewDeleted(link: Remembered, job: InvoiceJob): Promise<InvoiceOutcome> {
  const { run } = job;
  const found = job.isVerified ? await findForJob(job, link) : undefined;
  if (found === undefined) return { action: "deleted", invoice: link.invoice, document: undefined };
  run.links.doubt();
  return changeInvoice(job, found, asFound(link));
}

/** Handles an invoice that does not exist any more. Another worker may have replaced it, and its link may be overwritten. Otherwise somebody deleted it in Rillet. */
async function missing(link: Remembered, job: InvoiceJob): Promise<InvoiceOutcome> {
  const { run, draft } = job;
  const now = await run.links.read("invoice", draft.reference);
  // The store may be older than what the other worker wrote again, so that invoice is read, too.
  if (now?.invoice?.id !== link.invoice.id || now.state !== link.state)
    return reconcileInvoice({ ...job, isVerified: true });
  const deletion = await readDeletion({ id: link.invoice.id, reference: draft.reference }, run, link.at);
  const isStale = job.found?.id === link.invoice.id && job.found.before?.invoice?.id !== link.invoice.id;
  if (isStale && job.found) {
    // Before the search, so that the wrong link does not stay if the search fails.
    await unlinkStale(job.found, link, job);
    await readLink(job);
  } else if (!deletion) run.links.doubt();
  const other = await findForJob(job, link);
  if (other) return changeInvoice(job, other, asFound(link));
  if (isStale) return reconcileInvoice({ ...job, found: undefined });
  const content = contentOf(link) ?? deletion?.content;
  // Without the content that was voided, nothing tells whether the source has changed since. Then a person decides.
  if (deletion && !(deletion.isVoid && content === undefined)) {
    job.claim.removed.add(link.invoice.id);
    const voided = { ...link, state: "deleted", at: nowText(run), content, target: undefined } as const;
    if (deletion.isVoid) await run.links.write("invoice", draft.reference, voided);
    return reconcileInvoice(job);
  }
  await forgetDeletedCustomer(draft, run);
  if (run.settings.conflicts.deleted === "refuse") throw deletedInvoice(link.invoice);
  run.warnings.push(
    `The invoice ${link.invoice.invoice_number} (${link.invoice.id}) had been deleted in Rillet and was posted again.`,
  );
  const outcome = await post(job, { generation: link.generation + 1, obsolete: link.invoice.id }, link);
  return { ...outcome, action: "created", replaced: undefined };
}

const isRemembered = (link: InvoiceLink): link is Remembered => link.invoice !== undefined;
