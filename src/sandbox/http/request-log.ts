import type { ContractOperation } from "../../../generated/contract.js";
import type { Clock } from "../clock.js";
import type { Fault } from "../faults/fault.js";
import { unknownFieldsOf } from "../validation/body-shape.js";
import type { ReceivedRequest } from "./read-request.js";
import { type ApiResponse, showBody } from "./response.js";
import { checkOperation } from "../faults/check-fault-rule.js";
import { checkOptions, isMilliseconds, wholeNumberFrom } from "../../validation/validate-options.js";

/** How many requests the log keeps. Older ones are removed. */
export interface RequestLogLimits {
  /** Requests. Default: 10,000. */
  readonly maxRequests?: number;
  /** The size of all requests and responses together, in bytes of their texts. Default: 64 MiB. */
  readonly maxBytes?: number;
}

/** One request that reached the sandbox, or that a fault stopped on its way. */
export interface LoggedRequest {
  /** Its number in the order of arrival, from 1. It stays the same when older requests are removed. */
  readonly number: number;
  /** When it arrived, in milliseconds of the sandbox's clock. */
  readonly time: number;
  /** HTTP method, such as `POST`. */
  readonly method: string;
  /** Path without host and query, as it was requested. */
  readonly path: string;
  /** Parameters of the query. */
  readonly query: Readonly<Record<string, string>>;
  /** Names in lower case. The value of a header that may hold a key is `***`: `authorization`, `cookie`, and names with `token`, `secret`, `password` or `api-key`. */
  readonly headers: Readonly<Record<string, string>>;
  /** The parsed JSON, the text if it is not JSON, undefined without a body. If a request with a long body was rejected: only the first 16 KiB, as text. */
  body: unknown;
  /** Whether `body` is everything that was sent. False for a form with a file, and for a long body that was cut. */
  isBodyComplete: boolean;
  /** The fields of the body that the API contract does not have, such as `items[0].qty`: usually a typo. */
  readonly unknownFields: readonly string[];
  /** The contract's id of the operation, such as `create-an-invoice`; undefined for a path that is not in the contract. */
  readonly operation: string | undefined;
  /** The operation's method on the client, such as `invoices.create`. */
  readonly name: string | undefined;
  /** `Idempotency-Key`, if one was sent. */
  readonly idempotencyKey: string | undefined;
  /** The status of the sandbox's response, also of one that was lost; undefined without a response, or if a fault stopped the request before. */
  status: number | undefined;
  /** The body of the response, parsed. */
  response: unknown;
  /** The headers of the response, names in lower case; undefined without a response. */
  responseHeaders: Readonly<Record<string, string>> | undefined;
  /** `X-Trace-Id` of the response. */
  traceId: string | undefined;
  /** Whether the response is that of an earlier request with the same idempotency key. */
  replayed: boolean;
  /** The fault that applied to it. */
  fault: Fault["kind"] | undefined;
  /** Whether it has its response, or was stopped by a fault. */
  isDone: boolean;
}

/** The requests of a sandbox, as a ring: a sandbox that runs for days must not fill the memory. */
export interface RequestLog {
  /** The requests that are kept, the oldest first. */
  readonly requests: readonly LoggedRequest[];
  /** Adds a request that has no response yet. */
  add(received: ReceivedRequest, operation: ContractOperation | undefined): LoggedRequest;
  /** Adds the response to a request. */
  addResponse(record: LoggedRequest, response: ApiResponse): void;
  /** Records that a fault stopped a request. Such a request gets no response. */
  addStop(record: LoggedRequest): void;
  /** Calls the listener whenever a request is done. @returns A function that ends these calls. */
  onDone(listener: () => void): () => void;
  /** Removes all requests. The next request gets the next number. */
  clear(): void;
}

/** Whether a header may hold a key, by its name in lower case. A failing test prints the log, so the log keeps no value of such a header. */
export const mayHoldKey = (header: string): boolean =>
  /authori[sz]ation|cookie|token|secret|password|api-?key/.test(header);

/** If a request was rejected, only this much of its body is kept, because anyone can send such a request, also without an API key. */
const MAX_REJECTED_BODY = 16 * 1024;

export function createRequestLog(
  clock: Clock,
  { maxRequests = 10_000, maxBytes = 64 * 1024 * 1024 }: RequestLogLimits = {},
): RequestLog {
  const requests: LoggedRequest[] = [];
  const listeners = new Set<() => void>();
  const finish = (record: LoggedRequest): void => {
    record.isDone = true;
    for (const listener of [...listeners]) listener();
  };
  const sizes = new WeakMap<LoggedRequest, number>();
  let [count, total] = [0, 0];
  const resize = (record: LoggedRequest, change: number): void => {
    const size = sizes.get(record);
    // Without a size the record was removed while its response was on its way.
    if (size === undefined) return;
    sizes.set(record, size + change);
    total += change;
    while (requests.length > 1 && (requests.length > maxRequests || total > maxBytes)) removeOldest();
  };
  const removeOldest = (): void => {
    const record = requests.shift();
    if (record === undefined) return;
    total -= sizes.get(record) ?? 0;
    sizes.delete(record);
  };
  return {
    requests,
    add(received, operation) {
      const record = toRecord(received, operation, { number: (count += 1), time: clock.now() });
      requests.push(record);
      sizes.set(record, 0);
      resize(record, received.size);
      return record;
    },
    addResponse(record, response) {
      record.status = response.status;
      record.response = showBody(response);
      resize(record, response.body?.length ?? 0);
      if (response.status >= 400) resize(record, -cutBody(record));
      finish(record);
    },
    addStop: finish,
    onDone(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    clear() {
      while (requests.length > 0) removeOldest();
    },
  };
}

function toRecord(
  received: ReceivedRequest,
  operation: ContractOperation | undefined,
  { number, time }: Pick<LoggedRequest, "number" | "time">,
): LoggedRequest {
  const { method, path, query, headers, body } = received;
  return {
    number,
    time,
    method,
    path,
    query,
    headers: Object.fromEntries([...headers].map(([name, value]) => [name, mayHoldKey(name) ? "***" : value])),
    body,
    isBodyComplete: headers.get("content-type")?.startsWith("multipart/") !== true,
    unknownFields:
      operation?.body !== undefined && "schema" in operation.body ? unknownFieldsOf(operation.body.schema, body) : [],
    operation: operation?.id,
    name: operation?.name,
    idempotencyKey: headers.get("idempotency-key") ?? undefined,
    status: undefined,
    response: undefined,
    responseHeaders: undefined,
    traceId: undefined,
    replayed: false,
    fault: undefined,
    isDone: false,
  };
}

/** Cuts a long body of a rejected request, and returns how much was cut. */
function cutBody(record: LoggedRequest): number {
  const text = typeof record.body === "string" ? record.body : (JSON.stringify(record.body) ?? "");
  if (text.length <= MAX_REJECTED_BODY) return 0;
  record.isBodyComplete = false;
  record.body = `${text.slice(0, MAX_REJECTED_BODY)}… (cut: the body has ${String(text.length)} characters)`;
  return text.length - MAX_REJECTED_BODY;
}

/** Options of `sandbox.waitForRequest`. */
export interface WaitOptions {
  /** Which request to the operation: 1 is the first in the log. Default: 1. */
  readonly count?: number;
  /** How long to wait, in milliseconds of real time, also with fake timers. Default: 5,000. */
  readonly timeout?: number;
}

// Taken when the module is loaded, because fake timers replace the global functions later.
const { setTimeout: startTimer, clearTimeout: stopTimer } = globalThis;

/** The requests of the log to an operation, the oldest first. @throws RilletArgumentError for an unknown operation. */
export function findRequests({ requests }: RequestLog, operation: string): LoggedRequest[] {
  checkOperation(operation, "requestsTo() and waitForRequest()");
  return requests.filter((request) => request.name === operation || request.operation === operation);
}

/** Waits until a request to an operation is in the log and has its response, or was stopped by a fault. @throws Error after the timeout. */
export function waitForRequest(log: RequestLog, operation: string, options: WaitOptions = {}): Promise<LoggedRequest> {
  checkOptions(options, { count: wholeNumberFrom(1), timeout: isMilliseconds }, "waitForRequest()");
  const { count = 1, timeout = 5000 } = options;
  const find = (): LoggedRequest | undefined => findRequests(log, operation).filter(({ isDone }) => isDone)[count - 1];
  return new Promise((resolve, reject) => {
    const found = find();
    if (found) {
      resolve(found);
      return;
    }
    const stopListening = log.onDone(() => {
      const request = find();
      if (request === undefined) return;
      stop();
      resolve(request);
    });
    const stop = (): void => {
      stopTimer(timer);
      stopListening();
    };
    const timer = startTimer(() => {
      stop();
      const names = log.requests.map(({ name, method, path }) => name ?? `${method} ${path}`);
      const others =
        names.length === 0 ? "There was no request." : `The requests were: ${names.slice(-10).join(", ")}.`;
      const which = count === 1 ? "No request" : `Fewer than ${count} requests`;
      reject(new Error(`${which} to ${operation} within ${timeout} ms. ${others}`));
    }, timeout);
  });
}
