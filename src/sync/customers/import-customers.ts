import type { Customer } from "../../../generated/types.js";
import type { Rillet } from "../../client.js";

/** A part that a billing system needs and that is missing in Rillet. `address.country` also stands for a country that is no code of ISO 3166-1 alpha-2, such as UK. */
export type MissingPart =
  "address" | "address.line1" | "address.city" | "address.zip_code" | "address.country" | "email";

/** A customer of Rillet, for a billing system that imports its first customers from Rillet. */
export interface ImportedCustomer {
  /** The customer as Rillet has it. */
  readonly customer: Customer;
  /** The email address that invoices go to: the first one with the type MAIN_SENDER. */
  readonly mainEmail: string | undefined;
  /** The parts that a person must add in Rillet first; empty when nothing is missing. */
  readonly missing: readonly MissingPart[];
}

/** Yields every customer with the parts that are missing for billing: an address with line 1, city, postal code and a country code of ISO 3166-1 alpha-2, and a main email address. Reads 100 customers per request. */
export async function* importCustomers(rillet: Rillet): AsyncGenerator<ImportedCustomer, void, undefined> {
  for await (const customer of rillet.customers.list()) yield inspectCustomer(customer);
}

/** Lists the parts that one customer is missing for billing. */
export function inspectCustomer(customer: Customer): ImportedCustomer {
  const mainEmail = (customer.emails ?? []).find(
    ({ type, email }) => type === "MAIN_SENDER" && email.includes("@"),
  )?.email;
  return {
    customer,
    mainEmail,
    missing: [...missingInAddress(customer.address), ...(mainEmail === undefined ? (["email"] as const) : [])],
  };
}

function missingInAddress(address: Customer["address"]): MissingPart[] {
  if (!address) return ["address"];
  const isCountry = isCountryCode(address.country ?? "");
  const blank = (["line1", "city", "zip_code"] as const).filter((part) => !address[part]?.trim());
  return [...blank.map((part): MissingPart => `address.${part}`), ...(isCountry ? [] : (["address.country"] as const))];
}

/** The country codes of ISO 3166-1 alpha-2 that are officially assigned. */
const CODES =
  "AD AE AF AG AI AL AM AO AQ AR AS AT AU AW AX AZ BA BB BD BE BF BG BH BI BJ BL BM BN BO BQ BR BS BT BV BW BY BZ CA CC CD CF CG CH CI CK CL CM CN CO CR CU CV " +
  "CW CX CY CZ DE DJ DK DM DO DZ EC EE EG EH ER ES ET FI FJ FK FM FO FR GA GB GD GE GF GG GH GI GL GM GN GP GQ GR GS GT GU GW GY HK HM HN HR HT HU ID IE IL IM " +
  "IN IO IQ IR IS IT JE JM JO JP KE KG KH KI KM KN KP KR KW KY KZ LA LB LC LI LK LR LS LT LU LV LY MA MC MD ME MF MG MH MK ML MM MN MO MP MQ MR MS MT MU MV MW " +
  "MX MY MZ NA NC NE NF NG NI NL NO NP NR NU NZ OM PA PE PF PG PH PK PL PM PN PR PS PT PW PY QA RE RO RS RU RW SA SB SC SD SE SG SH SI SJ SK SL SM SN SO SR SS " +
  "ST SV SX SY SZ TC TD TF TG TH TJ TK TL TM TN TO TR TT TV TW TZ UA UG UM US UY UZ VA VC VE VG VI VN VU WF WS YE YT ZA ZM ZW";

/** Whether a text is a country code of ISO 3166-1 alpha-2 in upper case. Codes that ISO reserves or has withdrawn, such as UK or AN, are none. */
const isCountryCode = (text: string): boolean => /^[A-Z]{2}$/.test(text) && CODES.includes(text);
