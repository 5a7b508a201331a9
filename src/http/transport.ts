import { lowerCased, runAttempt, type Attempt, type AttemptTools, type Fetch } from "./attempt.js";
import { bounded } from "./bounded.js";
import { requestIdOf, type Answer, type Call } from "./call.js";
import { Credentials, type ApiKey } from "./credentials.js";
import { callAborted, callTimedOut } from "./failures.js";
import type { Hooks } from "./hooks.js";
import { eventOf, startJourney, type Journey } from "./journey.js";
import type { LevelledLog } from "./logger.js";
import { Observer } from "./observer.js";
import type { RateLimiter } from "./rate-limiter.js";
import { parseRetryAfter } from "./retry-after.js";
import { isUnclear, retryDelay, shouldRetry, type Outcome } from "./retry-policy.js";
import { wait } from "./wait.js";

export interface TransportSettings {
  readonly baseUrl: string;
  readonly apiKey: ApiKey;
  readonly apiVersion: number;
  readonly timeout: number;
  readonly totalTimeout: number | undefined;
  readonly maxRetries: number;
  readonly maxRetryAfter: number;
  readonly limiter: RateLimiter;
  readonly fetch: Fetch;
  readonly headers: Readonly<Record<string, string>>;
  readonly log: LevelledLog;
  readonly hooks: Hooks;
}

/** The life of a request: a slot, a key, an attempt under its timeout, and again where that is safe. Knows nothing of invoices. */
export class Transport {
  readonly #settings: TransportSettings;
  readonly #tools: AttemptTools;
  readonly #observer: Observer;
  /** The keys used lately. */
  readonly secrets: ReadonlySet<string>;

  constructor(settings: TransportSettings) {
    const credentials = new Credentials(settings.apiKey);
    this.#settings = settings;
    this.#observer = new Observer(settings.hooks, settings.log);
    this.secrets = credentials.secrets;
    this.#tools = {
      fetch: settings.fetch,
      credentials,
      observer: this.#observer,
      apiVersion: settings.apiVersion,
      headers: lowerCased(settings.headers),
      willRepeat: (journey, response) => this.#willRepeat(journey, { status: response.status }, retryAfterOf(response)),
    };
  }

  /** Resolves with any complete answer, whatever its status; rejects where there is none. */
  async send(call: Call): Promise<Answer> {
    const journey = startJourney(call, this.#settings);
    const totalTimeout = call.options.totalTimeout ?? this.#settings.totalTimeout;
    return bounded((signal) => this.#travel(journey, signal), {
      timeout: totalTimeout,
      onTimeout: () => callTimedOut(journey, totalTimeout),
      signal: call.options.signal,
      onAbort: (reason) => callAborted(journey, reason),
    });
  }

  async #travel(journey: Journey, signal: AbortSignal | undefined): Promise<Answer> {
    const { limiter, maxRetryAfter } = this.#settings;
    for (;;) {
      const attempt = await this.#attempt(journey, signal);
      const retryAfter = "response" in attempt ? retryAfterOf(attempt.response) : undefined;
      const delay = retryDelay(journey.attempts, attempt.outcome, retryAfter, Math.random);
      if (isThrottled(attempt.outcome)) limiter.pause(Math.min(delay, maxRetryAfter));
      if (!this.#willRepeat(journey, attempt.outcome, retryAfter)) return this.#arrive(journey, attempt, retryAfter);
      journey.unclear ||= isUnclear(attempt.outcome);
      this.#announceRetry(journey, attempt, delay);
      await wait(delay, signal);
    }
  }

  async #attempt(journey: Journey, signal: AbortSignal | undefined): Promise<Attempt> {
    const slot = await this.#settings.limiter.acquire({ signal, holdMs: journey.timeout, isRetry: journey.attempts > 0 });
    try {
      journey.call.guard?.();
    } catch (error) {
      slot.cancel();
      throw error;
    }
    journey.attempts++;
    return runAttempt(journey, slot, this.#tools, signal);
  }

  /** A wait longer than `maxRetryAfter` is the caller's to decide on, not ours to sleep through. */
  #willRepeat({ attempts, maxRetries, call }: Journey, outcome: Outcome, retryAfter: number | undefined): boolean {
    return attempts <= maxRetries && shouldRetry(call.verb, outcome) && (retryAfter ?? 0) <= this.#settings.maxRetryAfter;
  }

  #arrive(journey: Journey, attempt: Attempt, retryAfterMs: number | undefined): Answer {
    if ("error" in attempt) {
      this.#observer.failure(eventOf(journey), attempt.error);
      throw attempt.error;
    }
    const { response, body } = attempt;
    const { call, attempts, idempotencyKey } = journey;
    // A DELETE whose first answer was lost finds nothing left to delete: it has succeeded.
    const status = call.verb === "DELETE" && response.status === 404 && journey.unclear ? 204 : response.status;
    return { response, status, body, attempts, idempotencyKey, requestId: requestIdOf(response.headers), retryAfterMs };
  }

  #announceRetry(journey: Journey, attempt: Attempt, delay: number): void {
    const { outcome } = attempt;
    const reason = "status" in outcome ? String(outcome.status) : outcome.failure;
    this.#observer.retry(eventOf(journey), delay, reason, "response" in attempt ? requestIdOf(attempt.response.headers) : undefined);
  }
}

const isThrottled = (outcome: Outcome): boolean => "status" in outcome && outcome.status === 429;

const retryAfterOf = (response: Response): number | undefined => parseRetryAfter(response.headers, Date.now());
