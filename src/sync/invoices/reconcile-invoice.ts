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
import { isKeyGood, nextStep, type Step } from "./next-step.js";
import { type Posting, postInvoice } from "./post-invoice.js";

type Remembered = InvoiceLink & { readonly invoice: NonNullable<InvoiceLink["invoice"]> };

/** Brings an invoice to where it should be, from wherever an earlier sync left it: one step, or, after a deletion that was unfinished, two. */
export async function reconcileInvoice(job: InvoiceJob): Promise<InvoiceOutcome> {
  const link = await job.run.links.read("invoice", job.draft.reference);
  const step = nextStep(link, job.content, job.run.settings.now());
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

/** The answer may be that of an earlier POST with other content: then its invoice is changed to what the source says now. */
async function post(job: InvoiceJob, posting: Posting, link: InvoiceLink | undefined): Promise<InvoiceOutcome> {
  const { links } = job.run;
  // Look-ups took time: another worker may have posted or replaced the invoice in the meantime.
  const current = await links.read("invoice", job.draft.reference);
  if (JSON.stringify(current) !== JSON.stringify(link)) return reconcileInvoice(job);
  const { invoice, generation, isReplay } = await postInvoice(job, posting);
  const other = await links.read("invoice", job.draft.reference);
  if (other?.state === "posted" && other.invoice && other.invoice.id !== invoice.id) {
    if (!isReplay) await deleteInvoice(invoice, job.run);
    return reconcileInvoice(job);
  }
  const tried = link?.state === "posting" ? link.content : undefined;
  if (tried !== job.content && (tried !== undefined || isReplay)) {
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
    // Another worker may have posted the new one, under a key that no longer counts.
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
    throw new TypeError(`The link of ${job.draft.reference.id} is ${link.state} and names no invoice.`);
  if (link.state === "deleted") return { action: "deleted", invoice: link.invoice, document: undefined };
  if (kind === "nothing" && !job.isVerified) return { action: "unchanged", invoice: link.invoice, document: undefined };
  const invoice = await retrieveInvoice(link.invoice.id, run);
  if (invoice === undefined) return missing(link, job);
  if (kind !== "check") return changeInvoice(job, invoice, link);
  const { invoice: document, isMarkedSent } = await completeInvoice(job, invoice, link.generation);
  return { action: isMarkedSent ? "updated" : "unchanged", invoice: toSyncedInvoice(document), document };
}

/** The invoice is gone. Another worker may have replaced it in the meantime, though its link may have been overwritten; else somebody deleted it in Rillet. */
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
