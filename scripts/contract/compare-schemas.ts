import { judge, matchNames, type Change, type Direction, type Severity, type Use } from "./change.js";
import { compareLimits } from "./compare-limits.js";
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
  const at = { ...place, seen: [...(place.seen ?? []), pair] };
  return compareShapes(shapeOf(place.ours, ours), shapeOf(place.newer, newer), at);
}

/** The component that a schema is, or is when it is not null. Undefined where it says anything else besides. */
function componentOf(schema: Schema): { name: string; nullable: boolean } | undefined {
  const keywords = Object.keys(schema);
  if (keywords.length !== 1) return undefined;
  if (schema.$ref !== undefined) return { name: schema.$ref, nullable: false };
  if (schema.allOf?.length === 1) return componentOf(schema.allOf[0] ?? {});
  const members = schema.anyOf ?? schema.oneOf ?? [];
  const [only, ...others] = members.filter((member) => member.type !== "null").map(componentOf);
  return only && others.length === 0 ? { ...only, nullable: members.length > 1 } : undefined;
}

/** The same for two components of one name, which are compared whatever they are. */
export function compareComponents(ours: Schema, newer: Schema, place: Place): Change[] {
  return compareShapes(shapeOf(place.ours, ours), shapeOf(place.newer, newer), place);
}

function compareShapes(ours: Shape, newer: Shape, place: Place): Change[] {
  const types = compareTypes(ours, newer, place);
  if (!ours.types.some((type) => newer.types.some((other) => fits(type, other) || fits(other, type)))) return types;
  return [
    ...types,
    ...compareValues(ours.values, newer.values, place),
    ...compareLimits(ours.schema, newer.schema, place.use, place.where),
    ...compareDeprecation(ours.schema, newer.schema, place),
    ...compareProperties(ours, newer, place),
    ...compareUnions(ours, newer, place),
    ...((ours.items ?? newer.items)
      ? compareSchemas(ours.items ?? {}, newer.items ?? {}, { ...place, where: `${place.where}[]` })
      : []),
  ];
}

const say = ({ use, where }: Place, verdicts: Readonly<Record<Direction, Severity>>, what: string): Change => ({
  severity: judge(use, verdicts),
  where,
  what,
});

const fits = (type: string, into: string): boolean =>
  type === into || into === "anything" || (type === "integer" && into === "number");

/** A client that sends must find every type it sends accepted; one that receives must know every type that comes. */
function compareTypes(ours: Shape, newer: Shape, place: Place): Change[] {
  const lost = ours.types.some((type) => !newer.types.some((other) => fits(type, other)));
  const gained = newer.types.some((type) => !ours.types.some((other) => fits(type, other)));
  const changes: Change[] = [];
  const verdicts = { request: lost ? "breaking" : "added", response: gained ? "breaking" : "changed" } as const;
  if (lost || gained)
    changes.push(say(place, verdicts, `type was ${ours.types.join(" or ")}, is ${newer.types.join(" or ")}`));
  return [...changes, ...compareNull(ours.nullable, newer.nullable, place)];
}

function compareNull(was: boolean, is: boolean, place: Place): Change[] {
  if (was === is) return [];
  if (is) return [say(place, { request: "added", response: "breaking" }, "may now be null")];
  return [say(place, { request: "breaking", response: "changed" }, "may no longer be null")];
}

function compareValues(
  ours: readonly unknown[] | undefined,
  newer: readonly unknown[] | undefined,
  place: Place,
): Change[] {
  const list = (values: readonly unknown[]): string => values.map(String).join(", ");
  if (!ours)
    return newer
      ? [say(place, { request: "breaking", response: "changed" }, `only these values are left: ${list(newer)}`)]
      : [];
  if (!newer)
    return [say(place, { request: "added", response: "changed" }, `may now have other values than ${list(ours)}`)];
  const removed = ours.filter((value) => !newer.includes(value));
  const added = newer.filter((value) => !ours.includes(value));
  return [
    ...(removed.length > 0
      ? [say(place, { request: "breaking", response: "changed" }, `removed values: ${list(removed)}`)]
      : []),
    ...(added.length > 0
      ? [say(place, { request: "added", response: "changed" }, `added values: ${list(added)}`)]
      : []),
  ];
}

function compareDeprecation(ours: Schema, newer: Schema, place: Place): Change[] {
  if ((ours.deprecated ?? false) === (newer.deprecated ?? false)) return [];
  return [
    say(
      place,
      { request: "changed", response: "changed" },
      newer.deprecated ? "is now deprecated" : "is no longer deprecated",
    ),
  ];
}

function compareProperties(ours: Shape, newer: Shape, place: Place): Change[] {
  const { both, removed, added } = matchNames(ours.properties, newer.properties);
  const at = (name: string): Place => ({ ...place, where: `${place.where}.${name}` });
  const gone = removed.map((name) => say(at(name), { request: "breaking", response: "breaking" }, "field removed"));
  const fresh = added.map((name) => {
    const required = newer.required.includes(name);
    return say(
      at(name),
      { request: required ? "breaking" : "added", response: "added" },
      required ? "required field added" : "optional field added",
    );
  });
  const kept = both.flatMap((name) => [
    ...compareRequired(ours.required.includes(name), newer.required.includes(name), at(name)),
    ...compareSchemas(ours.properties[name] ?? {}, newer.properties[name] ?? {}, at(name)),
  ]);
  return [...gone, ...fresh, ...kept];
}

function compareRequired(was: boolean, is: boolean, place: Place): Change[] {
  if (was === is) return [];
  if (is) return [say(place, { request: "breaking", response: "changed" }, "was optional, is required")];
  return [say(place, { request: "added", response: "breaking" }, "was required, is optional")];
}

function compareUnions(ours: Shape, newer: Shape, place: Place): Change[] {
  if (!ours.union || !newer.union) return [];
  const { tag } = ours.union;
  if (tag !== newer.union.tag)
    return [
      say(
        place,
        { request: "breaking", response: "breaking" },
        `was told apart by ${tag ?? "nothing"}, is by ${newer.union.tag ?? "nothing"}`,
      ),
    ];
  const { both, removed, added } = matchNames(ours.union.members, newer.union.members);
  const [before, after] = [ours.union.members, newer.union.members];
  return [
    ...removed.map((name) => say(place, { request: "breaking", response: "changed" }, `removed alternative: ${name}`)),
    ...added.map((name) => say(place, { request: "added", response: "changed" }, `added alternative: ${name}`)),
    ...both.flatMap((name) =>
      compareSchemas(before[name] ?? {}, after[name] ?? {}, { ...place, where: `${place.where}<${name}>` }),
    ),
  ];
}
