import { HEADER } from "./documentation.js";
import type { MethodModel } from "./methods.js";

/** `generated/operations.ts`: what the client needs at run time to make each method, and no more: it is in everybody's bundle. */
export function generateOperations(methods: readonly MethodModel[]): string {
  const tree: Tree = {};
  for (const method of methods) place(tree, method.name.split("."), row(method));
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

function row(method: MethodModel): string {
  const { body, result, query, keeps } = method;
  const names = query.map((each) => each.name);
  return `{ ${[
    `verb: "${method.verb}"`,
    `path: "${method.path}"`,
    names.length > 0 && `query: "${names.join(" ")}"`,
    body && `body: "${body.kind === "json" && !body.required ? "optional" : body.kind}"`,
    result.kind === "list" && `items: "${result.key}"`,
    result.kind === "nothing" && "empty: true",
    result.kind === "bytes" && `accept: "application/pdf"`,
    keeps && `keeps: "${keeps.join(" ")}"`,
  ]
    .filter(Boolean)
    .join(", ")} }`;
}

function print(tree: Tree, indent: string): string {
  const inner = `${indent}  `;
  const lines = Object.entries(tree).map(([name, value]) => `${inner}${name}: ${typeof value === "string" ? value : print(value, inner)},\n`);
  return `{\n${lines.join("")}${indent}}`;
}
