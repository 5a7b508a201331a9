import { isSameMoney } from "rillet-sdk/money";
import type { SourceInvoice } from "rillet-sdk/sync";

/** One amount, in the source and in Rillet. */
export interface Comparison {
  readonly name: "net" | "tax" | "total";
  readonly ours: string;
  readonly theirs: string;
  readonly agrees: boolean;
}

interface Money {
  readonly amount: string;
  readonly currency: string;
}

/** The totals of a document in Rillet. */
export interface Posted {
  readonly net_amount: Money;
  readonly taxed_amount: Money;
  readonly total: Money;
}

/** The totals of a source document beside those in Rillet. */
export function compareTotals(
  { totals, currency }: Pick<SourceInvoice, "totals" | "currency">,
  posted: Posted,
): Comparison[] {
  const pairs = [
    ["net", totals?.net, posted.net_amount],
    ["tax", totals?.tax, posted.taxed_amount],
    ["total", totals?.gross, posted.total],
  ] as const;
  return pairs.map(([name, amount = "", theirs]) => ({
    name,
    ours: amount,
    theirs: theirs.amount,
    agrees: isSameMoney({ amount, currency }, theirs),
  }));
}
