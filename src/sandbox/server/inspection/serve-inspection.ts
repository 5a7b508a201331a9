import type { IncomingMessage, ServerResponse } from "node:http";
import type { ServerContext } from "../context.js";
import { PAGE_FILES } from "../page-files.js";
import { sendProblem } from "../send-response.js";
import { toUrl } from "../to-request.js";
import { actInDashboard, advanceClock, clearRequests, loadState, resetSandbox } from "./controls.js";
import { type Endpoint, type InspectionRequest, sendJson, sendText } from "./endpoint.js";
import { addFault, clearFaults, listFaults } from "./faults.js";
import { describeRequest } from "./request-view.js";
import { listRequests, type RequestFilter, viewCollection, viewState } from "./state-view.js";
import { findWebhook } from "./webhook-view.js";

/** Whether a request is for the page or its data. All other paths belong to the API. Such a request needs no key and does not count in the rate limit. */
export function isInspection(request: IncomingMessage): boolean {
  const { pathname } = toUrl(request);
  return pathname === "/" || pathname === "/favicon.ico" || pathname.startsWith("/_sandbox/");
}

const ENDPOINTS: Readonly<Record<string, Endpoint>> = {
  "GET /": ({ response }) => {
    sendPageFile(response, "page.html");
  },
  "GET /favicon.ico": ({ response }) => {
    response.writeHead(204).end();
  },
  "GET /_sandbox/page/{name}": ({ response, url }) => {
    sendPageFile(response, lastSegment(url));
  },
  "GET /_sandbox/ready": ({ response }) => {
    sendJson(response, { ready: true });
  },
  "GET /_sandbox/state": ({ response, url, context }) => {
    sendJson(response, viewState(context, toFilter(url)));
  },
  "GET /_sandbox/requests": ({ response, url, context }) => {
    sendJson(response, listRequests(context, toFilter(url)));
  },
  "DELETE /_sandbox/requests": clearRequests,
  "GET /_sandbox/requests/{name}": sendRequest,
  "GET /_sandbox/collections/{name}": sendCollection,
  "GET /_sandbox/webhooks/{name}": sendWebhook,
  "GET /_sandbox/saved-state": ({ response, context }) => {
    sendJson(response, context.sandbox.state.save());
  },
  "PUT /_sandbox/saved-state": loadState,
  "POST /_sandbox/reset": resetSandbox,
  "POST /_sandbox/advance": advanceClock,
  "GET /_sandbox/faults": listFaults,
  "POST /_sandbox/faults": addFault,
  "DELETE /_sandbox/faults": clearFaults,
  "POST /_sandbox/dashboard": actInDashboard,
};

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
  const endpoint = ENDPOINTS[`${method} ${url.pathname}`] ?? ENDPOINTS[`${method} ${withoutName(url.pathname)}`];
  if (endpoint === undefined) {
    sendProblem(response, 404, `The sandbox's server has no ${method} ${url.pathname}`);
    return;
  }
  try {
    await endpoint({ request, response, url, context });
  } catch (error) {
    sendProblem(response, 500, `The sandbox's page failed: ${String(error)}`);
  }
}

/** `/_sandbox/requests/7` as `/_sandbox/requests/{name}`. */
const withoutName = (path: string): string => path.replace(/^(\/_sandbox\/[^/]+)\/[^/]+$/, "$1/{name}");

/** A browser sends the origin of the page that makes a request. Pages of other sites must not change this sandbox. */
function isFromPage({ headers }: IncomingMessage): boolean {
  return headers.origin === undefined || headers.origin === `http://${headers.host ?? ""}`;
}

function lastSegment({ pathname }: URL): string {
  return pathname.slice(pathname.lastIndexOf("/") + 1);
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

function sendRequest({ response, url, context: { sandbox, durations } }: InspectionRequest): void {
  const number = Number(lastSegment(url));
  const entry = sandbox.requests.find((request) => request.number === number);
  if (entry === undefined) sendProblem(response, 404, `There is no request number ${lastSegment(url)}`);
  else sendJson(response, describeRequest(entry, durations.get(entry)));
}

function sendCollection({ response, url, context: { sandbox } }: InspectionRequest): void {
  const found = viewCollection(sandbox.state, lastSegment(url));
  if (found === undefined) sendProblem(response, 404, `There is no collection ${lastSegment(url)}`);
  else sendJson(response, found);
}

function sendWebhook({ response, url, context }: InspectionRequest): void {
  const found = findWebhook(context, lastSegment(url));
  if (found === undefined) sendProblem(response, 404, `There is no webhook ${lastSegment(url)}`);
  else sendJson(response, found);
}
