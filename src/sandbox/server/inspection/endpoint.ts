import type { IncomingMessage, ServerResponse } from "node:http";
import type { ServerContext } from "../context.js";

/** A request for the page or its data. */
export interface InspectionRequest {
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
  readonly url: URL;
  readonly context: ServerContext;
}

/** Handles one kind of request for the page or its data. It gets the texts that stand in the path for a name. */
export type Endpoint = (inspection: InspectionRequest, first: string, second: string) => void | Promise<void>;

/** Only what this server sends may run in the page, and no other site may show the page in a frame. */
const HEADERS = {
  "cache-control": "no-store",
  "x-content-type-options": "nosniff",
  "cross-origin-resource-policy": "same-origin",
  "referrer-policy": "no-referrer",
  "content-security-policy":
    "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
};

/** Sends a text with the headers that protect the page. */
export function sendText(response: ServerResponse, type: string, body: string): void {
  response.writeHead(200, { ...HEADERS, "content-type": type });
  response.end(body);
}

export function sendJson(response: ServerResponse, value: unknown): void {
  sendText(response, "application/json", JSON.stringify(value));
}

/** Sends a JSON file to save. */
export function sendFile(response: ServerResponse, name: string, body: string): void {
  response.setHeader("content-disposition", `attachment; filename="${name}"`);
  sendText(response, "application/json", body);
}

/** The largest body that is read, unless the endpoint says otherwise. The page sends a few lines at most. */
const MAX_BODY_BYTES = 64 * 1024;

/** The JSON object of a request's body; an empty one if the body is too large or no JSON object. */
export async function readJsonObject(
  request: IncomingMessage,
  maxBytes = MAX_BODY_BYTES,
): Promise<Readonly<Record<string, unknown>>> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > maxBytes) return {};
    chunks.push(chunk);
  }
  try {
    const value = JSON.parse(Buffer.concat(chunks).toString("utf8")) as unknown;
    return typeof value === "object" && value !== null ? (value as Record<string, unknown>) : {};
  } catch {
    return {};
  }
}
