import type { Discount, MonetaryAmount, RoundedMonetaryAmount } from "../../../generated/types.js";
import { Decimal, roundToCurrency, toAmount } from "../../money/index.js";

/** The money of one line: net is after discount and before tax. */
export interface LineAmounts {
  readonly net: Decimal;
  readonly discount: Decimal;
  readonly tax: Decimal;
  /** What one unit cost before the discount. */
  readonly grossRate: Decimal;
}

/** A priced line, as FULL invoices and credit memos have it. */
export interface PricedLine {
  readonly quantity: number;
  readonly amount_per_unit: MonetaryAmount;
  readonly discount?: Discount;
}

/** The tax of a line: a rate in percent, and the amount if it was given instead of left to be worked out. */
export interface LineTax {
  readonly percentage: number | string;
  readonly tax_amount?: RoundedMonetaryAmount;
}

/**
 * A priced line. `amount_per_unit` is the rate *after* the discount (Rillet's docs): net is quantity times rate, rounded half-up, and the discount says what
 * was taken off before: `amount_off` for the whole line, or a share of the price that there was.
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

/** A line that another system worked out: its total is after discount and before tax (the docs are silent on the latter). */
export function totalLine(
  quantity: number,
  total: RoundedMonetaryAmount,
  tax: RoundedMonetaryAmount | undefined,
): LineAmounts {
  const net = new Decimal(total.amount);
  return { net, discount: new Decimal(0), tax: new Decimal(tax?.amount ?? 0), grossRate: net.div(quantity) };
}

/** Tax on an amount, rounded half-up for each line; the amount wins over the rate. */
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

/** Writes an amount as the contract has it. */
export const toMoney = (value: Decimal, currency: string): RoundedMonetaryAmount => ({
  amount: toAmount(value.toDecimalPlaces(20).toFixed(), currency),
  currency,
});

/** The sum of amounts of one currency, exactly. */
export const sumOf = (amounts: readonly RoundedMonetaryAmount[]): Decimal =>
  amounts.reduce((total, { amount }) => total.plus(amount), new Decimal(0));
