/** The parts of OpenAPI 3.1 that Rillet's contract uses, as the scripts read and rewrite them. */

export interface Schema {
  $ref?: string;
  type?: string | string[];
  format?: string;
  description?: string | null;
  enum?: (string | null)[];
  const?: unknown;
  default?: unknown;
  properties?: Record<string, Schema>;
  required?: string[];
  items?: Schema;
  allOf?: Schema[];
  oneOf?: Schema[];
  anyOf?: Schema[];
  discriminator?: { propertyName: string; mapping?: Record<string, string> };
  additionalProperties?: boolean | Schema;
  nullable?: boolean;
  minimum?: number;
  maximum?: number;
  exclusiveMinimum?: number | boolean;
  minLength?: number;
  maxLength?: number;
  minItems?: number;
  maxItems?: number;
  uniqueItems?: boolean;
  pattern?: string;
  deprecated?: boolean;
  [keyword: string]: unknown;
}

export interface Parameter {
  name: string;
  in: "query" | "path" | "header";
  required?: boolean;
  description?: string;
  style?: string;
  explode?: boolean;
  schema?: Schema;
  $ref?: string;
}

export type Content = Record<string, { schema?: Schema; encoding?: Record<string, { contentType?: string }> }>;

export interface RequestBody {
  required?: boolean;
  description?: string;
  content: Content;
}

export interface Response {
  $ref?: string;
  description?: string;
  content?: Content;
}

export interface Operation {
  operationId: string;
  tags?: string[];
  summary?: string;
  description?: string;
  deprecated?: boolean;
  parameters?: Parameter[];
  requestBody?: RequestBody;
  responses: Record<string, Response>;
}

export const METHODS = ["get", "post", "put", "patch", "delete"] as const;
export type Method = (typeof METHODS)[number];

export type PathItem = { [method in Method]?: Operation } & { parameters?: Parameter[] };

export interface Document {
  openapi: string;
  info: { title: string; version: string; description?: string };
  servers?: { url: string; description?: string }[];
  security?: Record<string, string[]>[];
  tags?: { name: string; description?: string }[];
  paths: Record<string, PathItem>;
  webhooks?: Record<string, PathItem>;
  components: { schemas: Record<string, Schema>; [kind: string]: unknown };
}

export interface LocatedOperation {
  method: Method;
  path: string;
  operation: Operation;
}

/** Every operation of the document, in the order of its paths. */
export function operationsOf(document: Document): LocatedOperation[] {
  return Object.entries(document.paths).flatMap(([path, item]) =>
    METHODS.flatMap((method) => {
      const operation = item[method];
      return operation ? [{ method, path, operation }] : [];
    }),
  );
}

export function refName(ref: string): string {
  return ref.slice(ref.lastIndexOf("/") + 1);
}

export const refTo = (name: string): string => `#/components/schemas/${name}`;

/** The schema a node stands for: itself, or the component that it names. */
export function resolve(document: Document, schema: Schema): Schema {
  if (!schema.$ref) return schema;
  const target = document.components.schemas[refName(schema.$ref)];
  if (!target) throw new Error(`${schema.$ref} names no schema of the document.`);
  return target;
}

/** What a JSON pointer such as `#/components/schemas/Invoice` names. Throws if it names nothing. */
export function lookUp(document: Document, ref: string): unknown {
  const steps = ref
    .replace(/^#\//, "")
    .split("/")
    .map((step) => decodeURIComponent(step).replaceAll("~1", "/").replaceAll("~0", "~"));
  const found = steps.reduce<unknown>(
    (node, step) => (typeof node === "object" && node !== null ? (node as Record<string, unknown>)[step] : undefined),
    document,
  );
  if (found === undefined) throw new Error(`${ref} names nothing in the document.`);
  return found;
}

/** An object that may be a reference to one of `components`, followed. */
export function follow<T extends { $ref?: string }>(document: Document, node: T): T {
  return node.$ref === undefined ? node : follow(document, lookUp(document, node.$ref) as T);
}

/** Calls `visit` with every object inside `node`, children first. */
export function walk(node: unknown, visit: (object: Schema) => void): void {
  if (Array.isArray(node)) for (const child of node) walk(child, visit);
  else if (node !== null && typeof node === "object") {
    for (const child of Object.values(node)) walk(child, visit);
    visit(node as Schema);
  }
}

const PROSE = new Set(
  "summary description title example examples externalDocs contact license termsOfService".split(" "),
);

/** Maps from names that their author chose: a property called `description` is no prose. */
const NAMED = new Set(
  (
    "properties patternProperties schemas parameters responses requestBodies headers securitySchemes " +
    "paths webhooks content mapping callbacks $defs"
  ).split(" "),
);

/** A copy with only what decides what goes over the wire, without what only people read: descriptions, summaries, titles, examples. */
export function withoutProse(document: Document): Document {
  const strip = (node: unknown, isNamed: boolean): unknown => {
    if (Array.isArray(node)) return node.map((item) => strip(item, false));
    if (typeof node !== "object" || node === null) return node;
    const kept = Object.entries(node).filter(([key]) => isNamed || !PROSE.has(key));
    return Object.fromEntries(kept.map(([key, value]) => [key, strip(value, !isNamed && NAMED.has(key))]));
  };
  return strip(document, false) as Document;
}
