import { contractWebhooks } from "../../../generated/contract.js";
import { invalidArgument } from "../../errors/argument-error.js";
import { checkOptions, isPlainObject, type OptionCheck } from "../../validation/validate-options.js";

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
