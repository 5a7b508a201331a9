import { type Decimal, multiply, type Rounding, roundToCurrency, sum, toAmount, toDecimal } from "../../money/index.js";
import type { SourceTotals } from "../source/source-invoice.js";
import type { SourceDiscount, SourceLine } from "../source/source-line.js";

/** The money of one line before tax; decimal strings with the currency's digits. */
export interface LineTotals {
  /** Quantity × unit price. */
  readonly beforeDiscount: string;
  /** The discount. */
  readonly discount: string;
  /** The charged amount: `beforeDiscount` − `discount`, rounded once. */
  readonly net: string;
}

/**
 * Calculates the amounts of a line exactly. The net is rounded only once, at the end, so that 500 units at 0.001 are 0.50.
 *
 * @param line Quantity, unit price and discount as decimal strings.
 * @param currency ISO 4217 code in upper case, whose digits the results have.
 * @throws TypeError or RangeError for an invalid amount or currency, as in `rillet-sdk/money`.
 */
export function lineTotals(
  { quantity, unitPrice, discount }: Pick<SourceLine, "quantity" | "unitPrice" | "discount">,
  currency: string,
  rounding: Rounding,
): LineTotals {
  const exact = multiply(quantity, unitPrice);
  const net = roundToCurrency(exact.minus(discountOn(exact, discount)), currency, rounding);
  const beforeDiscount = roundToCurrency(exact, currency, rounding);
  return {
    beforeDiscount: toAmount(beforeDiscount, currency),
    discount: toAmount(beforeDiscount.minus(net), currency),
    net: toAmount(net, currency),
  };
}

function discountOn(exact: Decimal, discount: SourceDiscount | undefined): Decimal {
  if (discount === undefined) return toDecimal("0");
  return discount.type === "AMOUNT"
    ? toDecimal(discount.amount)
    : multiply(exact, toDecimal(discount.percentage).div(100));
}

/** The totals of a document. `tax` and `gross` are undefined when a tax engine writes the taxes later. */
export interface DocumentTotals {
  /** After discounts, before tax. */
  readonly net: string;
  /** Undefined when a tax engine writes the taxes later. */
  readonly tax: string | undefined;
  /** `net` plus `tax`; undefined when `tax` is undefined. */
  readonly gross: string | undefined;
}

/** Adds up the lines. */
export function documentTotals(
  lines: readonly { readonly net: string; readonly tax: { readonly amount?: string | undefined } }[],
  currency: string,
): DocumentTotals {
  const net = sum(lines.map((line) => line.net));
  const taxes = lines.map(({ tax }) => tax.amount);
  if (taxes.includes(undefined)) return { net: toAmount(net, currency), tax: undefined, gross: undefined };
  const tax = sum(taxes.map((amount) => amount ?? "0"));
  return { net: toAmount(net, currency), tax: toAmount(tax, currency), gross: toAmount(net.plus(tax), currency) };
}

/** The totals that the source states, in the form of the calculated ones: without taxes when a tax engine writes them. */
export function statedTotals({ net, tax, gross }: SourceTotals, worked: DocumentTotals): DocumentTotals {
  return {
    net,
    tax: worked.tax === undefined ? undefined : tax,
    gross: worked.gross === undefined ? undefined : gross,
  };
}
