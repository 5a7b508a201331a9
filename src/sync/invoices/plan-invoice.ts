import type { CreateInvoiceRequest, Invoice } from "../../../generated/types.js";
import { toAmount } from "../../money/index.js";
import { type PreparedLines, prepareLines } from "../lines/prepare-lines.js";
import { contentHash } from "../source/content-hash.js";
import { settingsFor } from "../settings/document-settings.js";
import type { SourceInvoice } from "../source/source-document.js";
import { NOT_CREATED_YET, nowText, type SyncRun } from "../sync-context.js";
import { report, type SyncPlan, type SyncResult } from "../sync-result.js";
import { type InvoiceLink, toSyncedInvoice, writtenHash } from "../links/link-records.js";
import { readDeletion } from "./change-records.js";
import { checkReplaceable } from "./check-replaceable.js";
import { chooseChange } from "./choose-change.js";
import { compareInvoice } from "./compare-invoice.js";
import { draftInvoice, type InvoiceDraft, type InvoiceJob } from "./draft-invoice.js";
import { asFound, findForJob, retrieveInvoice } from "./find-invoice.js";
import { deletedInvoice, isLocked, newerInProgress, olderVersion, paidInvoice } from "./invoice-errors.js";
import { buildInvoice } from "./invoice-request.js";
import { decideNextStep, isOlderVersion, isSettledLink, versionAfter } from "./decide-next-step.js";
import { NO_REMINDERS } from "./mark-sent.js";
import { prepareJob, settledResult, wasVoided } from "./sync-source-invoice.js";

/** Makes the decisions of a sync and writes nothing. @throws SyncError like the sync, for every failure that can be found by reading. */
export const planSourceInvoice = async (source: SourceInvoice, run: SyncRun): Promise<SyncPlan> =>
  (await planWithDraft(source, run)).plan;

/** A plan, and what a later plan of the same invoice needs. */
interface DraftedPlan {
  readonly plan: SyncPlan;
  /** The draft of the invoice, if the sync would write it. */
  readonly draft?: InvoiceDraft | undefined;
  /** The link that the sync would write without a change of the invoice. */
  readonly link?: InvoiceLink | undefined;
}

/** Makes the plan of an invoice and keeps what a later plan of it needs. */
export async function planWithDraft(source: SourceInvoice, run: SyncRun): Promise<DraftedPlan> {
  const content = await contentHash(source, run.settings.scope);
  const before = await run.links.read("invoice", source.reference);
  const settled = await settledResult(source, content, run, false);
  if (settled) {
    const link = await run.links.read("invoice", source.reference);
    return { plan: planNothing(settled), link: link?.version === before?.version ? undefined : link };
  }
  return planJob(source, await prepareRequest(source, content, run));
}

/** Plans an invoice from its source alone, as one to create. It is for the caller to compare it with what is there. */
export async function planDraft(
  source: SourceInvoice,
  run: SyncRun,
): Promise<{ readonly plan: SyncPlan; readonly draft: InvoiceDraft }> {
  const own = settingsFor(source, run.settings);
  const prepared = await prepareLines(source, run.settings.scope, run);
  const draft = draftInvoice(source, prepared, own);
  const request = buildRequest(draft, run);
  const { totals } = prepared;
  const plan = { totals, request, differences: [], ...report(source, prepared, run), action: "create" } as const;
  return { plan, draft };
}

interface PreparedRequest {
  readonly job: InvoiceJob;
  readonly prepared: PreparedLines;
  readonly request: CreateInvoiceRequest;
}

async function prepareRequest(source: SourceInvoice, content: string, run: SyncRun): Promise<PreparedRequest> {
  const { job, prepared } = await prepareJob(source, content, run, run.links.isDoubted);
  return { job, prepared, request: buildRequest(job.draft, run) };
}

function buildRequest(draft: InvoiceDraft, run: SyncRun): CreateInvoiceRequest {
  const { body, warnings } = buildInvoice(draft, run.settings.scope);
  run.warnings.push(...warnings);
  return body;
}

async function planJob(source: SourceInvoice, { job, prepared, request }: PreparedRequest): Promise<DraftedPlan> {
  const { run, content } = job;
  const link = await run.links.read("invoice", source.reference);
  const isOlder = isOlderVersion(source.version, link);
  if (link && isOlder && !isSettledLink(link)) throw newerInProgress(job.draft, source.version, link.version);
  const { kind } = decideNextStep(link, content, run.settings.now());
  const common = { totals: prepared.totals, request, differences: [] };
  const unchanged = (): SyncPlan => ({
    ...{ ...common, ...report(source, prepared, run) },
    ...{ action: "unchanged", request: undefined },
  });
  if (kind === "nothing" && (!job.isVerified || link?.state === "deleted")) return { plan: unchanged() };
  const current = link && (await findCurrent(job, link));
  if (current && isOlder) {
    run.warnings.push(olderVersion(source, source.version, current.link));
    return { plan: unchanged() };
  }
  if (link && isUnfinishedVoid(link, current, content)) {
    if (current && isLocked(current.invoice)) throw paidInvoice(current.invoice, ["voided in the source"]);
    run.warnings.push(wasVoided(source));
    return { plan: unchanged() };
  }
  const { draft } = job;
  const { isSent } = draft;
  if (isSent && (current === undefined || current.invoice.status === "UNBILLED")) run.warnings.push(NO_REMINDERS);
  if (current === undefined) return { plan: { ...common, ...report(source, prepared, run), action: "create" }, draft };
  const compared = await compare(current, job);
  const plan = { ...common, ...compared, ...report(source, prepared, run) };
  return plan.action === "unchanged" ? { plan, link: await linkUnchanged(current, job) } : { plan, draft };
}

/** The link that the sync writes to an invoice that it has read and left unchanged. */
async function linkUnchanged({ invoice, link }: Current, job: InvoiceJob): Promise<InvoiceLink> {
  const { content, draft, run } = job;
  return {
    ...{ state: "posted", generation: link.generation, at: nowText(run), scope: run.settings.scope, content },
    ...{ written: await writtenHash(invoice), customer: draft.customer, customerId: invoice.customer_id },
    ...{ invoice: toSyncedInvoice(invoice), version: versionAfter(job, link) },
  };
}

/** The plan for an invoice that needs no request. Its totals are those in Rillet, as last read. */
function planNothing({ invoice, reference, customer, products, taxes, requests, warnings }: SyncResult): SyncPlan {
  const { net_amount: net, taxed_amount: tax, total: gross } = invoice;
  const [netText, taxText, grossText] = [net, tax, gross].map(({ amount, currency }) => toAmount(amount, currency));
  return {
    ...{ action: "unchanged", request: undefined, differences: [] },
    totals: { net: netText ?? net.amount, tax: taxText, gross: grossText },
    ...{ reference, customer, products, taxes, requests, warnings },
  };
}

/** An invoice in Rillet, and the link by which the sync would change it. */
interface Current {
  readonly invoice: Invoice;
  readonly link: InvoiceLink;
}

/** Finds the invoice that the sync would change. @throws SyncError INVOICE_LOCKED when somebody deleted it in Rillet. */
async function findCurrent(job: InvoiceJob, link: InvoiceLink): Promise<Current | undefined> {
  const { draft, run } = job;
  if (link.state === "deleted") return undefined;
  const invoice = link.invoice && (await retrieveInvoice(link.invoice.id, run));
  if (invoice) return { invoice, link };
  if (draft.customerId === NOT_CREATED_YET && link.customerId === undefined) return undefined;
  const isGone = link.invoice !== undefined && !isDeleting(link) && (await isDeletedByPerson(link.invoice, link, job));
  if (isGone) run.links.doubt();
  const other = await findForJob(job, link, link.state === "posting" ? link.at : undefined);
  if (other) return { invoice: other, link: link.state === "posting" ? link : asFound(link) };
  if (isGone && run.settings.conflicts.deleted === "refuse") throw deletedInvoice(link.invoice);
  return undefined;
}

/** Whether a person deleted an invoice that is not in Rillet any more, as far as the sync has no record of its own deletion. */
async function isDeletedByPerson(
  { id }: Pick<Invoice, "id">,
  { at }: InvoiceLink,
  { draft, run, found }: InvoiceJob,
): Promise<boolean> {
  // A list that is older than the deletion by another worker says nothing of a person.
  if (found?.id === id) return false;
  return (await readDeletion({ id, reference: draft.reference }, run, at)) === undefined;
}

/** Whether the sync would only finish the void of an invoice whose source has not changed since. */
const isUnfinishedVoid = (link: InvoiceLink, current: Current | undefined, content: string): boolean =>
  link.state === "deleting" && link.content === content && (current === undefined || current.link.state === "deleting");

const isDeleting = ({ state }: InvoiceLink): boolean => state === "replacing" || state === "deleting";

async function compare(
  { invoice, link }: Current,
  job: InvoiceJob,
): Promise<Pick<SyncPlan, "action" | "differences"> & Partial<Pick<SyncPlan, "request">>> {
  const found = compareInvoice(invoice, job.draft, job.run.settings.scope);
  const differences = [...found.party, ...found.amounts, ...found.texts];
  if (isDeleting(link)) {
    if (isLocked(invoice)) throw paidInvoice(invoice, differences);
    if (link.state === "replacing") await checkReplaceable(invoice, job.draft, differences, job.run);
    return { action: "recreate", differences };
  }
  if (differences.length > 0)
    return { action: await chooseChange(job, invoice, { link, differences: found }), differences };
  if (job.draft.isSent && invoice.status === "UNBILLED")
    return { action: "update", differences: ["status: UNBILLED in Rillet, sent in the source"], request: undefined };
  return { action: "unchanged", differences, request: undefined };
}
