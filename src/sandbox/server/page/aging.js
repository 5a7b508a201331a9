import { element } from "./elements.js";
import { read } from "./http.js";
import { amountCell } from "./money.js";
import { objectLink } from "./object-link.js";

/** @import { AgingAmounts, AgingColumn, AgingReport } from "../inspection/aging.js" */

/** @type {[AgingColumn, string][]} */
const COLUMNS = [
  ["not_due", "not due"],
  ["days_1_30", "1–30 days"],
  ["days_31_60", "31–60 days"],
  ["days_61_90", "61–90 days"],
  ["days_over_90", "over 90 days"],
  ["credit", "credit"],
  ["total", "total"],
];

/**
 * What customers owe, or what is owed to vendors, by how long it is overdue.
 *
 * @param {"receivables" | "payables"} of
 * @param {string} subsidiary
 * @returns {Promise<HTMLElement>}
 */
export async function showAging(of, subsidiary) {
  const query = new URLSearchParams({ subsidiary_id: subsidiary });
  const report = /** @type {AgingReport} */ (await read(`/_sandbox/aging/${of}?${query}`));
  const collection = of === "receivables" ? "customers" : "vendors";
  const amounts = (/** @type {AgingAmounts} */ row, /** @type {string} */ currency) =>
    COLUMNS.map(([name]) => amountCell(row[name], currency));
  return element(
    "table",
    {},
    element(
      "caption",
      {},
      `Open ${of === "receivables" ? "invoices less unapplied credit memos" : "bills less unapplied vendor credits"} on ${report.as_of_date}, by days overdue, each in its own currency. ${report.rows.length === 0 ? "Nothing is open." : ""}`,
    ),
    element(
      "thead",
      {},
      element(
        "tr",
        {},
        element("th", { scope: "col" }, collection.slice(0, -1)),
        element("th", { scope: "col" }, "currency"),
        COLUMNS.map(([, title]) => element("th", { scope: "col", class: "number" }, title)),
      ),
    ),
    element(
      "tbody",
      {},
      report.rows.map(({ id, name, currency, amounts: row }) =>
        element(
          "tr",
          {},
          element("td", { class: "path" }, objectLink(collection, id, name || id)),
          element("td", {}, currency),
          amounts(row, currency),
        ),
      ),
    ),
    element(
      "tfoot",
      {},
      report.totals.map(({ currency, amounts: row }) =>
        element(
          "tr",
          {},
          element("th", { scope: "row" }, "Total"),
          element("td", {}, currency),
          amounts(row, currency),
        ),
      ),
    ),
  );
}
