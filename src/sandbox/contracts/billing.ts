import type { CreateFullInvoiceRequest, Invoicing, RoundedMonetaryAmount } from "../../../generated/types.js";
import { Decimal } from "../../money/index.js";
import { addDays, addMonths, dayAfter, dayBefore, monthDayOnOrAfter } from "../calendar.js";
import { toDay } from "../clock.js";
import type { SandboxContext } from "../context.js";
import { toMoney } from "../documents/amounts.js";
import { showInvoice } from "../invoices/balance-and-status.js";
import { buildInvoice } from "../invoices/create-invoice.js";
import { lastClosedDay } from "../ledger/last-closed-day.js";
import { Problem } from "../problems.js";
import { pick } from "../resources/pick.js";
import type { ContractItemRecord, ContractRecord } from "../state/records.js";
import type { State } from "../state/state.js";
import { lessDiscount, priceOfUsage, recurringAmount } from "./prices.js";

/** The part of a contract's item that an invoice bills. */
interface BilledLine {
  readonly item: ContractItemRecord;
  readonly invoiceDate: string;
  readonly terms: number;
  readonly start: string;
  readonly end: string;
  readonly amount: RoundedMonetaryAmount;
}

const days = new WeakMap<State, string>();

/**
 * Makes the invoices of FULL contracts that are due by now (the docs say how often and on which day, the rest is the
 * sandbox's choice). A recurring price is billed ahead, for one interval of invoicing from the item's start on. Usage is
 * billed after its cycle. Revenue is recognised over what an invoice is for. An invoice that would be in closed books is
 * dated on the first day after them.
 */
export function billContracts(context: SandboxContext): void {
  const { state, clock } = context;
  const today = toDay(clock.now());
  if (!days.has(state)) state.contracts.onChange(() => days.set(state, ""));
  if (days.get(state) === today) return;
  for (const contract of state.contracts.filter(({ scope }) => scope === "FULL"))
    billContract(contract, today, context);
  days.set(state, today);
}

/** The date of a FULL contract's next invoice if nothing changes until then; undefined if there is none. */
export function nextInvoiceDate(contract: ContractRecord, state: State): string | undefined {
  if (contract.scope !== "FULL") return undefined;
  return contract.items.flatMap((item) => nextLine(item, contract, state)?.invoiceDate ?? []).sort()[0];
}

function billContract(contract: ContractRecord, today: string, context: SandboxContext): void {
  const lines: BilledLine[] = [];
  const items = contract.items.map((before) => {
    let item = before;
    for (;;) {
      const line = nextLine(item, contract, context.state);
      if (line === undefined || line.invoiceDate > today) return item;
      lines.push(line);
      item = { ...item, billed_until: line.end };
    }
  });
  if (lines.length === 0) return;
  try {
    for (const group of groupByInvoice(lines)) makeInvoice(group, contract, context);
  } catch (error) {
    // A person has changed the customer's currency since then, so the contract is not billed.
    if (!(error instanceof Problem)) throw error;
    return;
  }
  context.state.contracts.put({ ...contract, items });
}

function groupByInvoice(lines: readonly BilledLine[]): BilledLine[][] {
  const groups = new Map<string, BilledLine[]>();
  for (const line of lines) {
    const key = `${line.invoiceDate} ${String(line.terms)}`;
    groups.set(key, [...(groups.get(key) ?? []), line]);
  }
  return [...groups].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, group]) => group);
}

function makeInvoice(all: readonly BilledLine[], contract: ContractRecord, context: SandboxContext): void {
  const { state } = context;
  const lines = all.filter(({ amount }) => Number(amount.amount) !== 0);
  const [first] = lines;
  if (first === undefined) return;
  const closed = lastClosedDay(context);
  const date = closed !== undefined && first.invoiceDate <= closed ? dayAfter(closed) : first.invoiceDate;
  const body: CreateFullInvoiceRequest = {
    scope: "FULL",
    ...pick(contract, ["customer_id", "subsidiary_id", "exchange_rate"]),
    invoice_date: date,
    due_date: addDays(date, first.terms),
    items: lines.map(({ item, amount, start, end }) => ({
      description: state.products.get(item.product_id)?.name ?? contract.name,
      ...pick(item, ["fields"]),
      price: {
        product_id: item.product_id,
        quantity: Number(item.quantity),
        amount_per_unit: {
          amount: new Decimal(amount.amount).div(item.quantity).toDecimalPlaces(10).toFixed(),
          currency: amount.currency,
        },
      },
      revenue: { pattern: item.revenue_pattern, period: { start, end } },
      ...(item.tax_rate && {
        tax_rate: {
          ...pick(item.tax_rate, ["country", "description", "type"]),
          percentage: Number(item.tax_rate.percentage),
        },
      }),
    })),
  };
  const built = buildInvoice(body, { context }, state.createId());
  const kept = state.invoices.put({ ...built, contract_id: contract.id, updated_at: "" });
  context.emitWebhook("INVOICE", "CREATED", showInvoice(kept, context));
}

/** The part of an item that is billed next; undefined after the item's end. */
function nextLine(item: ContractItemRecord, contract: ContractRecord, state: State): BilledLine | undefined {
  const start = item.billed_until === undefined ? item.start_date : dayAfter(item.billed_until);
  if (item.end_date !== undefined && start > item.end_date) return undefined;
  if (item.price.type === "USAGE") return nextUsage(item, start, contract, state);
  const { currency } = item.total_value;
  const common = {
    item,
    start,
    terms: contract.invoicing.payment_terms,
    invoiceDate: invoicingDay(contract.invoicing, start),
  };
  if (item.price.type === "ONE_TIME") {
    if (item.billed_until !== undefined) return undefined;
    const amount = lessDiscount(new Decimal(item.price.amount.amount).times(item.quantity), item.discount);
    return { ...common, end: item.end_date ?? start, amount: toMoney(amount, currency) };
  }
  const months = MONTHS[contract.invoicing.interval];
  const end = earlier(dayBefore(monthsAfter(item.start_date, start, months)), item.end_date);
  return { ...common, end, amount: toMoney(recurringAmount(item, start, end), currency) };
}

const MONTHS: Readonly<Record<Invoicing["interval"], number>> = {
  MONTHLY: 1,
  MONTHLY_PRORATED: 1,
  QUARTERLY: 3,
  SEMI_ANNUAL: 6,
  YEARLY: 12,
};

/** The first day of invoicing on or after a day. */
function invoicingDay(invoicing: Invoicing, from: string): string {
  if ("day" in invoicing) return monthDayOnOrAfter(from, invoicing.day);
  const [month = 1, day = 1] = invoicing.month_day.slice(2).split("-").map(Number);
  return monthDayOnOrAfter(from, day, { month, every: MONTHS[invoicing.interval] });
}

/** The day that is some months after another, counted from an anchor so that the 31st stays the 31st. */
function monthsAfter(anchor: string, from: string, months: number): string {
  for (let count = 0; ; count += 1) {
    const day = addMonths(anchor, count);
    if (day === from) return addMonths(anchor, count + months);
    if (day > from) return addMonths(from, months);
  }
}

const earlier = (day: string, other: string | undefined): string => (other !== undefined && other < day ? other : day);

function nextUsage(item: ContractItemRecord, start: string, contract: ContractRecord, state: State): BilledLine {
  const { usage_invoicing: given } = contract.usage_configuration ?? {};
  const months = given === undefined || given.frequency === "MONTHLY" ? 1 : MONTHS[given.frequency];
  const next =
    given?.cycle === "CALENDAR"
      ? addMonths(`${start.slice(0, 7)}-01`, 1)
      : cycleAfter(contract.start_date, start, months);
  const end = earlier(dayBefore(next), item.end_date);
  const quantity = state.usage
    .filter(({ contract_item_id: id, date }) => id === item.id && date >= start && date <= end)
    .reduce((sum, usage) => sum.plus(usage.quantity), new Decimal(0));
  const price = item.price.type === "USAGE" ? priceOfUsage(item.price.billing_scheme, quantity) : new Decimal(0);
  const amount = quantity.isZero() ? price.times(0) : lessDiscount(price, item.discount);
  return {
    item: { ...item, quantity: 1 },
    start,
    end,
    terms: given?.payment_terms ?? contract.invoicing.payment_terms,
    invoiceDate: given?.invoice_date === "LAST_DAY_OF_CURRENT_CYCLE" ? end : dayAfter(end),
    amount: toMoney(amount, item.total_value.currency),
  };
}

function cycleAfter(anchor: string, from: string, months: number): string {
  for (let count = 1; ; count += 1) {
    const day = addMonths(anchor, count * months);
    if (day > from) return day;
  }
}
