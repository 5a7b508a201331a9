import type { ExecutivePLReport, IncomeStatementReport } from "../../../generated/types.js";
import type { Call } from "../request/call.js";
import { balancesIn } from "./amounts.js";
import { profitOf } from "./profit.js";
import { accountsIn, sectionOf } from "./sections.js";

/** Income and expenses by account. */
export function incomeStatement(call: Call): IncomeStatementReport {
  const { currency, period, columns, sections, summaries } = profitOf(call);
  return {
    currency,
    period,
    breakdowns: columns.map(({ breakdown }) => breakdown),
    sections: sections.map(({ name, lines, sign }) => sectionOf(name, lines, sign, { columns, currency })),
    summaries,
  };
}

/** The same without groups. */
export function executivePl(call: Call): ExecutivePLReport {
  const { currency, period, columns, sections, summaries } = profitOf(call);
  return {
    currency,
    period,
    breakdowns: columns.map(({ breakdown }) => breakdown),
    sections: sections.map(({ name, lines, sign }) => ({
      name,
      items: accountsIn(lines).map(({ id, code, name: account }) => ({ code, name: account, amounts: balancesIn(columns, lines.filter((line) => line.account.id === id), { sign, currency }) })),
      totals: balancesIn(columns, lines, { sign, currency }),
    })),
    summaries,
  };
}
