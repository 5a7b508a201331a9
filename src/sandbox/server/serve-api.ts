import type { IncomingMessage, ServerResponse } from "node:http";
import type { LoggedRequest } from "../http/request-log.js";
import type { ServerContext } from "./context.js";
import { BodyTooLarge, sendProblem, sendResponse, toRequest, toUrl } from "./node-http.js";

/** How a request ended, as far as the server knows it and the log does not. */
interface Outcome {
  readonly status?: number;
  readonly problem?: string;
  readonly fault?: string;
  readonly traceId?: string | null;
}

/** Passes one request to the sandbox and sends its response. */
export async function serveApi(
  request: IncomingMessage,
  response: ServerResponse,
  context: ServerContext,
): Promise<void> {
  const { sandbox, durations, credentials, onRequest, webhookScheduler } = context;
  const { pathname, search } = toUrl(request);
  const method = request.method ?? "GET";
  const [start, last] = [performance.now(), sandbox.requests.at(-1)?.number ?? 0];
  const outcome = await exchange(request, response, context);
  const durationMs = performance.now() - start;
  const wanted = { method, path: pathname, traceId: outcome.traceId };
  const entry = findEntry(requestsAfter(sandbox.requests, last), wanted, durations);
  if (entry !== undefined) {
    durations.set(entry, durationMs);
    credentials.set(entry, request.headers.authorization ?? "");
  }
  webhookScheduler?.send();
  onRequest({
    method,
    path: pathname + search,
    status: outcome.status ?? entry?.status,
    durationMs,
    problem: outcome.problem ?? (entry && describeProblem(entry)),
    replayed: entry?.replayed ?? false,
    fault: outcome.fault ?? entry?.fault,
  });
}

async function exchange(
  request: IncomingMessage,
  response: ServerResponse,
  { sandbox, maxBodyBytes }: ServerContext,
): Promise<Outcome> {
  const abort = new AbortController();
  response.once("close", () => {
    abort.abort(new Error("The client closed the connection"));
  });
  try {
    if (request.method === "TRACE") return reject(response, 405, "TRACE is not supported here");
    const found = await sandbox.fetch(toRequest(request, { maxBodyBytes, abort }));
    await sendResponse(found, response);
    return { status: found.status, traceId: found.headers.get("x-trace-id") };
  } catch (error) {
    return endWithoutResponse(error, { request, response, abort });
  }
}

function reject(response: ServerResponse, status: number, problem: string): Outcome {
  sendProblem(response, status, problem);
  return { status, problem };
}

/** Ends a request that the sandbox gave no response to. */
function endWithoutResponse(
  error: unknown,
  { request, response, abort }: { request: IncomingMessage; response: ServerResponse; abort: AbortController },
): Outcome {
  const reason: unknown = abort.signal.aborted ? abort.signal.reason : error;
  if (reason instanceof BodyTooLarge) return reject(response, 413, reason.message);
  if (abort.signal.aborted || (request.destroyed && !request.complete)) return { fault: "the client gave up" };
  if (isConnectionError(error)) {
    request.socket.resetAndDestroy();
    return {};
  }
  const cause = error instanceof Error ? (error.stack ?? error.message) : String(error);
  return reject(response, 500, `The sandbox failed. This is a defect of the sandbox. ${cause}`);
}

/** Whether the sandbox threw for one of the faults `refuse`, `drop-before` and `drop-after`. */
function isConnectionError(error: unknown): boolean {
  return error instanceof TypeError && error.cause instanceof Error && "code" in error.cause;
}

/** The requests with a higher number. */
export function requestsAfter(requests: readonly LoggedRequest[], number: number): readonly LoggedRequest[] {
  return requests.slice(Math.max(0, number + 1 - (requests[0]?.number ?? 0)));
}

/** The log's entry for a request: the one with its trace id or, if there was no response, the first such request that has not ended yet. */
export function findEntry(
  entries: readonly LoggedRequest[],
  wanted: { method: string; path: string; traceId: string | null | undefined },
  ended: WeakMap<LoggedRequest, number>,
): LoggedRequest | undefined {
  const { method, path, traceId } = wanted;
  if (traceId) return entries.find((entry) => entry.traceId === traceId);
  return entries.find((entry) => entry.method === method && entry.path === path && !ended.has(entry));
}

/** The problem that a response describes: its detail, or its title; undefined for a success. */
export function describeProblem({
  status = 0,
  response,
}: Pick<LoggedRequest, "status" | "response">): string | undefined {
  if (status < 400 || typeof response !== "object" || response === null) return undefined;
  const { detail, title } = response as { detail?: unknown; title?: unknown };
  return [detail, title].find((text) => typeof text === "string");
}
