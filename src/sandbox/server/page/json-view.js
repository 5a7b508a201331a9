import { element } from "./elements.js";
import { objectLink } from "./object-link.js";

/** @import { Names } from "../inspection/names.js" */
/** @import { RequestDetails } from "../inspection/request-view.js" */
/** @typedef {RequestDetails["violations"][number]} Violation */

/**
 * Shows a JSON value, one property a line. An id leads to its object, with the object's name beside it. A line that a violation names is marked with the
 * violation's message. A violation whose field is not in the value marks the nearest object around it.
 *
 * @param {unknown} value
 * @param {{ names?: Names, violations?: readonly Violation[] }} [marks]
 */
export function jsonView(value, { names = {}, violations = [] } = {}) {
  const box = element("div", { class: "json" });
  /** @type {Map<string, HTMLElement>} */
  const lines = new Map();
  writeValue({ box, lines, names }, value, { path: "", depth: 0, label: [], after: "" });
  for (const violation of violations) markViolation(lines, violation);
  return box;
}

/**
 * @typedef {object} Place Where a value stands.
 * @property {string} path Its path from the top, such as `items[0].price`.
 * @property {number} depth How far it is indented.
 * @property {(string | HTMLElement)[]} label The property's name, empty in a list.
 * @property {string} after A comma, or nothing after the last one.
 */

/**
 * @param {{ box: HTMLElement, lines: Map<string, HTMLElement>, names: Names }} view
 * @param {unknown} value
 * @param {Place} place
 */
function writeValue(view, value, { path, depth, label, after }) {
  const writeLine = (/** @type {(string | HTMLElement)[]} */ parts) => {
    const line = element("div", {}, "  ".repeat(depth), ...parts);
    view.box.append(line);
    return line;
  };
  if (typeof value !== "object" || value === null) {
    view.lines.set(path, writeLine([...label, ...scalar(value, view.names, after)]));
    return;
  }
  const isList = Array.isArray(value);
  const members = Object.entries(value);
  const [open, close] = isList ? ["[", "]"] : ["{", "}"];
  if (members.length === 0) {
    view.lines.set(path, writeLine([...label, open + close + after]));
    return;
  }
  view.lines.set(path, writeLine([...label, open]));
  members.forEach(([name, member], index) => {
    const step = isList ? `[${name}]` : path === "" ? name : `.${name}`;
    writeValue(view, member, {
      path: path + step,
      depth: depth + 1,
      label: isList ? [] : [element("span", { class: "name" }, JSON.stringify(name)), ": "],
      after: index < members.length - 1 ? "," : "",
    });
  });
  writeLine([close + after]);
}

/**
 * @param {unknown} value
 * @param {Names} names
 * @param {string} after
 * @returns {(string | HTMLElement)[]}
 */
function scalar(value, names, after) {
  const type = typeof value === "string" ? "text" : typeof value === "number" ? "digit" : "faint";
  const text = element("span", { class: type }, JSON.stringify(value));
  const named = typeof value === "string" && Object.hasOwn(names, value) ? names[value] : undefined;
  if (typeof value !== "string" || named === undefined) return [text, after];
  return [objectLink(named.collection, value, text), after, element("span", { class: "known" }, `  ${named.name}`)];
}

/**
 * @param {ReadonlyMap<string, HTMLElement>} lines
 * @param {Violation} violation
 */
function markViolation(lines, { field, message }) {
  let nearest = field;
  while (nearest !== "" && !lines.has(nearest)) nearest = /^(.*?)(\.?[^.[\]]+|\[[^\]]*\])$/.exec(nearest)?.[1] ?? "";
  const line = lines.get(nearest);
  if (line === undefined) return;
  line.classList.add("wrong");
  line.append(element("span", { class: "why" }, `  ← ${nearest === field ? "" : `${field} `}${message}`));
}
