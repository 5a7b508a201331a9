import { describe, expect, it } from "vitest";
import { contractOperations } from "../../../generated/contract.js";
import { validatorsByName } from "../../../generated/validators-by-name.js";
import { checkShape, unknownFieldsOf } from "../../../src/sandbox/validation/body-shape.js";
import { findIssues } from "../../../src/validation/index.js";
import { mutationsOf } from "../../contract/mutations.js";
import { schemaOf, validSamples } from "../../contract/samples.js";

const BODIES = [
  ...new Set(contractOperations().flatMap(({ body }) => (body !== undefined && "schema" in body ? [body.schema] : []))),
] as (keyof typeof validatorsByName)[];

const sorted = (paths: readonly string[]): string[] => [...new Set(paths)].sort();

describe("the sandbox's check of bodies", () => {
  it("knows the body of every operation", () => {
    expect(BODIES.length).toBeGreaterThan(30);
    expect(() => checkShape("Nothing", {})).toThrow(TypeError);
  });

  it.each(BODIES)("accepts every valid %s and finds no unknown field in it", (name) => {
    for (const { title, value } of validSamples(name)) {
      expect(checkShape(name, value), title).toEqual([]);
      expect(unknownFieldsOf(name, value), title).toEqual([]);
    }
  });

  it.each(BODIES)("reports the same paths as the validator for a damaged %s", { timeout: 60_000 }, (name) => {
    for (const sample of validSamples(name).filter(({ title }) => title.startsWith("full")))
      for (const { title, value } of mutationsOf(schemaOf(name), sample, "everything"))
        expect(sorted(checkShape(name, value).map(({ field }) => field)), title).toEqual(
          sorted(findIssues(validatorsByName[name], value).map(({ path }) => path)),
        );
  });

  it("says what was expected", () => {
    const product = { name: "", account_code: 4000, price: { type: "FREE" }, revenue_pattern: "DAILY" };
    expect(checkShape("ProductRequest", product)).toEqual(
      expect.arrayContaining([
        { field: "name", message: 'expected a string with a length from 1 to 250, got ""' },
        { field: "account_code", message: "expected a string, got 4000" },
        { field: "description", message: "required, but missing: expected a string" },
        { field: "price.type", message: 'expected one of "FIXED_RECURRING", "ONE_TIME", "USAGE", got "FREE"' },
      ]),
    );
    expect(checkShape("UsageRecords", { usage: [{ date: "2026-01-01", quantity: 0 }] })).toEqual([
      { field: "usage[0].quantity", message: "expected a number above 0, got 0" },
    ]);
    expect(checkShape("VendorRequest", { name: "Ada", payment_terms: 2 ** 31, email: "Ada <a@b.c>" })).toEqual(
      expect.arrayContaining([
        { field: "payment_terms", message: "expected a 32-bit whole number from 0 to 180, got 2147483648" },
        { field: "email", message: 'expected an email address, got "Ada <a@b.c>"' },
      ]),
    );
  });

  it("names the fields at any depth that the contract does not have", () => {
    const price = { type: "USAGE", billing_scheme: { type: "TIERED", tiers: [{ up_to: 1, cost: 2 }], note: "" } };
    expect(unknownFieldsOf("ProductRequest", { name: "Seat", colour: "red", price })).toEqual([
      "colour",
      "price.billing_scheme.tiers[0].cost",
      "price.billing_scheme.note",
    ]);
    expect(unknownFieldsOf("ProductRequest", { price: { type: "FREE", anything: 1 } })).toEqual([]);
  });
});
