import type { SandboxOptions } from "../options.js";
import type { WebhookForm } from "../server/webhook-scheduler.js";
import { webhookEventNames, type WebhookEndpoint } from "../webhooks/webhook-queue.js";
import { exampleOf, FlagError, type FlagName, type GivenFlag } from "./flags-and-help.js";

export interface WebhookSettings {
  readonly sandbox: Pick<SandboxOptions, "webhookEndpoints" | "webhookToken">;
  /** False without a `--webhook-url`. */
  readonly deliverWebhooks: false | WebhookForm;
}

/** The default token. It is public, so it must only be used in tests. */
const DEFAULT_TOKEN = "cmlsbGV0LXNhbmRib3gtd2ViaG9vay10b2tlbg==";

/** As in Rillet. */
const MAX_URLS = 5;

/** Flags that only change webhooks, so they need a `--webhook-url`. */
const DEPENDENT: readonly FlagName[] = ["webhook-events", "webhook-token", "header-spelling", "payment-form"];

/** Reads the flags of webhooks. `--webhook-events` belongs to the `--webhook-url` before it. @throws FlagError */
export function parseWebhookFlags(given: readonly GivenFlag[]): WebhookSettings {
  const value = (name: FlagName): string | undefined => {
    const found = given.findLast(([candidate]) => candidate === name)?.[1];
    return found === undefined ? undefined : String(found);
  };
  const endpoints = parseEndpoints(given);
  if (endpoints.length === 0) {
    const useless = DEPENDENT.find((name) => value(name) !== undefined);
    if (useless === undefined) return { sandbox: {}, deliverWebhooks: false };
    throw new FlagError(
      `--${useless} has no effect without --webhook-url. Add ${exampleOf("webhook-url")}, or leave --${useless} out.`,
    );
  }
  const spelling = oneOf("header-spelling", value("header-spelling"), ["documented", "observed"]);
  const paymentForm = oneOf("payment-form", value("payment-form"), ["invoice", "payment"]);
  return {
    sandbox: { webhookEndpoints: endpoints, webhookToken: parseToken(value("webhook-token") ?? DEFAULT_TOKEN) },
    deliverWebhooks: { ...(spelling && { spelling }), ...(paymentForm && { paymentForm }) },
  };
}

function parseEndpoints(given: readonly GivenFlag[]): WebhookEndpoint[] {
  const endpoints: WebhookEndpoint[] = [];
  for (const [name, value] of given) {
    if (name === "webhook-url") endpoints.push({ url: parseUrl(String(value)) });
    if (name !== "webhook-events") continue;
    const last = endpoints.pop();
    if (last === undefined)
      throw new FlagError("--webhook-events belongs to the --webhook-url before it. Put the URL first.");
    endpoints.push({ ...last, events: [...(last.events ?? []), ...parseEvents(String(value))] });
  }
  if (endpoints.length > MAX_URLS)
    throw new FlagError(`--webhook-url can be given ${String(MAX_URLS)} times at most, as in Rillet.`);
  return endpoints;
}

function parseUrl(text: string): string {
  if (URL.canParse(text) && /^https?:$/.test(new URL(text).protocol)) return text;
  throw new FlagError(
    `--webhook-url ${text} is not a URL. Give one that begins with http:// or https://, such as http://127.0.0.1:3000/hook.`,
  );
}

function parseEvents(text: string): string[] {
  const names = text.toLowerCase().split(",");
  const unknown = names.find((name) => !webhookEventNames.includes(name));
  if (unknown === undefined) return names;
  throw new FlagError(`--webhook-events ${unknown} is not an event. There are ${webhookEventNames.join(", ")}.`);
}

function parseToken(text: string): string {
  if (/^[\w+/-]{2,}={0,2}$/.test(text)) return text;
  throw new FlagError("--webhook-token is not Base64, but Rillet's tokens are. Make one with: openssl rand -base64 32");
}

function oneOf<Value extends string>(
  name: FlagName,
  text: string | undefined,
  values: readonly Value[],
): Value | undefined {
  if (text === undefined) return undefined;
  const found = values.find((value) => value === text);
  if (found === undefined) throw new FlagError(`--${name} ${text} is not known. Give ${values.join(" or ")}.`);
  return found;
}
