import { RilletArgumentError } from "./errors/argument-error.js";
import { isCredential, type ApiKey } from "./http/credentials.js";
import type { Hooks } from "./http/hooks.js";
import { LOG_LEVELS, type Logger, type LogLevel } from "./http/logger.js";
import { checkOptions, hasMethods, isFunction, isMilliseconds, SHARED_CHECKS, type Check } from "./http/option-checks.js";
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

const HOSTS: Readonly<Record<string, string>> = { production: "https://api.rillet.com", sandbox: "https://sandbox.api.rillet.com" };

const USER_AGENT = "rillet-sdk/0.1.0";

/** The options that the environment may give. */
const VARIABLES = { apiKey: "RILLET_API_KEY", environment: "RILLET_ENVIRONMENT", baseUrl: "RILLET_BASE_URL", logLevel: "RILLET_LOG" } as const;

const oneOf = (values: readonly string[], variable: string): Check => [`one of ${values.join(", ")} (in \`${variable}\` too)`, (value) => values.includes(value as string)];
const isLimiter = (value: unknown): value is RateLimiter => hasMethods(value, "acquire", "pause", "status");

const CHECKS: Readonly<Record<keyof RilletOptions, Check>> = {
  ...(SHARED_CHECKS as Readonly<Record<keyof RilletOptions, Check>>),
  apiKey: ["a string or a function that gives one", (value) => typeof value === "string" || typeof value === "function"],
  environment: oneOf(Object.keys(HOSTS), VARIABLES.environment),
  baseUrl: ["a string", (value) => typeof value === "string"],
  maxRetryAfter: isMilliseconds,
  rateLimit: ["{ limit, windowMs }, a RateLimiter with all its methods, or false", (value) => value === false || isLimiter(value) || !!new RollingWindowLimiter({ ...(value as RollingWindow) })],
  fetch: isFunction,
  logger: ["an object with the methods error, warn, info and debug", (value) => hasMethods(value, ...LOG_LEVELS.slice(1, 5))],
  logLevel: oneOf(LOG_LEVELS, VARIABLES.logLevel),
  onRequest: isFunction,
  onResponse: isFunction,
  onRetry: isFunction,
};

/** Every option decided. */
export interface ResolvedOptions extends TransportSettings {
  readonly environment: Environment | "custom";
  /** What was given, by the caller or the environment: what a copy starts from. */
  readonly given: RilletOptions;
}

/** Checks the options, fills in what the environment and the defaults say, and names what is wrong. */
export function resolveOptions(options: RilletOptions): ResolvedOptions {
  checkOptions(options, CHECKS, "new Rillet()");
  const given = withVariables(options);
  const { apiKey, apiVersion = 4, timeout = 60_000, totalTimeout, maxRetries = 3, maxRetryAfter = 90_000, rateLimit, headers, logger, logLevel } = given;
  const { baseUrl, environment = "production" } = given;
  return {
    given: { ...given, environment },
    environment: baseUrl === undefined ? environment : "custom",
    baseUrl: baseUrl === undefined ? (HOSTS[environment] as string) : checkBaseUrl(baseUrl),
    apiKey: checkApiKey(apiKey),
    apiVersion,
    timeout,
    totalTimeout,
    maxRetries,
    maxRetryAfter,
    limiter: rateLimit === false ? unlimited : isLimiter(rateLimit) ? rateLimit : new RollingWindowLimiter(rateLimit ?? { limit: 60, windowMs: 60_000 }),
    // Looked up at each call: a test or a tracer may replace the global one after this client was made.
    fetch: given.fetch ?? ((input, init) => globalThis.fetch(input, init)),
    headers: { "user-agent": USER_AGENT, ...headers },
    logger: logger ?? console,
    logLevel: logLevel ?? (logger ? "warn" : "off"),
    hooks: given,
  };
}

function withVariables(options: RilletOptions): RilletOptions {
  const given: Record<string, unknown> = { ...options };
  for (const [name, variable] of Object.entries(VARIABLES)) given[name] ??= readVariable(variable);
  // An environment that was asked for is not overridden by a base URL that was not.
  if (options.environment !== undefined) given["baseUrl"] = options.baseUrl;
  checkOptions(given, CHECKS, "new Rillet()");
  return given;
}

/** Says what is wrong with a key without showing it. */
function checkApiKey(key: ApiKey | undefined): ApiKey {
  if (typeof key === "function" || (key !== undefined && isCredential(key))) return key;
  const problem =
    key === undefined ? "is missing: pass it to new Rillet(), or set the environment variable RILLET_API_KEY."
    : key.trim() === "" ? "is empty: is the variable that it comes from set?"
    : /^bearer\s/i.test(key) ? "is the key alone, without `Bearer`."
    : "contains white space or characters that no key has: was a line break copied with it?";
  throw new RilletArgumentError(`\`apiKey\` ${problem}`, "apiKey");
}

function checkBaseUrl(given: string): string {
  const refuse = (problem: string): never => {
    throw new RilletArgumentError(`\`baseUrl\` (or RILLET_BASE_URL) ${problem}, such as ${HOSTS["sandbox"]}.`, "baseUrl");
  };
  // The value is not shown: it may be a key in the wrong place.
  const { protocol, hostname, origin, pathname, href } = URL.canParse(given) ? new URL(given) : refuse("is not a URL");
  if (protocol !== "https:" && !(protocol === "http:" && /^(localhost|\[::1]|127(\.\d+){3})$/.test(hostname))) refuse("must be https, or http on loopback, for the key travels with it");
  if (origin + pathname !== href) refuse("takes no query, fragment or credentials");
  return href.replace(/\/+$/, "");
}

/** An environment variable that is set and not blank, where the runtime has such and lets us read it. */
function readVariable(name: string): string | undefined {
  try {
    const { process } = globalThis as { process?: { env?: Record<string, string | undefined> } };
    return process?.env?.[name]?.trim() || undefined;
  } catch {
    return undefined;
  }
}
