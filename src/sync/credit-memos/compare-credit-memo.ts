import type { CreditMemo } from "../../../generated/types.js";
import type { SyncedCreditMemo } from "../links/link-records.js";
import { type Amounts, compareTotals, type Difference } from "../totals/compare-totals.js";
import type { CreditMemoDraft } from "./credit-memo-request.js";

const FIELDS = [
  "id",
  "credit_memo_number",
  "credit_memo_date",
  "customer_id",
  "status",
  "net_amount",
  "taxed_amount",
  "total",
  "remaining_amount",
  "updated_at",
] as const satisfies readonly (keyof SyncedCreditMemo)[];

/** Selects the fields of a credit memo that the link store keeps. */
export function toSyncedCreditMemo(memo: SyncedCreditMemo): SyncedCreditMemo {
  return Object.fromEntries(FIELDS.map((field) => [field, memo[field]])) as SyncedCreditMemo;
}

/** Lists the amounts of a credit memo in Rillet that differ from the source. Lines are matched by position. */
export function compareCreditMemo({ totals, lines, currency }: CreditMemoDraft, memo: CreditMemo): Difference[] {
  const reference = (index: number): string => lines[index]?.source.reference.id ?? String(index);
  const expected: Amounts = {
    totals,
    lines: lines.map(({ source, net, tax }) => ({ reference: source.reference.id, net, tax: tax.amount })),
  };
  const known = memo.items.map((item, index) => ({
    reference: reference(index),
    net: item.net_amount.amount,
    tax: item.taxed_amount?.amount,
  }));
  const actual = { net: memo.net_amount.amount, tax: memo.taxed_amount.amount, gross: memo.total.amount };
  return compareTotals(expected, { totals: actual, ...(known.length === lines.length && { lines: known }) }, currency);
}
