import { checkOptions, type OptionChecks } from "../../validation/validate-options.js";

/** Options of `sync.check()`. */
export interface CheckOptions {
  /** The external reference types that your documents use, such as `["SEQUENCE"]`. Default: the check names the types that it finds in use. */
  readonly types?: readonly string[] | undefined;
  /** The currencies of your documents, ISO 4217, to compare with the subsidiary's currency. Default: not compared. */
  readonly currencies?: readonly string[] | undefined;
}

const isTexts = (value: unknown): boolean =>
  Array.isArray(value) && value.every((text) => typeof text === "string" && text !== "");

const OPTIONS: OptionChecks = {
  types: ['a list of reference types, such as ["SEQUENCE"]', isTexts],
  currencies: ['a list of currency codes, such as ["GBP"]', isTexts],
};

/** @throws RilletArgumentError for an unknown or invalid option. */
export function validateCheckOptions(options: CheckOptions): void {
  checkOptions(options, OPTIONS, "sync.check()");
}
