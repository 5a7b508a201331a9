import type { IncomingMessage, ServerResponse } from "node:http";
import type { Serving } from "../listener.js";

/** A request for the page, or of the page. */
export interface Inspection {
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
  readonly url: URL;
  readonly serving: Serving;
}

/** Nothing but what this server sends may run in the page, or show it in a frame. */
const HEADERS = {
  "cache-control": "no-store",
  "x-content-type-options": "nosniff",
  "cross-origin-resource-policy": "same-origin",
  "referrer-policy": "no-referrer",
  "content-security-policy":
    "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
};

/** Answers with a part of the page. */
export function sendPage(response: ServerResponse, type: string, body: string): void {
  response.writeHead(200, { ...HEADERS, "content-type": type });
  response.end(body);
}

export function sendJson(response: ServerResponse, value: unknown): void {
  sendPage(response, "application/json", JSON.stringify(value));
}
