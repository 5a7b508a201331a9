import type { ContractOperation } from "../../../generated/contract.js";
import { type Clock, toHttpDate } from "../clock.js";
import { breakBody } from "../faults/break-body.js";
import { dropBeforeChange, dropResponseAfterChange } from "../faults/drop-before-or-after-change.js";
import type { Fault } from "../faults/fault.js";
import type { FaultRules } from "../faults/fault-rules.js";
import { statusResponse } from "../faults/status-response.js";
import { uuidOf } from "../identifiers.js";
import type { AcceptedRequest, Pipeline } from "./pipeline.js";
import { type ReceivedRequest, readRequest } from "./read-request.js";
import type { LoggedRequest, RequestLog } from "./request-log.js";
import type { ApiResponse } from "./response.js";
import { route } from "./router.js";

export interface FetchParts {
  readonly clock: Clock;
  readonly faults: FaultRules;
  readonly pipeline: Pipeline;
  readonly log: RequestLog;
}

/** The type of `sandbox.fetch`. It fits the option `fetch` of a client and everything that calls `fetch`. */
export type SandboxFetch = (input: string | URL | Request, init?: RequestInit) => Promise<Response>;

interface Outcome {
  readonly response: ApiResponse;
  /** Ends the use of the idempotency key. */
  readonly finish: () => void;
}

/** Makes the sandbox's `fetch`: it takes a request, applies a fault, and returns the response. A caller that aborts never stops the sandbox's work. */
export function createFetch(parts: FetchParts): SandboxFetch {
  let traces = 0;
  return async (input, init) => {
    const received = await readRequest(input, init);
    const operation = findOperation(received);
    const record = parts.log.add(received, operation);
    const fault = parts.faults.pick({ method: received.method, path: received.path, operation }, record);
    record.fault = fault?.kind;
    if (fault?.kind === "drop-before") parts.pipeline.count(received);
    if (fault?.kind === "refuse" || fault?.kind === "drop-before") parts.log.addStop(record);
    dropBeforeChange(fault);
    record.traceId = uuidOf(`trace ${String((traces += 1))}`).replaceAll("-", "");
    const work = serve(received, fault, record, parts);
    const outcome = await orAbort(work, received.signal).catch((error: unknown) => {
      // A body that stalls ends the use of its key, but here it never begins.
      void work.then(
        ({ finish }) => finish(),
        () => undefined,
      );
      throw error;
    });
    return respond(outcome, fault, record, { signal: received.signal, date: toHttpDate(parts.clock.now()) });
  };
}

function findOperation({ method, path }: ReceivedRequest): ContractOperation | undefined {
  try {
    return route(method, path).operation;
  } catch {
    return undefined;
  }
}

/** The work of the sandbox. Without a delay it is done before anything else can happen. */
async function serve(
  received: ReceivedRequest,
  fault: Fault | undefined,
  record: LoggedRequest,
  { clock, pipeline, log }: FetchParts,
): Promise<Outcome> {
  if (fault?.kind === "status" && fault.isCommitted !== true) {
    pipeline.count(received);
    const response = statusResponse(fault);
    log.addResponse(record, response);
    return { response, finish: () => undefined };
  }
  const accepted = pipeline.accept(received);
  record.replayed = accepted.isReplayed;
  if (fault?.kind === "delay" && fault.when !== "after") await clock.wait(fault.ms);
  const response = completeOrRelease(pipeline, accepted);
  log.addResponse(record, response);
  if (fault?.kind === "delay" && fault.when === "after") await clock.wait(fault.ms);
  const finish = (): void => {
    accepted.finish(response);
  };
  if (fault?.kind !== "stall-body") finish();
  return { response, finish };
}

/** An error that is not a Problem is a bug of the sandbox. The caller gets it, and the idempotency key is free again. */
function completeOrRelease(pipeline: Pipeline, accepted: AcceptedRequest): ApiResponse {
  try {
    return pipeline.complete(accepted);
  } catch (error) {
    accepted.finish(undefined);
    throw error;
  }
}

/** Waits for the work, or rejects earlier if the caller aborts. */
async function orAbort<Result>(work: Promise<Result>, signal: AbortSignal | undefined): Promise<Result> {
  if (signal === undefined) return work;
  let abort = (): void => undefined;
  const aborted = new Promise<never>((_resolve, reject) => {
    abort = () => {
      reject(signal.reason as Error);
    };
    if (signal.aborted) abort();
    else signal.addEventListener("abort", abort, { once: true });
  });
  try {
    return await Promise.race([aborted, work]);
  } finally {
    signal.removeEventListener("abort", abort);
  }
}

function respond(
  { response, finish }: Outcome,
  fault: Fault | undefined,
  record: LoggedRequest,
  { signal, date }: { signal: AbortSignal | undefined; date: string },
): Response {
  const { status, headers, body } = fault?.kind === "status" ? statusResponse(fault) : response;
  const traceId = record.traceId ?? "";
  const allHeaders = { ...headers, date, "x-trace-id": traceId, ...gatewayHeaders(traceId, status) };
  record.responseHeaders = allHeaders;
  dropResponseAfterChange(fault);
  const sent = record.method === "HEAD" ? null : body;
  return new Response(toBody(sent, fault, { signal, finish }), { status, headers: allHeaders });
}

/** The headers of AWS and CloudFront. Responses come through them (observed). */
function gatewayHeaders(traceId: string, status: number): Record<string, string> {
  const requestId = uuidOf(`request ${traceId}`);
  return {
    "x-amzn-requestid": requestId,
    via: `1.1 ${traceId}.cloudfront.net (CloudFront)`,
    "x-amz-cf-id": btoa(requestId),
    "x-amz-cf-pop": "IAD89-C1",
    "x-cache": status >= 400 ? "Error from cloudfront" : "Miss from cloudfront",
  };
}

function toBody(
  body: ApiResponse["body"],
  fault: Fault | undefined,
  { signal, finish }: { signal: AbortSignal | undefined; finish: () => void },
): BodyInit | null {
  const bytes = typeof body === "string" ? new TextEncoder().encode(body) : body;
  const broken = bytes && breakBody(bytes, fault, signal, finish);
  if (broken) return broken;
  finish();
  return bytes as BodyInit | null;
}
