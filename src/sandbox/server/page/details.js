/** The panel beside the list, which shows the object that is open. It gets the focus when it opens, and the row gets it back when it closes. */
import { byId, element, withoutEmpty } from "./elements.js";
import { read } from "./http.js";

/** @import { Child } from "./elements.js" */

/**
 * What the page's address names: a tab, and what is open in it. `#/requests/12` is `["requests", "12"]`.
 *
 * @returns {[tab: string, name: string | undefined, id: string | undefined]}
 */
export function currentPlace() {
  const [tab = "requests", name, id] = (location.hash.slice(2) || "requests").split("/").map(decode);
  return [tab, name, id];
}

/** @param {string} part */
function decode(part) {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}

/** The address that the panel shows; undefined while it is closed. @type {string | undefined} */
let shownPlace;

const FOCUSABLE = "a, button, input, select, textarea, summary, [tabindex]";

/**
 * Shows details beside the list. When the same details are shown again with other content, focus and scroll position stay.
 *
 * @param {string} title
 * @param {...Child} content
 */
export function showDetails(title, ...content) {
  const panel = byId("details");
  const isNew = shownPlace !== location.hash;
  const focused = [...panel.querySelectorAll(FOCUSABLE)].findIndex((node) => node === document.activeElement);
  const scrolled = panel.scrollTop;
  const heading = element("h2", { id: "details-title", tabindex: -1 }, title);
  const close = element(
    "button",
    { type: "button", onclick: closeDetails, "aria-label": "Close the details" },
    "Close",
  );
  panel.replaceChildren(element("div", { class: "top" }, heading, close), ...withoutEmpty(content));
  panel.hidden = false;
  byId("main").classList.add("open");
  shownPlace = location.hash;
  panel.scrollTop = isNew ? 0 : scrolled;
  const kept = /** @type {HTMLElement | undefined} */ ([...panel.querySelectorAll(FOCUSABLE)][focused]);
  if (isNew) heading.focus();
  else if (focused >= 0) (kept ?? heading).focus();
}

/** What `showWhenChanged` has shown last, as JSON. */
let shownJson = "";

/**
 * Reads what the address names and shows it, when it is new or has changed since. Shows nothing when the address names something else by then.
 *
 * @template View The caller names the type, which is the server's own.
 * @param {string} path
 * @param {(view: View) => void} show Calls `showDetails`.
 */
export async function showWhenChanged(path, show) {
  const place = location.hash;
  const view = /** @type {View} */ (await read(path));
  const json = JSON.stringify(view);
  if (location.hash !== place || (json === shownJson && areDetailsOpen())) return;
  shownJson = json;
  show(view);
}

/** Leaves what is open. The address changes, and the page follows. */
export function closeDetails() {
  const [tab, name] = currentPlace();
  location.hash = tab === "objects" && name !== undefined ? `#/objects/${name}` : `#/${tab}`;
}

export function hideDetails() {
  const panel = byId("details");
  if (panel.hidden) return;
  const hadFocus = panel.contains(document.activeElement);
  const opener = [...document.querySelectorAll("a.opens")].find((link) => link.getAttribute("href") === shownPlace);
  panel.hidden = true;
  panel.replaceChildren();
  byId("main").classList.remove("open");
  shownPlace = undefined;
  const back = opener ?? document.querySelector("nav a[aria-current]");
  if (hadFocus || document.activeElement === document.body) /** @type {HTMLElement | null} */ (back)?.focus();
}

/** Whether the panel shows what the address names. */
export const areDetailsOpen = () => shownPlace === location.hash;
