import type { InvoiceLink } from "../links/link-records.js";
import { toComparable } from "../links/links.js";
import type { SourceReference } from "../source/source-reference.js";
import type { SyncRun } from "../sync-context.js";
import { isOlderVersion, isSettledLink } from "./decide-next-step.js";
import type { InvoiceJob } from "./draft-invoice.js";
import { newerInProgress, overtaken } from "./invoice-errors.js";

/** Reads the link of a job's invoice. */
export async function readLink({ run, draft, claim }: InvoiceJob): Promise<InvoiceLink | undefined> {
  const link = await run.links.read("invoice", draft.reference);
  claim.text = textOf(link);
  return link;
}

/**
 * Writes the link before a change in Rillet. It reads the link immediately before and after, so that of two workers with different content at least one notices
 * the other and stops before its change. A newer version does not stop for an older one that writes at the same moment, unless that one is restoring an invoice: its
 * POST may be under way.
 * @throws SyncError API_ERROR (retryable) when another worker is changing the same invoice.
 */
export async function claimLink(job: InvoiceJob, link: InvoiceLink): Promise<void> {
  const { run, draft, claim, version } = job;
  const before = await run.links.read("invoice", draft.reference);
  if (isOlderVersion(version, before)) throw newerInProgress(draft, version, before?.version);
  // The job has already deleted the invoice that its POST replaces. A late worker may have written the link of that invoice since.
  const isOfDeleted = (other: InvoiceLink): boolean =>
    link.state === "posting" && other.invoice !== undefined && other.invoice.id === link.obsolete;
  if (before && !isOfDeleted(before) && !isClaimed(job, before) && !hasSameAim(before, link))
    throw overtaken({ invoice_number: draft.number, ...before.invoice });
  await run.links.write("invoice", draft.reference, link);
  const after = await run.links.read("invoice", draft.reference);
  claim.text = textOf(after);
  if (after === undefined || claim.text === textOf(link) || hasSameAim(after, link)) return;
  if (!isOfDeleted(after) && (after.isRestored || !isOlderVersion(after.version, { version })))
    throw overtaken({ invoice_number: draft.number, ...after.invoice });
  claim.isContested = true;
  await run.links.write("invoice", draft.reference, link);
  claim.text = textOf(link);
}

/**
 * Marks another worker's link to an invoice that this job has changed, or may have changed, after that worker did. A settled link loses its content, so that the next
 * sync compares the invoice. A change in progress gets a mark, which its worker finds before it ends. The link is read again after the write, because that worker may
 * have written it in between.
 */
export async function contestLink(job: InvoiceJob, id: string): Promise<void> {
  const { run, draft } = job;
  for (let attempt = 0; attempt < MAX_MARKS; attempt++) {
    const other = await run.links.read("invoice", draft.reference);
    if (other === undefined || isClaimed(job, other) || !namesInvoice(other, id)) return;
    const unsure = isSettledLink(other) ? { content: undefined, written: undefined } : { contestedBy: job.content };
    const marked = { ...other, ...unsure };
    if (textOf(marked) === textOf(other)) return;
    await run.links.write("invoice", draft.reference, marked);
  }
}

/** How often a link is marked while other workers write it at the same moment. */
const MAX_MARKS = 3;

const namesInvoice = ({ state, invoice }: InvoiceLink, id: string): boolean =>
  invoice?.id === id && state !== "posting" && state !== "deleted";

/** Whether two links are the same, apart from a mark of another worker. */
export const isSameLink = (one: InvoiceLink, other: InvoiceLink): boolean =>
  textOf({ ...one, contestedBy: undefined }) === textOf({ ...other, contestedBy: undefined });

/**
 * Writes the link as it was before a deletion that Rillet rejected, unless another worker has written it since. When another worker has changed the invoice, the next
 * sync compares it.
 */
export async function returnLink(
  reference: SourceReference,
  { deleting, before }: { readonly deleting: InvoiceLink; readonly before: InvoiceLink },
  { links }: SyncRun,
): Promise<void> {
  const now = await links.read("invoice", reference);
  if (now && !isSameLink(now, deleting)) return;
  const unsure = now?.contestedBy === undefined ? {} : { content: undefined, written: undefined };
  const refusals = (before.refusals ?? 0) + 1;
  await links.write("invoice", reference, { ...before, ...unsure, contestedBy: undefined, refusals });
}

/** Remembers the link that the job has just written. */
export function keepClaim({ claim }: InvoiceJob, link: InvoiceLink): void {
  claim.text = textOf(link);
}

/** Whether the link is still the one that the job last read or wrote. */
export const isClaimed = ({ claim }: InvoiceJob, link: InvoiceLink | undefined): boolean => claim.text === textOf(link);

/** Whether another worker is doing the same as this link, with the same idempotency keys. Then both get the same invoice. */
const hasSameAim = (other: InvoiceLink, link: InvoiceLink): boolean =>
  other.state !== "deleting" &&
  other.state !== "deleted" &&
  contentOf(other) === contentOf(link) &&
  other.generation <= link.generation;

const textOf = (link: InvoiceLink | undefined): string | undefined => toComparable(link);

/** The link of an invoice that another worker may have changed or deleted. The next sync reads the invoice before anything counts as unchanged. */
export const toUnsure = (link: InvoiceLink): InvoiceLink => ({
  ...{ ...link, content: undefined, written: undefined, target: contentOf(link) },
});

/** Hash of the source that the invoice has, or will have after a change in progress. */
export const contentOf = ({ target, content }: InvoiceLink): string | undefined => target ?? content;
