import type { IncomingMessage, ServerResponse } from "node:http";
import type { ServerContext } from "../context.js";
import { PAGE_FILES } from "../page-files.js";
import { sendProblem, toUrl } from "../node-http.js";
import { isDay } from "../../calendar.js";
import { toDay } from "../../clock.js";
import { payablesAging, receivablesAging } from "./aging.js";
import { viewAgenda } from "./agenda.js";
import { type CollectionQuery, viewCollection, viewObject } from "./collections.js";
import {
  actInDashboard,
  addFault,
  advanceClock,
  clearFaults,
  clearRequests,
  listFaults,
  loadState,
  redeliverWebhook,
  removeFault,
  resetSandbox,
} from "./controls.js";
import {
  type Endpoint,
  type InspectionRequest,
  sendFile,
  sendJson,
  sendText,
  UnreadableBodyError,
} from "./endpoint.js";
import { toHar } from "./har.js";
import { namesIn } from "./names.js";
import { repeatRequest } from "./repeat-request.js";
import { describeRequest } from "./request-view.js";
import { filterRequests, listRequests, type RequestFilter, type StateFilter, viewState } from "./state-view.js";
import { findWebhook } from "./webhook-view.js";

/** Whether a request is for the page or its data. All other paths belong to the API. Such a request needs no key and does not count in the rate limit. */
export function isInspection(request: IncomingMessage): boolean {
  const { pathname } = toUrl(request);
  return pathname === "/" || pathname === "/favicon.ico" || pathname.startsWith("/_sandbox/");
}

/** The endpoints by method and path. A part in braces stands for any text, and the endpoint gets these texts after the request. */
const ENDPOINTS: Readonly<Record<string, Endpoint>> = {
  "GET /": ({ response }) => {
    sendPageFile(response, "page.html");
  },
  "GET /favicon.ico": ({ response }) => {
    response.writeHead(204).end();
  },
  "GET /_sandbox/page/{name}": ({ response }, name) => {
    sendPageFile(response, name);
  },
  "GET /_sandbox/ready": ({ response }) => {
    sendJson(response, { ready: true });
  },
  "GET /_sandbox/state": ({ response, url, context }) => {
    sendJson(response, viewState(context, toStateFilter(url)));
  },
  "GET /_sandbox/requests": ({ response, url, context }) => {
    sendJson(response, listRequests(context, toFilter(url)));
  },
  "GET /_sandbox/requests.har": exportRequests,
  "DELETE /_sandbox/requests": clearRequests,
  "GET /_sandbox/requests/{number}": sendRequest,
  "POST /_sandbox/requests/{number}/repeat": repeatRequest,
  "GET /_sandbox/collections/{name}": sendCollection,
  "GET /_sandbox/collections/{name}/{id}": sendObject,
  "GET /_sandbox/inspect": sendInspected,
  "GET /_sandbox/aging/{of}": sendAging,
  "GET /_sandbox/agenda": ({ response, context }) => {
    sendJson(response, viewAgenda(context.sandbox));
  },
  "GET /_sandbox/webhooks/{id}": sendWebhook,
  "POST /_sandbox/webhooks/{id}/deliver": redeliverWebhook,
  "GET /_sandbox/saved-state": ({ response, context }) => {
    sendJson(response, context.sandbox.state.save());
  },
  "PUT /_sandbox/saved-state": loadState,
  "POST /_sandbox/reset": resetSandbox,
  "POST /_sandbox/advance": advanceClock,
  "GET /_sandbox/faults": listFaults,
  "POST /_sandbox/faults": addFault,
  "DELETE /_sandbox/faults": clearFaults,
  "DELETE /_sandbox/faults/{id}": removeFault,
  "POST /_sandbox/dashboard": actInDashboard,
};

const ROUTES = Object.entries(ENDPOINTS).map(([name, endpoint]) => ({ parts: name.split(/[ /]/), endpoint }));

/** The endpoint of a method and a path, with the texts that stand in the path for its braces. */
function findEndpoint(method: string, path: string): { endpoint: Endpoint; names: [string, string] } | undefined {
  const parts = [method, ...path.split("/")];
  const isName = (part: string): boolean => part.startsWith("{");
  const route = ROUTES.find(
    (candidate) =>
      candidate.parts.length === parts.length &&
      candidate.parts.every((part, index) => (isName(part) ? parts[index] !== "" : part === parts[index])),
  );
  if (route === undefined) return undefined;
  const names = route.parts.flatMap((part, index) => (isName(part) ? [decode(parts[index] ?? "")] : []));
  return { endpoint: route.endpoint, names: [names[0] ?? "", names[1] ?? ""] };
}

function decode(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}

/** Handles a request for the page or its data. */
export async function serveInspection(
  request: IncomingMessage,
  response: ServerResponse,
  context: ServerContext,
): Promise<void> {
  const url = toUrl(request);
  const method = request.method === "HEAD" ? "GET" : (request.method ?? "");
  if (method !== "GET" && !isFromPage(request)) {
    sendProblem(response, 403, "Only the sandbox's own page, and programs that are not browsers, may change it");
    return;
  }
  const found = findEndpoint(method, url.pathname);
  if (found === undefined) {
    sendProblem(response, 404, `The sandbox's server has no ${method} ${url.pathname}`);
    return;
  }
  try {
    await found.endpoint({ request, response, url, context }, ...found.names);
  } catch (error) {
    if (error instanceof UnreadableBodyError) sendProblem(response, 400, error.message);
    else sendProblem(response, 500, `The sandbox's page failed: ${String(error)}`);
  }
}

/** A browser sends the origin of the page that makes a request. Pages of other sites must not change this sandbox. */
function isFromPage({ headers }: IncomingMessage): boolean {
  return headers.origin === undefined || headers.origin === `http://${headers.host ?? ""}`;
}

const toFilter = ({ searchParams }: URL): RequestFilter => ({
  path: searchParams.get("path") ?? "",
  status: searchParams.get("status") ?? "",
});

const CONTENT_TYPES: Readonly<Record<string, string>> = {
  html: "text/html; charset=utf-8",
  css: "text/css; charset=utf-8",
  js: "text/javascript; charset=utf-8",
};

function sendPageFile(response: ServerResponse, name: string): void {
  const text = Object.hasOwn(PAGE_FILES, name) ? PAGE_FILES[name] : undefined;
  const type = CONTENT_TYPES[name.slice(name.lastIndexOf(".") + 1)];
  if (text === undefined || type === undefined) sendProblem(response, 404, `The page has no file ${name}`);
  else sendText(response, type, text);
}

const toStateFilter = (url: URL): StateFilter => ({
  requests: toFilter(url),
  webhooks: { text: url.searchParams.get("webhook") ?? "", state: url.searchParams.get("webhook_state") ?? "" },
});

/** `GET /_sandbox/requests.har`: the requests of a filter, the oldest first, with their headers and bodies and without keys. */
function exportRequests({ request, response, url, context }: InspectionRequest): void {
  const requests = filterRequests(context.sandbox.requests, toFilter(url));
  const har = toHar(requests, context, `http://${request.headers.host ?? "127.0.0.1"}`);
  sendFile(response, "rillet-sandbox-requests.har", JSON.stringify(har, null, 2));
}

function sendRequest({ response, context }: InspectionRequest, number: string): void {
  const entry = context.sandbox.requests.find((request) => request.number === Number(number));
  if (entry === undefined) sendProblem(response, 404, `There is no request number ${number}`);
  else sendJson(response, describeRequest(entry, context));
}

const toCollectionQuery = ({ searchParams }: URL): CollectionQuery => ({
  search: searchParams.get("search") ?? "",
  from: Math.max(0, Math.trunc(Number(searchParams.get("from") ?? 0)) || 0),
});

function sendCollection({ response, url, context: { sandbox } }: InspectionRequest, name: string): void {
  const found = viewCollection(sandbox, name, toCollectionQuery(url));
  if (found === undefined) sendProblem(response, 404, `There is no collection ${name}`);
  else sendJson(response, found);
}

function sendObject({ response, context: { sandbox } }: InspectionRequest, name: string, id: string): void {
  const found = viewObject(sandbox, name, id);
  if (found === undefined) sendProblem(response, 404, `There is no object ${id} in ${name}`);
  else sendJson(response, found);
}

/** `GET /_sandbox/inspect?path=…`: what a GET to the API would return now. It needs no key, and neither the log nor the rate limit counts it. */
function sendInspected({ response, url, context: { sandbox } }: InspectionRequest): void {
  const path = url.searchParams.get("path") ?? "";
  if (!path.startsWith("/")) {
    sendProblem(response, 400, "Give the path of a GET to the API, such as ?path=/invoices");
    return;
  }
  const { status, body } = sandbox.inspect(path);
  sendJson(response, { status, body, names: namesIn(body, sandbox.state) });
}

/** `GET /_sandbox/aging/receivables` or `payables`, of a `subsidiary_id` and as of an `as_of_date`. The default is all subsidiaries, today. */
function sendAging({ response, url, context: { sandbox } }: InspectionRequest, of: string): void {
  const asOf = url.searchParams.get("as_of_date") ?? toDay(sandbox.now());
  if (!isDay(asOf)) {
    sendProblem(response, 400, "as_of_date must be a day, such as 2026-11-20");
    return;
  }
  const query = { asOf, subsidiary: url.searchParams.get("subsidiary_id") ?? "" };
  if (of === "receivables") sendJson(response, receivablesAging(sandbox, query));
  else if (of === "payables") sendJson(response, payablesAging(sandbox, query));
  else sendProblem(response, 404, `There is no aging of ${of}. There are receivables and payables`);
}

function sendWebhook({ response, context }: InspectionRequest, id: string): void {
  const found = findWebhook(context, id);
  if (found === undefined) sendProblem(response, 404, `There is no webhook ${id}`);
  else sendJson(response, found);
}
