import type { InvoiceLink } from "../links/link-records.js";
import { isOlderVersion } from "./decide-next-step.js";
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

/** Whether the link is still the one that the job last read or wrote. */
export const isClaimed = ({ claim }: InvoiceJob, link: InvoiceLink | undefined): boolean => claim.text === textOf(link);

/** Whether another worker is doing the same as this link, with the same idempotency keys. Then both get the same invoice. */
const hasSameAim = (other: InvoiceLink, link: InvoiceLink): boolean =>
  other.state !== "deleting" &&
  other.state !== "deleted" &&
  contentOf(other) === contentOf(link) &&
  other.generation <= link.generation;

const textOf = (link: InvoiceLink | undefined): string | undefined => link && JSON.stringify(link);

/** Hash of the source that the invoice has, or will have after a change in progress. */
export const contentOf = ({ target, content }: InvoiceLink): string | undefined => target ?? content;
