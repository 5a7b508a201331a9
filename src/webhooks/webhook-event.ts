import type {
  Bill,
  CreditMemo,
  Customer,
  Invoice,
  JournalEntry,
  VendorResponse,
  WebhookContract,
} from "../../generated/types.js";
import type { Issue } from "../validation/issues.js";
import type { WebhookPayment } from "./webhook-payment.js";

/** What every delivery has, whatever it is about. */
export interface WebhookDelivery {
  /** `X-Rillet-Id`: the same for every try of this delivery, so the key to handle it once. */
  readonly id: string;
  /**
   * `X-Rillet-Timestamp` in UTC with milliseconds, `2026-11-20T07:30:00.000Z`, so that two of them compare as strings.
   * Deliveries can arrive out of order: an older one must not overwrite what a newer one has said.
   */
  readonly timestamp: string;
  /** `X-Rillet-Entity` in the contract's spelling, `CREDIT_MEMO`, however it was sent. */
  readonly entity: string;
  /** `X-Rillet-Event` in the contract's spelling, `PAYMENT_UPDATED`, however it was sent. */
  readonly event: string;
  /**
   * Where `data` differs from what the contract promises; empty when it fits. The payload is given all the same, since Rillet
   * adds enum members and leaves out fields without notice. The messages quote values of the payload.
   * Worked out when it is first read, from `data` as it is then, and kept.
   */
  readonly issues: readonly Issue[];
}

/** An event of the contract, with the object that it is about. */
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
  /** The object as it is after the change; of a deletion its id alone. */
  readonly data: Data;
}

/** All that is left of a deleted object. */
export interface DeletedObject {
  /** Id of the object that was deleted. */
  readonly id: string;
}

/** An invoice's payments changed, and the delivery holds the invoice, as the contract says. */
export interface InvoicePaymentUpdatedEvent extends KnownEvent<
  "invoice.payment_updated",
  "INVOICE",
  "PAYMENT_UPDATED",
  Invoice
> {
  /** Tells it from the other form of the same event. */
  readonly form: "invoice";
  /** The invoice concerned: `data.id`. */
  readonly invoiceId: string;
}

/** An invoice's payments changed, and the delivery holds only the payment: retrieve the invoice by `invoiceId` for its status. */
export interface InvoicePaymentEvent extends KnownEvent<
  "invoice.payment_updated",
  "INVOICE",
  "PAYMENT_UPDATED",
  WebhookPayment
> {
  /** Tells it from the other form of the same event. */
  readonly form: "payment";
  /** The invoice concerned: `data.invoice_id`. */
  readonly invoiceId: string;
}

/** An entity or event that this version of the contract does not know, passed on as it came. */
export interface UnknownWebhookEvent extends WebhookDelivery {
  /** Nothing that this version knows: see `entity` and `event`. */
  readonly type: "unknown";
  /** The parsed JSON, or the body's text where it is not JSON. */
  readonly data: unknown;
}

/** Every event by its `type`: the contract's 23, and `unknown` for what may come after. */
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

/** What a delivery says. `switch (event.type)` narrows `data`. */
export type WebhookEvent = WebhookEvents[keyof WebhookEvents];
