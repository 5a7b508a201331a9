import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import ts from "typescript";
import { describe, expect, it } from "vitest";
import { contractOperations, type ContractOperation } from "../../generated/contract.js";
import { generateOperations } from "../../scripts/generate/operations.js";
import { generateResources } from "../../scripts/generate/resources.js";
import { methodsOf } from "../../scripts/generate/methods.js";
import { flatten } from "../../scripts/generate/flatten.js";
import { readContract } from "../contract/documents.js";
import { createObservedClient } from "./observed-client.js";

const text = readFileSync(fileURLToPath(new URL("../../generated/resources.ts", import.meta.url)), "utf8");
const interfaces = new Map(
  ts
    .createSourceFile("resources.ts", text, ts.ScriptTarget.ES2022)
    .statements.filter(ts.isInterfaceDeclaration)
    .map((each) => [each.name.text, each]),
);

const nameOf = (node: { readonly name: ts.PropertyName | ts.BindingName }): string =>
  ts.isIdentifier(node.name) || ts.isStringLiteral(node.name) ? node.name.text : "?";

/** Dotted names of all methods that the interfaces promise, with their parameters' names. */
function promised(name = "Resources", prefix = ""): Map<string, string[]> {
  const members = interfaces.get(name)?.members ?? [];
  const found = new Map<string, string[]>();
  for (const member of members) {
    if (ts.isMethodSignature(member))
      found.set(
        prefix + nameOf(member),
        member.parameters.map((each) => nameOf(each) + (each.questionToken ? "?" : "")),
      );
    if (
      ts.isPropertySignature(member) &&
      member.type &&
      ts.isTypeReferenceNode(member.type) &&
      ts.isIdentifier(member.type.typeName)
    )
      for (const [inner, parameters] of promised(member.type.typeName.text, `${prefix}${nameOf(member)}.`))
        found.set(inner, parameters);
  }
  return found;
}

function present(node: unknown, prefix = ""): string[] {
  return Object.entries(node as object).flatMap(([name, value]) => {
    if (typeof value === "function") return [prefix + name];
    return typeof value === "object" && value !== null ? present(value, `${prefix}${name}.`) : [];
  });
}

const camel = (name: string): string => name.replace(/_(\w)/g, (_match, letter: string) => letter.toUpperCase());

function expectedParameters({ path, parameters, body }: ContractOperation): string[] {
  const ids = [...path.matchAll(/\{(\w+)\}/g)].map((match) => camel(match[1] ?? ""));
  const query = parameters.filter((each) => each.in === "query");
  const queries = query.length === 0 ? [] : [query.some((each) => each.required) ? "query" : "query?"];
  const bodies = !body ? [] : "field" in body ? [body.field] : [body.required ? "body" : "body?"];
  return [...ids, ...queries, ...bodies, "options?"];
}

describe("the interfaces of generated/resources.ts", () => {
  const methods = promised();

  it("name exactly the methods that a client has", () => {
    expect([...methods.keys()].sort()).toEqual(present(createObservedClient(() => new Response()).rillet).sort());
  });

  it("hold the contract's 110 operations, the PDF and seven modify", () => {
    const modifies = [
      "bankTransactions",
      "bills",
      "customers",
      "draftContracts",
      "products",
      "vendorCredits",
      "vendors",
    ].map((name) => `${name}.modify`);
    expect([...methods.keys()].sort()).toEqual(
      [...contractOperations().map(({ name }) => name), "invoices.retrievePdf", ...modifies].sort(),
    );
  });

  it.each(contractOperations().map((operation) => [operation.name, operation] as const))(
    "%s takes ids, query, body and options in that order",
    (name, operation) => {
      expect(methods.get(name)).toEqual(expectedParameters(operation));
    },
  );
});

describe("the generator of methods", () => {
  const withOperation = (operationId: string): ReturnType<typeof readContract> => {
    const document = readContract();
    document.paths["/forecasts"] = {
      get: {
        operationId,
        summary: "List forecasts",
        responses: { "200": { content: { "application/json": { schema: { type: "object" } } } } },
      },
    };
    return document;
  };

  it("stops by name at an operation that nobody has named", () => {
    expect(() => methodsOf(flatten(withOperation("list-all-forecasts")))).toThrow(
      "Name these operations in scripts/generate/names.ts: list-all-forecasts.",
    );
    expect(() => methodsOf(flatten(withOperation("constructor")))).toThrow("names.ts: constructor.");
  });

  it("stops at a name whose operation the contract no longer has", () => {
    const document = readContract();
    delete document.paths["/health"];
    expect(() => methodsOf(flatten(document))).toThrow("scripts/generate/names.ts: health.");
  });

  it("stops at a response that has no name", () => {
    const document = readContract();
    const get = document.paths["/organizations/self"]?.get;
    if (get)
      get.responses["200"] = {
        content: { "application/json": { schema: { type: "object", properties: { id: { type: "string" } } } } },
      };
    expect(() => methodsOf(flatten(document))).toThrow(
      "retrieve-an-organization has a body or a response without a name",
    );
  });

  it("stops at two operations that would be one method", () => {
    const document = readContract();
    document.paths["/other"] = { get: structuredClone(document.paths["/accounts"]?.get) as never };
    expect(() => methodsOf(flatten(document))).toThrow("accounts.list");
  });

  it("does not depend on the order of the contract's paths", () => {
    const document = readContract();
    const reversed = { ...document, paths: Object.fromEntries(Object.entries(document.paths).reverse()) };
    const [one, other] = [flatten(document), flatten(reversed)];
    const [methods, otherMethods] = [methodsOf(one), methodsOf(other)];
    expect(generateResources(other, otherMethods)).toBe(generateResources(one, methods));
    expect(generateOperations(otherMethods)).toBe(generateOperations(methods));
  });
});
