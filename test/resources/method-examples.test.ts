import { expect, it } from "vitest";
import { readMethodExamples } from "../snippets/read-method-examples.js";

it("shows an example for every method of every resource, and check:snippets compiles all of them", () => {
  const methods = readMethodExamples("generated/resources.ts");
  expect(methods.length).toBeGreaterThan(100);
  expect(methods.filter(({ code = "" }) => !code.includes("rillet.")).map(({ method }) => method)).toEqual([]);
});
