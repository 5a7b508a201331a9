import type { Account, NamedReportSection, ReportAccountEntry, ReportAccountGroup } from "../../../generated/types.js";
import { balancesIn, type Column, type Sign } from "./columns.js";
import type { ReportLine } from "./ledger-lines.js";

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
