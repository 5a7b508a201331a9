import type { CurrencyCode } from "../iso-codes.js";
import { currencyDigits } from "./currencies.js";
import { type Decimal, WorkingDecimal } from "./decimal.js";
import { showValue } from "./show-value.js";
import { type AmountInput, keepExactly, toDecimal } from "./to-decimal.js";

/**
 * Enough significant digits for the exact sum or product of any amounts that `toDecimal` accepts. A result with more than 40 digits is rejected
 * at the end, and never rounded.
 */
const EXACT_PRECISION = 500;
const ExactDecimal = WorkingDecimal.clone({ precision: EXACT_PRECISION });

/**
 * Adds amounts exactly. Their order makes no difference.
 *
 * @param values Amounts, as {@link toDecimal} accepts them. The sum of an empty array is 0.
 * @throws TypeError if `values` is not an array or one of them is not an amount.
 * @throws RangeError if the sum has more than 40 significant digits.
 */
export function sum(values: readonly AmountInput[]): Decimal {
  if (!Array.isArray(values)) {
    throw new TypeError(
      `sum takes an array of amounts and was given ${showValue(values)}. Call it as sum(["1.10", "2.20"]).`,
    );
  }
  const exact = values.reduce<Decimal>(
    (total, value: AmountInput) => total.plus(toDecimal(value)),
    new ExactDecimal(0),
  );
  return keepExactly(new WorkingDecimal(exact), "sum");
}

/**
 * Multiplies two values exactly: a quantity by a price, or an amount by a tax rate. It does not round, so `toAmount(multiply("500", "0.001"), "GBP")`
 * rounds only once.
 *
 * @param a An amount, a quantity or a rate, as {@link toDecimal} accepts it.
 * @param b The same as `a`.
 * @throws TypeError if one of them is not an amount.
 * @throws RangeError if the product has more than 40 significant digits.
 */
export function multiply(a: AmountInput, b: AmountInput): Decimal {
  const exact = new ExactDecimal(toDecimal(a)).times(toDecimal(b));
  return keepExactly(new WorkingDecimal(exact), "product");
}

/** An amount of a currency, as the API writes it: `{ amount: "100.00", currency: "GBP" }`. */
export type Money = { amount: string; currency: CurrencyCode };

/** A {@link Money} whose amount may also be a Decimal or a whole number. */
export type MoneyInput = { readonly amount: AmountInput; readonly currency: CurrencyCode };

/**
 * Whether two amounts are the same money: the same currency and the same value. Trailing zeros make no difference (`"100"` equals `"100.00"`). Nothing is
 * rounded, so 1.001 GBP differs from 1.00 GBP. Zero of one currency differs from zero of another.
 *
 * @throws TypeError if one of the amounts is not an amount.
 * @throws RangeError if one of the currencies is not an ISO 4217 code in upper case. `"gbp"` is rejected, so that it does not count as a different currency.
 */
export function isSameMoney(a: MoneyInput, b: MoneyInput): boolean {
  currencyDigits(a.currency);
  currencyDigits(b.currency);
  return toDecimal(a.amount).equals(toDecimal(b.amount)) && a.currency === b.currency;
}
