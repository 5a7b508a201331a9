import type { KeptAnswer } from "../request/idempotency.js";
import type { WebhookDelivery } from "../webhooks/outbox.js";
import type { SavedState, State } from "./state.js";

/** Something whose content can be taken out as JSON and put back. */
export interface Savable<Saved> {
  save(): Saved;
  /** Puts what was saved in place of what there is. */
  load(saved: Saved): void;
}

/** What a sandbox remembers besides its books. */
export interface Memory {
  readonly keys: Savable<readonly KeptAnswer[]>;
  readonly outbox: Savable<readonly WebhookDelivery[]>;
}

/** The books, saved and loaded together with the answers to idempotency keys and the webhooks, delivered or not. */
export function withMemory(state: State, { keys, outbox }: Memory): State {
  return {
    ...state,
    save: () => structuredClone({ ...state.save(), idempotencyKeys: keys.save(), webhooks: outbox.save() }),
    load(saved: SavedState) {
      state.load(saved);
      const { idempotencyKeys = [], webhooks = [] } = structuredClone(saved);
      keys.load(idempotencyKeys);
      outbox.load(webhooks);
    },
  };
}
