import type { WebhookDelivery } from "../../state/saved-state.js";
import type { WebhookTry } from "../webhook-sender.js";
import type { Serving } from "../listener.js";

/** A webhook in the page's list. */
export interface WebhookRow {
  readonly id: string;
  readonly time: number;
  readonly entity: string;
  readonly event: string;
  readonly state: WebhookDelivery["state"];
  readonly attempts: number;
  /** When it is tried next, in milliseconds of the sandbox's clock; null when it is not. */
  readonly due: number | null;
  /** How the last try ended: a status, or why there was none; null before the first, and if that was not the server's. */
  readonly outcome: string | null;
}

/** A webhook with its body, and every try that the server made. */
export interface WebhookDetails extends WebhookRow {
  readonly data: unknown;
  readonly tries: readonly WebhookTry[];
}

/** The most webhooks that are listed. */
const LISTED = 200;

/** The webhooks, the newest first. */
export function viewWebhooks({ sandbox, sender }: Serving): WebhookRow[] {
  return sandbox.webhooks
    .slice(-LISTED)
    .reverse()
    .map((delivery) => toWebhookRow(delivery, sender?.tries.get(delivery.id)));
}

/** The webhook with an id; undefined if there is none. */
export function findWebhook({ sandbox, sender }: Serving, id: string): WebhookDetails | undefined {
  const delivery = sandbox.webhooks.find((candidate) => candidate.id === id);
  if (delivery === undefined) return undefined;
  const tries = sender?.tries.get(id) ?? [];
  return { ...toWebhookRow(delivery, tries), data: delivery.data, tries };
}

function toWebhookRow(
  { id, time, entity, event, state, attempts, due }: WebhookDelivery,
  tries: readonly WebhookTry[] = [],
): WebhookRow {
  const last = tries.at(-1);
  const outcome = last === undefined ? null : (last.error ?? String(last.status));
  return { id, time, entity, event, state, attempts, due: state === "pending" ? due : null, outcome };
}
