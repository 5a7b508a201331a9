import type { Clock } from "../clock.js";
import { uuidOf } from "../identifiers.js";
import type { Transactions } from "../state/transactions.js";
import type { Savable, WebhookDelivery } from "../state/saved-state.js";
import type { EmitWebhook } from "../context.js";

/** The webhooks of all changes, the oldest first. */
export interface Outbox extends Savable<readonly WebhookDelivery[]> {
  readonly deliveries: readonly WebhookDelivery[];
  readonly emitWebhook: EmitWebhook;
  /** Takes the webhooks that are due and that no other call is sending. They now count as being sent. */
  takeDue(): WebhookDelivery[];
  /** Stores the result of an attempt. The webhook no longer counts as being sent. */
  update(delivery: WebhookDelivery): void;
  /** Returns webhooks that were taken and not sent. */
  release(deliveries: Iterable<WebhookDelivery>): void;
}

export function createOutbox(clock: Clock, transactions: Transactions): Outbox {
  const deliveries: WebhookDelivery[] = [];
  const inFlight = new Set<string>();
  let count = 0;
  return {
    deliveries,
    emitWebhook(entity, event, data, payment) {
      const time = clock.now();
      deliveries.push({
        id: uuidOf(`webhook ${String((count += 1))}`),
        entity,
        event,
        data: structuredClone(data),
        ...(payment && { payment }),
        time,
        attempts: 0,
        due: time,
        state: "pending",
      });
      transactions.onUndo(() => void deliveries.pop());
    },
    takeDue() {
      const due = deliveries.filter(
        ({ id, state, due: at }) => state === "pending" && at <= clock.now() && !inFlight.has(id),
      );
      for (const { id } of due) inFlight.add(id);
      return due;
    },
    update(delivery) {
      inFlight.delete(delivery.id);
      const index = deliveries.findIndex(({ id }) => id === delivery.id);
      if (index >= 0) deliveries[index] = delivery;
    },
    release(released) {
      for (const { id } of released) inFlight.delete(id);
    },
    save: () => [...deliveries],
    load(saved) {
      deliveries.splice(0, deliveries.length, ...saved);
      count = saved.length;
    },
  };
}
