import type { IncomingMessage, ServerResponse } from "node:http";
import type { Serving } from "../listener.js";
import { PAGE } from "../page/page.js";
import { SCRIPT } from "../page/script.js";
import { STYLES } from "../page/styles.js";
import { sendProblem } from "../send.js";
import { toUrl } from "../to-request.js";
import { parseFaultRule } from "./fault-rule.js";
import { readJson } from "./read-json.js";
import { toDetails } from "./request-view.js";
import { newestObjects, viewState } from "./state-view.js";
import { findWebhook } from "./webhook-view.js";

interface Inspection {
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
  readonly url: URL;
  readonly serving: Serving;
}

type Answerer = (inspection: Inspection) => void | Promise<void>;

/** Whether a request is for the page or for what the page asks for; the API's paths are all others. Neither needs a key nor counts in the rate limit. */
export function isInspection(request: IncomingMessage): boolean {
  const { pathname } = toUrl(request);
  return pathname === "/" || pathname === "/favicon.ico" || pathname.startsWith("/_sandbox/");
}

/** Nothing but what this server sends may run in the page, or show it in a frame. */
const PAGE_HEADERS = {
  "cache-control": "no-store",
  "x-content-type-options": "nosniff",
  "cross-origin-resource-policy": "same-origin",
  "referrer-policy": "no-referrer",
  "content-security-policy": "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
};

const ANSWERERS: Readonly<Record<string, Answerer>> = {
  "GET /": ({ response }) => { send(response, "text/html; charset=utf-8", PAGE); },
  "GET /favicon.ico": ({ response }) => { response.writeHead(204).end(); },
  "GET /_sandbox/page.js": ({ response }) => { send(response, "text/javascript; charset=utf-8", SCRIPT); },
  "GET /_sandbox/page.css": ({ response }) => { send(response, "text/css; charset=utf-8", STYLES); },
  "GET /_sandbox/state": ({ response, url: { searchParams }, serving }) => {
    sendJson(response, viewState(serving, { path: searchParams.get("path") ?? "", status: searchParams.get("status") ?? "" }));
  },
  "GET /_sandbox/requests": showRequest,
  "GET /_sandbox/collections": showCollection,
  "GET /_sandbox/webhooks": showWebhook,
  "GET /_sandbox/saved-state": ({ response, serving }) => { sendJson(response, serving.sandbox.state.save()); },
  "POST /_sandbox/advance": advance,
  "POST /_sandbox/faults": addFault,
  "DELETE /_sandbox/faults": ({ response, serving }) => {
    serving.sandbox.faults.clear();
    response.writeHead(204).end();
  },
};

/** Answers a request for the page, or of the page. */
export async function serveInspection(request: IncomingMessage, response: ServerResponse, serving: Serving): Promise<void> {
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
const nameOf = (path: string): string => /^(\/_sandbox\/(?:requests|collections|webhooks))\/[^/]+$/.exec(path)?.[1] ?? path;

/** A browser says where a request comes from. Other sites must not move this sandbox's clock. */
function isFromPage({ headers }: IncomingMessage): boolean {
  return headers.origin === undefined || headers.origin === `http://${headers.host ?? ""}`;
}

function send(response: ServerResponse, type: string, body: string): void {
  response.writeHead(200, { ...PAGE_HEADERS, "content-type": type });
  response.end(body);
}

function sendJson(response: ServerResponse, value: unknown): void {
  send(response, "application/json", JSON.stringify(value));
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

/** The farthest that the clock moves in one step: ten years. */
const FARTHEST = 10 * 366 * 24 * 60 * 60 * 1000;

async function advance({ request, response, serving: { sandbox, sender } }: Inspection): Promise<void> {
  const body = await readJson(request);
  const milliseconds: unknown = typeof body === "object" && body !== null && "milliseconds" in body ? body.milliseconds : undefined;
  if (typeof milliseconds !== "number" || !(milliseconds >= 0 && milliseconds <= FARTHEST)) {
    sendProblem(response, 400, 'The clock moves forward by {"milliseconds": n}, from 0 to ten years');
    return;
  }
  sandbox.advance(milliseconds);
  sender?.send();
  sendJson(response, { now: sandbox.now() });
}

async function addFault({ request, response, serving: { sandbox } }: Inspection): Promise<void> {
  const rule = parseFaultRule(await readJson(request));
  if (typeof rule === "string") {
    sendProblem(response, 400, rule);
    return;
  }
  sandbox.faults.add(rule);
  sendJson(response, { added: true });
}
