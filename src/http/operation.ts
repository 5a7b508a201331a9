export type Verb = "GET" | "POST" | "PUT" | "PATCH" | "DELETE";

/** What the client must know of an operation to call it. */
export interface Operation {
  readonly verb: Verb;
  /** Template, `/invoices/{invoice_id}`. */
  readonly path: string;
  /** Names of the query parameters; undefined where it takes none. */
  readonly query: readonly string[] | undefined;
  readonly body: "json" | "optional" | "file" | undefined;
  /** The answer is a list: the name of its array. */
  readonly items: string | undefined;
  /** Media type asked for where it is not JSON; the answer is bytes then. */
  readonly accept: string | undefined;
  /** Nothing in the answer is of interest (204, or 200 without a body). */
  readonly isEmpty: boolean;
  /** The fields that `modify` sends back, those of a list's members with a dot. */
  readonly keeps: readonly string[] | undefined;
}

/** The rows of `generated/operations.ts`, by resource and method. */
export interface OperationTree {
  readonly [name: string]: string | OperationTree;
}

/** Takes a row apart: `VERB /path/{id}{?query} <body [items] - >accept keep:fields`, all but the first two only where they apply. */
export function parseOperation(row: string): Operation {
  const [verb, target = "", ...marks] = row.split(" ");
  const [path = "", query] = target.slice(0, target.endsWith("}") && target.includes("{?") ? -1 : undefined).split("{?");
  const marked = (sign: string): string | undefined => marks.find((mark) => mark.startsWith(sign))?.slice(sign.length);
  return {
    verb: verb as Verb,
    path,
    query: query?.split(","),
    body: marked("<") as Operation["body"],
    items: marked("[")?.slice(0, -1),
    accept: marked(">"),
    isEmpty: marks.includes("-"),
    keeps: marked("keep:")?.split(","),
  };
}
