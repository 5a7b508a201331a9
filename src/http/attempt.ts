import { RilletConnectionError, RilletTimeoutError } from "../errors/request-errors.js";
import type { RilletError } from "../errors/rillet-error.js";
import type { Credentials } from "./credentials.js";
import { safely } from "./hooks.js";
import type { Observer } from "./observer.js";
import type { HeldSlot } from "./rate-limiter.js";
import { redactError } from "./redact.js";
import { JSON_TYPE, type ApiRequest } from "./request.js";
import { failureReason, noResponseError } from "./request-error.js";
import { willRetry, type RequestState } from "./request-state.js";
import { parseRetryAfter, type Outcome } from "./retry.js";
import { withTimeout } from "./timeout.js";

export type Fetch = (input: string, init: RequestInit) => Promise<Response>;

/** What all attempts of a client share. */
export interface AttemptContext {
  readonly fetch: Fetch;
  readonly credentials: Credentials;
  readonly observer: Observer | undefined;
  /** The headers of every request, with lower-case names. */
  readonly headers: Readonly<Record<string, string>>;
}

export interface Attempt {
  readonly outcome: Outcome;
  readonly durationMs: number;
  readonly retryAfterMs?: number | undefined;
  /** Undefined if there was no complete response. */
  readonly response?: Response;
  /** Empty if another attempt follows, because the body is not read then. */
  readonly body?: Uint8Array | string;
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
  const startedAt = Date.now();
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
    state.outcomeUnknown ||= slot.isUsed;
    return {
      outcome: timeoutError ? "timeout" : slot.isUsed ? "connection" : "unsent",
      error: timeoutError ?? connectionError(state, slot.isUsed, redactError(thrown, context.credentials.redact)),
      durationMs: Date.now() - startedAt,
    };
  }
}

function connectionError(state: RequestState, wasSent: boolean, cause: unknown): RilletError {
  const reason = failureReason(cause);
  const problem = wasSent
    ? `got no response from ${new URL(state.event.url).origin}: ${reason}. Check \`baseUrl\` and the network.`
    : `was not sent, because the \`apiKey\` function failed: ${reason}.`;
  return noResponseError(RilletConnectionError, state, problem, { cause });
}

async function fetchResponse(
  state: RequestState,
  slot: HeldSlot,
  context: AttemptContext,
  signal: AbortSignal | undefined,
): Promise<Attempt> {
  const { request, event } = state;
  const init = requestInit(state, context, await context.credentials.key(), signal);
  signal?.throwIfAborted();
  slot.isUsed = true;
  state.attempts++;
  context.observer?.attemptStarted(state, request.body?.content);
  const startedAt = Date.now();
  const response = await context.fetch(event.url, init);
  slot.end();
  const { status, headers } = response;
  const retryAfterMs = response.ok ? undefined : parseRetryAfter(headers, Date.now());
  const isUnread = signal?.aborted || willRetry(state, status, retryAfterMs);
  if (isUnread) safely(() => response.body?.cancel());
  const body = isUnread ? "" : await readBody(request, response);
  return { outcome: status, response, body, retryAfterMs, durationMs: Date.now() - startedAt };
}

const readBody = ({ accept }: ApiRequest, response: Response): Promise<Uint8Array | string> =>
  accept === JSON_TYPE || !response.ok
    ? response.text()
    : response.arrayBuffer().then((bytes) => new Uint8Array(bytes));

function requestInit(
  { request, event: { idempotencyKey } }: RequestState,
  context: AttemptContext,
  key: string,
  signal: AbortSignal | undefined,
): RequestInit {
  const { options, body, method, accept } = request;
  // A copy for each attempt, because a custom fetch may change it.
  const headers: Record<string, string> = { ...context.headers };
  if (options.headers) Object.assign(headers, lowerCaseNames(options.headers));
  headers["authorization"] = `Bearer ${key}`;
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
