import type { Invoice } from "../../../generated/types.js";
import { type InvoiceLink, toSyncedInvoice } from "../links/link-records.js";
import { toDecimal } from "../../money/index.js";
import { nowText } from "../sync-context.js";
import { NotFoundError } from "../../errors/index.js";
import { forgetLinks } from "../links/forget-rejected-links.js";
import { toSyncError } from "../sync-errors.js";
import { removeRestored } from "./restore-invoice.js";
import { toRestorePoint } from "./restore-point.js";
import { compareInvoice, differsAsSent, isDifferent } from "./compare-invoice.js";
import { completeInvoice, type PostedInvoice, postInvoice } from "./write-invoice.js";
import { bankAccountOf, chooseChange } from "./choose-change.js";
import { orTakeBack, recordDeletion, recordUpdate } from "./change-records.js";
import type { InvoiceJob, InvoiceOutcome } from "./draft-invoice.js";
import { asFound, findForJob } from "./find-invoice.js";
import { overtaken } from "./invoice-errors.js";
import { versionAfter } from "./decide-next-step.js";
import { claimLink, contentOf, contestLink, isClaimed } from "./link-claim.js";
import { removeDuplicate, removeObsolete } from "./remove-duplicate.js";
import { buildExternallyIssuedUpdate, buildFullUpdate } from "./invoice-request.js";

/**
 * Changes an invoice in Rillet to what the source says now. When nothing differs, it only marks the invoice as sent, if the source says so. It updates the invoice when Rillet allows an update of what
 * differs. Otherwise it deletes the invoice, if it is unpaid, and posts a new one.
 * @throws SyncError INVOICE_LOCKED when the invoice is paid, was edited in Rillet, must not be recreated, or is in closed books; TOTAL_MISMATCH.
 */
export async function changeInvoice(job: InvoiceJob, invoice: Invoice, link: InvoiceLink): Promise<InvoiceOutcome> {
  const { draft, run } = job;
  const differences = compareInvoice(invoice, draft, run.settings.scope);
  if (!isDifferent(differences)) {
    const { invoice: document, isMarkedSent } = await completeInvoice(job, invoice, link);
    return { action: isMarkedSent ? "updated" : "unchanged", ...both(document) };
  }
  const change = await chooseChange(job, invoice, { link, differences });
  return change === "update" ? update(job, invoice, link) : recreate(job, invoice, link);
}

async function update(job: InvoiceJob, invoice: Invoice, link: InvoiceLink): Promise<InvoiceOutcome> {
  const { run, draft } = job;
  const { body, warnings } =
    run.settings.scope === "FULL"
      ? buildFullUpdate(draft, invoice, bankAccountOf(job, invoice))
      : buildExternallyIssuedUpdate(draft, invoice);
  run.warnings.push(...warnings);
  // The link forgets the written content before the update. If the response is lost, the next sync must not mistake the sync's own update for an edit by a person.
  const { content } = job;
  const version = versionAfter(job, link);
  const unknown = { content: undefined, written: undefined, contestedBy: undefined };
  const { id: endedUpdate, takeBack } = await recordUpdate(
    { id: invoice.id, reference: draft.reference },
    content,
    run,
  );
  await orTakeBack(takeBack, claimLink(job, { ...link, ...unknown, target: content, version }));
  try {
    const updated = await run.rillet.invoices.update(invoice.id, body).catch(async (error: unknown) => {
      const types = (body.external_references ?? []).map(({ type }) => type);
      const failure = toSyncError(error, `update the invoice ${invoice.invoice_number}`, types);
      if (!failure.isRetryable) await takeBack();
      throw failure;
    });
    return { action: "updated", ...both((await completeInvoice(job, updated, { ...link, endedUpdate })).invoice) };
  } catch (error) {
    // The update may have reached Rillet after the change of another worker.
    await contestLink(job, invoice.id);
    throw error;
  }
}

async function recreate(job: InvoiceJob, invoice: Invoice, link: InvoiceLink): Promise<InvoiceOutcome> {
  const { run } = job;
  const replacing = {
    ...link,
    state: "replacing" as const,
    generation: link.generation + 1,
    at: nowText(run),
    obsolete: invoice.id,
    obsoleteVersion: link.version,
    invoice: toSyncedInvoice(invoice),
    restore: await toRestorePoint(invoice, link, run.settings.scope),
    target: job.content,
    version: versionAfter(job, link),
    contestedBy: undefined,
  };
  await checkReplacement(job, invoice);
  run.warnings.push(...lostByReplacement(job, invoice));
  const takeBack = await recordDeletion({ id: invoice.id, reference: job.draft.reference }, run);
  await orTakeBack(takeBack, claimLink(job, replacing));
  // An invoice that was deleted as a duplicate may be later than this one.
  return replaceInvoice(job, replacing, job.claim.removed.size === 0 ? invoice.updated_at : undefined);
}

/** What the deleted invoice had, and the new one has not. */
function lostByReplacement({ draft, run }: InvoiceJob, invoice: Invoice): string[] {
  const name = `The invoice ${invoice.invoice_number}`;
  const taxes = invoice.taxed_amount as typeof invoice.taxed_amount | undefined;
  const isTaxed = run.settings.taxes === "external" && taxes !== undefined && !toDecimal(taxes.amount).isZero();
  const isSent = invoice.status !== "UNBILLED" && !draft.isSent;
  return [
    ...(isSent ? [`${name} had been sent. Posted again, it is UNBILLED until it is marked as sent.`] : []),
    ...(isTaxed ? [`${name} had taxes of an external engine. Calculate them again with applyTaxes.`] : []),
  ];
}

/** Checks by reads that the customer and the products of the new invoice exist, before the old invoice is deleted. */
async function checkReplacement({ run, draft }: InvoiceJob, invoice: Invoice): Promise<void> {
  const known = new Set(invoice.items.map(({ product_id }) => product_id));
  const products = new Set(draft.lines.map(({ product }) => product.id).filter((id) => !known.has(id)));
  try {
    if (draft.customerId !== invoice.customer_id) await run.rillet.customers.retrieve(draft.customerId);
    for (const id of products) await run.rillet.products.retrieve(id);
  } catch (error) {
    if (error instanceof NotFoundError) await forgetLinks(draft, run);
    throw toSyncError(error, `replace the invoice ${invoice.invoice_number}, which is unchanged in Rillet`);
  }
}

/**
 * Deletes the obsolete invoice and posts its replacement. The caller has checked the replacement before.
 * @param after When Rillet last changed the obsolete invoice, if it was read immediately before.
 */
export async function replaceInvoice(job: InvoiceJob, link: InvoiceLink, after?: string): Promise<InvoiceOutcome> {
  const { obsolete, generation, restore } = link;
  // Another worker has deleted it. It may have posted the new invoice, or the old one again, under another idempotency key.
  const other = (await removeObsolete(job, link)) ? undefined : await findForJob(job, link);
  if (other) return changeInvoice(job, other, asFound(link));
  const posted = await postInvoice(job, {
    ...{ generation, obsolete, restore, isReplacement: true, after },
    version: link.version,
  });
  if (await removeDuplicate(job, posted)) throw overtaken(posted.invoice);
  return { replaced: obsolete, ...(await settlePosted(job, posted, undefined)), action: "updated" };
}

/**
 * Handles the response to a POST. The invoice may be the one of an earlier POST with the same idempotency key and other content: of an interrupted sync, or of another
 * worker. Then it is changed to the source.
 * @param earlier The link before the POST.
 */
export async function settlePosted(
  job: InvoiceJob,
  posted: PostedInvoice,
  earlier: InvoiceLink | undefined,
): Promise<InvoiceOutcome> {
  const { run, draft, claim } = job;
  const { invoice, generation } = posted;
  await removeRestored(job, posted);
  const { scope } = run.settings;
  if (isDifferent(compareInvoice(invoice, draft, scope)) && claim.correctedAt === undefined) {
    const link = await run.links.read("invoice", draft.reference);
    const contents = [earlier, isClaimed(job, link) ? undefined : link].flatMap((known) => known && contentOf(known));
    if (isOfOtherContent(job, posted, contents)) {
      claim.correctedAt = nowText(run);
      const facts = { state: "posted", generation, at: nowText(run), scope, customer: draft.customer } as const;
      // The link has the version of this job, if it states one. That of the other content is not known.
      const version = job.version === undefined ? link?.version : undefined;
      return changeInvoice(job, invoice, { ...facts, version, invoice: toSyncedInvoice(invoice) });
    }
  }
  const { invoice: document } = await completeInvoice(job, invoice, { generation }).catch(async (error: unknown) => {
    await removeDuplicate(job, posted);
    throw error;
  });
  return { action: "created", ...both(document) };
}

/**
 * Whether an invoice was created from other content than the source, and not changed by Rillet: a link says so, or a value differs that Rillet keeps as it was sent.
 * An invoice that is as new as the POST says nothing: another worker may have created it with the same idempotency key in the same second.
 */
function isOfOtherContent(
  { content, draft, claim, run }: InvoiceJob,
  { invoice, isReplay }: PostedInvoice,
  contents: readonly (string | undefined)[],
): boolean {
  const known = contents.filter((one) => one !== undefined);
  if (claim.isContested || known.some((one) => one !== content)) return true;
  if (isReplay && known.length === 0) return true;
  return differsAsSent(invoice, draft, run.settings.scope);
}

const both = (document: Invoice): Pick<InvoiceOutcome, "invoice" | "document"> => ({
  invoice: toSyncedInvoice(document),
  document,
});
