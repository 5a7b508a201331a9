import type { InvoiceLink } from "../links/link-records.js";
import { nowText } from "../sync-context.js";
import { changeInvoice, removeObsolete, replaceInvoice } from "./change-invoice.js";
import { compareInvoice } from "./compare-invoice.js";
import { completeInvoice } from "./complete-invoice.js";
import { deleteInvoice } from "./delete-invoice.js";
import type { InvoiceJob, InvoiceOutcome } from "./draft-invoice.js";
import { findPosted, retrieveInvoice } from "./find-invoice.js";
import { deletedInvoice } from "./invoice-errors.js";
import { toSyncedInvoice } from "./invoice-snapshot.js";
import { isKeyGood, decideNextStep, type Step } from "./decide-next-step.js";
import { type Posting, postInvoice } from "./post-invoice.js";

type Remembered = InvoiceLink & { readonly invoice: NonNullable<InvoiceLink["invoice"]> };

/** Makes Rillet match the source, whatever state an earlier sync left behind. Takes one step, or two after an unfinished deletion. */
export async function reconcileInvoice(job: InvoiceJob): Promise<InvoiceOutcome> {
  const link = await job.run.links.read("invoice", job.draft.reference);
  const step = decideNextStep(link, job.content, job.run.settings.now());
  if (link === undefined) return post(job, { generation: 0 }, link);
  return take(step, link, job);
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
  const { links } = job.run;
  // Another worker may have posted or replaced the invoice during the look-ups.
  const current = await links.read("invoice", job.draft.reference);
  if (JSON.stringify(current) !== JSON.stringify(link)) return reconcileInvoice(job);
  const { invoice, generation, isReplay } = await postInvoice(job, posting);
  const other = await links.read("invoice", job.draft.reference);
  if (other?.state === "posted" && other.invoice && other.invoice.id !== invoice.id) {
    if (!isReplay) await deleteInvoice(invoice, job.run);
    return reconcileInvoice(job);
  }
  const earlierContent = link?.state === "posting" ? link.content : undefined;
  if (earlierContent !== job.content && (earlierContent !== undefined || isReplay)) {
    const { party, amounts, texts } = compareInvoice(invoice, job.draft, job.run.settings.scope);
    if (party.length + amounts.length + texts.length > 0)
      return changeInvoice(job, invoice, { state: "posted", generation, at: nowText(job.run) });
  }
  const { invoice: document } = await completeInvoice(job, invoice, generation);
  const replaced = posting.obsolete;
  return {
    action: replaced === undefined ? "created" : "updated",
    invoice: toSyncedInvoice(document),
    document,
    replaced,
  };
}

async function search(generation: number, link: InvoiceLink, job: InvoiceJob): Promise<InvoiceOutcome> {
  const { draft, run } = job;
  for (const customerId of new Set([draft.customerId, link.customerId ?? draft.customerId])) {
    const found = await findPosted(draft.reference, customerId, run, link.at);
    if (found && found.id !== link.obsolete) return changeInvoice(job, found, { ...link, written: undefined });
  }
  const since = isKeyGood(link, run.settings.now()) ? link.at : undefined;
  return post(job, { generation, obsolete: link.obsolete, restore: link.restore, since }, link);
}

async function finishDeletion(link: InvoiceLink, job: InvoiceJob): Promise<InvoiceOutcome> {
  if (link.state === "replacing" && isKeyGood(link, job.run.settings.now())) return replaceInvoice(job, link);
  if (link.state === "replacing") {
    await removeObsolete(job, link);
    // Another worker may have posted the new invoice with an idempotency key that has expired.
    return search(link.generation, link, job);
  }
  if (link.invoice) await deleteInvoice(link.invoice, job.run);
  await job.run.links.write("invoice", job.draft.reference, { ...link, state: "deleted", at: nowText(job.run) });
  return reconcileInvoice(job);
}

async function review(
  kind: "nothing" | "check" | "change",
  link: InvoiceLink,
  job: InvoiceJob,
): Promise<InvoiceOutcome> {
  const { run } = job;
  if (!isRemembered(link))
    throw new TypeError(`The link of ${job.draft.reference.id} has the state ${link.state} but no invoice.`);
  if (link.state === "deleted") return { action: "deleted", invoice: link.invoice, document: undefined };
  if (kind === "nothing" && !job.isVerified) return { action: "unchanged", invoice: link.invoice, document: undefined };
  const invoice = await retrieveInvoice(link.invoice.id, run);
  if (invoice === undefined) return missing(link, job);
  if (kind !== "check") return changeInvoice(job, invoice, link);
  const { invoice: document, isMarkedSent } = await completeInvoice(job, invoice, link.generation);
  return { action: isMarkedSent ? "updated" : "unchanged", invoice: toSyncedInvoice(document), document };
}

/** Handles an invoice that does not exist any more. Another worker may have replaced it, and its link may be overwritten. Otherwise somebody deleted it in Rillet. */
async function missing(link: Remembered, job: InvoiceJob): Promise<InvoiceOutcome> {
  const { run, draft } = job;
  const now = await run.links.read("invoice", draft.reference);
  if (now?.invoice?.id !== link.invoice.id || now.state !== link.state) return reconcileInvoice(job);
  const other = await findPosted(draft.reference, draft.customerId, run);
  if (other) return changeInvoice(job, other, { ...link, written: undefined });
  if (run.settings.conflicts.deleted === "refuse") throw deletedInvoice(link.invoice);
  run.warnings.push(
    `The invoice ${link.invoice.invoice_number} (${link.invoice.id}) had been deleted in Rillet and was posted again.`,
  );
  const outcome = await post(job, { generation: link.generation + 1, obsolete: link.invoice.id }, link);
  return { ...outcome, action: "created", replaced: undefined };
}

const isRemembered = (link: InvoiceLink): link is Remembered => link.invoice !== undefined;
