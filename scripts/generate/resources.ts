import { refName, type Document, type Schema } from "../contract/document.js";
import { comment, HEADER } from "./documentation.js";
import { exampleOf, exampleOfModify } from "./examples.js";
import { camelCase } from "./literal.js";
import type { MethodModel, ResultModel } from "./methods.js";

/**
 * `generated/resources.ts`: a plain named interface for each resource, with the contract's documentation on each method. It says where
 * the code is, so that "go to definition" on a method shows what happens next.
 */
export function generateResources(document: Document, methods: readonly MethodModel[]): string {
  const groups = groupByResource(methods);
  const bodies = [...groups].map(([resource, own]) => printResource(document, resource, own, groups));
  const roots = [...groups.keys()].filter((name) => !name.includes("."));
  const root = `/** Every resource of the client. */\nexport interface Resources {\n${roots.map((name) => printChild(name, groups)).join("")}}\n`;
  return `${HEADER}${WHERE_CODE_IS}${imports(methods)}\n${bodies.join("\n")}\n${root}`;
}

const WHERE_CODE_IS =
  "// src/resources/bind-resources.ts makes these methods from generated/operations.ts. src/resources/call-operation.ts is what a call does.\n\n";

function imports(methods: readonly MethodModel[]): string {
  const used = methods.flatMap(({ query, body, result }) => [
    ...query.flatMap(({ schema }) => (schema?.$ref ? [refName(schema.$ref)] : [])),
    ...(body?.kind === "json" ? [body.type] : []),
    ...("type" in result ? [result.type] : []),
  ]);
  const names = [...new Set(used)].sort().map((name) => `  ${name},\n`);
  return (
    `import type { ApiPromise } from "../src/http/api-promise.js";\n` +
    `import type { FileInput } from "../src/http/encode-body.js";\n` +
    `import type { RequestOptions } from "../src/http/request-options.js";\n` +
    `import type { ListOptions, PagePromise } from "../src/pagination/index.js";\n` +
    `import type { Modification, Modifier } from "../src/resources/modify.js";\n` +
    `import type {\n${names.join("")}} from "./types.js";\n`
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

const childrenOf = (resource: string, groups: Groups): string[] =>
  [...groups.keys()].filter((name) => name === `${resource}.${last(name)}`);

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

function printResource(document: Document, resource: string, methods: readonly MethodModel[], groups: Groups): string {
  const ordered = [...methods].sort((a, b) => rankOf(a.name) - rankOf(b.name));
  const queries = ordered.filter((method) => method.query.length > 0).map(printQuery);
  const members = ordered.flatMap((method) => [
    printMethod(document, method),
    ...(method.writableFields ? [printModify(document, method)] : []),
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

function printQuery(method: MethodModel): string {
  const fields = method.query.map((parameter) => {
    const name = /^\w+$/.test(parameter.name) ? parameter.name : `"${parameter.name}"`;
    const optional = parameter.required ? "" : "?";
    const type = queryType(parameter.schema ?? {});
    const text = OWN_TEXTS[parameter.name] ?? parameter.description;
    return `${comment([text], "  ")}  ${name}${optional}: ${type}${parameter.required ? "" : " | undefined"};\n`;
  });
  return `/** Query parameters of \`${method.name}\`. */\nexport interface ${queryName(method)} {\n${fields.join("")}}\n`;
}

function queryType(schema: Schema): string {
  if (schema.$ref) return refName(schema.$ref);
  if (schema.enum) return schema.enum.map((value) => JSON.stringify(value)).join(" | ");
  if (schema.type === "array") return "readonly string[]";
  if (schema.type === "integer" || schema.type === "number") return "number";
  if (schema.type === "boolean") return "boolean";
  return schema.format === "date-time" ? "string | Date" : "string";
}

function printMethod(document: Document, method: MethodModel): string {
  const { name, query, body, result } = method;
  const input = [
    ...pathArguments(method),
    ...(query.length > 0 ? [`query${query.some(({ required }) => required) ? "" : "?"}: ${queryName(method)}`] : []),
    ...(body?.kind === "file" ? [`${body.field}: FileInput`] : []),
    ...(body?.kind === "json" ? [`body${body.required ? "" : "?"}: ${body.type}`] : []),
    `options?: ${result.kind === "list" ? "ListOptions" : "RequestOptions"}`,
  ];
  return `${documentation(document, method)}  ${last(name)}(${input.join(", ")}): ${returnType(result)};\n`;
}

function documentation(document: Document, method: MethodModel): string {
  const { summary } = method.operation;
  const form = method.result.kind === "bytes" ? "Returns the document as PDF bytes. " : "";
  return comment(
    [
      summary && `${form}${sentence(summary)}`,
      "",
      withoutKeyAdvice(method),
      "",
      `\`${method.verb} ${method.path}\``,
      ...parameterTags(method),
      `@see \`operations.${method.name}\` in operations.ts, which \`callOperation\` in src/resources/call-operation.ts sends.`,
      "@example",
      ...exampleOf(document, method),
    ],
    "  ",
  );
}

const parameterTags = ({ pathParameters }: MethodModel): string[] =>
  pathParameters.map(({ name, description = "The id." }) => `@param ${camelCase(name)} ${description}`);

const sentence = (text: string): string => (/[.!?]$/.test(text) ? text : `${text}.`);

const pathArguments = ({ pathParameters }: MethodModel): string[] =>
  pathParameters.map(({ name }) => `${camelCase(name)}: string`);

function returnType(result: ResultModel): string {
  if (result.kind === "nothing") return "ApiPromise<void>";
  if (result.kind === "bytes") return "ApiPromise<Uint8Array>";
  return `${result.kind === "list" ? "PagePromise" : "ApiPromise"}<${result.type}>`;
}

function printModify(document: Document, method: MethodModel): string {
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
      ...parameterTags(method),
      "@throws ConcurrentEditError if the object had changed 5 times, or if a function's changes may have been written by an attempt without a response and somebody has edited the object since; RilletArgumentError for a field that cannot be changed; and what `retrieve` and `update` throw.",
      "@see `modify` in src/resources/modify.ts.",
      "@example",
      ...exampleOfModify(document, method),
    ],
    "  ",
  );
  const { body, result } = method;
  const [request, stored] = [body?.kind === "json" ? body.type : "never", "type" in result ? result.type : "never"];
  const changes = `changes: Modification<${request}> | Modifier<${stored}, ${request}>`;
  return `${text}  modify(${pathArguments(method).join(", ")}, ${changes}, options?: RequestOptions): ${returnType(result)};\n`;
}

const last = (name: string): string => name.slice(name.lastIndexOf(".") + 1);
const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
const typeName = (resource: string): string => `${resource.split(".").map(capital).join("")}Resource`;
const queryName = (method: MethodModel): string => `${method.name.split(".").map(capital).join("")}Query`;
