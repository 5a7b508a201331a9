/**
 * Exact money: the entry `rillet-sdk/money`.
 *
 * Functions take amounts as strings in plain decimal notation, as Decimals or as whole numbers, and return plain decimal strings: never a
 * fraction in a JS number, never an exponent, never "-0". A value that cannot be kept exactly throws. Only functions that say so round.
 *
 * @packageDocumentation
 */
export { allocate } from "./allocate.js";
export { multiply, sum } from "./arithmetic.js";
export { currencyDigits } from "./currencies.js";
export { Decimal, type DecimalValue } from "./decimal.js";
export { isSameMoney, type Money, type MoneyInput } from "./is-same-money.js";
export { fromMinorUnits, toMinorUnits } from "./minor-units.js";
export { roundToCurrency, type Rounding, toAmount } from "./rounding.js";
export { type AmountInput, toDecimal } from "./to-decimal.js";
