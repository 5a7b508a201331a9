import type { ContractOperation } from "../../../generated/contract.js";
import type { Clock } from "../clock.js";
import type { Fault } from "../faults/fault.js";
import type { ReceivedRequest } from "./read-request.js";

/** One request that reached the sandbox, or that a fault stopped on its way. */
export interface LoggedRequest {
  /** When it arrived, in milliseconds of the sandbox's clock. */
  readonly time: number;
  /** HTTP method, such as `POST`. */
  readonly method: string;
  /** Path without host and query, as it was requested. */
  readonly path: string;
  /** Parameters of the query. */
  readonly query: Readonly<Record<string, string>>;
  /** Names in lower case. The value of the authorization is hidden. */
  readonly headers: Readonly<Record<string, string>>;
  /** The parsed JSON, the text if it is not JSON, undefined without a body. */
  readonly body: unknown;
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
  /** `X-Trace-Id` of the response. */
  traceId: string | undefined;
  /** Whether the response is that of an earlier request with the same idempotency key. */
  replayed: boolean;
  /** The fault that applied to it. */
  fault: Fault["kind"] | undefined;
}

/** The log record of a request that has no response yet. */
export function openRecord(
  received: ReceivedRequest,
  operation: ContractOperation | undefined,
  clock: Clock,
): LoggedRequest {
  const { method, path, query, headers, body } = received;
  return {
    time: clock.now(),
    method,
    path,
    query,
    headers: Object.fromEntries([...headers].map(([name, value]) => [name, name === "authorization" ? "***" : value])),
    body,
    operation: operation?.id,
    name: operation?.name,
    idempotencyKey: headers.get("idempotency-key") ?? undefined,
    status: undefined,
    response: undefined,
    traceId: undefined,
    replayed: false,
    fault: undefined,
  };
}
