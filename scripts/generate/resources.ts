import { refName, type Document, type Parameter, type Schema } from "../contract/document.js";
import { comment, HEADER } from "./documentation.js";
import { exampleOf, exampleOfModify } from "./examples.js";
import { camelCase } from "./literal.js";
import type { MethodModel } from "./methods.js";

/**
 * `generated/resources.ts`: a plain named interface for each resource, with the contract's documentation on each method. Each method
 * names its entry in `generated/operations.ts` and the function that sends it, so that "go to definition" on a method shows what
 * happens next.
 */
export function generateResources(document: Document, methods: readonly MethodModel[]): string {
  const groups = groupByResource(methods);
  const used = new Set<string>();
  const bodies = [...groups].map(([resource, own]) => printResource(document, resource, own, groups, used));
  const roots = [...groups.keys()].filter((name) => !name.includes("."));
  const root = `/** Every resource of the client. */\nexport interface Resources {\n${roots.map((name) => printChild(name, groups)).join("")}}\n`;
  return `${HEADER}${imports(used)}\n${bodies.join("\n")}\n${root}`;
}

function imports(used: ReadonlySet<string>): string {
  return (
    `import type { ApiPromise } from "../src/http/api-promise.js";\n` +
    `import type { FileInput } from "../src/http/encode-body.js";\n` +
    `import type { RequestOptions } from "../src/http/request-options.js";\n` +
    `import type { ListOptions, PagePromise } from "../src/pagination/index.js";\n` +
    `import type { Modification, Modifier } from "../src/resources/modify.js";\n` +
    `import type {\n${[...used]
      .sort()
      .map((name) => `  ${name},\n`)
      .join("")}} from "./types.js";\n`
  );
}

function groupByResource(methods: readonly MethodModel[]): Map<string, MethodModel[]> {
  const groups = new Map<string, MethodModel[]>();
  for (const method of methods) {
    const parts = method.name.split(".").slice(0, -1);
    parts.forEach((_part, index) => {
      const name = parts.slice(0, index + 1).join(".");
      if (!groups.has(name)) groups.set(name, []);
    });
    groups.get(parts.join("."))?.push(method);
  }
  return groups;
}

type Groups = ReadonlyMap<string, readonly MethodModel[]>;

function childrenOf(resource: string, groups: Groups): string[] {
  return [...groups.keys()].filter(
    (name) => name.startsWith(`${resource}.`) && !name.slice(resource.length + 1).includes("."),
  );
}

const ORDER = ["list", "retrieve", "create", "update", "modify", "delete"];
const rankOf = (name: string): number => {
  const index = ORDER.indexOf(last(name));
  return index < 0 ? ORDER.length : index;
};

/** Nested resources and methods of a resource, by their names. */
function contentsOf(resource: string, groups: Groups): string {
  const methods = (groups.get(resource) ?? []).flatMap((method) => [
    method.name,
    ...(method.writableFields ? [`${resource}.modify`] : []),
  ]);
  const names = [...methods.sort((a, b) => rankOf(a) - rankOf(b)), ...childrenOf(resource, groups)].map(
    (name) => `\`${last(name)}\``,
  );
  return [names.slice(0, -1).join(", "), names.at(-1)].filter(Boolean).join(" and ");
}

const printChild = (name: string, groups: Groups): string =>
  `${comment([`Holds ${contentsOf(name, groups)}.`], "  ")}  readonly ${last(name)}: ${typeName(name)};\n`;

function printResource(
  document: Document,
  resource: string,
  methods: readonly MethodModel[],
  groups: Groups,
  used: Set<string>,
): string {
  const ordered = [...methods].sort((a, b) => rankOf(a.name) - rankOf(b.name));
  const queries = ordered.filter((method) => method.query.length > 0).map((method) => printQuery(method, used));
  const members = ordered.flatMap((method) => [
    printMethod(document, method, used),
    ...(method.writableFields ? [printModify(document, method, used)] : []),
  ]);
  const nested = childrenOf(resource, groups).map((child) => printChild(child, groups));
  return `${queries.join("\n")}${queries.length > 0 ? "\n" : ""}/** \`rillet.${resource}\`. */\nexport interface ${typeName(resource)} {\n${[...nested, ...members].join("\n")}}\n`;
}

/** What the SDK does by itself, in place of what the contract tells those who send requests by hand. */
const OWN_TEXTS: Readonly<Record<string, string>> = {
  limit: "Items per page, 1 to 100. Default 100 (the API's own default is 25).",
  cursor:
    "Where to go on, such as the `cursor` of a PaginationError. Left out, the list starts at its first item; the pages after it are read by themselves. The API ends a cursor after 2 hours.",
};

const OWN_KEY =
  "The SDK sends an `Idempotency-Key` with each attempt. To repeat a failed call within 24 hours, pass the `idempotencyKey` of its error.";

/** A description without its advice to send a key. */
function withoutKeyAdvice({ verb, operation: { description = "" } }: MethodModel): string {
  const sentences = description.split(/(?<=\.)\s+(?=[A-Z`])/);
  const others = sentences.filter((sentence) => !sentence.includes("`Idempotency-Key`"));
  return verb === "POST" && others.length < sentences.length ? [...others, OWN_KEY].join(" ") : description;
}

function printQuery(method: MethodModel, used: Set<string>): string {
  const fields = method.query.map((parameter) => {
    const name = /^\w+$/.test(parameter.name) ? parameter.name : `"${parameter.name}"`;
    const optional = parameter.required ? "" : "?";
    const type = queryType(parameter.schema ?? {}, used);
    const text = OWN_TEXTS[parameter.name] ?? parameter.description;
    return `${comment([text], "  ")}  ${name}${optional}: ${type}${parameter.required ? "" : " | undefined"};\n`;
  });
  return `/** Query parameters of \`${method.name}\`. */\nexport interface ${queryName(method)} {\n${fields.join("")}}\n`;
}

function queryType(schema: Schema, used: Set<string>): string {
  if (schema.$ref) {
    used.add(refName(schema.$ref));
    return refName(schema.$ref);
  }
  if (schema.enum) return schema.enum.map((value) => JSON.stringify(value)).join(" | ");
  if (schema.type === "array") return "readonly string[]";
  if (schema.type === "integer" || schema.type === "number") return "number";
  if (schema.type === "boolean") return "boolean";
  return schema.format === "date-time" ? "string | Date" : "string";
}

function printMethod(document: Document, method: MethodModel, used: Set<string>): string {
  const options = method.result.kind === "list" ? "ListOptions" : "RequestOptions";
  const input = [
    ...pathArguments(method),
    ...queryArgument(method),
    ...bodyArgument(method, used),
    `options?: ${options}`,
  ];
  return `${documentation(document, method)}  ${last(method.name)}(${input.join(", ")}): ${returnType(method, used)};\n`;
}

function documentation(document: Document, method: MethodModel): string {
  const { summary } = method.operation;
  const parameters = method.pathParameters.map(
    (each) => `@param ${camelCase(each.name)} ${each.description ?? "The id."}`,
  );
  const form = method.result.kind === "bytes" ? "Returns the document as PDF bytes. " : "";
  return comment(
    [
      summary && `${form}${sentence(summary)}`,
      "",
      withoutKeyAdvice(method),
      "",
      `\`${method.verb} ${method.path}\``,
      ...parameters,
      `@see \`operations.${method.name}\` in operations.ts, which \`callOperation\` in src/resources/call-operation.ts sends.`,
      "@example",
      ...exampleOf(document, method),
    ],
    "  ",
  );
}

const sentence = (text: string): string => (/[.!?]$/.test(text) ? text : `${text}.`);

function pathArguments(method: MethodModel): string[] {
  return method.pathParameters.map((parameter: Parameter) => `${camelCase(parameter.name)}: string`);
}

function queryArgument(method: MethodModel): string[] {
  if (method.query.length === 0) return [];
  return [`query${method.query.some((each) => each.required) ? "" : "?"}: ${queryName(method)}`];
}

function bodyArgument(method: MethodModel, used: Set<string>): string[] {
  const { body } = method;
  if (!body) return [];
  if (body.kind === "file") return [`${body.field}: FileInput`];
  used.add(body.type);
  return [`body${body.required ? "" : "?"}: ${body.type}`];
}

function returnType(method: MethodModel, used: Set<string>): string {
  const { result } = method;
  if (result.kind === "nothing") return "ApiPromise<void>";
  if (result.kind === "bytes") return "ApiPromise<Uint8Array>";
  used.add(result.type);
  return `${result.kind === "list" ? "PagePromise" : "ApiPromise"}<${result.type}>`;
}

function printModify(document: Document, method: MethodModel, used: Set<string>): string {
  const text = comment(
    [
      `Change some fields and keep the others: retrieves the object, merges \`changes\` into it and sends the result back, because a PUT clears the fields that it does not get.`,
      "",
      `A given field replaces the old value completely (addresses and lists are not merged), and \`null\` clears an optional field. \`changes\` may be a function of the object, also an async one. It is called again if the object changes meanwhile. If it returns \`undefined\`, nothing is written.`,
      "",
      `Edits by somebody else are kept: the object is read again right before each attempt of the PUT, and if it has changed, the changes are applied to the new object. The API has no preconditions, so an edit that arrives between this read and the PUT cannot be noticed. If the PUT waits more than 2 s for its slot, the object is read once more, at most 5 times in all. In one process, a client and its copies write to one object one call after another.`,
      "",
      `Three requests: two \`GET\` and the PUT. Each noticed edit adds a \`GET\`, and each repeated attempt adds a \`GET\` and a PUT. \`totalTimeout\` and \`signal\` limit all of it, the function included; \`timeout\` and \`maxRetries\` apply to each request.`,
      "",
      `\`GET\`, \`GET\` and \`PUT ${method.path}\``,
      ...method.pathParameters.map((each) => `@param ${camelCase(each.name)} ${each.description ?? "The id."}`),
      "@throws ConcurrentEditError if the object had changed 5 times, or if a function's changes may have been written by an attempt without a response and somebody has edited the object since; RilletArgumentError for a field that cannot be changed; and what `retrieve` and `update` throw.",
      "@see `modify` in src/resources/modify.ts.",
      "@example",
      ...exampleOfModify(document, method),
    ],
    "  ",
  );
  const body = bodyArgument(method, used)[0]?.replace(/^body\??: /, "") ?? "never";
  const result = returnType(method, used);
  const stored = result.slice(result.indexOf("<") + 1, -1);
  return `${text}  modify(${pathArguments(method).join(", ")}, changes: Modification<${body}> | Modifier<${stored}, ${body}>, options?: RequestOptions): ${result};\n`;
}

const last = (name: string): string => name.slice(name.lastIndexOf(".") + 1);
const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
const typeName = (resource: string): string => `${resource.split(".").map(capital).join("")}Resource`;
const queryName = (method: MethodModel): string => `${method.name.split(".").map(capital).join("")}Query`;
