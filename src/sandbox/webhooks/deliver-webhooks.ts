import { invalidArgument } from "../../errors/argument-error.js";
import { checkOptions, isFunction, type OptionCheck, wholeNumberFrom } from "../../validation/validate-options.js";
import { signWebhook } from "../../webhooks/sign-webhook.js";
import { type Clock, toTimestamp } from "../clock.js";
import { createRandom } from "../seeded-random.js";
import type { WebhookDelivery } from "../state/saved-state.js";
import type { WebhookQueue } from "./webhook-queue.js";

const RESPONSE_TIMEOUT = 30_000;

/** Where webhooks are sent, and the token that signs them. */
export interface WebhookTarget {
  /** The URL of your endpoint. */
  readonly url?: string;
  /** The token that signs. Two tokens while a token is rotated: the header then has a signature of each. */
  readonly token?: string | readonly string[];
}

/** Options of `deliverWebhooks`. */
export interface DeliverOptions extends WebhookTarget {
  /** A webhook handler that gets the requests instead of the network. */
  readonly to?: (request: Request) => Promise<Response> | Response;
  /** Default: `as-they-happened`. `shuffled` is the same for the same seed. */
  readonly order?: "as-they-happened" | "reversed" | "shuffled";
  /** For `shuffled`. Default: 1. */
  readonly seed?: number;
  /** How often each webhook is delivered at once, with the same id, as Rillet can do. Default: once. */
  readonly copies?: number;
  /** The form of entity and event: `INVOICE` and `PAYMENT_UPDATED` as documented (default), or `invoice` and `payment-updated` as also observed. */
  readonly spelling?: "documented" | "observed";
  /**
   * The body of an invoice's `PAYMENT_UPDATED`: the invoice as documented (default), or the payment as also reported
   * (`id`, `invoice_id`, flat `amount` and `currency`, `payment_date`, `status`, `cash_account_code`, timestamps). Where credit was applied there is no payment,
   * and the body is the invoice.
   */
  readonly paymentForm?: "invoice" | "payment";
  /**
   * How many deliveries can wait for a response at the same time. Default: 1. Each gets its response before the next is
   * sent, so they arrive exactly in `order`.
   */
  readonly concurrency?: number;
}

const oneOf = (...values: readonly string[]): OptionCheck => [
  `one of ${values.join(", ")}`,
  (value) => values.includes(String(value)),
];

const CHECKS: Readonly<Record<keyof DeliverOptions, OptionCheck>> = {
  url: ["a string", (value) => typeof value === "string"],
  token: ["a string or a list of strings", (value) => typeof value === "string" || Array.isArray(value)],
  to: isFunction,
  order: oneOf("as-they-happened", "reversed", "shuffled"),
  seed: ["a number", (value) => Number.isFinite(value)],
  copies: wholeNumberFrom(1),
  spelling: oneOf("documented", "observed"),
  paymentForm: oneOf("invoice", "payment"),
  concurrency: wholeNumberFrom(1),
};

/** One attempt of a delivery. */
export interface DeliveryAttempt {
  /** The webhook after the attempt. */
  readonly delivery: WebhookDelivery;
  /** The status of the response; undefined without a response in 30 seconds. */
  readonly status: number | undefined;
}

/**
 * Sends every webhook that is due and that no other call is sending, and records the result. A 2xx within 30 seconds is
 * a delivery. Anything else is sent again later (advance the clock and call this again).
 * @throws RilletArgumentError for an unknown option, without a token, or without a place to send to.
 */
export async function deliverWebhooks(
  webhookQueue: WebhookQueue,
  clock: Clock,
  options: DeliverOptions,
): Promise<DeliveryAttempt[]> {
  checkOptions(options, CHECKS, "deliverWebhooks()");
  const { token, to = fetch, copies = 1, concurrency = 1 } = options;
  if (token === undefined)
    invalidArgument(
      "token",
      "is required, because webhooks are signed: pass `webhookToken` to createSandbox() or `token` to deliverWebhooks()",
    );
  if (options.to === undefined && options.url === undefined && !webhookQueue.hasEndpoints)
    invalidArgument(
      "url",
      "is required: pass `webhookUrl` or `webhookEndpoints` to createSandbox(), or `url` or a function as `to` to deliverWebhooks()",
    );
  const { spelling = "documented", paymentForm = "invoice", url } = options;
  const dispatch = { url, token, now: () => clock.now(), spell: SPELLINGS[spelling], paymentForm };
  const due = inOrder(webhookQueue.takeDue(), options);
  const unsent = new Set(due);
  const attempt = async (delivery: WebhookDelivery): Promise<DeliveryAttempt> => {
    let status: number | undefined;
    for (let copy = 0; copy < copies; copy += 1) status = await send(await toRequest(delivery, dispatch), to, clock);
    const recorded = withAttempt(delivery, status, clock.now());
    webhookQueue.update(recorded);
    unsent.delete(delivery);
    return { delivery: recorded, status };
  };
  try {
    return await mapConcurrently(due, Math.max(1, concurrency), attempt);
  } finally {
    webhookQueue.release(unsent);
  }
}

/** Runs the work for each item, in their order, for a limited number at the same time. */
async function mapConcurrently<Item, Result>(
  items: readonly Item[],
  limit: number,
  work: (item: Item) => Promise<Result>,
): Promise<Result[]> {
  const results: Result[] = [];
  const queue = items.entries();
  const worker = async (): Promise<void> => {
    for (const [index, item] of queue) results[index] = await work(item);
  };
  await Promise.all(Array.from({ length: Math.min(limit, items.length) }, worker));
  return results;
}

function inOrder(deliveries: readonly WebhookDelivery[], { order, seed = 1 }: DeliverOptions): WebhookDelivery[] {
  if (order === "reversed") return [...deliveries].reverse();
  if (order !== "shuffled") return [...deliveries];
  const random = createRandom(seed);
  return deliveries
    .map((delivery) => ({ delivery, position: random() }))
    .sort((a, b) => a.position - b.position)
    .map(({ delivery }) => delivery);
}

interface Dispatch {
  readonly url: string | undefined;
  readonly token: string | readonly string[];
  readonly now: () => number;
  readonly spell: (name: string) => string;
  readonly paymentForm: "invoice" | "payment";
}

const SPELLINGS = {
  documented: (name: string): string => name,
  observed: (name: string): string => name.toLowerCase().replaceAll("_", "-"),
} as const;

async function toRequest(
  delivery: WebhookDelivery,
  { url, token, now, spell, paymentForm }: Dispatch,
): Promise<Request> {
  const body = JSON.stringify(paymentForm === "payment" ? (delivery.payment ?? delivery.data) : delivery.data);
  const { id } = delivery;
  const [entity, event] = [spell(delivery.entity), spell(delivery.event)];
  const headers = await signWebhook({ body, token, id, entity, event, timestamp: toTimestamp(now()) });
  const address = url ?? delivery.url ?? "https://webhooks.test/";
  return new Request(address, { method: "POST", body, headers: { ...headers, "content-type": "application/json" } });
}

async function send(
  request: Request,
  to: (request: Request) => Promise<Response> | Response,
  clock: Clock,
): Promise<number | undefined> {
  const [finished, timeout] = [new AbortController(), new AbortController()];
  try {
    return await Promise.race([
      Promise.resolve(to(new Request(request, { signal: timeout.signal }))).then(({ status }) => status),
      clock.wait(RESPONSE_TIMEOUT, finished.signal).then(() => {
        // The receiver's connection ends, so a late response is not seen.
        if (!finished.signal.aborted) timeout.abort(new Error("There was no response within 30 seconds"));
        return undefined;
      }),
    ]);
  } catch {
    return undefined;
  } finally {
    finished.abort();
  }
}

function withAttempt(delivery: WebhookDelivery, status: number | undefined, now: number): WebhookDelivery {
  const attempts = delivery.attempts + 1;
  if (status !== undefined && status >= 200 && status < 300) return { ...delivery, attempts, state: "delivered" };
  const wait = delayAfter(attempts);
  return wait === undefined ? { ...delivery, attempts, state: "failed" } : { ...delivery, attempts, due: now + wait };
}

const ATTEMPTS_IN_GROUP = 3;
const GROUPS = 5;
const SECOND = 1000;
const MINUTE = 60 * SECOND;

/**
 * How long to wait after a failed attempt, in milliseconds; undefined after the last one. Groups of 3, up to 5 groups, with exponential backoff
 * (Rillet's docs). The docs do not say how long: here 1 and 2 seconds within a group, and 1, 4, 16 and 64 minutes between groups.
 */
export function delayAfter(attempts: number): number | undefined {
  if (attempts >= ATTEMPTS_IN_GROUP * GROUPS) return undefined;
  const inGroup = attempts % ATTEMPTS_IN_GROUP;
  return inGroup === 0 ? MINUTE * 4 ** (attempts / ATTEMPTS_IN_GROUP - 1) : SECOND * 2 ** (inGroup - 1);
}
