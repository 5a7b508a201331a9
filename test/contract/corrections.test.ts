import { describe, expect, it } from "vitest";
import { applyCorrections, corrections, type Correction } from "../../scripts/contract/corrections.js";
import { METHODS, operationsOf, type Document } from "../../scripts/contract/document.js";
import { withoutProse } from "../../scripts/contract/wire.js";
import { readContract, readPublished } from "./documents.js";

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

  it("do nothing to a document that is corrected already", () => {
    expect(applyCorrections(corrected)).toEqual(corrected);
    expect(withoutProse(applyCorrections(contract))).toEqual(withoutProse(contract));
  });

  it("leave the published document itself alone", () => {
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
