/** Reads the sandbox's state every second and brings the page up to date; the controls of the clock and of the faults. */
import { areDetailsOpen, closeDetails, currentPlace, hideDetails } from "./details.js";
import { byId, element, formatTime, setText } from "./elements.js";
import { forgetObjects, showCollections, showObjects } from "./objects.js";
import { showRequest, showRequests } from "./requests.js";
import { change, messageOf, notify, read } from "./http.js";
import { showWebhook, showWebhooks } from "./webhooks.js";

/** @import { StateView } from "../inspection/state-view.js" */

const REFRESH_EVERY_MS = 1000;

/** @type {StateView | undefined} */
let state;
let lastRead = 0;

async function refresh() {
  const thisRead = (lastRead += 1);
  try {
    const filter = new URLSearchParams({ path: fieldValue("path-filter"), status: fieldValue("status-filter") });
    const found = /** @type {StateView} */ (await read(`/_sandbox/state?${filter}`));
    if (thisRead !== lastRead) return;
    state = found;
    notify("");
    await show(state);
  } catch (error) {
    if (thisRead !== lastRead) return;
    notify(error instanceof TypeError ? "The sandbox does not respond. Trying again…" : messageOf(error));
  }
}

/** @param {string} id */
const fieldValue = (id) => /** @type {HTMLInputElement | HTMLSelectElement} */ (byId(id)).value;

/** @param {StateView} current */
async function show(current) {
  const [tab, name, id] = currentPlace();
  setText(byId("now"), `${formatTime(current.now)} UTC`);
  showRateLimit(current);
  showRequests(current.requests);
  showCollections(current.collections);
  showWebhooks(current.webhooks);
  for (const link of document.querySelectorAll("nav a[data-tab]"))
    link.toggleAttribute("aria-current", link.getAttribute("data-tab") === tab);
  for (const view of document.querySelectorAll("[data-view]"))
    view.toggleAttribute("hidden", view.getAttribute("data-view") !== tab);
  for (const row of document.querySelectorAll("tr[data-link]"))
    row.setAttribute("aria-selected", String(row.getAttribute("data-link") === location.hash));
  await showChosen(current, { tab, name, id });
}

/**
 * @param {StateView} current
 * @param {{ tab: string, name: string | undefined, id: string | undefined }} place
 */
async function showChosen({ collections, lastChange }, { tab, name, id }) {
  if (tab === "requests" && name !== undefined) return showRequest(name);
  if (tab === "webhooks" && name !== undefined) return showWebhook(name);
  if (tab !== "objects" || id === undefined) hideDetails();
  if (tab !== "objects") return forgetObjects();
  if (name !== undefined) return showObjects(name, id, lastChange);
  const largest = [...collections].sort((a, b) => b.size - a.size)[0];
  const first = collections.find((collection) => collection.name === "invoices" && collection.size > 0) ?? largest;
  if (first !== undefined) location.replace(`#/objects/${first.name}`);
}

/** @param {StateView} current */
function showRateLimit({ rateLimit, now }) {
  const box = byId("rate-limit");
  if (rateLimit === null) {
    setText(box, "No rate limit");
    return;
  }
  const { limit, windowMs, remaining, resetsAt } = rateLimit;
  const text = `${remaining} of ${limit} requests left in this ${windowMs === 60_000 ? "minute" : `${windowMs / 1000} s`}`;
  const seconds = remaining === 0 && resetsAt !== null ? Math.max(1, Math.ceil((resetsAt - now) / 1000)) : undefined;
  const wait = seconds === undefined ? "" : `the next one is allowed in ${seconds} s`;
  if (box.dataset["shown"] === text + wait) return;
  box.dataset["shown"] = text + wait;
  box.replaceChildren(
    element("meter", { min: 0, max: limit, low: limit * 0.2, high: limit * 0.5, optimum: limit, value: remaining }),
    element("span", { class: remaining === 0 ? "bad" : "" }, text),
    element("small", {}, wait),
  );
}

/** @param {number} milliseconds */
const advance = (milliseconds) => void change("POST", "/_sandbox/advance", { milliseconds });

for (const button of document.querySelectorAll("[data-advance]"))
  button.addEventListener("click", () => advance(Number(button.getAttribute("data-advance"))));

/**
 * The values of a form, when it is submitted.
 *
 * @param {string} id
 * @param {(value: (name: string) => string) => void} handle
 */
function onSubmit(id, handle) {
  const form = /** @type {HTMLFormElement} */ (byId(id));
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    const data = new FormData(form);
    handle((name) => {
      const value = data.get(name);
      return typeof value === "string" ? value.trim() : "";
    });
  });
}

onSubmit("advance", (value) => advance(Number(value("amount")) * Number(value("unit"))));

onSubmit("fault", (value) => {
  const [kind, method, path] = [value("kind"), value("method"), value("path")];
  const status = Number(kind);
  const fault = status > 0 ? { kind: "status", status } : kind === "delay" ? { kind, ms: 10_000 } : { kind };
  const match = { ...(method !== "" && { method }), ...(path !== "" && { path }) };
  void change("POST", "/_sandbox/faults", { match, times: Number(value("times")), fault });
});

byId("clear-faults").addEventListener("click", () => void change("DELETE", "/_sandbox/faults"));
byId("path-filter").addEventListener("input", () => void refresh());
byId("status-filter").addEventListener("change", () => void refresh());
document.addEventListener("sandbox-changed", () => void refresh());
window.addEventListener("hashchange", () => {
  if (state !== undefined) show(state).catch((/** @type {unknown} */ error) => notify(messageOf(error)));
});
document.addEventListener("visibilitychange", () => {
  if (!document.hidden) void refresh();
});
document.addEventListener("keydown", (event) => {
  if (event.key === "Escape" && areDetailsOpen()) closeDetails();
});

async function refreshForever() {
  if (!document.hidden) await refresh();
  setTimeout(() => void refreshForever(), REFRESH_EVERY_MS);
}
void refreshForever();
