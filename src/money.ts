/**
 * Exact money: the entry `rillet-sdk/money`.
 *
 * Amounts go in as strings in plain decimal notation, Decimals or whole numbers, and come out as plain decimal strings: never as a fraction in a JS
 * number, never with an exponent, never as "-0". What cannot be kept exactly throws; nothing is rounded unless the function says so.
 *
 * @packageDocumentation
 */
export { allocate } from "./money/allocate.js";
export { multiply, sum } from "./money/arithmetic.js";
export { currencyDigits } from "./money/currencies.js";
export { Decimal } from "./money/decimal.js";
export { isSameMoney, type Money, type MoneyInput } from "./money/is-same-money.js";
export { fromMinorUnits, toMinorUnits } from "./money/minor-units.js";
export { roundToCurrency, type Rounding, toAmount } from "./money/rounding.js";
export { type AmountInput, toDecimal } from "./money/to-decimal.js";
