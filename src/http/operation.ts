export type Verb = "GET" | "POST" | "PUT" | "PATCH" | "DELETE";

/** What the client must know of an operation to call it; a row of `generated/operations.ts`. */
export interface Operation {
  readonly verb: Verb;
  /** Template, `/invoices/{invoice_id}`. */
  readonly path: string;
  /** Names of the query parameters, separated by spaces. */
  readonly query?: string;
  readonly body?: "json" | "optional" | "file";
  /** The answer is a list: the name of its array. */
  readonly items?: string;
  /** Media type asked for where it is not JSON; the answer is bytes then. */
  readonly accept?: string;
  /** Nothing in the answer is of interest (204, or 200 without a body). */
  readonly empty?: true;
  /** The fields that `modify` sends back, separated by spaces, those of a list's members with a dot. */
  readonly keeps?: string;
}

export interface OperationTree {
  readonly [name: string]: Operation | OperationTree;
}

export function isOperation(node: Operation | OperationTree): node is Operation {
  return typeof node["verb"] === "string";
}
