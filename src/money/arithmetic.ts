import { type Decimal, WorkingDecimal } from "./decimal.js";
import { showValue } from "./show-value.js";
import { type AmountInput, keepExactly, toDecimal } from "./to-decimal.js";

/** Room for the exact sum or product of any amounts that `toDecimal` lets in: what does not fit 40 digits in the end is refused, not rounded. */
const ROOMY_PRECISION = 500;
const RoomyDecimal = WorkingDecimal.clone({ precision: ROOMY_PRECISION });

/**
 * Adds amounts, exactly; the order makes no difference.
 *
 * @param values Amounts, as {@link toDecimal} takes them. Of an empty list the sum is 0.
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
    new RoomyDecimal(0),
  );
  return keepExactly(new WorkingDecimal(exact), "sum");
}

/**
 * Multiplies two values, exactly: a quantity by a price, an amount by a tax rate. Nothing is rounded, so `toAmount(multiply("500", "0.001"), "GBP")` is
 * rounded once.
 *
 * @param a Any amount, quantity or rate, as {@link toDecimal} takes them.
 * @param b As `a`.
 * @throws TypeError if one of them is not an amount.
 * @throws RangeError if the product has more than 40 significant digits.
 */
export function multiply(a: AmountInput, b: AmountInput): Decimal {
  const exact = new RoomyDecimal(toDecimal(a)).times(toDecimal(b));
  return keepExactly(new WorkingDecimal(exact), "product");
}
