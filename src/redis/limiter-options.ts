import { RilletArgumentError } from "../errors/argument-error.js";
import { checkDuration, rejectUnknown } from "../validation/validate-options.js";

/** Every process that shares a budget must be given the same ones. */
export interface RedisRateLimiterOptions {
  /**
   * Name of the budget in Redis. Rillet counts per API key, so give every API key a name of its own (`rillet:production`, `rillet:acme-sandbox`),
   * and never the key itself: names show up in logs. Without braces, since the whole of it is the hash tag that keeps a cluster's
   * keys together. Default "rillet-sdk".
   */
  readonly key?: string | undefined;
  /** Requests per window. Default 60, Rillet's; less leaves the rest to programs that do not share the limiter. */
  readonly limit?: number | undefined;
  /** Length of the window in milliseconds. Default 60,000. */
  readonly windowMs?: number | undefined;
  /** For how many milliseconds Redis may fail to answer before the requests that wait are rejected. Default 5,000. */
  readonly timeout?: number | undefined;
}

export interface LimiterSettings {
  readonly key: string;
  readonly limit: number;
  readonly windowMs: number;
  readonly timeout: number;
}

/** @throws RilletArgumentError for an option that does not exist or cannot be right. */
export function resolveLimiterOptions(options: RedisRateLimiterOptions): LimiterSettings {
  rejectUnknown(options, ["key", "limit", "windowMs", "timeout"], "option of redisRateLimiter()");
  const { key = "rillet-sdk", limit = 60, windowMs = 60_000, timeout = 5_000 } = options;
  if (typeof key !== "string" || key.trim() === "" || /[{}]/.test(key))
    throw new RilletArgumentError(
      '`key` must be a name without braces, such as "rillet:production": one for each API key.',
      "key",
    );
  if (!Number.isInteger(limit) || limit < 1)
    throw new RilletArgumentError(`\`limit\` must be a whole number from 1, got ${String(limit)}.`, "limit");
  checkDuration("windowMs", windowMs);
  checkDuration("timeout", timeout);
  return { key, limit, windowMs, timeout };
}
