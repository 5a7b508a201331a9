/**
 * Elements and lists of the page. Text only ever becomes a text node, so nothing that was sent to the sandbox can become markup.
 *
 * @typedef {Node | string | false | null | undefined} Content
 * @typedef {Content | readonly Content[]} Child
 */

/**
 * The element of page.html with this id. page.html holds every id that the script asks for, so this is never null.
 *
 * @param {string} id
 * @returns {HTMLElement}
 */
export const byId = (id) => /** @type {HTMLElement} */ (document.getElementById(id));

/**
 * Makes an element. An attribute that begins with `on` is an event listener; attributes and children without a value are left out.
 *
 * @param {string} tag
 * @param {Record<string, string | number | boolean | null | undefined | ((event: never) => void)>} [attributes]
 * @param {...Child} children
 * @returns {HTMLElement}
 */
export function element(tag, attributes = {}, ...children) {
  const node = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (typeof value === "function") node.addEventListener(name.slice(2), /** @type {EventListener} */ (value));
    else if (value !== null && value !== undefined && value !== false) node.setAttribute(name, String(value));
  }
  node.append(...withoutEmpty(children));
  return node;
}

/**
 * The children that have something to show.
 *
 * @param {readonly Child[]} children
 */
export function withoutEmpty(children) {
  const flat = /** @type {Content[]} */ (children.flat());
  return flat.filter(isFilled);
}

/**
 * @param {Content} child
 * @returns {child is Node | string}
 */
const isFilled = (child) => child !== null && child !== undefined && child !== false && child !== "";

/**
 * Sets a text only where it has changed, so that the reader's selection stays.
 *
 * @param {HTMLElement} node
 * @param {string} text
 */
export function setText(node, text) {
  if (node.textContent !== text) node.textContent = text;
}

/**
 * Makes a function that shows items in a parent element. It keeps the nodes of items that have not changed, so nothing flickers, and focus, selection
 * and scroll position stay.
 *
 * @template Item
 * @param {HTMLElement} parent
 * @param {(item: Item) => unknown} keyOf
 * @param {(item: Item) => HTMLElement} make
 * @returns {(items: readonly Item[]) => void}
 */
export function createList(parent, keyOf, make) {
  /** @type {Map<string, { json: string, node: HTMLElement }>} */
  let shown = new Map();
  return (items) => {
    /** @type {typeof shown} */
    const next = new Map();
    for (const item of items) {
      const key = String(keyOf(item));
      const json = JSON.stringify(item);
      const old = shown.get(key);
      next.set(key, old !== undefined && old.json === json ? old : { json, node: make(item) });
    }
    shown = next;
    replaceChangedChildren(
      parent,
      [...next.values()].map(({ node }) => node),
    );
  };
}

/**
 * @param {HTMLElement} parent
 * @param {readonly HTMLElement[]} nodes
 */
function replaceChangedChildren(parent, nodes) {
  /** @type {Set<Element>} */
  const wanted = new Set(nodes);
  for (const child of [...parent.children]) if (!wanted.has(child)) child.remove();
  nodes.forEach((node, index) => {
    if (parent.children[index] !== node) parent.insertBefore(node, parent.children[index] ?? null);
  });
}

/**
 * A table row that opens details. The link in its first cell is for the keyboard and for screen readers; a click anywhere in the row does the same.
 *
 * @param {string} link
 * @param {string} label What the link is called.
 * @param {Child} content What the link shows.
 * @param {...HTMLElement} cells
 */
export function linkRow(link, label, content, ...cells) {
  const anchor = element("a", { class: "opens", href: link, "aria-label": label, onkeydown: actOnKey }, content);
  const open = (/** @type {MouseEvent} */ event) => {
    const target = /** @type {Element} */ (event.target);
    if (target.closest("a, button") === null && String(document.getSelection()) === "") location.hash = link;
  };
  return element("tr", { "data-link": link, onclick: open }, element("td", {}, anchor), ...cells);
}

/**
 * Space opens a link as Enter does, and the arrow keys go from row to row.
 *
 * @param {KeyboardEvent} event
 */
function actOnKey(event) {
  const anchor = /** @type {HTMLElement} */ (event.currentTarget);
  const row = anchor.closest("tr");
  const neighbour =
    event.key === "ArrowDown" ? row?.nextElementSibling : event.key === "ArrowUp" ? row?.previousElementSibling : null;
  if (event.key === " ") anchor.click();
  else if (neighbour) /** @type {HTMLElement | null} */ (neighbour.querySelector("a.opens"))?.focus();
  else return;
  event.preventDefault();
}

/**
 * A button that does something.
 *
 * @param {string} label
 * @param {() => unknown} act
 * @param {Record<string, string | boolean | undefined>} [attributes]
 */
export const button = (label, act, attributes = {}) =>
  element("button", { type: "button", ...attributes, onclick: () => void act() }, label);

/**
 * A definition list; entries without a value are left out.
 *
 * @param {Record<string, Content>} entries
 */
export function definitionList(entries) {
  const filled = Object.entries(entries).filter(([, value]) => withoutEmpty([value]).length > 0);
  return element(
    "dl",
    {},
    filled.flatMap(([name, value]) => [element("dt", {}, name), element("dd", {}, value)]),
  );
}

/**
 * @param {Child} title
 * @param {...Child} content
 * @returns {Content[]}
 */
export const section = (title, ...content) => [element("h3", {}, title), ...withoutEmpty(content)];

/**
 * A time of the sandbox's clock, in UTC: `2026-11-20 12:00:00`.
 *
 * @param {number} milliseconds
 */
export const formatTime = (milliseconds) => new Date(milliseconds).toISOString().replace("T", " ").slice(0, 19);

/**
 * The time of day alone: `12:00:00`.
 *
 * @param {number} milliseconds
 */
export const formatTimeOfDay = (milliseconds) => formatTime(milliseconds).slice(11);

/**
 * A length of time in its two largest units: `2 h 30 min`.
 *
 * @param {number} milliseconds
 */
export function formatDuration(milliseconds) {
  const seconds = Math.round(milliseconds / 1000);
  /** @type {[size: number, unit: string][]} */
  const units = [
    [86_400, "d"],
    [3600, "h"],
    [60, "min"],
    [1, "s"],
  ];
  let rest = seconds;
  const parts = units.flatMap(([size, unit]) => {
    const count = Math.floor(rest / size);
    rest -= count * size;
    return count === 0 ? [] : [`${count} ${unit}`];
  });
  return parts.slice(0, 2).join(" ") || "0 s";
}
