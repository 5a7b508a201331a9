import type { InvoiceStatus, RoundedMonetaryAmount } from "../../../generated/types.js";
import { Decimal } from "../../money/index.js";
import { toMoney } from "./line-amounts.js";

/** The totals of a document: subtotal is before discounts, net after them, total with tax. */
export interface DocumentTotals {
  readonly subtotal: RoundedMonetaryAmount;
  readonly total_discount: RoundedMonetaryAmount;
  readonly net_amount: RoundedMonetaryAmount;
  readonly taxed_amount: RoundedMonetaryAmount;
  readonly total: RoundedMonetaryAmount;
}

interface Line {
  readonly total_amount: RoundedMonetaryAmount;
  readonly total_discount: RoundedMonetaryAmount;
  readonly taxed_amount: RoundedMonetaryAmount;
}

/** Adds up lines. A tax for the whole document counts instead of the lines' own. */
export function addUp(
  lines: readonly Line[],
  currency: string,
  documentTax: RoundedMonetaryAmount | undefined,
): DocumentTotals {
  const net = sumOf(lines.map(({ total_amount: amount }) => amount));
  const discount = sumOf(lines.map(({ total_discount: amount }) => amount));
  const tax =
    documentTax === undefined
      ? sumOf(lines.map(({ taxed_amount: amount }) => amount))
      : new Decimal(documentTax.amount);
  return {
    subtotal: toMoney(net.plus(discount), currency),
    total_discount: toMoney(discount, currency),
    net_amount: toMoney(net, currency),
    taxed_amount: toMoney(tax, currency),
    total: toMoney(net.plus(tax), currency),
  };
}

/** The sum of amounts of one currency, exactly. */
export const sumOf = (amounts: readonly RoundedMonetaryAmount[]): Decimal =>
  amounts.reduce((total, { amount }) => total.plus(amount), new Decimal(0));

/** What has happened to an invoice. */
export interface Settlement {
  readonly total: Decimal;
  readonly paid: Decimal;
  readonly credited: Decimal;
  readonly isSent: boolean;
}

/** The status follows from what happened: money first, then credit, then whether it was sent. */
export function statusOf({ total, paid, credited, isSent }: Settlement): InvoiceStatus {
  const isSettled = total.minus(paid).minus(credited).lte(0) && (total.gt(0) || isSent);
  if (isSettled) return paid.isZero() && !credited.isZero() ? "CREDITED" : "PAID";
  if (!paid.isZero()) return "PARTIALLY_PAID";
  if (!credited.isZero()) return "PARTIALLY_CREDITED";
  return isSent ? "UNPAID" : "UNBILLED";
}
