import { describe, expect, it } from "vitest";
import type { Change, Severity } from "../../scripts/contract/change.js";
import { compareContracts } from "../../scripts/contract/compare.js";
import { applyCorrections } from "../../scripts/contract/corrections.js";
import type { Document, Operation, Schema } from "../../scripts/contract/document.js";
import { exitCodeFor, reportChanges } from "../../scripts/contract/report.js";
import { usageOf } from "../../scripts/contract/usage.js";
import { readContract, readPublished } from "./documents.js";

type Edit = (document: Document) => void;
type Expected = [severity: Severity, where: string, what: string];

function changesAfter(edit: Edit): Change[] {
  const newer = readPublished();
  edit(newer);
  return compareContracts(readContract(), applyCorrections(newer));
}

const asChanges = (expected: readonly Expected[]): Change[] => expected.map(([severity, where, what]) => ({ severity, where, what }));

const schema = (document: Document, name: string): Schema => document.components.schemas[name] ?? {};
const field = (document: Document, name: string, property: string): Schema => schema(document, name).properties?.[property] ?? {};
const listInvoices = (document: Document): Operation => document.paths["/invoices"]?.get as Operation;
const createInvoice = (document: Document): Operation => document.paths["/invoices"]?.post as Operation;
const parameter = (document: Document, name: string): Schema => listInvoices(document).parameters?.find((each) => each.name === name)?.schema ?? {};

function unrequire(target: Schema, name: string): void {
  target.required = (target.required ?? []).filter((each) => each !== name);
}

it("a contract has no differences from itself, whatever its prose says", () => {
  expect(changesAfter(() => undefined)).toEqual([]);
  const reworded: Edit = (document) => {
    document.info.description = "New words.";
    schema(document, "Invoice").description = "New words.";
    listInvoices(document).summary = "New words.";
  };
  expect(changesAfter(reworded)).toEqual([]);
});

describe("what the client sends: CreateFullInvoiceRequest", () => {
  const NAME = "CreateFullInvoiceRequest";
  it.each<[string, Edit, Expected[]]>([
    ["a new required field breaks", (d) => { Object.assign(schema(d, NAME).properties ?? {}, { po: { type: "string" } }); schema(d, NAME).required?.push("po"); }, [["breaking", `${NAME}.po`, "required field added"]]],
    ["a new optional field adds", (d) => Object.assign(schema(d, NAME).properties ?? {}, { po: { type: "string" } }), [["added", `${NAME}.po`, "optional field added"]]],
    ["a field removed breaks", (d) => { delete schema(d, NAME).properties?.["due_date"]; unrequire(schema(d, NAME), "due_date"); }, [["breaking", `${NAME}.due_date`, "field removed"]]],
    ["a field that becomes required breaks", (d) => schema(d, NAME).required?.push("external_references"), [["breaking", `${NAME}.external_references`, "was optional, is required"]]],
    ["a field that becomes optional adds", (d) => unrequire(schema(d, NAME), "customer_id"), [["added", `${NAME}.customer_id`, "was required, is optional"]]],
    ["another type breaks", (d) => { field(d, NAME, "customer_id").type = "integer"; }, [["breaking", `${NAME}.customer_id`, "type was string, is integer"]]],
    ["one more type adds", (d) => { field(d, NAME, "customer_id").type = ["string", "null"]; }, [["added", `${NAME}.customer_id`, "may now be null"]]],
    ["another format breaks", (d) => { field(d, NAME, "due_date").format = "date-time"; }, [["breaking", `${NAME}.due_date`, "format was date, is date-time"]]],
    ["a format given up adds", (d) => { delete field(d, NAME, "customer_id").format; }, [["added", `${NAME}.customer_id`, "format was uuid and is gone"]]],
    ["more items at least break", (d) => { field(d, NAME, "items").minItems = 2; }, [["breaking", `${NAME}.items`, "minItems was 1, is 2"]]],
    ["no least number of items adds", (d) => { delete field(d, NAME, "items").minItems; }, [["added", `${NAME}.items`, "minItems was 1 and is gone"]]],
    ["a new upper limit breaks", (d) => { field(d, NAME, "items").maxItems = 100; }, [["breaking", `${NAME}.items`, "maxItems is now 100"]]],
    ["an enum where there was none breaks", (d) => { field(d, "CreateBankAccountRequest", "name").enum = ["A"]; }, [["breaking", "CreateBankAccountRequest.name", "only these values are left: A"]]],
    ["an enum that loses a value breaks", (d) => schema(d, "AmendmentEffectiveFrom").enum?.pop(), [["breaking", "AmendmentEffectiveFrom", "removed values: END_OF_CURRENT_BILLING_CYCLE"]]],
    ["an enum that gains a value adds", (d) => schema(d, "AmendmentEffectiveFrom").enum?.push("NOW"), [["added", "AmendmentEffectiveFrom", "added values: NOW"]]],
    ["another default may surprise", (d) => { schema(d, "PageLimit").default = 50; }, [["changed", "PageLimit", "default was 25, is 50"]]],
    ["a lower maximum breaks, a higher one adds", (d) => { schema(d, "PageLimit").maximum = 50; schema(d, "PageLimit").minimum = 0; }, [["breaking", "PageLimit", "maximum was 100, is 50"], ["added", "PageLimit", "minimum was 1, is 0"]]],
    ["length limits count too", (d) => { field(d, "ProductRequest", "name").maxLength = 100; field(d, "ProductRequest", "name").pattern = "^A"; }, [["breaking", "ProductRequest.name", "maxLength was 250, is 100"], ["breaking", "ProductRequest.name", "pattern is now ^A"]]],
  ])("%s", (_title, edit, expected) => {
    expect(changesAfter(edit)).toEqual(asChanges(expected));
  });
});

describe("what the client receives: Invoice", () => {
  it.each<[string, Edit, Expected[]]>([
    ["a field removed breaks", (d) => { delete schema(d, "Invoice").properties?.["due_date"]; unrequire(schema(d, "Invoice"), "due_date"); }, [["breaking", "Invoice.due_date", "field removed"]]],
    ["a field that need not be there any more breaks", (d) => unrequire(schema(d, "Invoice"), "due_date"), [["breaking", "Invoice.due_date", "was required, is optional"]]],
    ["a field that is always there now may surprise", (d) => schema(d, "Invoice").required?.push("external_references"), [["changed", "Invoice.external_references", "was optional, is required"]]],
    ["a new field adds, required or not", (d) => { Object.assign(schema(d, "Invoice").properties ?? {}, { po: { type: "string" } }); schema(d, "Invoice").required?.push("po"); }, [["added", "Invoice.po", "required field added"]]],
    ["null where there was none breaks", (d) => { field(d, "Invoice", "due_date").type = ["string", "null"]; }, [["breaking", "Invoice.due_date", "may now be null"]]],
    ["3.0's nullable is null too", (d) => { field(d, "Invoice", "due_date").nullable = true; }, [["breaking", "Invoice.due_date", "may now be null"]]],
    ["another type breaks", (d) => { field(d, "Account", "intercompany").type = "string"; }, [["breaking", "Account.intercompany", "type was boolean, is string"]]],
    ["a date that becomes a date-time breaks", (d) => { field(d, "Invoice", "due_date").format = "date-time"; }, [["breaking", "Invoice.due_date", "format was date, is date-time"]]],
    ["a new value of an enum may surprise", (d) => { field(d, "Account", "type").enum?.push("OTHER"); }, [["changed", "Account.type", "added values: OTHER"]]],
    ["a value less of an enum may surprise", (d) => { field(d, "Account", "type").enum?.shift(); }, [["changed", "Account.type", "removed values: ASSET"]]],
    ["a limit given up may surprise", (d) => { delete field(d, "Invoice", "items").minItems; }, [["changed", "Invoice.items", "minItems was 1 and is gone"]]],
    ["deprecation may surprise", (d) => { field(d, "Invoice", "due_date").deprecated = true; }, [["changed", "Invoice.due_date", "is now deprecated"]]],
    ["a component that may be null breaks", (d) => { field(d, "Invoice", "amount_due").nullable = true; }, [["breaking", "Invoice.amount_due", "may now be null"]]],
    ["a component that may not be null any more may surprise", (d) => { delete field(d, "JournalEntryItem", "original_transaction_amount").nullable; }, [["changed", "JournalEntryItem.original_transaction_amount", "may no longer be null"]]],
    ["a field in a list of inline objects is found", (d) => { delete schema(d, "FieldAssignments").items?.properties?.["field_id"]; unrequire(schema(d, "FieldAssignments").items ?? {}, "field_id"); }, [["breaking", "FieldAssignments[].field_id", "field removed"]]],
  ])("%s", (_title, edit, expected) => {
    expect(changesAfter(edit)).toEqual(asChanges(expected));
  });
});

describe("a schema that goes both ways", () => {
  it("takes the stricter: Address is sent and received", () => {
    expect([...(usageOf(readContract()).get("Address") ?? [])].sort()).toEqual(["request", "response"]);
    expect(changesAfter((d) => unrequire(schema(d, "Address"), "city"))).toEqual(asChanges([["breaking", "Address.city", "was required, is optional"]]));
    expect(changesAfter((d) => schema(d, "Address").required?.push("line2"))).toEqual(asChanges([["breaking", "Address.line2", "was optional, is required"]]));
    expect(changesAfter((d) => schema(d, "InvoiceStatus").enum?.push("VOID"))).toEqual(asChanges([["changed", "InvoiceStatus", "added values: VOID"]]));
  });

  it("an integer may become a number in what is sent, not in what is received", () => {
    const widen = (d: Document): void => { schema(d, "PaymentTerms").type = "number"; delete schema(d, "PaymentTerms").format; };
    expect(changesAfter(widen)[0]).toEqual({ severity: "breaking", where: "PaymentTerms", what: "type was integer, is number" });
    expect(changesAfter((d) => { schema(d, "PageLimit").type = "number"; })).toEqual(asChanges([["added", "PageLimit", "type was integer, is number"]]));
  });

  it("that nothing uses breaks nobody", () => {
    expect(usageOf(readContract()).has("ChargePayment")).toBe(false);
    expect(changesAfter((d) => { delete d.components.schemas["ChargePayment"]; })).toEqual(asChanges([["changed", "ChargePayment", "schema removed; nothing used it"]]));
    expect(changesAfter((d) => { delete field(d, "ChargePayment", "amount").$ref; field(d, "ChargePayment", "amount").type = "string"; }).map(({ severity }) => severity)).toEqual(["changed"]);
  });
});

describe("schemas and unions", () => {
  it("a schema added is an addition", () => {
    expect(changesAfter((d) => { d.components.schemas["Quote"] = { type: "object" }; })).toEqual(asChanges([["added", "Quote", "schema added"]]));
  });

  it("a schema renamed is removed and added, and its fields are still compared where it is used", () => {
    const rename: Edit = (d) => {
      const text = JSON.stringify(d).replaceAll('#/components/schemas/BankAccountStatus"', '#/components/schemas/BankStatus"');
      Object.assign(d, JSON.parse(text));
      d.components.schemas["BankStatus"] = { ...schema(d, "BankAccountStatus"), enum: ["ACTIVE", "FROZEN"] };
      delete d.components.schemas["BankAccountStatus"];
    };
    expect(changesAfter(rename)).toEqual(asChanges([
      ["breaking", "BankAccountStatus", "schema removed"],
      ["changed", "BankAccount.status", "added values: FROZEN"],
      ["changed", "BankAccount.status", "removed values: INACTIVE"],
      ["added", "BankStatus", "schema added"],
    ]));
  });

  it("a member less of a union breaks who sends it, one more may surprise who receives it", () => {
    const drop: Edit = (d) => { schema(d, "CreateInvoiceRequest").oneOf?.pop(); delete schema(d, "CreateInvoiceRequest").discriminator?.mapping?.["AR_ONLY"]; };
    expect(changesAfter(drop)[0]).toEqual({ severity: "breaking", where: "CreateInvoiceRequest", what: "removed alternative: AR_ONLY" });
    const grow: Edit = (d) => {
      d.components.schemas["RampPrice"] = { type: "object", properties: { type: { type: "string" } }, required: ["type"] };
      schema(d, "Price").oneOf?.push({ $ref: "#/components/schemas/RampPrice" });
      Object.assign(schema(d, "Price").discriminator?.mapping ?? {}, { RAMP: "#/components/schemas/RampPrice" });
    };
    expect(changesAfter(grow)).toEqual(asChanges([["changed", "Price", "added alternative: RAMP"], ["added", "RampPrice", "schema added"]]));
  });

  it("a field that moves between the members of an allOf is where it was", () => {
    const move: Edit = (d) => {
      const [base, own] = schema(d, "TaxRate").allOf ?? [];
      schema(d, "TaxRate").allOf = [own ?? {}, base ?? {}];
    };
    expect(changesAfter(move)).toEqual([]);
  });
});

describe("operations", () => {
  it.each<[string, Edit, Expected[]]>([
    ["removed breaks", (d) => { delete d.paths["/health"]; }, [["breaking", "GET /health", "operation removed"]]],
    ["added adds", (d) => { d.paths["/quotes"] = { get: { operationId: "list-quotes", responses: {} } }; }, [["added", "GET /quotes", "operation added"]]],
    ["with a path parameter of another name are the same", (d) => {
      const item = d.paths["/invoices/{invoice_id}"] ?? {};
      delete d.paths["/invoices/{invoice_id}"];
      d.paths["/invoices/{id}"] = JSON.parse(JSON.stringify(item).replaceAll('"name":"invoice_id"', '"name":"id"')) as typeof item;
    }, []],
    ["renamed may surprise us", (d) => { listInvoices(d).operationId = "get-invoices"; }, [["changed", "GET /invoices", "operationId was list-all-invoices, is get-invoices: rename it in scripts/generate/names.ts"]]],
    ["deprecated may surprise", (d) => { listInvoices(d).deprecated = true; }, [["changed", "GET /invoices", "is now deprecated"]]],
    ["with a parameter less break", (d) => { listInvoices(d).parameters?.splice(1, 1); }, [["breaking", "GET /invoices query customer_id", "parameter removed"]]],
    ["with a new optional parameter add", (d) => { listInvoices(d).parameters?.push({ name: "q", in: "query", schema: { type: "string" } }); }, [["added", "GET /invoices query q", "optional parameter added"]]],
    ["with a new required parameter break", (d) => { listInvoices(d).parameters?.push({ name: "q", in: "query", required: true, schema: { type: "string" } }); }, [["breaking", "GET /invoices query q", "required parameter added"]]],
    ["with a parameter of another type break", (d) => { parameter(d, "overdue").type = "string"; }, [["breaking", "GET /invoices query overdue", "type was boolean, is string"]]],
    ["whose body becomes required break", (d) => { createInvoice(d).requestBody = { ...createInvoice(d).requestBody, required: true, content: { "application/xml": {} } }; }, [["breaking", "POST /invoices body", "application/json removed"], ["added", "POST /invoices body", "application/xml added"]]],
    ["without their body break", (d) => { delete createInvoice(d).requestBody; }, [["breaking", "POST /invoices body", "body removed"]]],
    ["that want a body break", (d) => { listInvoices(d).requestBody = { required: true, content: {} }; }, [["breaking", "GET /invoices body", "required body added"]]],
    ["that take another body break", (d) => { createInvoice(d).requestBody = { required: true, content: { "application/json": { schema: { type: "array" } } } }; }, [["breaking", "POST /invoices body", "type was one of several, is array"]]],
    ["with another success break", (d) => { const { responses } = listInvoices(d); responses["202"] = responses["200"] ?? {}; delete responses["200"]; }, [["breaking", "GET /invoices 200", "response removed"], ["changed", "GET /invoices 202", "response added"]]],
    ["with an error documented add", (d) => { listInvoices(d).responses["404"] = {}; }, [["added", "GET /invoices 404", "response added"]]],
    ["with a field less in the response break", (d) => { delete listInvoices(d).responses["200"]?.content?.["application/json"]?.schema?.properties?.["pagination"]; }, [["breaking", "GET /invoices 200 body.pagination", "field removed"]]],
  ])("%s", (_title, edit, expected) => {
    expect(changesAfter(edit)).toEqual(asChanges(expected));
  });

  it("with a list written another way into the query break", () => {
    const exploded: Edit = (d) => {
      for (const item of Object.values(d.paths)) for (const each of item.get?.parameters ?? []) if (each.name === "account_ids") each.explode = each.explode === false;
    };
    const changes = changesAfter(exploded);
    expect(changes.length).toBeGreaterThan(0);
    for (const change of changes) expect(change).toMatchObject({ severity: "breaking", what: "was written form, items in one pair, is form, one pair for each item" });
  });
});

describe("webhooks, which the client receives", () => {
  const post = (d: Document): Operation => d.webhooks?.["invoice-created"]?.post as Operation;
  it.each<[string, Edit, Expected[]]>([
    ["removed break", (d) => { delete d.webhooks?.["invoice-created"]; }, [["breaking", "webhook invoice-created", "webhook removed"]]],
    ["added add", (d) => { Object.assign(d.webhooks ?? {}, { "quote-created": { post: { operationId: "quote-created", responses: {} } } }); }, [["added", "webhook quote-created", "webhook added"]]],
    ["with another body break", (d) => { post(d).requestBody = { required: true, content: { "application/json": { schema: { type: "string" } } } }; }, [["breaking", "webhook invoice-created body", "type was object, is string"]]],
    ["with one more header add, required or not", (d) => { post(d).parameters?.push({ name: "X-Rillet-Region", in: "header", required: true, schema: { type: "string" } }); }, [["changed", "webhook invoice-created header X-Rillet-Region", "required parameter added"]]],
    ["without their signature break", (d) => { post(d).parameters?.shift(); }, [["breaking", "webhook invoice-created header X-Rillet-Signature", "parameter removed"]]],
    ["with another entity may surprise", (d) => { const schemas = post(d).parameters?.find((each) => each.name === "X-Rillet-Entity")?.schema ?? {}; schemas.enum = ["BILL"]; }, [["changed", "webhook invoice-created header X-Rillet-Entity", "added values: BILL"], ["changed", "webhook invoice-created header X-Rillet-Entity", "removed values: INVOICE"]]],
  ])("%s", (_title, edit, expected) => {
    expect(changesAfter(edit)).toEqual(asChanges(expected));
  });
});

it("servers, security and the version are compared", () => {
  const move: Edit = (d) => { d.servers = [{ url: "https://api.rillet.com" }, { url: "https://eu.rillet.com" }]; d.security = []; d.info.version = "v5.0"; };
  expect(changesAfter(move)).toEqual(asChanges([
    ["breaking", "security", 'was [{"bearerAuth":[]}], is []'],
    ["breaking", "server https://sandbox.api.rillet.com", "removed"],
    ["changed", "version", "was v4.0, is v5.0"],
    ["added", "server https://eu.rillet.com", "added"],
  ]));
});

describe("the report", () => {
  const changes = asChanges([["breaking", "A", "removed"], ["breaking", "B", "removed"], ["added", "C", "added"]]);

  it("has breaking changes first, under their heading, and ends with the counts", () => {
    expect(reportChanges(changes, "new.json")).toBe(
      "BREAKING: what clients send or read today may fail (2)\n\n  A: removed\n  B: removed\n\n" +
        "Added: nothing that works today notices (1)\n\n  C: added\n\n" +
        "new.json against openapi.json: 2 breaking, 0 changed, 1 added.\n",
    );
  });

  it("says when there is nothing to say", () => {
    expect(reportChanges([], "new.json")).toBe("No differences: new.json is the contract in openapi.json, prose aside.\n");
  });

  it("ends in failure only when something breaks", () => {
    expect([exitCodeFor(changes), exitCodeFor(changes.slice(2)), exitCodeFor([])]).toEqual([1, 0, 0]);
  });
});
