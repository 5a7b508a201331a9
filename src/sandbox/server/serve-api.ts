import type { IncomingMessage, ServerResponse } from "node:http";
import type { LoggedRequest } from "../http/request-log.js";
import type { Serving } from "./listener.js";
import { sendAnswer, sendProblem } from "./send.js";
import { BodyTooLarge, toRequest, toUrl } from "./to-request.js";

/** A request to the API that is over. */
export interface ServedRequest {
  /** HTTP method, `POST`. */
  readonly method: string;
  /** With its query. */
  readonly path: string;
  /** What the sandbox answered, whether or not that arrived; undefined if there was no answer. */
  readonly status: number | undefined;
  /** Milliseconds from the request's head to the answer's end. */
  readonly durationMs: number;
  /** What the answer said was wrong. */
  readonly problem: string | undefined;
  /** Whether the answer was that of an earlier request with the same idempotency key. */
  readonly replayed: boolean;
  /** The fault that befell it, or what cut it off. */
  readonly fault: string | undefined;
}

interface Ending {
  readonly status?: number;
  readonly problem?: string;
  readonly fault?: string;
  readonly traceId?: string | null;
}

/** Answers one request to the API from the sandbox. */
export async function serveApi(request: IncomingMessage, response: ServerResponse, serving: Serving): Promise<void> {
  const { sandbox, durations, onRequest, sender } = serving;
  const { pathname, search } = toUrl(request);
  const method = request.method ?? "GET";
  const [start, first] = [performance.now(), sandbox.requests.length];
  const ending = await answer(request, response, serving);
  const durationMs = performance.now() - start;
  const entry = findEntry(
    sandbox.requests.slice(first),
    { method, path: pathname, traceId: ending.traceId },
    durations,
  );
  if (entry !== undefined) durations.set(entry, durationMs);
  sender?.send();
  onRequest({
    method,
    path: pathname + search,
    status: ending.status ?? entry?.status,
    durationMs,
    problem: ending.problem ?? (entry && describeProblem(entry)),
    replayed: entry?.replayed ?? false,
    fault: ending.fault ?? entry?.fault,
  });
}

async function answer(
  request: IncomingMessage,
  response: ServerResponse,
  { sandbox, maxBodyBytes }: Serving,
): Promise<Ending> {
  const abort = new AbortController();
  response.once("close", () => {
    abort.abort(new Error("The client is gone"));
  });
  try {
    if (request.method === "TRACE") return refuse(response, 405, "TRACE is not supported here");
    const found = await sandbox.fetch(toRequest(request, { maxBodyBytes, abort }));
    await sendAnswer(found, response);
    return { status: found.status, traceId: found.headers.get("x-trace-id") };
  } catch (error) {
    return endWithout(error, { request, response, abort });
  }
}

function refuse(response: ServerResponse, status: number, problem: string): Ending {
  sendProblem(response, status, problem);
  return { status, problem };
}

/** What becomes of a request that the sandbox gave no answer to. */
function endWithout(
  error: unknown,
  { request, response, abort }: { request: IncomingMessage; response: ServerResponse; abort: AbortController },
): Ending {
  const reason: unknown = abort.signal.aborted ? abort.signal.reason : error;
  if (reason instanceof BodyTooLarge) return refuse(response, 413, reason.message);
  if (abort.signal.aborted || (request.destroyed && !request.complete)) return { fault: "the client gave up" };
  if (isConnectionError(error)) {
    request.socket.resetAndDestroy();
    return {};
  }
  return refuse(
    response,
    500,
    `The sandbox failed, which is a defect of its own: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`,
  );
}

/** As the sandbox throws for the faults `refuse`, `drop-before` and `drop-after`. */
function isConnectionError(error: unknown): boolean {
  return error instanceof TypeError && error.cause instanceof Error && "code" in error.cause;
}

/** The log's entry for a request: by its trace id, or where there was no answer the first such request that has not ended yet. */
function findEntry(
  entries: readonly LoggedRequest[],
  sought: { method: string; path: string; traceId: string | null | undefined },
  ended: WeakMap<LoggedRequest, number>,
): LoggedRequest | undefined {
  const { method, path, traceId } = sought;
  if (traceId) return entries.find((entry) => entry.traceId === traceId);
  return entries.find((entry) => entry.method === method && entry.path === path && !ended.has(entry));
}

/** What the answer to a request says was wrong: the detail of a problem, or its title; undefined for a success. */
export function describeProblem({
  status = 0,
  response,
}: Pick<LoggedRequest, "status" | "response">): string | undefined {
  if (status < 400 || typeof response !== "object" || response === null) return undefined;
  const { detail, title } = response as { detail?: unknown; title?: unknown };
  return [detail, title].find((text) => typeof text === "string");
}
