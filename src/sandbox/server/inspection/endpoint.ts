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

/** A body cannot be read. The message says what it must be. */
export class UnreadableBodyError extends Error {}

/** The JSON object of a request's body; an empty one without a body. @throws UnreadableBodyError if it is too large or no JSON object. */
export async function readJsonObject(
  request: IncomingMessage,
  maxBytes = MAX_BODY_BYTES,
): Promise<Readonly<Record<string, unknown>>> {
  const chunks: Buffer[] = [];
  let size = 0;
  // Without the option, the connection of a body that is too large would end before the response.
  for await (const chunk of request.iterator({ destroyOnReturn: false }) as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > maxBytes) throw new UnreadableBodyError(`The body has more than ${String(maxBytes)} bytes`);
    chunks.push(chunk);
  }
  if (size === 0) return {};
  const value = parseJson(Buffer.concat(chunks).toString("utf8"));
  if (typeof value !== "object" || value === null || Array.isArray(value))
    throw new UnreadableBodyError('The body must be a JSON object: {"name": "value"}');
  return value as Record<string, unknown>;
}

/** The value of a JSON text; undefined for any other text. */
function parseJson(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}
