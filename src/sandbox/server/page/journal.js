/** The journal: every entry with its lines, the newest first. */
import { button, element } from "./elements.js";
import { notify, messageOf } from "./http.js";
import { amountCell } from "./money.js";
import { objectLink } from "./object-link.js";

/** @import { Money } from "./money.js" */
/** @import { Names } from "../inspection/names.js" */
/** @import { Inspected } from "./reports.js" */
/**
 * @typedef {object} JournalLine
 * @property {string} account_code
 * @property {string} account_id
 * @property {"DEBIT" | "CREDIT"} side
 * @property {string} [description]
 * @property {Money} local_amount
 * @property {Money} [original_transaction_amount]
 */
/** @typedef {{ id: string, date: string, name?: string, items: JournalLine[] }} JournalEntry */
/** @typedef {{ journal_entries: JournalEntry[], pagination: { next_cursor?: string } }} JournalPage */

const PAGE_SIZE = "25";

/**
 * @param {(path: string, query: Record<string, string>) => Promise<Inspected>} inspect
 * @param {{ from: string, to: string, subsidiary: string }} period
 * @returns {Promise<HTMLElement>}
 */
export async function showJournal(inspect, { from, to, subsidiary }) {
  const body = element("tbody");
  const more = button("Older entries", () =>
    addPage().catch((/** @type {unknown} */ error) => notify(messageOf(error))),
  );
  let cursor = "";
  const addPage = async () => {
    const found = await inspect("/reports/journal-entries", {
      "date.gte": from,
      "date.lte": to,
      subsidiary_id: subsidiary,
      limit: PAGE_SIZE,
      cursor,
    });
    const page = /** @type {JournalPage} */ (found.body);
    body.append(...page.journal_entries.flatMap((entry) => entryRows(entry, found.names)));
    cursor = page.pagination.next_cursor ?? "";
    more.hidden = cursor === "";
  };
  await addPage();
  const headings = [
    element("th", { scope: "col" }, "account"),
    element("th", { scope: "col", class: "wide" }, "description"),
    ...["debit", "credit", "in the document"].map((text) => element("th", { scope: "col", class: "number" }, text)),
  ];
  const caption = body.children.length === 0 ? "No entries in this period." : "Entries, the newest first.";
  return element(
    "div",
    {},
    element("table", {}, element("caption", {}, caption), element("thead", {}, element("tr", {}, headings)), body),
    element("p", { class: "tools" }, more),
  );
}

/**
 * @param {JournalEntry} entry
 * @param {Names} names
 */
function entryRows({ date, name = "", items }, names) {
  const heading = element("th", { scope: "rowgroup", colspan: 5 }, `${date}  ${name}`);
  return [element("tr", { class: "section-row" }, heading), ...items.map((line) => lineRow(line, names))];
}

/**
 * @param {JournalLine} line
 * @param {Names} names
 */
function lineRow(line, names) {
  const { account_code: code, account_id: id, side, description = "", local_amount: amount } = line;
  const { original_transaction_amount: original } = line;
  const account = [element("span", { class: "mono" }, code), ` ${names[id]?.name ?? ""}`];
  const [debit, credit] = side === "DEBIT" ? [amount, undefined] : [undefined, amount];
  const cell = (/** @type {Money | undefined} */ money) =>
    money === undefined ? element("td") : amountCell(money.amount, money.currency, true);
  const isForeign = original !== undefined && original.currency !== amount.currency;
  return element(
    "tr",
    {},
    element("td", { class: "wraps indent-1" }, objectLink("accounts", id, account)),
    element("td", { class: "path wide" }, description),
    cell(debit),
    cell(credit),
    cell(isForeign ? original : undefined),
  );
}
