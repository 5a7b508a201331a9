import type { CurrencyCode, UpperCase } from "../iso-codes.js";
import { showValue } from "./show-value.js";

const USUAL_DIGITS = 2;

/** The currencies whose number of decimal places is not 2 (ISO 4217 list one). */
const UNUSUAL_DIGITS = [
  [0, "BIF CLP DJF GNF ISK JPY KMF KRW PYG RWF UGX UYI VND VUV XAF XOF XPF"],
  [3, "BHD IQD JOD KWD LYD OMR TND"],
  [4, "CLF UYW"],
] as const;

/** Every active code that has a minor unit (ISO 4217 list one, as of 2026). */
const ACTIVE = `
  AED AFN ALL AMD AOA ARS AUD AWG AZN BAM BBD BDT BHD BIF BMD BND BOB BOV BRL BSD BTN BWP BYN BZD CAD CDF CHE CHF CHW CLF CLP CNY COP COU CRC CUP
  CVE CZK DJF DKK DOP DZD EGP ERN ETB EUR FJD FKP GBP GEL GHS GIP GMD GNF GTQ GYD HKD HNL HTG HUF IDR ILS INR IQD IRR ISK JMD JOD JPY KES KGS KHR
  KMF KPW KRW KWD KYD KZT LAK LBP LKR LRD LSL LYD MAD MDL MGA MKD MMK MNT MOP MRU MUR MVR MWK MXN MXV MYR MZN NAD NGN NIO NOK NPR NZD OMR PAB PEN
  PGK PHP PKR PLN PYG QAR RON RSD RUB RWF SAR SBD SCR SDG SEK SGD SHP SLE SOS SRD SSP STN SVC SYP SZL THB TJS TMT TND TOP TRY TTD TWD TZS UAH UGX
  USD USN UYI UYU UYW UZS VED VES VND VUV WST XAD XAF XCD XCG XOF XPF YER ZAR ZMW ZWG`;

/** Codes withdrawn since 2020, all with 2 decimal places. A credit memo for an older invoice still needs the invoice's currency. */
const RECENTLY_WITHDRAWN = "ANG BGN CUC HRK SLL ZWL";

const WITH_MINOR_UNIT = `${ACTIVE} ${RECENTLY_WITHDRAWN}`;

/** Metals, units of account, the code for tests, and the code for "no currency". ISO 4217 gives "N.A." as their minor unit. */
const WITHOUT_MINOR_UNIT = "XAG XAU XBA XBB XBC XBD XDR XPD XPT XSU XTS XUA XXX";

/** Whether a value is one of these codes. They stay one text, because sets of them would be made each time that the module is loaded. */
const isIn = (codes: string, code: unknown): boolean =>
  typeof code === "string" && /^[A-Z]{3}$/.test(code) && codes.includes(code);

/**
 * The number of decimal places of a currency's amounts (its minor unit in ISO 4217): 2 for GBP, 0 for JPY, 3 for KWD, 4 for CLF.
 *
 * @param currency An ISO 4217 alphabetic code in upper case. It is active, or was withdrawn since 2020 (ANG, BGN, CUC, HRK, SLL, ZWL).
 * @throws TypeError if it is not a string.
 * @throws RangeError if the code is not in ISO 4217, or has no minor unit there (XAU, XDR).
 */
export function currencyDigits<Code extends CurrencyCode>(currency: UpperCase<Code>): number {
  if (isIn(WITH_MINOR_UNIT, currency))
    return UNUSUAL_DIGITS.find(([, codes]) => codes.includes(currency))?.[0] ?? USUAL_DIGITS;
  if (typeof currency !== "string") {
    throw new TypeError(`A currency cannot be ${showValue(currency)}. Pass its ISO 4217 code, such as "GBP".`);
  }
  if (isIn(WITHOUT_MINOR_UNIT, currency)) {
    throw new RangeError(
      `The currency ${showValue(currency)} has no minor unit in ISO 4217, so its amounts cannot be rounded to one. Pass a currency such as "GBP".`,
    );
  }
  const meant = currency.trim().toUpperCase();
  const example = isIn(WITH_MINOR_UNIT, meant) ? meant : "GBP";
  throw new RangeError(
    `The currency ${showValue(currency)} is not an ISO 4217 code. Pass the code of three upper-case letters, such as "${example}".`,
  );
}
