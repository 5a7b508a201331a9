import type { ExecutivePLReport, IncomeStatementReport } from "../../../generated/types.js";
import type { Call } from "../request/call.js";
import { balancesIn } from "./amounts.js";
import { type Profit, profitOf } from "./profit.js";
import { accountsIn, sectionOf } from "./sections.js";

/** Income and expenses by account. */
export function incomeStatement(call: Call): IncomeStatementReport {
  const profit = profitOf(call);
  return {
    ...headOf(profit),
    sections: profit.sections.map(({ name, lines, sign }) => sectionOf(name, lines, sign, profit)),
  };
}

/** The same without groups. */
export function executivePl(call: Call): ExecutivePLReport {
  const profit = profitOf(call);
  const { currency, columns, sections } = profit;
  return {
    ...headOf(profit),
    sections: sections.map(({ name, lines, sign }) => ({
      name,
      items: accountsIn(lines).map(({ id, code, name: account }) => ({
        code,
        name: account,
        amounts: balancesIn(
          columns,
          lines.filter((line) => line.account.id === id),
          { sign, currency },
        ),
      })),
      totals: balancesIn(columns, lines, { sign, currency }),
    })),
  };
}

function headOf({
  currency,
  period,
  columns,
  summaries,
}: Profit): Pick<IncomeStatementReport, "currency" | "period" | "breakdowns" | "summaries"> {
  return { currency, period, breakdowns: columns.map(({ breakdown }) => breakdown), summaries };
}
