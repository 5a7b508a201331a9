import type { IncomingMessage, ServerResponse } from "node:http";
import { Readable } from "node:stream";
import { TransformStream } from "node:stream/web";

/** A body has more bytes than are allowed. */
export class BodyTooLarge extends Error {
  constructor(limit: number) {
    super(`The body has more than the ${String(limit)} bytes that are allowed`);
    this.name = "BodyTooLarge";
  }
}

interface BodyLimit {
  readonly maxBodyBytes: number;
  /** It is aborted when the client closes the connection, or when the body is too large. */
  readonly abort: AbortController;
}

/** Turns a request of Node's server into one for `fetch`. Its body is read while it arrives. @throws BodyTooLarge if the content length is too large. */
export function toRequest(incoming: IncomingMessage, { maxBodyBytes, abort }: BodyLimit): Request {
  if (Number(incoming.headers["content-length"] ?? 0) > maxBodyBytes) throw new BodyTooLarge(maxBodyBytes);
  const method = incoming.method ?? "GET";
  const hasBody =
    method !== "GET" &&
    method !== "HEAD" &&
    (incoming.headers["transfer-encoding"] !== undefined || Number(incoming.headers["content-length"] ?? 0) > 0);
  const body = hasBody
    ? { body: Readable.toWeb(incoming).pipeThrough(limitTo(maxBodyBytes, abort)), duplex: "half" }
    : {};
  const headers = toHeaders(incoming);
  return new Request(toUrl(incoming), { method, headers, signal: abort.signal, ...body } as RequestInit);
}

/** The target of a request is a path, a whole URL if the client believes that the server is a proxy, or `*`. */
export function toUrl({ url = "/" }: IncomingMessage): URL {
  if (url.startsWith("/")) return new URL(`http://sandbox${url}`);
  return URL.canParse(url) ? new URL(url) : new URL("http://sandbox/");
}

function toHeaders({ rawHeaders }: IncomingMessage): Headers {
  const headers = new Headers();
  for (let index = 0; index + 1 < rawHeaders.length; index += 2)
    headers.append(rawHeaders[index] ?? "", rawHeaders[index + 1] ?? "");
  return headers;
}

function limitTo(limit: number, abort: AbortController): TransformStream<Uint8Array, Uint8Array> {
  let size = 0;
  return new TransformStream({
    transform(chunk, controller) {
      size += chunk.length;
      if (size <= limit) {
        controller.enqueue(chunk);
        return;
      }
      const error = new BodyTooLarge(limit);
      abort.abort(error);
      controller.error(error);
    },
  });
}

/** Sends a response of the sandbox's `fetch`. If its body breaks, the connection is ended: the part that was sent arrives, and nothing after it. */
export async function sendResponse(from: Response, to: ServerResponse): Promise<void> {
  const headers = Object.fromEntries(from.headers);
  if (from.body === null) {
    to.writeHead(from.status, from.status === 204 ? headers : { ...headers, "content-length": "0" });
    to.end();
    return;
  }
  const reader = from.body.getReader();
  // A body that stalls never ends by itself, and its idempotency key stays in use until it ends. A `fetch` around the sandbox's may not pass the signal on.
  const cancel = (): void => void reader.cancel().catch(() => undefined);
  if (to.closed) cancel();
  else to.once("close", cancel);
  to.writeHead(from.status, headers);
  to.flushHeaders();
  try {
    // It does not wait for the client to read, because every body of the sandbox is in memory as a whole.
    for (let part = await reader.read(); !part.done; part = await reader.read()) to.write(part.value);
    to.end();
  } catch {
    to.socket?.destroySoon();
  }
}

/** Sends a problem that the server itself found, as problem details. */
export function sendProblem(response: ServerResponse, status: number, detail: string): void {
  if (response.headersSent) {
    response.destroy();
    return;
  }
  response.writeHead(status, { "content-type": "application/problem+json", connection: "close" });
  response.end(JSON.stringify({ type: "about:blank", title: TITLES[status] ?? "Problem", status, detail }));
  // The rest of the request's body is read and dropped. Otherwise the client may get a reset before it has read the response.
  response.req.resume();
}

const TITLES: Readonly<Record<number, string>> = {
  400: "Bad Request",
  403: "Forbidden",
  404: "Not Found",
  405: "Method Not Allowed",
  413: "Content Too Large",
  421: "Misdirected Request",
  500: "Internal Server Error",
};
