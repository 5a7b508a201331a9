/** What customers owe and what is owed to vendors, by how long it is overdue. Rillet's API has no such report. */
import { Decimal } from "../../../money/index.js";
import { toDay } from "../../clock.js";
import { grossOf } from "../../expenses/expense-items.js";
import type { ServedSandbox } from "../context.js";

/** The columns of an aging: not due yet, then days overdue. */
export const AGING_COLUMNS = [
  "not_due",
  "days_1_30",
  "days_31_60",
  "days_61_90",
  "days_over_90",
  "credit",
  "total",
] as const;

export type AgingColumn = (typeof AGING_COLUMNS)[number];

/** Decimal strings. Credit that is not applied yet is below zero. */
export type AgingAmounts = Readonly<Record<AgingColumn, string>>;

/** What one customer owes, or what is owed to one vendor, in one currency. */
export interface AgingRow {
  readonly id: string;
  readonly name: string;
  readonly currency: string;
  readonly amounts: AgingAmounts;
}

/** The open documents of today, in their own currencies. */
export interface AgingReport {
  /** Today, `YYYY-MM-DD`. */
  readonly as_of_date: string;
  readonly rows: readonly AgingRow[];
  /** The sums of the rows of each currency. */
  readonly totals: readonly { readonly currency: string; readonly amounts: AgingAmounts }[];
}

/** An amount that is open, or a credit that is not applied. */
interface OpenAmount {
  readonly id: string;
  readonly currency: string;
  readonly column: AgingColumn;
  readonly amount: Decimal;
}

/** Open invoices by customer, less the credit memos that are not applied. */
export function receivablesAging({ state, now }: ServedSandbox, subsidiary: string): AgingReport {
  const today = toDay(now());
  const isWanted = wants(subsidiary);
  const open = [
    ...state.invoices
      .filter(isWanted)
      .map(({ customer_id: id, amount_due: { amount, currency }, due_date: due }): OpenAmount => ({
        id,
        currency,
        column: columnOf(due, today),
        amount: new Decimal(amount),
      })),
    ...state.creditMemos
      .filter((memo) => isWanted(memo) && memo.status !== "REFUNDED")
      .map(({ customer_id: id, remaining_amount: credit }) => toCredit(id, credit)),
  ];
  return toReport(open, today, (id) => state.customers.get(id)?.name);
}

/** Open bills by vendor, less the vendor credits that are not applied. */
export function payablesAging({ state, now }: ServedSandbox, subsidiary: string): AgingReport {
  const today = toDay(now());
  const isWanted = wants(subsidiary);
  const settled = new Map<string, Decimal>();
  const settle = (id: string, amount: string): void => {
    settled.set(id, (settled.get(id) ?? new Decimal(0)).plus(amount));
  };
  for (const { bill_id: id, amount } of state.billPayments) settle(id, amount.amount);
  for (const { applications } of state.vendorCredits)
    for (const { bill_id: id, amount } of applications) settle(id, amount.amount);
  const open = [
    ...state.bills
      .filter(isWanted)
      .map(({ id, vendor_id: vendor, items, due_date: due, bill_date: date }): OpenAmount => {
        const { amount, currency } = grossOf(items);
        const column = columnOf(due ?? date, today);
        return { id: vendor, currency, column, amount: new Decimal(amount).minus(settled.get(id) ?? 0) };
      }),
    ...state.vendorCredits.filter(isWanted).map(({ vendor_id: id, remaining_amount: credit }) => toCredit(id, credit)),
  ];
  return toReport(open, today, (id) => state.vendors.get(id)?.name);
}

const wants =
  (subsidiary: string) =>
  ({ subsidiary_id: id }: { readonly subsidiary_id?: string }): boolean =>
    subsidiary === "" || subsidiary === id;

const toCredit = (id: string, { amount, currency }: { amount: string; currency: string }): OpenAmount => ({
  id,
  currency,
  column: "credit",
  amount: new Decimal(amount).negated(),
});

const DAY_MS = 24 * 60 * 60 * 1000;

function columnOf(due: string, today: string): AgingColumn {
  const days = (Date.parse(today) - Date.parse(due)) / DAY_MS;
  if (days <= 0) return "not_due";
  if (days <= 30) return "days_1_30";
  if (days <= 60) return "days_31_60";
  return days <= 90 ? "days_61_90" : "days_over_90";
}

type Sums = Map<AgingColumn, Decimal>;

function toReport(open: readonly OpenAmount[], today: string, nameOf: (id: string) => string | undefined): AgingReport {
  const rows = new Map<string, { id: string; currency: string; sums: Sums }>();
  const totals = new Map<string, Sums>();
  for (const { id, currency, column, amount } of open) {
    if (amount.isZero()) continue;
    const key = JSON.stringify([id, currency]);
    const row = rows.get(key) ?? { id, currency, sums: new Map<AgingColumn, Decimal>() };
    rows.set(key, row);
    const total = totals.get(currency) ?? new Map<AgingColumn, Decimal>();
    totals.set(currency, total);
    for (const sums of [row.sums, total])
      for (const place of [column, "total"] as const) sums.set(place, (sums.get(place) ?? new Decimal(0)).plus(amount));
  }
  const shown = [...rows.values()].map(({ id, currency, sums }): AgingRow => ({
    id,
    name: nameOf(id) ?? "",
    currency,
    amounts: toAmounts(sums),
  }));
  return {
    as_of_date: today,
    rows: shown.sort((a, b) => a.currency.localeCompare(b.currency) || a.name.localeCompare(b.name)),
    totals: [...totals]
      .map(([currency, sums]) => ({ currency, amounts: toAmounts(sums) }))
      .sort((a, b) => a.currency.localeCompare(b.currency)),
  };
}

const toAmounts = (sums: Sums): AgingAmounts =>
  Object.fromEntries(
    AGING_COLUMNS.map((column) => [column, (sums.get(column) ?? new Decimal(0)).toFixed()]),
  ) as AgingAmounts;
