import * as z from "zod/mini";
import { expect, it } from "vitest";
import { walk, type Schema } from "../../scripts/contract/document.js";
import { uuid, dateTime } from "../../src/validation/formats.js";
import { edged } from "./edges.js";
import { createOracle } from "./oracle.js";
import { readContract } from "./documents.js";
import { validSample } from "./samples.js";

const oracle = createOracle();
const accepts = (validator: z.ZodMiniType, value: unknown): boolean => z.safeParse(validator, value).success;

it("every format and pattern of the contract is tried at its edges", () => {
  const found = new Set<string>();
  const note = ({ type, format, pattern }: Schema): void => {
    if (typeof format === "string" && (type === "string" || Array.isArray(type))) found.add(format);
    if (typeof pattern === "string") found.add(pattern);
  };
  walk(readContract().components.schemas, note);
  expect([...found].filter((each) => !edged.has(each))).toEqual([]);
  expect(found.size).toBeGreaterThan(7);
});

it("a UUID with urn:uuid: is rejected although JSON Schema accepts it, because no id of Rillet has this form", () => {
  const urn = "urn:uuid:6f9619ff-8b86-d011-b42d-00c04fc964ff";
  expect(accepts(uuid, urn)).toBe(false);
  expect(oracle("Account")({ ...(validSample("Account") as object), id: urn })).toBe(true);
});

it("a leap second is rejected although RFC 3339 has it, because Date cannot hold it", () => {
  const leap = "2016-12-31T23:59:60Z";
  expect(accepts(dateTime, leap)).toBe(false);
  expect(oracle("Account")({ ...(validSample("Account") as object), updated_at: leap })).toBe(true);
  expect(new Date(leap).getTime()).toBeNaN();
});
