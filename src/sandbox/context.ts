import type { Decimal } from "../money/index.js";
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

/** The rate from a currency to another on a day, `YYYY-MM-DD`. */
export type ExchangeRates = (base: string, target: string, date: string) => Decimal;

/** What every handler works with. */
export interface SandboxContext {
  readonly clock: Clock;
  readonly state: State;
  /** The types that external references can have in requests. */
  readonly referenceTypes: ReadonlySet<string>;
  readonly emitWebhook: EmitWebhook;
  /** Whether a bill in a foreign currency needs an exchange rate. */
  readonly requireExchangeRate: boolean;
  readonly exchangeRates: ExchangeRates;
  /** Whether a request, or an action in the dashboard, is rejected that changes postings of a closed period. */
  readonly closedBooks: boolean;
}
