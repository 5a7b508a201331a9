import type { Rillet } from "rillet-sdk";
import { isSameMoney, toDecimal } from "rillet-sdk/money";
import { printTable } from "../../support/table.js";

/** Prints the accounts with bookings in the trial balance of the samples' year. @returns Whether debits and credits balance. */
export async function printBooks(rillet: Rillet): Promise<boolean> {
  const { accounts, currency, totals } = await rillet.reports.trialBalance({
    from_date: "2026-01-01",
    to_date: "2026-12-31",
  });
  const booked = accounts.filter(
    ({ debit_total: debit, credit_total: credit }) =>
      !toDecimal(debit.amount).isZero() || !toDecimal(credit.amount).isZero(),
  );
  const rows = booked.map(({ code, name, debit_total: debit, credit_total: credit, ending_balance: balance }) => [
    code,
    name,
    debit.amount,
    credit.amount,
    balance.amount,
  ]);
  printTable(
    ["Account", `Trial balance in ${currency}`, "Debit", "Credit", "Balance"],
    [...rows, ["", "Total", totals.debit_total.amount, totals.credit_total.amount, totals.ending_balance.amount]],
  );
  return booked.length > 0 && isSameMoney(totals.debit_total, totals.credit_total);
}
