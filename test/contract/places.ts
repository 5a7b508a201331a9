/** Every place inside a sample, with the schema that rules it. */
import { refName, type Schema } from "../../scripts/contract/document.js";
import { follow, schemaOf } from "./samples.js";

export type Path = readonly (string | number)[];

export interface Place {
  readonly path: Path;
  readonly schema: Schema;
  readonly value: unknown;
  /** The union that the value is a member of, where it is one with a tag. */
  readonly union?: Schema;
}

/** How far to look: into everything, or not into the insides of schemas with a name of their own. */
export type Reach = "everything" | "own";

/** The value itself first, then what is in it; of a list, what is in its last item. */
export function placesOf(node: Schema, value: unknown, reach: Reach = "everything", path: Path = []): Place[] {
  const union = follow(node);
  const schema = memberOf(union, value);
  const here: Place = { path, schema, value, ...(union.discriminator ? { union } : {}) };
  return reach === "own" && node.$ref ? [here] : [here, ...inside(schema, value, reach, path)];
}

function inside(schema: Schema, value: unknown, reach: Reach, path: Path): Place[] {
  if (Array.isArray(value))
    return value.slice(-1).flatMap((item) => placesOf(schema.items ?? {}, item, reach, [...path, value.length - 1]));
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([name, inner]) =>
    placesOf(schema.properties?.[name] ?? {}, inner, reach, [...path, name]),
  );
}

function memberOf(schema: Schema, value: unknown): Schema {
  if (schema.discriminator) {
    const tag = (value as Record<string, string>)[schema.discriminator.propertyName] ?? "";
    return schemaOf(refName(schema.discriminator.mapping?.[tag] ?? ""));
  }
  const members = (schema.anyOf ?? []).map(follow);
  return members.find((member) => (member.type === "null") === (value === null)) ?? schema;
}

/** A copy of the whole with another value at the path; `undefined` stands there as such. */
export function replaceAt(root: unknown, path: Path, value: unknown): unknown {
  return edit(root, path, () => value);
}

/** A copy of the whole in which the object at the path has lost a property. */
export function dropAt(root: unknown, path: Path, name: string): unknown {
  return edit(root, path, (object) =>
    Object.fromEntries(Object.entries(object as object).filter(([key]) => key !== name)),
  );
}

function edit(root: unknown, [step, ...rest]: Path, change: (value: unknown) => unknown): unknown {
  if (step === undefined) return change(root);
  if (Array.isArray(root))
    return root.map((item: unknown, index) => (index === step ? edit(item, rest, change) : item));
  const object = root as Record<string, unknown>;
  return { ...object, [step]: edit(object[step], rest, change) };
}
