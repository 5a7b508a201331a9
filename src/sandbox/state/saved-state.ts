import type { ApiResponse } from "../http/response.js";

/** Something with content that can be saved as JSON and loaded again. */
export interface Savable<Saved> {
  save(): Saved;
  /** Replaces the content by what was saved. */
  load(saved: Saved): void;
}

/** The stored response of an idempotency key. */
export interface StoredResponse {
  /** The path of the request and the key, as one text. */
  readonly key: string;
  /** The first successful response. A request with the same key gets it again. */
  readonly response: ApiResponse;
  /** When the key expires, in milliseconds of the sandbox's clock. */
  readonly expiresAt: number;
}

/** A payment of an invoice as integrations reported it in webhooks: the amount is flat. */
export interface ReportedPayment {
  /** Id of the payment. */
  readonly id: string;
  /** The invoice that it pays. */
  readonly invoice_id: string;
  /** A decimal string. */
  readonly amount: string;
  /** ISO 4217 code. */
  readonly currency: string;
  /** `YYYY-MM-DD`. */
  readonly payment_date?: string;
  /** `CLEARED` for the contract's `SUCCESSFUL`, else as in the contract. (`RECONCILED` was reported, too.) */
  readonly status: string;
  /** The contract's `account_code`. */
  readonly cash_account_code?: string;
  /** When it was created. Timestamps were reported without their names; these are the usual ones. */
  readonly created_at: string;
  /** When it was last changed. */
  readonly updated_at: string;
}

/** A webhook that a change caused, and the state of its delivery. */
export interface WebhookDelivery {
  /** `X-Rillet-Id`: the same for every attempt. */
  readonly id: string;
  /** `X-Rillet-Entity` in its documented form, such as `INVOICE`. */
  readonly entity: string;
  /** `X-Rillet-Event` in its documented form, such as `PAYMENT_UPDATED`. */
  readonly event: string;
  /** The body: the object at the time of the change. For a deletion, the id alone. */
  readonly data: unknown;
  /** The payment of an invoice's `PAYMENT_UPDATED`, in the reported form. Missing where credit was applied. */
  readonly payment?: ReportedPayment;
  /** The URL that gets it, if the sandbox has `webhookEndpoints`. */
  readonly url?: string;
  /** The time of the change, in milliseconds of the sandbox's clock. */
  readonly time: number;
  /** The number of attempts so far. */
  readonly attempts: number;
  /** The time of the next attempt, in milliseconds of the sandbox's clock. */
  readonly due: number;
  /** `failed` after the last attempt failed. */
  readonly state: "pending" | "delivered" | "failed";
}
