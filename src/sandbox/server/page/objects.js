/** The objects of a collection as a table, and one object as the API shows it. */
import { areDetailsOpen, currentPlace, showDetails } from "./details.js";
import { button, byId, createList, element, linkRow, section, setText } from "./elements.js";
import { change, read } from "./http.js";
import { jsonView } from "./json-view.js";
import { amountCell, isMoney } from "./money.js";
import { objectLink } from "./object-link.js";

/** @import { CollectionView, ObjectView } from "../inspection/collections.js" */
/** @import { Names } from "../inspection/names.js" */
/** @import { StateView } from "../inspection/state-view.js" */
/** @typedef {CollectionView["objects"][number] & Record<string, unknown>} ShownObject */

/** Columns that say most about an object, in this order. Other plain properties fill the columns that are left. */
const FIRST_COLUMNS = [
  ...["invoice_number", "credit_memo_number", "expense_number", "code", "name", "trade_name", "status"],
  ...["customer_id", "vendor_id", "invoice_id", "bill_id"],
  ...["invoice_date", "bill_date", "credit_memo_date", "date", "due_date", "start_date", "end_date"],
  ...["total", "amount", "amount_due", "remaining_amount", "net_amount", "price", "currency", "type", "description"],
  ...["updated_at", "id"],
];
const MAX_COLUMNS = 7;

/**
 * `bankAccounts` as "bank accounts".
 *
 * @param {string} name
 */
const inWords = (name) => name.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);

const isPlain = (/** @type {unknown} */ value) =>
  value !== null && value !== undefined && value !== "" && (typeof value !== "object" || isMoney(value));

/** @param {readonly ShownObject[]} objects */
function columnsOf(objects) {
  const filled = objects.slice(0, 20).flatMap((object) => Object.keys(object).filter((name) => isPlain(object[name])));
  const rank = (/** @type {string} */ name) => {
    const place = FIRST_COLUMNS.indexOf(name);
    return place >= 0 ? place : name.endsWith("_id") ? 99 : 50;
  };
  return [...new Set(filled)]
    .filter((name) => name !== "overdue")
    .sort((a, b) => rank(a) - rank(b))
    .slice(0, MAX_COLUMNS);
}

const collectionField = /** @type {HTMLSelectElement} */ (byId("collection"));

/** @param {StateView["collections"][number]} collection */
const collectionOption = ({ name, size }) => element("option", { value: name }, `${inWords(name)} (${size})`);

const renderCollections = createList(collectionField, ({ name }) => name, collectionOption);

/** @param {StateView["collections"]} collections */
export function showCollections(collections) {
  const [tab, chosen] = currentPlace();
  renderCollections(collections);
  if (tab === "objects" && chosen !== undefined && document.activeElement !== collectionField)
    collectionField.value = chosen;
  setText(byId("objects-count"), String(collections.reduce((sum, { size }) => sum + size, 0)));
}

const renderObjects = createList(byId("objects"), ({ object }) => object.id, objectRow);

/** @param {{ collection: string, object: ShownObject, columns: readonly string[], names: Names }} item */
function objectRow({ collection, object, columns, names }) {
  const link = `#/objects/${encodeURIComponent(collection)}/${encodeURIComponent(object.id)}`;
  const [first = "id", ...others] = columns;
  const value = object[first];
  const text = isMoney(value) ? `${value.amount} ${value.currency}` : plainText(value) || object.id;
  return linkRow(link, `${inWords(collection)} ${text}`, text, ...others.map((name) => cellOf(object, name, names)));
}

const plainText = (/** @type {unknown} */ value) =>
  typeof value === "string" ? value : isPlain(value) ? JSON.stringify(value) : "";

/**
 * @param {ShownObject} object
 * @param {string} name
 * @param {Names} names
 */
function cellOf(object, name, names) {
  const value = object[name];
  if (isMoney(value)) return amountCell(value.amount, value.currency, true);
  const text = plainText(value);
  const named = name !== "id" && Object.hasOwn(names, text) ? names[text] : undefined;
  if (named !== undefined)
    return element(
      "td",
      { class: "clip", title: `${named.name} ${text}` },
      objectLink(named.collection, text, named.name || text.slice(0, 8)),
      named.name !== "" && element("span", { class: "mono faint" }, ` ${text.slice(0, 8)}`),
    );
  const isOverdue = name === "status" && object["overdue"] === true;
  const badge = isOverdue && element("span", { class: "badge bad" }, "overdue");
  return element("td", { class: typeof value === "number" ? "number" : "clip", title: text }, text, badge);
}

/** What the list shows: a collection, a search, a page, and the number of the last change. @type {string | undefined} */
let shownList;
let shownObject = "";
let from = 0;

const searchField = /** @type {HTMLInputElement} */ (byId("object-search"));

/**
 * Shows a collection and, if one is chosen, an object of it. It reads them again only when something has changed.
 *
 * @param {string} name
 * @param {string | undefined} id
 * @param {string} version The same as long as no object has changed.
 */
export async function showObjects(name, id, version) {
  await Promise.all([showList(name, version), id === undefined ? undefined : showObject(name, id, version)]);
}

/**
 * @param {string} name
 * @param {string} version
 */
async function showList(name, version) {
  if (shownList?.startsWith(`${name} `) === false) from = 0;
  const wanted = `${name} ${JSON.stringify([searchField.value, from, version])}`;
  if (wanted === shownList) return;
  if (shownList?.startsWith(`${name} `) !== true) setText(byId("no-objects"), "Loading…");
  const query = new URLSearchParams({ search: searchField.value, from: String(from) });
  const found = /** @type {CollectionView} */ (
    await read(`/_sandbox/collections/${encodeURIComponent(name)}?${query}`)
  );
  const place = currentPlace();
  if (place[0] !== "objects" || place[1] !== name) return;
  shownList = wanted;
  const objects = /** @type {readonly ShownObject[]} */ (found.objects);
  const columns = columnsOf(objects);
  byId("objects-head").replaceChildren(
    element(
      "tr",
      {},
      columns.map((column) => headingOf(column, objects)),
    ),
  );
  renderObjects(objects.map((object) => ({ collection: name, object, columns, names: namesFor(object, found.names) })));
  showPages(found);
}

/** Only the names that a row shows, so that the row stays when others change. @type {(object: ShownObject, names: Names) => Names} */
const namesFor = (object, names) =>
  Object.fromEntries(
    Object.values(object).flatMap((value) => {
      const named = typeof value === "string" && Object.hasOwn(names, value) ? names[value] : undefined;
      return named === undefined ? [] : [[String(value), named]];
    }),
  );

/**
 * @param {string} column
 * @param {readonly ShownObject[]} objects
 */
function headingOf(column, objects) {
  const values = objects.map((object) => object[column]);
  const isNumber = values.some(isMoney) || values.some((value) => typeof value === "number");
  return element("th", { scope: "col", class: isNumber && "number" }, column.replace(/_id$/, "").replaceAll("_", " "));
}

/** @param {CollectionView} view */
function showPages({ name, size, matching, from: first, objects }) {
  const last = first + objects.length;
  const all = matching === size ? "" : ` that match, of ${size}`;
  setText(byId("object-page"), matching === 0 ? "" : `${first + 1}–${last} of ${matching}${all}`);
  byId("previous-objects").toggleAttribute("disabled", first === 0);
  byId("next-objects").toggleAttribute("disabled", last >= matching);
  const nothing =
    size === 0 ? `There are no ${inWords(name)}.` : `None of ${size} ${inWords(name)} matches the search.`;
  setText(byId("no-objects"), matching === 0 ? nothing : "");
}

/** @param {number} direction */
function turnPage(direction) {
  from = Math.max(0, from + direction * 50);
  document.dispatchEvent(new Event("sandbox-changed"));
}

byId("previous-objects").addEventListener("click", () => turnPage(-1));
byId("next-objects").addEventListener("click", () => turnPage(1));
searchField.addEventListener("input", () => {
  from = 0;
  document.dispatchEvent(new Event("sandbox-changed"));
});
collectionField.addEventListener("change", () => {
  searchField.value = "";
  location.hash = `#/objects/${collectionField.value}`;
});

/** The list is read again when it is shown the next time. */
export function forgetObjects() {
  shownList = undefined;
}

/** What a person can do with an object in Rillet's dashboard. @type {Record<string, [action: string, label: string][]>} */
const ACTIONS = {
  invoices: [["sendInvoice", "Send by email"]],
  invoicePayments: [
    ["clearPayment", "Mark as cleared"],
    ["failPayment", "Mark as failed"],
  ],
  billPayments: [["clearPayment", "Mark as cleared"]],
  draftContracts: [["approveDraftContract", "Approve"]],
};

/**
 * @param {string} name
 * @param {string} id
 * @param {string} version
 */
async function showObject(name, id, version) {
  const wanted = JSON.stringify([name, id, version]);
  if (wanted === shownObject && areDetailsOpen()) return;
  const path = `/_sandbox/collections/${encodeURIComponent(name)}/${encodeURIComponent(id)}`;
  const view = await read(path).then(
    (found) => /** @type {ObjectView} */ (found),
    () => undefined,
  );
  const place = currentPlace();
  if (place[0] !== "objects" || place[1] !== name || place[2] !== id) return;
  shownObject = wanted;
  if (view === undefined) {
    showDetails(
      inWords(name),
      element("p", { class: "faint" }, "This object does not exist. It may have been deleted."),
    );
    return;
  }
  const buttons = (Object.hasOwn(ACTIONS, name) ? ACTIONS[name] : undefined)?.map(([action, label]) =>
    button(label, () => change("POST", "/_sandbox/dashboard", { action, arguments: [id] })),
  );
  showDetails(
    `${inWords(name)} ${view.name || id}`,
    buttons && element("p", { class: "group" }, buttons),
    ...section(
      view.path === null
        ? "As stored in the sandbox; no operation returns it"
        : ["As the API shows it: ", element("code", {}, `GET ${view.path}`)],
      jsonView(view.object, { names: view.names }),
    ),
  );
}
