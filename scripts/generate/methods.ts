import {
  operationsOf,
  refName,
  resolve,
  type Document,
  type LocatedOperation,
  type Operation,
  type Parameter,
  type Schema,
} from "../contract/document.js";
import { acceptedForms, methodNames } from "./names.js";

/** One method of a resource: an operation, as its caller sees it. */
export interface MethodModel {
  /** Dotted name, `invoices.payments.create`. */
  readonly name: string;
  readonly verb: string;
  readonly path: string;
  readonly operation: Operation;
  readonly pathParameters: readonly Parameter[];
  readonly query: readonly Parameter[];
  readonly body: BodyModel | undefined;
  readonly result: ResultModel;
  /** Of an update: the request's fields, nested ones with a dot. Undefined if the response of a retrieve does not hold all of them. */
  readonly writableFields?: readonly string[];
}

export type BodyModel =
  | { readonly kind: "json"; readonly type: string; readonly required: boolean }
  | { readonly kind: "file"; readonly field: string };

export type ResultModel =
  | { readonly kind: "object"; readonly type: string }
  | { readonly kind: "list"; readonly key: string; readonly type: string }
  | { readonly kind: "nothing" }
  | { readonly kind: "bytes" };

/** The methods of the flattened document, sorted by name. */
export function methodsOf(document: Document): MethodModel[] {
  const located = operationsOf(document);
  checkNames(located.map(({ operation }) => operation.operationId));
  const methods = located.flatMap((each) =>
    (methodNames[each.operation.operationId] ?? []).map((name) => methodOf(document, each, name)),
  );
  return methods
    .map((method) => withWritableFields(document, method, methods))
    .sort((a, b) => (a.name < b.name ? -1 : 1));
}

/** Stops the generator, so that a method is added, removed or moved only by a decision. */
function checkNames(ids: readonly string[]): void {
  const stop = (problem: string, names: readonly string[]): void => {
    if (names.length > 0) throw new Error(`${problem} scripts/generate/names.ts: ${names.join(", ")}.`);
  };
  stop(
    "Name these operations in",
    ids.filter((id) => !Object.hasOwn(methodNames, id)),
  );
  stop(
    "The contract has no such operations any more. Remove their names from",
    Object.keys(methodNames).filter((id) => !ids.includes(id)),
  );
  const names = ids.flatMap((id) => methodNames[id] ?? []);
  stop(
    "Two operations have the same method in",
    names.filter((name, index) => names.indexOf(name) !== index),
  );
}

function methodOf(document: Document, { method, path, operation }: LocatedOperation, name: string): MethodModel {
  const parameters = operation.parameters ?? [];
  return {
    name,
    verb: method.toUpperCase(),
    path,
    operation,
    pathParameters: [...path.matchAll(/\{(\w+)\}/g)].map(
      (match) => parameters.find((each) => each.in === "path" && each.name === match[1]) as Parameter,
    ),
    query: parameters.filter((each) => each.in === "query"),
    body: bodyOf(operation),
    result: acceptedForms[name] ? { kind: "bytes" } : resultOf(document, operation),
  };
}

function bodyOf(operation: Operation): BodyModel | undefined {
  const body = operation.requestBody;
  if (!body) return undefined;
  const form = body.content["multipart/form-data"]?.schema;
  if (form) return { kind: "file", field: Object.keys(form.properties ?? {})[0] ?? "file" };
  return {
    kind: "json",
    type: namedType(body.content["application/json"]?.schema, operation),
    required: body.required === true,
  };
}

function resultOf(document: Document, operation: Operation): ResultModel {
  const schema = operation.responses["200"]?.content?.["application/json"]?.schema;
  if (!schema) return { kind: "nothing" };
  const list = listOf(document, schema);
  return list ?? { kind: "object", type: namedType(schema, operation) };
}

/** A list is an envelope of one array, with or without `pagination` beside it. */
function listOf(document: Document, schema: Schema): ResultModel | undefined {
  const properties = Object.entries(resolve(document, schema).properties ?? {}).filter(
    ([name]) => name !== "pagination",
  );
  const [only] = properties;
  if (properties.length !== 1 || !only || only[1].type !== "array" || only[1].items?.$ref === undefined)
    return undefined;
  const isEnvelope = !schema.$ref || ["FieldsResponse", "RevenueWaterfall"].includes(refName(schema.$ref));
  return isEnvelope ? { kind: "list", key: only[0], type: refName(only[1].items.$ref) } : undefined;
}

function namedType(schema: Schema | undefined, operation: Operation): string {
  if (!schema?.$ref) throw new Error(`${operation.operationId} has a body or a response without a name.`);
  return refName(schema.$ref);
}

function withWritableFields(document: Document, method: MethodModel, methods: readonly MethodModel[]): MethodModel {
  if (!method.name.endsWith(".update") || method.body?.kind !== "json") return method;
  const retrieve = methods.find(
    (each) => each.name === method.name.replace(/\.update$/, ".retrieve") && each.path === method.path,
  );
  if (retrieve?.result.kind !== "object") return method;
  const schemas = document.components.schemas;
  const writableFields = containedFields(
    document,
    schemas[method.body.type] ?? {},
    schemas[retrieve.result.type] ?? {},
  );
  return writableFields ? { ...method, writableFields } : method;
}

/** The request's fields if the response has all of them, else undefined. */
function containedFields(document: Document, request: Schema, response: Schema): string[] | undefined {
  const fields: string[] = [];
  if (!request.properties) return undefined;
  for (const [name, wanted] of Object.entries(request.properties)) {
    const held = response.properties?.[name];
    if (!held) return undefined;
    const wantedItem = wanted.items && resolve(document, wanted.items);
    const heldItem = held.items && resolve(document, held.items);
    if (!wantedItem?.properties || wanted.items?.$ref === held.items?.$ref) {
      fields.push(name);
      continue;
    }
    const nested = containedFields(document, wantedItem, heldItem ?? {});
    if (!nested) return undefined;
    fields.push(...nested.map((field) => `${name}.${field}`));
  }
  return fields;
}
