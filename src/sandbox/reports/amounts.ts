import type { BreakdownBalance, BreakdownMargin } from "../../../generated/types.js";
import { Decimal } from "../../money/index.js";
import { toMoney } from "../invoices/line-amounts.js";
import type { Column } from "./columns.js";
import type { ReportLine } from "./lines.js";

/** Which way an amount counts: as a debit or as a credit. */
export type Sign = 1 | -1;

export const sumLines = (lines: readonly ReportLine[], sign: Sign = 1): Decimal =>
  lines.reduce((sum, { amount }) => sum.plus(amount), new Decimal(0)).times(sign);

/** The sum of lines in each column. */
export function balancesIn(
  columns: readonly Column[],
  lines: readonly ReportLine[],
  { sign, currency }: { sign: Sign; currency: string },
): BreakdownBalance[] {
  return columns.map((column) => ({
    ...idOf(column),
    amount: toMoney(sumLines(lines.filter(column.holds), sign), currency),
  }));
}

/** Sums as shares of revenue in each column, from 0.0 to 1.0; 0 where there is no revenue. */
export function marginsIn(
  columns: readonly Column[],
  lines: readonly ReportLine[],
  revenue: readonly ReportLine[],
): BreakdownMargin[] {
  return columns.map((column) => {
    const base = sumLines(revenue.filter(column.holds), -1);
    const value = base.isZero() ? new Decimal(0) : sumLines(lines.filter(column.holds), -1).div(base);
    return { ...idOf(column), value: value.toDecimalPlaces(4).toNumber() };
  });
}

const idOf = ({ breakdown: { id } }: Column): { breakdown_id?: string } =>
  id === undefined ? {} : { breakdown_id: id };
