import { Decimal as Library } from "decimal.js";

/**
 * The type of every Decimal as decimal.js declares it. It is exported so that TypeScript can name the type of a function that returns a Decimal, also
 * under pnpm, where decimal.js is not installed beside your code. Use `Decimal` in your own code.
 */
export type { Decimal as DecimalValue } from "decimal.js";

/** How many significant digits an amount can have, and a result is kept to. */
export const PRECISION = 40;

const EXPONENT_LIMIT = 9e15;

/**
 * The class of every Decimal of this package. It is a clone, so that `Decimal.set` on the shared class changes nothing here; `defaults: true` ignores
 * what was set before our import.
 */
export const WorkingDecimal = Library.clone({
  precision: PRECISION,
  rounding: Library.ROUND_HALF_UP,
  toExpNeg: -EXPONENT_LIMIT,
  toExpPos: EXPONENT_LIMIT,
  defaults: true,
});

/**
 * decimal.js's own `pow`, `ln`, `exp` and others set `precision` on the class for a moment. On a class under `Object.freeze` they throw half-way and
 * leave the whole library without rounding, for everybody in the process. So callers get a frozen face of the class, and only decimal.js can write
 * to the class itself.
 */
function freezeConfiguration(working: Library.Constructor): Library.Constructor {
  const refuse = (): never => {
    throw new TypeError(
      "The configuration of rillet-sdk's Decimal cannot be changed. Make a class of your own: Decimal.clone({ precision: 20 }).",
    );
  };
  Object.defineProperties(working, {
    set: { value: refuse, writable: false },
    config: { value: refuse, writable: false },
  });
  const face = function Decimal(value: Library.Value): Library {
    return new working(value);
  };
  for (const [name, member] of Object.entries<unknown>({ ...working })) {
    const value: unknown =
      typeof member === "function" ? (...values: unknown[]): unknown => Reflect.apply(member, working, values) : member;
    Object.defineProperty(face, name, { value, enumerable: true });
  }
  face.prototype = working.prototype;
  return Object.freeze(face) as unknown as Library.Constructor;
}

/**
 * An arbitrary-precision decimal number: decimal.js with one private configuration that nobody can change. 40 significant digits, half-up, and never an
 * exponent in a string. Read a value of another copy or clone of decimal.js with `toDecimal`.
 *
 * Compare and calculate with methods (`a.lt(b)`, `a.plus(b)`), never with `<` or `+`: those compare and join strings. Arithmetic on Decimals rounds to 40
 * significant digits; `sum` and `multiply` of this package throw instead.
 */
export const Decimal: Library.Constructor = freezeConfiguration(WorkingDecimal);
export type Decimal = Library;
