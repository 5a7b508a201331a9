/** The country codes of ISO 3166-1 alpha-2 that are officially assigned. */
const CODES =
  "AD AE AF AG AI AL AM AO AQ AR AS AT AU AW AX AZ BA BB BD BE BF BG BH BI BJ BL BM BN BO BQ BR BS BT BV BW BY BZ CA CC CD CF CG CH CI CK CL CM CN CO CR CU CV " +
  "CW CX CY CZ DE DJ DK DM DO DZ EC EE EG EH ER ES ET FI FJ FK FM FO FR GA GB GD GE GF GG GH GI GL GM GN GP GQ GR GS GT GU GW GY HK HM HN HR HT HU ID IE IL IM " +
  "IN IO IQ IR IS IT JE JM JO JP KE KG KH KI KM KN KP KR KW KY KZ LA LB LC LI LK LR LS LT LU LV LY MA MC MD ME MF MG MH MK ML MM MN MO MP MQ MR MS MT MU MV MW " +
  "MX MY MZ NA NC NE NF NG NI NL NO NP NR NU NZ OM PA PE PF PG PH PK PL PM PN PR PS PT PW PY QA RE RO RS RU RW SA SB SC SD SE SG SH SI SJ SK SL SM SN SO SR SS " +
  "ST SV SX SY SZ TC TD TF TG TH TJ TK TL TM TN TO TR TT TV TW TZ UA UG UM US UY UZ VA VC VE VG VI VN VU WF WS YE YT ZA ZM ZW";

/** Whether a text is a country code that ISO 3166-1 alpha-2 assigns, in upper case. Codes that ISO reserves or has withdrawn, such as UK or AN, are none. */
export const isAssignedCountry = (text: string): boolean => /^[A-Z]{2}$/.test(text) && CODES.includes(text);

/** Whether a text is a country code of a source document. XK is assigned by its users: billing systems use it for Kosovo, which has no code of ISO. */
export const isSourceCountry = (text: string): boolean => isAssignedCountry(text) || text === "XK";

/** Codes that are often taken for those of ISO. EL and XI are prefixes of VAT numbers. */
const TAKEN_FOR: ReadonlyMap<unknown, string> = new Map([
  ["UK", 'expected "GB", the ISO 3166-1 code of the United Kingdom'],
  ["EL", 'expected "GR", the ISO 3166-1 code of Greece'],
  ["XI", 'expected "GB", the ISO 3166-1 code for Northern Ireland'],
]);

/** What a source document must have in place of a text that is no country code. */
export const expectedCountry = (text: unknown): string =>
  TAKEN_FOR.get(text) ?? 'expected an assigned ISO 3166-1 alpha-2 code in upper case, such as "FR"';
