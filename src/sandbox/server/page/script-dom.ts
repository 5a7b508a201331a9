/** Elements, lists that keep their rows, and JSON with marks. Text only ever becomes a text node: nothing that was sent can become markup. */
export const DOM_SCRIPT = String.raw`
/** @param {string} id @returns {any} */
const byId = (id) => document.getElementById(id);

/** @param {string} tag @param {Record<string, any>} [attributes] @param {...any} children @returns {HTMLElement} */
function el(tag, attributes, ...children) {
  const node = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes || {})) {
    if (name.startsWith("on")) node.addEventListener(name.slice(2), value);
    else if (value !== null && value !== undefined && value !== false) node.setAttribute(name, String(value));
  }
  node.append(...children.flat().filter((child) => child !== null && child !== undefined && child !== false && child !== ""));
  return node;
}

/** Sets a text only where it changed, so that what the reader has selected stays selected. @param {HTMLElement} node @param {string} text */
function setText(node, text) {
  if (node.textContent !== text) node.textContent = text;
}

/**
 * A list that keeps the nodes of what has not changed: no flicker, and focus, selection and scroll stay where they were.
 * @param {HTMLElement} parent @param {(item: any) => unknown} keyOf @param {(item: any) => HTMLElement} make
 */
function keptList(parent, keyOf, make) {
  /** @type {Map<string, {json: string, node: HTMLElement}>} */
  let kept = new Map();
  return (/** @type {readonly any[]} */ items) => {
    const next = new Map();
    for (const item of items) {
      const key = String(keyOf(item));
      const json = JSON.stringify(item);
      const old = kept.get(key);
      next.set(key, old !== undefined && old.json === json ? old : { json, node: make(item) });
    }
    kept = next;
    const nodes = [...next.values()].map(({ node }) => node);
    const wanted = new Set(nodes);
    for (const child of [...parent.children]) if (!wanted.has(/** @type {HTMLElement} */ (child))) child.remove();
    nodes.forEach((node, index) => {
      if (parent.children[index] !== node) parent.insertBefore(node, parent.children[index] || null);
    });
  };
}

/** A row that opens details, by mouse and by keyboard. @param {string} link @param {...any} cells */
function row(link, ...cells) {
  const open = () => { location.hash = link; };
  return el("tr", {
    tabindex: 0,
    "data-link": link,
    onclick: open,
    onkeydown: (/** @type {KeyboardEvent} */ event) => { if (event.key === "Enter") open(); },
  }, ...cells);
}

/** @param {any} value @returns {HTMLElement} */
function scalar(value) {
  const kind = typeof value === "string" ? "text" : typeof value === "number" ? "digit" : "faint";
  return el("span", { class: kind }, JSON.stringify(value));
}

/**
 * JSON a property a line; lines that a violation names are marked with what it says. One that names nothing there marks what is around it.
 * @param {any} value @param {readonly {field: string, message: string}[]} [violations]
 */
function jsonView(value, violations) {
  const box = el("div", { class: "json" });
  /** @type {Map<string, HTMLElement>} */
  const places = new Map();
  const line = (/** @type {number} */ depth, /** @type {any[]} */ parts) => {
    const node = el("div", {}, "  ".repeat(depth), ...parts);
    box.append(node);
    return node;
  };
  const write = (/** @type {any} */ inner, /** @type {string} */ path, /** @type {number} */ depth, /** @type {any[]} */ before, /** @type {string} */ after) => {
    if (typeof inner !== "object" || inner === null) return void places.set(path, line(depth, [...before, scalar(inner), after]));
    const isArray = Array.isArray(inner);
    const members = Object.entries(inner);
    const [open, close] = isArray ? ["[", "]"] : ["{", "}"];
    if (members.length === 0) return void places.set(path, line(depth, [...before, open + close + after]));
    places.set(path, line(depth, [...before, open]));
    members.forEach(([name, member], index) => {
      const step = isArray ? "[" + name + "]" : path === "" ? name : "." + name;
      write(member, path + step, depth + 1, isArray ? [] : [el("span", { class: "name" }, JSON.stringify(name)), ": "], index < members.length - 1 ? "," : "");
    });
    line(depth, [close + after]);
  };
  write(value, "", 0, [], "");
  for (const { field, message } of violations || []) {
    let nearest = String(field);
    while (nearest !== "" && !places.has(nearest)) nearest = /^(.*?)(\.?[^.[\]]+|\[[^\]]*\])$/.exec(nearest)?.[1] || "";
    const node = places.get(nearest);
    if (node === undefined) continue;
    node.classList.add("wrong");
    node.append(el("span", { class: "why" }, "  ← " + (nearest === field ? "" : field + " ") + message));
  }
  return box;
}

/** Facts as a definition list; those without a value are left out. @param {Record<string, any>} facts */
function factList(facts) {
  return el("dl", {}, Object.entries(facts).filter(([, value]) => value !== null && value !== undefined && value !== "" && value !== false).map(([name, value]) => [el("dt", {}, name), el("dd", {}, value)]).flat());
}

/** @param {string} title @param {any} content */
const section = (title, content) => [el("h3", {}, title), content];

/** A moment of the sandbox's clock, in UTC. @param {number} milliseconds */
const moment = (milliseconds) => new Date(milliseconds).toISOString().replace("T", " ").slice(0, 19);

/** @param {number | null} status */
const statusClass = (status) => (status === null ? "faint" : status >= 500 ? "bad" : status >= 400 ? "bad" : "good");

/** Shows details beside the list. @param {string} title @param {...any} content */
function showDetails(title, ...content) {
  const panel = byId("details");
  panel.replaceChildren(el("div", { class: "top" }, el("h2", {}, title), el("button", { type: "button", onclick: closeDetails, "aria-label": "Close the details" }, "Close")), ...content.flat(2).filter(Boolean));
  panel.hidden = false;
  document.querySelector("main")?.classList.add("open");
}

function closeDetails() {
  const [tab, name] = place();
  location.hash = tab === "objects" && name ? "#/objects/" + name : "#/" + tab;
}

function hideDetails() {
  byId("details").hidden = true;
  byId("details").replaceChildren();
  document.querySelector("main")?.classList.remove("open");
}

/** Where the page is: the parts of its address, such as requests and 12. */
const place = () => (location.hash.slice(2) || "requests").split("/").map(decodeURIComponent);

/** @param {string} path @returns {Promise<any>} */
async function ask(path) {
  const response = await fetch(path);
  if (!response.ok) throw new Error((await response.json()).detail);
  return response.json();
}

/** @param {string} method @param {string} path @param {any} [body] */
async function tell(method, path, body) {
  const response = await fetch(path, { method, ...(body !== undefined && { body: JSON.stringify(body) }) });
  if (!response.ok) throw new Error((await response.json()).detail);
}
`;
