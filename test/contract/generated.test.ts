import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Document, Schema } from "../../scripts/contract/document.js";
import { flatten } from "../../scripts/generate/flatten.js";
import { generateContract } from "../../scripts/generate/contract.js";
import { methodsOf } from "../../scripts/generate/methods.js";
import { generateOperations } from "../../scripts/generate/operations.js";
import { generateResources } from "../../scripts/generate/resources.js";
import { generateRequestShapes } from "../../scripts/generate/shapes.js";
import { generateTypes } from "../../scripts/generate/types.js";
import { generateValidators, generateValidatorsByName } from "../../scripts/generate/validators.js";
import { readContract } from "./documents.js";
import { runScript } from "./script.js";

const fromRoot = (path: string): string => fileURLToPath(new URL(`../../${path}`, import.meta.url));
const committed = readdirSync(fromRoot("generated")).sort();

describe("npm run generate", () => {
  let folder = "";
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), "rillet-generate-"));
    for (const name of ["openapi.json", "package.json", "tsconfig.json"]) cpSync(fromRoot(name), join(folder, name));
    for (const name of ["src", "node_modules"]) symlinkSync(fromRoot(name), join(folder, name), "dir");
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  it("writes what is committed in generated/", { timeout: 120_000 }, async () => {
    const missing = await runScript("generate.ts", ["--check"], folder);
    expect(missing.code).toBe(1);
    expect(missing.stderr).toContain("generated/types.ts is not up to date");
    expect((await runScript("generate.ts", [], folder)).code).toBe(0);
    expect(readdirSync(join(folder, "generated")).sort()).toEqual(committed);
    for (const name of committed)
      expect(
        readFileSync(join(folder, "generated", name), "utf8") === readFileSync(fromRoot(`generated/${name}`), "utf8"),
        `${name} is stale`,
      ).toBe(true);
  });

  it("with --check fails when a file was edited by hand, and passes when not", { timeout: 120_000 }, async () => {
    expect((await runScript("generate.ts", ["--check"], folder)).code).toBe(0);
    writeFileSync(join(folder, "generated", "validators.ts"), "edited");
    const edited = await runScript("generate.ts", ["--check"], folder);
    expect(edited.code).toBe(1);
    expect(edited.stderr.trim()).toBe(
      "generated/validators.ts is not up to date: run npm run generate and commit the result.",
    );
  });
});

async function generateOnce(document: Document): Promise<string[]> {
  const flat = flatten(document);
  const methods = methodsOf(flat);
  return [
    await generateTypes(flat),
    generateOperations(methods),
    generateResources(flat, methods),
    generateContract(flat, methods),
    generateValidators(flat),
    generateValidatorsByName(flat),
  ];
}

describe("generated/api.md", () => {
  const lines = readFileSync(fromRoot("generated/api.md"), "utf8").split("\n");

  it("lists every method of a client with its HTTP method and path", () => {
    expect(lines).toContain("- `rillet.invoices.create`: `POST /invoices`");
    expect(lines).toContain(
      "- `rillet.customers.modify`: `GET /customers/{customer_id}`, then `PUT /customers/{customer_id}`",
    );
    const operations = methodsOf(flatten(readContract()));
    for (const { name, verb, path } of operations) expect(lines).toContain(`- \`rillet.${name}\`: \`${verb} ${path}\``);
  });

  it("lists every export of every entry of package.json once", async () => {
    const { exports } = JSON.parse(readFileSync(fromRoot("package.json"), "utf8")) as { exports: object };
    const entries = Object.keys(exports).filter((name) => !name.endsWith(".json"));
    const headings = entries.map((name) => name.replace(/^\./, "rillet-sdk"));
    expect(lines.flatMap((line) => /^## (rillet-sdk\S*) /.exec(line)?.[1] ?? []).sort()).toEqual(headings.sort());
    const start = lines.findIndex((line) => line.startsWith("## rillet-sdk/money"));
    const end = lines.findIndex((line, index) => index > start && line.startsWith("## "));
    const listed = lines
      .slice(start, end)
      .flatMap((line) => /^- (?:class|const|function) `(\w+)/.exec(line)?.[1] ?? []);
    expect(listed.sort()).toEqual(Object.keys(await import("../../src/money/index.js")).sort());
  });
});

describe("the generators", () => {
  it("write the same every time and do not change the document", async () => {
    const document = readContract();
    expect(await generateOnce(document)).toEqual(await generateOnce(document));
    expect(document).toEqual(readContract());
  });
});

describe("the generator of validators", () => {
  const generate = (schema: Schema): string => {
    const document: Document = {
      openapi: "3.1.0",
      info: { title: "T", version: "4" },
      paths: {},
      components: { schemas: { X: schema } },
    };
    return /X> = \/\*@__PURE__\*\/ lazy\(\(\) => ([\s\S]*)\);\n$/.exec(generateValidators(document))?.[1] ?? "";
  };

  it("does not depend on the order of schemas nor on prose", () => {
    const document = flatten(readContract());
    const reversed = Object.fromEntries(Object.entries(document.components.schemas).reverse());
    const other = structuredClone({ ...document, components: { ...document.components, schemas: reversed } });
    for (const schema of Object.values(other.components.schemas)) schema.description = "Other words.";
    expect(generateValidators(other)).toBe(generateValidators(document));
    expect(generateValidatorsByName(other)).toBe(generateValidatorsByName(document));
  });

  it.each<[Schema, string]>([
    [{ type: ["string", "null"], format: "date" }, "z.nullable(date)"],
    [
      { anyOf: [{ type: "string" }, { type: "number" }, { type: "null" }] },
      "z.nullable(z.union([z.string(), z.number()]))",
    ],
    [{ oneOf: [{ type: "string" }, { type: "boolean" }] }, "z.xor([z.string(), z.boolean()])"],
    [{ type: "number", exclusiveMinimum: 0, exclusiveMaximum: 5 }, "z.number().check(z.gt(0), z.lt(5))"],
    [{ type: "string", maxLength: 5 }, "z.string().check(textLength(0, 5))"],
    [{ type: "string", minLength: 1 }, "z.string().check(textLength(1))"],
    [{ type: "string", pattern: "a/b" }, "z.string().check(z.regex(/a\\/b/u))"],
    [{ type: "string", minItems: 3 }, "z.string()"],
    [{ type: "array", maxItems: 5 }, "z.array(z.unknown()).check(z.maxLength(5))"],
    [{ type: "boolean", default: true }, "z.boolean()"],
    [{ type: "string", format: "binary" }, "z.custom<Blob>()"],
    [
      { type: "object", properties: { "a.b": { type: "integer" } } },
      'z.looseObject({\n  "a.b": optional(z.int()),\n})',
    ],
  ])("writes %j as %s", (schema, text) => {
    expect(generate(schema)).toBe(text);
  });

  it.each<[Schema, RegExp]>([
    [
      { type: "object", properties: { a: { type: "string", contentEncoding: "base64" } } },
      /^X\.a has the keyword contentEncoding: teach/,
    ],
    [{ type: "array", items: { type: "string", format: "duration" } }, /^X\[\] has the format duration: add it to/],
    [{ $ref: "#/components/schemas/X", maxLength: 3 }, /narrows #\/components\/schemas\/X by maxLength/],
    [{ allOf: [{ type: "string" }] }, /^X has the keyword allOf/],
  ])("rejects %j, which it could not check", (schema, message) => {
    expect(() => generate(schema)).toThrow(message);
  });
});

it.each<[string, Partial<Schema> & Record<string, unknown>]>([
  ["a format", { type: "string", format: "time" }],
  ["the most items of a list", { type: "array", items: { type: "string" }, maxItems: 2 }],
  ["the step of a number", { type: "number", multipleOf: 0.5 }],
])("the generator of shapes throws when the notation does not have %s", (_what, schema) => {
  const document = flatten(readContract());
  const methods = methodsOf(document);
  const request = document.components.schemas["CustomerRequest"];
  expect(() => generateRequestShapes(document, methods)).not.toThrow();
  Object.assign(request?.properties ?? {}, { odd: schema });
  expect(() => generateRequestShapes(document, methods)).toThrow("no term");
});
