import { expect, it } from "vitest";
import { REQUEST, RESPONSE, type Severity } from "../../scripts/contract/change.js";
import { compareLimits } from "../../scripts/contract/compare-schemas.js";
import type { Schema } from "../../scripts/contract/document.js";

const LOWER = ["minimum", "exclusiveMinimum", "minLength", "minItems", "minProperties"];
const UPPER = ["maximum", "exclusiveMaximum", "maxLength", "maxItems", "maxProperties"];

function severities(ours: Schema, newer: Schema): Severity[] {
  return [REQUEST, RESPONSE].flatMap((use) =>
    compareLimits(ours, newer, { use, where: "X" }).map(({ severity }) => severity),
  );
}

it.each(LOWER)("a higher %s breaks the sender, and a lower one or none does not", (keyword) => {
  expect(severities({ [keyword]: 1 }, { [keyword]: 2 })).toEqual(["breaking", "changed"]);
  expect(severities({}, { [keyword]: 0 })).toEqual(["breaking", "changed"]);
  expect(severities({ [keyword]: 2 }, { [keyword]: 1 })).toEqual(["added", "changed"]);
  expect(severities({ [keyword]: 2 }, {})).toEqual(["added", "changed"]);
});

it.each(UPPER)("a lower %s breaks the sender, and a higher one or none does not", (keyword) => {
  expect(severities({ [keyword]: 2 }, { [keyword]: 1 })).toEqual(["breaking", "changed"]);
  expect(severities({}, { [keyword]: 9 })).toEqual(["breaking", "changed"]);
  expect(severities({ [keyword]: 1 }, { [keyword]: 2 })).toEqual(["added", "changed"]);
  expect(severities({ [keyword]: 1 }, {})).toEqual(["added", "changed"]);
});

it.each<[string, Schema]>([
  ["uniqueItems", { uniqueItems: true }],
  ["pattern", { pattern: "^A" }],
  ["multipleOf", { multipleOf: 5 }],
  ["additionalProperties", { additionalProperties: false }],
])("a new %s breaks the sender, and a removed one does not", (_keyword, schema) => {
  expect(severities({}, schema)).toEqual(["breaking", "changed"]);
  expect(severities(schema, {})).toEqual(["added", "changed"]);
  expect(severities(schema, structuredClone(schema))).toEqual([]);
});

it("a rule that allows everything is no difference", () => {
  expect(severities({}, { uniqueItems: false, additionalProperties: true })).toEqual([]);
});

it("the change of a limit names the old and the new value", () => {
  expect(compareLimits({ minLength: 1, pattern: "^A" }, { minLength: 2 }, { use: REQUEST, where: "X.name" })).toEqual([
    { severity: "breaking", where: "X.name", what: "minLength was 1, is 2" },
    { severity: "added", where: "X.name", what: "pattern was ^A and is gone" },
  ]);
});
