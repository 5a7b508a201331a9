import { type Decimal, PRECISION, WorkingDecimal } from "./decimal.js";
import { showValue } from "./show-value.js";

/** The types of an amount, a quantity or a rate. {@link toDecimal} says which values of each type are accepted. */
export type AmountInput = string | number | bigint | Decimal;

/** The first digit of an amount is nearer to the decimal point than this. Without a limit, to write out `1e9000000` would use all memory of the process. */
const MAX_PLACE = 100;

const PLAIN_NOTATION = /^-?\d+(?:\.\d+)?$/;

const REMEDIES: readonly (readonly [RegExp, string])[] = [
  [/^\s*$/, 'It is empty: pass "0" if you mean zero.'],
  [/^\s|\s$/, "Trim the spaces around it."],
  [/^\+/, "Leave out the plus sign."],
  [/^-?[\d.]+e[+-]?\d+$/i, 'Write it without an exponent, such as "1000" for 1e3.'],
  [/^-?\d{1,3}(?:[,_' ]\d{3})+(?:\.\d+)?$/, "Leave out the thousands separators."],
  [/^-?\d+,\d+$/, "Use a point, not a comma, before the decimal places."],
  [/^-?(?:\.\d+|\d+\.)$/, 'Put a digit on both sides of the point, such as "0.5".'],
];

/**
 * Reads an amount exactly.
 *
 * @param value One of
 *  - a string in plain decimal notation: digits, with an optional leading minus, and an optional point that has digits on both sides. Leading zeros are
 *    allowed. Every other string is rejected: `"+1"`, `"1e3"`, `" 1 "`, `"1,000"`, `""`, `".5"`, `"0x10"`, `"NaN"`, `"Infinity"`;
 *  - a Decimal of any copy, clone or configuration of decimal.js;
 *  - a safe integer, as number or bigint. A fraction in a JS number is rejected, because it is no longer exactly the amount that was written.
 * @returns A {@link Decimal} of this package. The global configuration of decimal.js has no effect on it. Negative zero becomes zero.
 * @throws TypeError if the value is none of these.
 * @throws RangeError if the value has more than 40 significant digits, or if its first digit is 100 or more places from the decimal point.
 */
export function toDecimal(value: AmountInput): Decimal {
  switch (typeof value) {
    case "string":
      return keepExactly(new WorkingDecimal(checkNotation(value)), "amount");
    case "number":
      return keepExactly(new WorkingDecimal(checkInteger(value)), "amount");
    case "bigint":
      return keepExactly(new WorkingDecimal(value), "amount");
    default:
      return rebuild(value);
  }
}

/** Returns a value that has at most 40 significant digits, with zero never negative. Throws for any other value. The message calls the value `name`. */
export function keepExactly(value: Decimal, name: string): Decimal {
  if (value.isZero()) return new WorkingDecimal(0);
  checkPlaces(value, name);
  const digits = value.precision();
  if (digits > PRECISION) {
    throw new RangeError(
      `The ${name} ${showValue(value.toFixed())} has ${String(digits)} significant digits, and at most ${String(PRECISION)} can be kept exactly. ` +
        "Check it for a misplaced decimal point, or round it first.",
    );
  }
  return value;
}

function checkPlaces(value: Decimal, name: string): void {
  if (Math.abs(value.e) < MAX_PLACE) return;
  const limit = `${String(MAX_PLACE)} places from the decimal point`;
  throw new RangeError(
    `The ${name} ${value.toExponential(5)} has its first digit ${limit} or farther. Check it for a wrong unit, or round it first.`,
  );
}

function checkNotation(text: string): string {
  if (PLAIN_NOTATION.test(text)) return text;
  const remedy =
    REMEDIES.find(([pattern]) => pattern.test(text))?.[1] ??
    'Pass digits with an optional leading minus and decimal point, such as "-1234.56".';
  throw new TypeError(`The amount ${showValue(text)} is not in plain decimal notation. ${remedy}`);
}

function checkInteger(number: number): number {
  if (Number.isSafeInteger(number)) return number;
  throw new TypeError(
    `The amount ${showValue(number)} is ${whyNotExact(number)}. Pass it as a string, such as "1234.56", before it becomes a number.`,
  );
}

function whyNotExact(number: number): string {
  if (!Number.isFinite(number)) return "not an amount";
  return Number.isInteger(number)
    ? "too large to be exact as a number"
    : "a fraction in a JS number, which is not exact";
}

/**
 * Makes a Decimal of this package from the digits of another one. It does not use `instanceof`, which is false for another copy of decimal.js and
 * true for any clone of this copy.
 */
function rebuild(value: unknown): Decimal {
  if (!isDecimal(value)) {
    throw new TypeError(
      `An amount cannot be ${showValue(value)}. Pass a string such as "1234.56", a Decimal, or a whole number.`,
    );
  }
  if (!value.isFinite()) {
    throw new TypeError(
      `The Decimal ${value.toString()} is not an amount. Check the calculation that it came from, such as a division by zero.`,
    );
  }
  if (Object.is(value.constructor, WorkingDecimal)) return keepExactly(value, "amount");
  if (!value.isZero()) checkPlaces(value, "amount");
  return keepExactly(new WorkingDecimal(value.toFixed()), "amount");
}

function isDecimal(value: unknown): value is Decimal {
  return (
    typeof value === "object" &&
    value !== null &&
    Reflect.get(value, Symbol.toStringTag) === "Decimal" &&
    "toFixed" in value
  );
}
