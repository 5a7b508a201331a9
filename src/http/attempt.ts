import { RilletConnectionError, RilletTimeoutError } from "../errors/request-errors.js";
import type { RilletError } from "../errors/rillet-error.js";
import { bounded } from "./bounded.js";
import { JSON_TYPE, type Call } from "./call.js";
import type { Credentials } from "./credentials.js";
import { reasonOf } from "./failures.js";
import type { HeldSlot } from "./held-slot.js";
import { unanswered, willRepeat, type Journey } from "./journey.js";
import type { Observer } from "./observer.js";
import { quietly } from "./quietly.js";
import { hideInError } from "./redact.js";
import { parseRetryAfter } from "./retry-after.js";
import type { Outcome } from "./retry-policy.js";

export type Fetch = (input: string, init: RequestInit) => Promise<Response>;

export interface AttemptTools {
  readonly fetch: Fetch;
  readonly credentials: Credentials;
  readonly observer: Observer | undefined;
  readonly apiVersion: number;
  /** Names in lower case. */
  readonly headers: Readonly<Record<string, string>>;
}

export interface Attempt {
  readonly outcome: Outcome;
  readonly durationMs: number;
  readonly retryAfterMs?: number | undefined;
  /** Where an answer came; its body is empty where it was thrown away for another attempt. */
  readonly response?: Response;
  readonly body?: Uint8Array | string;
  /** Where none came. */
  readonly error?: RilletError;
}

/** Sends a call once and reads its answer, within `timeout`. The slot ends when the answer comes. */
export async function runAttempt(
  journey: Journey,
  slot: HeldSlot,
  tools: AttemptTools,
  signal: AbortSignal | undefined,
): Promise<Attempt> {
  const { timeout } = journey;
  const started = Date.now();
  let late: RilletError | undefined;
  const toError = (isLate: boolean): unknown =>
    isLate
      ? (late = unanswered(
          RilletTimeoutError,
          journey,
          `got no complete answer within ${timeout} ms (attempt ${journey.tries}).`,
        ))
      : signal?.reason;
  try {
    return await bounded((inner) => exchange(journey, slot, tools, inner), timeout, signal, toError);
  } catch (thrown) {
    if (signal?.aborted) throw thrown;
    journey.unclear ||= slot.isUsed;
    const outcome = late ? "timeout" : slot.isUsed ? "connection" : "unsent";
    return {
      outcome,
      error: late ?? noAnswer(journey, slot.isUsed, hideInError(thrown, tools.credentials.hide)),
      durationMs: Date.now() - started,
    };
  }
}

function noAnswer(journey: Journey, wasSent: boolean, cause: unknown): RilletError {
  const reason = reasonOf(cause);
  const what = wasSent
    ? `got no answer from ${new URL(journey.event.url).origin}: ${reason}. Check \`baseUrl\` and the network.`
    : `was not sent, because the \`apiKey\` function failed: ${reason}.`;
  return unanswered(RilletConnectionError, journey, what, { cause });
}

async function exchange(
  journey: Journey,
  slot: HeldSlot,
  tools: AttemptTools,
  signal: AbortSignal | undefined,
): Promise<Attempt> {
  const { call, event } = journey;
  const init = requestInit(journey, tools, await tools.credentials.key(), signal);
  signal?.throwIfAborted();
  slot.isUsed = true;
  journey.attempts++;
  tools.observer?.sent(journey, call.body?.content);
  const started = Date.now();
  const response = await tools.fetch(event.url, init);
  slot.end();
  const { status, headers } = response;
  const retryAfterMs = response.ok ? undefined : parseRetryAfter(headers, Date.now());
  const isUnread = signal?.aborted || willRepeat(journey, status, retryAfterMs);
  if (isUnread) quietly(() => response.body?.cancel());
  const body = isUnread ? "" : await readBody(call, response);
  return { outcome: status, response, body, retryAfterMs, durationMs: Date.now() - started };
}

const readBody = ({ accept }: Call, response: Response): Promise<Uint8Array | string> =>
  accept === JSON_TYPE || !response.ok
    ? response.text()
    : response.arrayBuffer().then((bytes) => new Uint8Array(bytes));

function requestInit(
  { call, event: { idempotencyKey } }: Journey,
  tools: AttemptTools,
  key: string,
  signal: AbortSignal | undefined,
): RequestInit {
  const { options, body, verb, accept } = call;
  const headers: Record<string, string> = {
    ...tools.headers,
    ...(options.headers && lowerCased(options.headers)),
    accept,
    authorization: `Bearer ${key}`,
    "x-rillet-api-version": `${options.apiVersion ?? tools.apiVersion}`,
  };
  if (idempotencyKey !== undefined) headers["idempotency-key"] = idempotencyKey;
  if (body) headers["content-type"] = body.type;
  return {
    method: verb,
    headers,
    redirect: "manual",
    signal: signal ?? null,
    ...(body && { body: body.content as BodyInit }),
  };
}

export const lowerCased = (headers: Readonly<Record<string, string>>): Record<string, string> =>
  Object.fromEntries(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value]));
