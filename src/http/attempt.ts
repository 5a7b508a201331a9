import { RilletConnectionError, RilletTimeoutError } from "../errors/request-errors.js";
import type { RilletError } from "../errors/rillet-error.js";
import { INVALID_KEY } from "./credentials.js";
import { connectionFailure, copyError, failureReason, hidePossibleKeys } from "./foreign-error.js";
import { safely } from "./hooks.js";
import type { Observer } from "./observer.js";
import type { HeldSlot } from "./rate-limiter.js";
import { ReceivedResponse } from "./api-response.js";
import { redactBody } from "./redact.js";
import { readBody } from "./read-response-body.js";
import { JSON_TYPE } from "./api-request.js";
import { NETWORK_ADVICE, noResponseError } from "./create-request-error.js";
import { planRetry, type RequestState, type RetryPlan } from "./request-state.js";
import { parseRetryAfter } from "./retry-after.js";
import type { Outcome } from "./retry-and-backoff.js";
import { withTimeout } from "./timeout.js";

export type Fetch = (input: string, init: RequestInit) => Promise<Response>;

/** What all attempts of a client share. */
export interface AttemptContext {
  readonly fetch: Fetch;
  readonly maxResponseBytes: number;
  readonly observer: Observer | undefined;
  /** The headers of every request, with lower-case names. */
  readonly headers: Readonly<Record<string, string>>;
}

export interface Attempt {
  readonly outcome: Outcome;
  readonly durationMs: number;
  readonly plan: RetryPlan;
  readonly retryAfterMs?: number | undefined;
  /** Undefined if there was no complete response. */
  readonly received?: ReceivedResponse;
  /** Empty if another attempt follows, because the body is not read then. Undefined if it is longer than `maxResponseBytes`. */
  readonly body?: Uint8Array | string | undefined;
  /** Defined if there was no complete response. */
  readonly error?: RilletError;
}

/** Sends a request once and reads its response, within `timeout`. The slot ends when the response comes. */
export async function runAttempt(
  state: RequestState,
  slot: HeldSlot,
  context: AttemptContext,
  signal: AbortSignal | undefined,
): Promise<Attempt> {
  const { timeout, attemptNumber } = state;
  const startedAt = performance.now();
  let timeoutError: RilletError | undefined;
  const toError = (isTimeout: boolean): unknown => {
    if (!isTimeout) return signal?.reason;
    const problem = `got no complete response within ${timeout} ms (attempt ${attemptNumber}).`;
    return (timeoutError = noResponseError(RilletTimeoutError, state, problem));
  };
  try {
    return await withTimeout((inner) => fetchResponse(state, slot, context, inner), timeout, signal, toError);
  } catch (thrown) {
    if (signal?.aborted) throw thrown;
    const { outcome, error } = timeoutError
      ? { outcome: "timeout" as const, error: timeoutError }
      : failedAttempt(state, slot, thrown);
    state.outcomeUnknown ||= slot.isUsed;
    return { outcome, error, plan: planRetry(state, outcome, undefined), durationMs: millisecondsSince(startedAt) };
  }
}

/** What an attempt ended with that got no response. If fetch could not connect, nothing was sent, and the slot is free again. */
function failedAttempt(
  state: RequestState,
  slot: HeldSlot,
  thrown: unknown,
): { readonly outcome: Outcome; readonly error: RilletError } {
  const { redact } = state.credentials;
  const isInvalidKey = thrown === INVALID_KEY;
  const cause = copyError(thrown, redact, slot.isUsed || isInvalidKey ? undefined : hidePossibleKeys);
  const reason = failureReason(cause);
  const fail = (problem: string, isRetryable = true): RilletError =>
    noResponseError(RilletConnectionError, state, problem, { cause, isRetryable });
  if (!slot.isUsed) {
    const problem = `was not sent, because the \`apiKey\` function failed: ${reason}.`;
    return { outcome: "unsent", error: fail(problem, !isInvalidKey) };
  }
  if (thrown === NO_RESPONSE) return { outcome: "unusable", error: fail(`got no response: ${reason}.`, false) };
  const { origin } = new URL(state.event.url);
  const failure = connectionFailure(cause);
  if (failure === undefined)
    return { outcome: "connection", error: fail(`got no response from ${origin}: ${reason}. ${NETWORK_ADVICE}`) };
  slot.isUsed = false;
  state.attempts--;
  const [problem, advice] = {
    connection: [`there is no connection to ${origin}`, NETWORK_ADVICE],
    certificate: [`the certificate of ${origin} is not trusted`, CERTIFICATE_ADVICE],
    blocked: [`fetch does not connect to ${origin}`, NETWORK_ADVICE],
  }[failure];
  const error = fail(`was not sent, because ${problem}: ${reason}. ${advice}`, failure === "connection");
  return { outcome: failure, error };
}

/** Why the value of a custom fetch is rejected that is no response. A text and not an error, as `INVALID_KEY` is. */
const NO_RESPONSE = "the `fetch` option must resolve to a Response";

const CERTIFICATE_ADVICE =
  "If a proxy replaces certificates, set NODE_EXTRA_CA_CERTS to the file of its authority, or pass `fetchOptions` with TLS settings.";

async function fetchResponse(
  state: RequestState,
  slot: HeldSlot,
  context: AttemptContext,
  signal: AbortSignal | undefined,
): Promise<Attempt> {
  const { request, event } = state;
  const init = requestInit(state, context, await state.credentials.key(), signal);
  signal?.throwIfAborted();
  slot.isUsed = true;
  state.attempts++;
  context.observer?.attemptStarted(state, request.body?.content);
  const startedAt = performance.now();
  const response = await context.fetch(event.url, init);
  slot.end();
  if (!(response as Partial<Response> | undefined)?.headers?.forEach) throw NO_RESPONSE as unknown as Error;
  const { redact } = state.credentials;
  const { status, ok, headers } = response;
  // A date in the headers is compared with the system clock.
  const retryAfterMs = ok ? undefined : parseRetryAfter(headers, Date.now());
  const plan = planRetry(state, status, retryAfterMs);
  const isUnread = signal?.aborted || plan.isRetried;
  if (isUnread) safely(() => response.body?.cancel());
  const isText = request.accept === JSON_TYPE || !ok;
  const content = isUnread ? "" : await readBody(response, isText, context.maxResponseBytes);
  const body = typeof content === "string" && !ok ? redactBody(content, redact) : content;
  const received = new ReceivedResponse(response, redact);
  return { outcome: status, received, body, plan, retryAfterMs, durationMs: millisecondsSince(startedAt) };
}

const millisecondsSince = (startedAt: number): number => Math.round(performance.now() - startedAt);

function requestInit(
  { request, event: { idempotencyKey } }: RequestState,
  context: AttemptContext,
  key: string,
  signal: AbortSignal | undefined,
): RequestInit {
  const { options, body, method, accept } = request;
  // A copy for each attempt, because a custom fetch may change it.
  const authorization = `Bearer ${key}`;
  const headers: Record<string, string> = { authorization, ...context.headers };
  if (options.headers) Object.assign(headers, lowerCaseNames(options.headers), { authorization });
  if (options.apiVersion !== undefined) headers["x-rillet-api-version"] = `${options.apiVersion}`;
  if (accept !== JSON_TYPE) headers["accept"] = accept;
  if (idempotencyKey !== undefined) headers["idempotency-key"] = idempotencyKey;
  if (body) headers["content-type"] = body.type;
  return {
    method,
    headers,
    redirect: "manual",
    signal: signal ?? null,
    ...(body && { body: body.content as BodyInit }),
  };
}

/** The headers that are the same for all requests of a client, made once. */
export const clientHeaders = (
  headers: Readonly<Record<string, string>>,
  apiVersion: number,
): Record<string, string> => ({
  ...lowerCaseNames(headers),
  accept: JSON_TYPE,
  "x-rillet-api-version": `${apiVersion}`,
});

const lowerCaseNames = (headers: Readonly<Record<string, string>>): Record<string, string> =>
  Object.fromEntries(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value]));
