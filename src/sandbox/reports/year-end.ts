import type { Account } from "../../../generated/types.js";
import { accountOf, SYSTEM } from "../ledger/accounts.js";
import type { State } from "../state/state.js";
import type { ReportLine } from "./ledger-lines.js";

/**
 * The lines that close income and expenses to retained earnings when a year has ended: on 1 January, for each line of the
 * year before. They are in the trial balance and in the balance sheet, and not in the journal. The year is the calendar
 * year (the docs do not describe any of this).
 */
export function closeYears(lines: readonly ReportLine[], until: string, state: State): ReportLine[] {
  const retained = accountOf(SYSTEM.retainedEarnings, state);
  const sums = new Map<string, ReportLine>();
  for (const line of lines) {
    const date = firstDayAfterYear(line.date);
    if (!isProfitOrLossAccount(line.account) || date > until) continue;
    const key = JSON.stringify([date, line.account.id, line.subsidiaryId, line.fields]);
    const before = sums.get(key);
    sums.set(key, { ...line, date, amount: line.amount.plus(before?.amount ?? 0), movesCash: false });
  }
  return [...sums.values()].flatMap((line) => [
    signed({ ...line, amount: line.amount.negated() }),
    signed({ ...line, account: retained }),
  ]);
}

const signed = (line: ReportLine): ReportLine => ({ ...line, isCredit: line.amount.isNegative() });

const firstDayAfterYear = (date: string): string => `${String(Number(date.slice(0, 4)) + 1).padStart(4, "0")}-01-01`;

/** Whether an account is one of income or expenses. */
export const isProfitOrLossAccount = ({ type }: Account): boolean => type === "INCOME" || type === "EXPENSE";
