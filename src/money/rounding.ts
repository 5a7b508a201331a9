import type { CurrencyCode, UpperCase } from "../iso-codes.js";
import { currencyDigits } from "./currencies.js";
import { Decimal } from "./decimal.js";
import { showValue } from "./show-value.js";
import { type AmountInput, keepExactly, toDecimal } from "./to-decimal.js";

const MODES = {
  "half-up": Decimal.ROUND_HALF_UP,
  "half-even": Decimal.ROUND_HALF_EVEN,
  "half-down": Decimal.ROUND_HALF_DOWN,
  up: Decimal.ROUND_UP,
  down: Decimal.ROUND_DOWN,
  ceil: Decimal.ROUND_CEIL,
  floor: Decimal.ROUND_FLOOR,
} as const;

/**
 * How a value is rounded. The first three round to the nearest value, and differ for a value that is exactly half-way:
 * - `half-up`: a half goes away from zero (0.005 to 0.01, -0.005 to -0.01);
 * - `half-even`: a half goes to the neighbour whose last digit is even;
 * - `half-down`: a half goes towards zero;
 * - `up`: always away from zero;
 * - `down`: always towards zero;
 * - `ceil`: always towards positive infinity;
 * - `floor`: always towards negative infinity.
 */
export type Rounding = keyof typeof MODES;

/**
 * Rounds an amount to the decimal places of its currency (ISO 4217: 2 for GBP, 0 for JPY, 3 for KWD).
 *
 * @param value An amount, as {@link toDecimal} accepts it.
 * @param currency An ISO 4217 code in upper case.
 * @param rounding How to round. Default `half-up`.
 * @throws TypeError if the value is not an amount.
 * @throws RangeError if the value has more than 40 significant digits, or if the currency or the rounding is unknown.
 */
export function roundToCurrency<Code extends CurrencyCode>(
  value: AmountInput,
  currency: UpperCase<Code>,
  rounding: Rounding = "half-up",
): Decimal {
  const digits = currencyDigits(currency);
  if (!Object.hasOwn(MODES, rounding)) {
    throw new RangeError(
      `The rounding ${showValue(rounding)} is not known. Pass one of: ${Object.keys(MODES).join(", ")}.`,
    );
  }
  return keepExactly(toDecimal(value).toDecimalPlaces(digits, MODES[rounding]), "amount");
}

/**
 * Writes an amount with exactly the decimal places of its currency: `"100.00"` for 100 GBP, `"100"` for 100 JPY. A value with more decimal places is
 * **rounded** half-up. To round in another way, call {@link roundToCurrency} first. {@link toMinorUnits} and {@link allocate} throw for such a value
 * instead of rounding it.
 *
 * @param value An amount, as {@link toDecimal} accepts it.
 * @param currency An ISO 4217 code in upper case.
 * @returns A plain decimal string, without an exponent or separators. Zero never has a sign.
 * @throws TypeError if the value is not an amount.
 * @throws RangeError if the value has more than 40 significant digits, or if the currency is unknown.
 */
export function toAmount<Code extends CurrencyCode>(value: AmountInput, currency: UpperCase<Code>): string {
  return roundToCurrency(value, currency).toFixed(currencyDigits(currency));
}
