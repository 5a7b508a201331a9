import { checkWhole } from "../check-whole.js";

/** What invoices and credit notes must have. Stripe writes `null` for an empty value. A missing name means a short form or another version of the API. */
const COMMON = [
  ...["id", "number", "currency", "total", "total_excluding_tax", "total_taxes", "lines.has_more"],
  ...["id", "amount", "description", "quantity", "discount_amounts", "taxes"].map((name) => `lines.data[].${name}`),
];

/** @throws TypeError for an incomplete document: a path is missing, or more lines are on later pages. */
export function checkStripe(
  what: string,
  document: { readonly lines: { readonly has_more: boolean } },
  paths: readonly string[],
): void {
  checkWhole(what, document, [...COMMON, ...paths]);
  if (document.lines.has_more)
    throw new TypeError(
      `${what} is incomplete: lines.has_more is true. Read all its lines first, because its totals include them.`,
    );
}
