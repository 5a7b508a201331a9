import { describe, expect, it } from "vitest";
import { reportChanges } from "../../scripts/contract/change.js";
import type { Document, Schema } from "../../scripts/contract/document.js";
import { usageOf } from "../../scripts/contract/usage.js";
import {
  asChanges,
  changesAfter,
  field,
  listInvoices,
  schema,
  unrequire,
  type Edit,
  type Expected,
} from "./changes.js";
import { readContract } from "./documents.js";

it("a contract has no differences from itself, whatever its prose says", () => {
  expect(changesAfter(() => undefined)).toEqual([]);
  const reworded: Edit = (document) => {
    document.info.description = "New words.";
    schema(document, "Invoice").description = "New words.";
    listInvoices(document).summary = "New words.";
  };
  expect(changesAfter(reworded)).toEqual([]);
});

describe("in CreateFullInvoiceRequest, which the client sends,", () => {
  const NAME = "CreateFullInvoiceRequest";
  it.each<[string, Edit, Expected[]]>([
    [
      "a new required field breaks",
      (d) => {
        Object.assign(schema(d, NAME).properties ?? {}, { po: { type: "string" } });
        schema(d, NAME).required?.push("po");
      },
      [["breaking", `${NAME}.po`, "required field added"]],
    ],
    [
      "a new optional field adds",
      (d) => Object.assign(schema(d, NAME).properties ?? {}, { po: { type: "string" } }),
      [["added", `${NAME}.po`, "optional field added"]],
    ],
    [
      "a field removed breaks",
      (d) => {
        delete schema(d, NAME).properties?.["due_date"];
        unrequire(schema(d, NAME), "due_date");
      },
      [["breaking", `${NAME}.due_date`, "field removed"]],
    ],
    [
      "a field that becomes required breaks",
      (d) => schema(d, NAME).required?.push("external_references"),
      [["breaking", `${NAME}.external_references`, "was optional, is required"]],
    ],
    [
      "a field that becomes optional adds",
      (d) => unrequire(schema(d, NAME), "customer_id"),
      [["added", `${NAME}.customer_id`, "was required, is optional"]],
    ],
    [
      "another type breaks",
      (d) => {
        field(d, NAME, "customer_id").type = "integer";
      },
      [["breaking", `${NAME}.customer_id`, "type was string, is integer"]],
    ],
    [
      "one more type adds",
      (d) => {
        field(d, NAME, "customer_id").type = ["string", "null"];
      },
      [["added", `${NAME}.customer_id`, "may now be null"]],
    ],
    [
      "another format breaks",
      (d) => {
        field(d, NAME, "due_date").format = "date-time";
      },
      [["breaking", `${NAME}.due_date`, "format was date, is date-time"]],
    ],
    [
      "a removed format adds",
      (d) => {
        delete field(d, NAME, "customer_id").format;
      },
      [["added", `${NAME}.customer_id`, "format was uuid and is gone"]],
    ],
    [
      "a higher least number of items breaks",
      (d) => {
        field(d, NAME, "items").minItems = 2;
      },
      [["breaking", `${NAME}.items`, "minItems was 1, is 2"]],
    ],
    [
      "a removed least number of items adds",
      (d) => {
        delete field(d, NAME, "items").minItems;
      },
      [["added", `${NAME}.items`, "minItems was 1 and is gone"]],
    ],
    [
      "a new upper limit breaks",
      (d) => {
        field(d, NAME, "items").maxItems = 100;
      },
      [["breaking", `${NAME}.items`, "maxItems is now 100"]],
    ],
    [
      "a new enum breaks",
      (d) => {
        field(d, "CreateBankAccountRequest", "name").enum = ["A"];
      },
      [["breaking", "CreateBankAccountRequest.name", "only these values are left: A"]],
    ],
    [
      "a constant is an enum of one",
      (d) => {
        field(d, "CreateBankAccountRequest", "name").const = "A";
      },
      [["breaking", "CreateBankAccountRequest.name", "only these values are left: A"]],
    ],
    [
      "an enum that loses a value breaks",
      (d) => schema(d, "AmendmentEffectiveFrom").enum?.pop(),
      [["breaking", "AmendmentEffectiveFrom", "removed values: END_OF_CURRENT_BILLING_CYCLE"]],
    ],
    [
      "an enum that gains a value adds",
      (d) => schema(d, "AmendmentEffectiveFrom").enum?.push("NOW"),
      [["added", "AmendmentEffectiveFrom", "added values: NOW"]],
    ],
    [
      "another default may surprise",
      (d) => {
        schema(d, "PageLimit").default = 50;
      },
      [["changed", "PageLimit", "default was 25, is 50"]],
    ],
    [
      "a lower maximum breaks, a higher one adds",
      (d) => {
        schema(d, "PageLimit").maximum = 50;
        schema(d, "PageLimit").minimum = 0;
      },
      [
        ["breaking", "PageLimit", "maximum was 100, is 50"],
        ["added", "PageLimit", "minimum was 1, is 0"],
      ],
    ],
    [
      "length limits count too",
      (d) => {
        field(d, "ProductRequest", "name").maxLength = 100;
        field(d, "ProductRequest", "name").pattern = "^A";
      },
      [
        ["breaking", "ProductRequest.name", "maxLength was 250, is 100"],
        ["breaking", "ProductRequest.name", "pattern is now ^A"],
      ],
    ],
  ])("%s", (_title, edit, expected) => {
    expect(changesAfter(edit)).toEqual(asChanges(expected));
  });
});

describe("in Invoice, which the client receives,", () => {
  it.each<[string, Edit, Expected[]]>([
    [
      "a field removed breaks",
      (d) => {
        delete schema(d, "Invoice").properties?.["due_date"];
        unrequire(schema(d, "Invoice"), "due_date");
      },
      [["breaking", "Invoice.due_date", "field removed"]],
    ],
    [
      "a field that becomes optional breaks",
      (d) => unrequire(schema(d, "Invoice"), "due_date"),
      [["breaking", "Invoice.due_date", "was required, is optional"]],
    ],
    [
      "a field that becomes required may surprise",
      (d) => schema(d, "Invoice").required?.push("external_references"),
      [["changed", "Invoice.external_references", "was optional, is required"]],
    ],
    [
      "a new field adds, required or not",
      (d) => {
        Object.assign(schema(d, "Invoice").properties ?? {}, { po: { type: "string" } });
        schema(d, "Invoice").required?.push("po");
      },
      [["added", "Invoice.po", "required field added"]],
    ],
    [
      "a field that may now be null breaks",
      (d) => {
        field(d, "Invoice", "due_date").type = ["string", "null"];
      },
      [["breaking", "Invoice.due_date", "may now be null"]],
    ],
    [
      "`nullable` of OpenAPI 3.0 means null too",
      (d) => {
        field(d, "Invoice", "due_date").nullable = true;
      },
      [["breaking", "Invoice.due_date", "may now be null"]],
    ],
    [
      "another type breaks",
      (d) => {
        field(d, "Account", "intercompany").type = "string";
      },
      [["breaking", "Account.intercompany", "type was boolean, is string"]],
    ],
    [
      "a date that becomes a date-time breaks",
      (d) => {
        field(d, "Invoice", "due_date").format = "date-time";
      },
      [["breaking", "Invoice.due_date", "format was date, is date-time"]],
    ],
    [
      "a new value of an enum may surprise",
      (d) => {
        field(d, "Account", "type").enum?.push("OTHER");
      },
      [["changed", "Account.type", "added values: OTHER"]],
    ],
    [
      "a removed value of an enum may surprise",
      (d) => {
        field(d, "Account", "type").enum?.shift();
      },
      [["changed", "Account.type", "removed values: ASSET"]],
    ],
    [
      "a removed limit may surprise",
      (d) => {
        delete field(d, "Invoice", "items").minItems;
      },
      [["changed", "Invoice.items", "minItems was 1 and is gone"]],
    ],
    [
      "deprecation may surprise",
      (d) => {
        field(d, "Invoice", "due_date").deprecated = true;
      },
      [["changed", "Invoice.due_date", "is now deprecated"]],
    ],
    [
      "a component that may be null breaks",
      (d) => {
        field(d, "Invoice", "amount_due").nullable = true;
      },
      [["breaking", "Invoice.amount_due", "may now be null"]],
    ],
    [
      "a component that may not be null any more may surprise",
      (d) => {
        delete field(d, "JournalEntryItem", "original_transaction_amount").nullable;
      },
      [["changed", "JournalEntryItem.original_transaction_amount", "may no longer be null"]],
    ],
    [
      "a field in a list of inline objects is found",
      (d) => {
        delete schema(d, "FieldAssignments").items?.properties?.["field_id"];
        unrequire(schema(d, "FieldAssignments").items ?? {}, "field_id");
      },
      [["breaking", "FieldAssignments[].field_id", "field removed"]],
    ],
  ])("%s", (_title, edit, expected) => {
    expect(changesAfter(edit)).toEqual(asChanges(expected));
  });
});

describe("the severity of a change", () => {
  it("is the worse of both directions for Address, which is sent and received", () => {
    expect([...(usageOf(readContract()).get("Address") ?? [])].sort()).toEqual(["request", "response"]);
    expect(changesAfter((d) => unrequire(schema(d, "Address"), "city"))).toEqual(
      asChanges([["breaking", "Address.city", "was required, is optional"]]),
    );
    expect(changesAfter((d) => schema(d, "Address").required?.push("line2"))).toEqual(
      asChanges([["breaking", "Address.line2", "was optional, is required"]]),
    );
    expect(changesAfter((d) => schema(d, "InvoiceStatus").enum?.push("VOID"))).toEqual(
      asChanges([["changed", "InvoiceStatus", "added values: VOID"]]),
    );
  });

  it("is `added` when an integer of a request becomes a number, and `breaking` in a response", () => {
    const widen = (d: Document): void => {
      schema(d, "PaymentTerms").type = "number";
      delete schema(d, "PaymentTerms").format;
    };
    expect(changesAfter(widen)[0]).toEqual({
      severity: "breaking",
      where: "PaymentTerms",
      what: "type was integer, is number",
    });
    expect(
      changesAfter((d) => {
        schema(d, "PageLimit").type = "number";
      }),
    ).toEqual(asChanges([["added", "PageLimit", "type was integer, is number"]]));
  });

  it("is not breaking for a schema that nothing uses", () => {
    expect(usageOf(readContract()).has("ChargePayment")).toBe(false);
    expect(
      changesAfter((d) => {
        delete d.components.schemas["ChargePayment"];
      }),
    ).toEqual(asChanges([["changed", "ChargePayment", "schema removed; nothing used it"]]));
    expect(
      changesAfter((d) => {
        delete field(d, "ChargePayment", "amount").$ref;
        field(d, "ChargePayment", "amount").type = "string";
      }).map(({ severity }) => severity),
    ).toEqual(["changed"]);
  });
});

describe("schemas and unions:", () => {
  it("a schema added is an addition", () => {
    expect(
      changesAfter((d) => {
        d.components.schemas["Quote"] = { type: "object" };
      }),
    ).toEqual(asChanges([["added", "Quote", "schema added"]]));
  });

  it("a schema renamed is removed and added, and its fields are still compared where it is used", () => {
    const rename: Edit = (d) => {
      const text = JSON.stringify(d).replaceAll(
        '#/components/schemas/BankAccountStatus"',
        '#/components/schemas/BankStatus"',
      );
      Object.assign(d, JSON.parse(text));
      d.components.schemas["BankStatus"] = { ...schema(d, "BankAccountStatus"), enum: ["ACTIVE", "FROZEN"] };
      delete d.components.schemas["BankAccountStatus"];
    };
    expect(changesAfter(rename)).toEqual(
      asChanges([
        ["breaking", "BankAccountStatus", "schema removed"],
        ["changed", "BankAccount.status", "added values: FROZEN"],
        ["changed", "BankAccount.status", "removed values: INACTIVE"],
        ["added", "BankStatus", "schema added"],
      ]),
    );
  });

  it("a removed member of a union breaks the sender, and a new member may surprise the receiver", () => {
    const drop: Edit = (d) => {
      schema(d, "CreateInvoiceRequest").oneOf?.pop();
      delete schema(d, "CreateInvoiceRequest").discriminator?.mapping?.["AR_ONLY"];
    };
    expect(changesAfter(drop)[0]).toEqual({
      severity: "breaking",
      where: "CreateInvoiceRequest",
      what: "removed alternative: AR_ONLY",
    });
    const grow: Edit = (d) => {
      d.components.schemas["RampPrice"] = {
        type: "object",
        properties: { type: { type: "string" } },
        required: ["type"],
      };
      schema(d, "Price").oneOf?.push({ $ref: "#/components/schemas/RampPrice" });
      Object.assign(schema(d, "Price").discriminator?.mapping ?? {}, { RAMP: "#/components/schemas/RampPrice" });
    };
    expect(changesAfter(grow)).toEqual(
      asChanges([
        ["changed", "Price", "added alternative: RAMP"],
        ["added", "RampPrice", "schema added"],
      ]),
    );
  });

  it("a union told apart by another field breaks", () => {
    const retag: Edit = (d) => {
      const { discriminator } = schema(d, "CreateInvoiceRequest");
      if (discriminator) discriminator.propertyName = "kind";
    };
    const where = "CreateInvoiceRequest";
    expect(changesAfter(retag).filter((change) => change.where === where)).toEqual(
      asChanges([["breaking", where, "was told apart by scope, is by kind"]]),
    );
  });

  it("a field that is removed from a part of an allOf is removed from the whole", () => {
    const part = (d: Document): Schema =>
      schema(d, "Bill").allOf?.find((member) => member.properties?.["status"]) ?? {};
    const drop: Edit = (d) => {
      delete part(d).properties?.["status"];
      unrequire(part(d), "status");
    };
    expect(changesAfter(drop)).toEqual(asChanges([["breaking", "Bill.status", "field removed"]]));
  });

  it("the same schema written in another way is no difference", () => {
    const reword: Edit = (d) => {
      schema(d, "Invoice").properties = {
        ...schema(d, "Invoice").properties,
        due_date: { anyOf: [field(d, "Invoice", "due_date")] },
        amount_due: { allOf: [field(d, "Invoice", "amount_due")] },
      };
      const account = schema(d, "BankAccount");
      account.properties = {
        ...account.properties,
        transactions_start_date: { anyOf: [{ type: "string", format: "date" }, { type: "null" }] },
      };
      schema(d, "PageLimit").uniqueItems = false;
    };
    expect(changesAfter(reword)).toEqual([]);
    const grown: Edit = (d) => {
      reword(d);
      Object.assign(schema(d, "RoundedMonetaryAmount").properties ?? {}, { symbol: { type: "string" } });
    };
    expect(changesAfter(grown)).toEqual(asChanges([["added", "RoundedMonetaryAmount.symbol", "optional field added"]]));
  });

  it("a field that moves between the members of an allOf is where it was", () => {
    const move: Edit = (d) => {
      const [base, own] = schema(d, "TaxRate").allOf ?? [];
      schema(d, "TaxRate").allOf = [own ?? {}, base ?? {}];
    };
    expect(changesAfter(move)).toEqual([]);
  });
});

it("servers, security and the version are compared", () => {
  const move: Edit = (d) => {
    d.servers = [{ url: "https://api.rillet.com" }, { url: "https://eu.rillet.com" }];
    d.security = [];
    d.info.version = "v5.0";
  };
  expect(changesAfter(move)).toEqual(
    asChanges([
      ["breaking", "security", 'was [{"bearerAuth":[]}], is []'],
      ["breaking", "server https://sandbox.api.rillet.com", "removed"],
      ["changed", "version", "was v4.0, is v5.0"],
      ["added", "server https://eu.rillet.com", "added"],
    ]),
  );
});

describe("the report", () => {
  const changes = asChanges([
    ["breaking", "A", "removed"],
    ["breaking", "B", "removed"],
    ["added", "C", "added"],
  ]);

  it("has breaking changes first, under their heading, and ends with the counts", () => {
    expect(reportChanges(changes, "new.json")).toBe(
      "BREAKING: what clients send or read today may fail (2)\n\n  A: removed\n  B: removed\n\n" +
        "Added: nothing that works today notices (1)\n\n  C: added\n\n" +
        "new.json against openapi.json: 2 breaking, 0 changed, 1 added.\n",
    );
  });

  it("says that there are no differences", () => {
    expect(reportChanges([], "new.json")).toBe(
      "No differences: new.json is the contract in openapi.json, prose aside.\n",
    );
  });
});
