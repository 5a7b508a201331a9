import { signWebhook } from "../../webhooks/index.js";
import { type Clock, toTimestamp } from "../clock.js";
import { createRandom } from "../seeded-random.js";
import type { WebhookDelivery } from "../state/saved-state.js";
import type { Outbox } from "./outbox.js";

const RESPONSE_TIMEOUT = 30_000;

/** Where webhooks go, and how. */
export interface WebhookTarget {
  /** Where to: the address of your endpoint. */
  readonly url?: string;
  /** The token to sign with; while it is rotated, both: then the header holds a signature of each. */
  readonly token?: string | readonly string[];
}

/** How `deliverWebhooks` delivers what is due. */
export interface DeliverOptions extends WebhookTarget {
  /** Receives the requests instead of the network: a webhook handler. */
  readonly to?: (request: Request) => Promise<Response> | Response;
  /** As they happened unless said; `shuffled` is the same every time for the same seed. */
  readonly order?: "as-they-happened" | "reversed" | "shuffled";
  /** For `shuffled`; 1 unless set. */
  readonly seed?: number;
  /** How often each is delivered at once, as Rillet may do: with the same id. Once unless said. */
  readonly copies?: number;
  /** How entity and event are written: `INVOICE` and `PAYMENT_UPDATED` as documented, unless said, or `invoice` and `payment-updated` as was also seen. */
  readonly spelling?: "documented" | "observed";
  /**
   * What an invoice's `PAYMENT_UPDATED` holds: the invoice as documented, unless said, or the payment as was also reported (`id`, `invoice_id`, flat `amount`
   * and `currency`, `payment_date`). Where credit was applied there is no payment: it holds the invoice.
   */
  readonly paymentForm?: "invoice" | "payment";
  /** How many may wait for an answer at once. 1 unless said: each is answered before the next is sent, so they arrive exactly in `order`. */
  readonly concurrency?: number;
}

/** One try. */
export interface DeliveryAttempt {
  /** What was delivered, as it stands after the try. */
  readonly delivery: WebhookDelivery;
  /** The status of the answer; undefined without one in 30 seconds. */
  readonly status: number | undefined;
}

/**
 * Sends every webhook that is due, and that no other call is sending, and notes how it went: 2xx within 30 seconds is delivered, anything else is tried again
 * later (advance the clock and call this again). @throws TypeError without a token, or without somewhere to send to.
 */
export async function deliver(outbox: Outbox, clock: Clock, options: DeliverOptions): Promise<DeliveryAttempt[]> {
  const { token, to = fetch, copies = 1, concurrency = 1 } = options;
  if (token === undefined)
    throw new TypeError("Webhooks are signed: give createSandbox a webhookToken, or deliverWebhooks a token.");
  if (options.to === undefined && options.url === undefined)
    throw new TypeError("Give createSandbox a webhookUrl, or deliverWebhooks a function as `to`.");
  const { spelling = "documented", paymentForm = "invoice", url = "https://webhooks.test/" } = options;
  const dispatch = { url, token, now: () => clock.now(), spell: SPELLINGS[spelling], paymentForm };
  const due = inOrder(outbox.takeDue(), options);
  const unsent = new Set(due);
  const attempt = async (delivery: WebhookDelivery): Promise<DeliveryAttempt> => {
    let status: number | undefined;
    for (let copy = 0; copy < copies; copy += 1) status = await send(await toRequest(delivery, dispatch), to, clock);
    const noted = note(delivery, status, clock.now());
    outbox.update(noted);
    unsent.delete(delivery);
    return { delivery: noted, status };
  };
  try {
    return await inTurn(due, Math.max(1, concurrency), attempt);
  } finally {
    outbox.release(unsent);
  }
}

/** Does the work for each item, begun in their order, for so many at once. */
async function inTurn<Item, Result>(
  items: readonly Item[],
  atOnce: number,
  work: (item: Item) => Promise<Result>,
): Promise<Result[]> {
  const results: Result[] = [];
  const queue = items.entries();
  const goOn = async (): Promise<void> => {
    for (const [index, item] of queue) results[index] = await work(item);
  };
  await Promise.all(Array.from({ length: Math.min(atOnce, items.length) }, goOn));
  return results;
}

function inOrder(deliveries: readonly WebhookDelivery[], { order, seed = 1 }: DeliverOptions): WebhookDelivery[] {
  if (order === "reversed") return [...deliveries].reverse();
  if (order !== "shuffled") return [...deliveries];
  const random = createRandom(seed);
  return deliveries
    .map((delivery) => ({ delivery, place: random() }))
    .sort((a, b) => a.place - b.place)
    .map(({ delivery }) => delivery);
}

interface Dispatch {
  readonly url: string;
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
  return new Request(url, { method: "POST", body, headers: { ...headers, "content-type": "application/json" } });
}

async function send(
  request: Request,
  to: (request: Request) => Promise<Response> | Response,
  clock: Clock,
): Promise<number | undefined> {
  const finished = new AbortController();
  try {
    return await Promise.race([
      Promise.resolve(to(request)).then(({ status }) => status),
      clock.wait(RESPONSE_TIMEOUT, finished.signal).then(() => undefined),
    ]);
  } catch {
    return undefined;
  } finally {
    finished.abort();
  }
}

function note(delivery: WebhookDelivery, status: number | undefined, now: number): WebhookDelivery {
  const attempts = delivery.attempts + 1;
  if (status !== undefined && status >= 200 && status < 300) return { ...delivery, attempts, state: "delivered" };
  const wait = waitAfter(attempts);
  return wait === undefined ? { ...delivery, attempts, state: "failed" } : { ...delivery, attempts, due: now + wait };
}

const TRIES_IN_GROUP = 3;
const GROUPS = 5;
const SECOND = 1000;
const MINUTE = 60 * SECOND;

/**
 * How long to wait after a try that failed, in milliseconds; undefined when there is no other. Groups of 3, up to 5 groups, with exponential back-off
 * (Rillet's docs); how long exactly they do not say: here 1 and 2 seconds within a group, and 1, 4, 16 and 64 minutes between groups.
 */
export function waitAfter(attempts: number): number | undefined {
  if (attempts >= TRIES_IN_GROUP * GROUPS) return undefined;
  const inGroup = attempts % TRIES_IN_GROUP;
  return inGroup === 0 ? MINUTE * 4 ** (attempts / TRIES_IN_GROUP - 1) : SECOND * 2 ** (inGroup - 1);
}
