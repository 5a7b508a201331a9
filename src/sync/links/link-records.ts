import type { CreateInvoiceRequest, CreditMemo, Invoice } from "../../../generated/types.js";
import type { SyncScope } from "../settings/sync-settings.js";
import type { SourceInvoice } from "../source/source-document.js";
import type { SourceReference } from "../source/source-reference.js";
import { sha256 } from "./idempotency-key.js";
import type { RebuildProgress } from "./rebuild-report.js";

/** The link of an object that the sync may have created. */
export interface ObjectLink {
  readonly id: string;
  /** Part of the idempotency key that created it: how often it was deleted before. Undefined for 0, and for an object that was found in Rillet. */
  readonly generation?: number | undefined;
  /** Whether Rillet rejected a document with this id, because the object was deleted. The object is then looked up, or created with the next generation. */
  readonly isRejected?: boolean | undefined;
  /**
   * When an invoice of the customer was last voided, or this link was made again for a customer that an earlier sync had linked; the server's time, ISO 8601. For a day,
   * Rillet may repeat the response of an invoice that was deleted before and that the store does not know.
   */
  readonly doubtfulSince?: string | undefined;
  /** When this link was made again for a customer that an earlier sync had linked; the server's time, ISO 8601. */
  readonly madeAgainAt?: string | undefined;
  /** Whether the reference is not in the customer in Rillet, so that the claim in the link store decides whose it is. */
  readonly isClaimed?: boolean | undefined;
  /**
   * Ids of customers that resembled this one when the store did not have this link. Invoices of this one may stand there: a late request of a killed worker may have
   * overwritten its reference, or a person may have moved it to another customer.
   */
  readonly namesakes?: readonly string[] | undefined;
}

/** Which customer of the billing system gets a customer in Rillet that several could be linked to. */
interface CustomerClaim {
  readonly reference: SourceReference;
}

/** A deletion of an invoice by the sync: for a void, for a replacement, or of a duplicate. It was about to be sent, so it may have happened. */
export interface InvoiceDeletion {
  readonly reference: SourceReference;
  /** ISO 8601. */
  readonly at: string;
  readonly isVoid: boolean;
  /** Hash of the source that was voided, if it is known. */
  readonly content?: string | undefined;
}

/** An update of an invoice by the sync. It was about to be sent, so it may have happened. */
interface InvoiceUpdate {
  /** Unique for each update. */
  readonly id?: string | undefined;
  /** ISO 8601. */
  readonly at: string;
  /** Hash of the source that the update gives. */
  readonly target: string;
}

/** An update of a credit memo by the sync. It was about to be sent, so it may have happened. */
interface CreditMemoUpdate {
  /** Unique for each update. */
  readonly id?: string | undefined;
  /** ISO 8601. */
  readonly at: string;
  /** Hash of the source that the update gives. */
  readonly target: string;
}

/** An invoice posted again after a failed replacement, or about to be. The slow write of another worker can overwrite the invoice's link, but not this record. */
interface RestoredInvoice {
  /** Part of the idempotency key of the restored invoice. */
  readonly generation: number;
  readonly customerId: string;
}

/** The `invoice` of a result, which the link store also keeps: fields of Rillet, as last read. */
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

const INVOICE_FIELDS = [
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
  return Object.fromEntries(INVOICE_FIELDS.map((field) => [field, invoice[field]])) as SyncedInvoice;
}

/** What is needed to post a deleted invoice again. */
export interface RestorePoint {
  readonly body: CreateInvoiceRequest;
  /** Hash of the source that it was made from. */
  readonly content?: string | undefined;
  readonly version?: SourceInvoice["version"];
  /** Whether it was sent. The restored invoice is not. */
  readonly isSent?: boolean;
}

/**
 * The link of an invoice. Its state is one of: `posting`, the intent to post was written but not the outcome; `posted`; `mismatched`, posted, but its totals differ
 * from the source; `replacing`, the old invoice is being deleted before the new one is posted; `deleting`; `deleted`.
 */
export interface InvoiceLink {
  readonly state: "posting" | "posted" | "mismatched" | "replacing" | "deleting" | "deleted";
  /** Part of the idempotency key: how often the invoice was deleted before. */
  readonly generation: number;
  /** When the idempotency key was first used, or the link written, ISO 8601. The lifetime of the key starts here. */
  readonly at: string;
  readonly scope?: SyncScope | undefined;
  /** Hash of the source that the invoice was created from; undefined for an invoice that was found in Rillet. */
  readonly content?: string | undefined;
  /** Hash of the invoice in Rillet after the last write. When the current hash differs, somebody edited the invoice in Rillet. */
  readonly written?: string | undefined;
  /** The customer in the billing system. */
  readonly customer?: SourceReference | undefined;
  readonly customerId?: string | undefined;
  readonly invoice?: SyncedInvoice | undefined;
  /** The invoice to be deleted before the new one is posted. */
  readonly obsolete?: string | undefined;
  /** How to post the obsolete invoice again if Rillet rejects the new one. */
  readonly restore?: RestorePoint | undefined;
  /** The version of the source, if it states one. While a change is in progress, the version that it will give. */
  readonly version?: SourceInvoice["version"];
  /** The version of the obsolete invoice. The link gets it back if Rillet rejects the deletion. */
  readonly obsoleteVersion?: SourceInvoice["version"];
  /** Hash of the source that a change in progress will give. */
  readonly target?: string | undefined;
  /** Whether the invoice was found in Rillet, and not by this link store. */
  readonly isFound?: boolean | undefined;
  /** Whether the invoice is or was posted again after a failed replacement. Then the next sync or change searches for another one with the same reference. */
  readonly isRestored?: boolean | undefined;
  /** How often Rillet rejected a deletion of the invoice. It makes each written link different from all earlier ones, so that `LinkMemory` does not take it for an old value. */
  readonly refusals?: number | undefined;
  /** When the sync corrected the values of a mismatched invoice, ISO 8601. If they still differ, Rillet changes them. */
  readonly correctedAt?: string | undefined;
  /** Id of the last update by the sync that ended before this link was written. Its record does not mean that an update is under way. */
  readonly endedUpdate?: string | undefined;
  /** Hash of the source of another worker that has changed the invoice while this change, replacement or deletion is in progress. See `contestLink`. */
  readonly contestedBy?: string | undefined;
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

/** The `creditMemo` of a result, which the link store also keeps: fields of Rillet, as last read. */
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

const CREDIT_MEMO_FIELDS = [
  "id",
  "credit_memo_number",
  "credit_memo_date",
  "customer_id",
  "status",
  "net_amount",
  "taxed_amount",
  "total",
  "remaining_amount",
  "updated_at",
] as const satisfies readonly (keyof SyncedCreditMemo)[];

/** Selects the fields of a credit memo that the link store keeps. */
export function toSyncedCreditMemo(memo: SyncedCreditMemo): SyncedCreditMemo {
  return Object.fromEntries(CREDIT_MEMO_FIELDS.map((field) => [field, memo[field]])) as SyncedCreditMemo;
}

/** The link of a credit memo. The fields mean the same as those of `InvoiceLink`. */
export interface CreditMemoLink {
  readonly state: "posting" | "posted" | "mismatched";
  readonly generation: number;
  readonly at: string;
  readonly content?: string | undefined;
  readonly creditMemo?: SyncedCreditMemo | undefined;
  readonly endedUpdate?: string | undefined;
}

/** The record of each kind of link. */
export interface LinkRecords {
  readonly customer: ObjectLink;
  /** By the type of the reference and the id of the customer in Rillet. */
  readonly "customer-claim": CustomerClaim;
  readonly product: ObjectLink;
  /** By the type of the reference and the id of the invoice in Rillet. */
  readonly "invoice-deletion": InvoiceDeletion;
  /** By the type of the reference and the id of the invoice in Rillet. */
  readonly "invoice-update": InvoiceUpdate;
  readonly "restored-invoice": RestoredInvoice;
  readonly invoice: InvoiceLink;
  readonly "credit-memo": CreditMemoLink;
  readonly "credit-memo-update": CreditMemoUpdate;
  /** Not a link: how far an interrupted `sync.rebuildLinks()` came. */
  readonly rebuild: RebuildProgress;
}
