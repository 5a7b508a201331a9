import type { LinkedCustomer } from "../customers/link-customer.js";
import { type PreparedLines, prepareLines } from "../lines/prepare-lines.js";
import { prepareAndWrite } from "../links/forget-rejected-links.js";
import type { InvoiceLink } from "../links/link-records.js";
import { contentHash } from "../source/content-hash.js";
import { settingsFor } from "../settings/document-settings.js";
import type { SourceInvoice } from "../source/source-document.js";
import type { SyncRun } from "../sync-context.js";
import { report, type SyncResult } from "../sync-result.js";
import { draftInvoice, type InvoiceJob } from "./draft-invoice.js";
import { linkExistingInvoice } from "./find-invoice.js";
import { decideNextStep, isOlderVersion, isSettledLink, isUnchecked, type SettledLink } from "./decide-next-step.js";
import { isBeingDeleted, isBeingUpdated } from "./change-records.js";
import { toUnsure } from "./link-claim.js";
import { olderVersion } from "./invoice-errors.js";
import { reconcileInvoice } from "./reconcile-invoice.js";

/** Options for syncing one invoice. */
export interface SyncInvoiceOptions {
  /** Read the invoice from Rillet even when the source has not changed; one request. This finds an edit or a deletion in Rillet (INVOICE_LOCKED). Default false. */
  readonly verify?: boolean | undefined;
}

/** Syncs one invoice. Makes no request when nothing has changed; otherwise makes all decisions first, then writes. */
export async function syncSourceInvoice(
  source: SourceInvoice,
  run: SyncRun,
  { verify = false }: SyncInvoiceOptions = {},
): Promise<SyncResult> {
  const content = await contentHash(source, run.settings.scope);
  const settled = await settledResult(source, content, run, verify);
  if (settled) return settled;
  const prepare = async (): Promise<InvoiceJob & { readonly prepared: PreparedLines }> => {
    const { job, prepared } = await prepareJob(source, content, run, verify || run.links.isDoubted);
    return { ...job, prepared };
  };
  const { prepared: job, result } = await prepareAndWrite(prepare, reconcileInvoice);
  return { replaced: undefined, ...result, ...report(source, job.prepared, run) };
}

/** Returns the result for an invoice that the link store knows and that needs no request; undefined when it may need one. */
export async function settledResult(
  source: SourceInvoice,
  content: string,
  run: SyncRun,
  verify: boolean,
): Promise<SyncResult | undefined> {
  const link = await run.links.read("invoice", source.reference);
  if (link === undefined || !isSettledLink(link)) return undefined;
  if (isOlderVersion(source.version, link) && !isUnchecked(link))
    return untouched(source, link, run, olderVersion(source, source.version, link));
  if (decideNextStep(link, content, run.settings.now()).kind !== "nothing") return undefined;
  if (verify || run.links.mustCheck("invoice", source.reference)) return undefined;
  if (!(await staysSettled(source, link, run))) return undefined;
  return untouched(source, link, run, link.state === "deleted" ? wasVoided(source) : undefined);
}

/**
 * Writes the version of an unchanged source to the link, so that an older version with other content stays without effect.
 * @returns False when another worker may be changing or deleting the invoice. Both workers may be dead, and the link may be a late write of one of them.
 */
async function staysSettled({ reference, version }: SourceInvoice, link: SettledLink, run: SyncRun): Promise<boolean> {
  const isNewer = version !== undefined && version !== link.version;
  const current = isNewer ? { ...link, version } : link;
  if (isNewer) await run.links.write("invoice", reference, current);
  if (link.state === "deleted") return true;
  const changed = { id: link.invoice.id, reference };
  const updated = { content: link.content ?? "", ended: link.endedUpdate };
  if (!(await isBeingDeleted(changed, run)) && !(await isBeingUpdated(changed, updated, run))) return true;
  await run.links.write("invoice", reference, toUnsure(current));
  return false;
}

/** Writes the link of a voided invoice that the link store lost, after a search has found no invoice. */
async function restoreVoid({ reference }: SourceInvoice, { links }: SyncRun): Promise<void> {
  if (await links.read("invoice", reference)) return;
  const lost = links.recall("invoice", reference);
  if (lost?.state === "deleted") await links.write("invoice", reference, lost);
}

/** Makes every decision, with the look-ups it needs, before an invoice is written. */
export async function prepareJob(
  source: SourceInvoice,
  content: string,
  run: SyncRun,
  isVerified: boolean,
): Promise<{ readonly job: InvoiceJob; readonly prepared: PreparedLines }> {
  const own = settingsFor(source, run.settings);
  const prepared = await prepareLines(source, run.settings.scope, run);
  const draft = draftInvoice(source, prepared, own);
  const link = await run.links.read("invoice", source.reference);
  const mustSearch =
    link === undefined || (link.state === "deleted" && link.content !== content) || isIntentForOther(link, draft);
  const found = mustSearch ? await linkExistingInvoice(draft, link, run) : undefined;
  if (link === undefined) await restoreVoid(source, run);
  const claim = {
    ...{ text: undefined, isContested: false, correctedAt: undefined, removed: new Set<string>() },
    mayStandTwice: false,
  };
  return { prepared, job: { run, draft, content, version: source.version, isVerified, found, claim } };
}

/** Whether an invoice was to be posted for another customer in Rillet. That one was deleted, and only its invoices were searched before the intent was written. */
const isIntentForOther = ({ state, customerId }: InvoiceLink, draft: InvoiceJob["draft"]): boolean =>
  state === "posting" && customerId !== undefined && customerId !== draft.customerId;

function untouched(
  source: SourceInvoice,
  { invoice, state }: InvoiceLink & { readonly invoice: SyncResult["invoice"] },
  run: SyncRun,
  warning: string | undefined,
): SyncResult {
  const customer: LinkedCustomer = {
    id: invoice.customer_id,
    action: "known",
    linkedBy: "link",
    referenceWritten: false,
  };
  const isVoided = state === "deleted";
  const warnings = warning === undefined ? [] : [warning];
  return {
    ...{
      action: isVoided ? ("deleted" as const) : ("unchanged" as const),
      invoice,
      document: undefined,
      replaced: undefined,
    },
    ...{ reference: source.reference, customer, products: [], taxes: [], requests: run.requests.count, warnings },
  };
}

/** The warning for an unchanged source of a voided invoice. */
export const wasVoided = ({ number }: SourceInvoice): string =>
  `The invoice ${number} was voided before. It is posted again only when its source changes.`;
