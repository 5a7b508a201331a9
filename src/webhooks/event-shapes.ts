import type { ShapeName } from "./check-shape.js";
import type { WebhookEventType } from "./webhook-event.js";

/** The contract's 23 events and the shape of the body of each; null where it is the bare id. */
export const eventShapes: Readonly<Record<WebhookEventType, ShapeName | null>> = {
  "bill.created": "Bill",
  "bill.deleted": null,
  "bill.updated": "Bill",
  "contract.created": "WebhookContract",
  "contract.deleted": null,
  "contract.updated": "WebhookContract",
  "credit_memo.created": "CreditMemo",
  "credit_memo.deleted": null,
  "credit_memo.payment_updated": "CreditMemo",
  "credit_memo.updated": "CreditMemo",
  "customer.created": "Customer",
  "customer.deleted": null,
  "customer.updated": "Customer",
  "invoice.created": "Invoice",
  "invoice.deleted": null,
  "invoice.payment_updated": "Invoice",
  "invoice.updated": "Invoice",
  "journal_entry.created": "JournalEntry",
  "journal_entry.deleted": null,
  "journal_entry.updated": "JournalEntry",
  "vendor.created": "VendorResponse",
  "vendor.deleted": null,
  "vendor.updated": "VendorResponse",
};

export function isKnownType(type: string): type is WebhookEventType {
  return Object.hasOwn(eventShapes, type);
}
