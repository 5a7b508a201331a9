import { type LoggedRequest, mayHoldKey } from "../../http/request-log.js";
import type { Violation } from "../../problems.js";
import type { ServerContext } from "../context.js";
import { describeProblem } from "../serve-api.js";
import { type Names, namesIn } from "./names.js";
import { whyNotRepeatable } from "./repeat-request.js";

/** A request in the page's list. */
export interface RequestSummary {
  /** Its number in the order of arrival, from 1. */
  readonly number: number;
  /** When it came, in milliseconds of the sandbox's clock. */
  readonly time: number;
  readonly method: string;
  /** With its query. */
  readonly path: string;
  /** The operation's method on the client, such as `invoices.create`. */
  readonly name: string | null;
  readonly status: number | null;
  /** How long it took on the network; null while it runs, and if it did not come through this server. */
  readonly durationMs: number | null;
  readonly problem: string | null;
  readonly idempotencyKey: string | null;
  readonly replayed: boolean;
  readonly fault: string | null;
}

/** A request with everything that is known of it. */
export interface RequestDetails extends RequestSummary {
  readonly traceId: string | null;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: unknown;
  /** Whether `body` is everything that was sent. */
  readonly isBodyComplete: boolean;
  /** The fields of the body that the contract does not have. */
  readonly unknownFields: readonly string[];
  /** Null without a response. */
  readonly responseHeaders: Readonly<Record<string, string>> | null;
  readonly response: unknown;
  readonly violations: readonly Violation[];
  /** The objects that the path and the bodies mention. */
  readonly names: Names;
  /** Why it cannot be sent again; null if it can. */
  readonly notRepeatable: string | null;
}

export function summarizeRequest(request: LoggedRequest, durationMs: number | undefined): RequestSummary {
  const { number, time, method, path, query, name, status, idempotencyKey, replayed, fault } = request;
  const search = new URLSearchParams(query).toString();
  return {
    number,
    time,
    method,
    path: search === "" ? path : `${path}?${search}`,
    name: name ?? null,
    status: status ?? null,
    durationMs: durationMs === undefined ? null : Math.round(durationMs * 10) / 10,
    problem: describeProblem(request) ?? null,
    idempotencyKey: idempotencyKey ?? null,
    replayed,
    fault: fault ?? null,
  };
}

export function describeRequest(request: LoggedRequest, context: ServerContext): RequestDetails {
  const { traceId, headers, body, unknownFields, responseHeaders, response } = request;
  return {
    ...summarizeRequest(request, context.durations.get(request)),
    traceId: traceId ?? null,
    // The page does not even show that a key was sent.
    headers: Object.fromEntries(Object.entries(headers).filter(([name]) => !mayHoldKey(name))),
    body: toJson(body),
    isBodyComplete: request.isBodyComplete,
    unknownFields,
    responseHeaders: responseHeaders ?? null,
    response: toJson(response),
    violations: violationsOf(response),
    names: namesIn([request.path.split("/"), Object.values(request.query), body, response], context.sandbox.state),
    notRepeatable: whyNotRepeatable(request, context) ?? null,
  };
}

function violationsOf(response: unknown): readonly Violation[] {
  if (typeof response !== "object" || response === null || !("violations" in response)) return [];
  return Array.isArray(response.violations) ? (response.violations as Violation[]) : [];
}

/** Bytes as their number, a missing body as null. */
function toJson(value: unknown): unknown {
  return value instanceof Uint8Array ? `(${String(value.length)} bytes)` : (value ?? null);
}
