import { RilletConnectionError } from "../errors/request-errors.js";
import { clientHeaders, runAttempt, type Attempt, type Fetch } from "./attempt.js";
import { createCredentials, type ApiKey } from "./credentials.js";
import { unreadableResponse } from "./decode-response.js";
import { copyError, failureReason } from "./foreign-error.js";
import { safely } from "./hooks.js";
import { createObserver, type ObserverSettings } from "./observer.js";
import { holdSlot, type HeldSlot, type RateLimiter } from "./rate-limiter.js";
import type { ApiRequest } from "./api-request.js";
import type { ApiResponse } from "./api-response.js";
import { noResponseError } from "./create-request-error.js";
import { createRequestState, type RequestState, type RetrySettings } from "./request-state.js";
import { isOutcomeUnknown } from "./retry-and-backoff.js";
import { sleep, withTotalTimeout } from "./timeout.js";

export interface TransportSettings extends RetrySettings, ObserverSettings {
  readonly apiKey: ApiKey;
  readonly apiVersion: number;
  readonly totalTimeout?: number;
  readonly maxResponseBytes: number;
  readonly fetch: Fetch;
  readonly headers: Readonly<Record<string, string>>;
  /** Read again at each attempt, because a copy of a client gets the limiter of the original after it is made. */
  limiter: RateLimiter;
}

/** Resolves with any complete response, whatever its status. Rejects if there is none. */
export type Send = (request: ApiRequest) => Promise<ApiResponse>;

/** Sends requests: waits for a slot, gets the API key, runs an attempt within its timeout, and retries where that is safe. */
export function createTransport(settings: TransportSettings): Send {
  const startCall = createCredentials(settings.apiKey);
  const observer = createObserver(settings);
  const headers = clientHeaders(settings.headers, settings.apiVersion);
  const { fetch, maxResponseBytes } = settings;
  const client = { acceptedAt: 0 };
  const context = { fetch, maxResponseBytes, headers, observer };

  const sendWithRetries = async (state: RequestState, signal: AbortSignal | undefined): Promise<ApiResponse> => {
    for (;;) {
      const check = state.request.guard?.(state.outcomeUnknown);
      state.waiting.for = "the rate limit";
      const slot = await acquireSlot(state, settings.limiter, signal);
      let attempt: Attempt;
      try {
        state.waiting.for = undefined;
        // The guard may find that the request must not be sent any more.
        if (check) await check();
        state.attemptNumber++;
        attempt = await runAttempt(state, slot, context, signal);
      } finally {
        slot.end();
      }
      const { outcome, plan } = attempt;
      // The sleep starts before the pause, so that this call is in the queue before the limiter lets new calls pass.
      const sleeping = plan.isRetried ? sleep(plan.delayMs, signal) : undefined;
      if (outcome === 429) safely(() => settings.limiter.pause(Math.min(plan.delayMs, settings.maxRetryAfter)));
      observer?.attemptEnded(state, attempt);
      if (!sleeping) return toResponse(state, attempt, maxResponseBytes);
      state.outcomeUnknown ||= isOutcomeUnknown(outcome);
      state.waiting.for = outcome === 429 ? "the rate limit after a 429" : "its next attempt";
      await sleeping;
    }
  };

  return (request) => {
    const state = createRequestState(request, settings, startCall(), client);
    const response = withTotalTimeout(
      (signal) => sendWithRetries(state, signal),
      request.options,
      settings.totalTimeout,
      state,
    );
    if (observer) {
      const report = (result: ApiResponse | Error): void => observer.callEnded(state, result);
      response.then(report, report);
    }
    return response;
  };
}

async function acquireSlot(
  state: RequestState,
  limiter: RateLimiter,
  signal: AbortSignal | undefined,
): Promise<HeldSlot> {
  signal?.throwIfAborted();
  const startedAt = performance.now();
  const { guard, body } = state.request;
  // A write with a guard waits behind the read that the guard has started, and that read is not a repeated attempt.
  const isRetry = state.attemptNumber > 0 && !(guard && body);
  try {
    return holdSlot(await limiter.acquire({ signal, holdMs: state.timeout, isRetry }));
  } catch (error) {
    const cause = copyError(error, state.credentials.redact);
    const problem = `was not sent, because the rate limiter failed: ${failureReason(cause)}.`;
    throw noResponseError(RilletConnectionError, state, problem, { cause });
  } finally {
    state.waitedMs = Math.round(performance.now() - startedAt);
  }
}

function toResponse(state: RequestState, attempt: Attempt, maxResponseBytes: number): ApiResponse {
  const { received, body, plan, retryAfterMs, error } = attempt;
  if (!received) throw error as Error;
  // A DELETE whose first response was lost finds nothing to delete: it has succeeded.
  const isDeleted = state.event.method === "DELETE" && received.status === 404 && state.outcomeUnknown;
  const apiResponse = {
    received,
    status: isDeleted ? 204 : received.status,
    body: body ?? "",
    progress: state,
    retryAfterMs,
    plan,
  };
  if (body === undefined && received.ok)
    throw unreadableResponse(
      apiResponse,
      `is larger than maxResponseBytes, ${maxResponseBytes} bytes`,
      "Ask for less, or raise `maxResponseBytes`.",
      { isRetryable: false },
    );
  return apiResponse;
}
