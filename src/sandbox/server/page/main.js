/** Reads the sandbox's state every second and brings the page up to date. */
import { showAgenda, showClock, showRateLimit } from "./clock.js";
import { closeDetails, currentPlace, hideDetails } from "./details.js";
import { byId } from "./elements.js";
import { showFaults } from "./faults.js";
import { fieldValue } from "./form.js";
import { change, messageOf, notify, read } from "./http.js";
import { forgetObjects, showCollections, showObjects } from "./objects.js";
import { showReports } from "./reports.js";
import { showRequest, showRequests } from "./requests.js";
import { showWebhook, showWebhooks } from "./webhooks.js";

/** @import { StateView } from "../inspection/state-view.js" */

const REFRESH_EVERY_MS = 1000;
const DAY_MS = 24 * 60 * 60 * 1000;

/** @type {StateView | undefined} */
let state;
let lastRead = 0;
/** Whether the notice says that reading failed. A notice of another failure stays until it is closed. */
let hasReadFailed = false;

async function refresh() {
  const thisRead = (lastRead += 1);
  try {
    const filter = new URLSearchParams({ ...requestFilter(), ...webhookFilter() });
    const found = /** @type {StateView} */ (await read(`/_sandbox/state?${filter}`));
    if (thisRead !== lastRead) return;
    state = found;
    await show(state);
    if (hasReadFailed) notify("");
    hasReadFailed = false;
  } catch (error) {
    if (thisRead !== lastRead) return;
    hasReadFailed = true;
    notify(messageOf(error));
  }
}

const requestFilter = () => ({ path: fieldValue("path-filter"), status: fieldValue("status-filter") });
const webhookFilter = () => ({ webhook: fieldValue("webhook-filter"), webhook_state: fieldValue("webhook-state") });

/** @param {StateView} current */
async function show(current) {
  const [tab] = currentPlace();
  showClock(current);
  showRateLimit(current);
  showRequests(current.requests);
  showCollections(current.collections);
  showWebhooks(current.webhooks);
  showFaults(current.faults);
  byId("export").setAttribute("href", `/_sandbox/requests.har?${new URLSearchParams(requestFilter())}`);
  for (const link of document.querySelectorAll("nav a[data-tab]")) {
    if (link.getAttribute("data-tab") === tab) link.setAttribute("aria-current", "page");
    else link.removeAttribute("aria-current");
  }
  for (const view of document.querySelectorAll("[data-view]"))
    view.toggleAttribute("hidden", view.getAttribute("data-view") !== tab);
  await showChosen(current, currentPlace());
  markOpenRow();
}

/** The row of what is open is the current one of its list. */
function markOpenRow() {
  for (const link of document.querySelectorAll("a.opens")) {
    const isOpen = link.getAttribute("href") === location.hash;
    if (isOpen) link.setAttribute("aria-current", "true");
    else link.removeAttribute("aria-current");
  }
}

/**
 * @param {StateView} current
 * @param {ReturnType<typeof currentPlace>} place
 */
async function showChosen(current, [tab, name, id]) {
  if (tab === "requests" && name !== undefined) return showRequest(name);
  if (tab === "webhooks" && name !== undefined) return showWebhook(name);
  if (tab !== "objects" || id === undefined) hideDetails();
  if (tab === "reports") return showReports(current);
  if (tab === "clock") return showAgenda(current);
  if (tab !== "objects") return forgetObjects();
  const { collections, lastChange, now } = current;
  // The API shows some objects differently on another day, such as an invoice that becomes overdue.
  if (name !== undefined) return showObjects(name, id, `${lastChange} ${Math.floor(now / DAY_MS)}`);
  const largest = [...collections].sort((a, b) => b.size - a.size)[0];
  const first = collections.find((collection) => collection.name === "invoices" && collection.size > 0) ?? largest;
  if (first !== undefined) location.replace(`#/objects/${first.name}`);
}

const showAgain = () => {
  if (state !== undefined) show(state).catch((/** @type {unknown} */ error) => notify(messageOf(error)));
};

for (const id of ["path-filter", "webhook-filter"]) byId(id).addEventListener("input", () => void refresh());
for (const id of ["status-filter", "webhook-state"]) byId(id).addEventListener("change", () => void refresh());
byId("clear-requests").addEventListener("click", () => {
  void change("DELETE", "/_sandbox/requests", undefined, "The log is empty");
});
byId("close-notice").addEventListener("click", () => notify(""));
document.addEventListener("sandbox-changed", () => void refresh());
window.addEventListener("hashchange", showAgain);
document.addEventListener("visibilitychange", () => {
  if (!document.hidden) void refresh();
});
document.addEventListener("keydown", (event) => {
  if (event.key === "Escape" && !byId("details").hidden) closeDetails();
});

async function refreshForever() {
  if (!document.hidden) await refresh();
  setTimeout(() => void refreshForever(), REFRESH_EVERY_MS);
}
void refreshForever();
