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
 * @param {Record<string, string | number | boolean | null | undefined | ((event: any) => void)>} [attributes]
 * @param {...Child} children
 * @returns {HTMLElement}
 */
export function element(tag, attributes = {}, ...children) {
  const node = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (typeof value === "function") node.addEventListener(name.slice(2), value);
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
 * A table row that opens details, by mouse and by keyboard.
 *
 * @param {string} link
 * @param {...HTMLElement} cells
 */
export function linkRow(link, ...cells) {
  const open = () => {
    location.hash = link;
  };
  const openByKeyboard = (/** @type {KeyboardEvent} */ event) => {
    if (event.key === "Enter") open();
  };
  return element("tr", { tabindex: 0, "data-link": link, onclick: open, onkeydown: openByKeyboard }, ...cells);
}

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
 * @param {string} title
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
