import type { CreditMemo, Invoice } from "../../../generated/types.js";
import { type PreparedLines, prepareLines } from "../lines/prepare-lines.js";
import { prepareAndWrite } from "../links/forget-rejected-links.js";
import { type CreditMemoLink, type SyncedCreditMemo, toSyncedCreditMemo } from "../links/link-records.js";
import { contentHash } from "../source/content-hash.js";
import { type DocumentSettings, settingsFor } from "../settings/document-settings.js";
import type { SourceCreditNote } from "../source/source-document.js";
import { referenceKey } from "../source/source-reference.js";
import { nowText, type SyncRun } from "../sync-context.js";
import { report, type SyncReport } from "../sync-result.js";
import { rilletMismatch } from "../lines/totals.js";
import { applyCreditMemo, checkOriginal } from "./apply-credit-memo.js";
import { linkExistingCreditMemo } from "./find-credit-memo.js";
import { isContested, overtakenMemo } from "./update-record.js";
import {
  compareCreditMemo,
  type CreditMemoDraft,
  type CreditMemoJob,
  writeCreditMemo,
  type WrittenCreditMemo,
} from "./write-credit-memo.js";

/** The result of syncing a credit note. */
export interface CreditMemoResult extends SyncReport {
  /** What was done. `updated`: it was changed, or it existed and was applied now. `unchanged`: it already matched the source. */
  readonly action: "created" | "updated" | "unchanged";
  /** The credit memo as last read from Rillet. */
  readonly creditMemo: SyncedCreditMemo;
  /** The whole credit memo; undefined when this sync did not read or write it. */
  readonly document: CreditMemo | undefined;
  /** The amount that this sync applied to the original invoice; undefined when none. */
  readonly applied: { readonly invoiceId: string; readonly amount: string } | undefined;
}

/**
 * Syncs one credit note like an invoice: makes no request when nothing has changed, posts it once with a derived idempotency key, compares the totals, then applies it if the source says so.
 * One process handles the credit notes that are applied to one invoice one after the other, and not while it syncs the invoice: each application changes the amount due.
 */
export function syncCreditNote(source: SourceCreditNote, run: SyncRun): Promise<CreditMemoResult> {
  if (!source.apply || source.invoice === undefined) return writeCreditNote(source, run);
  return run.lists.queue.run(`invoice ${referenceKey(source.invoice)}`, () => writeCreditNote(source, run));
}

async function writeCreditNote(source: SourceCreditNote, run: SyncRun): Promise<CreditMemoResult> {
  const content = await contentHash(source, "CREDIT_MEMO");
  const link = await run.links.read("credit-memo", source.reference);
  if (link?.creditMemo && link.state === "posted" && link.content === content)
    return untouched(source, link.creditMemo, run);
  const prepare = async (): Promise<CreditMemoJob & { prepared: PreparedLines }> => {
    const own = settingsFor(source, run.settings);
    const prepared = await prepareLines(source, "CREDIT_MEMO", run);
    if (link === undefined) await linkExistingCreditMemo(source, prepared.customer.id, run);
    return { source, draft: draftCreditMemo(source, prepared, own), content, run, prepared };
  };
  const write = async (job: CreditMemoJob): Promise<WrittenCreditMemo & { found: Invoice | undefined }> => {
    const found = await checkOriginal(job);
    return { ...(await writeCreditMemo(job, await run.links.read("credit-memo", source.reference))), found };
  };
  const { prepared: job, result: written } = await prepareAndWrite(prepare, write);
  const { prepared } = job;
  const { memo, applied } = await complete(job, written);
  return {
    action: applied && written.action === "unchanged" ? "updated" : written.action,
    creditMemo: toSyncedCreditMemo(memo),
    document: memo,
    applied,
    ...report(source, prepared, run),
  };
}

function draftCreditMemo(
  source: SourceCreditNote,
  { customer, lines, totals }: PreparedLines,
  { dates, subsidiaryId }: DocumentSettings,
): CreditMemoDraft {
  const { reference, currency, number, exchangeRate } = source;
  const date = dates.invoiceDate ?? source.date;
  return {
    reference,
    currency,
    number,
    exchangeRate,
    customer: source.customer.reference,
    customerId: customer.id,
    lines,
    totals,
    date,
    subsidiaryId,
  };
}

async function complete(
  { source, draft, content, run }: CreditMemoJob,
  { memo, generation, action, endedUpdate, found }: WrittenCreditMemo & { readonly found: Invoice | undefined },
): Promise<{ memo: CreditMemo; applied: CreditMemoResult["applied"] }> {
  const differences = compareCreditMemo(draft, memo);
  const isUpdate = action === "updated";
  const updated = { reference: source.reference, content, isUpdate, ended: endedUpdate };
  const keep = async (state: CreditMemoLink["state"], current: CreditMemo): Promise<void> => {
    const creditMemo = toSyncedCreditMemo(current);
    const at = nowText(run);
    // Another worker may have updated the credit memo before it was applied. Then the next sync reads it.
    const isOther = state === "posted" && compareCreditMemo(draft, current).length > 0;
    const known = isOther ? {} : { content, endedUpdate };
    await run.links.write("credit-memo", source.reference, { state, generation, at, creditMemo, ...known });
    if ((await isContested(updated, { memo: current, generation }, run)) && isUpdate) throw overtakenMemo(current);
  };
  if (differences.length > 0) {
    await keep("mismatched", memo);
    throw rilletMismatch(`credit memo ${memo.credit_memo_number}`, memo.id, differences, draft.currency);
  }
  const original = source.apply ? source.invoice : undefined;
  // Before the application, because an applied credit memo cannot be updated.
  const mustBeLast = isUpdate || (action === "created" && original !== undefined);
  if (mustBeLast && (await isContested(updated, { memo, generation }, run))) throw overtakenMemo(memo);
  const application = original ? await applyCreditMemo(memo, original, { found, run }) : { memo, applied: undefined };
  await keep("posted", application.memo);
  if (compareCreditMemo(draft, application.memo).length > 0) throw overtakenMemo(application.memo);
  return application;
}

function untouched(
  source: SourceCreditNote,
  creditMemo: CreditMemoResult["creditMemo"],
  run: SyncRun,
): CreditMemoResult {
  const customer = { id: creditMemo.customer_id, action: "known", linkedBy: "link", referenceWritten: false } as const;
  return {
    ...{ action: "unchanged", creditMemo, document: undefined, applied: undefined },
    ...{ reference: source.reference, customer, products: [], taxes: [], requests: run.requests.count, warnings: [] },
  };
}
