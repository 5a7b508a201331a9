import { toDecimal } from "../../money/index.js";
import { sha256 } from "../links/idempotency-key.js";
import type { SourceCreditNote } from "./source-credit-note.js";
import type { SourceInvoice } from "./source-invoice.js";

/** What a customer or product is called does not stand on the document in Rillet, and its change does not change it. */
const ASIDE: ReadonlySet<string> = new Set([
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

/** Hash of what a document says, whatever the order of its fields and the scale of its amounts: the same hash, and nothing has to be done. */
export function contentHash(document: SourceInvoice | SourceCreditNote, scope: string): Promise<string> {
  return sha256(JSON.stringify([scope, canonical(document, "", "")]));
}

function canonical(value: unknown, name: string, parent: string): unknown {
  if (typeof value === "string") return AMOUNTS.has(name) ? toDecimal(value).toFixed() : value;
  if (Array.isArray(value)) return value.map((item) => canonical(item, "", name));
  if (typeof value !== "object" || value === null) return value;
  const fields = Object.entries(value).filter(
    ([field, given]) => given !== undefined && !ASIDE.has(`${name || parent}.${field}`),
  );
  return fields.sort(([a], [b]) => (a < b ? -1 : 1)).map(([field, given]) => [field, canonical(given, field, name)]);
}
