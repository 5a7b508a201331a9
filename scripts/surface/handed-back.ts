import ts from "typescript";
import type { PublicName } from "./public-names.js";
import { memberType, nameOf, typeArguments } from "./types.js";

/** Of the sandbox: what no user implements or makes, which the compiler cannot know. */
const MADE_HERE = new Set(["Sandbox", "ServedSandbox", "Entry"]);

/**
 * Tells which types users have from this package alone, to give them back to it: instances of its classes, and objects of the contract that its functions give.
 * What is added to those, no user has to add. Other data and interfaces are what users write themselves.
 */
export function handedBack(checker: ts.TypeChecker, names: readonly PublicName[]): (type: ts.Type) => boolean {
  const readable = new Set<ts.Type>();
  for (const { value } of names) if (value) collect(checker, value, readable);
  const classes = new Set(
    names
      .filter(({ value }) => value && checker.getSignaturesOfType(value, ts.SignatureKind.Construct).length > 0)
      .map(({ type }) => type),
  );
  const schemas = contractSchemas(checker, names);
  const isOurs = (type: ts.Type): boolean => {
    const known = checker.getBaseConstraintOfType(type) ?? type;
    if (known.isUnion()) return known.types.every((part) => isEmpty(part) || isOurs(part));
    const name = nameOf(known);
    if (classes.has(known) || MADE_HERE.has(name ?? "")) return true;
    const [inner] = name === undefined ? typeArguments(checker, known) : [];
    return inner ? isOurs(inner) : schemas.has(name) && readable.has(known);
  };
  return isOurs;
}

const isEmpty = (type: ts.Type): boolean => (type.flags & (ts.TypeFlags.Undefined | ts.TypeFlags.Null)) !== 0;

/** The names in `components["schemas"]`. */
function contractSchemas(checker: ts.TypeChecker, names: readonly PublicName[]): ReadonlySet<string | undefined> {
  const components = names.find(({ path }) => path === "components")?.type;
  const schemas = components && checker.getPropertyOfType(components, "schemas");
  return new Set(schemas ? checker.getPropertiesOfType(checker.getTypeOfSymbol(schemas)).map(({ name }) => name) : []);
}

/** All that can be read from a value: what it holds, and what its functions give. */
function collect(checker: ts.TypeChecker, type: ts.Type, readable: Set<ts.Type>): void {
  if (readable.has(type)) return;
  readable.add(type);
  if (type.isUnionOrIntersection()) for (const part of type.types) collect(checker, part, readable);
  for (const argument of typeArguments(checker, type)) collect(checker, argument, readable);
  const signatures = [ts.SignatureKind.Call, ts.SignatureKind.Construct].flatMap((kind) =>
    checker.getSignaturesOfType(type, kind),
  );
  for (const signature of signatures) collect(checker, signature.getReturnType(), readable);
  const isForeign = nameOf(type) === undefined && type.symbol && !type.symbol.name.startsWith("__");
  if (type.flags & ts.TypeFlags.Object && !isForeign)
    for (const member of checker.getPropertiesOfType(type)) collect(checker, memberType(checker, member), readable);
}
