import { isRilletError } from "../../errors/index.js";
import type { SyncRun } from "../sync-context.js";
import { type CheckOptions, validateCheckOptions } from "./check-options.js";
import { checkAccounts } from "./check-accounts.js";
import { checkKey, checkSubsidiary } from "./check-organization.js";
import { checkLinkStore } from "./check-link-store.js";
import { checkProductsAndTypes } from "./check-products.js";
import { checkTaxCodes } from "./check-tax-codes.js";
import { type CheckFinding, failure } from "./finding.js";

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
