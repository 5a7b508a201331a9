import type { Resources } from "../generated/resources.js";
import { createApi, type TypedApi } from "./api.js";
import { joinHooks } from "./http/hooks.js";
import { createTransport, type Send } from "./http/transport.js";
import type { RateLimitStatus } from "./http/rate-limiter.js";
import { resolveOptions, type ResolvedOptions, type RilletOptions } from "./options.js";
import { bindResources } from "./resources.js";
// Last, for gzip looks back 32 kB: a table in the midst of a bundle parts code from code that is like it.
import { operations } from "../generated/operations.js";

// The resources' types come from the contract, their methods from its operation table.
// eslint-disable-next-line @typescript-eslint/no-unsafe-declaration-merging, @typescript-eslint/no-empty-object-type
export interface Rillet extends Resources {}

/**
 * A client of the Rillet accounting API. One per process and API key is the right number: it keeps the 60 requests per rolling
 * minute that the key is allowed. Copies made by `withOptions` share that limit.
 *
 * @example
 * const rillet = new Rillet({ environment: "sandbox" }); // RILLET_API_KEY from the environment
 * for await (const invoice of rillet.invoices.list({ status: "UNPAID" })) console.log(invoice.invoice_number);
 */
// eslint-disable-next-line @typescript-eslint/no-unsafe-declaration-merging
export class Rillet {
  /** Host and path that requests go to, without a slash at the end. */
  declare readonly baseUrl: string;
  /** "custom" where `baseUrl` was given. */
  declare readonly environment: "production" | "sandbox" | "custom";
  readonly #settings: ResolvedOptions;
  readonly #send: Send;
  #api: TypedApi | undefined;

  /** Every option has a default but the API key, which may come from `RILLET_API_KEY`. @throws RilletArgumentError for an unknown or impossible option, and without a key. */
  constructor(options: RilletOptions = {}) {
    const settings = resolveOptions(options);
    const { baseUrl, environment } = settings;
    this.#settings = settings;
    this.#send = createTransport(settings);
    Object.assign(this, { baseUrl, environment }, bindResources(operations, this.#send, settings));
  }

  /** openapi-fetch, typed by the contract's paths, on the same transport: `{ data, error }` instead of exceptions. */
  get api(): TypedApi {
    return (this.#api ??= createApi(this.#send, this.baseUrl));
  }

  /** The budget as this process sees it. */
  get rateLimit(): RateLimitStatus {
    return this.#settings.limiter.status();
  }

  /**
   * A copy with some options changed. It shares the rate limiter, unless the key, the host or the limit is another. Hooks are added: those of the original
   * are told first, and only `undefined` takes one away.
   */
  withOptions(options: RilletOptions = {}): Rillet {
    const { given, limiter } = this.#settings;
    // A host that is chosen anew takes the place of the old one, whichever of the two options names it.
    const copy = new Rillet(
      options && {
        ...given,
        ...(options.environment && { baseUrl: undefined }),
        ...options,
        ...joinHooks(given, options),
      },
    );
    if (!["apiKey", "environment", "baseUrl", "rateLimit"].some((name) => name in options))
      copy.#settings.limiter = limiter;
    return copy;
  }

  /** What an inspector and a serializer see: never a key, which options and headers may hold. */
  toJSON(): Record<string, unknown> {
    const { baseUrl, environment, apiVersion, timeout, maxRetries } = this.#settings;
    return { baseUrl, environment, apiVersion, timeout, maxRetries };
  }

  [Symbol.for("nodejs.util.inspect.custom")](): Record<string, unknown> {
    return { Rillet: this.toJSON() };
  }
}
