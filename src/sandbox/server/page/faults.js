/** The rules of the faults: shows what each has done, adds one and removes one. */
import { button, byId, createList, element, setText } from "./elements.js";
import { onSubmit } from "./form.js";
import { change } from "./http.js";

/** @import { FaultView } from "../inspection/controls.js" */

const renderFaults = createList(byId("faults"), ({ id }) => id, faultRow);

/** The most requests of a rule that are linked. */
const MAX_LINKS = 20;

/** @param {FaultView} fault */
function faultRow({ id, match, faults, probability, applied, remaining, requests }) {
  const links = requests
    .slice(-MAX_LINKS)
    .flatMap((number) => [element("a", { href: `#/requests/${number}` }, `#${number}`), " "]);
  const chance = probability === 1 ? "" : `, with probability ${probability}`;
  return element(
    "tr",
    {},
    element("td", {}, faults.map(describeFault).join(" or ") + chance),
    element("td", { class: "mono wraps" }, describeMatch(match)),
    element("td", { class: "number wide" }, String(applied)),
    element("td", { class: "number" }, remaining === null ? "no limit" : String(remaining)),
    element("td", { class: "path" }, requests.length > MAX_LINKS && "… ", links),
    element(
      "td",
      {},
      button("Remove", () => remove(id), { "aria-label": `Remove rule ${id}` }),
    ),
  );
}

/** @param {number} id */
async function remove(id) {
  await change("DELETE", `/_sandbox/faults/${id}`, undefined, `Rule ${id} is removed`);
  byId("fault").querySelector("select")?.focus();
}

/** @param {FaultView["faults"][number]} fault */
function describeFault(fault) {
  if (fault.kind === "delay") return `delay of ${fault.ms / 1000} s`;
  return fault.kind === "status" ? `status ${fault.status}` : fault.kind;
}

/** @param {FaultView["match"]} match */
const describeMatch = ({ method, path, operation }) =>
  [method, path, operation].filter((part) => part !== undefined).join(" ") || "any request";

/** @param {readonly FaultView[]} faults */
export function showFaults(faults) {
  renderFaults(faults);
  setText(byId("faults-count"), String(faults.filter(({ remaining }) => remaining !== 0).length));
  setText(byId("no-faults"), faults.length === 0 ? "No rules. Every request gets its usual response." : "");
  byId("clear-faults").toggleAttribute("disabled", faults.length === 0);
}

onSubmit("fault", (value) => {
  const [kind, method, path] = [value("kind"), value("method"), value("path")];
  const status = Number(kind);
  const fault = status > 0 ? { kind: "status", status } : kind === "delay" ? { kind, ms: 10_000 } : { kind };
  const match = { ...(method !== "" && { method }), ...(path !== "" && { path }) };
  void change("POST", "/_sandbox/faults", { match, times: Number(value("times")), fault });
});

byId("clear-faults").addEventListener("click", () => void change("DELETE", "/_sandbox/faults"));
