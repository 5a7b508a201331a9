import { isRilletError } from "../../errors/index.js";
import { currencyDigits } from "../../money/index.js";
import { describeType } from "../../validation/describe.js";
import { checkOptions, type OptionChecks } from "../../validation/validate-options.js";
import type { SyncRun } from "../sync-context.js";
import { type CheckFinding, type CheckOptions, failure } from "./finding.js";
import { checkAccounts, checkProductsAndTypes } from "./check-settings.js";
import { checkTaxCodes } from "./check-tax-codes.js";
import { checkKey, checkSubsidiary } from "./check-organization.js";
import { checkLinkStore } from "./check-link-store.js";

/** One part of the check, and what it reads, for the finding of a read that fails. */
type Part = readonly [reads: string, check: (run: SyncRun, options: CheckOptions) => Promise<CheckFinding[]>];

const PARTS: readonly Part[] = [
  ["the organization and its subsidiaries", checkSubsidiary],
  ["the chart of accounts", checkAccounts],
  ["the tax rates", checkTaxCodes],
  ["the products, customers and invoices", checkProductsAndTypes],
];

/** Checks the settings against Rillet and the link store. Sends GET requests only. @throws RilletArgumentError for an unknown or invalid option. */
export async function checkSync(run: SyncRun, options: CheckOptions): Promise<CheckFinding[]> {
  validateCheckOptions(options);
  const findings = await checkKey(run);
  if (!findings.some(({ level }) => level === "error"))
    for (const part of PARTS) findings.push(...(await attemptPart(part, run, options)));
  return [...findings, ...(await checkLinkStore(run.settings.links))];
}

async function attemptPart([reads, check]: Part, run: SyncRun, options: CheckOptions): Promise<CheckFinding[]> {
  try {
    return await check(run, options);
  } catch (error) {
    if (!isRilletError(error)) throw error;
    const remedy = error.isRetryable
      ? "Run the check again."
      : "Give the key the permission to read them, or see the error.";
    return [failure("READ_FAILED", `Could not read ${reads}: ${error.message}`, remedy)];
  }
}

const isTexts = (value: unknown): boolean =>
  Array.isArray(value) && value.every((text) => typeof text === "string" && text !== "");

/** A wrong code would not be found in Rillet: it would be a currency like any other. */
const isCurrencies = (value: unknown): boolean => {
  if (!isTexts(value)) return false;
  try {
    for (const code of value as readonly string[]) currencyDigits(code);
    return true;
  } catch {
    return false;
  }
};

const OPTIONS: OptionChecks = {
  types: ['a list of reference types, such as ["SEQUENCE"]', isTexts],
  currencies: [
    'a list of ISO 4217 codes in upper case, such as ["GBP"]',
    isCurrencies,
    undefined,
    (value) => (isTexts(value) ? JSON.stringify(value) : describeType(value)),
  ],
};

/** @throws RilletArgumentError for an unknown or invalid option. */
function validateCheckOptions(options: CheckOptions): void {
  checkOptions(options, OPTIONS, "sync.check()");
}
