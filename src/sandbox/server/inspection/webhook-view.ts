import type { WebhookDelivery } from "../../state/saved-state.js";
import type { ServerContext } from "../context.js";
import type { WebhookAttempt } from "../webhook-scheduler.js";
import { type Names, namesIn } from "./names.js";

/** A webhook in the page's list. */
export interface WebhookSummary {
  readonly id: string;
  /** When the change was made, in milliseconds of the sandbox's clock. */
  readonly time: number;
  readonly entity: string;
  readonly event: string;
  readonly state: WebhookDelivery["state"];
  readonly attemptCount: number;
  /** When the next attempt is due, in milliseconds of the sandbox's clock; null if there is none. */
  readonly due: number | null;
  /** How the last attempt ended: its status, or why there was no response; null before the first attempt, and if the server did not make it. */
  readonly outcome: string | null;
  /** The URL that gets it; null if the sandbox has no `webhookEndpoints`. */
  readonly url: string | null;
}

/** A webhook with its body, and each attempt that the server made. */
export interface WebhookDetails extends WebhookSummary {
  readonly data: unknown;
  readonly attempts: readonly WebhookAttempt[];
  /** The objects that the body mentions. */
  readonly names: Names;
}

/** Which webhooks are listed: those whose entity, event or id contains a text, and that have a state. */
export interface WebhookFilter {
  readonly text: string;
  /** Empty for any. */
  readonly state: string;
}

/** The most webhooks that are listed. */
const MAX_LISTED = 200;

/** The webhooks that match a filter, the newest first. */
export function listWebhooks(
  { sandbox, webhookScheduler }: ServerContext,
  filter: WebhookFilter,
): { readonly matching: number; readonly items: readonly WebhookSummary[] } {
  const isFiltered = filter.text !== "" || filter.state !== "";
  const matching = isFiltered ? sandbox.webhooks.filter((delivery) => matches(delivery, filter)) : sandbox.webhooks;
  return {
    matching: matching.length,
    items: matching
      .slice(-MAX_LISTED)
      .reverse()
      .map((delivery) => summarizeWebhook(delivery, webhookScheduler?.attempts.get(delivery.id))),
  };
}

function matches({ entity, event, id, state }: WebhookDelivery, filter: WebhookFilter): boolean {
  const text = filter.text.toLowerCase().replaceAll(".", " ");
  return `${entity} ${event} ${id}`.toLowerCase().includes(text) && (filter.state === "" || filter.state === state);
}

/** The webhook with an id; undefined if there is none. */
export function findWebhook({ sandbox, webhookScheduler }: ServerContext, id: string): WebhookDetails | undefined {
  const delivery = sandbox.webhooks.find((candidate) => candidate.id === id);
  if (delivery === undefined) return undefined;
  const attempts = webhookScheduler?.attempts.get(id) ?? [];
  return {
    ...summarizeWebhook(delivery, attempts),
    data: delivery.data,
    attempts,
    names: namesIn(delivery.data, sandbox.state),
  };
}

function summarizeWebhook(
  { id, time, entity, event, state, attempts: attemptCount, due, url }: WebhookDelivery,
  attempts: readonly WebhookAttempt[] = [],
): WebhookSummary {
  const last = attempts.at(-1);
  const outcome = last === undefined ? null : (last.error ?? String(last.status));
  return {
    id,
    time,
    entity,
    event,
    state,
    attemptCount,
    due: state === "pending" ? due : null,
    outcome,
    url: url ?? null,
  };
}
