import { type Problem, unknownReferenceType, type Violation } from "../problems.js";
import { isRecord, type Place } from "./walk.js";

/** The type that every organization has. */
export const BUILT_IN_TYPE = "CUSTOMER_CUSTOM";

function referencesIn({ name, path, value }: Place): (readonly [string, Readonly<Record<string, unknown>>])[] {
  if (name === "external_reference" && isRecord(value)) return [[path, value]];
  if (name !== "external_references" || !Array.isArray(value)) return [];
  return value.flatMap((reference: unknown, index) =>
    isRecord(reference) ? [[`${path}[${String(index)}]`, reference] as const] : [],
  );
}

/** Types must have been registered in the dashboard; the problem is the one that public integrations recorded. */
export function findUnknownType(place: Place, known: ReadonlySet<string>): Problem | undefined {
  const unknown = referencesIn(place).find(([, reference]) => !known.has(String(reference["type"])));
  return unknown && unknownReferenceType(`${unknown[0]}.type`);
}

/** References of the built-in type must carry a URL (observed). */
export function checkExternalReference(place: Place): Violation[] {
  const lacking = referencesIn(place).filter(([, { type, url }]) => type === BUILT_IN_TYPE && url === undefined);
  return lacking.map(([path]) => ({
    field: `${path}.url`,
    message: `is required for references of the type ${BUILT_IN_TYPE}`,
  }));
}
