import { verificationFailure } from "./verification-failure.js";
import { RAW_BODY_ADVICE } from "./raw-body.js";

/** What is used of node:http's IncomingMessage, and of what frameworks hang onto it. */
export interface NodeRequest extends AsyncIterable<unknown> {
  /** HTTP method. */
  readonly method?: string | undefined;
  /** Path and query. */
  readonly url?: string | undefined;
  /** Headers, their names in lower case. */
  readonly headers: Readonly<Record<string, string | readonly string[] | undefined>>;
  /** Whether somebody has read the stream. */
  readonly readableDidRead?: boolean;
  /** What a parser left. */
  readonly body?: unknown;
  /** The bytes, where a framework keeps them. */
  readonly rawBody?: unknown;
}

/** What is used of node:http's ServerResponse. */
export interface NodeResponse {
  /** HTTP status to answer with. */
  statusCode: number;
  /** Whether it is too late to set it. */
  readonly headersSent?: boolean;
  /** Sets a header. */
  setHeader(name: string, value: string): unknown;
  /** Sends the answer. */
  end(body?: Uint8Array): unknown;
}

/** A listener of node:http, and a handler of Express. */
export type NodeHandler = (
  request: NodeRequest,
  response: NodeResponse,
  next?: (error?: unknown) => unknown,
) => Promise<void>;

/**
 * Fits a handler of `Request` and `Response` to node:http, Express and what is built on them: `createServer(toNodeHandler(handler))`,
 * `app.post("/webhooks/rillet", toNodeHandler(handler))`.
 *
 * The body is taken from `request.rawBody`, from `request.body` where that is bytes or text, or from the stream. Where the stream has been
 * read and only a parsed object is left, the error that says what to do goes to `next`, or is answered with 500 and logged.
 */
export function toNodeHandler(handler: (request: Request) => Promise<Response>): NodeHandler {
  return async (request, response, next) => {
    try {
      await send(await handler(toRequest(request)), response);
    } catch (error) {
      if (next) return void next(error);
      // eslint-disable-next-line no-console -- there is nobody else to tell
      console.error(error);
      if (!response.headersSent) response.statusCode = 500;
      response.end();
    }
  };
}

function toRequest(request: NodeRequest): Request {
  const method = request.method ?? "GET";
  const body = method === "GET" || method === "HEAD" ? null : untouchedBody(request);
  const init: RequestInit & { duplex: "half" } = { method, headers: toHeaders(request.headers), body, duplex: "half" };
  return new Request(toUrl(request), init);
}

/** The handlers here do not look at the URL; others may, and a path that is none must not fail them. */
function toUrl({ url = "/" }: NodeRequest): string {
  return URL.canParse(`http://localhost${url}`) ? `http://localhost${url}` : "http://localhost/";
}

function toHeaders(source: NodeRequest["headers"]): Headers {
  const headers = new Headers();
  for (const [name, value] of Object.entries(source)) {
    if (name.startsWith(":")) continue; // HTTP/2's :method and the like are no header names
    for (const single of [value ?? []].flat()) headers.append(name, single);
  }
  return headers;
}

function untouchedBody(request: NodeRequest): BodyInit {
  for (const body of [request.rawBody, request.body])
    if (typeof body === "string" || ArrayBuffer.isView(body)) return body as BodyInit;
  if (!isParsed(request)) return toStream(request);
  throw verificationFailure(
    "body_not_raw",
    `Something read the request's body before the webhook handler got it, and its bytes are gone. ${RAW_BODY_ADVICE}`,
  );
}

/** Express 4 sets an empty `body` also where nothing was parsed and the stream is still full. */
function isParsed({ body, readableDidRead }: NodeRequest): boolean {
  if (readableDidRead !== undefined) return readableDidRead;
  return typeof body === "object" && body !== null && Object.keys(body).length > 0;
}

function toStream(request: NodeRequest): ReadableStream<Uint8Array> {
  const chunks = request[Symbol.asyncIterator]();
  return new ReadableStream({
    async pull(controller) {
      const next = await chunks.next();
      if (next.done) controller.close();
      else controller.enqueue(next.value as Uint8Array);
    },
  });
}

async function send(answer: Response, response: NodeResponse): Promise<void> {
  if (response.headersSent) return;
  response.statusCode = answer.status;
  answer.headers.forEach((value, name) => response.setHeader(name, value));
  response.end(new Uint8Array(await answer.arrayBuffer()));
}
