/**
 * Checks JSON against shapes: the contract's schemas in a short notation, which `npm run generate` writes as tables. The notation is described in
 * generated/webhook-shapes.ts. Bodies of requests use more of it: `unique` lists, `| null` and `| string`.
 */
import { describeValue } from "./describe.js";
import type { Issue } from "./issue.js";
import { findLimitIssue, limitIssues, MAX_ISSUES } from "./limits.js";
import { plainScalar, type Scalar } from "./scalars.js";

/** The properties of an object by their term. */
export type Shape = Readonly<Record<string, string>>;

/** The property that distinguishes the members, and the member for each of its values. */
export type Union = Readonly<Record<string, Readonly<Record<string, string>>>>;

/** Where a value differs from a term, as sentences; empty when it fits. */
export type FindIssues = (term: string, value: unknown) => Issue[];

/**
 * Makes the check of the objects and unions of a generated file. Unknown properties are accepted.
 *
 * The issues are limited in number, and a value that is nested too deep or is too large is not checked: strangers send it.
 * Nearly every value fits its shape. So it is checked once without paths and messages, and a second time only if something is wrong.
 *
 * @param scalarOf The scalar of a name; numbers, and where the function allows it texts, have bounds. Default: what arrives from Rillet needs.
 */
export function createShapeCheck(
  objects: Readonly<Record<string, Shape>>,
  unions: Readonly<Record<string, Union>>,
  scalarOf: (name: string, minimum: number, maximum: number) => Scalar | undefined = plainScalar,
): FindIssues {
  const checks = new Map<string, Check>();

  /** A term is parsed once, because parsing it again for each of a million lines is slow. */
  const checkFor = (term: string): Check => {
    const check = checks.get(term) ?? readTerm(term);
    checks.set(term, check);
    return check;
  };

  const readTerm = (term: string): Check => {
    if (/\w\|/.test(term)) return enumCheck(term.split("|").filter(Boolean));
    const [, name = "", list, minimum, maximum, unique, alternative] = TERM.exec(term) ?? [];
    const least = Number(minimum || -Infinity);
    const scalar = scalarOf(name, least, Number(maximum || Infinity));
    const union = unions[name];
    const check = list
      ? listCheck(checkFor(name), least, !!unique)
      : scalar
        ? scalarCheck(scalar)
        : union
          ? unionCheck(union)
          : objectCheck(objects[name] ?? {});
    return alternative
      ? (value, path, issues) => (value === null ? "null" : typeof value) === alternative || check(value, path, issues)
      : check;
  };

  const objectCheck = (shape: Shape): Check => {
    let properties: readonly Property[] | undefined;
    return (value, path, issues) => {
      if (!isRecord(value)) return report("an object", value, path, issues);
      properties ??= Object.entries(shape).flatMap(([term, keys]) =>
        keys.split(" ").map((key): Property => [key.replace("?", ""), key.endsWith("?"), checkFor(term)]),
      );
      let fits = true;
      for (const [key, isOptional, check] of properties) {
        const property = value[key];
        if ((property === undefined && isOptional) || check(property, issues && pathTo(key, path), issues)) continue;
        fits = false;
        if (!issues) break;
      }
      return fits;
    };
  };

  const unionCheck = (union: Union): Check => {
    const [tag = "", members = {}] = Object.entries(union)[0] ?? [];
    const tagCheck = enumCheck(Object.keys(members));
    return (value, path, issues) => {
      if (!isRecord(value)) return report("an object", value, path, issues);
      const kind = value[tag];
      const member = typeof kind === "string" && Object.hasOwn(members, kind) ? members[kind] : undefined;
      return member ? checkFor(member)(value, path, issues) : tagCheck(kind, pathTo(tag, path), issues);
    };
  };

  return (term, value) => {
    const limitIssue = findLimitIssue(value);
    if (limitIssue) return [limitIssue];
    const check = checkFor(term);
    if (check(value)) return [];
    const issues: Issue[] = [];
    check(value, "", issues);
    return limitIssues(issues);
  };
}

/** Whether a value fits. With `issues` the check adds every issue to that list; without it the first one ends the check. */
type Check = (value: unknown, path?: string, issues?: Issue[]) => boolean;

/** A name; `[]` for a list; bounds; `unique` for a list; `| null` or `| string`. */
const TERM = /^([\w-]+)(\[\])?(?: (.*?)\.\.(\S*))?( unique)?(?: \| (null|string))?$/;

function scalarCheck({ accepts, expected }: Scalar): Check {
  return (value, path, issues) => accepts(value) || report(expected, value, path, issues);
}

function enumCheck(members: readonly string[]): Check {
  const expected = `${members.length > 1 ? "one of " : ""}${members.map((member) => JSON.stringify(member)).join(", ")}`;
  return scalarCheck({ expected, accepts: (value) => members.includes(value as string) });
}

function listCheck(check: Check, minimum: number, unique: boolean): Check {
  return (value, path, issues) => {
    if (!Array.isArray(value)) return report("a list", value, path, issues);
    let fits =
      value.length >= minimum || report(`at least ${minimum} item${minimum === 1 ? "" : "s"}`, value, path, issues);
    for (let index = 0; index < value.length && (fits || issues); index++)
      if (!check(value[index], issues && `${path}[${index}]`, issues)) fits = false;
    const differ = !unique || new Set(value.map((item) => JSON.stringify(item))).size === value.length;
    return differ ? fits : report("items that all differ", value, path, issues);
  };
}

type Property = readonly [key: string, isOptional: boolean, check: Check];

function pathTo(key: string, path?: string): string {
  return path ? `${path}.${key}` : key;
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
