import type { CreditMemo } from "../../../generated/types.js";
import type { SyncedCreditMemo } from "../links/link-records.js";
import type { SyncReport } from "../results/sync-result.js";

/** What became of a credit note. */
export interface CreditMemoResult extends SyncReport {
  /** What was done; `unchanged` where it was there already. */
  readonly action: "created" | "updated" | "unchanged";
  /** The credit memo as Rillet last answered. */
  readonly creditMemo: SyncedCreditMemo;
  /** The whole credit memo, where Rillet was asked for it in this sync. */
  readonly document: CreditMemo | undefined;
  /** What was applied to the original invoice in this sync; undefined if nothing. */
  readonly applied: { readonly invoiceId: string; readonly amount: string } | undefined;
}
