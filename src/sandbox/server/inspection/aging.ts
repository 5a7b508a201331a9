/** What customers owe and what is owed to vendors, by how long it is overdue. Rillet's API has no such report. */
import { Decimal } from "../../../money/index.js";
import { daysBetween } from "../../calendar.js";
import { balanceOf } from "../../expenses/bill-balance.js";
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

/** The documents that are open on a day, in their own currencies. */
export interface AgingReport {
  /** `YYYY-MM-DD`. */
  readonly as_of_date: string;
  readonly rows: readonly AgingRow[];
  /** The sums of the rows of each currency. */
  readonly totals: readonly { readonly currency: string; readonly amounts: AgingAmounts }[];
}

/** Which documents an aging contains. */
export interface AgingQuery {
  /** The day on which they are open, `YYYY-MM-DD`. */
  readonly asOf: string;
  /** The id of a subsidiary; empty for all. */
  readonly subsidiary: string;
}

/** An amount that is open, or a credit that is not applied. */
interface OpenAmount {
  readonly id: string;
  readonly currency: string;
  readonly column: AgingColumn;
  readonly amount: Decimal;
}

/** Open invoices by customer, less the credit memos that are not applied. */
export function receivablesAging({ state }: ServedSandbox, { asOf, subsidiary }: AgingQuery): AgingReport {
  const isWanted = wants(subsidiary);
  const open = [
    ...state.invoices.filter(isWanted).map((invoice): OpenAmount => {
      const { id, customer_id: customer, invoice_date: date, due_date: due, total, amount_due: left } = invoice;
      const settlements = [
        ...state.links.payments.get(id).flatMap(({ value }) => (value.status === "FAILED" ? [] : [value])),
        ...state.links.memos.get(id).flatMap(({ value }) => applied(value, "invoice_id", id)),
      ];
      const amount = openOn(asOf, { date, total, left }, settlements);
      return toOpen(customer, total.currency, { amount, column: columnOf(due, asOf) });
    }),
    ...state.creditMemos
      .filter((memo) => isWanted(memo) && memo.status !== "REFUNDED")
      .map(({ customer_id: id, credit_memo_date: date, total, remaining_amount: left, applications }): OpenAmount => {
        const amount = openOn(asOf, { date, total, left }, applications.map(toSettlement));
        return toOpen(id, total.currency, { amount: amount.negated(), column: "credit" });
      }),
  ];
  return toReport(open, asOf, (id) => state.customers.get(id)?.name);
}

/** Open bills by vendor, less the vendor credits that are not applied. */
export function payablesAging({ state }: ServedSandbox, { asOf, subsidiary }: AgingQuery): AgingReport {
  const isWanted = wants(subsidiary);
  const open = [
    ...state.bills.filter(isWanted).map((bill): OpenAmount => {
      const { id, vendor_id: vendor, items, bill_date: billed, impact_date: date = billed, due_date: due } = bill;
      const total = grossOf(items);
      const settlements = [
        ...state.links.billPayments.get(id).map(({ value }) => value),
        ...state.links.vendorCredits.get(id).flatMap(({ value }) => applied(value, "bill_id", id)),
      ];
      const left = { amount: balanceOf(bill, state).due.toFixed() };
      const amount = openOn(asOf, { date, total, left }, settlements);
      return toOpen(vendor, total.currency, { amount, column: columnOf(due ?? billed, asOf) });
    }),
    ...state.vendorCredits
      .filter(isWanted)
      .map(({ vendor_id: id, gl_impact_date: date, line_items: items, remaining_amount: left, applications }) => {
        const total = grossOf(items);
        const amount = openOn(asOf, { date, total, left }, applications.map(toSettlement));
        return toOpen(id, total.currency, { amount: amount.negated(), column: "credit" });
      }),
  ];
  return toReport(open, asOf, (id) => state.vendors.get(id)?.name);
}

const wants =
  (subsidiary: string) =>
  ({ subsidiary_id: id }: { readonly subsidiary_id?: string }): boolean =>
    subsidiary === "" || subsidiary === id;

interface Amount {
  readonly amount: string;
}

/** A payment, or credit that is applied. Without a date it is of the day of its document. */
interface Settlement {
  readonly date?: string;
  readonly amount: Amount;
}

interface Application {
  readonly application_date: string;
  readonly amount: Amount;
}

const toSettlement = ({ application_date: date, amount }: Application): Settlement => ({ date, amount });

/** What a credit settles of a document. */
const applied = <Key extends string>(
  { applications }: { readonly applications: readonly (Application & Readonly<Record<Key, string>>)[] },
  key: Key,
  id: string,
): Settlement[] => applications.filter((application) => application[key] === id).map(toSettlement);

/**
 * What is open of a document on a day: what is left of it now, with what was settled later, and without the document if it
 * is later itself. So what settled it and is not known here, as in a mirror, is settled on every day.
 */
function openOn(
  asOf: string,
  { date, total, left }: { readonly date: string; readonly total: Amount; readonly left: Amount },
  settlements: readonly Settlement[],
): Decimal {
  const later = settlements.filter((settlement) => (settlement.date ?? date) > asOf);
  const open = later.reduce((sum, { amount }) => sum.plus(amount.amount), new Decimal(left.amount));
  return date > asOf ? open.minus(total.amount) : open;
}

/** An amount below zero, such as a payment before its invoice, is credit. */
const toOpen = (
  id: string,
  currency: string,
  { amount, column }: Pick<OpenAmount, "amount" | "column">,
): OpenAmount => ({ id, currency, amount, column: amount.isNegative() ? "credit" : column });

function columnOf(due: string, asOf: string): AgingColumn {
  const days = daysBetween(due, asOf);
  if (days <= 0) return "not_due";
  if (days <= 30) return "days_1_30";
  if (days <= 60) return "days_31_60";
  return days <= 90 ? "days_61_90" : "days_over_90";
}

type Sums = Map<AgingColumn, Decimal>;

function toReport(open: readonly OpenAmount[], asOf: string, nameOf: (id: string) => string | undefined): AgingReport {
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
    as_of_date: asOf,
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
