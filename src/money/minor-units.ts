import type { CurrencyCode, UpperCase } from "../iso-codes.js";
import { currencyDigits } from "./currencies.js";
import { showValue } from "./show-value.js";
import { type AmountInput, toDecimal } from "./to-decimal.js";

/**
 * Converts an amount to minor units of its currency (ISO 4217): 12.34 GBP is 1234, 12 JPY is 12, 1.234 KWD is 1234. It never rounds.
 *
 * Payment providers count the minor units of a few currencies differently: Stripe uses two decimal places for UGX and ISK, and none for MGA. See your
 * provider's list.
 *
 * @param value An amount, as {@link toDecimal} accepts it, with no more decimal places than the currency has.
 * @param currency An ISO 4217 code in upper case.
 * @throws TypeError if the value is not an amount.
 * @throws RangeError if the value has more decimal places than the currency, if the result is not a safe integer, or if the currency is unknown.
 */
export function toMinorUnits<Code extends CurrencyCode>(value: AmountInput, currency: UpperCase<Code>): number {
  const minorUnits = Number(countMinorUnits(value, currency));
  if (Number.isSafeInteger(minorUnits)) return minorUnits;
  const amount = toDecimal(value).toFixed();
  throw new RangeError(
    `The amount ${showValue(amount)} ${currency} is too large to be exact as a number of minor units. Keep it as a string.`,
  );
}

/**
 * Converts minor units (ISO 4217) to an amount: 1234 is `"12.34"` in GBP, `"1234"` in JPY, `"1.234"` in KWD.
 *
 * @param minorUnits A safe integer or a bigint. Strings are rejected, because a string such as `"12.34"` is an amount and not a number of minor units.
 * @param currency An ISO 4217 code in upper case.
 * @returns A plain decimal string with exactly the currency's decimal places.
 * @throws TypeError if `minorUnits` is not a whole number.
 * @throws RangeError if it has more than 40 significant digits, or the currency is unknown.
 */
export function fromMinorUnits<Code extends CurrencyCode>(
  minorUnits: number | bigint,
  currency: UpperCase<Code>,
): string {
  const digits = currencyDigits(currency);
  if (typeof minorUnits !== "bigint" && !Number.isSafeInteger(minorUnits)) {
    throw new TypeError(
      `Minor units are a safe integer or a bigint, not ${showValue(minorUnits)}. If it is an amount such as "12.34", use toAmount.`,
    );
  }
  return toDecimal(minorUnits)
    .times(`1e-${String(digits)}`)
    .toFixed(digits);
}

/** Does the same as `toMinorUnits`, for amounts of any size. */
export function countMinorUnits(value: AmountInput, currency: string): bigint {
  const digits = currencyDigits(currency);
  const amount = toDecimal(value);
  if (amount.decimalPlaces() > digits) {
    const places = `${String(digits)} decimal place${digits === 1 ? "" : "s"}`;
    throw new RangeError(
      `The amount ${showValue(amount.toFixed())} has digits beyond the ${places} of ${currency}. Round it first: roundToCurrency.`,
    );
  }
  return BigInt(amount.toFixed(digits).replace(".", ""));
}
