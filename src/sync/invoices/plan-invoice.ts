import type { CreateInvoiceRequest, Invoice } from "../../../generated/types.js";
import { toAmount } from "../../money/index.js";
import type { PreparedLines } from "../lines/prepare-lines.js";
import { contentHash } from "../source/content-hash.js";
import type { SourceInvoice } from "../source/source-document.js";
import { NOT_CREATED_YET, type SyncRun } from "../sync-context.js";
import { report, type SyncPlan, type SyncResult } from "../sync-result.js";
import type { InvoiceLink } from "../links/link-records.js";
import { readDeletion } from "./change-records.js";
import { checkOpenBooks, chooseChange } from "./choose-change.js";
import { compareInvoice } from "./compare-invoice.js";
import type { InvoiceDraft, InvoiceJob } from "./draft-invoice.js";
import { asFound, findForJob, retrieveInvoice } from "./find-invoice.js";
import { deletedInvoice, isLocked, newerInProgress, paidInvoice } from "./invoice-errors.js";
import { buildInvoice } from "./invoice-request.js";
import { decideNextStep, isOlderVersion, isSettledLink } from "./decide-next-step.js";
import { NO_REMINDERS } from "./mark-sent.js";
import { prepareJob, settledResult, wasVoided } from "./sync-source-invoice.js";

/** Makes the decisions of a sync and writes nothing. @throws SyncError like the sync, for every failure that can be found by reading. */
export const planSourceInvoice = async (source: SourceInvoice, run: SyncRun): Promise<SyncPlan> =>
  (await planWithDraft(source, run)).plan;

/** A plan, and the draft of the invoice; undefined when nothing had to be looked up. */
interface DraftedPlan {
  readonly plan: SyncPlan;
  readonly draft: InvoiceDraft | undefined;
}

/** Makes the plan of an invoice and keeps its draft. */
export async function planWithDraft(source: SourceInvoice, run: SyncRun): Promise<DraftedPlan> {
  const content = await contentHash(source, run.settings.scope);
  const settled = await settledResult(source, content, run, false);
  if (settled) return { plan: planNothing(settled), draft: undefined };
  const prepared = await prepareRequest(source, content, run);
  return { plan: await planJob(source, prepared), draft: prepared.job.draft };
}

/** Plans an invoice from its source alone, as one to create. It is for the caller to compare it with what is there. */
export async function planDraft(
  source: SourceInvoice,
  run: SyncRun,
): Promise<{ readonly plan: SyncPlan; readonly draft: InvoiceDraft }> {
  const content = await contentHash(source, run.settings.scope);
  const { job, prepared, request } = await prepareRequest(source, content, run);
  const { totals } = prepared;
  const plan = { totals, request, differences: [], ...report(source, prepared, run), action: "create" } as const;
  return { plan, draft: job.draft };
}

interface PreparedRequest {
  readonly job: InvoiceJob;
  readonly prepared: PreparedLines;
  readonly request: CreateInvoiceRequest;
}

async function prepareRequest(source: SourceInvoice, content: string, run: SyncRun): Promise<PreparedRequest> {
  const { job, prepared } = await prepareJob(source, content, run, false);
  const { body: request, warnings } = buildInvoice(job.draft, run.settings.scope);
  run.warnings.push(...warnings);
  return { job, prepared, request };
}

async function planJob(source: SourceInvoice, { job, prepared, request }: PreparedRequest): Promise<SyncPlan> {
  const { run, content } = job;
  const link = await run.links.read("invoice", source.reference);
  if (link && isOlderVersion(source.version, link) && !isSettledLink(link))
    throw newerInProgress(job.draft, source.version, link.version);
  const { kind } = decideNextStep(link, content, run.settings.now());
  const common = { totals: prepared.totals, request, differences: [] };
  if (kind === "nothing")
    return { ...common, ...report(source, prepared, run), action: "unchanged", request: undefined };
  const current = link && (await findCurrent(job, link));
  if (link && isUnfinishedVoid(link, current, content)) {
    if (current && isLocked(current.invoice)) throw paidInvoice(current.invoice, ["voided in the source"]);
    run.warnings.push(wasVoided(source));
    return { ...common, ...report(source, prepared, run), action: "unchanged", request: undefined };
  }
  const { isSent } = job.draft;
  if (isSent && (current === undefined || current.invoice.status === "UNBILLED")) run.warnings.push(NO_REMINDERS);
  if (current === undefined) return { ...common, ...report(source, prepared, run), action: "create" };
  const compared = await compare(current, job);
  return { ...common, ...compared, ...report(source, prepared, run) };
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
  const { draft, run, found } = job;
  if (link.state === "deleted") return undefined;
  const invoice = link.invoice && (await retrieveInvoice(link.invoice.id, run));
  if (invoice) return { invoice, link };
  if (draft.customerId === NOT_CREATED_YET && link.customerId === undefined) return undefined;
  const other = await findForJob(job, link, link.state === "posting" ? link.at : undefined);
  if (other) return { invoice: other, link: link.state === "posting" ? link : asFound(link) };
  if (isDeleting(link)) return undefined;
  // A list that is older than the deletion by another worker says nothing of a person.
  if (link.invoice === undefined || found?.id === link.invoice.id || run.settings.conflicts.deleted !== "refuse")
    return undefined;
  const deleted = { id: link.invoice.id, reference: draft.reference };
  if ((await readDeletion(deleted, run, link.at)) === undefined) throw deletedInvoice(link.invoice);
  return undefined;
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
    if (link.state === "replacing") await checkOpenBooks(invoice, job.draft, differences, job.run);
    return { action: "recreate", differences };
  }
  if (differences.length > 0)
    return { action: await chooseChange(job, invoice, { link, differences: found }), differences };
  if (job.draft.isSent && invoice.status === "UNBILLED")
    return { action: "update", differences: ["status: UNBILLED in Rillet, sent in the source"], request: undefined };
  return { action: "unchanged", differences, request: undefined };
}
