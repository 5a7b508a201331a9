import { byId, element, withoutEmpty } from "./elements.js";

/** @import { Child } from "./elements.js" */

/**
 * What the page's address names: a tab, and what is open in it. `#/requests/12` is `["requests", "12"]`.
 *
 * @returns {[tab: string, name: string | undefined, id: string | undefined]}
 */
export function currentPlace() {
  const [tab = "requests", name, id] = (location.hash.slice(2) || "requests").split("/").map(decodeURIComponent);
  return [tab, name, id];
}

/**
 * Shows details beside the list.
 *
 * @param {string} title
 * @param {...Child} content
 */
export function showDetails(title, ...content) {
  const panel = byId("details");
  const close = element(
    "button",
    { type: "button", onclick: closeDetails, "aria-label": "Close the details" },
    "Close",
  );
  panel.replaceChildren(element("div", { class: "top" }, element("h2", {}, title), close), ...withoutEmpty(content));
  panel.hidden = false;
  document.querySelector("main")?.classList.add("open");
}

/** Leaves what is open. The address changes, and the page follows. */
export function closeDetails() {
  const [tab, name] = currentPlace();
  location.hash = tab === "objects" && name !== undefined ? `#/objects/${name}` : `#/${tab}`;
}

export function hideDetails() {
  byId("details").hidden = true;
  byId("details").replaceChildren();
  document.querySelector("main")?.classList.remove("open");
}

export const areDetailsOpen = () => !byId("details").hidden;
