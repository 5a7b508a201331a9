import type { Operation, WritableFields } from "../../src/resources/operation.js";
import { HEADER } from "./documentation.js";
import { printInline } from "./literal.js";
import type { MethodModel } from "./methods.js";

interface Tree {
  [name: string]: Tree | Operation;
}

/**
 * `generated/operations.ts`: a table of what the client needs to send each operation, in the shape of the client:
 * `invoices.payments.create` is the operation of `rillet.invoices.payments.create`.
 */
export function generateOperations(methods: readonly MethodModel[]): string {
  const tree: Tree = {};
  for (const method of methods) {
    const names = method.name.split(".");
    const last = names.pop() ?? "";
    const resource = names.reduce<Tree>((parent, name) => (parent[name] ??= {}) as Tree, tree);
    resource[last] = operationOf(method);
  }
  return `${HEADER}import type { OperationsOf } from "../src/resources/operation.js";
import type { Resources } from "./resources.js";

/** The operation of every method. \`src/resources/bind-resources.ts\` makes the methods, and \`callOperation\` sends them. */
export const operations = ${print(tree)} satisfies OperationsOf<Resources>;
`;
}

function operationOf({ verb, path, query, body, result, writableFields }: MethodModel): Operation {
  const required = query.filter((parameter) => parameter.required).map(({ name }) => name);
  return {
    method: verb as Operation["method"],
    ...(query.length > 0 && { query: query.map(({ name }) => name) }),
    ...(required.length > 0 && { requiredQuery: required }),
    ...(body && { body: body.kind === "json" && !body.required ? "optional" : body.kind }),
    ...(result.kind === "list" && { items: result.key }),
    ...(result.kind === "bytes" && { accept: "application/pdf" }),
    ...(result.kind === "nothing" && { noContent: true }),
    ...(writableFields && { writableFields: groupNested(writableFields) }),
    // The path stands last, because the table is a third of the core bundle and is smallest when compressed in this order.
    path,
  };
}

/** `items.price` and `items.quantity` as `{ name: "items", fields: ["price", "quantity"] }`. */
function groupNested(fields: readonly string[]): WritableFields {
  const nested = new Map<string, string[]>();
  for (const [name = "", ...inner] of fields.map((field) => field.split(".")))
    nested.set(name, [...(nested.get(name) ?? []), ...inner]);
  return [...nested].map(([name, inner]) => (inner.length > 0 ? { name, fields: inner } : name));
}

/** An operation on one line, and a resource on one line for each of its members. */
function print(tree: Tree | Operation, indent = ""): string {
  if (typeof tree["path"] === "string") return printInline(tree);
  const members = Object.entries(tree as Tree).map(
    ([name, member]) => `${indent}  ${name}: ${print(member, `${indent}  `)},\n`,
  );
  return `{\n${members.join("")}${indent}}`;
}
