import { RilletConnectionError } from "../errors/request-errors.js";
import { lowerCased, runAttempt, type Attempt, type Fetch } from "./attempt.js";
import { requestIdOf, type Answer, type Call } from "./call.js";
import { createCredentials, type ApiKey } from "./credentials.js";
import { reasonOf } from "./failures.js";
import { holdSlot, type HeldSlot } from "./held-slot.js";
import { factsOf, startJourney, unanswered, willRepeat, type Journey, type JourneyDefaults } from "./journey.js";
import { createObserver, type ObserverSettings } from "./observer.js";
import { quietly } from "./quietly.js";
import type { RateLimiter } from "./rate-limiter.js";
import type { Hide } from "./redact.js";
import { isUnclear, retryDelay } from "./retry-policy.js";
import { wait } from "./wait.js";
import { withinTotal } from "./within-total.js";

export interface TransportSettings extends JourneyDefaults, ObserverSettings {
  readonly apiKey: ApiKey;
  readonly apiVersion: number;
  readonly totalTimeout?: number;
  readonly fetch: Fetch;
  readonly headers: Readonly<Record<string, string>>;
  /** Read at each attempt, for copies of a client share theirs. */
  limiter: RateLimiter;
}

/** Resolves with any complete answer, whatever its status; rejects where there is none. */
export type Send = (call: Call) => Promise<Answer>;

/** The life of a request: a slot, a key, an attempt under its timeout, and again where that is safe. Knows nothing of invoices. */
export function createTransport(settings: TransportSettings): Send {
  const credentials = createCredentials(settings.apiKey);
  const observer = createObserver(settings, credentials.hide);
  const tools = { ...settings, headers: lowerCased(settings.headers), credentials, observer };

  const travel = async (journey: Journey, signal: AbortSignal | undefined): Promise<Answer> => {
    for (;;) {
      const check = journey.call.guard?.(journey.unclear);
      const slot = await takeSlot(journey, settings.limiter, signal);
      let attempt: Attempt;
      try {
        // Whether the call is still to be sent, now that it may be.
        if (check) await check();
        journey.tries++;
        attempt = await runAttempt(journey, slot, tools, signal);
      } finally {
        slot.end();
      }
      const { outcome, retryAfterMs } = attempt;
      const delay = retryDelay(journey.tries, outcome, retryAfterMs, Math.random);
      if (outcome === 429) quietly(() => settings.limiter.pause(Math.min(delay, settings.maxRetryAfter)));
      const isRepeated = willRepeat(journey, outcome, retryAfterMs);
      observer?.ended(journey, attempt, isRepeated ? delay : undefined);
      if (!isRepeated) return arrive(journey, attempt, credentials.hide);
      journey.unclear ||= isUnclear(outcome);
      await wait(delay, signal);
    }
  };

  return (call) => {
    const journey = startJourney(call, settings);
    const answer = withinTotal((inner) => travel(journey, inner), call.options, settings.totalTimeout, journey);
    if (observer) {
      const tell = (result: Answer | Error): void => observer.over(journey, result);
      answer.then(tell, tell);
    }
    return answer;
  };
}

async function takeSlot(journey: Journey, limiter: RateLimiter, signal: AbortSignal | undefined): Promise<HeldSlot> {
  signal?.throwIfAborted();
  const asked = Date.now();
  const { guard, body } = journey.call;
  // A write that is looked after stands behind its look, which is no repeated attempt.
  const isRetry = journey.tries > 0 && !(guard && body);
  try {
    return holdSlot(await limiter.acquire({ signal, holdMs: journey.timeout, isRetry }));
  } catch (cause) {
    throw unanswered(
      RilletConnectionError,
      journey,
      `was not sent, because the rate limiter failed: ${reasonOf(cause)}.`,
      { cause },
    );
  } finally {
    journey.waitedMs = Date.now() - asked;
  }
}

function arrive(journey: Journey, { response, body = "", retryAfterMs, error }: Attempt, hide: Hide): Answer {
  if (!response) throw error as Error;
  // A DELETE whose first answer was lost finds nothing left to delete: it has succeeded.
  const status =
    journey.event.method === "DELETE" && response.status === 404 && journey.unclear ? 204 : response.status;
  return {
    response,
    status,
    body,
    facts: factsOf(journey),
    requestId: requestIdOf(response.headers, hide),
    retryAfterMs,
    hide,
  };
}
