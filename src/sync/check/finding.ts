/** What a finding of `sync.check()` is about. The guide of the sync lists each code with its level. */
export type CheckCode =
  | "KEY_ACCEPTED"
  | "KEY_REJECTED"
  | "RILLET_UNREACHABLE"
  | "READ_FAILED"
  | "ENVIRONMENT"
  | "SUBSIDIARY_FOUND"
  | "SUBSIDIARY_UNKNOWN"
  | "SUBSIDIARY_NOT_SET"
  | "SUBSIDIARY_BY_DOCUMENT"
  | "CURRENCY_CONVERTED"
  | "BANK_ACCOUNT_FOUND"
  | "BANK_ACCOUNT_UNKNOWN"
  | "ACCOUNT_CODE_FOUND"
  | "ACCOUNT_CODE_UNKNOWN"
  | "ACCOUNT_CODE_INACTIVE"
  | "ACCOUNT_CODE_NOT_INCOME"
  | "ACCOUNT_CODE_NOT_SET"
  | "TAX_CODE_FOUND"
  | "TAX_CODE_UNKNOWN"
  | "TAX_CODE_OTHER_COUNTRY"
  | "TAX_CODE_NOT_SET"
  | "PRODUCT_FOUND"
  | "PRODUCT_UNKNOWN"
  | "PRODUCT_INACTIVE"
  | "REFERENCE_TYPE_FOUND"
  | "REFERENCE_TYPE_UNCONFIRMED"
  | "LINK_STORE_WORKS"
  | "LINK_STORE_FAILED"
  | "LINK_STORE_IN_MEMORY"
  | "LINK_STORE_FORGETS";

/** One finding of `sync.check()`. */
export interface CheckFinding {
  /** What was found, for programs. */
  readonly code: CheckCode;
  /** `error`: documents will fail. `warning`: some may fail, or a person should decide. `ok`: it was checked and is in order. */
  readonly level: "error" | "warning" | "ok";
  /** What was found, in a sentence. */
  readonly what: string;
  /** What to do about it; undefined for `ok`. */
  readonly remedy: string | undefined;
  /** The setting concerned, as `taxes.codes.Software.GB`; undefined when it is none. */
  readonly setting: string | undefined;
}

export const ok = (code: CheckCode, what: string, setting?: string): CheckFinding => ({
  ...{ code, level: "ok", what, remedy: undefined, setting },
});

export const warning = (code: CheckCode, what: string, remedy: string, setting?: string): CheckFinding => ({
  ...{ code, level: "warning", what, remedy, setting },
});

export const failure = (code: CheckCode, what: string, remedy: string, setting?: string): CheckFinding => ({
  ...{ code, level: "error", what, remedy, setting },
});

/** A code or an id in the settings, and the path of its setting. */
export interface SettingValue {
  readonly value: string;
  readonly setting: string;
}

/** Lists up to 30 texts for a sentence. */
export function listed(texts: Iterable<string>): string {
  const all = [...texts];
  return all.length > 30 ? `${all.slice(0, 30).join(", ")} and ${all.length - 30} more` : all.join(", ");
}

/** Whether two ids are equal. The letters of a UUID may be upper or lower case (RFC 9562, section 4). */
export const isSameId = (one: string, other: string): boolean => one.toLowerCase() === other.toLowerCase();

/** Options of `sync.check()`. */
export interface CheckOptions {
  /** The external reference types that your documents use, such as `["SEQUENCE"]`. Default: the check names the types that it finds in use. */
  readonly types?: readonly string[] | undefined;
  /** The currencies of your documents, ISO 4217 codes in upper case, to compare with the subsidiary's currency. Default: not compared. */
  readonly currencies?: readonly string[] | undefined;
}
