import type { BalanceSheetReport } from "../../../generated/types.js";
import { accountOf, SYSTEM } from "../ledger/chart.js";
import type { Call } from "../request/call.js";
import { columnsOf } from "./columns.js";
import { basisOf, type ReportLine } from "./lines.js";
import { sectionOf } from "./sections.js";

/** Assets, liabilities and equity on a day. What was earned so far stands in retained earnings, so that assets are liabilities and equity. */
export function balanceSheet(call: Call): BalanceSheetReport {
  const { as_of_date: asOf = "" } = call.query;
  const { currency, lines } = basisOf(call);
  const columns = columnsOf(call, asOf);
  const retained = accountOf(SYSTEM.retainedEarnings, call.world.state);
  const known = lines
    .filter(({ date }) => date <= asOf)
    .map((line): ReportLine => (isEarned(line) ? { ...line, account: { ...retained, type: "EQUITY" } } : line));
  const ofType = (type: string): ReportLine[] => known.filter(({ account }) => account.type === type);
  const layout = { columns, currency };
  return {
    as_of_date: asOf,
    currency,
    breakdowns: columns.map(({ breakdown }) => breakdown),
    sections: [
      sectionOf("Assets", ofType("ASSET"), 1, layout),
      sectionOf("Liabilities", ofType("LIABILITY"), -1, layout),
      sectionOf("Equity", ofType("EQUITY"), -1, layout),
    ],
  };
}

const isEarned = ({ account: { type } }: ReportLine): boolean => type === "INCOME" || type === "EXPENSE";
