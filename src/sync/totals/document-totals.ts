import { sum, toAmount } from "../../money/index.js";
import type { SourceTotals } from "../source/source-invoice.js";

/** What a document comes to. Without `tax` and `gross` where a tax engine writes the taxes later. */
export interface DocumentTotals {
  /** After discounts, before tax. */
  readonly net: string;
  /** Undefined where a tax engine writes the taxes later. */
  readonly tax: string | undefined;
  /** `net` plus `tax`; undefined where the tax is. */
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

/** What the source states, in the form of what is worked out: taxes are left out where a tax engine writes them. */
export function statedTotals({ net, tax, gross }: SourceTotals, worked: DocumentTotals): DocumentTotals {
  return {
    net,
    tax: worked.tax === undefined ? undefined : tax,
    gross: worked.gross === undefined ? undefined : gross,
  };
}
