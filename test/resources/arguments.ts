import type { ContractOperation, ContractParameter } from "../../generated/contract.js";
import { validSample, type Variant } from "../contract/samples.js";

const ID = "5f0c7a52-6c2b-4d0e-9a51-0b6c2f4d8e";

/** What a caller passes to the method of an operation: ids, query, body; in full or only what must be. */
export function argumentsFor(operation: ContractOperation, variant: Variant): unknown[] {
  const ids = [...operation.path.matchAll(/\{\w+\}/g)].map((_match, index) => `${ID}0${index + 1}`);
  const parameters = operation.parameters.filter((each) => each.in === "query");
  const wanted = parameters.filter((each) => variant === "full" || each.required);
  const query =
    parameters.length > 0 ? [Object.fromEntries(wanted.map((each) => [each.name, sampleParameter(each)]))] : [];
  return [...ids, ...query, ...bodyFor(operation, variant)];
}

function bodyFor({ body }: ContractOperation, variant: Variant): unknown[] {
  if (!body) return [];
  if ("field" in body) return [new Blob(["%PDF-1.7"], { type: "application/pdf" })];
  return body.required || variant === "full" ? [validSample(body.schema, variant)] : [];
}

function sampleParameter({ name, schema }: ContractParameter): unknown {
  if (schema.enum) return schema.enum[0];
  if (schema.type === "array") return [`${ID}11`, `${ID}12`];
  if (schema.type === "integer") return 7;
  if (schema.type === "boolean") return true;
  if (schema.format === "uuid") return `${ID}13`;
  if (schema.format === "date") return "2026-11-20";
  if (schema.format === "date-time") return new Date(Date.UTC(2026, 10, 20));
  return schema.pattern?.includes("0[1-9]")
    ? "2026-11"
    : name === "country"
      ? "IE"
      : name === "currency"
        ? "EUR"
        : `a ${name}`;
}
