import { describe, expect, it } from "vitest";
import type { Document, Operation } from "../../scripts/contract/document.js";
import {
  asChanges,
  changesAfter,
  createInvoice,
  listInvoices,
  parameter,
  type Edit,
  type Expected,
} from "./changes.js";

describe("operations", () => {
  it.each<[string, Edit, Expected[]]>([
    [
      "that are removed break",
      (d) => {
        delete d.paths["/health"];
      },
      [["breaking", "GET /health", "operation removed"]],
    ],
    [
      "that are new add",
      (d) => {
        d.paths["/quotes"] = { get: { operationId: "list-quotes", responses: {} } };
      },
      [["added", "GET /quotes", "operation added"]],
    ],
    [
      "with a path parameter of another name are the same",
      (d) => {
        const item = d.paths["/invoices/{invoice_id}"] ?? {};
        delete d.paths["/invoices/{invoice_id}"];
        d.paths["/invoices/{id}"] = JSON.parse(
          JSON.stringify(item).replaceAll('"name":"invoice_id"', '"name":"id"'),
        ) as typeof item;
      },
      [],
    ],
    [
      "that are renamed may surprise",
      (d) => {
        listInvoices(d).operationId = "get-invoices";
      },
      [
        [
          "changed",
          "GET /invoices",
          "operationId was list-all-invoices, is get-invoices: rename it in scripts/generate/names.ts",
        ],
      ],
    ],
    [
      "that are now deprecated may surprise",
      (d) => {
        listInvoices(d).deprecated = true;
      },
      [["changed", "GET /invoices", "is now deprecated"]],
    ],
    [
      "with a removed parameter break",
      (d) => {
        listInvoices(d).parameters?.splice(1, 1);
      },
      [["breaking", "GET /invoices query customer_id", "parameter removed"]],
    ],
    [
      "with a new optional parameter add",
      (d) => {
        listInvoices(d).parameters?.push({ name: "q", in: "query", schema: { type: "string" } });
      },
      [["added", "GET /invoices query q", "optional parameter added"]],
    ],
    [
      "with a new required parameter break",
      (d) => {
        listInvoices(d).parameters?.push({ name: "q", in: "query", required: true, schema: { type: "string" } });
      },
      [["breaking", "GET /invoices query q", "required parameter added"]],
    ],
    [
      "with a parameter that becomes required break",
      (d) => {
        Object.assign(listInvoices(d).parameters?.[1] ?? {}, { required: true });
      },
      [["breaking", "GET /invoices query customer_id", "was optional, is required"]],
    ],
    [
      "with parameters that are declared once for a whole path are the same",
      (d) => {
        const item = d.paths["/invoices"] ?? {};
        const [first, ...others] = item.get?.parameters ?? [];
        if (first && item.get) {
          item.get.parameters = others;
          item.parameters = [first];
        }
      },
      [["added", "POST /invoices query cursor", "optional parameter added"]],
    ],
    [
      "with a parameter of another type break",
      (d) => {
        parameter(d, "overdue").type = "string";
      },
      [["breaking", "GET /invoices query overdue", "type was boolean, is string"]],
    ],
    [
      "with a body of another media type break",
      (d) => {
        createInvoice(d).requestBody = {
          ...createInvoice(d).requestBody,
          required: true,
          content: { "application/xml": {} },
        };
      },
      [
        ["breaking", "POST /invoices body", "application/json removed"],
        ["added", "POST /invoices body", "application/xml added"],
      ],
    ],
    [
      "with a body that becomes required break too",
      (d) => {
        const { requestBody } = d.paths["/customers/{customer_id}/settings/payment"]?.post ?? {};
        if (requestBody) requestBody.required = true;
      },
      [["breaking", "POST /customers/{customer_id}/settings/payment body", "was optional, is required"]],
    ],
    [
      "without their body break",
      (d) => {
        delete createInvoice(d).requestBody;
      },
      [["breaking", "POST /invoices body", "body removed"]],
    ],
    [
      "with a new required body break",
      (d) => {
        listInvoices(d).requestBody = { required: true, content: {} };
      },
      [["breaking", "GET /invoices body", "required body added"]],
    ],
    [
      "with a body of another type break",
      (d) => {
        createInvoice(d).requestBody = {
          required: true,
          content: { "application/json": { schema: { type: "array" } } },
        };
      },
      [["breaking", "POST /invoices body", "type was one of several, is array"]],
    ],
    [
      "with another status of success break",
      (d) => {
        const { responses } = listInvoices(d);
        responses["202"] = responses["200"] ?? {};
        delete responses["200"];
      },
      [
        ["breaking", "GET /invoices 200", "response removed"],
        ["changed", "GET /invoices 202", "response added"],
      ],
    ],
    [
      "with a newly documented error add",
      (d) => {
        listInvoices(d).responses["404"] = {};
      },
      [["added", "GET /invoices 404", "response added"]],
    ],
    [
      "with a removed field in the response break",
      (d) => {
        delete listInvoices(d).responses["200"]?.content?.["application/json"]?.schema?.properties?.["pagination"];
      },
      [["breaking", "GET /invoices 200 body.pagination", "field removed"]],
    ],
  ])("%s", (_title, edit, expected) => {
    expect(changesAfter(edit)).toEqual(asChanges(expected));
  });

  it("with a list that is written into the query in another way break", () => {
    const exploded: Edit = (d) => {
      for (const item of Object.values(d.paths))
        for (const each of item.get?.parameters ?? [])
          if (each.name === "account_ids") each.explode = each.explode === false;
    };
    const changes = changesAfter(exploded);
    expect(changes.length).toBeGreaterThan(0);
    for (const change of changes)
      expect(change).toMatchObject({
        severity: "breaking",
        what: "was written form, items in one pair, is form, one pair for each item",
      });
  });
});

describe("webhooks, which the client receives", () => {
  const post = (d: Document): Operation => d.webhooks?.["invoice-created"]?.post as Operation;
  it.each<[string, Edit, Expected[]]>([
    [
      "that are removed break",
      (d) => {
        delete d.webhooks?.["invoice-created"];
      },
      [["breaking", "webhook invoice-created", "webhook removed"]],
    ],
    [
      "that are new add",
      (d) => {
        Object.assign(d.webhooks ?? {}, { "quote-created": { post: { operationId: "quote-created", responses: {} } } });
      },
      [["added", "webhook quote-created", "webhook added"]],
    ],
    [
      "with another body break",
      (d) => {
        post(d).requestBody = { required: true, content: { "application/json": { schema: { type: "string" } } } };
      },
      [["breaking", "webhook invoice-created body", "type was object, is string"]],
    ],
    [
      "with a new required header may surprise",
      (d) => {
        post(d).parameters?.push({ name: "X-Rillet-Region", in: "header", required: true, schema: { type: "string" } });
      },
      [["changed", "webhook invoice-created header X-Rillet-Region", "required parameter added"]],
    ],
    [
      "without the signature header break",
      (d) => {
        post(d).parameters?.shift();
      },
      [["breaking", "webhook invoice-created header X-Rillet-Signature", "parameter removed"]],
    ],
    [
      "with another entity may surprise",
      (d) => {
        const schemas = post(d).parameters?.find((each) => each.name === "X-Rillet-Entity")?.schema ?? {};
        schemas.enum = ["BILL"];
      },
      [
        ["changed", "webhook invoice-created header X-Rillet-Entity", "added values: BILL"],
        ["changed", "webhook invoice-created header X-Rillet-Entity", "removed values: INVOICE"],
      ],
    ],
  ])("%s", (_title, edit, expected) => {
    expect(changesAfter(edit)).toEqual(asChanges(expected));
  });
});
