import type {
  Account,
  BreakdownBalance,
  BreakdownMargin,
  FieldAssignments,
  NamedReportSection,
  ReportAccountEntry,
  ReportAccountGroup,
  ReportBreakdown,
} from "../../../generated/types.js";
import { Decimal } from "../../money/index.js";
import { toMoney } from "../documents/amounts.js";
import type { ApiRequest } from "../http/handler.js";
import { invalidField } from "../problems.js";
import type { ReportLine } from "./ledger-lines.js";

/** A column of a report: how it is shown, and which lines it contains. */
export interface Column {
  readonly breakdown: ReportBreakdown;
  readonly holds: (line: ReportLine) => boolean;
}

/**
 * One column for the period. With a breakdown, one for each subsidiary, or for each value of a custom field and for the
 * lines without a value.
 * @throws Problem 400 for CUSTOM_FIELD without an existing field.
 */
export function columnsOf({ query, context: { state } }: ApiRequest, period: string): Column[] {
  if (query["breakdown_by"] === "SUBSIDIARY") {
    return state.subsidiaries.all().map(({ id, trade_name: name }) => ({
      breakdown: { id, name, type: "SUBSIDIARY" },
      holds: (line) => line.subsidiaryId === id,
    }));
  }
  if (query["breakdown_by"] !== "CUSTOM_FIELD")
    return [{ breakdown: { name: period, type: "PERIOD" }, holds: () => true }];
  const field = state.fields.get(query["custom_field_id"] ?? "");
  if (field === undefined)
    throw invalidField("custom_field_id", "must be the id of a custom field where breakdown_by is CUSTOM_FIELD");
  const values = field.values.map(({ id, name }): Column => ({
    breakdown: { id, name, type: "CUSTOM_FIELD" },
    holds: ({ fields }) => valueIn(fields, field.id) === id,
  }));
  return [
    ...values,
    {
      breakdown: { name: "Unassigned", type: "CUSTOM_FIELD" },
      holds: ({ fields }) => valueIn(fields, field.id) === undefined,
    },
  ];
}

const valueIn = (fields: FieldAssignments | undefined, fieldId: string): string | undefined =>
  fields?.find((assignment) => assignment.field_id === fieldId)?.field_value_id;

/** Whether a debit (1) or a credit (-1) counts as positive. */
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

/** Sums as shares of revenue in each column, from 0.0 to 1.0; 0 without revenue. */
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

export interface Layout {
  readonly columns: readonly Column[];
  readonly currency: string;
}

/** A section of a report: its accounts in groups by their subtype, with their balances. */
export function sectionOf(
  name: string,
  lines: readonly ReportLine[],
  sign: Sign,
  { columns, currency }: Layout,
): NamedReportSection {
  const balances: Balances = (some) => balancesIn(columns, some, { sign, currency });
  const groups = groupBy(lines, ({ account }) => account.subtype).map(([subtype, ofGroup]): ReportAccountGroup => ({
    name: subtype,
    accounts: accountsIn(ofGroup).map((account) => toAccountEntry(account, ofGroup, balances)),
    totals: balances(ofGroup),
  }));
  return { name, groups, totals: balances(lines) };
}

/** Adds lines up in each column of a report. */
export type Balances = (lines: readonly ReportLine[]) => ReportAccountEntry["balances"];

/** An account of a report, with its balance in each column. */
export const toAccountEntry = (
  { id, code, name }: Account,
  lines: readonly ReportLine[],
  balances: Balances,
): ReportAccountEntry => ({ id, code, name, balances: balances(lines.filter(({ account }) => account.id === id)) });

/** The accounts of ledger lines, sorted by code. */
export const accountsIn = (lines: readonly ReportLine[]): Account[] =>
  sortAccounts(lines.map(({ account }) => account));

/** Accounts without duplicates, sorted by code. */
export const sortAccounts = (accounts: readonly Account[]): Account[] =>
  [...new Map(accounts.map((account) => [account.id, account])).values()].sort((a, b) => (a.code < b.code ? -1 : 1));

export function groupBy<Item>(items: readonly Item[], keyOf: (item: Item) => string): [string, Item[]][] {
  const groups = new Map<string, Item[]>();
  for (const item of items) {
    const group = groups.get(keyOf(item));
    if (group === undefined) groups.set(keyOf(item), [item]);
    else group.push(item);
  }
  return [...groups].sort(([a], [b]) => (a < b ? -1 : 1));
}
