import type { Account, BalanceSheetReport } from "../../../generated/types.js";
import type { ApiRequest } from "../http/handler.js";
import { seedId } from "../identifiers.js";
import { columnsOf, sectionOf } from "./columns-and-sections.js";
import { basisOf, closeYears, isProfitOrLossAccount, type ReportLine } from "./ledger-lines.js";

/**
 * Assets, liabilities and equity on a day. Profit of earlier years is part of retained earnings, as in the trial balance.
 * Profit of the year until then is a line of equity of its own, so that assets equal liabilities and equity.
 */
export function balanceSheet(request: ApiRequest): BalanceSheetReport {
  const { as_of_date: asOf = "" } = request.query;
  const { currency, lines } = basisOf(request);
  const columns = columnsOf(request, asOf);
  const posted = lines.filter(({ date }) => date <= asOf);
  const known = [...posted, ...closeYears(posted, asOf, request.context.state)].map((line): ReportLine =>
    isProfitOrLossAccount(line.account) ? { ...line, account: PROFIT_OF_THE_YEAR } : line,
  );
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

/** It is not in the chart of accounts. */
const PROFIT_OF_THE_YEAR: Account = {
  id: seedId("account", "profit of the year"),
  code: "",
  name: "Profit of the year",
  type: "EQUITY",
  subtype: "Retained Earnings",
  intercompany: false,
  status: "ACTIVE",
  updated_at: "",
};
