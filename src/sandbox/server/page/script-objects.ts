/** The collections, the newest objects of one, and one object as JSON. */
export const OBJECTS_SCRIPT = String.raw`
/** What says most about an object comes first; what is left of the columns goes to its other plain properties. */
const TELLING = ["name", "invoice_number", "credit_memo_number", "expense_number", "code", "trade_name", "description", "status", "total", "amount", "net_amount", "amount_due", "price", "date", "invoice_date", "bill_date", "currency", "type", "customer_id", "vendor_id", "invoice_id", "updated_at", "id"];
const MOST_COLUMNS = 7;

/** bankAccounts as "bank accounts". @param {string} name */
const inWords = (name) => name.replace(/[A-Z]/g, (letter) => " " + letter.toLowerCase());

/** @param {any} value @returns {string | undefined} */
function cellText(value) {
  if (value === null || value === undefined) return "";
  if (typeof value !== "object") return String(value);
  return typeof value.amount === "string" && typeof value.currency === "string" ? value.amount + " " + value.currency : undefined;
}

/** @param {readonly any[]} objects */
function columnsOf(objects) {
  const names = new Set(objects.slice(0, 20).flatMap((object) => Object.keys(object).filter((name) => cellText(object[name]) !== undefined && cellText(object[name]) !== "")));
  const rank = (/** @type {string} */ name) => (TELLING.includes(name) ? TELLING.indexOf(name) : name.endsWith("_id") ? 99 : 50);
  return [...names].sort((a, b) => rank(a) - rank(b)).slice(0, MOST_COLUMNS);
}

const renderCollections = keptList(byId("collections"), ({ name }) => name, ({ name, size, isChosen }) =>
  el("button", { type: "button", class: "chip" + (size === 0 ? " none" : ""), "aria-pressed": isChosen, onclick: () => { location.hash = "#/objects/" + name; } }, inWords(name) + " ", el("b", {}, String(size))));

/** @param {readonly any[]} collections */
function showCollections(collections) {
  const [tab, chosen] = place();
  renderCollections(collections.map((collection) => ({ ...collection, isChosen: tab === "objects" && collection.name === chosen })));
  setText(byId("objects-count"), String(collections.reduce((sum, { size }) => sum + size, 0)));
}

const renderObjects = keptList(byId("objects"), ({ object }) => object.id, ({ collection, object, columns }) =>
  row("#/objects/" + collection + "/" + encodeURIComponent(object.id), columns.map((/** @type {string} */ name) => el("td", { class: "clip", title: cellText(object[name]) }, cellText(object[name])))));

/** @type {string | undefined} */
let shownObjects;
let shownObject = "";

/** Shows a collection and, where one is chosen, an object of it; again only when something has changed. @param {string} name @param {string | undefined} id @param {number} changes */
async function showObjects(name, id, changes) {
  const wanted = [name, id, changes].join(" ");
  if (wanted === shownObjects) return;
  const { objects, size } = await ask("/_sandbox/collections/" + encodeURIComponent(name));
  if (place()[0] !== "objects" || place()[1] !== name || place()[2] !== id) return;
  shownObjects = wanted;
  const columns = columnsOf(objects);
  byId("objects-head").replaceChildren(el("tr", {}, columns.map((column) => el("th", {}, column.replaceAll("_", " ")))));
  renderObjects(objects.map((/** @type {any} */ object) => ({ collection: name, object, columns })));
  setText(byId("no-objects"), size === 0 ? "There are no " + inWords(name) + "." : size > objects.length ? "The " + objects.length + " that changed last, of " + size + "." : "");
  if (id !== undefined) showObject(name, objects.find((/** @type {any} */ object) => object.id === id));
}

/** What a person could do with an object in Rillet's dashboard. @type {Record<string, [string, string][]>} */
const ACTIONS = {
  invoices: [["sendInvoice", "Send by e-mail"]],
  invoicePayments: [["clearPayment", "Mark as cleared"], ["failPayment", "Mark as failed"]],
  billPayments: [["clearPayment", "Mark as cleared"]],
  draftContracts: [["approveDraftContract", "Approve"]],
};

/** @param {string} name @param {any} object */
function actionsFor(name, object) {
  const actions = ACTIONS[name];
  if (actions === undefined) return null;
  return el("p", { class: "group" }, actions.map(([action, label]) =>
    el("button", { type: "button", onclick: () => act(() => tell("POST", "/_sandbox/dashboard", { action, arguments: [object.id] })) }, label)));
}

/** @param {string} name @param {any} object */
function showObject(name, object) {
  if (object === undefined) return showDetails(inWords(name), el("p", { class: "faint" }, "This object is not there, or no longer among those that changed last."));
  const json = JSON.stringify(object);
  if (json === shownObject && !byId("details").hidden) return;
  shownObject = json;
  showDetails(inWords(name) + " " + object.id, actionsFor(name, object), section("As the sandbox keeps it", jsonView(object)));
}

function forgetObjects() {
  shownObjects = undefined;
}
`;
