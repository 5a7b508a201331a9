/** What a schema means for a value: references are followed, `allOf` is merged, and null is apart from the other types. */
import { lookUp, refTo, type Document, type Schema } from "./document.js";

export interface Shape {
  /** JSON types without null; `anything` if the schema has no type, `one of several` for a union. */
  readonly types: readonly string[];
  readonly nullable: boolean;
  /** The values of an enum or a constant. */
  readonly values?: readonly unknown[];
  readonly properties: Readonly<Record<string, Schema>>;
  readonly required: readonly string[];
  readonly items?: Schema;
  readonly union?: { readonly tag: string | undefined; readonly members: Readonly<Record<string, Schema>> };
  /** Everything else: limits, format, default. */
  readonly schema: Schema;
}

export function shapeOf(document: Document, node: Schema): Shape {
  const schema = merge(document, node, []);
  const types = typesOf(schema);
  const all = schema.oneOf ?? schema.anyOf;
  const values = schema.const === undefined ? schema.enum : [schema.const];
  return {
    types: types.filter((type) => type !== "null"),
    nullable: types.includes("null"),
    ...(values ? { values: values.filter((value) => value !== null) } : {}),
    properties: schema.properties ?? {},
    required: schema.required ?? [],
    ...(schema.items ? { items: schema.items } : {}),
    ...(all ? { union: { tag: schema.discriminator?.propertyName, members: membersOf(schema, all) } } : {}),
    schema,
  };
}

function membersOf({ discriminator }: Schema, all: readonly Schema[]): Record<string, Schema> {
  const mapping = discriminator?.mapping;
  if (mapping)
    return Object.fromEntries(
      Object.entries(mapping).map(([value, target]) => [
        value,
        { $ref: target.startsWith("#") ? target : refTo(target) },
      ]),
    );
  return Object.fromEntries(all.map((member, index) => [member.$ref ?? `member ${index + 1}`, member]));
}

function typesOf({ type, properties, enum: values, const: constant, oneOf, anyOf, items }: Schema): string[] {
  if (type !== undefined) return Array.isArray(type) ? type : [type];
  if (oneOf ?? anyOf) return ["one of several"];
  if (properties) return ["object"];
  if (items) return ["array"];
  const example: unknown = constant ?? values?.find((value) => value !== null);
  return [example === undefined ? "anything" : typeof example];
}

function merge(document: Document, node: Schema, seen: readonly string[]): Schema {
  const { $ref, allOf = [], ...own } = node;
  if ($ref !== undefined && seen.includes($ref)) throw new Error(`${$ref} is made of itself.`);
  const path = $ref === undefined ? seen : [...seen, $ref];
  const parts = [...($ref === undefined ? [] : [lookUp(document, $ref) as Schema]), ...allOf].map((part) =>
    merge(document, part, path),
  );
  return [...parts, nullApart(document, own, path)].reduce(combine, {});
}

/** `anyOf: [X, null]` is X that may be null, and `anyOf: [X]` is X. */
function nullApart(document: Document, schema: Schema, seen: readonly string[]): Schema {
  const { oneOf, anyOf, ...rest } = schema;
  const all = oneOf ?? anyOf ?? [];
  const others = all.filter((member) => member.type !== "null");
  const [only] = others;
  if (others.length !== 1 || !only) return schema;
  const inner = merge(document, only, seen);
  return combine(inner, { ...rest, ...(others.length < all.length ? { type: [...typesOf(inner), "null"] } : {}) });
}

function combine(a: Schema, b: Schema): Schema {
  const properties = { ...a.properties, ...b.properties };
  const required = [...new Set([...(a.required ?? []), ...(b.required ?? [])])];
  return {
    ...a,
    ...b,
    ...(Object.keys(properties).length > 0 ? { properties } : {}),
    ...(required.length > 0 ? { required } : {}),
  };
}
