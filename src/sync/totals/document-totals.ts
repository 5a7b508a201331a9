import { sum, toAmount } from "../../money/index.js";
import type { SourceTotals } from "../source/source-invoice.js";

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
