import { refName, resolve, walk, type Document, type Schema } from "../contract/document.js";

/**
 * A copy of the document in which an `allOf` of objects is one object, so that types are plain interfaces and validators plain
 * objects. A property that a later member declares again must narrow the earlier one (`BillItem` for `BillItemRequest`).
 */
export function flatten(document: Document): Document {
  const flat = structuredClone(document);
  walk([flat.components.schemas, flat.paths], (node) => {
    if (!node.allOf) return;
    const { allOf, properties, required, type: _type, ...rest } = node;
    const members = [
      ...allOf,
      ...(properties || required
        ? [{ type: "object", ...(properties ? { properties } : {}), ...(required ? { required } : {}) }]
        : []),
    ];
    const merged = mergeObjects(document, members);
    delete node.allOf;
    Object.assign(node, rest, merged);
  });
  return flat;
}

function mergeObjects(document: Document, members: readonly Schema[]): Schema {
  const properties: Record<string, Schema> = {};
  const required = new Set<string>();
  for (const member of members) {
    const schema = resolve(document, member);
    const own = schema.allOf ? mergeObjects(document, schema.allOf) : schema;
    for (const [name, property] of Object.entries(own.properties ?? {})) {
      const earlier = properties[name];
      if (earlier && !narrows(document, property, earlier))
        throw new Error(`The property ${name} is declared twice and the second does not narrow the first.`);
      properties[name] = { ...earlier, ...property };
    }
    for (const name of own.required ?? []) required.add(name);
  }
  return { type: "object", properties, ...(required.size > 0 ? { required: [...required] } : {}) };
}

function narrows(document: Document, later: Schema, earlier: Schema): boolean {
  if (later.type === "array" && earlier.type === "array")
    return narrows(document, later.items ?? {}, earlier.items ?? {});
  if (!later.$ref || !earlier.$ref) return JSON.stringify(later) === JSON.stringify(earlier);
  if (later.$ref === earlier.$ref) return true;
  const extended = resolve(document, later).allOf ?? [];
  return extended.some((member) => member.$ref !== undefined && refName(member.$ref) === refName(earlier.$ref ?? ""));
}
