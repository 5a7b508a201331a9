import type { IncomingMessage } from "node:http";
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
