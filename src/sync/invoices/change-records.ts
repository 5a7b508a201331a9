import type { InvoiceDeletion, LinkRecords } from "../links/link-records.js";
import { toComparable } from "../links/links.js";
import type { SourceReference } from "../source/source-reference.js";
import { nowText, type SyncRun } from "../sync-context.js";

/*
 * Before the sync deletes or updates an invoice, it records this under the invoice's id. A link that another worker writes at the same moment may hide the intent in the
 * link of the document, and this process may be killed. So whoever writes a link to an invoice reads the records afterwards, and whoever misses an invoice reads them
 * before a person counts as the one who deleted it.
 */

/** An invoice in Rillet, and the document that it belongs to. */
interface ChangedInvoice {
  readonly id: string;
  readonly reference: SourceReference;
}

/** Takes a record back, because nothing was sent or Rillet rejected it. A record that another worker has written since stays. */
type TakeBack = () => Promise<void>;

/** Waits for what comes between a record and its request. When that fails, the record is taken back. */
export async function orTakeBack(takeBack: TakeBack, preparation: Promise<void>): Promise<void> {
  try {
    await preparation;
  } catch (error) {
    await takeBack();
    throw error;
  }
}

/** Records that the sync is about to delete an invoice. */
export const recordDeletion = (
  { id, reference, isVoid = false, content }: ChangedInvoice & Partial<Pick<InvoiceDeletion, "isVoid" | "content">>,
  run: SyncRun,
): Promise<TakeBack> =>
  record("invoice-deletion", { id, reference }, { reference, at: nowText(run), isVoid, content }, run);

async function record<K extends "invoice-deletion" | "invoice-update">(
  kind: K,
  invoice: ChangedInvoice,
  written: LinkRecords[K],
  { links }: SyncRun,
): Promise<TakeBack> {
  const key = keyOf(invoice);
  const before = await links.read(kind, key);
  await links.write(kind, key, written);
  return async () => {
    if (toComparable(await links.read(kind, key)) !== toComparable(written)) return;
    await (before ? links.write(kind, key, before) : links.forget(kind, key));
  };
}

/**
 * Reads whether the sync has deleted an invoice, or was about to.
 * @param linkedAt When the link of the invoice was written. A deletion that was recorded more than a day before it was never sent, because the invoice was there after it.
 */
export async function readDeletion(
  deleted: ChangedInvoice,
  { links }: SyncRun,
  linkedAt?: string,
): Promise<InvoiceDeletion | undefined> {
  const deletion = await links.read("invoice-deletion", keyOf(deleted));
  const isOld = deletion && linkedAt !== undefined && Date.parse(linkedAt) - Date.parse(deletion.at) >= DAY;
  return isOld ? undefined : deletion;
}

/** No request is under way for so long. */
const DAY = 24 * 60 * 60 * 1000;

/** Whether the deletion of an invoice may still be under way. */
export async function isBeingDeleted(deleted: ChangedInvoice, run: SyncRun): Promise<boolean> {
  const deletion = await readDeletion(deleted, run);
  return deletion !== undefined && isRecent(deletion, run);
}

const isRecent = ({ at }: { readonly at: string }, { settings }: SyncRun): boolean =>
  settings.now() - Date.parse(at) < DAY;

/** Records that the sync is about to update an invoice. @returns Also the id of the update, for the link that is written after it. */
export async function recordUpdate(
  invoice: ChangedInvoice,
  target: string,
  run: SyncRun,
): Promise<{ readonly id: string; readonly takeBack: TakeBack }> {
  const id = crypto.randomUUID();
  return { id, takeBack: await record("invoice-update", invoice, { id, at: nowText(run), target }, run) };
}

/**
 * Whether an update of an invoice to other content may still be under way, so that the invoice may not stay as this job read or wrote it.
 * @param ended An update that had ended before the job read or wrote the invoice.
 */
export async function isBeingUpdated(
  invoice: ChangedInvoice,
  { content, ended }: { readonly content: string; readonly ended: string | undefined },
  run: SyncRun,
): Promise<boolean> {
  const update = await run.links.read("invoice-update", keyOf(invoice));
  const hasEnded = update?.id !== undefined && update.id === ended;
  return update !== undefined && update.target !== content && !hasEnded && isRecent(update, run);
}

/** Forgets a deletion that Rillet rejected. An error that can be retried says nothing. */
export async function forgetRejected(error: unknown, deleted: ChangedInvoice, { links }: SyncRun): Promise<void> {
  if (!(error as { isRetryable?: boolean }).isRetryable) await links.forget("invoice-deletion", keyOf(deleted));
}

const keyOf = ({ id, reference: { type } }: ChangedInvoice): SourceReference => ({ type, id });
