import type {
  Bill,
  CreditMemo,
  Customer,
  Invoice,
  InvoicePayment,
  JournalEntry,
  VendorResponse,
  WebhookContract,
} from "../../generated/types.js";
import type { Issue } from "../validation/issue.js";

/** What every delivery has, whatever its event. */
export interface WebhookDelivery {
  /** `X-Rillet-Id`: the same for every attempt of this delivery. Use it as the key to handle the delivery once. */
  readonly id: string;
  /**
   * `X-Rillet-Timestamp` in UTC with milliseconds, `2026-11-20T07:30:00.000Z`, so that two of them compare as strings.
   * Deliveries can arrive out of order: an older one must not overwrite a newer one.
   */
  readonly timestamp: string;
  /** `X-Rillet-Entity` in the contract's spelling, `CREDIT_MEMO`, however it was sent. */
  readonly entity: string;
  /** `X-Rillet-Event` in the contract's spelling, `PAYMENT_UPDATED`, however it was sent. */
  readonly event: string;
  /**
   * Where `data` differs from the contract; empty when it fits. The payload is given nevertheless, because Rillet
   * adds enum members and leaves out fields without notice. The messages quote values of the payload.
   * Computed when it is first read, from `data` as it is then, and kept.
   */
  readonly issues: readonly Issue[];
}

/** An event of the contract, with its object. */
export interface KnownEvent<
  Type extends string,
  Entity extends string,
  Event extends string,
  Data,
> extends WebhookDelivery {
  /** Entity and event in one word, to `switch` on: `invoice.updated`. */
  readonly type: Type;
  readonly entity: Entity;
  readonly event: Event;
  /** The object as it is after the change; after a deletion only its id. */
  readonly data: Data;
}

/** What the delivery of a deletion holds. */
export interface DeletedObject {
  /** Id of the object that was deleted. */
  readonly id: string;
}

/** The payments of an invoice changed, and the delivery holds the invoice, as the contract says. */
export interface InvoicePaymentUpdatedEvent extends KnownEvent<
  "invoice.payment_updated",
  "INVOICE",
  "PAYMENT_UPDATED",
  Invoice
> {
  /** Distinguishes it from the other form of the same event. */
  readonly form: "invoice";
  /** The id of the invoice: `data.id`. */
  readonly invoiceId: string;
}

/** The payments of an invoice changed, and the delivery holds only the payment: retrieve the invoice by `invoiceId` for its status. */
export interface InvoicePaymentEvent extends KnownEvent<
  "invoice.payment_updated",
  "INVOICE",
  "PAYMENT_UPDATED",
  WebhookPayment
> {
  /** Distinguishes it from the other form of the same event. */
  readonly form: "payment";
  /** The id of the invoice: `data.invoice_id`. */
  readonly invoiceId: string;
}

/**
 * The payment that some `INVOICE` / `PAYMENT_UPDATED` deliveries hold instead of the invoice, in the form of the contract's invoice payment.
 * It is sent with a flat `amount` and `currency` and with `payment_date`. These become `amount: { amount, currency }` and `date`, and
 * everything else stays as it came.
 */
export interface WebhookPayment
  extends
    Pick<InvoicePayment, "id" | "invoice_id" | "amount">,
    Partial<Omit<InvoicePayment, "id" | "invoice_id" | "amount" | "status">> {
  /** A status of the contract, or another one such as `CLEARED` or `RECONCILED`, which were observed in deliveries. */
  status?: InvoicePayment["status"] | (string & {});
  /** An account code that was observed in deliveries. The contract does not describe it. */
  cash_account_code?: string;
  /** The date as it was sent; the same as `date`. */
  payment_date?: string;
}

/** An entity or event that this version of the contract does not know. It is passed on as it came. */
export interface UnknownWebhookEvent extends WebhookDelivery {
  /** The entity or the event is not known to this version: see `entity` and `event`. */
  readonly type: "unknown";
  /** The parsed JSON, or the body's text where it is not JSON. */
  readonly data: unknown;
}

/** Every event by its `type`: the contract's 23, and `unknown` for those that Rillet may add. */
export interface WebhookEvents {
  "bill.created": KnownEvent<"bill.created", "BILL", "CREATED", Bill>;
  "bill.deleted": KnownEvent<"bill.deleted", "BILL", "DELETED", DeletedObject>;
  "bill.updated": KnownEvent<"bill.updated", "BILL", "UPDATED", Bill>;
  "contract.created": KnownEvent<"contract.created", "CONTRACT", "CREATED", WebhookContract>;
  "contract.deleted": KnownEvent<"contract.deleted", "CONTRACT", "DELETED", DeletedObject>;
  "contract.updated": KnownEvent<"contract.updated", "CONTRACT", "UPDATED", WebhookContract>;
  "credit_memo.created": KnownEvent<"credit_memo.created", "CREDIT_MEMO", "CREATED", CreditMemo>;
  "credit_memo.deleted": KnownEvent<"credit_memo.deleted", "CREDIT_MEMO", "DELETED", DeletedObject>;
  "credit_memo.payment_updated": KnownEvent<
    "credit_memo.payment_updated",
    "CREDIT_MEMO",
    "PAYMENT_UPDATED",
    CreditMemo
  >;
  "credit_memo.updated": KnownEvent<"credit_memo.updated", "CREDIT_MEMO", "UPDATED", CreditMemo>;
  "customer.created": KnownEvent<"customer.created", "CUSTOMER", "CREATED", Customer>;
  "customer.deleted": KnownEvent<"customer.deleted", "CUSTOMER", "DELETED", DeletedObject>;
  "customer.updated": KnownEvent<"customer.updated", "CUSTOMER", "UPDATED", Customer>;
  "invoice.created": KnownEvent<"invoice.created", "INVOICE", "CREATED", Invoice>;
  "invoice.deleted": KnownEvent<"invoice.deleted", "INVOICE", "DELETED", DeletedObject>;
  "invoice.payment_updated": InvoicePaymentUpdatedEvent | InvoicePaymentEvent;
  "invoice.updated": KnownEvent<"invoice.updated", "INVOICE", "UPDATED", Invoice>;
  "journal_entry.created": KnownEvent<"journal_entry.created", "JOURNAL_ENTRY", "CREATED", JournalEntry>;
  "journal_entry.deleted": KnownEvent<"journal_entry.deleted", "JOURNAL_ENTRY", "DELETED", DeletedObject>;
  "journal_entry.updated": KnownEvent<"journal_entry.updated", "JOURNAL_ENTRY", "UPDATED", JournalEntry>;
  "vendor.created": KnownEvent<"vendor.created", "VENDOR", "CREATED", VendorResponse>;
  "vendor.deleted": KnownEvent<"vendor.deleted", "VENDOR", "DELETED", DeletedObject>;
  "vendor.updated": KnownEvent<"vendor.updated", "VENDOR", "UPDATED", VendorResponse>;
  unknown: UnknownWebhookEvent;
}

/** `invoice.payment_updated` and the contract's 22 others. */
export type WebhookEventType = Exclude<keyof WebhookEvents, "unknown">;

/** The event of a delivery. `switch (event.type)` narrows `data`. */
export type WebhookEvent = WebhookEvents[keyof WebhookEvents];
