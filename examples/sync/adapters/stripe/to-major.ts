import { toAmount, toDecimal } from "rillet-sdk/money";

/** Digits as Stripe counts them. ISO 4217 differs: for Stripe MGA has none, and ISK and UGX have two (https://docs.stripe.com/currencies#zero-decimal). */
const NO_DECIMALS = new Set("BIF CLP DJF GNF JPY KMF KRW MGA PYG RWF VND VUV XAF XOF XPF".split(" "));
const THREE_DECIMALS = new Set("BHD JOD KWD OMR TND".split(" "));

/** An amount in Stripe's minor units, whole or finer (`"0.05"`), in major units: with the currency's digits, or with all it needs if those are more. */
export function toMajor(minor: number | string, currency: string): string {
  const code = currency.toUpperCase();
  const digits = NO_DECIMALS.has(code) ? 0 : THREE_DECIMALS.has(code) ? 3 : 2;
  const value = toDecimal(minor).div(toDecimal(10).pow(digits));
  const amount = toAmount(value, code);
  return toDecimal(amount).equals(value) ? amount : value.toFixed();
}
