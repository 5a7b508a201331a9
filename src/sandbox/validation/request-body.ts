import type { ContractOperation } from "../../../generated/contract.js";
import type { SandboxContext } from "../context.js";
import type { ReceivedRequest } from "../http/read-request.js";
import { badRequest, invalid, invalidField, MUST_NOT_BE_NULL, type Violation } from "../problems.js";
import { checkAmount } from "./amounts.js";
import { checkShape, unknownFieldsOf } from "./body-shape.js";
import { isRecord, type Place, walk } from "./properties.js";
import { checkExternalReference, checkFieldAssignment, checkReference, findUnknownType } from "./references.js";

/** How strictly bodies are checked. */
export interface BodyRules {
  /** Whether a field that the API contract does not have is rejected. */
  readonly strict: boolean;
  /** Whether `null` in an optional field is rejected. Otherwise it counts as absent. */
  readonly strictNulls: boolean;
}

/**
 * Checks a body: first its shape, by the contract; then the rules of all operations (amounts, references,
 * external references, periods, tiers).
 * @returns The body that the handler gets: without the nulls that count as absent.
 * @throws Problem 400 that names each field.
 */
export function checkBody(
  operation: ContractOperation,
  { body, isMalformed }: ReceivedRequest,
  context: SandboxContext,
  rules: BodyRules,
): unknown {
  if (operation.body === undefined) return body;
  if (isMalformed) throw badRequest("The body cannot be read");
  if ("field" in operation.body) {
    if (!isRecord(body) || !isRecord(body[operation.body.field]))
      throw invalidField(operation.body.field, "a file must be given");
    return body;
  }
  if (body === undefined) {
    if (operation.body.required) throw badRequest("A body is required");
    return body;
  }
  const checked = checkNullsAndShape(operation.body.schema, body, rules);
  checkRules(operation, checked, context);
  return checked;
}

/**
 * Whether Rillet takes `null` for an optional field as absent is not recorded. Integrations send it, so the sandbox takes
 * it as absent unless `strictNulls` is set. A `null` that the contract allows stays.
 */
function checkNullsAndShape(schema: string, body: unknown, { strict, strictNulls }: BodyRules): unknown {
  const nulls = new Set([...walk(body)].filter(({ value }) => value === null).map(({ path }) => path));
  const absent = new Set<string>();
  const nullsAmong = (found: readonly Violation[]): string[] =>
    found.map(({ field }) => field).filter((field) => nulls.has(field) && !absent.has(field));
  let checked = body;
  let violations = checkShape(schema, body);
  // One check lists a limited number of violations, so the check is repeated until it finds no other null.
  for (let found = strictNulls ? [] : nullsAmong(violations); found.length > 0; found = nullsAmong(violations)) {
    for (const field of found) absent.add(field);
    checked = withoutProperties(checked, absent);
    violations = checkShape(schema, checked);
  }
  const malformedId = violations.find(({ message }) => message.startsWith('expected a UUID, got "'));
  if (malformedId !== undefined) throw badRequest(`JSON parse error: ${malformedId.field} is not a UUID`);
  if (violations.length > 0)
    throw invalid(violations.map((violation) => (nulls.has(violation.field) ? isNull(violation) : violation)));
  if (strict) {
    const unknown = unknownFieldsOf(schema, body);
    if (unknown.length > 0)
      throw invalid(unknown.map((field) => ({ field, message: "is not a field of this request" })));
  }
  return checked;
}

/** The text is recorded: `<field> must not be null`. */
const isNull = ({ field }: Violation): Violation => ({ field, message: MUST_NOT_BE_NULL });

/** A copy of a body without the properties at these paths. */
function withoutProperties(value: unknown, paths: ReadonlySet<string>, path = ""): unknown {
  if (Array.isArray(value))
    return value.map((element: unknown, index) => withoutProperties(element, paths, `${path}[${String(index)}]`));
  if (!isRecord(value)) return value;
  const entries = Object.entries(value).flatMap(([name, inner]) => {
    const place = path === "" ? name : `${path}.${name}`;
    return paths.has(place) ? [] : [[name, withoutProperties(inner, paths, place)] as const];
  });
  return Object.fromEntries(entries);
}

function checkRules(operation: ContractOperation, body: unknown, context: SandboxContext): void {
  const places = [...walk(body)];
  const unknownType = places
    .map((place) => findUnknownType(place, context.referenceTypes))
    .find((problem) => problem !== undefined);
  if (unknownType !== undefined) throw unknownType;
  const violations = places.flatMap((place) => [
    ...checkAmount(place, operation.name),
    ...checkReference(place, context.state),
    ...(place.name === "fields" ? checkFieldAssignment(place, context.state) : []),
    ...checkExternalReference(place),
    ...checkPeriod(place),
    ...checkTiers(place),
  ]);
  if (violations.length > 0) throw invalid(violations);
}

/** A period does not end before it starts. A period of one day starts and ends on it. */
function checkPeriod({ path, value }: Place): Violation[] {
  if (!isRecord(value) || typeof value["start"] !== "string" || typeof value["end"] !== "string") return [];
  return value["end"] < value["start"] ? [{ field: `${path}.end`, message: "must not be before the start" }] : [];
}

/** Tiers have different bounds, of which only the highest may be missing, and each has a flat price, a price per unit or both (Rillet's docs). */
export function checkTiers({ path, name, value }: Place): Violation[] {
  if (name !== "tiers" || !Array.isArray(value)) return [];
  const tiers = value.filter(isRecord);
  return tiers.flatMap((tier, index): Violation[] => {
    const field = `${path}[${String(index)}]`;
    if (tiers.findIndex((other) => other["up_to"] === tier["up_to"]) !== index) {
      const message =
        tier["up_to"] === undefined ? "is missing: only the highest tier has none" : "must be different in every tier";
      return [{ field: `${field}.up_to`, message }];
    }
    return tier["flat_price"] === undefined && tier["per_unit_price"] === undefined
      ? [{ field, message: "needs a flat_price, a per_unit_price or both" }]
      : [];
  });
}
