import type { Invoice } from "../../../generated/types.js";
import { toAmount } from "../../money/index.js";
import { contentHash } from "../source/content-hash.js";
import type { SourceInvoice } from "../source/source-document.js";
import { NOT_CREATED_YET, type SyncRun } from "../sync-context.js";
import { report, type SyncPlan, type SyncResult } from "../sync-result.js";
import { change } from "./change-invoice.js";
import { compareInvoice } from "./compare-invoice.js";
import type { InvoiceJob } from "./draft-invoice.js";
import { findPosted, retrieveInvoice } from "./find-invoice.js";
import { isLocked, paidInvoice } from "./invoice-errors.js";
import { buildInvoice } from "./invoice-request.js";
import { decideNextStep } from "./decide-next-step.js";
import { NO_REMINDERS } from "./mark-sent.js";
import { prepareJob, settledResult } from "./sync-source-invoice.js";

/** Makes the decisions of a sync and writes nothing. @throws SyncError like the sync, for every failure that can be found by reading. */
export async function planSourceInvoice(source: SourceInvoice, run: SyncRun): Promise<SyncPlan> {
  const content = await contentHash(source, run.settings.scope);
  const settled = await settledResult(source, content, run, false);
  if (settled) return planNothing(settled);
  const { job, prepared } = await prepareJob(source, content, run, false);
  const { body: request, warnings } = buildInvoice(job.draft, run.settings.scope);
  run.warnings.push(...warnings);
  const link = await run.links.read("invoice", source.reference);
  const { kind } = decideNextStep(link, content, run.settings.now());
  const common = { totals: prepared.totals, request, differences: [] };
  const { isSent } = job.draft;
  if (kind === "nothing")
    return { ...common, ...report(source, prepared, run), action: "unchanged", request: undefined };
  const current = await currentInvoice(
    job,
    link?.state === "deleted" ? undefined : link?.invoice?.id,
    kind === "search" || kind === "post",
  );
  if (isSent && (current === undefined || current.status === "UNBILLED")) run.warnings.push(NO_REMINDERS);
  if (current === undefined) return { ...common, ...report(source, prepared, run), action: "create" };
  return { ...common, ...compared(current, job), ...report(source, prepared, run) };
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

async function currentInvoice(
  { draft, run }: InvoiceJob,
  id: string | undefined,
  mayBeThere: boolean,
): Promise<Invoice | undefined> {
  if (id !== undefined) return retrieveInvoice(id, run);
  const isFirst = (await run.links.read("invoice", draft.reference)) === undefined;
  return mayBeThere && !isFirst && draft.customerId !== NOT_CREATED_YET
    ? findPosted(draft.reference, draft.customerId, run)
    : undefined;
}

function compared(
  invoice: Invoice,
  job: InvoiceJob,
): Pick<SyncPlan, "action" | "differences"> & Partial<Pick<SyncPlan, "request">> {
  const found = compareInvoice(invoice, job.draft, job.run.settings.scope);
  const differences = [...found.party, ...found.amounts, ...found.texts];
  if (differences.length === 0 && job.draft.isSent && invoice.status === "UNBILLED")
    return { action: "update", differences: ["status: UNBILLED in Rillet, sent in the source"], request: undefined };
  if (differences.length === 0) return { action: "unchanged", differences, request: undefined };
  if (isLocked(invoice)) throw paidInvoice(invoice, differences);
  return { action: change(found, job), differences };
}
