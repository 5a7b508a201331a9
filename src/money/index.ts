/**
 * Exact money: the entry `rillet-sdk/money`.
 *
 * Amounts go in as strings in plain decimal notation, Decimals or whole numbers, and come out as plain decimal strings: never as a fraction in a JS
 * number, never with an exponent, never as "-0". What cannot be kept exactly throws; nothing is rounded unless the function says so.
 *
 * @packageDocumentation
 */
export { allocate } from "./allocate.js";
export { multiply, sum } from "./arithmetic.js";
export { currencyDigits } from "./currencies.js";
export { Decimal } from "./decimal.js";
export { isSameMoney, type Money, type MoneyInput } from "./is-same-money.js";
export { fromMinorUnits, toMinorUnits } from "./minor-units.js";
export { roundToCurrency, type Rounding, toAmount } from "./rounding.js";
export { type AmountInput, toDecimal } from "./to-decimal.js";
