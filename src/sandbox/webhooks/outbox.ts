import type { Clock } from "../clock.js";
import { uuidOf } from "../identifiers.js";
import type { Chronicle } from "../state/chronicle.js";
import type { Announce } from "../world.js";

/** A webhook that a change caused, and how its delivery stands. */
export interface WebhookDelivery {
  /** `X-Rillet-Id`: the same for every try. */
  readonly id: string;
  readonly entity: string;
  readonly event: string;
  /** The body: the object as it was then, or for a deletion the bare id. */
  readonly data: unknown;
  /** When the change was made, in milliseconds of the sandbox's clock. */
  readonly time: number;
  /** How often it was tried. */
  readonly attempts: number;
  /** When it is to be tried next, in milliseconds of the sandbox's clock. */
  readonly due: number;
  readonly state: "pending" | "delivered" | "failed";
}

/** The webhooks that changes caused, the oldest first. */
export interface Outbox {
  readonly deliveries: readonly WebhookDelivery[];
  readonly announce: Announce;
  update(delivery: WebhookDelivery): void;
}

export function createOutbox(clock: Clock, chronicle: Chronicle): Outbox {
  const deliveries: WebhookDelivery[] = [];
  let count = 0;
  return {
    deliveries,
    announce(entity, event, data) {
      const time = clock.now();
      deliveries.push({
        id: uuidOf(`webhook ${String((count += 1))}`),
        entity,
        event,
        data: structuredClone(data),
        time,
        attempts: 0,
        due: time,
        state: "pending",
      });
      chronicle.onUndo(() => void deliveries.pop());
    },
    update(delivery) {
      const index = deliveries.findIndex(({ id }) => id === delivery.id);
      deliveries[index] = delivery;
    },
  };
}
