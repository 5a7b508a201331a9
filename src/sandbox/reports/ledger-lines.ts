import type { Account, FieldAssignments } from "../../../generated/types.js";
import type { Decimal } from "../../money/index.js";
import { accountOf, chartOf, SYSTEM } from "../ledger/accounts.js";
import { ledgerOf } from "../ledger/ledger.js";
import { invalidField } from "../problems.js";
import type { ApiRequest } from "../http/handler.js";
import type { State } from "../state/state.js";

/** The lines of a day on an account, in the currency of a report. A debit is above zero, a credit below. */
export interface ReportLine {
  readonly date: string;
  readonly isCredit: boolean;
  /** Whether its entries have a line on a cash account. */
  readonly movesCash: boolean;
  readonly account: Account;
  readonly amount: Decimal;
  readonly subsidiaryId: string;
  readonly fields?: FieldAssignments;
}

export interface ReportBasis {
  readonly currency: string;
  readonly lines: readonly ReportLine[];
}

/**
 * The lines of a report: a subsidiary's lines in its currency, or all lines in the organization's currency.
 * @throws Problem 400 for an unknown subsidiary.
 */
export function basisOf({ query, context }: ApiRequest): ReportBasis {
  const { state } = context;
  const id = query["subsidiary_id"];
  const subsidiary = id === undefined ? undefined : state.subsidiaries.get(id);
  if (id !== undefined && subsidiary === undefined)
    throw invalidField("subsidiary_id", `subsidiary ${id} does not exist`);
  const chart = chartOf(state);
  const lines = ledgerOf(context)
    .balances()
    .filter(({ subsidiaryId }) => subsidiary === undefined || subsidiaryId === subsidiary.id)
    .map(({ local, reporting, account, ...balance }): ReportLine => ({
      ...balance,
      account: chart.get(account) ?? accountOf(account, state),
      amount: subsidiary === undefined ? reporting : local,
    }));
  return { currency: subsidiary?.currency ?? state.organizations.all()[0]?.currency ?? "USD", lines };
}

/**
 * The period of a report.
 * @throws Problem 400 if it ends before it starts.
 */
export function periodOf({ query }: ApiRequest): { readonly from_date: string; readonly to_date: string } {
  const { from_date: from = "", to_date: to = "" } = query;
  if (to < from) throw invalidField("to_date", "must not be before from_date");
  return { from_date: from, to_date: to };
}

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
