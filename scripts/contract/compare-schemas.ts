import {
  ADDED,
  BREAKING,
  change,
  CHANGED,
  compareNamed,
  LESS_CERTAIN,
  NARROWER,
  WIDER,
  type Change,
  type Use,
  type Verdict,
} from "./change.js";
import type { Document, Schema } from "./document.js";
import { shapeOf, type Shape } from "./shape.js";

/** Where two schemas are compared. */
export interface Place {
  readonly ours: Document;
  readonly newer: Document;
  readonly use: Use;
  readonly where: string;
  /** Pairs of references already followed on the way here. */
  readonly seen?: readonly string[];
}

/** What has changed between two schemas. Two that name the same component are left to the comparison of that component. */
export function compareSchemas(ours: Schema, newer: Schema, place: Place): Change[] {
  const [before, after] = [componentOf(ours), componentOf(newer)];
  if (before && before.name === after?.name) return compareNull(before.nullable, after.nullable, place);
  const pair = `${ours.$ref} ${newer.$ref}`;
  if (ours.$ref !== undefined && place.seen?.includes(pair)) return [];
  return compareComponents(ours, newer, { ...place, seen: [...(place.seen ?? []), pair] });
}

/** The component that a schema is, or is when it is not null. Undefined if it has any other keyword. */
function componentOf(schema: Schema): { name: string; nullable: boolean } | undefined {
  if (Object.keys(schema).length !== 1) return undefined;
  if (schema.$ref !== undefined) return { name: schema.$ref, nullable: false };
  if (schema.allOf?.length === 1) return componentOf(schema.allOf[0] ?? {});
  const members = schema.anyOf ?? schema.oneOf ?? [];
  const [only, ...others] = members.filter((member) => member.type !== "null").map(componentOf);
  return only && others.length === 0 ? { ...only, nullable: members.length > 1 } : undefined;
}

/** What has changed between two schemas, also when both only refer to the same component. */
export function compareComponents(ours: Schema, newer: Schema, place: Place): Change[] {
  const [before, after] = [shapeOf(place.ours, ours), shapeOf(place.newer, newer)];
  const types = compareTypes(before, after, place);
  if (!before.types.some((type) => after.types.some((other) => fits(type, other) || fits(other, type)))) return types;
  const items = before.items ?? after.items;
  return [
    ...types,
    ...compareValues(before.values, after.values, place),
    ...compareLimits(before.schema, after.schema, place),
    ...compareDeprecation(before.schema, after.schema, place),
    ...compareProperties(before, after, place),
    ...compareUnions(before.union, after.union, place),
    ...(items ? compareSchemas(before.items ?? {}, after.items ?? {}, { ...place, where: `${place.where}[]` }) : []),
  ];
}

const fits = (type: string, into: string): boolean =>
  type === into || into === "anything" || (type === "integer" && into === "number");

/** The contract must accept every type that a client sends, and a client must know every type that it receives. */
function compareTypes(ours: Shape, newer: Shape, place: Place): Change[] {
  const lost = ours.types.some((type) => !newer.types.some((other) => fits(type, other)));
  const gained = newer.types.some((type) => !ours.types.some((other) => fits(type, other)));
  const verdict = { request: lost ? "breaking" : "added", response: gained ? "breaking" : "changed" } as const;
  const what = `type was ${ours.types.join(" or ")}, is ${newer.types.join(" or ")}`;
  return [
    ...(lost || gained ? [change(place, verdict, what)] : []),
    ...compareNull(ours.nullable, newer.nullable, place),
  ];
}

function compareNull(was: boolean, is: boolean, place: Place): Change[] {
  if (was === is) return [];
  return [is ? change(place, LESS_CERTAIN, "may now be null") : change(place, NARROWER, "may no longer be null")];
}

export function compareRequired(was: boolean | undefined, is: boolean | undefined, place: Place): Change[] {
  if ((was ?? false) === (is ?? false)) return [];
  if (is) return [change(place, NARROWER, "was optional, is required")];
  return [change(place, LESS_CERTAIN, "was required, is optional")];
}

export function compareDeprecation(ours: { deprecated?: boolean }, newer: typeof ours, place: Place): Change[] {
  if ((ours.deprecated ?? false) === (newer.deprecated ?? false)) return [];
  return [change(place, CHANGED, newer.deprecated ? "is now deprecated" : "is no longer deprecated")];
}

type Values = readonly unknown[] | undefined;

function compareValues(ours: Values, newer: Values, place: Place): Change[] {
  if (!ours && !newer) return [];
  if (!ours) return [change(place, NARROWER, `only these values are left: ${newer?.join(", ")}`)];
  if (!newer) return [change(place, WIDER, `may now have other values than ${ours.join(", ")}`)];
  const removed = ours.filter((value) => !newer.includes(value)).join(", ");
  const added = newer.filter((value) => !ours.includes(value)).join(", ");
  return [
    ...(removed ? [change(place, NARROWER, `removed values: ${removed}`)] : []),
    ...(added ? [change(place, WIDER, `added values: ${added}`)] : []),
  ];
}

function compareProperties(ours: Shape, newer: Shape, place: Place): Change[] {
  const at = (name: string): Place => ({ ...place, where: `${place.where}.${name}` });
  return compareNamed(ours.properties, newer.properties, {
    removed: (name) => change(at(name), BREAKING, "field removed"),
    added: (name) =>
      newer.required.includes(name)
        ? change(at(name), { request: "breaking", response: "added" }, "required field added")
        : change(at(name), ADDED, "optional field added"),
    both: (name, before, after) => [
      ...compareRequired(ours.required.includes(name), newer.required.includes(name), at(name)),
      ...compareSchemas(before, after, at(name)),
    ],
  });
}

function compareUnions(ours: Shape["union"], newer: Shape["union"], place: Place): Change[] {
  if (!ours || !newer) return [];
  if (ours.tag !== newer.tag)
    return [change(place, BREAKING, `was told apart by ${ours.tag ?? "nothing"}, is by ${newer.tag ?? "nothing"}`)];
  return compareNamed(ours.members, newer.members, {
    removed: (name) => change(place, NARROWER, `removed alternative: ${name}`),
    added: (name) => change(place, WIDER, `added alternative: ${name}`),
    both: (name, before, after) => compareSchemas(before, after, { ...place, where: `${place.where}<${name}>` }),
  });
}

const MINIMA = ["minimum", "exclusiveMinimum", "minLength", "minItems", "minProperties"];
const MAXIMA = ["maximum", "exclusiveMaximum", "maxLength", "maxItems", "maxProperties"];
const RULES = ["uniqueItems", "pattern", "multipleOf", "additionalProperties"];

/** What has changed in the limits, the rules, the format and the default of a value. */
export function compareLimits(ours: Schema, newer: Schema, place: Pick<Place, "use" | "where">): Change[] {
  const compare = (keyword: string, verdict: (was: unknown, is: unknown) => Verdict): Change[] => {
    const [was, is] = [plain(keyword, ours[keyword]), plain(keyword, newer[keyword])];
    return was === is ? [] : [change(place, verdict(was, is), `${keyword} ${wording(was, is)}`)];
  };
  const isNew = (was: unknown): boolean => was === undefined;
  const verdictOf = (isNarrower: boolean): Verdict => (isNarrower ? NARROWER : WIDER);
  return [
    ...MINIMA.flatMap((each) => compare(each, (was, is) => verdictOf(isNew(was) || Number(is) > Number(was)))),
    ...MAXIMA.flatMap((each) => compare(each, (was, is) => verdictOf(isNew(was) || Number(is) < Number(was)))),
    ...RULES.flatMap((each) => compare(each, (_was, is) => verdictOf(is !== undefined))),
    // To a reader, another format is another type: a date is not a date-time. A format that is gone is only less certain.
    ...compare("format", (was, is) => (was !== undefined && is !== undefined ? BREAKING : verdictOf(isNew(was)))),
    ...compare("default", () => CHANGED),
  ];
}

/** A value that can be compared with `===`. A rule that allows everything counts as no rule. */
function plain(keyword: string, value: unknown): string | undefined {
  if (keyword === "uniqueItems" && value === false) return undefined;
  if (keyword === "additionalProperties" && value === true) return undefined;
  return typeof value === "string" ? value : JSON.stringify(value);
}

function wording(was: string | undefined, is: string | undefined): string {
  if (was === undefined) return `is now ${is}`;
  return is === undefined ? `was ${was} and is gone` : `was ${was}, is ${is}`;
}
