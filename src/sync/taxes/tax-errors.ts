import type { TaxRateResource } from "../../../generated/types.js";
import type { SyncError } from "../../errors/index.js";
import type { SourceCustomer } from "../source/source-customer.js";
import type { SourceLine } from "../source/source-line.js";
import { syncError } from "../sync-errors.js";

export function codeNotMapped(
  { reference, description }: SourceLine,
  category: string | undefined,
  customer: SourceCustomer,
): SyncError {
  const country = customer.address?.country ?? "an unknown country";
  const isReverse = customer.taxStatus === "REVERSE_CHARGED";
  const subject = category === undefined ? "lines without a tax category" : `the tax category ${category}`;
  const what = isReverse ? "reverse charge" : subject;
  const advice = isReverse
    ? "Set settings.taxes.reverseCharge to the code of the rate in Rillet."
    : "Set it in settings.taxes.codes, or give the line's taxAmount where the scope sends no code.";
  const details = { category, country: customer.address?.country };
  return syncError(
    "TAX_CODE_NOT_MAPPED",
    `No tax code is set for ${what} in ${country}, which the line "${description}" needs.`,
    { line: reference.id, advice, details },
  );
}

export function rateNotFound({ reference }: SourceLine, code: string, rates: readonly TaxRateResource[]): SyncError {
  const known = [...new Set(rates.map((rate) => rate.code))];
  const advice = `Create it in Rillet, or mend settings.taxes. Known: ${known.slice(0, 30).join(", ") || "none"}.`;
  return syncError("TAX_RATE_NOT_FOUND", `Rillet has no tax rate with the code ${code}.`, {
    line: reference.id,
    advice,
    details: { code, known },
  });
}
