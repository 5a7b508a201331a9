import { currencyDigits } from "./currencies.js";
import { type AmountInput, toDecimal } from "./to-decimal.js";

/** An amount of a currency, as the API writes it: `{ amount: "100.00", currency: "GBP" }`. */
export type Money = { amount: string; currency: string };

/** A {@link Money} whose amount may also be a Decimal or a whole number. */
export type MoneyInput = { readonly amount: AmountInput; readonly currency: string };

/**
 * Whether two amounts are the same money: the same currency and the same value, whatever the scale (`"100"` is `"100.00"`). Nothing is rounded: 1.001 GBP is
 * not 1.00 GBP. Zero of one currency is not zero of another.
 *
 * @throws TypeError if one of the amounts is not an amount.
 * @throws RangeError if one of the currencies is not an ISO 4217 code in upper case: `"gbp"` is refused, not taken for another currency.
 */
export function isSameMoney(a: MoneyInput, b: MoneyInput): boolean {
  currencyDigits(a.currency);
  currencyDigits(b.currency);
  return toDecimal(a.amount).equals(toDecimal(b.amount)) && a.currency === b.currency;
}
