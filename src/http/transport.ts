import { lowerCased, runAttempt, type Attempt, type AttemptTools, type Fetch } from "./attempt.js";
import { bounded } from "./bounded.js";
import { requestIdOf, type Answer, type Call } from "./call.js";
import { Credentials, type ApiKey } from "./credentials.js";
import { callAborted, callTimedOut, notSent } from "./failures.js";
import { HeldSlot } from "./held-slot.js";
import { eventOf, factsOf, startJourney, willRepeat, type Journey, type JourneyDefaults } from "./journey.js";
import { Observer, type ObserverSettings } from "./observer.js";
import { quietly } from "./quietly.js";
import type { RateLimiter } from "./rate-limiter.js";
import { isUnclear, retryDelay } from "./retry-policy.js";
import { wait } from "./wait.js";

export interface TransportSettings extends JourneyDefaults, ObserverSettings {
  readonly apiKey: ApiKey;
  readonly apiVersion: number;
  readonly totalTimeout: number | undefined;
  readonly fetch: Fetch;
  readonly headers: Readonly<Record<string, string>>;
  /** Read at each attempt, for copies of a client share theirs. */
  limiter: RateLimiter;
}

/** The life of a request: a slot, a key, an attempt under its timeout, and again where that is safe. Knows nothing of invoices. */
export class Transport {
  readonly #settings: TransportSettings;
  readonly #tools: AttemptTools;

  constructor(settings: TransportSettings) {
    const credentials = new Credentials(settings.apiKey);
    this.#settings = settings;
    this.#tools = { ...settings, headers: lowerCased(settings.headers), credentials, observer: new Observer(settings, credentials.hide) };
  }

  /** Resolves with any complete answer, whatever its status; rejects where there is none. */
  async send(call: Call): Promise<Answer> {
    const journey = startJourney(call, this.#settings);
    const timeout = call.options.totalTimeout ?? this.#settings.totalTimeout;
    try {
      return await bounded((signal) => this.#travel(journey, signal), {
        timeout,
        onTimeout: () => callTimedOut(journey, timeout),
        signal: call.options.signal,
        onAbort: (reason) => callAborted(journey, reason),
      });
    } catch (error) {
      this.#tools.observer.failed(eventOf(journey), error as Error);
      throw error;
    }
  }

  async #travel(journey: Journey, signal: AbortSignal): Promise<Answer> {
    for (;;) {
      const attempt = await this.#attempt(journey, signal);
      const { outcome, retryAfterMs } = attempt;
      const delay = retryDelay(journey.tries, outcome, retryAfterMs, Math.random);
      if (outcome === 429) quietly(() => this.#settings.limiter.pause(Math.min(delay, this.#settings.maxRetryAfter)));
      const isRepeated = willRepeat(journey, outcome, retryAfterMs);
      this.#tools.observer.ended(eventOf(journey), { ...attempt, delayMs: isRepeated ? delay : undefined });
      if (!isRepeated) return this.#arrive(journey, attempt);
      journey.unclear ||= isUnclear(outcome);
      await wait(delay, signal);
    }
  }

  async #attempt(journey: Journey, signal: AbortSignal): Promise<Attempt> {
    const slot = await this.#takeSlot(journey, signal);
    try {
      journey.call.guard?.();
    } catch (error) {
      slot.end();
      throw error;
    }
    journey.tries++;
    return runAttempt(journey, slot, this.#tools, signal);
  }

  async #takeSlot(journey: Journey, signal: AbortSignal): Promise<HeldSlot> {
    signal.throwIfAborted();
    try {
      return new HeldSlot(await this.#settings.limiter.acquire({ signal, holdMs: journey.timeout, isRetry: journey.tries > 0 }));
    } catch (error) {
      throw notSent(journey, "the rate limiter", error);
    }
  }

  #arrive(journey: Journey, { response, body = "", retryAfterMs, error }: Attempt): Answer {
    if (!response) throw error as Error;
    const { hide } = this.#tools.credentials;
    // A DELETE whose first answer was lost finds nothing left to delete: it has succeeded.
    const status = journey.event.method === "DELETE" && response.status === 404 && journey.unclear ? 204 : response.status;
    const requestId = hide(requestIdOf(response.headers) ?? "") || undefined;
    return { response, status, body, facts: factsOf(journey), requestId, retryAfterMs, hide };
  }
}
