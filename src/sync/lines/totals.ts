import type { SyncError } from "../../errors/index.js";
import {
  type Decimal,
  isSameMoney,
  multiply,
  type Rounding,
  roundToCurrency,
  sum,
  toAmount,
  toDecimal,
} from "../../money/index.js";
import type { SourceDiscount, SourceLine, SourceTotals } from "../source/source-document.js";
import { syncError } from "../sync-errors.js";

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
export function statedTotals({ net, tax, gross }: SourceTotals, calculated: DocumentTotals): DocumentTotals {
  return {
    net,
    tax: calculated.tax === undefined ? undefined : tax,
    gross: calculated.gross === undefined ? undefined : gross,
  };
}

/** An amount that differs from the expected one. */
export interface Difference {
  readonly what: "net" | "tax" | "gross" | "line net" | "line tax";
  /** Reference of the line, when the amount belongs to one line. */
  readonly line?: string;
  readonly expected: string;
  readonly actual: string;
}

/** The amounts of one line, either expected or actual. */
export interface LineAmounts {
  readonly reference: string;
  readonly net: string;
  /** Undefined when the tax is not compared. */
  readonly tax: string | undefined;
}

/** The amounts of a document, either expected or actual. */
export interface Amounts {
  readonly totals: DocumentTotals;
  /** Undefined when the amounts of single lines are not known. */
  readonly lines?: readonly LineAmounts[] | undefined;
}

/** Compares the totals of a document to the cent. `"100"` and `"100.00"` are equal. The differences of single lines come first, because they name the line that causes the difference. */
export function compareTotals(expected: Amounts, actual: Amounts, currency: string): Difference[] {
  const lines = expected.lines && actual.lines ? compareLines(expected.lines, actual.lines, currency) : [];
  const totals = (["net", "tax", "gross"] as const).flatMap((what) =>
    difference(what, expected.totals[what], actual.totals[what], currency),
  );
  return [...lines, ...totals];
}

function compareLines(
  expected: readonly LineAmounts[],
  actual: readonly LineAmounts[],
  currency: string,
): Difference[] {
  return expected.flatMap(({ reference, net, tax }) => {
    const other = actual.find((line) => line.reference === reference);
    const found = [
      ...difference("line net", net, other?.net ?? "0", currency),
      ...difference("line tax", tax, other?.tax ?? "0", currency),
    ];
    return found.map((one) => ({ ...one, line: reference }));
  });
}

function difference(
  what: Difference["what"],
  expected: string | undefined,
  actual: string | undefined,
  currency: string,
): Difference[] {
  if (expected === undefined || actual === undefined) return [];
  const isSame = isSameMoney({ amount: expected, currency }, { amount: actual, currency });
  return isSame ? [] : [{ what, expected: toDecimal(expected).toFixed(), actual: toDecimal(actual).toFixed() }];
}

const described = (differences: readonly Difference[], currency: string, actually: string): string =>
  differences
    .map(
      ({ what, line, expected, actual }) =>
        `${what}${line === undefined ? "" : ` (${line})`} ${expected} ${currency} in the source, ${actual} ${actually}`,
    )
    .join("; ");

/** The error for a source whose lines contradict its totals. It is found before anything is posted. */
export function sourceMismatch(document: string, differences: readonly Difference[], currency: string): SyncError {
  const advice =
    "Correct the source. If it does not round half-up per line, set settings.rounding. Nothing was posted.";
  const line = differences.find((difference) => difference.line !== undefined)?.line;
  return syncError(
    "TOTAL_MISMATCH",
    `The lines of ${document} do not add up to the totals that it states: ${described(differences, currency, "calculated from its lines")}.`,
    { advice, line, details: { differences } },
  );
}

/** The error for a document whose totals in Rillet differ from the source. The document exists in Rillet with these wrong totals. */
export function rilletMismatch(
  document: string,
  id: string,
  differences: readonly Difference[],
  currency: string,
): SyncError {
  const advice = `Compare ${id} in Rillet with the source. It was not posted again. Correct one of the two, then run the sync again.`;
  const line = differences.find((difference) => difference.line !== undefined)?.line;
  return syncError(
    "TOTAL_MISMATCH",
    `Rillet's ${document} has other totals than the source: ${described(differences, currency, "in Rillet")}.`,
    { advice, line, details: { id, differences } },
  );
}
