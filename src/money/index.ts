/**
 * Exact money: the entry `rillet-sdk/money`.
 *
 * An amount is a string in plain decimal notation, a Decimal or a whole number. A fraction in a JS number is rejected, because it is not exact. Strings
 * that the functions return never have an exponent, and zero never has a sign. A function throws if it cannot represent a value exactly. Only
 * `roundToCurrency` and `toAmount` round.
 *
 * @packageDocumentation
 */
export { allocate } from "./allocate.js";
export { isSameMoney, type Money, type MoneyInput, multiply, sum } from "./arithmetic.js";
export { currencyDigits } from "./currencies.js";
export type { CurrencyCode, UpperCase } from "../iso-codes.js";
export { Decimal, type DecimalValue } from "./decimal.js";
export { fromMinorUnits, toMinorUnits } from "./minor-units.js";
export { roundToCurrency, type Rounding, toAmount } from "./rounding.js";
export { type AmountInput, toDecimal } from "./to-decimal.js";
