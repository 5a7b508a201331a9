/**
 * Where the published contract is wrong, and what `openapi.json` says instead. Read by a JSON Schema 2020-12 validator, the
 * published form rejects valid requests and accepts nonsense. Each correction changes the document in place and does nothing
 * if the published document is already right there, so a newer published document can be corrected by the same code.
 */
import { refTo, resolve, walk, type Document, type Schema } from "./document.js";

export interface Correction {
  readonly id: string;
  readonly reason: string;
  readonly apply: (document: Document) => void;
}

const NULL: Schema = { type: "null" };

function schemaOf(document: Document, name: string): Schema {
  return document.components.schemas[name] ?? {};
}

/** The object among a schema and its `allOf` members that declares a property. */
function declaring(schema: Schema, property: string): Schema | undefined {
  if (schema.properties?.[property]) return schema;
  return schema.allOf?.find((member) => member.properties?.[property]);
}

function requireProperty(schema: Schema, property: string): void {
  const owner = declaring(schema, property);
  if (owner && !owner.required?.includes(property)) owner.required = [...(owner.required ?? []), property];
}

function dropRequired(schema: Schema, ...names: string[]): void {
  if (!schema.required) return;
  schema.required = schema.required.filter((name) => !names.includes(name));
  if (schema.required.length === 0) delete schema.required;
}

function unions(document: Document): { union: Schema; tag: string; members: [value: string, schema: Schema][] }[] {
  const found: ReturnType<typeof unions> = [];
  walk(document, (node) => {
    const mapping = node.discriminator?.mapping;
    if (!node.oneOf || !node.discriminator || !mapping) return;
    const members = Object.entries(mapping).map(([value, ref]): [string, Schema] => [
      value,
      resolve(document, { $ref: ref }),
    ]);
    found.push({ union: node, tag: node.discriminator.propertyName, members });
  });
  return found;
}

const discriminatorTags: Correction = {
  id: "discriminator-tags-are-constants",
  reason:
    "A tag that is any string lets several members of a oneOf match, so validators reject every FIXED_RECURRING price and accept type NOPE.",
  apply(document) {
    for (const { tag, members } of unions(document))
      for (const [value, schema] of members) {
        const owner = declaring(schema, tag);
        if (!owner?.properties) continue;
        const { description } = owner.properties[tag] ?? {};
        owner.properties[tag] = { type: "string", const: value, ...(description ? { description } : {}) };
      }
  },
};

const undeclaredTags: Correction = {
  id: "members-declare-their-tag",
  reason:
    "Contract scopes and amendment items never declare the tag that selects them; beside the oneOf it is only a loose string.",
  apply(document) {
    for (const { union, tag, members } of unions(document)) {
      for (const [value, schema] of members)
        if (!declaring(schema, tag))
          schema.properties = { ...schema.properties, [tag]: { type: "string", const: value } };
      delete union.properties;
      delete union.required;
      if (union.type === "object") delete union.type;
    }
  },
};

const requiredTags: Correction = {
  id: "tags-are-required",
  reason:
    "Without its tag a value cannot be told apart from the other members; discounts and invoice scopes leave it optional.",
  apply(document) {
    for (const { tag, members } of unions(document)) for (const [, schema] of members) requireProperty(schema, tag);
  },
};

const nullTypes: Correction = {
  id: "null-is-a-type",
  reason: "`nullable` belongs to OpenAPI 3.0; 3.1 ignores it, so null would be rejected.",
  apply(document) {
    walk(document, (node) => {
      if (node.nullable === undefined) return;
      const nullable = node.nullable;
      delete node.nullable;
      if (!nullable) return;
      if (typeof node.type === "string") node.type = [node.type, "null"];
      else if (node.allOf?.length === 1 && node.allOf[0]) {
        node.anyOf = [node.allOf[0], NULL];
        delete node.allOf;
      } else if (node.$ref) {
        node.anyOf = [{ $ref: node.$ref }, NULL];
        delete node.$ref;
      }
    });
  },
};

const MISNAMED: readonly [schema: string, wrong: string, right: string | undefined][] = [
  ["CustomerRevenue", "totals", "total"],
  ["UpdateItemTaxesRequest", "tax_rate", "tax_rates"],
  ["ChargePayment", "expense_id", "charge_id"],
  ["ReimbursementPayment", "expense_id", "reimbursement_id"],
  ["UpdateBankTransactionRequest", "bank_account_id", undefined],
  ["ReimbursementRequest", "bill_date", undefined],
];

const misnamedRequired: Correction = {
  id: "required-names-exist",
  reason: "`required` names properties that the schema does not have, so no value could ever be valid.",
  apply(document) {
    for (const [name, wrong, right] of MISNAMED) {
      const schema = schemaOf(document, name);
      if (!schema.required?.includes(wrong) || schema.properties?.[wrong]) continue;
      dropRequired(schema, wrong);
      if (right) requireProperty(schema, right);
    }
  },
};

const requiredBesideAllOf: Correction = {
  id: "required-stands-with-its-property",
  reason:
    "Code generators ignore `required` beside allOf, or in a member without the property: say it where the property is declared.",
  apply(document) {
    for (const name of ["TaxRate", "Customer", "CreateJournalEntryRequest"]) {
      const schema = document.components.schemas[name];
      if (!schema?.allOf) continue;
      for (const holder of [schema, ...schema.allOf])
        for (const property of [...(holder.required ?? [])])
          if (!holder.properties?.[property]) moveRequired(document, schema, holder, property);
    }
  },
};

function moveRequired(document: Document, schema: Schema, holder: Schema, property: string): void {
  dropRequired(holder, property);
  if (declaring(schema, property)) return requireProperty(schema, property);
  const inherited = (schema.allOf ?? []).filter((member) => member.$ref).map((member) => resolve(document, member));
  const origin = inherited.find((member) => member.properties?.[property]);
  if (!origin?.properties?.[property] || origin.required?.includes(property)) return;
  schema.allOf?.push({
    type: "object",
    properties: { [property]: structuredClone(origin.properties[property]) },
    required: [property],
  });
}

const exclusiveBounds: Correction = {
  id: "exclusive-bounds-are-numbers",
  reason: "`exclusiveMinimum: true` is the form of OpenAPI 3.0; in 3.1 it is the bound itself.",
  apply(document) {
    walk(document, (node) => {
      if (typeof node.exclusiveMinimum !== "boolean") return;
      const exclusive = node.exclusiveMinimum;
      delete node.exclusiveMinimum;
      if (!exclusive) return;
      node.exclusiveMinimum = node.minimum ?? 0;
      delete node.minimum;
    });
  },
};

const YEAR_MONTH = "^\\d{4}-(0[1-9]|1[0-2])$";

const typesAndFormats: Correction = {
  id: "known-types-and-formats-only",
  reason:
    "Enums without a type, the unknown format yearMonth, null descriptions and foreign keywords mean nothing to a validator.",
  apply(document) {
    walk(document, (node) => {
      if (Array.isArray(node.enum) && node.type === undefined) node.type = "string";
      if (node.format === "yearMonth") {
        delete node.format;
        node.pattern = YEAR_MONTH;
      }
      if (node.description === null) delete node.description;
      if (typeof node["optional"] === "boolean") delete node["optional"];
      for (const keyword of Object.keys(node)) if (keyword.startsWith("x-")) Reflect.deleteProperty(node, keyword);
    });
  },
};

const optionalBreakdown: Correction = {
  id: "breakdown-id-is-optional",
  reason:
    "Real reports leave breakdown_id out where there is no breakdown, and in the Unassigned column of a breakdown by custom field.",
  apply(document) {
    for (const name of ["BreakdownBalance", "BreakdownMargin"]) dropRequired(schemaOf(document, name), "breakdown_id");
  },
};

const requiredBodies: Correction = {
  id: "bodies-are-required",
  reason: "Replacing a vendor credit without a body, or attaching no file to a bill, makes no sense and is rejected.",
  apply(document) {
    const replace = document.paths["/vendor-credits/{vendor_credit_id}"]?.put?.requestBody;
    if (replace) replace.required = true;
    const upload = document.paths["/bills/{bill_id}"]?.post?.requestBody?.content["multipart/form-data"]?.schema;
    if (upload) requireProperty(upload, "file");
  },
};

const documentedErrors: Correction = {
  id: "every-operation-documents-an-error",
  reason: "GET /health and GET /api-key fail like every other operation but do not say so.",
  apply(document) {
    for (const path of ["/health", "/api-key"]) {
      const responses = document.paths[path]?.get?.responses;
      if (responses)
        responses["default"] ??= {
          description: "",
          content: { "application/json": { schema: { $ref: refTo("Error") } } },
        };
    }
  },
};

const NUMBER_OR_STRING = ["number", "string"];

const contractItemsAsRead: Correction = {
  id: "contract-items-as-read",
  reason:
    "Every recorded contract item has its quantity and tax percentage as strings and a tax rate without an amount. Requests stay numbers.",
  apply(document) {
    for (const name of ["ContractItem", "WebhookContractItem"]) {
      const { properties = {} } = schemaOf(document, name);
      if (properties["quantity"]?.type === "number") properties["quantity"].type = NUMBER_OR_STRING;
      const { $ref, description } = properties["tax_rate"] ?? {};
      if ($ref !== refTo("TaxRate")) continue;
      const taxRate = structuredClone(schemaOf(document, "TaxRateWithOptionalAmount"));
      if (taxRate.properties?.["percentage"]) taxRate.properties["percentage"].type = NUMBER_OR_STRING;
      properties["tax_rate"] = { ...taxRate, ...(description ? { description } : {}) };
    }
  },
};

const openHighestTier: Correction = {
  id: "highest-tier-is-open",
  reason: "Rillet's documentation says that every tier but the highest has `up_to`, but the schema requires it of all.",
  apply(document) {
    dropRequired(schemaOf(document, "Tier"), "up_to");
  },
};

/** In the order in which they must be applied. */
export const corrections: readonly Correction[] = [
  discriminatorTags,
  undeclaredTags,
  requiredTags,
  nullTypes,
  misnamedRequired,
  requiredBesideAllOf,
  exclusiveBounds,
  typesAndFormats,
  optionalBreakdown,
  requiredBodies,
  documentedErrors,
  contractItemsAsRead,
  openHighestTier,
];

/** A corrected copy of a published document. */
export function applyCorrections(published: Document): Document {
  const document = structuredClone(published);
  for (const correction of corrections) correction.apply(document);
  dropEmptyMembers(document);
  return document;
}

/** Drops members of `allOf` that have no keyword left after the corrections. */
function dropEmptyMembers(document: Document): void {
  walk(document.components.schemas, (node) => {
    if (!node.allOf) return;
    node.allOf = node.allOf.filter((member) => Object.keys(member).some((keyword) => keyword !== "type"));
  });
}
