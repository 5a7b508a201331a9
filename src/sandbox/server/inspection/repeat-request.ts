import { type LoggedRequest, mayHoldKey } from "../../http/request-log.js";
import { sendProblem } from "../node-http.js";
import { findEntry, requestsAfter } from "../serve-api.js";
import type { ServerContext } from "../context.js";
import { type InspectionRequest, readJsonObject, sendJson } from "./endpoint.js";

/** Why a request cannot be sent again; undefined if it can. */
export function whyNotRepeatable(request: LoggedRequest, { credentials }: ServerContext): string | undefined {
  if (!request.isDone) return "This request has not ended yet";
  if (!request.isBodyComplete) return "The log does not have the whole body of this request";
  if (!credentials.has(request))
    return "This request did not come over the network, so the server does not know its key";
  return undefined;
}

/**
 * `POST /_sandbox/requests/{number}/repeat`: sends a request again, with the key that it came with. It has the same idempotency key, so a POST gets its first
 * response; `{"idempotencyKey": "…"}` gives it another. Responds with the number of the new request.
 */
export async function repeatRequest({ request, response, context }: InspectionRequest, number: string): Promise<void> {
  const { sandbox } = context;
  const logged = sandbox.requests.find((candidate) => candidate.number === Number(number));
  if (logged === undefined) {
    sendProblem(response, 404, `There is no request number ${number}`);
    return;
  }
  const reason = whyNotRepeatable(logged, context);
  if (reason !== undefined) {
    sendProblem(response, 400, reason);
    return;
  }
  const { idempotencyKey } = await readJsonObject(request);
  if (
    idempotencyKey !== undefined &&
    (typeof idempotencyKey !== "string" || !/^[\x21-\x7e]{1,255}$/.test(idempotencyKey))
  ) {
    sendProblem(response, 400, "The idempotencyKey must be a text of 1 to 255 visible ASCII characters");
    return;
  }
  sendJson(response, { number: await repeat(logged, idempotencyKey, context) });
}

/** How long the response may take before the page goes on, in milliseconds: a fault can delay it for hours. */
const PATIENCE_MS = 1000;

async function repeat(
  logged: LoggedRequest,
  idempotencyKey: string | undefined,
  { sandbox, credentials, durations, webhookScheduler }: ServerContext,
): Promise<number | null> {
  const authorization = credentials.get(logged) ?? "";
  const { method, path } = logged;
  const [start, last] = [performance.now(), sandbox.requests.at(-1)?.number ?? 0];
  const find = (traceId?: string | null): LoggedRequest | undefined =>
    findEntry(requestsAfter(sandbox.requests, last), { method, path, traceId }, durations);
  const work = sandbox.fetch(toRequest(logged, authorization, idempotencyKey)).then(
    (response) => {
      void response.body?.cancel();
      return find(response.headers.get("x-trace-id"));
    },
    () => find(),
  );
  const done = work.then((entry) => {
    if (entry !== undefined) durations.set(entry, performance.now() - start);
    webhookScheduler?.send();
    return entry;
  });
  let timer: ReturnType<typeof setTimeout> | undefined;
  const tooLate = new Promise<LoggedRequest | undefined>((resolve) => {
    timer = setTimeout(() => {
      resolve(find());
    }, PATIENCE_MS);
  });
  const entry = await Promise.race([done, tooLate]);
  clearTimeout(timer);
  if (entry !== undefined && authorization !== "") credentials.set(entry, authorization);
  return entry?.number ?? null;
}

/** Headers that belong to the connection of the first request. */
const CONNECTION_HEADERS = new Set(["host", "connection", "content-length", "transfer-encoding", "expect"]);

function toRequest(logged: LoggedRequest, authorization: string, idempotencyKey: string | undefined): Request {
  const { method, path, query, body } = logged;
  const search = new URLSearchParams(query).toString();
  const headers = new Headers(
    Object.entries(logged.headers).filter(([name]) => !CONNECTION_HEADERS.has(name) && !mayHoldKey(name)),
  );
  if (authorization !== "") headers.set("authorization", authorization);
  if (idempotencyKey !== undefined) headers.set("idempotency-key", idempotencyKey);
  const hasBody = body !== undefined && method !== "GET" && method !== "HEAD";
  return new Request(`http://sandbox${path}${search === "" ? "" : `?${search}`}`, {
    method,
    headers,
    ...(hasBody && { body: typeof body === "string" ? body : JSON.stringify(body) }),
  });
}
