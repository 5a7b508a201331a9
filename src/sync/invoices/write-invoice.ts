import type { Invoice } from "../../../generated/types.js";
import type { SyncError } from "../../errors/index.js";
import { compareTotals, rilletMismatch } from "../lines/totals.js";
import { createObject } from "../links/create-object.js";
import { type Doubt, doubtOfCustomer } from "../links/customer-doubt.js";
import { forgetRejectedLinks } from "../links/forget-rejected-links.js";
import { type InvoiceLink, type RestorePoint, toSyncedInvoice, writtenHash } from "../links/link-records.js";
import { nowText } from "../sync-context.js";
import { toSyncError } from "../sync-errors.js";
import { actualAmounts, compareInvoice, expectedAmounts, isDifferent } from "./compare-invoice.js";
import { isBeingDeleted, isBeingUpdated } from "./change-records.js";
import { isOlderVersion, versionAfter } from "./decide-next-step.js";
import type { InvoiceJob } from "./draft-invoice.js";
import { findPosted, retrieveInvoice } from "./find-invoice.js";
import { overtaken } from "./invoice-errors.js";
import { buildInvoice } from "./invoice-request.js";
import { claimLink, contentOf, contestLink, isClaimed, keepClaim, toUnsure } from "./link-claim.js";
import { markSent } from "./mark-sent.js";
import { unlink } from "./remove-duplicate.js";
import { failedAfterDeletion } from "./restore-invoice.js";

/** Why an invoice is posted. */
export interface Posting {
  readonly generation: number;
  /** When the first attempt with this generation's key began, if there was one. */
  readonly since?: string | undefined;
  /** The deleted invoice that this one replaces. */
  readonly obsolete?: string | undefined;
  /** Whether the sync itself deleted that invoice for this one. */
  readonly isReplacement?: boolean | undefined;
  /** How to post the deleted invoice again if Rillet rejects this one. */
  readonly restore?: RestorePoint | undefined;
  /** The version that the link had before, if it is known. */
  readonly version?: InvoiceLink["version"];
  /** When Rillet last changed the invoice that was read immediately before its deletion for this one, ISO 8601. */
  readonly after?: string | undefined;
}

/** An invoice that was posted. */
export interface PostedInvoice {
  readonly invoice: Invoice;
  readonly generation: number;
  /** Whether an earlier attempt may have created it, with other content. */
  readonly isReplay: boolean;
  /** Whether a search found it instead of an invoice that had been deleted, so that another worker may have created it. */
  readonly isFound: boolean;
}

/**
 * Posts an invoice once. The intent is written to the link store before the POST. A worker that finds the intent later posts with the same
 * idempotency key and gets the same invoice.
 */
export async function postInvoice(job: InvoiceJob, posting: Posting): Promise<PostedInvoice> {
  const { run, draft } = job;
  const { body, warnings } = buildInvoice(draft, run.settings.scope);
  run.warnings.push(...warnings);
  let current = posting.generation;
  const doubt = await doubtOf(job, posting);
  const creation = {
    reference: draft.reference,
    operation: "create-invoice",
    generation: posting.generation,
    deletedId: posting.obsolete,
    doubt,
    isOther: (invoice: Invoice) =>
      job.claim.correctedAt === undefined && isDifferent(compareInvoice(invoice, draft, run.settings.scope)),
    beforePost: (generation: number) => {
      current = generation;
      return writeIntent(job, posting, generation);
    },
    search: () => findPosted(draft.reference, draft.customerId, run),
    post: (idempotencyKey: string) => run.rillet.invoices.create(body, { idempotencyKey }),
    retrieve: (id: string) => run.rillet.invoices.retrieve(id),
  } as const;
  try {
    const { object: invoice, ...created } = await createObject<Invoice>(creation, run);
    return { invoice, ...created };
  } catch (error) {
    await forgetRejectedLinks(error, draft, run);
    const types = [draft.reference.type, ...draft.lines.map(({ source }) => source.reference.type)];
    const failure = toSyncError(error, `create the invoice ${draft.number}`, types);
    const isDeleted = posting.isReplacement === true || posting.restore !== undefined;
    throw isDeleted ? await failedAfterDeletion(job, { ...posting, generation: current }, error, failure) : failure;
  }
}

/** Whether the response may belong to an invoice that was deleted before. The first POST of an invoice is in doubt when its customer is. Every later POST is in doubt. */
async function doubtOf({ run, draft }: InvoiceJob, { generation, after }: Posting): Promise<Doubt | undefined> {
  return generation > 0 ? { after } : doubtOfCustomer(draft.customer, run);
}

/** `at` stays the time of the first attempt, because the key's 24 hours began there. */
async function writeIntent(job: InvoiceJob, posting: Posting, generation: number): Promise<void> {
  const { run, draft, content } = job;
  const { since, obsolete, restore } = posting;
  const at = generation === posting.generation && since !== undefined ? since : nowText(run);
  const intent: InvoiceLink = {
    state: "posting",
    generation,
    at,
    scope: run.settings.scope,
    content,
    customer: draft.customer,
    customerId: draft.customerId,
    obsolete,
    restore,
    version: versionAfter(job, posting),
    ...(job.claim.mayStandTwice && { isRestored: true }),
  };
  await claimLink(job, intent).catch(async (error: unknown) => {
    if (obsolete === undefined || (error as SyncError).cause !== undefined) throw error;
    // Another worker has linked the invoice that is deleted by now. The next sync posts it again.
    job.claim.removed.add(obsolete);
    await unlink(job);
    throw overtaken({ invoice_number: draft.number });
  });
}

/**
 * Finishes a write: compares Rillet's totals with the source's, marks the invoice as sent if the source says so, and writes the link.
 * @throws SyncError TOTAL_MISMATCH with both totals, and with the line if one line differs.
 */
export async function completeInvoice(
  job: InvoiceJob,
  written: Invoice,
  { generation, endedUpdate }: Pick<InvoiceLink, "generation" | "endedUpdate">,
): Promise<CompletedInvoice> {
  const { draft, run } = job;
  const differences = compareTotals(expectedAmounts(draft), actualAmounts(written, draft), draft.currency);
  if (differences.length > 0) {
    await linkInvoice(job, written, {
      state: "mismatched",
      generation,
      endedUpdate,
      correctedAt: job.claim.correctedAt,
    });
    throw rilletMismatch(`invoice ${written.invoice_number}`, written.id, differences, draft.currency);
  }
  const { status, warnings, action } = draft.isSent ? await markSent(run.rillet, written) : NOT_SENT;
  run.warnings.push(...warnings);
  const invoice = { ...written, status: status ?? written.status };
  await linkInvoice(job, invoice, { state: "posted", generation, endedUpdate });
  return { invoice, isMarkedSent: action === "updated" };
}

const NOT_SENT = { status: undefined, warnings: [], action: "unchanged" } as const;

/** An invoice with its link written. */
interface CompletedInvoice {
  readonly invoice: Invoice;
  /** Whether it was marked as sent now. */
  readonly isMarkedSent: boolean;
}

/**
 * Writes the link of an invoice that exists in Rillet. When another worker has deleted the invoice in the meantime, or is deleting it, the link of that worker stays.
 * @throws SyncError API_ERROR (retryable) when another worker did so.
 */
async function linkInvoice(
  job: InvoiceJob,
  invoice: Invoice,
  facts: Pick<InvoiceLink, "state" | "generation" | "endedUpdate" | "correctedAt">,
): Promise<void> {
  const { run, draft, content } = job;
  const written = await writtenHash(invoice);
  // As little as possible comes between this read and the write. A worker that writes in between all the same has recorded its deletion.
  const other = await run.links.read("invoice", draft.reference);
  const link: InvoiceLink = {
    ...facts,
    at: nowText(run),
    scope: run.settings.scope,
    content,
    written,
    customer: draft.customer,
    customerId: invoice.customer_id,
    invoice: toSyncedInvoice(invoice),
    version: versionAfter(job, other),
    ...(job.claim.mayStandTwice && { isRestored: true }),
  };
  const isOther = other !== undefined && !isClaimed(job, other);
  if (isOther && isOvertaken(other, job, { id: invoice.id, generation: facts.generation })) {
    await contestLink(job, invoice.id);
    throw overtaken(invoice);
  }
  const isLost = isOther && other.contestedBy !== undefined && !(await stillMatches(invoice, job));
  const mustCheck = isLost || job.claim.mayStandTwice;
  await run.links.write("invoice", draft.reference, mustCheck ? toUnsure(link) : link);
  const changed = { id: invoice.id, reference: draft.reference };
  const isDeleted = await isBeingDeleted(changed, run);
  const isUnsure =
    mustCheck || isDeleted || (await isBeingUpdated(changed, { content, ended: facts.endedUpdate }, run));
  if (isUnsure && !mustCheck) await run.links.write("invoice", draft.reference, toUnsure(link));
  keepClaim(job, isUnsure ? toUnsure(link) : link);
  if (isLost || (isDeleted && (await retrieveInvoice(invoice.id, run)) === undefined)) throw overtaken(invoice);
  await run.lists.invoices.add(draft.reference, toSyncedInvoice(invoice));
}

/** Whether an invoice that another worker has changed at the same moment is as this job wrote it. */
async function stillMatches(invoice: Invoice, { run }: InvoiceJob): Promise<boolean> {
  const current = await retrieveInvoice(invoice.id, run);
  return current !== undefined && (await writtenHash(current)) === (await writtenHash(invoice));
}

/** Whether another worker has changed or replaced the invoice, or is doing so. Another worker that only begins to post gets this invoice by its idempotency key. */
function isOvertaken(
  other: InvoiceLink,
  job: InvoiceJob,
  ours: { readonly id: string; readonly generation: number },
): boolean {
  const { state, generation, obsolete, invoice, version } = other;
  const isDeleting = state === "replacing" || state === "deleting" || state === "deleted";
  if (generation > ours.generation || (isDeleting && (obsolete === ours.id || invoice?.id === ours.id))) return true;
  if (state === "posting" || generation < ours.generation || isOlderVersion(version, job)) return false;
  return isOlderVersion(job.version, other) || contentOf(other) !== job.content;
}
