/** The list of requests, and one request with its bodies. */
import { areDetailsOpen, currentPlace, showDetails } from "./details.js";
import {
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
import { jsonView } from "./json-view.js";
import { read } from "./http.js";

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
    element("td", {}, element("time", {}, formatTimeOfDay(time))),
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
    element("td", { class: "number wide faint" }, durationMs === null ? "" : String(durationMs)),
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

let shownRequest = "";

/**
 * Shows a request, and again when it has changed.
 *
 * @param {string} number
 */
export async function showRequest(number) {
  const request = /** @type {RequestDetails} */ (await read(`/_sandbox/requests/${encodeURIComponent(number)}`));
  const json = JSON.stringify(request);
  if (json === shownRequest && areDetailsOpen()) return;
  const [tab, name] = currentPlace();
  if (tab !== "requests" || name !== number) return;
  shownRequest = json;
  const { method, path, violations, body, response, headers } = request;
  const listed = violations.map(({ field, message }) => element("li", {}, element("code", {}, field), `: ${message}`));
  showDetails(
    `${method} ${path}`,
    describeRequest(request),
    ...(listed.length > 0 ? section("Violations", element("ul", { class: "violations" }, listed)) : []),
    ...(body === null ? [] : section("Request body", jsonView(body, violations))),
    ...(response === null ? [] : section("Response body", jsonView(response))),
    ...section("Request headers", jsonView(headers)),
  );
}

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
