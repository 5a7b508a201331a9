import { currencyDigits } from "./currencies.js";
import { type AmountInput, toDecimal } from "./to-decimal.js";

/** An amount of a currency, as the API writes it: `{ amount: "100.00", currency: "GBP" }`. */
export type Money = { amount: string; currency: string };

/** A {@link Money} whose amount may also be a Decimal or a whole number. */
export type MoneyInput = { readonly amount: AmountInput; readonly currency: string };

/**
 * Whether two amounts are the same money: the same currency and the same value. Trailing zeros make no difference (`"100"` equals `"100.00"`). Nothing is
 * rounded, so 1.001 GBP differs from 1.00 GBP. Zero of one currency differs from zero of another.
 *
 * @throws TypeError if one of the amounts is not an amount.
 * @throws RangeError if one of the currencies is not an ISO 4217 code in upper case. `"gbp"` is rejected, so that it does not count as a different currency.
 */
export function isSameMoney(a: MoneyInput, b: MoneyInput): boolean {
  currencyDigits(a.currency);
  currencyDigits(b.currency);
  return toDecimal(a.amount).equals(toDecimal(b.amount)) && a.currency === b.currency;
}
