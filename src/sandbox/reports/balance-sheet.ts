import type { BalanceSheetReport } from "../../../generated/types.js";
import { accountOf, SYSTEM } from "../ledger/accounts.js";
import type { ApiRequest } from "../http/handler.js";
import { columnsOf } from "./columns.js";
import { basisOf, type ReportLine } from "./ledger-lines.js";
import { sectionOf } from "./account-sections.js";

/** Assets, liabilities and equity on a day. Profit until then is part of retained earnings, so that assets equal liabilities and equity. */
export function balanceSheet(request: ApiRequest): BalanceSheetReport {
  const { as_of_date: asOf = "" } = request.query;
  const { currency, lines } = basisOf(request);
  const columns = columnsOf(request, asOf);
  const retained = accountOf(SYSTEM.retainedEarnings, request.context.state);
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
