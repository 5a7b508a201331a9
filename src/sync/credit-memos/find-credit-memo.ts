import type { CreditMemo } from "../../../generated/types.js";
import { readAll } from "../cached-list.js";
import { toSyncedCreditMemo } from "../links/link-records.js";
import type { SourceCreditNote } from "../source/source-document.js";
import { hasReference, type SourceReference } from "../source/source-reference.js";
import { nowText, type SyncRun } from "../sync-context.js";
import { toSyncError } from "../sync-errors.js";

/** `since` may come from another machine. The clock of that machine may differ by hours from the server's clock. */
const CLOCK_MARGIN = 26 * 60 * 60 * 1000;

/** Searches the credit memos that changed since a time for a reference. The list has no filter by customer or reference (contract). */
export async function findCreditMemo(
  reference: SourceReference,
  since: string,
  { rillet }: SyncRun,
): Promise<CreditMemo | undefined> {
  const query = { "updated.gt": new Date(Date.parse(since) - CLOCK_MARGIN).toISOString() };
  const memos = await readAll(rillet.creditMemos.list(query)).catch((error: unknown) => {
    throw toSyncError(error, "search the credit memos");
  });
  return memos.find((memo) => hasReference(memo.external_references, reference));
}

/**
 * Writes the link of a credit memo that exists in Rillet and is missing in the link store, because the store is new, is an old backup, or lost a key. The list has
 * no filter by customer (contract), so all credit memos are read and kept for ten minutes. A customer that this process created, and that has no namesakes
 * (`ObjectLink`), needs no search.
 */
export async function linkExistingCreditMemo(
  { reference, customer }: Pick<SourceCreditNote, "reference" | "customer">,
  customerId: string,
  run: SyncRun,
): Promise<void> {
  const { lists, settings, links } = run;
  const isAlone = async (): Promise<boolean> =>
    (await links.read("customer", customer.reference))?.namesakes === undefined;
  if (!settings.findPosted || (lists.isCreatedCustomer(customerId) && (await isAlone()))) return;
  const memos = await lists.creditMemos
    .items(run, (rillet) => rillet.creditMemos.list())
    .catch((error: unknown) => {
      throw toSyncError(error, "search the credit memos");
    });
  const memo = memos.find(({ external_references: references }) => hasReference(references, reference));
  if (memo === undefined) return;
  const creditMemo = toSyncedCreditMemo(memo);
  await links.write("credit-memo", reference, { state: "posted", generation: 0, at: nowText(run), creditMemo });
}
