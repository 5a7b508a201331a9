import { element } from "./elements.js";

/** @import { RequestDetails } from "../inspection/request-view.js" */
/** @typedef {RequestDetails["violations"][number]} Violation */

/**
 * Shows a JSON value, one property a line. A line that a violation names is marked with the violation's message. A violation whose field is not in the
 * value marks the nearest object around it.
 *
 * @param {unknown} value
 * @param {readonly Violation[]} [violations]
 */
export function jsonView(value, violations = []) {
  const box = element("div", { class: "json" });
  /** @type {Map<string, HTMLElement>} */
  const lines = new Map();
  writeValue({ box, lines }, value, { path: "", depth: 0, label: [], after: "" });
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
 * @param {{ box: HTMLElement, lines: Map<string, HTMLElement> }} view
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
    view.lines.set(path, writeLine([...label, scalar(value), after]));
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

/** @param {unknown} value */
function scalar(value) {
  const type = typeof value === "string" ? "text" : typeof value === "number" ? "digit" : "faint";
  return element("span", { class: type }, JSON.stringify(value));
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
