import type { Clock } from "./clock.js";
import type { State } from "./state/state.js";

/** What a change tells the world: one of the contract's webhooks, before it is sent. */
export type Announce = (entity: string, event: "CREATED" | "UPDATED" | "DELETED" | "PAYMENT_UPDATED", data: unknown) => void;

/** What every handler works on. */
export interface World {
  readonly clock: Clock;
  readonly state: State;
  /** The types that external references may have in requests. */
  readonly referenceTypes: ReadonlySet<string>;
  readonly announce: Announce;
}
