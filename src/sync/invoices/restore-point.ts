import type { CreateInvoiceRequest, Invoice } from "../../../generated/types.js";
import { type InvoiceLink, type RestorePoint, writtenHash } from "../links/link-records.js";
import type { SyncScope } from "../settings/sync-settings.js";

/** Keeps what is needed to post an invoice again after its deletion. Undefined for the scope FULL, because Rillet does not show the prices and tax codes of its lines. */
export async function toRestorePoint(
  invoice: Invoice,
  link: InvoiceLink,
  scope: SyncScope,
): Promise<RestorePoint | undefined> {
  if (scope === "FULL") return undefined;
  const { customer_id, invoice_number, invoice_date, due_date, subsidiary_id, exchange_rate } = invoice;
  const items = invoice.items.map(({ description, product_id, quantity, fields, revenue, ...item }) => ({
    description,
    product_id,
    // The contract says number, but Rillet also sends strings (observed).
    quantity: Number(quantity as number | string),
    total_amount: item.total_amount,
    ...((item.taxed_amount as typeof item.taxed_amount | undefined) && { tax_amount: item.taxed_amount }),
    external_references: item.external_references,
    ...(fields && { fields }),
    ...((revenue as typeof revenue | undefined) && { revenue }),
  }));
  const external_references = invoice.external_references ?? [];
  const common = { customer_id, invoice_number, invoice_date, due_date, subsidiary_id, external_references, items };
  const body: CreateInvoiceRequest =
    scope === "AR_ONLY" ? { scope, ...common } : { scope, ...common, ...(exchange_rate && { exchange_rate }) };
  // The content of a link belongs to the invoice as the sync wrote it. Without it, the next sync compares the restored invoice with the source.
  const isSent = invoice.status !== "UNBILLED";
  const isAsWritten = !isSent && link.written === (await writtenHash(invoice));
  return { body, content: isAsWritten ? link.content : undefined, version: link.version, ...(isSent && { isSent }) };
}
