/** The list of requests, and one request with its headers and bodies. */
import { copy, curlCommand } from "./curl.js";
import { showDetails, showWhenChanged } from "./details.js";
import {
  button,
  byId,
  createList,
  definitionList,
  element,
  formatTime,
  formatTimeOfDay,
  linkRow,
  section,
  setText,
} from "./elements.js";
import { change, say } from "./http.js";
import { jsonView } from "./json-view.js";

/** @import { RequestDetails, RequestSummary } from "../inspection/request-view.js" */
/** @import { StateView } from "../inspection/state-view.js" */

/** @param {number | null} status */
const statusClass = (status) => (status === null ? "faint" : status >= 400 ? "bad" : "good");

const renderRequests = createList(byId("requests"), ({ number }) => number, requestRow);

/** @param {RequestSummary} request */
function requestRow(request) {
  const { number, time, method, path, replayed, fault, problem, status, durationMs, idempotencyKey } = request;
  const replayedTitle = "The response of an earlier request with this idempotency key";
  return linkRow(
    `#/requests/${number}`,
    `${formatTimeOfDay(time)} ${method} ${path}, status ${status ?? "none"}`,
    element("time", {}, formatTimeOfDay(time)),
    element("td", { class: "mono" }, method),
    element(
      "td",
      { class: "path" },
      element("span", { class: "mono" }, path),
      replayed && element("span", { class: "badge warn", title: replayedTitle }, "replayed"),
      fault !== null && element("span", { class: "badge bad", title: "The injected fault" }, fault),
      problem !== null && element("span", { class: "problem" }, problem),
    ),
    element("td", { class: `number ${statusClass(status)}` }, status === null ? "–" : String(status)),
    element("td", { class: "number wide faint" }, durationMs === null ? "" : durationMs.toFixed(1)),
    element("td", { class: "mono clip wide faint", title: idempotencyKey }, idempotencyKey),
  );
}

/** @param {StateView["requests"]} requests */
export function showRequests({ total, matching, items }) {
  renderRequests(items);
  setText(byId("requests-count"), String(total));
  const shown = items.length < matching ? `, the newest ${items.length} shown` : "";
  setText(byId("matching"), matching === total && shown === "" ? "" : `${matching} of ${total}${shown}`);
  setText(byId("no-requests"), explainEmptyList(total, matching));
}

/**
 * @param {number} total
 * @param {number} matching
 */
function explainEmptyList(total, matching) {
  if (total === 0)
    return `No requests yet. Send one to ${location.origin} with the API key that the sandbox was started with.`;
  return matching === 0 ? "No request matches the filter." : "";
}

/**
 * Shows a request, and shows it again when it has changed.
 *
 * @param {string} number
 */
export const showRequest = (number) =>
  showWhenChanged(`/_sandbox/requests/${encodeURIComponent(number)}`, showRequestDetails);

/** @param {RequestDetails} request */
function showRequestDetails(request) {
  const { method, path, violations, unknownFields, body, response, headers, responseHeaders, names } = request;
  const listed = violations.map(({ field, message }) => element("li", {}, element("code", {}, field), `: ${message}`));
  const unknown = unknownFields.map((field) => element("li", {}, element("code", {}, field)));
  showDetails(
    `${method} ${path}`,
    actionsOn(request),
    element("div", { id: "copied" }),
    describeRequest(request),
    ...(listed.length > 0 ? section("Violations", element("ul", { class: "violations" }, listed)) : []),
    ...(unknown.length > 0 ? section("Fields that the contract does not have", element("ul", {}, unknown)) : []),
    ...(body === null ? [] : section("Request body", jsonView(body, { names, violations }))),
    ...(response === null ? [] : section("Response body", jsonView(response, { names }))),
    ...section("Request headers", jsonView(headers), keyNote()),
    ...(responseHeaders === null ? [] : section("Response headers", jsonView(responseHeaders))),
  );
}

const keyNote = () => element("p", { class: "faint" }, "Headers that can hold a key are never shown.");

/** @param {RequestDetails} request */
function actionsOn(request) {
  const { number, method, notRepeatable, isBodyComplete } = request;
  const sendAgain = async (/** @type {object} */ body) => {
    const sent = /** @type {{ number: number | null } | undefined} */ (
      await change("POST", `/_sandbox/requests/${number}/repeat`, body)
    );
    if (typeof sent?.number !== "number") return;
    location.hash = `#/requests/${sent.number}`;
    say(`Sent again as request ${sent.number}`);
  };
  const off = notRepeatable !== null;
  return [
    element(
      "p",
      { class: "group" },
      button("Copy as curl", () => copy(curlCommand(request)), { disabled: !isBodyComplete }),
      button("Send again", () => sendAgain({}), { disabled: off }),
      method === "POST" &&
        button("Send with a new key", () => sendAgain({ idempotencyKey: newKey() }), {
          disabled: off,
          title: "With a new idempotency key, so that the change is made once more",
        }),
    ),
    off && element("p", { class: "faint" }, `It cannot be sent again. ${notRepeatable}.`),
  ].filter((part) => part !== false);
}

/** A new idempotency key. `crypto.randomUUID` exists only where the page has a secure origin. */
const newKey = () =>
  `page-${[...crypto.getRandomValues(new Uint8Array(12))].map((byte) => byte.toString(16).padStart(2, "0")).join("")}`;

/** @param {RequestDetails} request */
function describeRequest({ status, problem, name, idempotencyKey, replayed, fault, time, durationMs, traceId }) {
  return definitionList({
    Status: element("span", { class: statusClass(status) }, status === null ? "no response" : String(status)),
    Problem: problem && element("span", { class: "bad" }, problem),
    Operation: name && element("code", {}, name),
    "Idempotency key": idempotencyKey && element("code", {}, idempotencyKey),
    Replayed: replayed && "yes: the response of an earlier request with this key",
    Fault: fault && element("span", { class: "bad" }, fault),
    Time: `${formatTime(time)} UTC${durationMs === null ? "" : `, ${durationMs} ms`}`,
    "Trace id": traceId && element("code", {}, traceId),
  });
}
