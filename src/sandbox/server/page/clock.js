/** The sandbox's clock, what will happen when it moves on, and the rate limit. */
import { button, byId, createList, element, formatDuration, formatTime, setText } from "./elements.js";
import { onSubmit } from "./form.js";
import { change, read } from "./http.js";
import { objectLink } from "./object-link.js";
import { timestampWarning } from "./webhooks.js";

/** @import { AgendaItem } from "../inspection/agenda.js" */
/** @import { StateView } from "../inspection/state-view.js" */

/** @param {number} milliseconds */
const advance = (milliseconds) => change("POST", "/_sandbox/advance", { milliseconds });

/** @param {StateView} current */
export function showClock({ now, ahead }) {
  setText(byId("now"), `${formatTime(now)} UTC`);
  const side = ahead > 0 ? "ahead of" : "behind";
  const isSame = Math.abs(ahead) < 1000;
  setText(
    byId("clock-difference"),
    isSame
      ? "It shows the time of this computer."
      : `It is ${formatDuration(Math.abs(ahead))} ${side} the time of this computer.`,
  );
  for (const box of document.querySelectorAll(".timestamp-warning")) {
    const warning = timestampWarning(ahead);
    if (box.textContent !== warning) box.textContent = warning;
    box.toggleAttribute("hidden", warning === "");
  }
}

const renderAgenda = createList(byId("agenda"), ({ time, text }) => `${time} ${text}`, agendaRow);

/** @param {AgendaItem & { wait: string }} item */
function agendaRow({ time, text, object, wait }) {
  return element(
    "tr",
    {},
    element("td", {}, element("time", {}, formatTime(time))),
    element("td", { class: "number wide" }, wait),
    element("td", { class: "path" }, object === null ? text : objectLink(object.collection, object.id, text)),
    element(
      "td",
      {},
      button("Go there", () => goTo(time), { "aria-label": `Go there, to ${formatTime(time)}: ${text}` }),
    ),
  );
}

/** @param {number} time */
async function goTo(time) {
  const { now } = /** @type {{ now: number }} */ (await read("/_sandbox/agenda"));
  await advance(Math.max(0, time - now));
}

/** When the agenda was read last. @type {string | undefined} */
let shownAgenda;

/** @param {StateView} current */
export async function showAgenda({ now, lastChange, faults, requests, webhooks }) {
  const version = [Math.floor(now / 10_000), lastChange, faults.length, requests.total, webhooks.total].join(" ");
  const isWaiting = webhooks.items.some(({ state }) => state === "pending");
  if (version === shownAgenda && !isWaiting) return;
  const { items, now: readAt } = /** @type {{ now: number, items: AgendaItem[] }} */ (await read("/_sandbox/agenda"));
  shownAgenda = version;
  renderAgenda(items.map((item) => ({ ...item, wait: formatDuration(item.time - readAt) })));
  setText(byId("no-agenda"), items.length === 0 ? "Nothing waits for the clock." : "");
}

/** @param {StateView} current */
export function showRateLimit({ rateLimit, now }) {
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
  const meter = { min: 0, max: limit, low: limit * 0.2, high: limit * 0.5, optimum: limit, value: remaining };
  box.replaceChildren(
    element("meter", { ...meter, "aria-label": "Requests left" }),
    element("span", { class: remaining === 0 ? "bad" : "" }, text),
    element("small", {}, wait),
  );
}

for (const step of document.querySelectorAll("[data-advance]"))
  step.addEventListener("click", () => void advance(Number(step.getAttribute("data-advance"))));

onSubmit("advance", (value) => void advance(Number(value("amount")) * Number(value("unit"))));
