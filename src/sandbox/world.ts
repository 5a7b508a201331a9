import type { Clock } from "./clock.js";
import type { State } from "./state/state.js";

/** A payment of an invoice as webhooks were reported to hold it: the amount is flat. */
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
}

/** What a change tells the world: one of the contract's webhooks, before it is sent; of a payment also in the other form. */
export type Announce = (
  entity: string,
  event: "CREATED" | "UPDATED" | "DELETED" | "PAYMENT_UPDATED",
  data: unknown,
  payment?: ReportedPayment,
) => void;

/** What every handler works on. */
export interface World {
  readonly clock: Clock;
  readonly state: State;
  /** The types that external references may have in requests. */
  readonly referenceTypes: ReadonlySet<string>;
  readonly announce: Announce;
}
