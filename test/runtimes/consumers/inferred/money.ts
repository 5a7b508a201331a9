/** The same with `rillet-sdk/money` alone: a `Decimal` is named without decimal.js in the project. */
import {
  allocate,
  Decimal,
  fromMinorUnits,
  multiply,
  roundToCurrency,
  sum,
  toDecimal,
  toMinorUnits,
} from "rillet-sdk/money";

export const decimal = (amount: string) => toDecimal(amount);
export const total = (amounts: string[]) => sum(amounts);
export const tax = (net: string) => multiply(net, "0.19");
export const rounded = (amount: string) => roundToCurrency(amount, "EUR");
export const chained = (amount: string) => toDecimal(amount).times(2).plus(1);
export const shares = (amount: string) => allocate(amount, [1, 2], "EUR").map((share) => toDecimal(share));
export const minor = (amount: string) => ({ minor: toMinorUnits(amount, "JPY"), back: fromMinorUnits(100, "USD") });
export const zero = new Decimal(0);
export const DecimalClass = Decimal;
