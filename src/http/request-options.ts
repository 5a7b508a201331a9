export { checkDuration } from "./option-checks.js";
export { refuseUnknown } from "./refuse-unknown.js";
import { checkOptions, hasMethods, SHARED_CHECKS, type Check } from "./option-checks.js";

/** The last argument of every method. Each option left out is the client's. */
export interface RequestOptions {
  /**
   * Key under which Rillet replays the first successful answer of a POST for 24 hours; any string. Default: a new UUID v4 per
   * call. The same for all attempts of a call. Other methods ignore it.
   */
  readonly idempotencyKey?: string | undefined;
  /** Ends the call with a `RilletAbortError`, at any moment, waits included. */
  readonly signal?: AbortSignal | undefined;
  /** Milliseconds for one attempt, its body included. Default 60,000. */
  readonly timeout?: number | undefined;
  /** Milliseconds for the whole call with its retries and waits. Default: no bound. */
  readonly totalTimeout?: number | undefined;
  /** How often a failed attempt may be repeated. Default 3. */
  readonly maxRetries?: number | undefined;
  /** Version of the API for this call. Default 4. */
  readonly apiVersion?: number | undefined;
  /** Headers to add. Those that the client sets itself are refused here: they have options of their own. */
  readonly headers?: Readonly<Record<string, string>> | undefined;
}

const CHECKS: Readonly<Record<keyof RequestOptions, Check>> = {
  ...(SHARED_CHECKS as Readonly<Record<keyof RequestOptions, Check>>),
  // Anything else fails inside fetch, with a message that names no key.
  idempotencyKey: [
    "a non-empty string of printable ASCII",
    (value) => typeof value === "string" && /^[!-~]([ -~]*[!-~])?$/.test(value),
  ],
  signal: ["an AbortSignal", (value) => hasMethods(value, "addEventListener")],
};

/** Checks what a caller passed as options, and names what is not one. */
export function checkRequestOptions(
  options: unknown,
  method: string,
  extra?: Readonly<Record<string, Check>>,
): asserts options is RequestOptions {
  checkOptions(options, { ...CHECKS, ...extra }, method);
}
