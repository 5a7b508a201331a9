import type { CreditMemo } from "../../../generated/types.js";
import type { CreditMemoRecord } from "../state/records.js";

/** A credit memo as the API gives it: without the tax rates that the sandbox remembers of its lines. */
export function showCreditMemo({ items, ...memo }: CreditMemoRecord): CreditMemo {
  return { ...memo, items: items.map(({ tax_rates: _rates, ...item }) => item) };
}
