import { isSameMoney, toDecimal } from "../../money/index.js";
import type { DocumentTotals } from "./document-totals.js";

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
