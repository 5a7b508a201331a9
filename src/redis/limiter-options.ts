import { checkOptions, isMilliseconds, type OptionChecks } from "../validation/validate-options.js";

/** Every process that shares a budget must be given the same options. */
export interface RedisRateLimiterOptions {
  /**
   * Name of the budget in Redis. Rillet counts per API key, so give each API key a name of its own (`rillet:production`,
   * `rillet:acme-sandbox`). Never use the key itself, because names appear in logs. Without braces, because the whole name is the hash tag that
   * keeps the keys together in a cluster. Default "rillet-sdk".
   */
  readonly key?: string | undefined;
  /** Requests per window, from 1 to 1,000,000. Default 60, Rillet's limit. Use less if other programs share the API key. */
  readonly limit?: number | undefined;
  /** Length of the window: a whole number of milliseconds, at most 86,400,000 (one day). Default 60,000. */
  readonly windowMs?: number | undefined;
  /** Milliseconds for which Redis may be unreachable before the waiting requests are rejected. Default 5,000. */
  readonly timeout?: number | undefined;
  /**
   * Whether no request was sent with this API key within the last window, by any process. Default false: if Redis holds no state of this
   * budget, the limiter waits one window before the first request, because the state may be lost (eviction, a restart without persistence) and
   * Rillet still counts the requests before. Set it to true only if nothing can have been sent, as in tests. With true, a loss of the state
   * while all processes restart can send up to twice the limit.
   */
  readonly assumeNoRecentRequests?: boolean | undefined;
}

export interface LimiterSettings {
  readonly key: string;
  readonly limit: number;
  readonly windowMs: number;
  readonly timeout: number;
  readonly assumeNoRecentRequests: boolean;
}

/** The script needs whole numbers, and Redis rejects expiry times that are too large. */
const MAX_LIMIT = 1_000_000;
const MAX_WINDOW_MS = 86_400_000;

const isWholeNumber = (value: unknown, max: number): boolean =>
  Number.isInteger(value) && (value as number) >= 1 && (value as number) <= max;

const CHECKS: OptionChecks = {
  key: [
    'a name without braces, such as "rillet:production", one for each API key',
    (value) => typeof value === "string" && value.trim() !== "" && !/[{}]/.test(value),
  ],
  limit: ["a whole number from 1 to 1,000,000", (value) => isWholeNumber(value, MAX_LIMIT)],
  windowMs: ["a whole number of milliseconds from 1 to 86,400,000", (value) => isWholeNumber(value, MAX_WINDOW_MS)],
  timeout: isMilliseconds,
  assumeNoRecentRequests: ["true or false", (value) => typeof value === "boolean"],
};

/** @throws RilletArgumentError for an unknown option and for an invalid value. */
export function resolveLimiterOptions(options: RedisRateLimiterOptions): LimiterSettings {
  checkOptions(options, CHECKS, "redisRateLimiter()");
  const {
    key = "rillet-sdk",
    limit = 60,
    windowMs = 60_000,
    timeout = 5_000,
    assumeNoRecentRequests = false,
  } = options;
  return { key, limit, windowMs, timeout, assumeNoRecentRequests };
}
