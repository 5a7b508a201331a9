import type { ContractOperation } from "../../../generated/contract.js";
import { type Clock, toHttpDate } from "../clock.js";
import { connectionError, cutBody, faultyAnswer, stallBody } from "../faults/broken-responses.js";
import type { Fault } from "../faults/fault.js";
import type { FaultBook } from "../faults/faults.js";
import { uuidOf } from "../identifiers.js";
import { type Answer, showBody } from "./answer.js";
import { type Incoming, readRequest } from "./incoming.js";
import { type LoggedRequest, openEntry } from "./log.js";
import type { Admission, Pipeline } from "./pipeline.js";
import { route } from "./router.js";

export interface ExchangeParts {
  readonly clock: Clock;
  readonly faults: FaultBook;
  readonly pipeline: Pipeline;
  readonly requests: LoggedRequest[];
}

export type Fetch = (input: string | URL | Request, init?: RequestInit) => Promise<Response>;

interface Outcome {
  readonly answer: Answer;
  readonly settle: () => void;
}

/** Makes the sandbox's `fetch`: a request in, what is to go wrong with it, its answer out. The caller giving up never stops what the sandbox does. */
export function createFetch(parts: ExchangeParts): Fetch {
  let traces = 0;
  return async (input, init) => {
    const incoming = await readRequest(input, init);
    const operation = findOperation(incoming);
    const entry = openEntry(incoming, operation, parts.clock);
    parts.requests.push(entry);
    const fault = parts.faults.pick({ method: incoming.method, path: incoming.path, operation });
    entry.fault = fault?.kind;
    if (fault?.kind === "refuse") throw connectionError("ECONNREFUSED");
    if (fault?.kind === "drop-before") throw connectionError("ECONNRESET");
    entry.traceId = uuidOf(`trace ${String((traces += 1))}`);
    const outcome = await orAbort(serve(incoming, fault, entry, parts), incoming.signal);
    return respond(outcome, fault, entry, { signal: incoming.signal, date: toHttpDate(parts.clock.now()) });
  };
}

function findOperation({ method, path }: Incoming): ContractOperation | undefined {
  try {
    return route(method, path).operation;
  } catch {
    return undefined;
  }
}

/** The work of the sandbox: without a delay it is done before anything else can happen. */
async function serve(
  incoming: Incoming,
  fault: Fault | undefined,
  entry: LoggedRequest,
  { clock, pipeline }: ExchangeParts,
): Promise<Outcome> {
  if (fault?.kind === "status" && fault.isCommitted !== true) {
    const answer = faultyAnswer(fault);
    record(entry, answer);
    return { answer, settle: () => undefined };
  }
  const admission = pipeline.admit(incoming);
  entry.replayed = admission.isReplayed;
  if (fault?.kind === "delay" && fault.when !== "after") await clock.wait(fault.ms);
  const answer = completeOrLetGo(pipeline, admission);
  record(entry, answer);
  if (fault?.kind === "delay" && fault.when === "after") await clock.wait(fault.ms);
  const settle = (): void => {
    admission.settle(answer);
  };
  if (fault?.kind !== "stall-body") settle();
  return { answer, settle };
}

/** An error that is no Problem is a fault of the sandbox itself: it is thrown to the caller, and the key is free again. */
function completeOrLetGo(pipeline: Pipeline, admission: Admission): Answer {
  try {
    return pipeline.complete(admission);
  } catch (error) {
    admission.settle(undefined);
    throw error;
  }
}

function record(entry: LoggedRequest, answer: Answer): void {
  entry.status = answer.status;
  entry.response = showBody(answer);
}

/** Waits for the work unless the caller gives up first. */
async function orAbort<Result>(work: Promise<Result>, signal: AbortSignal | undefined): Promise<Result> {
  if (signal === undefined) return work;
  let giveUp = (): void => undefined;
  const aborted = new Promise<never>((_resolve, reject) => {
    giveUp = () => {
      reject(signal.reason as Error);
    };
    if (signal.aborted) giveUp();
    else signal.addEventListener("abort", giveUp, { once: true });
  });
  try {
    return await Promise.race([aborted, work]);
  } finally {
    signal.removeEventListener("abort", giveUp);
  }
}

function respond(
  { answer, settle }: Outcome,
  fault: Fault | undefined,
  entry: LoggedRequest,
  { signal, date }: { signal: AbortSignal | undefined; date: string },
): Response {
  if (fault?.kind === "drop-after") throw connectionError("ECONNRESET");
  const { status, headers, body } = fault?.kind === "status" ? faultyAnswer(fault) : answer;
  const traceId = entry.traceId ?? "";
  const allHeaders = { ...headers, date, "x-trace-id": traceId, "x-amzn-requestid": uuidOf(`request ${traceId}`) };
  return new Response(toStream(body, fault, { signal, settle }), { status, headers: allHeaders });
}

function toStream(
  body: Answer["body"],
  fault: Fault | undefined,
  { signal, settle }: { signal: AbortSignal | undefined; settle: () => void },
): BodyInit | null {
  const bytes = typeof body === "string" ? new TextEncoder().encode(body) : body;
  if (bytes !== null && fault?.kind === "cut-body") return cutBody(bytes);
  if (bytes !== null && fault?.kind === "stall-body") return stallBody(bytes, signal, settle);
  settle();
  return bytes as BodyInit | null;
}
