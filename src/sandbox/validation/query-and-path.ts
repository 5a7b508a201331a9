import type { ContractOperation, ParameterSchema } from "../../../generated/contract.js";
import { scalars } from "../../validation/scalars.js";
import { invalid, type Violation } from "../problems.js";

const FORMATS = new Map(Object.entries(scalars));

/**
 * Checks the path and query parameters of a request against the contract.
 * @throws Problem 400 that names each wrong one.
 */
export function checkParameters(
  operation: ContractOperation,
  path: Readonly<Record<string, string>>,
  query: Readonly<Record<string, string>>,
): void {
  const violations = operation.parameters.flatMap(({ name, in: place, required, schema }): Violation[] => {
    const value = (place === "path" ? path : query)[name];
    if (value === undefined) return required ? [{ field: name, message: "must be given" }] : [];
    const message = findFault(value, schema);
    return message === undefined ? [] : [{ field: name, message }];
  });
  if (violations.length > 0) throw invalid(violations);
}

function findFault(value: string, schema: ParameterSchema): string | undefined {
  if (schema.items !== undefined) return firstFault(value.split(","), schema.items);
  if (schema.type === "integer") return findIntegerFault(value, schema);
  if (schema.type === "boolean") return value === "true" || value === "false" ? undefined : "must be true or false";
  if (schema.enum !== undefined && !schema.enum.includes(value)) return `must be one of ${schema.enum.join(", ")}`;
  if (schema.pattern !== undefined && !new RegExp(schema.pattern, "u").test(value))
    return `must match ${schema.pattern}`;
  const format = FORMATS.get(schema.format ?? "");
  return format === undefined || format.accepts(value) ? undefined : `must be a ${String(schema.format)}`;
}

function firstFault(values: readonly string[], schema: ParameterSchema): string | undefined {
  return values.map((value) => findFault(value, schema)).find((fault) => fault !== undefined);
}

function findIntegerFault(
  value: string,
  { minimum = -Infinity, maximum = Infinity }: ParameterSchema,
): string | undefined {
  if (!/^-?\d+$/.test(value)) return "must be an integer";
  return Number(value) < minimum || Number(value) > maximum
    ? `must be from ${String(minimum)} to ${String(maximum)}`
    : undefined;
}
