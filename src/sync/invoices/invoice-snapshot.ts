import type { Invoice } from "../../../generated/types.js";
import { sha256 } from "../links/idempotency-key.js";
import type { SyncedInvoice } from "../links/link-records.js";

const FIELDS = [
  "id",
  "invoice_number",
  "invoice_date",
  "due_date",
  "customer_id",
  "subsidiary_id",
  "status",
  "net_amount",
  "taxed_amount",
  "total",
  "amount_due",
  "updated_at",
] as const satisfies readonly (keyof SyncedInvoice)[];

/** Selects the fields of an invoice that the link store keeps. */
export function toSyncedInvoice(invoice: SyncedInvoice): SyncedInvoice {
  return Object.fromEntries(FIELDS.map((field) => [field, invoice[field]])) as SyncedInvoice;
}

/**
 * Hash of the content of an invoice. When the hash changes, somebody edited the invoice in Rillet. Payments, the sent status, and taxes (a tax engine may write
 * them) are not part of it. Item ids are not part of it either, because an update that reaches Rillet twice gives the items new ids and changes nothing else.
 */
export function writtenHash(invoice: Invoice): Promise<string> {
  const {
    invoice_number: number,
    invoice_date: date,
    due_date: due,
    customer_id: customer,
    memo,
    purchase_order_number: order,
    net_amount: net,
  } = invoice;
  const items = invoice.items.map((item) => [
    item.description,
    item.product_id,
    String(item.quantity),
    item.total_amount,
    item.revenue,
    item.fields,
  ]);
  return sha256(JSON.stringify([number, date, due, customer, memo, order, net, items]));
}
