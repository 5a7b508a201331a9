import type { ContractOperation } from "../../../generated/contract.js";
import type { Clock } from "../clock.js";
import type { Fault } from "../faults/fault.js";
import type { Incoming } from "./incoming.js";

/** One request that reached the sandbox, or tried to. */
export interface LoggedRequest {
  /** When it came, in milliseconds of the sandbox's clock. */
  readonly time: number;
  /** HTTP method, `POST`. */
  readonly method: string;
  /** Path without host and query, as it was asked for. */
  readonly path: string;
  /** Parameters of the query. */
  readonly query: Readonly<Record<string, string>>;
  /** In lower case; the authorization is hidden. */
  readonly headers: Readonly<Record<string, string>>;
  /** The parsed JSON, text where it is none, undefined without a body. */
  readonly body: unknown;
  /** The contract's id of the operation, such as `create-an-invoice`; undefined for a path that it does not have. */
  readonly operation: string | undefined;
  /** The operation's method on the client, such as `invoices.create`. */
  readonly name: string | undefined;
  /** `Idempotency-Key`, where one was sent. */
  readonly idempotencyKey: string | undefined;
  /** What the sandbox answered, whether or not that arrived; undefined while there is no answer, or if a fault took the request before. */
  status: number | undefined;
  /** The body of the answer, parsed. */
  response: unknown;
  /** `X-Trace-Id` of the answer. */
  traceId: string | undefined;
  /** Whether the answer was that of an earlier request with the same idempotency key. */
  replayed: boolean;
  /** The fault that befell it. */
  fault: Fault["kind"] | undefined;
}

export function openEntry(incoming: Incoming, operation: ContractOperation | undefined, clock: Clock): LoggedRequest {
  const { method, path, query, headers, body } = incoming;
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
