import type { CreditMemo } from "../../../generated/types.js";
import { prepareLines, type PreparedLines } from "../documents/prepare-lines.js";
import { linkPosted } from "../invoices/find-posted.js";
import { nowText } from "../invoices/invoice-job.js";
import { report } from "../invoices/sync-source.js";
import type { CreditMemoLink } from "../links/link-records.js";
import type { CreditMemoDraft } from "../request/credit-memo.js";
import type { Run } from "../run/run.js";
import { contentHash } from "../source/content-hash.js";
import type { SourceCreditNote } from "../source/source-credit-note.js";
import { rilletMismatch } from "../totals/total-errors.js";
import { applyCreditMemo } from "./apply-credit-memo.js";
import type { CreditMemoResult } from "./credit-memo-result.js";
import { compareCreditMemo, toSyncedCreditMemo } from "./credit-memo-snapshot.js";
import { linkPostedCreditMemos } from "./find-credit-memo.js";
import { type CreditMemoJob, writeCreditMemo, type WrittenCreditMemo } from "./write-credit-memo.js";

/** Brings one credit note in, as invoices are: nothing if it is as it was, one POST under a derived key, totals compared, then applied if the source says so. */
export async function syncCreditNote(source: SourceCreditNote, run: Run): Promise<CreditMemoResult> {
  const content = await contentHash(source, "CREDIT_MEMO");
  const link = await run.links.read("credit-memo", source.reference);
  if (link?.creditMemo && link.state === "posted" && link.content === content)
    return untouched(source, link.creditMemo, run);
  const prepared = await prepareLines(source, "CREDIT_MEMO", run, (customerId) => linkPosted(customerId, run));
  if (link === undefined) await linkPostedCreditMemos(source.customer.reference, run);
  const job = { source, draft: draftCreditMemo(source, prepared, run), content, run };
  const written = await writeCreditMemo(job, await run.links.read("credit-memo", source.reference));
  const { memo, applied } = await complete(job, written);
  return {
    action: written.action,
    creditMemo: toSyncedCreditMemo(memo),
    document: memo,
    applied,
    ...report(source, prepared, run),
  };
}

function draftCreditMemo(
  source: SourceCreditNote,
  { customer, lines, totals }: PreparedLines,
  { settings }: Run,
): CreditMemoDraft {
  const { reference, currency, number, exchangeRate } = source;
  const date = settings.dates?.(source).invoiceDate ?? source.date;
  const subsidiaryId =
    typeof settings.subsidiaryId === "function" ? settings.subsidiaryId(source) : settings.subsidiaryId;
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
  { memo, generation }: WrittenCreditMemo,
): Promise<{ memo: CreditMemo; applied: CreditMemoResult["applied"] }> {
  const differences = compareCreditMemo(draft, memo);
  const keep = (state: CreditMemoLink["state"], current: CreditMemo): Promise<void> =>
    run.links.write("credit-memo", source.reference, {
      state,
      generation,
      at: nowText(run),
      content,
      creditMemo: toSyncedCreditMemo(current),
    });
  if (differences.length > 0) {
    await keep("mismatched", memo);
    throw rilletMismatch(`credit memo ${memo.credit_memo_number}`, memo.id, differences, draft.currency);
  }
  const application =
    source.apply && source.invoice ? await applyCreditMemo(memo, source.invoice, run) : { memo, applied: undefined };
  await keep("posted", application.memo);
  return application;
}

function untouched(source: SourceCreditNote, creditMemo: CreditMemoResult["creditMemo"], run: Run): CreditMemoResult {
  const customer = { id: creditMemo.customer_id, action: "known", linkedBy: "link", referenceWritten: false } as const;
  return {
    ...{ action: "unchanged", creditMemo, document: undefined, applied: undefined },
    ...{ reference: source.reference, customer, products: [], taxes: [], requests: run.requests.count, warnings: [] },
  };
}
