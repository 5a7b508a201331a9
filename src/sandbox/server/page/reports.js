/** The reports of the API, the aging of the sandbox, and the journal. */
import { currentPlace } from "./details.js";
import { byId, element, setText } from "./elements.js";
import { fieldValue } from "./form.js";
import { read } from "./http.js";
import { showAging } from "./aging.js";
import { showJournal } from "./journal.js";
import { sectionTable, trialBalanceTable } from "./report-tables.js";

/** @import { Report } from "./report-tables.js" */
/** @import { Names } from "../inspection/names.js" */
/** @import { StateView } from "../inspection/state-view.js" */
/** @typedef {{ status: number, body: unknown, names: Names }} Inspected */

/** @type {Record<string, { title: string, show: () => Promise<HTMLElement> }>} */
const REPORTS = {
  "trial-balance": { title: "Trial balance", show: async () => trialBalanceTable(await readReport("trial-balance")) },
  "income-statement": {
    title: "Income statement",
    show: async () => sectionTable(await readReport("income-statement")),
  },
  "balance-sheet": { title: "Balance sheet", show: async () => sectionTable(await readReport("balance-sheet")) },
  "cash-flow-statement": {
    title: "Cash flow statement",
    show: async () => sectionTable(await readReport("cash-flow-statement")),
  },
  "aging-receivables": { title: "Receivables aging", show: () => showAging("receivables", subsidiary()) },
  "aging-payables": { title: "Payables aging", show: () => showAging("payables", subsidiary()) },
  journal: { title: "Journal", show: () => showJournal(inspect, period()) },
};

const subsidiary = () => fieldValue("report-subsidiary");

const period = () => ({ from: fieldValue("report-from"), to: fieldValue("report-to"), subsidiary: subsidiary() });

/** @param {string} name */
async function readReport(name) {
  const { from, to } = period();
  const dates = name === "balance-sheet" ? { as_of_date: to } : { from_date: from, to_date: to };
  const { body } = await inspect(`/reports/${name}`, { ...dates, subsidiary_id: subsidiary() });
  return /** @type {Report} */ (body);
}

/**
 * Returns what a GET to the API would return now. Parameters without a value are left out.
 *
 * @param {string} path
 * @param {Record<string, string>} query
 * @returns {Promise<Inspected>}
 */
async function inspect(path, query) {
  const filled = Object.entries(query).filter(([, value]) => value !== "");
  const target = `${path}?${new URLSearchParams(filled)}`;
  const found = /** @type {Inspected} */ (await read(`/_sandbox/inspect?${new URLSearchParams({ path: target })}`));
  if (found.status === 200) return found;
  const { detail } = /** @type {{ detail?: string }} */ (found.body);
  throw new Error(detail ?? `The report cannot be shown: status ${found.status}`);
}

const reportField = /** @type {HTMLSelectElement} */ (byId("report"));
reportField.append(...Object.entries(REPORTS).map(([name, { title }]) => element("option", { value: name }, title)));

/** What is shown, and from which state. @type {string | undefined} */
let shown;

/** @param {StateView} current */
export async function showReports({ now, lastChange }) {
  const [, chosen = "trial-balance"] = currentPlace();
  const name = Object.hasOwn(REPORTS, chosen) ? chosen : "trial-balance";
  await prepareFields(now);
  if (document.activeElement !== reportField) reportField.value = name;
  const wanted = JSON.stringify([name, period(), lastChange, new Date(now).toISOString().slice(0, 10)]);
  if (wanted === shown) return;
  const isOther = shown === undefined || !shown.startsWith(`["${name}"`);
  if (isOther) setText(byId("report-state"), "Loading…");
  shown = wanted;
  byId("report-dates").hidden = name.startsWith("aging");
  try {
    const table = await /** @type {{ show: () => Promise<HTMLElement> }} */ (REPORTS[name]).show();
    if (shown !== wanted) return;
    byId("report-body").replaceChildren(table);
    setText(byId("report-state"), "");
  } catch (error) {
    byId("report-body").replaceChildren();
    setText(byId("report-state"), error instanceof Error ? error.message : String(error));
  }
}

let isPrepared = false;

/**
 * The year so far, and the subsidiaries to choose from.
 *
 * @param {number} now
 */
async function prepareFields(now) {
  if (isPrepared) return;
  isPrepared = true;
  const today = new Date(now).toISOString().slice(0, 10);
  /** @type {HTMLInputElement} */ (byId("report-from")).value = `${today.slice(0, 4)}-01-01`;
  /** @type {HTMLInputElement} */ (byId("report-to")).value = today;
  const { body } = await inspect("/subsidiaries", {});
  const { subsidiaries } =
    /** @type {{ subsidiaries: { id: string, name?: string, trade_name?: string, currency?: string }[] }} */ (body);
  byId("report-subsidiary").append(
    ...subsidiaries.map(({ id, name, trade_name: trade, currency }) =>
      element("option", { value: id }, `${name ?? trade ?? id}${currency === undefined ? "" : ` (${currency})`}`),
    ),
  );
}

reportField.addEventListener("change", () => {
  location.hash = `#/reports/${reportField.value}`;
});
for (const id of ["report-from", "report-to", "report-subsidiary"])
  byId(id).addEventListener("change", () => document.dispatchEvent(new Event("sandbox-changed")));
