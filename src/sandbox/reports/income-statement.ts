import type {
  Account,
  ExecutivePLReport,
  IncomeStatementReport,
  NamedReportSection,
  ReportAccountGroup,
  ReportSummaryLine,
} from "../../../generated/types.js";
import type { ApiRequest } from "../http/handler.js";
import {
  accountsIn,
  type Balances,
  balancesIn,
  type Column,
  columnsOf,
  marginsIn,
  type Sign,
  sortAccounts,
  toAccountEntry,
} from "./columns-and-sections.js";
import { basisOf, periodOf, type ReportLine } from "./ledger-lines.js";

/** Income and expenses by account. */
export function incomeStatement(request: ApiRequest): IncomeStatementReport {
  const profit = profitOf(request);
  return {
    ...headOf(profit),
    sections: profit.sections.map((section) => toSection(section, profit)),
  };
}

/**
 * A section as it was recorded: it has `accounts` of its own beside `groups`, each group has `accounts` and `groups`, and
 * empty groups and accounts with a balance of zero are included. The sandbox puts the first account of a section into the
 * section itself and the others into a group.
 */
function toSection({ name, accounts, lines, sign }: ProfitSection, { columns, currency }: Profit): NamedReportSection {
  const balances: Balances = (some) => balancesIn(columns, some, { sign, currency });
  const toGroup = (groupName: string, members: readonly Account[]): ReportAccountGroup => ({
    name: groupName,
    accounts: members.map((account) => toAccountEntry(account, lines, balances)),
    groups: [],
    totals: balances(lines.filter((line) => members.some(({ id }) => id === line.account.id))),
  });
  return {
    name,
    accounts: accounts.slice(0, 1).map((account) => toAccountEntry(account, lines, balances)),
    groups: [toGroup(`Other ${name}`, accounts.slice(1)), toGroup(`Unused ${name}`, [])],
    totals: balances(lines),
  };
}

/** The same sections without groups. */
export function executivePl(request: ApiRequest): ExecutivePLReport {
  const profit = profitOf(request);
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

/** The sections of an income statement, in their order. Revenue and non-operating amounts count as credits, the others as debits. */
export const SECTIONS = ["Revenue", "Cost of Goods Sold", "Operating Expenses", "Non-Operating"] as const;

export type SectionName = (typeof SECTIONS)[number];

interface ProfitSection {
  readonly name: SectionName;
  readonly sign: Sign;
  /** Every account of the section, also those without lines. */
  readonly accounts: readonly Account[];
  readonly lines: readonly ReportLine[];
}

/** The content of an income statement. */
export interface Profit {
  readonly currency: string;
  readonly period: { readonly from_date: string; readonly to_date: string };
  readonly columns: readonly Column[];
  readonly sections: readonly ProfitSection[];
  readonly summaries: ReportSummaryLine[];
}

/** Income and expenses of a period by section, with gross profit, net income and their shares of revenue. */
export function profitOf(request: ApiRequest): Profit {
  const period = periodOf(request);
  const { currency, lines } = basisOf(request);
  const columns = columnsOf(request, `${period.from_date} to ${period.to_date}`);
  const earned = lines.filter(
    ({ date, account }) =>
      date >= period.from_date && date <= period.to_date && (account.type === "INCOME" || account.type === "EXPENSE"),
  );
  const chart = request.context.state.accounts.filter(({ type }) => type === "INCOME" || type === "EXPENSE");
  const accounts = sortAccounts([...chart, ...earned.map(({ account }) => account)]);
  const revenue = earned.filter(({ account }) => sectionNameOf(account) === "Revenue");
  const gross = earned.filter(({ account }) => ["Revenue", "Cost of Goods Sold"].includes(sectionNameOf(account)));
  const summary = (name: string, some: readonly ReportLine[]): ReportSummaryLine => ({
    name,
    amounts: balancesIn(columns, some, { sign: -1, currency }),
    margins: marginsIn(columns, some, revenue),
  });
  return {
    currency,
    period,
    columns,
    sections: SECTIONS.map((name) => ({
      name,
      sign: name === "Revenue" || name === "Non-Operating" ? -1 : 1,
      accounts: accounts.filter((account) => sectionNameOf(account) === name),
      lines: earned.filter(({ account }) => sectionNameOf(account) === name),
    })),
    summaries: [summary("Gross Profit", gross), summary("Net Income", earned)],
  };
}

function sectionNameOf({ type, subtype }: Account): SectionName {
  if (subtype === "Non-Operating") return "Non-Operating";
  if (type === "INCOME") return "Revenue";
  return subtype === "Cost of Goods Sold" ? "Cost of Goods Sold" : "Operating Expenses";
}
