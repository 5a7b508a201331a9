import type { Discount, MonetaryAmount, RoundedMonetaryAmount } from "../../../generated/types.js";
import { Decimal, roundToCurrency } from "../../money/index.js";

/** The amounts of one item. `net` is after the discount and before tax. */
export interface LineAmounts {
  readonly net: Decimal;
  readonly discount: Decimal;
  readonly tax: Decimal;
  /** The price of one unit before the discount. */
  readonly grossRate: Decimal;
}

/** An item with a price, as in FULL invoices and credit memos. */
export interface PricedLine {
  readonly quantity: number;
  readonly amount_per_unit: MonetaryAmount;
  readonly discount?: Discount;
}

/** The tax of an item: a rate in percent, and the amount if the request gives it. Otherwise it is computed. */
export interface LineTax {
  readonly percentage: number | string;
  readonly tax_amount?: RoundedMonetaryAmount;
}

/**
 * The amounts of an item with a price. `amount_per_unit` is the rate *after* the discount (Rillet's docs). So the net
 * amount is quantity times rate, rounded half-up, and the discount says what was subtracted before: `amount_off` for
 * the whole item, or a share of the original price.
 */
export function priceLine(
  { quantity, amount_per_unit: rate, discount }: PricedLine,
  tax: LineTax | undefined,
): LineAmounts {
  const { currency } = rate;
  const units = new Decimal(quantity);
  const exact = units.times(rate.amount);
  const net = roundToCurrency(exact.toFixed(), currency);
  const off = roundToCurrency(discountOf(exact, discount).toFixed(), currency);
  const grossRate = units.isZero() ? new Decimal(rate.amount) : net.plus(off).div(units);
  return { net, discount: off, grossRate, tax: taxOn(net, currency, tax) };
}

/**
 * The amounts of an item that another system calculated. Its total is after discount and before tax (the docs do not
 * say whether tax is included).
 */
export function totalLine(
  quantity: number,
  total: RoundedMonetaryAmount,
  tax: RoundedMonetaryAmount | undefined,
): LineAmounts {
  const net = new Decimal(total.amount);
  return { net, discount: new Decimal(0), tax: new Decimal(tax?.amount ?? 0), grossRate: net.div(quantity) };
}

/** The tax on an amount, rounded half-up for each item. A given amount counts instead of the rate. */
export function taxOn(net: Decimal, currency: string, tax: LineTax | undefined): Decimal {
  if (tax === undefined) return new Decimal(0);
  if (tax.tax_amount !== undefined) return new Decimal(tax.tax_amount.amount);
  return roundToCurrency(net.times(tax.percentage).div(100).toFixed(), currency);
}

function discountOf(net: Decimal, discount: Discount | undefined): Decimal {
  if (discount === undefined) return new Decimal(0);
  if (discount.type === "AMOUNT") return new Decimal(discount.amount_off.amount);
  const kept = new Decimal(100).minus(discount.percentage_off).div(100);
  return kept.isZero() ? new Decimal(0) : net.div(kept).minus(net);
}

/** A computed amount: rounded half-up to the currency and not padded to its digits, such as `"0"` or `"12000.5"` (observed). */
export const toMoney = (value: Decimal, currency: string): RoundedMonetaryAmount => ({
  amount: roundToCurrency(value.toDecimalPlaces(20).toFixed(), currency).toFixed(),
  currency,
});

/** The exact sum of amounts of one currency. */
export const sumOf = (amounts: readonly RoundedMonetaryAmount[]): Decimal =>
  amounts.reduce((total, { amount }) => total.plus(amount), new Decimal(0));
