import type { Clock } from "../clock.js";
import { uuidOf } from "../identifiers.js";
import type { Transactions } from "../state/transactions.js";
import { frozenCopy } from "../state/frozen-copy.js";
import type { Savable, WebhookDelivery } from "../state/saved-state.js";
import type { EmitWebhook } from "../context.js";
import { contractWebhooks } from "../../../generated/contract.js";
import { invalidArgument } from "../../errors/argument-error.js";
import { checkOptions, isPlainObject, type OptionCheck } from "../../validation/validate-options.js";

/** How many webhooks a sandbox keeps, unless its options say otherwise. */
const MAX_WEBHOOKS = 10_000;

/** The webhooks that are kept, and how many there were, because the ids follow from the number. */
export interface SavedWebhooks {
  readonly webhooks?: readonly WebhookDelivery[];
  readonly webhookCount?: number;
}

/** The webhooks of the changes, the oldest first, as a ring: a sandbox that runs for days must not fill the memory. */
export interface WebhookQueue extends Savable<SavedWebhooks> {
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
  maxWebhooks = MAX_WEBHOOKS,
): WebhookQueue {
  const deliveries: WebhookDelivery[] = [];
  // The number of each delivery that is not over, so that a long history costs nothing.
  const pending = new Map<string, number>();
  const inFlight = new Set<string>();
  // How many deliveries there were, and how many of them were removed since the last load.
  let [count, removed] = [0, 0];
  const add = (delivery: WebhookDelivery): void => {
    if (delivery.state === "pending") pending.set(delivery.id, removed + deliveries.length);
    deliveries.push(frozenCopy(delivery));
    while (deliveries.length > maxWebhooks) {
      pending.delete(deliveries.shift()?.id ?? "");
      removed += 1;
    }
  };
  return {
    deliveries,
    hasEndpoints: endpoints !== undefined,
    emitWebhook(entity, event, data, payment) {
      const time = clock.now();
      const receivers = endpoints?.filter((endpoint) => wantsWebhook(endpoint, entity, event)) ?? [undefined];
      for (const receiver of receivers) {
        const id = uuidOf(`webhook ${String((count += 1))}`);
        add({
          id,
          entity,
          event,
          data,
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
        .flatMap((number) => deliveries[number - removed] ?? [])
        .filter(({ id, due: at }) => at <= clock.now() && !inFlight.has(id));
      for (const { id } of due) inFlight.add(id);
      return due;
    },
    update(delivery) {
      inFlight.delete(delivery.id);
      const number = pending.get(delivery.id);
      if (number === undefined) return;
      deliveries[number - removed] = frozenCopy(delivery);
      if (delivery.state !== "pending") pending.delete(delivery.id);
    },
    redeliver(id) {
      const place = deliveries.findIndex((delivery) => delivery.id === id);
      const delivery = deliveries[place];
      if (delivery === undefined) return false;
      deliveries[place] = frozenCopy({ ...delivery, state: "pending", due: clock.now() });
      pending.set(id, removed + place);
      return true;
    },
    release(released) {
      for (const { id } of released) inFlight.delete(id);
    },
    save: () => ({ webhooks: [...deliveries], webhookCount: count }),
    load({ webhooks = [], webhookCount = webhooks.length }) {
      deliveries.length = 0;
      pending.clear();
      removed = 0;
      count = webhookCount;
      for (const delivery of webhooks) add(delivery);
    },
  };
}

/** One of the URLs that get webhooks. */
export interface WebhookEndpoint {
  /** Where its webhooks are sent. */
  readonly url: string;
  /** Which webhooks it gets: entities (`invoice`) and events of one entity (`customer.created`). Default: all. */
  readonly events?: readonly string[];
}

/** Rillet allows 5 webhooks for each organization (Rillet's docs). */
const MAX_ENDPOINTS = 5;

const KNOWN_EVENTS: readonly string[] = contractWebhooks.map(({ entity, event }) => `${entity}.${event}`.toLowerCase());

/** The names that `events` of an endpoint can have: the entities, and each entity's events. */
export const webhookEventNames: readonly string[] = [
  ...new Set(KNOWN_EVENTS.flatMap((name) => [name.slice(0, name.indexOf(".")), name])),
];

const CHECKS: Readonly<Record<keyof WebhookEndpoint, OptionCheck>> = {
  url: [
    "a URL that begins with http:// or https://",
    (value) => typeof value === "string" && URL.canParse(value) && /^https?:$/.test(new URL(value).protocol),
  ],
  events: [
    `a list of ${webhookEventNames.join(", ")}`,
    (value) => Array.isArray(value) && value.every((name) => webhookEventNames.includes(String(name))),
  ],
};

/** @throws RilletArgumentError for more than 5 endpoints, or for one with an unknown property, event or URL. */
export function checkWebhookEndpoints(endpoints: readonly WebhookEndpoint[]): void {
  if (endpoints.length > MAX_ENDPOINTS)
    invalidArgument("webhookEndpoints", `must have at most ${String(MAX_ENDPOINTS)} endpoints, as in Rillet`);
  for (const endpoint of endpoints) {
    checkOptions(endpoint, CHECKS, "the webhookEndpoints of createSandbox()");
    if (endpoint.url === undefined) invalidArgument("url", "of the webhookEndpoints of createSandbox() is required");
  }
}

export const isListOfObjects: OptionCheck = [
  "a list of objects",
  (value) => Array.isArray(value) && value.every(isPlainObject),
];

/** Whether an endpoint gets a webhook. */
export function wantsWebhook({ events: wanted }: WebhookEndpoint, entity: string, event: string): boolean {
  const name = `${entity}.${event}`.toLowerCase();
  return wanted === undefined || wanted.includes(name) || wanted.includes(entity.toLowerCase());
}
