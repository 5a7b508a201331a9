import type { Resources } from "../generated/resources.js";
import type { ApiPromise } from "./http/api-promise.js";
import { joinHooks } from "./http/hooks.js";
import { createTransport, type Send } from "./http/transport.js";
import type { RateLimitStatus } from "./http/rate-limiter.js";
import { resolveOptions, type ResolvedOptions, type RilletOptions } from "./options.js";
import { customRequest, type CustomRequest } from "./resources/custom-request.js";
import { bindResources } from "./resources/bind-resources.js";
import { createTypedApi, type TypedApi } from "./resources/typed-api.js";
import { readMembers } from "./validation/validate-options.js";
// The table comes last in the bundle: gzip looks back 32 kB, and finds more in code that stands together.
import { operations } from "../generated/operations.js";

// The types of the resources come from the contract. `bindResources` makes their methods from the operation table.
// eslint-disable-next-line @typescript-eslint/no-unsafe-declaration-merging, @typescript-eslint/no-empty-object-type
export interface Rillet extends Resources {}

/**
 * A client of the Rillet accounting API. Create one for each process and API key: it keeps within the 60 requests per rolling minute
 * that Rillet allows a key. Copies made by `withOptions` share this limit.
 *
 * @example
 * const rillet = new Rillet({ environment: "sandbox" }); // RILLET_API_KEY from the environment
 * for await (const invoice of rillet.invoices.list({ status: "UNPAID" })) console.log(invoice.invoice_number);
 */
// eslint-disable-next-line @typescript-eslint/no-unsafe-declaration-merging
export class Rillet {
  /** Host and path that requests go to, without a slash at the end. */
  declare readonly baseUrl: string;
  /** "custom" if `baseUrl` was given. */
  declare readonly environment: "production" | "sandbox" | "custom";
  readonly #settings: ResolvedOptions;
  readonly #send: Send;
  #api: TypedApi | undefined;

  /** Every option has a default. The API key may come from `RILLET_API_KEY`. @throws RilletArgumentError for an unknown or invalid option, and without a key. */
  constructor(options: RilletOptions = {}) {
    const settings = resolveOptions(options);
    const { baseUrl, environment } = settings;
    this.#settings = settings;
    this.#send = createTransport(settings);
    Object.assign(this, { baseUrl, environment }, bindResources(operations, { send: this.#send, settings }));
  }

  /** openapi-fetch on the same transport, typed by the contract's paths. It returns `{ data, error }` instead of throwing API errors. */
  get api(): TypedApi {
    return (this.#api ??= createTypedApi(this.#send, this.baseUrl));
  }

  /**
   * Sends a request to any endpoint of the API, for endpoints that this version of the package does not know. The caller gives the type of
   * the response, and nothing checks it. Keys, slots, retries, errors and hooks are those of every other method, and a POST gets an
   * idempotency key.
   * @throws RilletArgumentError for a path that cannot be right, a missing parameter or an unknown option, before anything is sent.
   *
   * @example
   * const charge = await rillet.request<{ id: string }>({ method: "POST", path: "/charges/{id}", params: { id }, body: { note: "paid" } });
   */
  request<T = unknown>(request: CustomRequest): ApiPromise<T> {
    return customRequest<T>(this.#send, request);
  }

  /** The request budget, as far as this process knows it. */
  get rateLimit(): RateLimitStatus {
    return this.#settings.limiter.status();
  }

  /**
   * A copy with other options. It shares the rate limiter, unless the key, the host or the limit changes. Hooks are added: those of
   * the original run first. Only `undefined` removes a hook.
   */
  withOptions(options: RilletOptions = {}): Rillet {
    const { given, limiter } = this.#settings;
    // A new `environment` replaces the host of the original, even if the original had a `baseUrl`.
    const changes = readMembers(options, "withOptions()") as RilletOptions;
    const copy = new Rillet({
      ...given,
      ...(changes.environment && { baseUrl: undefined }),
      ...changes,
      ...joinHooks(given, changes),
    });
    if (!["apiKey", "environment", "baseUrl", "rateLimit"].some((name) => name in changes))
      copy.#settings.limiter = limiter;
    return copy;
  }

  /** What `console.log` and `JSON.stringify` show. Options and headers may hold secrets, so they are left out. */
  toJSON(): Record<string, unknown> {
    const { baseUrl, environment, apiVersion, timeout, maxRetries } = this.#settings;
    return { baseUrl, environment, apiVersion, timeout, maxRetries };
  }

  [Symbol.for("nodejs.util.inspect.custom")](): Record<string, unknown> {
    return { Rillet: this.toJSON() };
  }
}
