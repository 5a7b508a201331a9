import { isRilletError, type RilletError } from "../errors/rillet-error.js";
import { bounded } from "./bounded.js";
import type { Call } from "./call.js";
import type { Credentials } from "./credentials.js";
import { attemptTimedOut, connectionFailed } from "./failures.js";
import { eventOf, type Journey } from "./journey.js";
import type { Observer } from "./observer.js";
import type { RateLimitSlot } from "./rate-limiter.js";
import { redactError } from "./redact.js";
import type { Outcome } from "./retry-policy.js";

export type Fetch = (input: string, init: RequestInit) => Promise<Response>;

export interface AttemptTools {
  readonly fetch: Fetch;
  readonly credentials: Credentials;
  readonly observer: Observer;
  readonly apiVersion: number;
  /** Names in lower case. */
  readonly headers: Readonly<Record<string, string>>;
  /** Whether the answer will be thrown away for another attempt: its body is then cancelled, not read. */
  readonly willRepeat: (journey: Journey, response: Response) => boolean;
}

export type Attempt =
  | { readonly outcome: Outcome; readonly response: Response; readonly body: Uint8Array | string }
  | { readonly outcome: Outcome; readonly error: RilletError };

export const JSON_TYPE = "application/json";

/** Sends a call once and reads its answer, within `timeout`. The slot is released when the answer comes or cannot come any more. */
export async function runAttempt(journey: Journey, slot: RateLimitSlot, tools: AttemptTools, signal: AbortSignal | undefined): Promise<Attempt> {
  let sent = false;
  let failure: "connection" | "timeout" | "credentials" = "credentials";
  const onTimeout = (): Error => {
    failure = "timeout";
    return attemptTimedOut(journey);
  };
  const exchange = async (inner: AbortSignal | undefined): Promise<Attempt> => {
    const init = await requestInit(journey, tools, inner);
    if (inner?.aborted) throw inner.reason as Error;
    sent = true;
    failure = "connection";
    return receive(journey, slot, tools, init);
  };
  try {
    return await bounded(exchange, { timeout: journey.timeout, onTimeout, signal, onAbort: (reason) => reason as Error });
  } catch (error) {
    if (signal?.aborted) throw error;
    return { outcome: { failure }, error: isRilletError(error) ? error : connectionFailed(journey, redactError(error, tools.credentials.secrets), sent) };
  } finally {
    if (sent) slot.release();
    else slot.cancel();
  }
}

async function receive(journey: Journey, slot: RateLimitSlot, tools: AttemptTools, init: RequestInit): Promise<Attempt> {
  const { call } = journey;
  const event = eventOf(journey);
  tools.observer.request(event, call.body?.content);
  const started = Date.now();
  const response = await tools.fetch(journey.url, init);
  slot.release();
  const repeated = tools.willRepeat(journey, response);
  if (repeated) response.body?.cancel().catch(() => undefined);
  const body = repeated ? "" : await readBody(call, response);
  tools.observer.response(event, response, Date.now() - started, body);
  return { outcome: { status: response.status }, response, body };
}

async function readBody(call: Call, response: Response): Promise<Uint8Array | string> {
  return call.accept === JSON_TYPE || !response.ok ? response.text() : new Uint8Array(await response.arrayBuffer());
}

async function requestInit({ call, idempotencyKey }: Journey, tools: AttemptTools, signal: AbortSignal | undefined): Promise<RequestInit> {
  const { options, body } = call;
  const headers: Record<string, string> = {
    ...tools.headers,
    ...(options.headers ? lowerCased(options.headers) : undefined),
    accept: call.accept,
    authorization: `Bearer ${await tools.credentials.key()}`,
    "x-rillet-api-version": String(options.apiVersion ?? tools.apiVersion),
  };
  if (idempotencyKey !== undefined) headers["idempotency-key"] = idempotencyKey;
  if (body) headers["content-type"] = body.type;
  return { method: call.verb, headers, redirect: "manual", ...(body ? { body: body.content as BodyInit } : undefined), ...(signal ? { signal } : undefined) };
}

export function lowerCased(headers: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value]));
}
