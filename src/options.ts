import { RilletArgumentError } from "./errors/argument-error.js";
import { isCredential, type ApiKey } from "./http/credentials.js";
import type { Hooks } from "./http/hooks.js";
import { LevelledLog, LOG_LEVELS, type Logger, type LogLevel } from "./http/logger.js";
import { checkCount, checkDuration, checkHeaders, checkVersion, refuseUnknown } from "./http/request-options.js";
import type { RateLimiter } from "./http/rate-limiter.js";
import { RollingWindowLimiter, unlimited, type RollingWindow } from "./http/rolling-window-limiter.js";
import type { TransportSettings } from "./http/transport.js";

export type Environment = "production" | "sandbox";

/** The options of `new Rillet({…})`. One that is not known throws. */
export interface RilletOptions extends Hooks {
  /**
   * API key, or a function that gives one (an OAuth access token, a secret that rotates); the function is asked before every
   * attempt and counts towards its timeout. Default: the environment variable `RILLET_API_KEY`.
   */
  readonly apiKey?: ApiKey | undefined;
  /** Which of Rillet's two hosts; each has keys of its own. Default: `RILLET_ENVIRONMENT`, else "production". */
  readonly environment?: Environment | undefined;
  /** Another host, instead of `environment`: https, or http on loopback. Default: `RILLET_BASE_URL`, else the environment's. */
  readonly baseUrl?: string | undefined;
  /** Sent as `X-Rillet-API-Version` with every request. Default 4, the version of this package's types. */
  readonly apiVersion?: number | undefined;
  /** Milliseconds for one attempt, its body included. Default 60,000. */
  readonly timeout?: number | undefined;
  /** Milliseconds for a whole call, retries and waits included. Default: no bound. */
  readonly totalTimeout?: number | undefined;
  /** How often a failed attempt may be repeated. Default 3. */
  readonly maxRetries?: number | undefined;
  /** Longest wait that the server may ask for, in milliseconds; a longer one throws instead. Default 90,000. */
  readonly maxRetryAfter?: number | undefined;
  /**
   * What keeps the process within the rate limit: a window, a limiter of your own (shared by processes), or `false` for none.
   * Default `{ limit: 60, windowMs: 60_000 }`, Rillet's limit per API key.
   */
  readonly rateLimit?: RollingWindow | RateLimiter | false | undefined;
  /** In place of the global `fetch`: a proxy, a sandbox, a test. */
  readonly fetch?: FetchLike | undefined;
  /** Headers to add to every request. */
  readonly headers?: Readonly<Record<string, string>> | undefined;
  /** Where log lines go. Default `console`. */
  readonly logger?: Logger | undefined;
  /** How much is logged. Default: `RILLET_LOG`, else "warn" where a `logger` is given and "off" where none is. */
  readonly logLevel?: LogLevel | undefined;
}

/** Any function that behaves as `fetch` does for a URL and its options. */
export type FetchLike = (input: string, init?: RequestInit) => Promise<Response>;

const HOSTS: Readonly<Record<Environment, string>> = { production: "https://api.rillet.com", sandbox: "https://sandbox.api.rillet.com" };

const NAMES = [
  "apiKey", "environment", "baseUrl", "apiVersion", "timeout", "totalTimeout", "maxRetries", "maxRetryAfter", "rateLimit", "fetch",
  "headers", "logger", "logLevel", "onRequest", "onResponse", "onRetry",
] as const satisfies readonly (keyof RilletOptions)[];

/** Every option decided. */
export interface ResolvedOptions extends TransportSettings {
  readonly environment: Environment | "custom";
}

/** Checks the options, fills in what the environment and the defaults say, and names what is wrong. */
export function resolveOptions(options: RilletOptions): ResolvedOptions {
  if (typeof options !== "object" || options === null) throw new RilletArgumentError("new Rillet() takes an object of options.", "options");
  refuseUnknown(options, NAMES, "option of new Rillet()");
  checkNumbers(options);
  checkHeaders(options.headers);
  for (const name of ["onRequest", "onResponse", "onRetry", "fetch"] as const) checkFunction(name, options[name]);
  const { environment, baseUrl } = resolveHost(options);
  const { onRequest, onResponse, onRetry } = options;
  return {
    environment,
    baseUrl,
    apiKey: resolveApiKey(options.apiKey),
    apiVersion: options.apiVersion ?? 4,
    timeout: options.timeout ?? 60_000,
    totalTimeout: options.totalTimeout,
    maxRetries: options.maxRetries ?? 3,
    maxRetryAfter: options.maxRetryAfter ?? 90_000,
    limiter: resolveLimiter(options.rateLimit),
    // Looked up at each call: a test or a tracer may replace the global one after this client was made.
    fetch: options.fetch ?? ((input, init) => globalThis.fetch(input, init)),
    headers: { "user-agent": USER_AGENT, ...options.headers },
    log: resolveLog(options.logger, options.logLevel),
    hooks: { onRequest, onResponse, onRetry },
  };
}

const USER_AGENT = "rillet-sdk/0.1.0";

function checkNumbers(options: RilletOptions): void {
  checkDuration("timeout", options.timeout);
  checkDuration("totalTimeout", options.totalTimeout);
  checkDuration("maxRetryAfter", options.maxRetryAfter);
  checkCount("maxRetries", options.maxRetries);
  checkVersion(options.apiVersion);
}

function checkFunction(name: string, value: unknown): void {
  if (value !== undefined && typeof value !== "function") throw new RilletArgumentError(`\`${name}\` must be a function.`, name);
}

function resolveApiKey(given: ApiKey | undefined): ApiKey {
  if (typeof given === "function") return given;
  const key = given ?? variable("RILLET_API_KEY");
  if (key === undefined) throw new RilletArgumentError("No API key: pass `apiKey` to new Rillet(), or set the environment variable RILLET_API_KEY.", "apiKey");
  if (typeof key !== "string" || !isCredential(key)) throw new RilletArgumentError(badKey(key), "apiKey");
  return key;
}

/** Says what is wrong with a key without showing it. */
function badKey(key: unknown): string {
  if (typeof key !== "string") return "`apiKey` must be a string or a function that gives one.";
  if (key.trim() === "") return "`apiKey` is empty: is the variable that it comes from set?";
  if (/^bearer\s/i.test(key)) return "`apiKey` is the key alone, without `Bearer`.";
  return "`apiKey` contains white space or characters that a key does not have: was a line break copied with it?";
}

function resolveHost(options: RilletOptions): { environment: ResolvedOptions["environment"]; baseUrl: string } {
  const environment = options.environment ?? variable("RILLET_ENVIRONMENT") ?? "production";
  if (environment !== "production" && environment !== "sandbox")
    throw new RilletArgumentError(`\`environment\` must be "production" or "sandbox", got ${JSON.stringify(environment)}.`, "environment");
  const given = options.baseUrl ?? (options.environment === undefined ? variable("RILLET_BASE_URL") : undefined);
  return given === undefined ? { environment, baseUrl: HOSTS[environment] } : { environment: "custom", baseUrl: checkBaseUrl(given) };
}

function checkBaseUrl(given: string): string {
  let url: URL;
  try {
    url = new URL(given);
  } catch {
    throw new RilletArgumentError(`\`baseUrl\` is not a URL: ${JSON.stringify(given)}. Give one such as ${HOSTS.sandbox}.`, "baseUrl");
  }
  const loopback = url.hostname === "localhost" || url.hostname === "[::1]" || /^127(\.\d+){3}$/.test(url.hostname);
  if (url.protocol !== "https:" && !(url.protocol === "http:" && loopback))
    throw new RilletArgumentError("`baseUrl` must be https: over http the key would travel in the open (http is allowed on loopback).", "baseUrl");
  if (url.search || url.hash || url.username || url.password) throw new RilletArgumentError("`baseUrl` takes no query, fragment or credentials.", "baseUrl");
  return (url.origin + url.pathname).replace(/\/+$/, "");
}

function resolveLimiter(given: RilletOptions["rateLimit"]): RateLimiter {
  if (given === false) return unlimited;
  if (given === undefined) return new RollingWindowLimiter({ limit: 60, windowMs: 60_000 });
  if (typeof given === "object" && given !== null && "acquire" in given) return given;
  const { limit, windowMs } = (given ?? {}) as Partial<RollingWindow>;
  if (typeof limit === "number" && Number.isInteger(limit) && limit >= 1 && typeof windowMs === "number" && windowMs > 0) return new RollingWindowLimiter({ limit, windowMs });
  throw new RilletArgumentError("`rateLimit` must be { limit, windowMs }, such as { limit: 60, windowMs: 60_000 }, a RateLimiter, or false.", "rateLimit");
}

function resolveLog(logger: Logger | undefined, level: LogLevel | undefined): LevelledLog {
  const chosen = level ?? variable("RILLET_LOG") ?? (logger ? "warn" : "off");
  if (!LOG_LEVELS.includes(chosen as LogLevel)) throw new RilletArgumentError(`\`logLevel\` must be one of ${LOG_LEVELS.join(", ")}, got ${JSON.stringify(chosen)}.`, "logLevel");
  return new LevelledLog(logger ?? console, chosen as LogLevel);
}

/** An environment variable that is set and not blank, where the runtime has such and lets us read it. */
function variable(name: string): string | undefined {
  try {
    const { process } = globalThis as { process?: { env?: Record<string, string | undefined> } };
    return process?.env?.[name]?.trim() || undefined;
  } catch {
    return undefined;
  }
}
