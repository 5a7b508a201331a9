import { objects, unions } from "../../generated/webhook-shapes.js";
import { describeValue } from "../validation/describe.js";
import type { Issue } from "../validation/issue.js";
import { findLimitIssue, limitIssues, MAX_ISSUES } from "../validation/limits.js";
import { numberBetween, scalars, type Scalar } from "./scalars.js";

/** The name of an object in generated/webhook-shapes.ts. */
export type ShapeName = keyof typeof objects;

/**
 * Where a value differs from a shape, in the words of the package's validators; empty when it fits. Unknown properties are accepted.
 *
 * The issues are limited in number, and a value that is nested too deep or is too large is not checked: strangers send it.
 * Nearly every value fits its shape. So it is checked once without paths and messages, and a second time only if something is wrong.
 */
export function checkShape(name: ShapeName | "uuid", value: unknown): Issue[] {
  const limitIssue = findLimitIssue(value);
  if (limitIssue) return [limitIssue];
  const check = checkFor(name);
  if (check(value)) return [];
  const issues: Issue[] = [];
  check(value, "", issues);
  return limitIssues(issues);
}

/** Whether a value fits. With `issues` the check adds every issue to that list; without it the first one ends the check. */
type Check = (value: unknown, path?: string, issues?: Issue[]) => boolean;

const checks = new Map<string, Check>();

/** The check for a term. A term is parsed once, because parsing it again for each of a million lines is slow. */
function checkFor(term: string): Check {
  const known = checks.get(term);
  if (known) return known;
  const made = readTerm(term);
  checks.set(term, made);
  return made;
}

/** A name; `[]` for a list; bounds; `unique` for a list; `| null` or `| string`. See generated/webhook-shapes.ts. */
const TERM = /^([\w-]+)(\[\])?(?: (\d*)\.\.(\d*))?( unique)?(?: \| (null|string))?$/;

const ENUMERATION = /\w\|/;

function readTerm(term: string): Check {
  if (ENUMERATION.test(term)) return enumCheck(term.split("|").filter(Boolean));
  const [, name = "", list, minimum, maximum, unique, alternative] = TERM.exec(term) ?? [];
  const bounds = [Number(minimum || -Infinity), Number(maximum || Infinity)] as const;
  const check = list ? listCheck(name, bounds[0], unique !== undefined) : namedCheck(name, bounds);
  if (!alternative) return check;
  const isAlternative = (value: unknown): boolean =>
    alternative === "null" ? value === null : typeof value === "string";
  return (value, path, issues) => isAlternative(value) || check(value, path, issues);
}

function namedCheck(name: string, bounds: readonly [number, number]): Check {
  if (name === "number") return scalarCheck(numberBetween(false, ...bounds));
  if (name === "integer") return scalarCheck(numberBetween(true, ...bounds));
  const scalar = scalars[name];
  if (scalar) return scalarCheck(scalar);
  const union = (unions as Readonly<Record<string, Union>>)[name];
  return union ? unionCheck(union) : objectCheck((objects as Readonly<Record<string, Shape>>)[name] ?? {});
}

function scalarCheck({ accepts, expected }: Scalar): Check {
  return (value, path, issues) => accepts(value) || report(expected, value, path, issues);
}

function enumCheck(members: readonly string[]): Check {
  const expected = `${members.length > 1 ? "one of " : ""}${members.map((member) => JSON.stringify(member)).join(", ")}`;
  return scalarCheck({ expected, accepts: (value) => members.includes(value as string) });
}

function listCheck(name: string, minimum: number, unique: boolean): Check {
  const check = checkFor(name);
  return (value, path, issues) => {
    if (!Array.isArray(value)) return report("a list", value, path, issues);
    let fits =
      value.length >= minimum || report(`at least ${minimum} item${minimum === 1 ? "" : "s"}`, value, path, issues);
    for (let index = 0; index < value.length && (fits || issues); index++)
      if (!check(value[index], issues && `${path}[${index}]`, issues)) fits = false;
    if (!unique || value.length < 2) return fits;
    return new Set(value.map((item) => JSON.stringify(item))).size === value.length
      ? fits
      : report("items that all differ", value, path, issues);
  };
}

/** The properties of an object by their term. */
type Shape = Readonly<Record<string, string>>;

interface Property {
  readonly key: string;
  readonly isOptional: boolean;
  readonly check: Check;
}

function propertiesOf(shape: Shape): Property[] {
  return Object.entries(shape).flatMap(([term, keys]) =>
    keys.split(" ").map((key) => ({ key: key.replace("?", ""), isOptional: key.endsWith("?"), check: checkFor(term) })),
  );
}

function objectCheck(shape: Shape): Check {
  let properties: readonly Property[] | undefined;
  return (value, path, issues) => {
    if (!isRecord(value)) return report("an object", value, path, issues);
    properties ??= propertiesOf(shape);
    let fits = true;
    for (const { key, isOptional, check } of properties) {
      const property = value[key];
      if ((property === undefined && isOptional) || check(property, issues && pathTo(key, path), issues)) continue;
      if (!issues) return false;
      fits = false;
    }
    return fits;
  };
}

function pathTo(key: string, path?: string): string {
  return path ? `${path}.${key}` : key;
}

/** The property that distinguishes the members, and the member for each of its values. */
type Union = Readonly<Record<string, Readonly<Record<string, string>>>>;

function unionCheck(union: Union): Check {
  const [tag = "", members = {}] = Object.entries(union)[0] ?? [];
  const tagCheck = enumCheck(Object.keys(members));
  return (value, path, issues) => {
    if (!isRecord(value)) return report("an object", value, path, issues);
    const kind = value[tag];
    const member = typeof kind === "string" && Object.hasOwn(members, kind) ? members[kind] : undefined;
    return member ? checkFor(member)(value, path, issues) : tagCheck(kind, pathTo(tag, path), issues);
  };
}

/** Adds an issue where issues are collected. Returns false, as the result of the check. */
function report(expected: string, value: unknown, path = "", issues?: Issue[]): false {
  if (!issues || issues.length > MAX_ISSUES) return false;
  issues.push({
    path,
    message:
      value === undefined
        ? `required, but missing: expected ${expected}`
        : `expected ${expected}, got ${describeValue(value)}`,
  });
  return false;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
