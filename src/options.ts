import { checkBaseUrl, HOSTS, isInsecureHosts } from "./base-url.js";
import { invalidArgument } from "./errors/argument-error.js";
import { type FetchOptions, isFetchOptions } from "./fetch-options.js";
import { isCredential, type ApiKey } from "./http/credentials.js";
import { HOOK_NAMES, type Hooks } from "./http/hooks.js";
import { LOG_LEVELS, type Logger, type LogLevel } from "./http/observer.js";
import { unlimited, type RateLimiter } from "./http/rate-limiter.js";
import {
  isRollingWindow,
  RATE_LIMIT_FORM,
  RollingWindowLimiter,
  type RollingWindow,
} from "./http/rolling-window-limiter.js";
import type { TransportSettings } from "./http/transport.js";
import { SHARED_CHECKS } from "./http/request-options.js";
import { describeChoice } from "./validation/describe.js";
import {
  checkOptions,
  defined,
  hasMethods,
  isFunction,
  isMilliseconds,
  readMembers,
  wholeNumberFrom,
  type OptionCheck,
} from "./validation/validate-options.js";

/** One of Rillet's two hosts: `https://api.rillet.com` and `https://sandbox.api.rillet.com`. */
export type Environment = "production" | "sandbox";

/** The options of `new Rillet({…})`. An unknown option throws. */
export interface RilletOptions extends Hooks {
  /**
   * API key, or a function that returns one (an OAuth access token, a secret that rotates). The function is called before every
   * attempt and counts towards its timeout. If it fails, the call fails: the error's `cause` is a copy without words that may be a key.
   * Default: the environment variable `RILLET_API_KEY`.
   */
  readonly apiKey?: ApiKey | undefined;
  /** Which of Rillet's two hosts to use. Each has its own API keys. Default: `RILLET_ENVIRONMENT`, else "production". */
  readonly environment?: Environment | undefined;
  /** Another host instead of `environment`: https, or http on loopback and on `allowInsecureHosts`. Default: `RILLET_BASE_URL` if `environment` is not passed, else the environment's host. */
  readonly baseUrl?: string | undefined;
  /**
   * Host names for which `baseUrl` may be http, such as that of a sandbox in another container: `["rillet-sandbox"]`. The API key is sent to them in plain
   * text. Names are compared whole; Rillet's own hosts are rejected. Default: none.
   */
  readonly allowInsecureHosts?: readonly string[] | undefined;
  /** Sent as `X-Rillet-API-Version` with every request. Default 4, the version of this package's types. */
  readonly apiVersion?: number | undefined;
  /** Milliseconds for one attempt, its body included. Default 60,000. */
  readonly timeout?: number | undefined;
  /** Milliseconds for a whole call, retries and waits included. Default: no limit. */
  readonly totalTimeout?: number | undefined;
  /** How often a failed attempt may be repeated. A wait after a 429 does not count, but 0 allows one attempt only. Default 3. */
  readonly maxRetries?: number | undefined;
  /**
   * The longest wait, in milliseconds, that one response may ask for: its `Retry-After`, or a whole window of the rate limit after a 429
   * without a time. A call that would have to wait longer throws instead, and so does a call whose client gets only 429 for ten times as
   * long. Waits for the client's own limit do not count; `totalTimeout` bounds all waits. Default 90,000, or the window of `rateLimit` if
   * that is longer.
   */
  readonly maxRetryAfter?: number | undefined;
  /** The largest body of a response, in bytes after decompression. A larger one throws a `RilletResponseError`. Default 100,000,000. */
  readonly maxResponseBytes?: number | undefined;
  /**
   * What limits the requests of this process: a window, your own limiter (shared by processes), or `false` for none.
   * Default `{ limit: 60, windowMs: 60_000 }`, Rillet's limit per API key.
   */
  readonly rateLimit?: RollingWindow | RateLimiter | false | undefined;
  /** Replaces the global `fetch`: for a proxy, a sandbox or a test. */
  readonly fetch?: FetchLike | undefined;
  /** Options that go to every call of `fetch`: a `dispatcher` with a proxy or certificates, `keepalive`. Default: none. */
  readonly fetchOptions?: FetchOptions | undefined;
  /** Headers to add to every request. */
  readonly headers?: Readonly<Record<string, string>> | undefined;
  /** Where log lines go. Default `console`. */
  readonly logger?: Logger | undefined;
  /** How much is logged. Default: `RILLET_LOG`, else "warn" with a `logger` and "off" without one. */
  readonly logLevel?: LogLevel | undefined;
}

/** A function that behaves as `fetch` does for a URL and its options. */
export type FetchLike = (input: string, init?: RequestInit) => Promise<Response>;

const USER_AGENT = "rillet-sdk/0.1.0";

const isLimiter = (value: unknown): value is RateLimiter => hasMethods(value, "acquire", "pause", "status");
const oneOf = (values: readonly string[], variable: string): OptionCheck => [
  `one of ${values.join(", ")}`,
  (value) => values.includes(value as string),
  variable,
  describeChoice,
];

/** What each option must be, and the environment variable that may set it. */
const CHECKS: Readonly<Record<keyof RilletOptions, OptionCheck>> = {
  ...(SHARED_CHECKS as Readonly<Record<keyof RilletOptions, OptionCheck>>),
  apiKey: [
    "a string or a function that returns one",
    (value) => typeof value === "string" || typeof value === "function",
    "RILLET_API_KEY",
  ],
  environment: oneOf(Object.keys(HOSTS), "RILLET_ENVIRONMENT"),
  baseUrl: ["a string", (value) => typeof value === "string", "RILLET_BASE_URL"],
  allowInsecureHosts: isInsecureHosts,
  maxRetryAfter: isMilliseconds,
  maxResponseBytes: wholeNumberFrom(1),
  rateLimit: [RATE_LIMIT_FORM, (value) => value === false || isLimiter(value) || isRollingWindow(value)],
  fetch: isFunction,
  fetchOptions: isFetchOptions,
  logger: [
    "an object with the methods error, warn, info and debug",
    (value) => hasMethods(value, ...LOG_LEVELS.slice(1, 5)),
  ],
  logLevel: oneOf(LOG_LEVELS, "RILLET_LOG"),
  ...(Object.fromEntries(HOOK_NAMES.map((name) => [name, isFunction])) as Record<keyof Hooks, OptionCheck>),
};

/** All options with their defaults. */
export interface ResolvedOptions extends TransportSettings {
  readonly environment: Environment | "custom";
  /** The options of the caller and the environment. A copy of the client starts from them. */
  readonly given: RilletOptions;
}

const DEFAULTS = {
  environment: "production",
  apiVersion: 4,
  timeout: 60_000,
  maxRetries: 3,
  maxResponseBytes: 100_000_000,
  rateLimit: { limit: 60, windowMs: 60_000 },
} as const;

/** Checks the options and adds those of the environment and the defaults. @throws RilletArgumentError */
export function resolveOptions(options: RilletOptions): ResolvedOptions {
  const given = withVariables(options);
  const { environment, baseUrl, logger, allowInsecureHosts } = given;
  const limiter = createLimiter(given.rateLimit);
  // After a 429 without a time, no request is sent for a whole window: the limiter's own window if it states one, else Rillet's.
  const { windowMs = DEFAULTS.rateLimit.windowMs } = limiter;
  return {
    logLevel: logger ? "warn" : "off",
    logger: console,
    ...given,
    fetch: withFetchOptions(given),
    given,
    hooks: given,
    environment: baseUrl === undefined ? environment : "custom",
    baseUrl: baseUrl === undefined ? (HOSTS[environment] as string) : checkBaseUrl(baseUrl, allowInsecureHosts),
    apiKey: checkApiKey(given.apiKey),
    headers: { "user-agent": USER_AGENT, ...given.headers },
    limiter,
    windowMs,
    maxRetryAfter: given.maxRetryAfter ?? Math.max(windowMs, 90_000),
  };
}

function withFetchOptions({ fetch, fetchOptions }: Given): FetchLike {
  // The global fetch is read at each call, because a test or a tracer may replace it after this client was made.
  const send = fetch ?? ((input, init) => globalThis.fetch(input, init));
  return fetchOptions ? (input, init) => send(input, { ...fetchOptions, ...init } as RequestInit) : send;
}

function createLimiter(rateLimit: RollingWindow | RateLimiter | false): RateLimiter {
  // Each client gets an object of its own, because clients that share a limiter also share the order of their writes.
  if (rateLimit === false) return { ...unlimited };
  return isLimiter(rateLimit) ? rateLimit : new RollingWindowLimiter(rateLimit);
}

/** Options without undefined values. Those with a default are always there. */
type Given = { readonly [Name in keyof RilletOptions]: Exclude<RilletOptions[Name], undefined> } & {
  readonly [Name in keyof typeof DEFAULTS]-?: Exclude<RilletOptions[Name], undefined>;
};

/** The caller's value of each option, else the environment's, else the default. */
function withVariables(options: RilletOptions): Given {
  const variables = Object.fromEntries(
    Object.entries(CHECKS).map(([name, [, , variable]]) => [name, variable && readVariable(variable)]),
  );
  const own = readMembers(options, "new Rillet()");
  // RILLET_BASE_URL does not override an `environment` that the caller passes.
  if (own["environment"] !== undefined) variables["baseUrl"] = undefined;
  const given = { ...DEFAULTS, ...defined(variables), ...defined(own) };
  return checkOptions(given, CHECKS, "new Rillet()") as Given;
}

function checkApiKey(key: ApiKey | undefined): ApiKey {
  if (typeof key === "function" || isCredential(key)) return key as ApiKey;
  // The message does not show the key.
  invalidArgument(
    "apiKey",
    key === undefined
      ? "is missing: pass it, or set RILLET_API_KEY"
      : key.trim() === ""
        ? "is empty: check the variable or the secret that it comes from"
        : "must be the key alone, without `Bearer`, white space or line break",
  );
}

/** An environment variable, if it is not blank and the runtime allows to read it. */
function readVariable(name: string): string | undefined {
  try {
    const { process } = globalThis as { process?: { env?: Record<string, string | undefined> } };
    return process?.env?.[name]?.trim() || undefined;
  } catch {
    return undefined;
  }
}
