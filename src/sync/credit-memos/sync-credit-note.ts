import type { CreditMemo } from "../../../generated/types.js";
import { prepareLines, type PreparedLines } from "../documents/prepare-lines.js";
import { linkPosted } from "../invoices/find-posted.js";
import { nowText } from "../invoices/invoice-job.js";
import { nextStep } from "../invoices/next-step.js";
import { report } from "../invoices/sync-source.js";
import { derivedKey } from "../links/derived-key.js";
import type { CreditMemoLink } from "../links/link-records.js";
import { buildCreditMemo, type CreditMemoDraft } from "../request/credit-memo.js";
import type { Run } from "../run/run.js";
import { contentHash } from "../source/content-hash.js";
import type { SourceCreditNote } from "../source/source-credit-note.js";
import { syncError, toSyncError } from "../sync-errors.js";
import { rilletMismatch } from "../totals/total-errors.js";
import { applyCreditMemo } from "./apply-credit-memo.js";
import type { CreditMemoResult } from "./credit-memo-result.js";
import { compareCreditMemo, toSyncedCreditMemo } from "./credit-memo-snapshot.js";
import { findCreditMemo, linkPostedCreditMemos } from "./find-credit-memo.js";

type Written = Pick<CreditMemoResult, "action"> & { readonly memo: CreditMemo; readonly generation: number };

interface CreditMemoJob {
  readonly source: SourceCreditNote;
  readonly draft: CreditMemoDraft;
  readonly content: string;
  readonly run: Run;
}

/** Brings one credit note in, as invoices are: nothing if it is as it was, one POST under a derived key, totals compared, then applied if the source says so. */
export async function syncCreditNote(source: SourceCreditNote, run: Run): Promise<CreditMemoResult> {
  const content = await contentHash(source, "CREDIT_MEMO");
  const link = await run.links.read("credit-memo", source.reference);
  if (link?.creditMemo && link.state === "posted" && link.content === content) return untouched(source, link.creditMemo, run);
  const prepared = await prepareLines(source, "CREDIT_MEMO", run, (customerId) => linkPosted(customerId, run));
  if (link === undefined) await linkPostedCreditMemos(source.customer.reference, run);
  const job = { source, draft: draftCreditMemo(source, prepared, run), content, run };
  const written = await write(job, await run.links.read("credit-memo", source.reference));
  const { memo, applied } = await complete(job, written);
  return { action: written.action, creditMemo: toSyncedCreditMemo(memo), document: memo, applied, ...report(source, prepared, run) };
}

function draftCreditMemo(source: SourceCreditNote, { customer, lines, totals }: PreparedLines, { settings }: Run): CreditMemoDraft {
  const { reference, currency, number, exchangeRate } = source;
  const date = settings.dates?.(source).invoiceDate ?? source.date;
  const subsidiaryId = typeof settings.subsidiaryId === "function" ? settings.subsidiaryId(source) : settings.subsidiaryId;
  return { reference, currency, number, exchangeRate, customer: source.customer.reference, customerId: customer.id, lines, totals, date, subsidiaryId };
}

/** By the same rules as an invoice: under the same key while that counts, by looking for it later. */
async function write(job: CreditMemoJob, link: CreditMemoLink | undefined): Promise<Written> {
  const { source, content, run } = job;
  if (link?.creditMemo && link.state !== "posting") return change(job, link.creditMemo.id, link.generation);
  const step = nextStep(link, content, run.settings.now());
  const found = link && step.kind === "search" ? await findCreditMemo(source.reference, link.at, run) : undefined;
  if (found && link) return change(job, found.id, link.generation);
  return post(job, link !== undefined && step.kind === "post" ? link.at : nowText(run));
}

async function post({ source, draft, content, run }: CreditMemoJob, at: string): Promise<Written> {
  const { body, warnings } = buildCreditMemo(draft);
  run.warnings.push(...warnings);
  await run.links.write("credit-memo", source.reference, { state: "posting", generation: 0, at, content });
  const idempotencyKey = await derivedKey(source.reference, "create-credit-memo");
  const memo = await run.requests.send(() => run.rillet.creditMemos.create(body, { idempotencyKey })).catch((error: unknown) => {
    throw toSyncError(error, `create the credit memo ${source.number ?? source.reference.id}`, [source.reference.type]);
  });
  return { action: "created", memo, generation: 0 };
}

/** A credit memo that is not applied takes the source's lines; one that is applied is left alone. */
async function change({ source, draft, run }: CreditMemoJob, id: string, generation: number): Promise<Written> {
  const { rillet, requests } = run;
  const doing = (error: unknown): never => {
    throw toSyncError(error, `update the credit memo ${source.number ?? source.reference.id}`, [source.reference.type]);
  };
  const current = await requests.send(() => rillet.creditMemos.retrieve(id)).catch(doing);
  if (isSame(draft, current)) return { action: "unchanged", memo: current, generation };
  if (current.status !== "UNAPPLIED" || current.customer_id !== draft.customerId) throw lockedMemo(current);
  const { body, warnings } = buildCreditMemo(draft);
  run.warnings.push(...warnings);
  const { credit_memo_date, items } = body;
  const external_references = current.external_references ?? [];
  const memo = await requests.send(() => rillet.creditMemos.update(id, { credit_memo_date, items, external_references })).catch(doing);
  return { action: "updated", memo, generation };
}

function isSame(draft: CreditMemoDraft, { credit_memo_date: date, items, ...memo }: CreditMemo): boolean {
  const hasTexts = items.every((item, index) => item.description === draft.lines[index]?.source.description);
  return hasTexts && date === draft.date && items.length === draft.lines.length && compareCreditMemo(draft, { credit_memo_date: date, items, ...memo }).length === 0;
}

async function complete({ source, draft, content, run }: CreditMemoJob, { memo, generation }: Written): Promise<{ memo: CreditMemo; applied: CreditMemoResult["applied"] }> {
  const differences = compareCreditMemo(draft, memo);
  const keep = (state: CreditMemoLink["state"], current: CreditMemo): Promise<void> =>
    run.links.write("credit-memo", source.reference, { state, generation, at: nowText(run), content, creditMemo: toSyncedCreditMemo(current) });
  if (differences.length > 0) {
    await keep("mismatched", memo);
    throw rilletMismatch(`credit memo ${memo.credit_memo_number}`, memo.id, differences, draft.currency);
  }
  const application = source.apply && source.invoice ? await applyCreditMemo(memo, source.invoice, run) : { memo, applied: undefined };
  await keep("posted", application.memo);
  return application;
}

function lockedMemo({ id, credit_memo_number: number, status }: CreditMemo): Error {
  const advice = "Take its applications off in Rillet first, or issue another credit note.";
  const message = `The credit memo ${number} (${id}) is ${status} in Rillet, or another customer's, and is not changed any more.`;
  return syncError("INVOICE_LOCKED", message, { advice, details: { id, status } });
}

function untouched(source: SourceCreditNote, creditMemo: CreditMemoResult["creditMemo"], run: Run): CreditMemoResult {
  const customer = { id: creditMemo.customer_id, action: "known", linkedBy: "link", referenceWritten: false } as const;
  return {
    ...{ action: "unchanged", creditMemo, document: undefined, applied: undefined },
    ...{ reference: source.reference, customer, products: [], taxes: [], requests: run.requests.count, warnings: [] },
  };
}
