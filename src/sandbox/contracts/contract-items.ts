import type {
  ContractItem,
  ContractItemRequest,
  Discount,
  MonetaryAmount,
  Price,
  RevenueRecognitionOnlyContractItemRequest,
  TaxRate,
  TaxRateWithOptionalAmount,
} from "../../../generated/types.js";
import { Decimal, roundToCurrency } from "../../money/index.js";
import { taxOn, toMoney } from "../documents/amounts.js";
import { pick } from "../resources/pick.js";
import type { ContractItemRecord } from "../state/records.js";
import type { SandboxContext } from "../context.js";
import { lastClosedDay } from "../ledger/last-closed-day.js";
import type { State } from "../state/state.js";
import { lessDiscount } from "./prices.js";

/** The dates of a contract, for items without dates of their own. */
export interface Term {
  readonly start_date: string;
  readonly end_date?: string;
}

/** An item of a FULL contract. */
export function toContractItem(item: ContractItemRequest, term: Term, state: State): ContractItem {
  const dates = { start_date: term.start_date, ...pick(term, ["end_date"]), ...pick(item, ["start_date", "end_date"]) };
  const value = valueOf({ ...pick(item, ["price", "quantity", "discount"]), ...dates });
  return {
    id: state.createId(),
    ...pick(item, [
      "discount",
      "fields",
      "price",
      "product_id",
      "quantity",
      "revenue_pattern",
      "usage_minimum_commitment",
    ]),
    ...dates,
    external_references: item.external_reference === undefined ? [] : [item.external_reference],
    status: "ACTIVE",
    ...(item.tax_rate && { tax_rate: withAmount(item.tax_rate, value) }),
    total_value: item.usage_minimum_commitment?.amount ?? toMoney(new Decimal(value.amount), value.currency),
  };
}

/** An item of a revenue-recognition-only contract. Its price is for the whole term. */
export function toRecognisedItem(
  item: Omit<RevenueRecognitionOnlyContractItemRequest, never>,
  term: Term,
  context: SandboxContext,
): ContractItemRecord {
  const { external_reference: reference, price, ...rest } = item;
  const request: ContractItemRequest = {
    ...pick(rest, ["discount", "end_date", "product_id", "revenue_pattern", "start_date"]),
    external_reference: reference,
    price: { type: "ONE_TIME", amount: price },
    quantity: 1,
  };
  return afterClosedBooks(toContractItem(request, term, context.state), context);
}

/** An item whose revenue in closed books is recognised after them. */
export function afterClosedBooks(item: ContractItem, context: SandboxContext): ContractItemRecord {
  const closed = lastClosedDay(context);
  return closed === undefined ? item : { ...item, recognised_after: closed };
}

/** An item without an end gets one, and the value of the term that it now has. */
export function endOpenItem(item: ContractItemRecord, end: string): ContractItemRecord {
  if (item.end_date !== undefined) return item;
  const ended = { ...item, end_date: end };
  if (item.usage_minimum_commitment !== undefined) return ended;
  const value = valueOf({ ...pick(ended, ["price", "quantity", "discount", "start_date", "end_date"]) });
  return { ...ended, total_value: toMoney(new Decimal(value.amount), value.currency) };
}

function withAmount(rate: TaxRateWithOptionalAmount, value: MonetaryAmount): TaxRate {
  const kept = pick(rate, ["country", "description", "percentage", "type", "tax_amount"]);
  const net = roundToCurrency(value.amount, value.currency);
  return { ...kept, tax_amount: kept.tax_amount ?? toMoney(taxOn(net, value.currency, kept), value.currency) };
}

interface Valued extends Term {
  readonly price: Price;
  readonly quantity: number | string;
  readonly discount?: Discount;
}

/**
 * The value of an item over its term: a recurring price for each started interval (one if the term is open), a one-time
 * price once, nothing for usage. A discount reduces the price of each interval, as in billing and in ARR (the docs do
 * not say what the amount of a discount reduces).
 */
function valueOf({ price, quantity, discount, ...term }: Valued): MonetaryAmount {
  if (price.type === "USAGE") return { amount: "0", currency: currencyOfUsage(price) };
  const { amount, currency } = price.amount;
  const intervals = price.type === "FIXED_RECURRING" ? intervalsIn(term, price.interval_months) : 1;
  const each = lessDiscount(new Decimal(amount).times(quantity), discount);
  return { amount: each.times(intervals).toFixed(), currency };
}

function currencyOfUsage({ billing_scheme: scheme }: Extract<Price, { type: "USAGE" }>): string {
  if (scheme.type === "PER_UNIT") return scheme.amount.currency;
  const priced = scheme.tiers
    .map(({ flat_price: flat, per_unit_price: unit }) => flat ?? unit)
    .find((price) => price !== undefined);
  return priced?.currency ?? "USD";
}

function intervalsIn({ start_date: start, end_date: end }: Term, months: number): number {
  if (end === undefined) return 1;
  const [from, to] = [new Date(`${start}T00:00:00Z`), new Date(`${end}T00:00:00Z`)];
  const whole = (to.getUTCFullYear() - from.getUTCFullYear()) * 12 + to.getUTCMonth() - from.getUTCMonth();
  const begun = to.getUTCDate() >= from.getUTCDate() ? whole + 1 : whole;
  return Math.max(1, Math.ceil(begun / months));
}
