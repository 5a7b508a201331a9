import { requestShapes } from "../../../generated/request-shapes.js";
import { matching, plainScalar, type Scalar, scalars } from "../../validation/scalars.js";
import { createShapeCheck, type FindIssues, type Shape, type Union } from "../../validation/shapes.js";
import type { Violation } from "../problems.js";
import { isRecord } from "./properties.js";

/** What a request must fit, in addition to what arrives from Rillet, or more strictly: the formats are as in RFC 3986 and 5321. */
const STRICT: Readonly<Record<string, Scalar>> = {
  /** An absolute URI: a scheme, then only characters that a URI may contain. */
  uri: matching(
    scalars.uri.expected,
    /^[a-z][a-z\d+.-]*:(?=[^?#])(?:\/\/(?:(?:[\w.~!$&'()*+,;=:-]|%[\da-f]{2})*@)?\[[\da-fv.:]+\](?::\d*)?(?![^/?#]))?(?:[\w.~!$&'()*+,;=:@/-]|%[\da-f]{2})*(?:\?(?:[\w.~!$&'()*+,;=:@/?-]|%[\da-f]{2})*)?(?:#(?:[\w.~!$&'()*+,;=:@/?-]|%[\da-f]{2})*)?$/i,
  ),
  /** One mailbox at a domain with a dot, without comments or quoting. */
  email: matching(
    scalars.email.expected,
    /^[\w!#$%&'*+/=?^`{|}~-]+(?:\.[\w!#$%&'*+/=?^`{|}~-]+)*@(?:[a-z\d](?:[a-z\d-]*[a-z\d])?\.)+[a-z\d](?:[a-z\d-]*[a-z\d])?$/i,
  ),
  positive: { expected: "a number above 0", accepts: (value) => Number.isFinite(value) && (value as number) > 0 },
  "not-blank": matching("a string that is not blank", /\S/),
};

const isInt32 = (value: unknown): boolean => typeof value === "number" && value === (value | 0);

function scalarOf(name: string, minimum: number, maximum: number): Scalar | undefined {
  if (name === "int32") return within("a 32-bit whole number", isInt32, minimum, maximum);
  if (name === "string" && minimum > -Infinity)
    return within("a string with a length", (value) => typeof value === "string", minimum, maximum);
  return STRICT[name] ?? plainScalar(name, minimum, maximum);
}

/** A number within bounds, or a text whose length is. It counts characters as JSON Schema does: an emoji is one, where `String.length` counts two. */
function within(kind: string, isKind: (value: unknown) => boolean, ...bounds: [number, number]): Scalar {
  const { expected, accepts } = plainScalar("integer", ...bounds);
  return {
    expected: expected.replace("a whole number", kind),
    accepts: (value) => isKind(value) && accepts(typeof value === "string" ? Array.from(value).length : value),
  };
}

/** A copy whose objects have their keys in order. Two items of a list are equal whatever the order of their keys is. */
function withSortedKeys(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withSortedKeys);
  if (!isRecord(value)) return value;
  const entries = Object.entries(value).map(([key, inner]) => [key, withSortedKeys(inner)] as const);
  return Object.fromEntries(entries.sort(([a], [b]) => (a < b ? -1 : 1)));
}

interface BodyShapes {
  readonly objects: Readonly<Record<string, Shape>>;
  readonly unions: Readonly<Record<string, Union>>;
  readonly findIssues: FindIssues;
}

let bodyShapes: BodyShapes | undefined;

/** They are made at the first request with a body, so that an import of the sandbox costs less. */
function shapesOfBodies(): BodyShapes {
  if (bodyShapes === undefined) {
    const { objects, unions } = requestShapes();
    bodyShapes = { objects, unions, findIssues: createShapeCheck(objects, unions, scalarOf) };
  }
  return bodyShapes;
}

/** Where a body differs from the contract's schema of that name; empty when it fits. */
export function checkShape(schema: string, body: unknown): Violation[] {
  const { objects, unions, findIssues } = shapesOfBodies();
  if (!Object.hasOwn(objects, schema) && !Object.hasOwn(unions, schema))
    throw new TypeError(`There is no schema ${schema} for bodies in the contract.`);
  const issues = findIssues(schema, body);
  // A body without issues is not nested too deep to be copied.
  return (issues.length > 0 ? issues : findIssues(schema, withSortedKeys(body))).map(({ path, message }) => ({
    field: path,
    message,
  }));
}

/** The paths of the properties of a body that the contract's schema of that name does not have, such as `items[0].qty`. */
export function unknownFieldsOf(term: string, value: unknown, path = ""): string[] {
  const { objects, unions } = shapesOfBodies();
  const [, name = "", list] = /^([\w-]+)(\[\])?/.exec(term) ?? [];
  if (list !== undefined)
    return Array.isArray(value)
      ? value.flatMap((element: unknown, index) => unknownFieldsOf(name, element, `${path}[${String(index)}]`))
      : [];
  if (!isRecord(value)) return [];
  if (Object.hasOwn(unions, name)) return unknownFieldsOfUnion(unions[name] ?? {}, value, path);
  return Object.hasOwn(objects, name) ? unknownFieldsOfObject(objects[name] ?? {}, value, path) : [];
}

type Body = Readonly<Record<string, unknown>>;

/** The tag belongs to the union, so the member does not have it. A body of no member has no unknown fields. */
function unknownFieldsOfUnion(union: Union, value: Body, path: string): string[] {
  return Object.entries(union).flatMap(([tag, members]) => {
    const { [tag]: kind, ...rest } = value;
    return typeof kind === "string" && Object.hasOwn(members, kind)
      ? unknownFieldsOf(members[kind] ?? "", rest, path)
      : [];
  });
}

/** The term of each field, made once for each shape. */
const termsByField = new WeakMap<Shape, ReadonlyMap<string, string>>();

function termsOf(shape: Shape): ReadonlyMap<string, string> {
  const known = termsByField.get(shape);
  if (known) return known;
  const entries = Object.entries(shape).flatMap(([term, keys]) =>
    keys.split(" ").map((key) => [key.replace("?", ""), term] as const),
  );
  const terms = new Map(entries);
  termsByField.set(shape, terms);
  return terms;
}

function unknownFieldsOfObject(shape: Shape, value: Body, path: string): string[] {
  const terms = termsOf(shape);
  return Object.entries(value).flatMap(([name, inner]) => {
    const place = path === "" ? name : `${path}.${name}`;
    const term = terms.get(name);
    return term === undefined ? [place] : unknownFieldsOf(term, inner, place);
  });
}
