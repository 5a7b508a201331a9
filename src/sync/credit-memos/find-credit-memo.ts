import type { CreditMemo } from "../../../generated/types.js";
import { readAll } from "../cached-list.js";
import { hasReference, type SourceReference } from "../source/source-reference.js";
import { nowText, type SyncRun } from "../sync-context.js";
import { toSyncError } from "../sync-errors.js";
import { toSyncedCreditMemo } from "./compare-credit-memo.js";

/** `since` may come from another machine, whose clock may differ by hours from the server's. */
const CLOCK_MARGIN = 26 * 60 * 60 * 1000;

/** Looks for a credit memo by its reference among those that changed since a moment: the list has no filter by customer or reference (contract). */
export async function findCreditMemo(
  reference: SourceReference,
  since: string,
  { rillet }: SyncRun,
): Promise<CreditMemo | undefined> {
  const query = { "updated.gt": new Date(Date.parse(since) - CLOCK_MARGIN).toISOString() };
  const memos = await readAll(rillet.creditMemos.list(query)).catch((error: unknown) => {
    throw toSyncError(error, "look through the credit memos");
  });
  return memos.find((memo) => hasReference(memo.external_references, reference));
}

/**
 * Links the credit memo of a reference if it is in Rillet and the link store does not know it, because the store is new, old or lost a key. The list has no filter
 * by customer (contract), so all are read, and kept for a while. A customer that this process created has none but its own.
 */
export async function linkExistingCreditMemo(
  reference: SourceReference,
  customerId: string,
  run: SyncRun,
): Promise<void> {
  const { rillet, lists, settings, links } = run;
  if (!settings.findPosted || lists.isCreatedCustomer(customerId)) return;
  const memos = await lists.creditMemos
    .items(() => readAll(rillet.creditMemos.list()))
    .catch((error: unknown) => {
      throw toSyncError(error, "look through the credit memos");
    });
  const memo = memos.find(({ external_references: references }) => hasReference(references, reference));
  if (memo === undefined) return;
  const creditMemo = toSyncedCreditMemo(memo);
  await links.write("credit-memo", reference, { state: "posted", generation: 0, at: nowText(run), creditMemo });
}
