import { HEADER } from "./documentation.js";
import { standardPath } from "../../src/http/operation.js";
import type { MethodModel } from "./methods.js";

/**
 * `generated/operations.ts`: what the client needs at run time to make each method, and no more, for it is in everybody's
 * bundle. A resource has a line with its path where that does not follow from its name, and each of its methods a line with
 * what is not a matter of course; `!` marks a query parameter that must be given:
 *
 *     invoices
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
  const ranked = commonFirst(methods);
  const blocks = [...resources].map(([name, own]) => {
    const path = pathOf(own, standardPath(name));
    return [
      path === standardPath(name) ? name : `${name} ${path}`,
      ...own.map((method) => ` ${row(method, path, ranked)}`),
    ].join("\n");
  });
  return `${HEADER}export const operations = \`${blocks.join("\n")}\`;\n`;
}

type Ranked = (names: readonly string[]) => string[];

/** Puts the names that most methods have before the others: lines that begin alike cost the bundle next to nothing. */
function commonFirst(methods: readonly MethodModel[]): Ranked {
  const all = methods.flatMap(({ query, keeps = [] }) => [...query.map(({ name }) => name), ...keeps]);
  const count = (name: string): number => all.filter((each) => each === name).length;
  return (names) => [...names].sort((a, b) => count(b) - count(a) || (a < b ? -1 : 1));
}

/** The path of one object of the resource where it has one, else the standard path where its methods are below that's collection, else the path of its first. */
function pathOf(methods: readonly MethodModel[], standard: string): string {
  const item = methods.find(({ name, path }) => /\.(retrieve|update|delete)$/.test(name) && path.endsWith("}"));
  if (item) return item.path;
  return methods.every(({ path }) => `${path}/`.startsWith(`${collectionOf(standard)}/`))
    ? standard
    : (methods[0]?.path ?? "");
}

const collectionOf = (resource: string): string => resource.replace(/\/\{\w+\}$/, "");

/** What a method of this name is unless its row says otherwise: `STANDARD` of `src/http/operation.ts`. */
const STANDARD: Readonly<Record<string, string>> = {
  list: "GET [",
  retrieve: "GET @",
  create: "POST <json",
  update: "PUT @ <json",
  delete: "DELETE @ -",
};

function row({ name, verb, path, body, result, query, keeps }: MethodModel, resource: string, ranked: Ranked): string {
  const method = name.slice(name.lastIndexOf(".") + 1);
  const collection = collectionOf(resource);
  const list =
    result.kind === "list" &&
    (result.key === collection.slice(collection.lastIndexOf("/") + 1).replaceAll("-", "_") ? "[" : `[${result.key}`);
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
  const isRequired = (parameter: string): boolean | undefined =>
    query.find((each) => each.name === parameter)?.required;
  const parameters = ranked(query.map((each) => each.name)).map((parameter) =>
    isRequired(parameter) ? `${parameter}!` : parameter,
  );
  return [
    method,
    ...shown,
    parameters.length > 0 && `?${parameters.join(",")}`,
    keeps && `keep:${nested(ranked(keeps)).join(",")}`,
  ]
    .filter(Boolean)
    .join(" ");
}

/** `items.price` and `items.quantity` as `items:price:quantity`. */
function nested(fields: readonly string[]): string[] {
  const byField = new Map<string, string[]>();
  for (const [field = "", ...inner] of fields.map((each) => each.split(".")))
    byField.set(field, [...(byField.get(field) ?? []), ...inner]);
  return [...byField].map((each) => each.flat().join(":"));
}

/** `@` for the resource's own path, `@` and the rest for one below it, `/` and the rest for one below its collection, `=` and all of any other. */
function relativePath(path: string, resource: string, collection: string): string {
  if (path === collection) return "";
  if (path === resource) return "@";
  if (path.startsWith(`${resource}/`)) return `@${path.slice(resource.length)}`;
  return path.startsWith(`${collection}/`) ? path.slice(collection.length) : `=${path}`;
}
