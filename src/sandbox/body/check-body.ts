import type { ContractOperation } from "../../../generated/contract.js";
import { validatorsByName } from "../../../generated/validators-by-name.js";
import { findIssues } from "../../validation/find-issues.js";
import { badRequest, invalid, invalidField, type Violation } from "../problems.js";
import type { Incoming } from "../request/incoming.js";
import type { World } from "../world.js";
import { checkAmount } from "./amounts.js";
import { checkExternalReference, findUnknownType } from "./external-references.js";
import { checkFieldAssignment, checkReference } from "./references.js";
import { checkTiers } from "./tiers.js";
import { isRecord, type Place, walk } from "./walk.js";

const VALIDATORS: ReadonlyMap<string, Parameters<typeof findIssues>[0]> = new Map(Object.entries(validatorsByName));

/**
 * Checks a body: its shape by the contract's validators, then by the rules that hold for every operation (amounts, references, external references,
 * periods, tiers). @throws Problem 400 that names each field.
 */
export function checkBody(operation: ContractOperation, { body, isMalformed }: Incoming, world: World): void {
  if (operation.body === undefined) return;
  if (isMalformed) throw badRequest("The body cannot be read");
  if ("field" in operation.body) {
    if (!isRecord(body) || !isRecord(body[operation.body.field]))
      throw invalidField(operation.body.field, "a file must be given");
    return;
  }
  if (body === undefined) {
    if (operation.body.required) throw badRequest("A body is required");
    return;
  }
  const violations = checkShape(operation.body.schema, body);
  if (violations.length > 0) throw invalid(violations);
  checkRules(operation, body, world);
}

/** What does not fit the schema of that name. */
export function checkShape(schema: string, value: unknown): Violation[] {
  const validator = VALIDATORS.get(schema);
  if (validator === undefined) throw new TypeError(`There is no schema ${schema} in the contract.`);
  return findIssues(validator, value).map(({ path, message }) => ({ field: path, message }));
}

function checkRules(operation: ContractOperation, body: unknown, world: World): void {
  const places = [...walk(body)];
  const unknownType = places
    .map((place) => findUnknownType(place, world.referenceTypes))
    .find((problem) => problem !== undefined);
  if (unknownType !== undefined) throw unknownType;
  const violations = places.flatMap((place) => [
    ...checkAmount(place, operation.name),
    ...checkReference(place, world.state),
    ...(place.name === "fields" ? checkFieldAssignment(place, world.state) : []),
    ...checkExternalReference(place),
    ...checkPeriod(place),
    ...checkTiers(place),
  ]);
  if (violations.length > 0) throw invalid(violations);
}

/** A period does not end before it starts; both on one day is that day. */
function checkPeriod({ path, value }: Place): Violation[] {
  if (!isRecord(value) || typeof value["start"] !== "string" || typeof value["end"] !== "string") return [];
  return value["end"] < value["start"] ? [{ field: `${path}.end`, message: "must not be before the start" }] : [];
}
