import type { HttpMethod } from "../http/api-request.js";

/** One operation of the contract, as the client needs it to send a request. `generated/operations.ts` holds all of them. */
export interface Operation {
  readonly method: HttpMethod;
  /** Path template: `/invoices/{invoice_id}`. Its parameters are the first arguments of the method. */
  readonly path: string;
  /** Names of the query parameters. */
  readonly query?: readonly string[];
  /** Those of them that must be given. */
  readonly requiredQuery?: readonly string[];
  /** What the method takes as its body: an object, an object or nothing, or a file. */
  readonly body?: "json" | "optional" | "file";
  /** Of a list: the name of the array in the response. */
  readonly items?: string;
  /** Media type of the response if it is not JSON. The method then returns bytes. */
  readonly accept?: string;
  /** The response has no body of interest (204, or 200 without a body). */
  readonly noContent?: boolean;
  /** Of an update: the fields that `modify` sends back. Only updates with them have a `modify`. */
  readonly writableFields?: WritableFields;
}

/** Fields of an object. For a list of objects, `fields` names the fields of each member. */
export type WritableFields = readonly (string | { readonly name: string; readonly fields: readonly string[] })[];

/** The operations of a resource, and its nested resources. */
export interface OperationTree {
  readonly [name: string]: Operation | OperationTree;
}

/** Resources with an operation in place of each method. `modify` has none, because it is a retrieve and an update. */
export type OperationsOf<Resource> = {
  readonly [Name in keyof Resource as Name extends "modify" ? never : Name]: Resource[Name] extends (
    ...input: never[]
  ) => unknown
    ? Operation
    : OperationsOf<Resource[Name]>;
};

export const isOperation = (entry: Operation | OperationTree): entry is Operation => typeof entry["path"] === "string";
