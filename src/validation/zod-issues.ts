/** Why a value does not fit its schema, in words. zod/mini has no messages of its own, so all of them are here. */
import type * as z from "zod/mini";
import { describeValue } from "./describe.js";
import type { Issue } from "./issue.js";
import { limitIssues, MAX_ISSUES } from "./limits.js";

type ZodIssue = z.core.$ZodIssue;

/**
 * The problems of a failed check, limited in number. Each says what was expected and, if the check was made with `reportInput: true` (as
 * `findIssues` does), what the value is. For a union, the problems of the closest member are reported.
 */
export function listIssues({ issues }: Pick<z.core.$ZodError, "issues">): Issue[] {
  const listed = issues.slice(0, MAX_ISSUES + 1).flatMap(flattenUnion);
  return limitIssues(
    listed.slice(0, MAX_ISSUES + 1).map((issue) => ({ path: dotted(issue.path), message: messageOf(issue) })),
  );
}

function flattenUnion(issue: ZodIssue): ZodIssue[] {
  if (issue.code !== "invalid_union" || issue.errors.length === 0) return [issue];
  const [first = [], ...others] = issue.errors;
  const closest = others.reduce((best, next) => (distance(next) < distance(best) ? next : best), first);
  return closest.flatMap((inner) => flattenUnion({ ...inner, path: [...issue.path, ...inner.path] }));
}

/** A member of another type is farther away than a member with any number of wrong fields. */
const distance = (issues: readonly ZodIssue[]): number =>
  issues.length + (issues.some((issue) => issue.path.length === 0) ? 1000 : 0);

function dotted(path: readonly PropertyKey[]): string {
  return path.reduce<string>((text, key) => {
    if (typeof key === "number") return `${text}[${key}]`;
    const name = String(key);
    if (!/^[A-Za-z_$][\w$]*$/.test(name)) return `${text}[${JSON.stringify(name)}]`;
    return text ? `${text}.${name}` : name;
  }, "");
}

function messageOf(issue: ZodIssue): string {
  const expected = expectation(issue);
  if (!("input" in issue)) return `expected ${expected}`;
  const came = input(issue);
  return came === undefined
    ? `required, but missing: expected ${expected}`
    : `expected ${expected}, got ${describeValue(came)}`;
}

/** The value at the path of the issue. For an unknown tag, zod gives the object around it. */
function input(issue: ZodIssue): unknown {
  if (issue.code !== "invalid_union" || issue.discriminator === undefined) return issue.input;
  return (issue.input as Record<string, unknown>)[issue.discriminator];
}

function expectation(issue: ZodIssue): string {
  if (issue.code === "invalid_type") return TYPES[issue.expected] ?? issue.expected;
  if (issue.code === "invalid_value") return oneOf(issue.values);
  if (issue.code === "invalid_format")
    return FORMATS[issue.format] ?? `text that matches ${issue.pattern ?? issue.format}`;
  if (issue.code === "too_small")
    return counted(issue.inclusive === false ? "more than" : "at least", issue.minimum, issue.origin);
  if (issue.code === "too_big")
    return counted(issue.inclusive === false ? "less than" : "at most", issue.maximum, issue.origin);
  if (issue.code === "invalid_union") return unionExpectation(issue);
  if (issue.code === "custom" && issue.params?.["rule"] === "uniqueItems") return "items that all differ";
  return "another value";
}

function unionExpectation(issue: z.core.$ZodIssueInvalidUnion): string {
  if ("options" in issue && issue.options) return oneOf(issue.options);
  return "a value that fits exactly one of the alternatives";
}

const TYPES: Readonly<Record<string, string>> = {
  string: "a string",
  number: "a number",
  int: "a whole number",
  boolean: "true or false",
  object: "an object",
  record: "an object",
  array: "a list",
  null: "null",
  never: "no such field",
};

const FORMATS: Readonly<Record<string, string>> = {
  guid: "a UUID",
  date: "a date such as 2026-01-31",
  "date-time": "a date and time with an offset such as 2026-01-31T12:00:00Z",
  uri: "an absolute URI such as https://example.com/a",
  email: "an email address",
};

function oneOf(values: readonly unknown[]): string {
  const shown = values.map((value) => JSON.stringify(value) ?? String(value));
  return shown.length === 1 ? (shown[0] ?? "") : `one of ${shown.join(", ")}`;
}

const UNITS: Readonly<Record<string, string>> = { array: "item", string: "character" };

function counted(bound: string, limit: number | bigint, origin: string): string {
  const unit = UNITS[origin];
  return `${bound} ${limit}${unit ? ` ${unit}${Number(limit) === 1 ? "" : "s"}` : ""}`;
}
