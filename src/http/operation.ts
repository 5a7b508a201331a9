export type Verb = "GET" | "POST" | "PUT" | "PATCH" | "DELETE";

/** What the client must know of an operation to call it. */
export interface Operation {
  readonly verb: Verb;
  /** Template, `/invoices/{invoice_id}`. */
  readonly path: string;
  /** Names of the query parameters, those that must be given with `!`; undefined where it takes none. */
  readonly query: readonly string[] | undefined;
  readonly body: "json" | "optional" | "file" | undefined;
  /** The answer is a list: the name of its array. */
  readonly items: string | undefined;
  /** Media type asked for where it is not JSON; the answer is bytes then. */
  readonly accept: string | undefined;
  /** Nothing in the answer is of interest (204, or 200 without a body). */
  readonly isEmpty: boolean;
  /** The fields that `modify` sends back; `items:price:quantity` for some fields of a list's members. */
  readonly keeps: readonly string[] | undefined;
}

/** What methods of these names are unless their row has a verb of its own. */
const STANDARD: Readonly<Record<string, string>> = {
  list: "GET [",
  retrieve: "GET @",
  create: "POST <json",
  update: "PUT @ <json",
  delete: "DELETE @ -",
};

/** The path of one object of a resource unless its line has one: `/credit-memos/{credit_memo_id}` for `creditMemos`. */
export const standardPath = (resource: string): string =>
  resource
    .split(".")
    .map((part) => part.replace(/[A-Z]/g, "_$&").toLowerCase())
    .map((part) => `/${part.replaceAll("_", "-")}/{${part.replace(/ies$/, "y").replace(/s$/, "")}_id}`)
    .join("");

/**
 * Takes a row of `generated/operations.ts` apart: `name VERB path <body [items - >accept ?query keep:fields`, all but the name
 * only where they apply. `resource` is the path of one object of the resource, and `@` stands for it; without it a path goes on
 * from the resource's collection, and `=` gives a path as a whole. `[` alone means that the list is named as the collection is.
 */
export function parseOperation(resource: string, row: string): Operation {
  const [name = "", ...own] = row.split(" ");
  const marks = /^[A-Z]/.test(own[0] ?? "") ? own : [...own, ...(STANDARD[name] ?? "").split(" ")];
  const marked = (sign: string): string | undefined => marks.find((mark) => mark.startsWith(sign))?.slice(sign.length);
  const collection = resource.replace(/\/\{\w+\}$/, "");
  const below = marked("@");
  const items = marked("[");
  return {
    verb: marks.find((mark) => /^[A-Z]/.test(mark)) as Verb,
    path:
      marked("=") ??
      (below === undefined ? collection + (marks.find((mark) => mark.startsWith("/")) ?? "") : resource + below),
    query: marked("?")?.split(","),
    body: marked("<") as Operation["body"],
    items: items === "" ? collection.replace(/.*\//, "").replaceAll("-", "_") : items,
    accept: marked(">"),
    isEmpty: marks.includes("-"),
    keeps: marked("keep:")?.split(","),
  };
}
