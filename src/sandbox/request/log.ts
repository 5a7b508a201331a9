import type { ContractOperation } from "../../../generated/contract.js";
import type { Clock } from "../clock.js";
import type { Fault } from "../faults/fault.js";
import type { Incoming } from "./incoming.js";

/** One request that reached the sandbox, or tried to. */
export interface LoggedRequest {
  /** When it came, in milliseconds of the sandbox's clock. */
  readonly time: number;
  readonly method: string;
  readonly path: string;
  readonly query: Readonly<Record<string, string>>;
  /** In lower case; the authorization is hidden. */
  readonly headers: Readonly<Record<string, string>>;
  readonly body: unknown;
  /** The contract's id of the operation, such as `create-an-invoice`; undefined for a path that it does not have. */
  readonly operation: string | undefined;
  /** The operation's method on the client, such as `invoices.create`. */
  readonly name: string | undefined;
  readonly idempotencyKey: string | undefined;
  /** What the sandbox answered, whether or not that arrived; undefined while there is no answer, or if a fault took the request before. */
  status: number | undefined;
  response: unknown;
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
