/** Values that fit the contract's schemas, made from the contract alone: the same ones on every run, and two places never share an id. */
import { refName, type Schema } from "../../scripts/contract/document.js";
import { flatten } from "../../scripts/generate/flatten.js";
import { readContract } from "./documents.js";
import { sampleText } from "./sample-text.js";

/** `minimal` has what is required, `full` every field and two items in each list. */
export type Variant = "minimal" | "full";

export interface Sample {
  readonly title: string;
  readonly value: unknown;
}

const schemas = flatten(readContract()).components.schemas;

/** The names of all schemas. */
export const schemaNames: readonly string[] = Object.keys(schemas);

/** The flattened schema of a name. */
export function schemaOf(name: string): Schema {
  const schema = schemas[name];
  if (!schema) throw new Error(`The contract has no schema ${name}.`);
  return schema;
}

/** The schema that a node stands for. */
export const follow = (schema: Schema): Schema => (schema.$ref ? follow(schemaOf(refName(schema.$ref))) : schema);

/**
 * A valid value of the schema. `choice` says which member every union and which value every enum inside takes, counted
 * round: with `choiceCount(name)` choices each has had its turn. Samples of different choices have different ids.
 */
export function validSample(name: string, variant: Variant = "full", choice = 0): unknown {
  return sample(schemaOf(name), { variant, choice, path: choice === 0 ? name : `${name}(${choice})` });
}

/** Every variant with every choice. */
export function validSamples(name: string): Sample[] {
  const choices = Array.from({ length: choiceCount(name) }, (_item, choice) => choice);
  const variants: Variant[] = ["minimal", "full"];
  return choices.flatMap((choice) =>
    variants.map((variant) => ({ title: `${variant}, choice ${choice}`, value: validSample(name, variant, choice) })),
  );
}

/** How many members or values the widest union or enum inside the schema has. */
export function choiceCount(name: string): number {
  return countChoices(schemaOf(name));
}

function countChoices(schema: Schema): number {
  const { enum: values = [], oneOf = [], anyOf = [] } = follow(schema);
  const inner = children(follow(schema)).map(countChoices);
  return Math.max(1, values.length, oneOf.length, anyOf.length, typesOf(follow(schema)).length, ...inner);
}

function children(schema: Schema): Schema[] {
  return [
    ...Object.values(schema.properties ?? {}),
    ...(schema.items ? [schema.items] : []),
    ...(schema.oneOf ?? []),
    ...(schema.anyOf ?? []),
  ];
}

interface Place {
  readonly variant: Variant;
  readonly choice: number;
  /** Where in the value this is; it makes texts and ids differ. */
  readonly path: string;
}

function sample(node: Schema, place: Place): unknown {
  const schema = follow(node);
  const union = schema.oneOf ?? schema.anyOf;
  if (union) return sample(take(union, place), place);
  if (schema.const !== undefined) return schema.const;
  if (schema.enum) return take(schema.enum, place);
  const type = take(typesOf(schema), place);
  if (type === "null") return null;
  if (type === "boolean") return place.choice % 2 === 0;
  if (type === "integer" || type === "number") return sampleNumber(schema, type);
  if (type === "array") return sampleList(schema, place);
  if (type === "object") return sampleObject(schema, place);
  return sampleText(schema, place.path, node.$ref && refName(node.$ref));
}

const typesOf = ({ type = "object" }: Schema): string[] => (Array.isArray(type) ? type : [type]);

function take<T>(choices: readonly T[], { choice }: Place): T {
  return choices[choice % choices.length] as T;
}

function sampleObject(schema: Schema, place: Place): Record<string, unknown> {
  const all = Object.entries(schema.properties ?? {});
  const wanted = place.variant === "full" ? all : all.filter(([name]) => schema.required?.includes(name));
  return Object.fromEntries(
    wanted.map(([name, property]) => [name, sample(property, { ...place, path: `${place.path}.${name}` })]),
  );
}

function sampleList(schema: Schema, place: Place): unknown[] {
  const length = Math.max(schema.minItems ?? 0, place.variant === "full" ? 2 : 0);
  return Array.from({ length }, (_item, index) =>
    sample(schema.items ?? {}, { ...place, path: `${place.path}[${index}]` }),
  );
}

function sampleNumber(schema: Schema, type: "integer" | "number"): number {
  const { minimum, exclusiveMinimum, maximum = Infinity } = schema;
  const wish = type === "integer" ? 3 : 2.5;
  const lowest = Math.max(
    minimum ?? -Infinity,
    typeof exclusiveMinimum === "number" ? exclusiveMinimum + 1 : -Infinity,
  );
  return Math.min(Math.max(wish, lowest), maximum);
}
