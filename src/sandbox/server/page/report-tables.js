/** Reports of the API as tables. */
import { element } from "./elements.js";
import { amountCell } from "./money.js";
import { objectLink } from "./object-link.js";

/** @import { Money } from "./money.js" */
/**
 * @typedef {{ amount: Money }} Balance
 * @typedef {object} Account
 * @property {string} [id]
 * @property {string} [code]
 * @property {string} name
 * @property {readonly Balance[]} [balances]
 * @property {readonly Balance[]} [amounts]
 * @property {readonly Account[]} [accounts] Accounts below this one.
 */
/**
 * @typedef {object} Group
 * @property {string} name
 * @property {readonly Account[]} [accounts]
 * @property {readonly Account[]} [items]
 * @property {readonly Group[]} [groups]
 * @property {readonly Balance[]} [totals]
 */
/** @typedef {Record<"beginning_balance" | "debit_total" | "credit_total" | "ending_balance", Money>} Totals */
/**
 * @typedef {object} Report The parts of all reports.
 * @property {string} currency
 * @property {readonly { name: string }[]} [breakdowns]
 * @property {readonly Group[]} [sections]
 * @property {readonly { name: string, amounts: readonly Balance[] }[]} [summaries]
 * @property {readonly (Account & { id: string, code: string } & Totals)[]} [accounts]
 * @property {Totals} [totals]
 */

const TOTALS = /** @type {const} */ (["beginning_balance", "debit_total", "credit_total", "ending_balance"]);

/** @param {string} text */
const numberHeading = (text) => element("th", { scope: "col", class: "number" }, text);

/** @param {Report} report */
export function trialBalanceTable({ currency, accounts = [], totals }) {
  const amounts = (/** @type {Totals} */ row) => TOTALS.map((name) => amountCell(row[name].amount, row[name].currency));
  return element(
    "table",
    {},
    element("caption", {}, `Trial balance in ${currency}. A balance above zero is a debit.`),
    element(
      "thead",
      {},
      element(
        "tr",
        {},
        element("th", { scope: "col" }, "account"),
        ["beginning", "debit", "credit", "ending"].map(numberHeading),
      ),
    ),
    element(
      "tbody",
      {},
      accounts.map((account) =>
        element("tr", {}, element("td", { class: "path" }, accountLink(account)), amounts(account)),
      ),
    ),
    totals && element("tfoot", {}, element("tr", {}, element("th", { scope: "row" }, "Total"), amounts(totals))),
  );
}

/** @param {Account} account */
const accountLink = ({ id, code, name }) => {
  const text = [element("span", { class: "mono" }, code ?? ""), ` ${name}`];
  return id === undefined ? text : objectLink("accounts", id, text);
};

/** @param {readonly Balance[] | undefined} balances */
const cells = (balances = []) => balances.map(({ amount }) => amountCell(amount.amount, amount.currency));

/** @param {readonly Balance[] | undefined} balances */
const isZero = (balances = []) => balances.every(({ amount }) => /^-?0*\.?0*$/.test(amount.amount));

/**
 * A report with sections, groups and accounts. Accounts and groups without an amount are left out.
 *
 * @param {Report} report
 */
export function sectionTable({ currency, breakdowns = [], sections = [], summaries = [] }) {
  return element(
    "table",
    {},
    element("caption", {}, `In ${currency}. Accounts without an amount are left out.`),
    element(
      "thead",
      {},
      element(
        "tr",
        {},
        element("th", { scope: "col" }, "account"),
        breakdowns.map(({ name }) => numberHeading(name)),
      ),
    ),
    element(
      "tbody",
      {},
      sections.flatMap((section) => groupRows(section, 0)),
    ),
    element(
      "tfoot",
      {},
      summaries.map(({ name, amounts }) => element("tr", {}, element("th", { scope: "row" }, name), cells(amounts))),
    ),
  );
}

/**
 * @param {Group} group
 * @param {number} depth
 * @returns {HTMLElement[]}
 */
function groupRows({ name, accounts = [], items = [], groups = [], totals }, depth) {
  if (depth > 0 && isZero(totals)) return [];
  const heading = element("th", { scope: "row", class: `indent-${Math.min(depth, 4)}` }, name);
  return [
    element("tr", { class: depth === 0 ? "section-row" : "" }, heading, cells(totals)),
    ...[...accounts, ...items].flatMap((account) => accountRows(account, depth + 1)),
    ...groups.flatMap((inner) => groupRows(inner, depth + 1)),
  ];
}

/**
 * @param {Account} account
 * @param {number} depth
 * @returns {HTMLElement[]}
 */
function accountRows(account, depth) {
  const balances = account.balances ?? account.amounts;
  if (isZero(balances)) return [];
  const cell = element("td", { class: `path indent-${Math.min(depth, 4)}` }, accountLink(account));
  return [
    element("tr", {}, cell, cells(balances)),
    ...(account.accounts ?? []).flatMap((inner) => accountRows(inner, depth + 1)),
  ];
}
