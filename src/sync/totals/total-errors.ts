import type { SyncError } from "../../errors/index.js";
import { syncError } from "../sync-errors.js";
import type { Difference } from "./compare-totals.js";

const described = (differences: readonly Difference[], currency: string, actually: string): string =>
  differences
    .map(
      ({ what, line, expected, actual }) =>
        `${what}${line === undefined ? "" : ` (${line})`} ${expected} ${currency} in the source, ${actual} ${actually}`,
    )
    .join("; ");

/** The source contradicts itself: found before anything is posted. */
export function sourceMismatch(document: string, differences: readonly Difference[], currency: string): SyncError {
  const advice =
    "Mend the source; if it rounds otherwise than half-up per line, set settings.rounding. Nothing was posted.";
  const line = differences.find((difference) => difference.line !== undefined)?.line;
  return syncError(
    "TOTAL_MISMATCH",
    `The lines of ${document} do not come to what it states: ${described(differences, currency, "worked out from its lines")}.`,
    { advice, line, details: { differences } },
  );
}

/** Rillet came to something else: the document is there, and wrong. */
export function rilletMismatch(
  document: string,
  id: string,
  differences: readonly Difference[],
  currency: string,
): SyncError {
  const advice = `Compare ${id} in Rillet with the source. It was not posted again: run the sync after one of the two was mended.`;
  const line = differences.find((difference) => difference.line !== undefined)?.line;
  return syncError(
    "TOTAL_MISMATCH",
    `Rillet's ${document} has other totals than the source: ${described(differences, currency, "in Rillet")}.`,
    { advice, line, details: { id, differences } },
  );
}
