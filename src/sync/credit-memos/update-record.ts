import { type CreditMemoLink, type SyncedCreditMemo, toSyncedCreditMemo } from "../links/link-records.js";
import type { SourceReference } from "../source/source-reference.js";
import { nowText, type SyncRun } from "../sync-context.js";
import { syncError } from "../sync-errors.js";

/*
 * Two workers may update one credit memo at the same moment, and the last update in Rillet need not be that of the last link. So each worker records its update before
 * it sends it, and reads the record after it has written its link. A worker that finds the update of another one records its own again, so that the other one finds it too,
 * and leaves a link without content: the next sync reads the credit memo.
 */

interface UpdatedMemo {
  readonly reference: SourceReference;
  /** Hash of the source that the update gives. */
  readonly content: string;
}

/**
 * Records that the sync is about to update a credit memo. Its link forgets the content, because this process may be killed after the update.
 * @returns The id of the update, for the link that is written after it.
 */
export async function recordMemoUpdate(
  updated: UpdatedMemo,
  facts: { readonly memo: SyncedCreditMemo; readonly generation: number },
  run: SyncRun,
): Promise<string> {
  const id = await keepTarget(updated, run);
  await run.links.write("credit-memo", updated.reference, toUnsure(facts, run));
  return id;
}

/** No request is under way for so long. */
const DAY = 24 * 60 * 60 * 1000;

/**
 * Whether another worker may have updated the credit memo at the same moment. Then its link has no content.
 * @param updated With `isUpdate`, whether this worker has updated it too, and `ended`, an update that had ended before this worker read or wrote the credit memo.
 */
export async function isContested(
  updated: UpdatedMemo & { readonly isUpdate: boolean; readonly ended: string | undefined },
  facts: { readonly memo: SyncedCreditMemo; readonly generation: number },
  run: SyncRun,
): Promise<boolean> {
  const update = await run.links.read("credit-memo-update", updated.reference);
  const isOther = update !== undefined && update.target !== updated.content;
  const hasEnded = update?.id !== undefined && update.id === updated.ended;
  if (!isOther || hasEnded || run.settings.now() - Date.parse(update.at) >= DAY) return false;
  if (updated.isUpdate) await keepTarget(updated, run);
  await run.links.write("credit-memo", updated.reference, toUnsure(facts, run));
  return true;
}

async function keepTarget({ reference, content }: UpdatedMemo, run: SyncRun): Promise<string> {
  const id = crypto.randomUUID();
  await run.links.write("credit-memo-update", reference, { id, at: nowText(run), target: content });
  return id;
}

const toUnsure = (
  { memo, generation }: { readonly memo: SyncedCreditMemo; readonly generation: number },
  run: SyncRun,
): CreditMemoLink => ({ state: "posted", generation, at: nowText(run), creditMemo: toSyncedCreditMemo(memo) });

export function overtakenMemo({
  id,
  credit_memo_number: number,
}: Pick<SyncedCreditMemo, "id" | "credit_memo_number">): Error {
  const advice = "Run the sync again, and let only one worker at a time handle a credit note.";
  const message = `Another worker created or updated the credit memo ${number} (${id}) at the same moment.`;
  return syncError("API_ERROR", message, { advice, isRetryable: true, details: { id } });
}
