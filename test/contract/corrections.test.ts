import { describe, expect, it } from "vitest";
import { applyCorrections, corrections, type Correction } from "../../scripts/contract/corrections.js";
import { METHODS, operationsOf, withoutProse, type Document, type Operation } from "../../scripts/contract/document.js";

import { readContract, readPublished } from "./documents.js";
import { createOracle } from "./oracle.js";
import { validSample } from "./samples.js";

const contract = readContract();
const corrected = applyCorrections(readPublished());

function applyAll(list: readonly Correction[]): Document {
  const document = readPublished();
  for (const correction of list) correction.apply(document);
  return document;
}

describe("the corrections", () => {
  it("make the published contract into openapi.json, but for its prose", () => {
    expect(withoutProse(corrected)).toEqual(withoutProse(contract));
  });

  it("change nothing in a document that is already corrected", () => {
    expect(applyCorrections(corrected)).toEqual(corrected);
    expect(withoutProse(applyCorrections(contract))).toEqual(withoutProse(contract));
  });

  it("do not change the published document itself", () => {
    const published = readPublished();
    applyCorrections(published);
    expect(published).toEqual(readPublished());
  });

  it.each(corrections.map((correction) => [correction.id, correction] as const))(
    "are all needed: without %s the result differs",
    (_id, correction) => {
      expect(applyAll(corrections.filter((other) => other !== correction))).not.toEqual(applyAll(corrections));
    },
  );

  it("have an id of their own and a reason each", () => {
    expect(new Set(corrections.map(({ id }) => id)).size).toBe(corrections.length);
    for (const { reason } of corrections) expect(reason).toMatch(/^\S.{20,}\.$/);
  });

  it("keep every operation, webhook and schema", () => {
    for (const document of [readPublished(), corrected, contract]) {
      expect(operationsOf(document)).toHaveLength(110);
      expect(
        Object.values(document.webhooks ?? {}).flatMap((item) => METHODS.filter((method) => item[method])),
      ).toHaveLength(23);
      expect(Object.keys(document.components.schemas)).toHaveLength(223);
    }
  });
});

describe("the metadata that no schema check sees", () => {
  const WEBHOOK_RESPONSE = { "application/json": { schema: { $ref: "#/components/schemas/WebhookResponse" } } };
  const webhooksOf = (document: Document): Operation[] =>
    Object.values(document.webhooks ?? {}).flatMap(({ post }) => (post ? [post] : []));

  it.each([
    ["the corrected document", corrected],
    ["openapi.json", contract],
  ])("stays as published in %s", (_name, document) => {
    const facts = (from: Document): unknown[] =>
      webhooksOf(from).map(({ operationId, tags, parameters, responses }) => ({
        operationId,
        tags,
        headers: parameters?.map(({ name, schema }) => [name, schema?.format]),
        responses: Object.entries(responses).map(([status, { content }]) => [status, content]),
      }));
    expect(facts(document)).toEqual(facts(readPublished()));
    expect(uploadForm(document)).toMatchObject({ encoding: uploadForm(readPublished())?.encoding });
  });

  it("has an id, tags, header formats and the response of each webhook, and the encoding of the uploaded file", () => {
    expect(webhooksOf(contract)).toHaveLength(23);
    for (const { operationId, tags, parameters, responses } of webhooksOf(contract)) {
      const format = (header: string): string | undefined =>
        parameters?.find(({ name }) => name === header)?.schema?.format;
      expect(operationId).toMatch(/^[a-z-]+$/);
      expect(tags).toHaveLength(1);
      expect([format("X-Rillet-Timestamp"), format("X-Rillet-Id")]).toEqual(["date-time", "uuid"]);
      expect(responses).toMatchObject({ "200": { content: WEBHOOK_RESPONSE } });
    }
    expect(uploadForm(contract)?.encoding).toEqual({ file: { contentType: expect.any(String) } });
  });

  const uploadForm = (document: Document): { encoding?: unknown } | undefined =>
    document.paths["/bills/{bill_id}"]?.post?.requestBody?.content["multipart/form-data"];
});

describe.each(["ContractItem", "WebhookContractItem"])("%s, as read", (name) => {
  const isValid = createOracle()(name);
  const item = validSample(name) as { tax_rate: object };
  const { tax_amount: _left, ...taxRate } = item.tax_rate as { tax_amount?: unknown };

  it.each([
    ["a quantity and a percentage as strings, without a tax amount", "23.0000", { percentage: "23.0000" }],
    ["a quantity and a percentage as numbers", 23, { percentage: 23 }],
  ])("may have %s", (_title, quantity, percentage) => {
    expect(isValid({ ...item, quantity, tax_rate: { ...taxRate, ...percentage } })).toBe(true);
  });

  it.each([
    ["a quantity below 1", { quantity: 0 }],
    ["a quantity that is a boolean", { quantity: true }],
    ["a percentage above 100", { tax_rate: { ...taxRate, percentage: 101 } }],
    ["a tax rate without a percentage", { tax_rate: { ...taxRate, percentage: undefined } }],
  ])("must not have %s", (_title, fields) => {
    expect(isValid({ ...item, ...fields })).toBe(false);
  });
});

it.each(["ContractItemRequest", "TaxRate"])("%s, as sent, takes no number as a string", (name) => {
  const field = name === "TaxRate" ? "percentage" : "quantity";
  const sample = validSample(name) as object;
  expect(createOracle()(name)(sample)).toBe(true);
  expect(createOracle()(name)({ ...sample, [field]: "23.0000" })).toBe(false);
});

it.each(["BreakdownBalance", "BreakdownMargin"])("%s may come without a breakdown id", (name) => {
  const { breakdown_id: _left, ...sample } = validSample(name) as { breakdown_id: string };
  expect(createOracle()(name)(sample)).toBe(true);
});

describe("leaving prose out", () => {
  it("drops what people read and keeps fields that are called the same", () => {
    const document: Document = {
      openapi: "3.1.0",
      info: { title: "T", version: "4" },
      paths: {},
      components: {
        schemas: {
          title: {
            type: "object",
            title: "t",
            description: "d",
            properties: { title: { type: "string", title: "t" }, description: { type: "string", examples: ["e"] } },
          },
        },
      },
    };
    expect(withoutProse(document)).toEqual({
      openapi: "3.1.0",
      info: { version: "4" },
      paths: {},
      components: {
        schemas: {
          title: { type: "object", properties: { title: { type: "string" }, description: { type: "string" } } },
        },
      },
    });
  });
});
