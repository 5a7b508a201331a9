/** Asks for the state every second and brings the page up to it; the clock's and the faults' controls. */
export const LIVE_SCRIPT = String.raw`
/** @type {any} */
let state;
let asked = 0;

async function refresh() {
  const turn = (asked += 1);
  try {
    const found = await ask("/_sandbox/state?" + new URLSearchParams({ path: byId("path-filter").value, status: byId("status-filter").value }));
    if (turn !== asked) return;
    state = found;
    notify("");
    await show();
  } catch (error) {
    if (turn === asked) notify(error instanceof TypeError ? "The sandbox does not answer. Trying again…" : String(error));
  }
}

/** @param {string} text */
function notify(text) {
  setText(byId("notice"), text);
  byId("notice").hidden = text === "";
}

async function show() {
  const [tab, name, id] = place();
  const now = byId("now");
  setText(now, moment(state.now) + " UTC");
  showBudget(state.budget);
  showRequests(state.requests);
  showCollections(state.collections);
  showWebhooks(state.webhooks);
  for (const link of document.querySelectorAll("nav a[data-tab]")) link.toggleAttribute("aria-current", link.getAttribute("data-tab") === tab);
  for (const view of /** @type {NodeListOf<HTMLElement>} */ (document.querySelectorAll("[data-view]"))) view.hidden = view.dataset.view !== tab;
  for (const line of document.querySelectorAll("tr[data-link]")) line.setAttribute("aria-selected", String(line.getAttribute("data-link") === location.hash));
  await showChosen(tab, name, id);
}

/** @param {string} tab @param {string | undefined} name @param {string | undefined} id */
async function showChosen(tab, name, id) {
  if (tab === "requests" && name) return showRequest(name);
  if (tab === "webhooks" && name) return showWebhook(name);
  if (tab !== "objects" || !id) hideDetails();
  if (tab !== "objects") return forgetObjects();
  const fullest = [...state.collections].sort((a, b) => b.size - a.size)[0];
  if (name) return showObjects(name, id, state.changes);
  if (fullest) location.replace("#/objects/" + (state.collections.find((/** @type {any} */ one) => one.name === "invoices" && one.size > 0) || fullest).name);
}

/** @param {any} budget */
function showBudget(budget) {
  const box = byId("budget");
  if (budget === null) return setText(box, "No rate limit");
  const text = budget.left + " of " + budget.limit + " requests left in this " + (budget.windowMs === 60000 ? "minute" : budget.windowMs / 1000 + " s");
  const wait = budget.left === 0 && budget.nextFreeAt !== null ? "the next is free in " + Math.max(1, Math.ceil((budget.nextFreeAt - state.now) / 1000)) + " s" : "";
  const json = text + wait;
  if (box.dataset.json === json) return;
  box.dataset.json = json;
  box.replaceChildren(
    el("meter", { min: 0, max: budget.limit, low: budget.limit * 0.2, high: budget.limit * 0.5, optimum: budget.limit, value: budget.left }),
    el("span", { class: budget.left === 0 ? "bad" : "" }, text),
    el("small", {}, wait));
}

/** @param {() => Promise<void>} work */
async function act(work) {
  try {
    await work();
    await refresh();
  } catch (error) {
    notify(error instanceof Error ? error.message : String(error));
  }
}

const advance = (/** @type {number} */ milliseconds) => act(() => tell("POST", "/_sandbox/advance", { milliseconds }));

for (const button of /** @type {NodeListOf<HTMLElement>} */ (document.querySelectorAll("[data-advance]"))) button.addEventListener("click", () => advance(Number(button.dataset.advance)));

byId("advance").addEventListener("submit", (/** @type {SubmitEvent} */ event) => {
  event.preventDefault();
  const { amount, unit } = byId("advance").elements;
  advance(Number(amount.value) * Number(unit.value));
});

byId("fault").addEventListener("submit", (/** @type {SubmitEvent} */ event) => {
  event.preventDefault();
  const { kind, method, path, times } = byId("fault").elements;
  const status = Number(kind.value);
  const fault = status > 0 ? { kind: "status", status } : kind.value === "delay" ? { kind: "delay", ms: 10000 } : { kind: kind.value };
  const match = { ...(method.value && { method: method.value }), ...(path.value.trim() && { path: path.value.trim() }) };
  act(() => tell("POST", "/_sandbox/faults", { match, times: Number(times.value), fault }));
});

byId("mend").addEventListener("click", () => act(() => tell("DELETE", "/_sandbox/faults")));
byId("path-filter").addEventListener("input", refresh);
byId("status-filter").addEventListener("change", refresh);
window.addEventListener("hashchange", () => { if (state !== undefined) void show().catch((error) => notify(String(error))); });
document.addEventListener("visibilitychange", () => { if (!document.hidden) void refresh(); });
document.addEventListener("keydown", (event) => { if (event.key === "Escape" && !byId("details").hidden) closeDetails(); });

async function watch() {
  if (!document.hidden) await refresh();
  setTimeout(watch, 1000);
}
void watch();
`;
