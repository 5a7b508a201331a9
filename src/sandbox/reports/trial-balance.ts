import type { ReportAccountBalance, ReportTotals, TrialBalanceReport } from "../../../generated/types.js";
import { toMoney } from "../documents/amounts.js";
import type { ApiRequest } from "../http/handler.js";
import { accountsIn, sumLines } from "./columns-and-sections.js";
import { basisOf, closeYears, periodOf, type ReportLine } from "./ledger-lines.js";

/**
 * The balance of each account before and after a period, and its debits and credits in the period. A balance above zero is
 * a debit. Income and expenses of earlier years are part of retained earnings.
 */
export function trialBalance(request: ApiRequest): TrialBalanceReport {
  const period = periodOf(request);
  const { currency, lines } = basisOf(request);
  const posted = lines.filter(({ date }) => date <= period.to_date);
  const known = [...posted, ...closeYears(posted, period.to_date, request.context.state)];
  const accounts = accountsIn(known).map(({ id, code, name }): ReportAccountBalance => ({
    id,
    code,
    name,
    ...totalsOf(
      known.filter(({ account }) => account.id === id),
      period.from_date,
      currency,
    ),
  }));
  return { currency, period, accounts, totals: totalsOf(known, period.from_date, currency) };
}

function totalsOf(lines: readonly ReportLine[], from: string, currency: string): ReportTotals {
  const inPeriod = lines.filter(({ date }) => date >= from);
  return {
    beginning_balance: toMoney(sumLines(lines.filter(({ date }) => date < from)), currency),
    debit_total: toMoney(sumLines(inPeriod.filter(({ isCredit }) => !isCredit)), currency),
    credit_total: toMoney(
      sumLines(
        inPeriod.filter(({ isCredit }) => isCredit),
        -1,
      ),
      currency,
    ),
    ending_balance: toMoney(sumLines(lines), currency),
  };
}
