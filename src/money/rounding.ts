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
 * Where a digit too many goes. `half-up`: to the nearest, a half away from zero (0.005 to 0.01, -0.005 to -0.01). `half-even`: a half to the even neighbour.
 * `half-down`: a half towards zero. `up`: away from zero. `down`: towards zero. `ceil`: towards positive infinity. `floor`: towards negative infinity.
 */
export type Rounding = keyof typeof MODES;

/**
 * Rounds an amount to the digits of its currency (ISO 4217: GBP 2, JPY 0, KWD 3).
 *
 * @param value An amount, as {@link toDecimal} takes it.
 * @param currency An ISO 4217 code in upper case.
 * @param rounding `half-up` unless said.
 * @throws TypeError if the value is not an amount.
 * @throws RangeError if the value has more than 40 significant digits, or the currency or the rounding is unknown.
 */
export function roundToCurrency(value: AmountInput, currency: string, rounding: Rounding = "half-up"): Decimal {
  const digits = currencyDigits(currency);
  if (!Object.hasOwn(MODES, rounding)) {
    throw new RangeError(
      `The rounding ${showValue(rounding)} is not known. Pass one of: ${Object.keys(MODES).join(", ")}.`,
    );
  }
  return keepExactly(toDecimal(value).toDecimalPlaces(digits, MODES[rounding]), "amount");
}

/**
 * Writes an amount with exactly the digits of its currency: `"100.00"` for 100 GBP, `"100"` for 100 JPY. A value with more digits is **rounded** half-up, as by
 * {@link roundToCurrency}; to round otherwise, call that first. To be refused instead, use {@link toMinorUnits} or {@link allocate}.
 *
 * @param value An amount, as {@link toDecimal} takes it.
 * @param currency An ISO 4217 code in upper case.
 * @returns A plain decimal string, without exponent or separators; zero never has a sign.
 * @throws TypeError if the value is not an amount.
 * @throws RangeError if the value has more than 40 significant digits, or the currency is unknown.
 */
export function toAmount(value: AmountInput, currency: string): string {
  return roundToCurrency(value, currency).toFixed(currencyDigits(currency));
}
