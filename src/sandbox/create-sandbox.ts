import { RilletArgumentError } from "../errors/argument-error.js";
import { BUILT_IN_TYPE } from "./validation/references.js";
import { createClock } from "./clock.js";
import { createFaultRules, type Faults } from "./faults/fault-rules.js";
import { createDashboard, type Dashboard } from "./dashboard.js";
import { createExchangeRates } from "./ledger/currency-conversion.js";
import { checkSandboxOptions, type SandboxOptions } from "./options.js";
import { createFetch, type SandboxFetch } from "./http/fetch.js";
import {
  createRequestLog,
  findRequests,
  type LoggedRequest,
  waitForRequest,
  type WaitOptions,
} from "./http/request-log.js";
import { createIdempotencyKeys } from "./http/idempotency.js";
import { letTimePass } from "./passing-time.js";
import { createPipeline } from "./http/pipeline.js";
import { showBody } from "./http/response.js";
import { createRateCounter, type RateLimitStatus } from "./http/rate-limit.js";
import { allHandlers } from "./resources/handlers.js";
import { seedDemo } from "./seeds/demo/demo.js";
import { seedEmpty, seedMinimal } from "./seeds/minimal.js";
import type { WebhookDelivery } from "./state/saved-state.js";
import { createState, type SavedState, type State, withSavedParts } from "./state/state.js";
import {
  deliverWebhooks,
  type DeliverOptions,
  type DeliveryAttempt,
  type WebhookTarget,
} from "./webhooks/deliver-webhooks.js";
import { createWebhookQueue } from "./webhooks/webhook-queue.js";

/** A Rillet that runs in memory. See `createSandbox`. */
export interface Sandbox {
  /** Replaces the global `fetch`: `new Rillet({ fetch: sandbox.fetch })`. The host of the URL does not matter. */
  readonly fetch: SandboxFetch;
  /** The requests, the oldest first. Above the limits of `requestLog` the oldest are removed. */
  readonly requests: readonly LoggedRequest[];
  /**
   * The requests of the log to an operation, the oldest first: `sandbox.requestsTo("invoices.create")`.
   * @param operation The method on the client (`invoices.create`) or the contract's id (`create-an-invoice`).
   * @throws RilletArgumentError for an unknown operation.
   */
  requestsTo(operation: string): readonly LoggedRequest[];
  /**
   * Waits until the log has a request to an operation and its response, for code that works in the background. Resolves at once if there is one already.
   * @param operation As for `requestsTo`.
   * @throws RilletArgumentError for an unknown operation or option. @throws Error after the timeout.
   */
  waitForRequest(operation: string, options?: WaitOptions): Promise<LoggedRequest>;
  /** Removes all requests from the log. */
  clearRequests(): void;
  /** All objects, in collections that a test can read. `save()` and `load(saved)` include the idempotency keys, the webhooks and the time. */
  readonly state: State;
  /** The faults that the sandbox injects. */
  readonly faults: Faults;
  /** What a person does in Rillet's dashboard: send an invoice, clear a payment, register a type of external references. */
  readonly dashboard: Dashboard;
  /** The webhooks of all changes, the oldest first, delivered or not. Above `maxWebhooks` the oldest are removed. */
  readonly webhooks: readonly WebhookDelivery[];
  /**
   * Signs the webhooks that are due and sends them to the `webhookUrl` or to a function.
   * @throws RilletArgumentError for an unknown option, without a token, or without a place to send to.
   */
  deliverWebhooks(options?: DeliverOptions): Promise<DeliveryAttempt[]>;
  /**
   * Makes a webhook due again, whether or not it was delivered: the next `deliverWebhooks()` sends it with the same id, as Rillet can do.
   * @param id The `id` of one of `webhooks`. @throws RilletArgumentError if there is none.
   */
  redeliverWebhook(id: string): void;
  /**
   * Returns what a GET would return now: objects in the API's form, and reports. It needs no API key. The log and the rate limit do not count it, and no
   * fault applies.
   * @param path With its query, such as `/invoices?status=UNPAID`.
   */
  inspect(path: string): InspectedResponse;
  /** The state of the rate limit now, for the `apiKey` or any other key; undefined without a rate limit. */
  readonly rateLimit: (RateLimitStatus & { forKey(apiKey: string): RateLimitStatus }) | undefined;
  /** The sandbox's time, in milliseconds since 1970. */
  now(): number;
  /**
   * Makes the sandbox as it was at its start: the objects of its seed, no webhooks and idempotency keys, no faults, an
   * empty request log, a full rate limit, the registered types of its options. The clock stays, and so does a request
   * that is in progress.
   */
  reset(): void;
  /**
   * Moves the sandbox's time forward by milliseconds: cursors and idempotency keys expire, the rate limit's window
   * moves, delays end, invoices become due.
   */
  advance(milliseconds: number): void;
}

/** What `inspect` of a sandbox found. */
export interface InspectedResponse {
  /** The status that the GET would get. */
  readonly status: number;
  /** The parsed JSON, or a problem. Bytes of another type. */
  readonly body: unknown;
}

/**
 * Makes a Rillet that runs in memory. Each sandbox has its own state.
 *
 * @param options All optional. Defaults: the key is `sandbox-key`, the state holds the minimal seed, the clock runs, 60
 * requests a minute are allowed.
 * @returns Give its `fetch` to a client. `state`, `requests`, `faults`, `dashboard` and `advance` are for the test.
 * @throws RilletArgumentError for an unknown option or a wrong value.
 *
 * @example
 * const sandbox = createSandbox({ externalReferenceTypes: ["BILLING"] });
 * const rillet = new Rillet({ apiKey: "sandbox-key", fetch: sandbox.fetch });
 * await rillet.customers.create({ name: "Acme" });
 * sandbox.state.customers.size; // 1
 */
export function createSandbox(options: SandboxOptions = {}): Sandbox {
  checkSandboxOptions(options);
  const clock = createClock(options.now);
  const unsaved = createState(clock, options.idPrefix);
  const webhookQueue = createWebhookQueue(clock, unsaved.transactions, options.webhookEndpoints, options.maxWebhooks);
  const keys = createIdempotencyKeys(clock);
  const state = withSavedParts(unsaved, { clock, keys, webhookQueue });
  applySeed(state, options.seed ?? "minimal", clock.now());
  const registeredTypes = [BUILT_IN_TYPE, ...(options.externalReferenceTypes ?? [])];
  const referenceTypes = new Set(registeredTypes);
  const context = {
    clock,
    state,
    referenceTypes,
    emitWebhook: webhookQueue.emitWebhook,
    requireExchangeRate: options.requireExchangeRate ?? false,
    exchangeRates: createExchangeRates(options.exchangeRates),
    closedBooks: options.closedBooks ?? true,
  };
  const access = { apiKey: options.apiKey ?? "sandbox-key", readOnlyKeys: options.readOnlyKeys ?? [] };
  const rates = options.rateLimit === false ? undefined : createRateCounter(clock, options.rateLimit);
  const log = createRequestLog(clock, options.requestLog);
  const faults = createFaultRules(log.requests);
  const pipeline = createPipeline({
    context,
    access,
    rates,
    keys,
    handlers: allHandlers(),
    isLoose: options.looseTypes ?? false,
    bodyRules: { strict: options.strict ?? false, strictNulls: options.strictNulls ?? false },
  });
  return {
    fetch: createFetch({ clock, faults, pipeline, log }),
    requests: log.requests,
    requestsTo: (operation) => findRequests(log, operation),
    waitForRequest: async (operation, waitOptions) => waitForRequest(log, operation, waitOptions),
    clearRequests: () => {
      log.clear();
    },
    state,
    faults,
    dashboard: createDashboard(context),
    webhooks: webhookQueue.deliveries,
    deliverWebhooks: (deliverOptions = {}) =>
      deliverWebhooks(webhookQueue, clock, { ...targetOf(options), ...deliverOptions }),
    redeliverWebhook: (id) => {
      if (!webhookQueue.redeliver(id))
        throw new RilletArgumentError(`The sandbox has no webhook with the id ${id}.`, "id");
    },
    inspect: (path) => {
      const response = pipeline.inspect(path);
      return { status: response.status, body: showBody(response) };
    },
    get rateLimit() {
      return rates && { ...rates.status(access.apiKey), forKey: (apiKey: string) => rates.status(apiKey) };
    },
    now: () => clock.now(),
    reset() {
      state.load(EMPTY_STATE);
      applySeed(state, withoutClock(options.seed ?? "minimal"), clock.now());
      referenceTypes.clear();
      for (const type of registeredTypes) referenceTypes.add(type);
      faults.clear();
      log.clear();
      rates?.clear();
    },
    advance: (milliseconds) => {
      clock.advance(milliseconds);
      state.transactions.atomically(() => {
        letTimePass(context);
      });
    },
  };
}

type Seed = NonNullable<SandboxOptions["seed"]>;

/** A reset leaves the clock where it is. */
function withoutClock(seed: Seed): Seed {
  if (typeof seed === "string") return seed;
  const { clock: _clock, ...saved } = seed;
  return saved;
}

const EMPTY_STATE: SavedState = { version: 1, changes: 0, identifiers: 0, counters: {}, collections: {} };

function targetOf({ webhookToken: token, webhookUrl: url }: SandboxOptions): WebhookTarget {
  return { ...(token !== undefined && { token }), ...(url !== undefined && { url }) };
}

function applySeed(state: State, seed: Seed, now: number): void {
  if (typeof seed === "object") state.load(seed);
  else if (seed === "demo") seedDemo(state, now);
  else if (seed === "empty") seedEmpty(state);
  else seedMinimal(state);
}
