import type { IncomingMessage, ServerResponse } from "node:http";
import type { Serving } from "../listener.js";
import { PAGE } from "../page/page.js";
import { SCRIPT } from "../page/script.js";
import { STYLES } from "../page/styles.js";
import { sendProblem } from "../send.js";
import { toUrl } from "../to-request.js";
import { actOnDashboard, addFault, advance, mendFaults } from "./changes.js";
import { type Inspection, sendJson, sendPage } from "./inspection.js";
import { toDetails } from "./request-view.js";
import { newestObjects, viewState } from "./state-view.js";
import { findWebhook } from "./webhook-view.js";

type Answerer = (inspection: Inspection) => void | Promise<void>;

/** Whether a request is for the page or for what the page asks for; the API's paths are all others. Neither needs a key nor counts in the rate limit. */
export function isInspection(request: IncomingMessage): boolean {
  const { pathname } = toUrl(request);
  return pathname === "/" || pathname === "/favicon.ico" || pathname.startsWith("/_sandbox/");
}

const ANSWERERS: Readonly<Record<string, Answerer>> = {
  "GET /": ({ response }) => {
    sendPage(response, "text/html; charset=utf-8", PAGE);
  },
  "GET /favicon.ico": ({ response }) => {
    response.writeHead(204).end();
  },
  "GET /_sandbox/page.js": ({ response }) => {
    sendPage(response, "text/javascript; charset=utf-8", SCRIPT);
  },
  "GET /_sandbox/page.css": ({ response }) => {
    sendPage(response, "text/css; charset=utf-8", STYLES);
  },
  "GET /_sandbox/state": ({ response, url: { searchParams }, serving }) => {
    sendJson(
      response,
      viewState(serving, { path: searchParams.get("path") ?? "", status: searchParams.get("status") ?? "" }),
    );
  },
  "GET /_sandbox/requests": showRequest,
  "GET /_sandbox/collections": showCollection,
  "GET /_sandbox/webhooks": showWebhook,
  "GET /_sandbox/saved-state": ({ response, serving }) => {
    sendJson(response, serving.sandbox.state.save());
  },
  "POST /_sandbox/advance": advance,
  "POST /_sandbox/faults": addFault,
  "DELETE /_sandbox/faults": mendFaults,
  "POST /_sandbox/dashboard": actOnDashboard,
};

/** Answers a request for the page, or of the page. */
export async function serveInspection(
  request: IncomingMessage,
  response: ServerResponse,
  serving: Serving,
): Promise<void> {
  const url = toUrl(request);
  const verb = request.method === "HEAD" ? "GET" : (request.method ?? "");
  if (verb !== "GET" && !isFromPage(request)) {
    sendProblem(response, 403, "Only the sandbox's own page, and programs that are no browsers, may change it");
    return;
  }
  const answerer = ANSWERERS[`${verb} ${nameOf(url.pathname)}`];
  if (answerer === undefined) {
    sendProblem(response, 404, `The sandbox's server has no ${verb} ${url.pathname}`);
    return;
  }
  try {
    await answerer({ request, response, url, serving });
  } catch (error) {
    sendProblem(response, 500, `The sandbox's page failed: ${String(error)}`);
  }
}

/** The path without what it names: `/_sandbox/requests/7` is one of the requests. */
const nameOf = (path: string): string =>
  /^(\/_sandbox\/(?:requests|collections|webhooks))\/[^/]+$/.exec(path)?.[1] ?? path;

/** A browser says where a request comes from. Other sites must not move this sandbox's clock. */
function isFromPage({ headers }: IncomingMessage): boolean {
  return headers.origin === undefined || headers.origin === `http://${headers.host ?? ""}`;
}

function lastSegment({ pathname }: URL): string {
  return pathname.slice(pathname.lastIndexOf("/") + 1);
}

function showRequest({ response, url, serving: { sandbox, durations } }: Inspection): void {
  const number = Number(lastSegment(url));
  const entry = sandbox.requests[number - 1];
  if (entry === undefined) sendProblem(response, 404, `There was no request number ${lastSegment(url)}`);
  else sendJson(response, toDetails(entry, number, durations.get(entry)));
}

function showCollection({ response, url, serving: { sandbox } }: Inspection): void {
  const found = newestObjects(sandbox.state, lastSegment(url));
  if (found === undefined) sendProblem(response, 404, `There is no collection ${lastSegment(url)}`);
  else sendJson(response, found);
}

function showWebhook({ response, url, serving }: Inspection): void {
  const found = findWebhook(serving, lastSegment(url));
  if (found === undefined) sendProblem(response, 404, `There was no webhook ${lastSegment(url)}`);
  else sendJson(response, found);
}
