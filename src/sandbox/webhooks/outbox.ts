import type { Clock } from "../clock.js";
import { uuidOf } from "../identifiers.js";
import type { Chronicle } from "../state/chronicle.js";
import type { Savable } from "../state/saved-sandbox.js";
import type { Announce, ReportedPayment } from "../world.js";

/** A webhook that a change caused, and how its delivery stands. */
export interface WebhookDelivery {
  /** `X-Rillet-Id`: the same for every try. */
  readonly id: string;
  /** `X-Rillet-Entity`, as documented: `INVOICE`. */
  readonly entity: string;
  /** `X-Rillet-Event`, as documented: `PAYMENT_UPDATED`. */
  readonly event: string;
  /** The body: the object as it was then, or for a deletion the bare id. */
  readonly data: unknown;
  /** The payment that an invoice's `PAYMENT_UPDATED` is about, in the form that was reported. Absent where credit was applied. */
  readonly payment?: ReportedPayment;
  /** When the change was made, in milliseconds of the sandbox's clock. */
  readonly time: number;
  /** How often it was tried. */
  readonly attempts: number;
  /** When it is to be tried next, in milliseconds of the sandbox's clock. */
  readonly due: number;
  /** `failed` after the last of its tries. */
  readonly state: "pending" | "delivered" | "failed";
}

/** The webhooks that changes caused, the oldest first. */
export interface Outbox extends Savable<readonly WebhookDelivery[]> {
  readonly deliveries: readonly WebhookDelivery[];
  readonly announce: Announce;
  /** The webhooks that are due and that nobody is sending, which from now on counts as being sent. */
  takeDue(): WebhookDelivery[];
  /** Notes how sending one went; it is no longer being sent. */
  update(delivery: WebhookDelivery): void;
  /** Webhooks that were taken are not being sent after all. */
  release(deliveries: Iterable<WebhookDelivery>): void;
}

export function createOutbox(clock: Clock, chronicle: Chronicle): Outbox {
  const deliveries: WebhookDelivery[] = [];
  const inFlight = new Set<string>();
  let count = 0;
  return {
    deliveries,
    announce(entity, event, data, payment) {
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
      chronicle.onUndo(() => void deliveries.pop());
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
