import type { CreateInvoiceRequest, CreditMemo, Invoice } from "../../../generated/types.js";
import type { SyncScope } from "../settings/sync-settings.js";
import type { SourceInvoice } from "../source/source-invoice.js";

/** What is remembered of a customer. */
interface CustomerLink {
  readonly id: string;
}

/** What is remembered of a product. */
interface ProductLink {
  readonly id: string;
}

/** What is remembered of an invoice in Rillet, and given as the `invoice` of a result: Rillet's own fields, as it last answered. */
export type SyncedInvoice = Pick<
  Invoice,
  | "id"
  | "invoice_number"
  | "invoice_date"
  | "due_date"
  | "customer_id"
  | "subsidiary_id"
  | "status"
  | "net_amount"
  | "taxed_amount"
  | "total"
  | "amount_due"
  | "updated_at"
>;

/** What is needed to post a deleted invoice again. */
export interface RestorePoint {
  readonly body: CreateInvoiceRequest;
  /** Hash of the source that it was made from. */
  readonly content?: string | undefined;
}

/**
 * How far an invoice is: `posting`, the intent to post it was written and its outcome not yet; `posted`; `mismatched`, posted with other totals than the
 * source's; `replacing`, an older one is being deleted to make place for it; `deleting`; `deleted`.
 */
export interface InvoiceLink {
  readonly state: "posting" | "posted" | "mismatched" | "replacing" | "deleting" | "deleted";
  /** Part of the idempotency key: how often the invoice was deleted before. */
  readonly generation: number;
  /** When this was written, ISO 8601: how long the idempotency key is good for. */
  readonly at: string;
  readonly scope?: SyncScope | undefined;
  /** Hash of the source that it was made from; none for an invoice that was found in Rillet. */
  readonly content?: string | undefined;
  /** Hash of what Rillet answered then: another one means that somebody edited it there. */
  readonly written?: string | undefined;
  readonly customerId?: string | undefined;
  readonly invoice?: SyncedInvoice | undefined;
  /** The invoice to be deleted before the new one is posted. */
  readonly obsolete?: string | undefined;
  /** How to post the obsolete invoice again if Rillet refuses the new one. */
  readonly restore?: RestorePoint | undefined;
  /** The version of the source, if it states one. */
  readonly version?: SourceInvoice["version"];
}

/** What is remembered of a credit memo in Rillet, and given as the `creditMemo` of a result: Rillet's own fields, as it last answered. */
export type SyncedCreditMemo = Pick<
  CreditMemo,
  | "id"
  | "credit_memo_number"
  | "credit_memo_date"
  | "customer_id"
  | "status"
  | "net_amount"
  | "taxed_amount"
  | "total"
  | "remaining_amount"
  | "updated_at"
>;

export interface CreditMemoLink {
  readonly state: "posting" | "posted" | "mismatched";
  readonly generation: number;
  readonly at: string;
  readonly content?: string | undefined;
  readonly creditMemo?: SyncedCreditMemo | undefined;
}

/** What is kept under each kind of link. */
export interface LinkRecords {
  readonly customer: CustomerLink;
  readonly product: ProductLink;
  readonly invoice: InvoiceLink;
  readonly "credit-memo": CreditMemoLink;
}
