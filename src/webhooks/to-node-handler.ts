import { WebhookVerificationError } from "../errors/webhook-verification-error.js";
import { bodyBytes, RAW_BODY_ADVICE, type RawBody } from "./raw-body.js";

/** The used part of node:http's IncomingMessage, and of what frameworks add to it. */
export interface NodeRequest extends AsyncIterable<unknown> {
  /** HTTP method. */
  readonly method?: string | undefined;
  /** Path and query. */
  readonly url?: string | undefined;
  /** Headers, their names in lower case. */
  readonly headers: Readonly<Record<string, string | readonly string[] | undefined>>;
  /** Whether the whole request has been received. */
  readonly complete?: boolean;
  /** 1 for HTTP/1.1, 2 for HTTP/2. */
  readonly httpVersionMajor?: number;
  /** Whether the stream has been read. */
  readonly readableDidRead?: boolean;
  /** What a parser made of the body. */
  readonly body?: unknown;
  /** The bytes, where a framework keeps them. */
  readonly rawBody?: unknown;
}

/** The used part of node:http's ServerResponse. */
export interface NodeResponse {
  /** HTTP status of the response. */
  statusCode: number;
  /** Whether it is too late to set the status. */
  readonly headersSent?: boolean;
  /** Sets a header. */
  setHeader(name: string, value: string): unknown;
  /** Sends the response. */
  end(body?: Uint8Array): unknown;
}

/** A listener of node:http, and a handler of Express. */
export type NodeHandler = (
  request: NodeRequest,
  response: NodeResponse,
  next?: (error?: unknown) => unknown,
) => Promise<void>;

/**
 * Adapts a handler of `Request` and `Response` to node:http, Express and frameworks built on them: `createServer(toNodeHandler(handler))`,
 * `app.post("/webhooks/rillet", toNodeHandler(handler))`.
 *
 * The body is taken from `request.rawBody`, from `request.body` where that is bytes or text, or from the stream. If the stream has been
 * read and only a parsed object is left, an error that says what to do goes to `next`. Without `next` it is logged, and the response is 500.
 */
export function toNodeHandler(handler: (request: Request) => Promise<Response>): NodeHandler {
  return async (request, response, next) => {
    try {
      const result = FORBIDDEN_METHODS.test(request.method ?? "")
        ? methodNotAllowed()
        : await handler(toRequest(request));
      await send(result, request, response);
    } catch (error) {
      if (next) return void next(error);
      // eslint-disable-next-line no-console -- there is no `next` to pass the error to
      console.error(error);
      if (!response.headersSent) response.statusCode = 500;
      response.end();
    }
  };
}

/** A `Request` cannot have these methods (Fetch standard, "forbidden method"). */
const FORBIDDEN_METHODS = /^(?:CONNECT|TRACE|TRACK)$/i;

function methodNotAllowed(): Response {
  return new Response("Webhooks are sent by POST.", { status: 405, headers: { Allow: "POST" } });
}

function toRequest(request: NodeRequest): Request {
  const method = request.method ?? "GET";
  const body = method === "GET" || method === "HEAD" ? null : untouchedBody(request);
  const init: RequestInit & { duplex: "half" } = { method, headers: toHeaders(request.headers), body, duplex: "half" };
  return new Request(toUrl(request), init);
}

/** The webhook handler does not read the URL. Other handlers may, and an invalid path must not make them fail. */
function toUrl({ url = "/" }: NodeRequest): string {
  return URL.canParse(`http://localhost${url}`) ? `http://localhost${url}` : "http://localhost/";
}

function toHeaders(source: NodeRequest["headers"]): Headers {
  const headers = new Headers();
  for (const [name, value] of Object.entries(source)) {
    if (name.startsWith(":")) continue; // HTTP/2's :method and the like are not header names
    for (const single of [value ?? []].flat()) headers.append(name, single);
  }
  return headers;
}

function untouchedBody(request: NodeRequest): BodyInit {
  for (const body of [request.rawBody, request.body])
    if (typeof body === "string" || ArrayBuffer.isView(body)) return toStream([body]);
  if (!isParsed(request)) return toStream(request);
  throw new WebhookVerificationError(
    `The request's body was read before the webhook handler received the request, and its bytes are lost. ${RAW_BODY_ADVICE}`,
    { reason: "body_not_raw" },
  );
}

/** Express 4 sets an empty `body` also where nothing was parsed and the stream has not been read. */
function isParsed({ body, readableDidRead }: NodeRequest): boolean {
  if (readableDidRead !== undefined) return readableDidRead;
  return typeof body === "object" && body !== null && Object.keys(body).length > 0;
}

/** Also of a body that is in memory, because a Request makes two copies of bytes, and none of a stream. */
function toStream(body: Iterable<unknown> | AsyncIterable<unknown>): ReadableStream<Uint8Array> {
  const chunks = Symbol.iterator in body ? body[Symbol.iterator]() : body[Symbol.asyncIterator]();
  return new ReadableStream({
    async pull(controller) {
      const next = await chunks.next();
      if (next.done) controller.close();
      else controller.enqueue(bodyBytes(next.value as RawBody));
    },
  });
}

/** After a response before the end of the request, the connection is closed. Otherwise an upload without an end would keep it open. */
async function send(result: Response, request: NodeRequest, response: NodeResponse): Promise<void> {
  if (response.headersSent) return;
  response.statusCode = result.status;
  if (request.complete === false && request.httpVersionMajor === 1) response.setHeader("Connection", "close");
  result.headers.forEach((value, name) => response.setHeader(name, value));
  response.end(new Uint8Array(await result.arrayBuffer()));
}
