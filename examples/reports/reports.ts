/** Two reports as tables: the income statement (profit and loss) of the last twelve whole months by subsidiary, and the trial balance of the same period. */
import type {
  BreakdownBalance,
  IncomeStatementReport,
  NamedReportSection,
  ReportSummaryLine,
  RoundedMonetaryAmount,
  TrialBalanceReport,
} from "rillet-sdk";
import { isSameMoney, sum, toAmount } from "rillet-sdk/money";
import { connect } from "../support/connect.js";
import { printTable } from "../support/table.js";

const rillet = connect({ seed: "demo" });

/** The twelve months before this one, as days. */
function lastTwelveMonths(now = new Date()): { from_date: string; to_date: string } {
  const [year, month] = [now.getUTCFullYear(), now.getUTCMonth()];
  const day = (date: number): string => new Date(date).toISOString().slice(0, 10);
  return { from_date: day(Date.UTC(year - 1, month, 1)), to_date: day(Date.UTC(year, month, 0)) };
}

const WIDTH = 12;
const toRight = (text: string): string => text.padStart(WIDTH);

interface Line {
  readonly name: string;
  readonly amounts: readonly string[];
}

/** The amounts of a line in the order of the columns, and their sum. Without a breakdown there is one column, and its amount may carry no id. */
function inColumns({ breakdowns, currency }: IncomeStatementReport, balances: readonly BreakdownBalance[]): string[] {
  const amounts = breakdowns.map(
    ({ id }) => balances.find((balance) => balance.breakdown_id === id)?.amount.amount ?? "0.00",
  );
  return [...amounts, toAmount(sum(amounts), currency)];
}

function linesOf(report: IncomeStatementReport, { name, groups, accounts = [], totals }: NamedReportSection): Line[] {
  const nested = groups.flatMap((group) => [
    ...group.accounts,
    ...(group.groups ?? []).flatMap((inner) => inner.accounts),
  ]);
  return [
    ...[...accounts, ...nested].map((account) => ({
      name: `  ${account.code}  ${account.name}`,
      amounts: inColumns(report, account.balances),
    })),
    { name, amounts: inColumns(report, totals) },
  ];
}

function summaryOf(report: IncomeStatementReport, { name, amounts, margins = [] }: ReportSummaryLine): Line[] {
  const percentages = report.breakdowns.map(({ id }) => margins.find((margin) => margin.breakdown_id === id)?.value);
  const shown = percentages.map((value) => (value === undefined ? "" : `${(value * 100).toFixed(1)} %`));
  return [
    { name, amounts: inColumns(report, amounts) },
    ...(margins.length > 0 ? [{ name: "  margin", amounts: [...shown, ""] }] : []),
  ];
}

/** One row of the table for each section, so that its lines stay together. */
function toRow(lines: readonly Line[], columns: number): string[] {
  const amounts = Array.from({ length: columns }, (_, column) =>
    lines.map((line) => toRight(line.amounts[column] ?? "")).join("\n"),
  );
  return [lines.map(({ name }) => name).join("\n"), ...amounts];
}

function printIncomeStatement(report: IncomeStatementReport): void {
  const head = [...report.breakdowns.map(({ name }) => name), "Total"];
  const rows = [
    ...report.sections.map((section) => linesOf(report, section)),
    ...report.summaries.map((summary) => summaryOf(report, summary)),
  ];
  console.log(`\nIncome statement, ${report.period.from_date} to ${report.period.to_date}, in ${report.currency}\n`);
  printTable(
    ["", ...head.map(toRight)],
    rows.map((lines) => toRow(lines, head.length)),
  );
}

function printTrialBalance({ accounts, totals, period, currency }: TrialBalanceReport): void {
  const amountsOf = (row: typeof totals): RoundedMonetaryAmount[] => [
    row.beginning_balance,
    row.debit_total,
    row.credit_total,
    row.ending_balance,
  ];
  const lines = accounts.map((account) => ({
    name: `${account.code}  ${account.name}`,
    amounts: amountsOf(account).map(({ amount }) => amount),
  }));
  const total = { name: "Total", amounts: amountsOf(totals).map(({ amount }) => amount) };
  console.log(`\nTrial balance, ${period.from_date} to ${period.to_date}, in ${currency}\n`);
  printTable(["", ...["Beginning", "Debits", "Credits", "Ending"].map(toRight)], [toRow(lines, 4), toRow([total], 4)]);
  console.log(
    isSameMoney(totals.debit_total, totals.credit_total) ? "Debits equal credits." : "Debits and credits DIFFER.",
  );
}

const period = lastTwelveMonths();
printIncomeStatement(await rillet.reports.incomeStatement({ ...period, breakdown_by: "SUBSIDIARY" }));
printTrialBalance(await rillet.reports.trialBalance(period));
