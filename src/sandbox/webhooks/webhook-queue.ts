import type { Clock } from "../clock.js";
import { uuidOf } from "../identifiers.js";
import type { Transactions } from "../state/transactions.js";
import type { Savable, WebhookDelivery } from "../state/saved-state.js";
import type { EmitWebhook } from "../context.js";
import { wantsWebhook, type WebhookEndpoint } from "./endpoints.js";

/** The webhooks of all changes, the oldest first. */
export interface WebhookQueue extends Savable<readonly WebhookDelivery[]> {
  readonly deliveries: readonly WebhookDelivery[];
  readonly emitWebhook: EmitWebhook;
  /** Whether each delivery names the URL that gets it. */
  readonly hasEndpoints: boolean;
  /** Takes the webhooks that are due and that no other call is sending. They now count as being sent. */
  takeDue(): WebhookDelivery[];
  /** Stores the result of an attempt. The webhook no longer counts as being sent. */
  update(delivery: WebhookDelivery): void;
  /** Makes a webhook due again, delivered or not. Returns whether it exists. */
  redeliver(id: string): boolean;
  /** Returns webhooks that were taken and not sent. */
  release(deliveries: Iterable<WebhookDelivery>): void;
}

/** @param endpoints Each of them gets a delivery of its own. Without endpoints there is one delivery, which names no URL. */
export function createWebhookQueue(
  clock: Clock,
  transactions: Transactions,
  endpoints: readonly WebhookEndpoint[] | undefined,
): WebhookQueue {
  const deliveries: WebhookDelivery[] = [];
  // The place of each delivery that is not over, so that a long history costs nothing.
  const pending = new Map<string, number>();
  const inFlight = new Set<string>();
  let count = 0;
  return {
    deliveries,
    hasEndpoints: endpoints !== undefined,
    emitWebhook(entity, event, data, payment) {
      const time = clock.now();
      const receivers = endpoints?.filter((endpoint) => wantsWebhook(endpoint, entity, event)) ?? [undefined];
      for (const receiver of receivers) {
        const id = uuidOf(`webhook ${String((count += 1))}`);
        pending.set(id, deliveries.length);
        deliveries.push({
          id,
          entity,
          event,
          data: structuredClone(data),
          ...(payment && { payment }),
          ...(receiver && { url: receiver.url }),
          time,
          attempts: 0,
          due: time,
          state: "pending",
        });
        transactions.onUndo(() => {
          deliveries.pop();
          pending.delete(id);
        });
      }
    },
    takeDue() {
      const due = [...pending.values()]
        .flatMap((place) => deliveries[place] ?? [])
        .filter(({ id, due: at }) => at <= clock.now() && !inFlight.has(id));
      for (const { id } of due) inFlight.add(id);
      return due;
    },
    update(delivery) {
      inFlight.delete(delivery.id);
      const place = pending.get(delivery.id);
      if (place === undefined) return;
      deliveries[place] = delivery;
      if (delivery.state !== "pending") pending.delete(delivery.id);
    },
    redeliver(id) {
      const place = deliveries.findIndex((delivery) => delivery.id === id);
      const delivery = deliveries[place];
      if (delivery === undefined) return false;
      deliveries[place] = { ...delivery, state: "pending", due: clock.now() };
      pending.set(id, place);
      return true;
    },
    release(released) {
      for (const { id } of released) inFlight.delete(id);
    },
    save: () => [...deliveries],
    load(saved) {
      deliveries.length = 0;
      pending.clear();
      for (const delivery of saved) {
        if (delivery.state === "pending") pending.set(delivery.id, deliveries.length);
        deliveries.push(delivery);
      }
      count = saved.length;
    },
  };
}
