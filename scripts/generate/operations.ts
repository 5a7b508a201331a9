import { HEADER } from "./documentation.js";
import type { MethodModel } from "./methods.js";

/**
 * `generated/operations.ts`: what the client needs at run time to make each method, and no more, for it is in everybody's
 * bundle. A resource has a line with its path, and each of its methods a line with what is not a matter of course:
 *
 *     invoices /invoices/{invoice_id}
 *      create
 *      list ?cursor,limit
 *      updateTaxes POST @/taxes <json
 *
 * `src/http/operation.ts` takes it apart.
 */
export function generateOperations(methods: readonly MethodModel[]): string {
  const resources = new Map<string, MethodModel[]>();
  for (const method of methods) {
    const name = method.name.slice(0, method.name.lastIndexOf("."));
    resources.set(name, [...(resources.get(name) ?? []), method]);
  }
  const blocks = [...resources].map(([name, own]) => {
    const path = pathOf(own);
    return [`${name} ${path}`, ...own.map((method) => ` ${row(method, path)}`)].join("\n");
  });
  return `${HEADER}export const operations = \`${blocks.join("\n")}\`;\n`;
}

/** The path of one object of the resource where it has one, else the path of its first method. */
function pathOf(methods: readonly MethodModel[]): string {
  const pathOfMethod = (name: string): string | undefined => methods.find((method) => method.name.endsWith(`.${name}`))?.path;
  const item = ["retrieve", "update", "delete"].map(pathOfMethod).find((path) => path?.endsWith("}"));
  return item ?? pathOfMethod("list") ?? methods[0]?.path ?? "";
}

/** What a method of this name is unless its row says otherwise: `STANDARD` of `src/http/operation.ts`. */
const STANDARD: Readonly<Record<string, string>> = { list: "GET [", retrieve: "GET @", create: "POST <json", update: "PUT @ <json", delete: "DELETE @ -" };

function row({ name, verb, path, body, result, query, keeps }: MethodModel, resource: string): string {
  const method = name.slice(name.lastIndexOf(".") + 1);
  const collection = resource.replace(/\/\{\w+\}$/, "");
  const list = result.kind === "list" && (result.key === collection.slice(collection.lastIndexOf("/") + 1).replaceAll("-", "_") ? "[" : `[${result.key}`);
  const parts = [
    verb,
    relativePath(path, resource, collection),
    body && `<${body.kind === "json" && !body.required ? "optional" : body.kind}`,
    list,
    result.kind === "nothing" && "-",
    result.kind === "bytes" && ">application/pdf",
  ].filter(Boolean);
  const isStandard = parts.join(" ") === STANDARD[method] || (method === "list" && parts.join(" ") === `GET ${list}`);
  const shown = isStandard ? [list !== "[" && list] : parts;
  return [method, ...shown, query.length > 0 && `?${query.map((each) => each.name).join(",")}`, keeps && `keep:${keeps.join(",")}`].filter(Boolean).join(" ");
}

/** `@` for the resource's own path, `@` and the rest for one below it, `/` and the rest for one below its collection, `=` and all of any other. */
function relativePath(path: string, resource: string, collection: string): string {
  if (path === collection) return "";
  if (path === resource) return "@";
  if (path.startsWith(`${resource}/`)) return `@${path.slice(resource.length)}`;
  return path.startsWith(`${collection}/`) ? path.slice(collection.length) : `=${path}`;
}
