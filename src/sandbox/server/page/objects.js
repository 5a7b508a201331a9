/** The collections, the newest objects of one collection, and one object as JSON. */
import { areDetailsOpen, currentPlace, showDetails } from "./details.js";
import { byId, createList, element, linkRow, section, setText } from "./elements.js";
import { jsonView } from "./json-view.js";
import { change, read } from "./http.js";

/** @import { CollectionView } from "../inspection/collections.js" */
/** @import { StateView } from "../inspection/state-view.js" */
/** @typedef {CollectionView["objects"][number] & Record<string, unknown>} StoredObject */

/** Columns that say most about an object, in this order. Other plain properties fill the columns that are left. */
const FIRST_COLUMNS = [
  ...["name", "invoice_number", "credit_memo_number", "expense_number", "code", "trade_name", "description", "status"],
  ...["total", "amount", "net_amount", "amount_due", "price", "date", "invoice_date", "bill_date", "currency", "type"],
  ...["customer_id", "vendor_id", "invoice_id", "updated_at", "id"],
];
const MAX_COLUMNS = 7;

/**
 * `bankAccounts` as "bank accounts".
 *
 * @param {string} name
 */
const inWords = (name) => name.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);

/**
 * A value as a cell of a table; undefined for one that does not fit in a cell.
 *
 * @param {unknown} value
 * @returns {string | undefined}
 */
function cellText(value) {
  if (value === null || value === undefined) return "";
  if (typeof value === "string") return value;
  if (typeof value !== "object") return JSON.stringify(value);
  const { amount, currency } = /** @type {{ amount?: unknown, currency?: unknown }} */ (value);
  return typeof amount === "string" && typeof currency === "string" ? `${amount} ${currency}` : undefined;
}

/** @param {readonly StoredObject[]} objects */
function columnsOf(objects) {
  const filled = objects.slice(0, 20).flatMap((object) => Object.keys(object).filter((name) => cellText(object[name])));
  const rank = (/** @type {string} */ name) => {
    const place = FIRST_COLUMNS.indexOf(name);
    return place >= 0 ? place : name.endsWith("_id") ? 99 : 50;
  };
  return [...new Set(filled)].sort((a, b) => rank(a) - rank(b)).slice(0, MAX_COLUMNS);
}

const renderCollections = createList(byId("collections"), ({ name }) => name, collectionButton);

/** @param {StateView["collections"][number] & { isChosen: boolean }} collection */
function collectionButton({ name, size, isChosen }) {
  const choose = () => {
    location.hash = `#/objects/${name}`;
  };
  return element(
    "button",
    { type: "button", class: size === 0 ? "chip none" : "chip", "aria-pressed": String(isChosen), onclick: choose },
    `${inWords(name)} `,
    element("b", {}, String(size)),
  );
}

/** @param {StateView["collections"]} collections */
export function showCollections(collections) {
  const [tab, chosen] = currentPlace();
  renderCollections(
    collections.map((collection) => ({ ...collection, isChosen: tab === "objects" && collection.name === chosen })),
  );
  setText(byId("objects-count"), String(collections.reduce((sum, { size }) => sum + size, 0)));
}

const renderObjects = createList(byId("objects"), ({ object }) => object.id, objectRow);

/** @param {{ collection: string, object: StoredObject, columns: readonly string[] }} item */
function objectRow({ collection, object, columns }) {
  const cells = columns.map((name) => cellText(object[name]));
  return linkRow(
    `#/objects/${collection}/${encodeURIComponent(object.id)}`,
    ...cells.map((text) => element("td", { class: "clip", title: text }, text)),
  );
}

/** What the list shows: a collection, an object and the number of the last change. @type {string | undefined} */
let shownList;
let shownObject = "";

/**
 * Shows a collection and, if one is chosen, an object of it. It reads them again only when something has changed.
 *
 * @param {string} name
 * @param {string | undefined} id
 * @param {number} lastChange
 */
export async function showObjects(name, id, lastChange) {
  const wanted = [name, id, lastChange].join(" ");
  if (wanted === shownList) return;
  const path = `/_sandbox/collections/${encodeURIComponent(name)}`;
  const { size, ...collection } = /** @type {CollectionView} */ (await read(path));
  const place = currentPlace();
  if (place[0] !== "objects" || place[1] !== name || place[2] !== id) return;
  shownList = wanted;
  const objects = /** @type {readonly StoredObject[]} */ (collection.objects);
  const columns = columnsOf(objects);
  const headings = columns.map((column) => element("th", {}, column.replaceAll("_", " ")));
  byId("objects-head").replaceChildren(element("tr", {}, headings));
  renderObjects(objects.map((object) => ({ collection: name, object, columns })));
  const partly = size > objects.length ? `The ${objects.length} objects that changed last, of ${size}.` : "";
  setText(byId("no-objects"), size === 0 ? `There are no ${inWords(name)}.` : partly);
  if (id !== undefined)
    showObject(
      name,
      objects.find((object) => object.id === id),
    );
}

/** The next call of `showObjects` reads the objects again. */
export function forgetObjects() {
  shownList = undefined;
}

/** What a person can do with an object in Rillet's dashboard. @type {Record<string, [action: string, label: string][]>} */
const ACTIONS = {
  invoices: [["sendInvoice", "Send by e-mail"]],
  invoicePayments: [
    ["clearPayment", "Mark as cleared"],
    ["failPayment", "Mark as failed"],
  ],
  billPayments: [["clearPayment", "Mark as cleared"]],
  draftContracts: [["approveDraftContract", "Approve"]],
};

/**
 * @param {string} name
 * @param {StoredObject | undefined} object
 */
function showObject(name, object) {
  if (object === undefined) {
    const text = "This object does not exist, or is not among those that changed last.";
    showDetails(inWords(name), element("p", { class: "faint" }, text));
    return;
  }
  const json = JSON.stringify(object);
  if (json === shownObject && areDetailsOpen()) return;
  shownObject = json;
  const buttons = ACTIONS[name]?.map(([action, label]) => {
    const act = () => void change("POST", "/_sandbox/dashboard", { action, arguments: [object.id] });
    return element("button", { type: "button", onclick: act }, label);
  });
  showDetails(
    `${inWords(name)} ${object.id}`,
    buttons && element("p", { class: "group" }, buttons),
    ...section("As stored in the sandbox", jsonView(object)),
  );
}
