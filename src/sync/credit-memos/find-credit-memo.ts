import type { CreditMemo } from "../../../generated/types.js";
import { readAll } from "../cached-list.js";
import { hasReference, type SourceReference } from "../source/source-reference.js";
import { nowText, type SyncRun } from "../sync-context.js";
import { toSyncError } from "../sync-errors.js";
import { toSyncedCreditMemo } from "./compare-credit-memo.js";

const MARGIN = 60 * 60 * 1000;

/** Looks for a credit memo by its reference among those that changed since a moment: the list has no filter by customer or reference (contract). */
export async function findCreditMemo(
  reference: SourceReference,
  since: string,
  { rillet }: SyncRun,
): Promise<CreditMemo | undefined> {
  const query = { "updated.gt": new Date(Date.parse(since) - MARGIN).toISOString() };
  const memos = await readAll(rillet.creditMemos.list(query)).catch((error: unknown) => {
    throw toSyncError(error, "look through the credit memos");
  });
  return memos.find((memo) => hasReference(memo.external_references, reference));
}

/**
 * Links all credit memos that a customer has in Rillet already, at the first credit note for a customer that this link store did not make: an earlier store
 * may have been lost, and what was posted before must not be posted again.
 */
export async function linkExistingCreditMemos(customer: SourceReference, run: SyncRun): Promise<void> {
  const { rillet, lists, settings, links } = run;
  const link = await links.read("customer", customer);
  if (link === undefined || link.hasCreditMemosLinked || !settings.findPosted) return;
  const memos = await lists.creditMemos
    .items(() => readAll(rillet.creditMemos.list()))
    .catch((error: unknown) => {
      throw toSyncError(error, "look through the credit memos");
    });
  for (const memo of memos.filter(({ customer_id }) => customer_id === link.id)) {
    for (const reference of memo.external_references ?? []) {
      if ((await links.read("credit-memo", reference)) !== undefined) continue;
      await links.write("credit-memo", reference, {
        state: "posted",
        generation: 0,
        at: nowText(run),
        creditMemo: toSyncedCreditMemo(memo),
      });
    }
  }
  await links.write("customer", customer, { ...link, hasCreditMemosLinked: true });
}
