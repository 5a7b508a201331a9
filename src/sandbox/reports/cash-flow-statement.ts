import type { Account, CashFlowItem, CashFlowStatementReport } from "../../../generated/types.js";
import type { ApiRequest } from "../http/handler.js";
import { isCashAccount } from "../ledger/accounts.js";
import { accountsIn, balancesIn, columnsOf } from "./columns-and-sections.js";
import { basisOf, periodOf, type ReportLine } from "./ledger-lines.js";

const SECTIONS = ["Operating", "Investing", "Financing"] as const;

/** Where cash came from and where it went, by the other side of each entry that moved cash. */
export function cashFlowStatement(request: ApiRequest): CashFlowStatementReport {
  const period = periodOf(request);
  const { currency, lines } = basisOf(request);
  const columns = columnsOf(request, `${period.from_date} to ${period.to_date}`);
  const inPeriod = lines.filter(({ date }) => date >= period.from_date && date <= period.to_date);
  const item = (name: string, some: readonly ReportLine[], sign: 1 | -1): CashFlowItem => ({
    name,
    amounts: balancesIn(columns, some, { sign, currency }),
  });
  const others = inPeriod.filter((line) => !isCash(line) && line.movesCash);
  const cashUntil = (isIn: (date: string) => boolean): ReportLine[] =>
    lines.filter((line) => isCash(line) && isIn(line.date));
  return {
    currency,
    period,
    breakdowns: columns.map(({ breakdown }) => breakdown),
    sections: SECTIONS.map((section) => {
      const own = others.filter(({ account }) => sectionOf(account) === section);
      const items = accountsIn(own).map(({ id, name }) =>
        item(
          name,
          own.filter(({ account }) => account.id === id),
          -1,
        ),
      );
      return { name: `${section} Cash Flow`, items, totals: balancesIn(columns, own, { sign: -1, currency }) };
    }),
    summaries: [
      item("Net Change in Cash", inPeriod.filter(isCash), 1),
      item(
        "Opening Balance",
        cashUntil((date) => date < period.from_date),
        1,
      ),
      item(
        "Closing Balance",
        cashUntil((date) => date <= period.to_date),
        1,
      ),
    ],
  };
}

const isCash = ({ account }: ReportLine): boolean => isCashAccount(account);

function sectionOf({ type, subtype }: Account): (typeof SECTIONS)[number] {
  if (type === "EQUITY") return "Financing";
  return subtype === "Fixed Assets" ? "Investing" : "Operating";
}
