import { Decimal as Library } from "decimal.js";

/**
 * The type of every Decimal as decimal.js declares it. It is exported so that TypeScript can name the type of a function that returns a Decimal, also
 * under pnpm, where decimal.js is not installed beside your code. Use `Decimal` in your own code.
 */
export type { Decimal as DecimalValue } from "decimal.js";

/** The highest number of significant digits of an amount. Results of Decimal methods are rounded to it. */
export const PRECISION = 40;

const EXPONENT_LIMIT = 9e15;

/**
 * The class of every Decimal of this package. It is a clone, so `Decimal.set` on the shared class of decimal.js has no effect on it. `defaults: true`
 * ignores settings that were made before this module was imported.
 */
export const WorkingDecimal = Library.clone({
  precision: PRECISION,
  rounding: Library.ROUND_HALF_UP,
  toExpNeg: -EXPONENT_LIMIT,
  toExpPos: EXPONENT_LIMIT,
  defaults: true,
});

/** The members of a class itself. */
type Statics = Record<string, unknown>;

/**
 * Makes a frozen class in front of the working class. `Object.freeze` on the working class itself would do harm: `pow`, `ln`, `exp` and other methods
 * of decimal.js set `precision` on their class for a moment. If the class is frozen, they throw in the middle, and the whole library no longer rounds,
 * for all code in the process. So callers get the frozen class, and only decimal.js can write to the working class.
 */
function freezeConfiguration(working: Library.Constructor): Library.Constructor {
  const reject = (): never => {
    throw new TypeError(
      "The configuration of rillet-sdk's Decimal cannot be changed. Make your own class: Decimal.clone({ precision: 20 }).",
    );
  };
  Object.defineProperties(working, {
    set: { value: reject, writable: false },
    config: { value: reject, writable: false },
  });
  const frozen = function Decimal(value: Library.Value): Library {
    return new working(value);
  };
  const [from, to] = [working, frozen] as unknown as readonly [Statics, Statics];
  // By name: entries and property descriptors of some 50 members take five times as long, which every import pays.
  for (const name of Object.keys(from)) {
    const member = from[name];
    to[name] =
      typeof member === "function" ? (...values: unknown[]): unknown => Reflect.apply(member, working, values) : member;
  }
  frozen.prototype = working.prototype;
  return Object.freeze(frozen) as unknown as Library.Constructor;
}

/**
 * An arbitrary-precision decimal number: decimal.js with a configuration of its own that cannot be changed. It has 40 significant digits, rounds half-up,
 * and never writes an exponent. Read a value of another copy or clone of decimal.js with `toDecimal`.
 *
 * Compare and calculate with methods (`a.lt(b)`, `a.plus(b)`), never with `<` or `+`, which compare and join strings. The methods of a Decimal round to
 * 40 significant digits. `sum` and `multiply` of this package throw instead.
 */
export const Decimal: Library.Constructor = freezeConfiguration(WorkingDecimal);
export type Decimal = Library;
