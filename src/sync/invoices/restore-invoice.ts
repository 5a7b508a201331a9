import type { Invoice } from "../../../generated/types.js";
import { RilletApiError, SyncError } from "../../errors/index.js";
import { createObject, type Created } from "../links/create-object.js";
import { type InvoiceLink, type RestorePoint, toSyncedInvoice, writtenHash } from "../links/link-records.js";
import { nowText } from "../sync-context.js";
import { toSyncError } from "../sync-errors.js";
import { isBeingDeleted, isBeingUpdated } from "./change-records.js";
import { deleteDuplicate } from "./delete-invoice.js";
import type { InvoiceJob } from "./draft-invoice.js";
import { findOthers, findPosted } from "./find-invoice.js";
import { isLocked, overtaken } from "./invoice-errors.js";
import { claimLink, isClaimed, toUnsure } from "./link-claim.js";
import { removeDuplicate } from "./remove-duplicate.js";

type Deleted = Pick<InvoiceLink, "obsolete" | "restore" | "generation">;

/**
 * Handles a failed POST after the old invoice was deleted for it. When Rillet rejected the POST, the old invoice is posted again. When the outcome is unknown, the
 * new invoice may exist, so nothing else is posted.
 * @returns The error to throw: the failure, and what exists in Rillet now.
 */
export function failedAfterDeletion(
  job: InvoiceJob,
  deleted: Deleted,
  error: unknown,
  failure: SyncError,
): Promise<SyncError> {
  if (isRefusal(error)) return restoreInvoice(job, deleted, failure);
  const old = `The invoice ${job.draft.number} (${deleted.obsolete ?? ""})`;
  const message = `${old} had been deleted for this change. It is not known whether Rillet has the new one now. Run the sync again: it posts the new invoice with the same idempotency key, or finds it, so that one invoice exists.`;
  return Promise.resolve(extend(failure, message, { deleted: deleted.obsolete }));
}

/** Whether Rillet rejected the POST, so that nothing was created. A request over the rate limit is rejected too. A rejected read after the POST says nothing. */
const isRefusal = (error: unknown): boolean =>
  error instanceof RilletApiError && error.method === "POST" && (!error.isRetryable || error.status === 429);

/**
 * Posts the deleted invoice again with its earlier content, because Rillet rejected its replacement.
 * @param deleted With the generation of the rejected POST. The restored invoice gets the next one.
 * @returns The error to throw: the rejection, and what exists in Rillet now.
 */
async function restoreInvoice(job: InvoiceJob, deleted: Deleted, refusal: SyncError): Promise<SyncError> {
  const { run, draft } = job;
  const { obsolete, restore } = deleted;
  if (restore === undefined) return notRestored(job, { refusal, obsolete, why: "its content is not known" });
  if (!isClaimed(job, await run.links.read("invoice", draft.reference))) return leftToOther(refusal, obsolete);
  try {
    const { object, generation } = await postAgain(job, { ...deleted, restore });
    const isDuplicate = await removeDuplicate(job, { invoice: object, generation, isRestored: true });
    if (isDuplicate) return leftToOther(refusal, obsolete);
    const standing = await firstStanding(await findBeside(object, draft.customerId, job), job);
    if (standing)
      return await leaveTo(standing, { object, generation }, job).then(() => leftToOther(refusal, obsolete));
    await linkRestored(job, restore, { object, generation });
    return extend(
      refusal,
      `The invoice ${object.invoice_number} (${obsolete ?? ""}) had been deleted for this change. It was restored with its earlier content as ${object.id}.${restore.isSent ? " It is UNBILLED again: mark it as sent." : ""}`,
      { id: object.id, restored: true },
    );
  } catch (error) {
    const why = toSyncError(error, "restore it").message;
    return isRefusal(error) ? notRestored(job, { refusal, obsolete, why }) : maybeRestored(refusal, obsolete, why);
  }
}

/** Links the restored invoice, unless another worker has found it and written the link since. That worker may be changing the invoice. */
async function linkRestored(
  job: InvoiceJob,
  restore: RestorePoint,
  { object, generation }: Pick<Created<Invoice>, "object" | "generation">,
): Promise<void> {
  const { run, draft } = job;
  const link: InvoiceLink = {
    ...{ ...factsOf(job, restore), state: "posted", generation, at: nowText(run) },
    ...{ written: await writtenHash(object), invoice: toSyncedInvoice(object), isRestored: true },
  };
  if (!isClaimed(job, await run.links.read("invoice", draft.reference))) return;
  await run.links.write("invoice", draft.reference, link);
  const changed = { id: object.id, reference: draft.reference };
  if (
    (await isBeingDeleted(changed, run)) ||
    (await isBeingUpdated(changed, { content: restore.content ?? "", ended: undefined }, run))
  )
    await run.links.write("invoice", draft.reference, toUnsure(link));
}

/** Searches for other invoices of the reference, also among those of another customer: a replacement may be for another one. */
async function findBeside(invoice: Invoice, customerId: string, { run, draft }: InvoiceJob): Promise<Invoice[]> {
  const others: Invoice[] = [];
  for (const customer_id of new Set([invoice.customer_id, customerId]))
    others.push(...(await findOthers(draft.reference, { id: invoice.id, customer_id }, run)));
  return others;
}

/**
 * Deletes the invoice that another worker restored beside the one that a POST of this job gave. That worker searches for others after its own POST, and this job after
 * its own, so that at least one of them finds both invoices, also when this job's slow write to the link store has overwritten the link of the restoration.
 * @throws SyncError API_ERROR (retryable) when the restored invoice has a payment or credit by now: then it stays, and the posted one is deleted.
 */
export async function removeRestored(
  job: InvoiceJob,
  posted: Pick<Created<Invoice>, "generation"> & { readonly invoice: Invoice },
): Promise<void> {
  const { run, draft } = job;
  const { invoice, generation } = posted;
  if (generation === 0) return;
  const restored = await run.links.read("restored-invoice", draft.reference);
  if (restored === undefined || restored.generation <= generation) return;
  // A later generation in the link belongs to a worker that knows the restored invoice.
  const link = await run.links.read("invoice", draft.reference);
  if (link && link.generation > generation) return;
  const others = await findBeside(invoice, restored.customerId, job);
  const locked = others.find(isLocked);
  if (locked) {
    await leaveTo(locked, { object: invoice, generation: restored.generation }, job);
    throw overtaken(locked);
  }
  for (const other of others) {
    await deleteDuplicate(other, job);
    run.warnings.push(
      `The sync deleted the duplicate invoice ${other.invoice_number} (${other.id}), which had the same reference.`,
    );
  }
}

/** Returns the first of the invoices that its own worker does not delete. Deletes those before it. */
async function firstStanding(others: readonly Invoice[], job: InvoiceJob): Promise<Invoice | undefined> {
  for (const other of others) {
    if (!(await isBeingDeleted({ id: other.id, reference: job.draft.reference }, job.run))) return other;
    await deleteDuplicate(other, job);
  }
  return undefined;
}

/** Deletes the restored invoice and links the one of another worker that exists beside it. The next sync compares that one with its source. */
async function leaveTo(
  other: Invoice,
  { object, generation }: Pick<Created<Invoice>, "object" | "generation">,
  job: InvoiceJob,
): Promise<void> {
  const { run, draft } = job;
  await deleteDuplicate(object, job);
  const { customer } = draft;
  await run.links.write("invoice", draft.reference, {
    ...{ state: "posted", generation, at: nowText(run), isFound: true, customer, customerId: other.customer_id },
    invoice: toSyncedInvoice(other),
  });
}

const factsOf = ({ run }: InvoiceJob, { body, content, version }: RestorePoint): Partial<InvoiceLink> => ({
  scope: run.settings.scope,
  content,
  version,
  customerId: body.customer_id,
});

/** Posts the deleted invoice again. When the outcome of the POST is not known, it is sent once more with the same idempotency key. */
function postAgain(job: InvoiceJob, deleted: Deleted & { readonly restore: RestorePoint }): Promise<Created<Invoice>> {
  const { run, draft } = job;
  const { obsolete, restore, generation } = deleted;
  const creation = {
    reference: draft.reference,
    operation: "create-invoice",
    generation: generation + 1,
    deletedId: obsolete,
    doubt: {},
    beforePost: async (next: number) => {
      await claimLink(job, {
        ...{ ...factsOf(job, restore), state: "posting", generation: next, at: nowText(run), obsolete, restore },
        isRestored: true,
      });
      const customerId = restore.body.customer_id;
      await run.links.write("restored-invoice", draft.reference, { generation: next, customerId });
    },
    post: (idempotencyKey: string) => run.rillet.invoices.create(restore.body, { idempotencyKey }),
    retrieve: (id: string) => run.rillet.invoices.retrieve(id),
  } as const;
  return createObject<Invoice>(creation, run).catch((error: unknown) => {
    if (isRefusal(error) || error instanceof SyncError) throw error;
    return createObject<Invoice>({ ...creation, isRepeated: true }, run);
  });
}

/** The error for an invoice that was not posted again. Another worker may have posted one for the reference, so the customer's invoices are searched. */
async function notRestored(
  { run, draft }: InvoiceJob,
  {
    refusal,
    obsolete = "",
    why,
  }: { readonly refusal: SyncError; readonly obsolete: string | undefined; readonly why: string },
): Promise<SyncError> {
  const start = `The invoice ${obsolete} had been deleted for this change and could not be restored (${why}).`;
  const end = "Solve the problem, then run the sync again.";
  try {
    const other = await findPosted(draft.reference, draft.customerId, run);
    if (other === undefined) {
      const none = `${start} Rillet has no invoice for this reference now. ${end}`;
      return extend(refusal, none, { id: undefined, restored: false });
    }
    const found = `${start} Another worker has posted the invoice ${other.invoice_number} (${other.id}) for this reference. ${end}`;
    return extend(refusal, found, { id: other.id, deleted: obsolete });
  } catch {
    const unknown = `${start} Whether Rillet has another invoice for this reference is not known. ${end}`;
    return extend(refusal, unknown, { id: undefined, restored: false });
  }
}

function maybeRestored(refusal: SyncError, obsolete: string | undefined, why: string): SyncError {
  const message = `The invoice ${obsolete ?? ""} had been deleted for this change. Whether it was restored is not known (${why}). Solve the problem, then run the sync again: it finds the restored invoice, or posts the new one.`;
  return extend(refusal, message, { deleted: obsolete });
}

function leftToOther(refusal: SyncError, obsolete: string | undefined): SyncError {
  const message = `The invoice ${obsolete ?? ""} had been deleted for this change, and another worker is posting the invoice now. Run the sync again.`;
  return extend(refusal, message, { deleted: obsolete });
}

/** Adds to an error what exists in Rillet now. */
function extend(
  { message, code, advice, line, isRetryable, cause, details }: SyncError,
  added: string,
  more: object,
): SyncError {
  const known = typeof details === "object" ? details : {};
  return new SyncError(`${message} ${added}`, {
    ...{ code, advice, line, isRetryable, details: { ...known, ...more } },
    ...(cause !== undefined && { cause }),
  });
}
