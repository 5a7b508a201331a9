import * as z from "zod/mini";
import { describe, expect, it } from "vitest";
import { validatorsByName } from "../../generated/validators-by-name.js";
import { mutationsOf, withUnknownFields } from "./mutations.js";
import { createOracle } from "./oracle.js";
import { placesOf } from "./places.js";
import { choiceCount, schemaNames, schemaOf, validSample, validSamples, type Sample } from "./samples.js";

const oracle = createOracle();
const validators: Readonly<Record<string, z.ZodMiniType>> = validatorsByName;

const isValid = (name: string, value: unknown): boolean =>
  z.safeParse(validators[name] as z.ZodMiniType, value).success;
const agrees = (name: string, value: unknown): boolean => isValid(name, value) === oracle(name)(value);

/** The smallest and every full sample are mutated; the insides of other schemas, which have their own turn, once only. */
function mutated(name: string): Sample[] {
  return validSamples(name)
    .filter(({ title }) => title.startsWith("full") || title === "minimal, choice 0")
    .flatMap((sample) => mutationsOf(schemaOf(name), sample, sample.title === "full, choice 0" ? "everything" : "own"));
}

const tally = { schemas: 0, valid: 0, rejected: 0, accepted: 0 };

describe("validators and the contract", () => {
  it("have the same 223 schemas", () => {
    expect(schemaNames).toHaveLength(223);
    expect(Object.keys(validators)).toEqual([...schemaNames].sort());
  });

  it.each(schemaNames)("agree on %s", (name) => {
    const valid = validSamples(name);
    expect(valid.filter(({ value }) => !oracle(name)(value))).toEqual([]);
    expect(valid.filter(({ value }) => !isValid(name, value))).toEqual([]);
    const others = mutated(name);
    expect(others.filter(({ value }) => !agrees(name, value)).map(({ title }) => title)).toEqual([]);
    const rejected = others.filter(({ value }) => !oracle(name)(value)).length;
    expect(rejected, "no mutation was rejected").toBeGreaterThan(5);
    tally.schemas += 1;
    tally.valid += valid.length;
    tally.rejected += rejected;
    tally.accepted += others.length - rejected;
  });

  it("are compared with more than 100,000 invalid and 25,000 valid values", () => {
    expect(tally.schemas).toBe(223);
    expect(tally.rejected).toBeGreaterThan(100_000);
    expect(tally.accepted + tally.valid).toBeGreaterThan(25_000);
  });
});

describe("every schema", () => {
  const objects = schemaNames.filter((name) => schemaOf(name).type === "object" || schemaOf(name).oneOf);

  it.each(objects)("%s keeps unknown fields and fills in nothing", (name) => {
    for (const variant of ["minimal", "full"] as const) {
      const sample = validSample(name, variant);
      const value = placesOf(schemaOf(name), sample)
        .filter((place) => place.schema.type === "object")
        .reduceRight((root, place) => withUnknownFields(root, { ...place, value: valueAt(root, place.path) }), sample);
      expect(oracle(name)(value)).toBe(true);
      expect(z.parse(validators[name] as z.ZodMiniType, value)).toEqual(value);
    }
  });

  it("has a sample for each member of each union in it", () => {
    expect(choiceCount("Price")).toBe(3);
    const tags = validSamples("Price").map(({ value }) => (value as { type: string }).type);
    expect(new Set(tags)).toEqual(new Set(["FIXED_RECURRING", "ONE_TIME", "USAGE"]));
  });
});

function valueAt(root: unknown, path: readonly (string | number)[]): unknown {
  return path.reduce((value, step) => (value as Record<string | number, unknown>)[step], root);
}
