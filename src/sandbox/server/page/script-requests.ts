/** The list of requests, and one with its bodies. */
export const REQUESTS_SCRIPT = String.raw`
const renderRequests = keptList(byId("requests"), ({ number }) => number, (request) =>
  row("#/requests/" + request.number,
    el("td", {}, el("time", {}, moment(request.time).slice(11))),
    el("td", { class: "mono" }, request.method),
    el("td", { class: "path" },
      el("span", { class: "mono" }, request.path),
      request.replayed && el("span", { class: "badge warn", title: "The answer of an earlier request with this idempotency key" }, "replayed"),
      request.fault && el("span", { class: "badge bad", title: "A fault that was asked for" }, request.fault),
      request.problem && el("span", { class: "problem" }, request.problem)),
    el("td", { class: "number " + statusClass(request.status) }, request.status === null ? "–" : String(request.status)),
    el("td", { class: "number wide faint" }, request.durationMs === null ? "" : String(request.durationMs)),
    el("td", { class: "mono clip wide faint", title: request.idempotencyKey }, request.idempotencyKey)));

/** @param {any} requests */
function showRequests({ total, matching, rows }) {
  renderRequests(rows);
  setText(byId("requests-count"), String(total));
  setText(byId("matching"), matching === total && rows.length === matching ? "" : matching + " of " + total + (rows.length < matching ? ", the newest " + rows.length + " shown" : ""));
  setText(byId("no-requests"), total === 0 ? "No requests yet. Send one to " + location.origin + " with the key that the sandbox was started with." : matching === 0 ? "No request fits the filter." : "");
}

let shownRequest = "";

/** Shows a request, and again when it has changed. @param {string} number */
async function showRequest(number) {
  const request = await ask("/_sandbox/requests/" + encodeURIComponent(number));
  const json = JSON.stringify(request);
  if (json === shownRequest && !byId("details").hidden) return;
  if (place()[0] !== "requests" || place()[1] !== number) return;
  shownRequest = json;
  showDetails(request.method + " " + request.path, factList({
    Status: el("span", { class: statusClass(request.status) }, request.status === null ? "no answer" : String(request.status)),
    Problem: request.problem && el("span", { class: "bad" }, request.problem),
    Operation: request.name && el("code", {}, request.name),
    "Idempotency key": request.idempotencyKey && el("code", {}, request.idempotencyKey),
    Replayed: request.replayed && "yes: the answer of an earlier request with this key",
    Fault: request.fault && el("span", { class: "bad" }, request.fault),
    Time: moment(request.time) + " UTC" + (request.durationMs === null ? "" : ", " + request.durationMs + " ms"),
    "Trace id": request.traceId && el("code", {}, request.traceId),
  }),
  request.violations.length > 0 && section("Violations", el("ul", { class: "violations" }, request.violations.map((/** @type {any} */ violation) => el("li", {}, el("code", {}, violation.field), ": " + violation.message)))),
  request.body !== null && section("Request body", jsonView(request.body, request.violations)),
  request.response !== null && section("Response body", jsonView(request.response)),
  section("Request headers", jsonView(request.headers)));
}
`;
