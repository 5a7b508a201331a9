import type { SyncError } from "../../errors/index.js";
import { isSameMoney, sum, toAmount, toDecimal } from "../../money/index.js";
import type { SourceTotals } from "../source/source-invoice.js";
import { syncError } from "../sync-errors.js";

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

/** An amount that is not what it should be. */
export interface Difference {
  readonly what: "net" | "tax" | "gross" | "line net" | "line tax";
  /** Reference of the line, where it is one line's. */
  readonly line?: string;
  readonly expected: string;
  readonly actual: string;
}

/** One line's amounts on one of the two sides. */
export interface LineAmounts {
  readonly reference: string;
  readonly net: string;
  /** Undefined where it does not count. */
  readonly tax: string | undefined;
}

/** A document's amounts on one of the two sides. */
export interface Amounts {
  readonly totals: DocumentTotals;
  /** Undefined where the lines are not known one by one. */
  readonly lines?: readonly LineAmounts[] | undefined;
}

/** Compares amounts of one currency to the last digit, whatever their scale (`"100"` is `"100.00"`): lines first, for they name the culprit. */
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

/** The source contradicts itself: found before anything is posted. */
export function sourceMismatch(document: string, differences: readonly Difference[], currency: string): SyncError {
  const advice =
    "Mend the source; if it rounds otherwise than half-up per line, set settings.rounding. Nothing was posted.";
  const line = differences.find((difference) => difference.line !== undefined)?.line;
  return syncError(
    "TOTAL_MISMATCH",
    `The lines of ${document} do not come to what it states: ${described(differences, currency, "worked out from its lines")}.`,
    { advice, line, details: { differences } },
  );
}

/** Rillet came to something else: the document is there, and wrong. */
export function rilletMismatch(
  document: string,
  id: string,
  differences: readonly Difference[],
  currency: string,
): SyncError {
  const advice = `Compare ${id} in Rillet with the source. It was not posted again: run the sync after one of the two was mended.`;
  const line = differences.find((difference) => difference.line !== undefined)?.line;
  return syncError(
    "TOTAL_MISMATCH",
    `Rillet's ${document} has other totals than the source: ${described(differences, currency, "in Rillet")}.`,
    { advice, line, details: { id, differences } },
  );
}
