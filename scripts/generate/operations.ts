import { HEADER } from "./documentation.js";
import type { MethodModel } from "./methods.js";

/**
 * `generated/operations.ts`: what the client needs at run time to make each method, and no more, for it is in everybody's
 * bundle. A row reads like a request line; `src/http/operation.ts` takes it apart.
 */
export function generateOperations(methods: readonly MethodModel[]): string {
  const tree: Tree = {};
  for (const method of methods) place(tree, method.name.split("."), JSON.stringify(row(method)));
  const types = `import type { OperationTree } from "../src/http/operation.js";\n\n`;
  return `${HEADER}${types}export const operations = ${print(tree, "")} as const satisfies OperationTree;\n`;
}

interface Tree {
  [name: string]: Tree | string;
}

function place(tree: Tree, [name, ...rest]: string[], text: string): void {
  if (name === undefined) return;
  if (rest.length === 0) tree[name] = text;
  else place((tree[name] ??= {}) as Tree, rest, text);
}

/** `GET /invoices{?cursor,limit} [invoices]`, `PUT /products/{product_id} <json keep:name,price`, `DELETE /bills/{bill_id} -`. */
function row(method: MethodModel): string {
  const { body, result, query, keeps } = method;
  const names = query.map((each) => each.name).join(",");
  const parts = [
    method.verb,
    method.path + (names && `{?${names}}`),
    body && `<${body.kind === "json" && !body.required ? "optional" : body.kind}`,
    result.kind === "list" && `[${result.key}]`,
    result.kind === "nothing" && "-",
    result.kind === "bytes" && ">application/pdf",
    keeps && `keep:${keeps.join(",")}`,
  ];
  return parts.filter(Boolean).join(" ");
}

function print(tree: Tree, indent: string): string {
  const inner = `${indent}  `;
  const lines = Object.entries(tree).map(([name, value]) => `${inner}${name}: ${typeof value === "string" ? value : print(value, inner)},\n`);
  return `{\n${lines.join("")}${indent}}`;
}
