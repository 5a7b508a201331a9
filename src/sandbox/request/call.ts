import type { ContractOperation } from "../../../generated/contract.js";
import type { World } from "../world.js";

/** A request that has passed every check, on its way to its handler. */
export interface Call {
  readonly operation: ContractOperation;
  /** The parameters in the path, by name. */
  readonly path: Readonly<Record<string, string>>;
  readonly query: Readonly<Record<string, string>>;
  /** The body: it fits the operation's schema, and what it refers to exists. */
  readonly body: unknown;
  readonly headers: Headers;
  readonly world: World;
}

/** An answer that is not JSON. */
export class BinaryReply {
  readonly bytes: Uint8Array;
  readonly contentType: string;

  constructor(bytes: Uint8Array, contentType: string) {
    this.bytes = bytes;
    this.contentType = contentType;
  }
}

/** Answers one operation: with the JSON of its body, with nothing, or with bytes. Changes the state at once or throws a Problem. */
export type Handler = (call: Call) => unknown;

/** Handlers by the operation's name, such as `invoices.updateTaxes`. */
export type Handlers = Readonly<Record<string, Handler>>;
