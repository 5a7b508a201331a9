import type { Clock } from "./clock.js";
import type { ReportedPayment } from "./state/saved-state.js";
import type { State } from "./state/state.js";

/** Queues one of the contract's webhooks for delivery. For a payment of an invoice it also takes the payment in its reported form. */
export type EmitWebhook = (
  entity: string,
  event: "CREATED" | "UPDATED" | "DELETED" | "PAYMENT_UPDATED",
  data: unknown,
  payment?: ReportedPayment,
) => void;

/** What every handler works with. */
export interface SandboxContext {
  readonly clock: Clock;
  readonly state: State;
  /** The types that external references can have in requests. */
  readonly referenceTypes: ReadonlySet<string>;
  readonly emitWebhook: EmitWebhook;
  /** Whether a bill in a foreign currency needs an exchange rate. */
  readonly requireExchangeRate: boolean;
}
