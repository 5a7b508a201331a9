import type { ContractOperation } from "../../../generated/contract.js";
import type { SandboxContext } from "../context.js";

/** A request that has passed every check, ready for its handler. */
export interface ApiRequest {
  readonly operation: ContractOperation;
  /** The parameters in the path, by name. */
  readonly path: Readonly<Record<string, string>>;
  readonly query: Readonly<Record<string, string>>;
  /** The body. It fits the operation's schema, and everything that it refers to exists. */
  readonly body: unknown;
  readonly headers: Headers;
  readonly context: SandboxContext;
}

/** Handles one operation. It changes the state immediately and returns the JSON of the response, a `BinaryBody` or nothing, or it throws a Problem. */
export type Handler = (request: ApiRequest) => unknown;

/** Handlers by the operation's name, such as `invoices.updateTaxes`. */
export type Handlers = Readonly<Record<string, Handler>>;
