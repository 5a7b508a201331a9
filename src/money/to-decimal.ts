import { type Decimal, PRECISION, WorkingDecimal } from "./decimal.js";
import { showValue } from "./show-value.js";

/** What every function here takes for an amount, a quantity or a rate: see {@link toDecimal} for what each may hold. */
export type AmountInput = string | number | bigint | Decimal;

/** Beyond this many places either side of the point it is no amount, and writing it out would take the memory of the process. */
const FARTHEST_PLACE = 100;

const PLAIN_NOTATION = /^-?\d+(?:\.\d+)?$/;

const REMEDIES: readonly (readonly [RegExp, string])[] = [
  [/^\s*$/, 'It is empty: pass "0" if nothing is meant.'],
  [/^\s|\s$/, "Trim the spaces around it."],
  [/^\+/, "Leave out the plus sign."],
  [/^-?[\d.]+e[+-]?\d+$/i, 'Write it out without an exponent, such as "1000" for 1e3.'],
  [/^-?\d{1,3}(?:[,_' ]\d{3})+(?:\.\d+)?$/, "Leave out the thousands separators."],
  [/^-?\d+,\d+$/, "Write the decimal point as a point."],
  [/^-?(?:\.\d+|\d+\.)$/, 'Put a digit on both sides of the point, such as "0.5".'],
];

/**
 * Reads an amount, exactly.
 *
 * @param value One of
 *  - a string in plain decimal notation: digits, optionally a leading minus and a point with digits on both sides. Everything else is refused: `"+1"`,
 *    `"1e3"`, `" 1 "`, `"1,000"`, `""`, `".5"`, `"0x10"`, `"NaN"`, `"Infinity"`. Leading zeros are allowed;
 *  - a Decimal of any copy, clone or configuration of decimal.js;
 *  - a safe integer, as number or bigint. A fraction in a JS number is refused, since it no longer is the amount that was written.
 * @returns A {@link Decimal} of this package, whatever the global configuration of decimal.js. Negative zero becomes zero.
 * @throws TypeError if the value is none of these.
 * @throws RangeError if it has more than 40 significant digits, or its first digit is 100 or more places from the point.
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

/** Gives back a value that our 40 digits hold without rounding, zero without its sign; throws for any other. `name` says what it is in the message. */
export function keepExactly(value: Decimal, name: string): Decimal {
  if (value.isZero()) return new WorkingDecimal(0);
  checkPlaces(value, name);
  const digits = value.precision();
  if (digits > PRECISION) {
    throw new RangeError(
      `The ${name} ${showValue(value.toFixed())} has ${String(digits)} significant digits, and at most ${String(PRECISION)} can be kept exactly. ` +
        "Check it for a misplaced decimal point, or round before.",
    );
  }
  return value;
}

function checkPlaces(value: Decimal, name: string): void {
  if (Math.abs(value.e) < FARTHEST_PLACE) return;
  const limit = `${String(FARTHEST_PLACE)} places from the decimal point`;
  throw new RangeError(
    `The ${name} ${value.toExponential(5)} has its first digit ${limit} or farther. Check it for a wrong unit, or round it before.`,
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
    `The amount ${showValue(number)} is ${whyNotExact(number)}. Pass it as a string, such as "1234.56", from where it was still exact.`,
  );
}

function whyNotExact(number: number): string {
  if (!Number.isFinite(number)) return "not an amount";
  return Number.isInteger(number)
    ? "too large to be exact as a number"
    : "a fraction in a JS number, which is not exact";
}

/** Goes through the digits and not through `instanceof`, which is false for another copy of decimal.js and true for any clone of this one. */
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
