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

/** The part of an invoice that is kept. */
export function toSyncedInvoice(invoice: SyncedInvoice): SyncedInvoice {
  return Object.fromEntries(FIELDS.map((field) => [field, invoice[field]])) as SyncedInvoice;
}

/**
 * Hash of what stands on an invoice: another one means an edit. Payments, sending, and taxes (which an engine may write) do not count, nor do the ids of items: an
 * update that arrives twice, the second time late, gives them new ones and changes nothing.
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
