import { toDecimal } from "../../money/index.js";
import { sha256 } from "../links/idempotency-key.js";
import type { SourceCreditNote, SourceInvoice } from "./source-document.js";

/** Fields that are not part of the hash, because changing them does not change the document in Rillet. */
const IGNORED_FIELDS: ReadonlySet<string> = new Set([
  ".version",
  "customer.name",
  "customer.emails",
  "customer.shippingAddress",
  "customer.taxId",
  "product.name",
  "product.description",
]);

const AMOUNTS: ReadonlySet<string> = new Set([
  "quantity",
  "unitPrice",
  "amount",
  "percentage",
  "netAmount",
  "taxAmount",
  "net",
  "tax",
  "gross",
  "rate",
]);

/** Hash of the content of a document. The order of fields and the scale of amounts do not matter. When the hash is the same, the document has not changed. */
export function contentHash(document: SourceInvoice | SourceCreditNote, scope: string): Promise<string> {
  return sha256(JSON.stringify([scope, canonical(document, "", "")]));
}

function canonical(value: unknown, name: string, parent: string): unknown {
  if (typeof value === "string") return AMOUNTS.has(name) ? toDecimal(value).toFixed() : value;
  if (Array.isArray(value)) return value.map((item) => canonical(item, "", name));
  if (typeof value !== "object" || value === null) return value;
  const fields = Object.entries(value).filter(
    ([field, given]) => given !== undefined && !IGNORED_FIELDS.has(`${name || parent}.${field}`),
  );
  return fields.sort(([a], [b]) => (a < b ? -1 : 1)).map(([field, given]) => [field, canonical(given, field, name)]);
}
