import { invalidArgument } from "../errors/argument-error.js";
import {
  checkOptions,
  hasMethods,
  isMilliseconds,
  isPlainObject,
  wholeNumberFrom,
  type OptionCheck,
} from "../validation/validate-options.js";

/** The last argument of every method. The client's options apply where an option is left out. */
export interface RequestOptions {
  /**
   * Key under which Rillet replays the first successful response to a POST for 24 hours; any string. Default: a new UUID v4 per
   * call. All attempts of a call use the same key. Other methods ignore it.
   */
  readonly idempotencyKey?: string | undefined;
  /** Ends the call with a `RilletAbortError`, at any moment, waits included. */
  readonly signal?: AbortSignal | undefined;
  /** Milliseconds for one attempt, its body included. Default 60,000. */
  readonly timeout?: number | undefined;
  /** Milliseconds for the whole call with its retries and waits. Default: no limit. */
  readonly totalTimeout?: number | undefined;
  /** How often a failed attempt may be repeated. A wait after a 429 does not count, but 0 allows one attempt only. Default 3. */
  readonly maxRetries?: number | undefined;
  /** Version of the API for this call. Default 4. */
  readonly apiVersion?: number | undefined;
  /**
   * Query parameters to add, for parameters that this version of the package does not know. A Date becomes a UTC timestamp, and a list is
   * separated by commas. (Unknown fields of a body are sent too: TypeScript accepts them if the body is a variable, and not an object
   * literal in the call.)
   */
  readonly query?: QueryParameters | undefined;
  /** Headers to add. Headers that the client sets itself are rejected, because they have options of their own. */
  readonly headers?: Readonly<Record<string, string>> | undefined;
}

/** Values of query parameters by name. */
export type QueryParameters = Readonly<Record<string, QueryValue | readonly QueryValue[] | undefined>>;

/** One value of a query parameter. */
export type QueryValue = string | number | boolean | Date;

/** The headers that the client sets itself, and what to use instead. */
const CLIENT_HEADERS: Readonly<Record<string, string>> = {
  authorization: "`apiKey`",
  "idempotency-key": "`idempotencyKey`",
  "x-rillet-api-version": "`apiVersion`",
  accept: "rillet.api",
  "content-type": "the body",
  "content-length": "the body",
};

/** @throws RilletArgumentError for a header that the client sets itself, or that HTTP cannot carry. */
function checkHeaders(headers: object): true {
  for (const [name, value] of Object.entries(headers)) {
    const replacement = CLIENT_HEADERS[name.toLowerCase()];
    if (replacement) invalidArgument(`headers.${name}`, `is set by the client: use ${replacement}`);
    const isSendable =
      /^[\w!#$%&'*+.^`|~-]+$/.test(name) && typeof value === "string" && /^[\t\x20-\x7e\x80-\xff]*$/.test(value);
    if (!isSendable)
      invalidArgument(`headers.${name}`, "must have a token as its name, and a Latin-1 value without line breaks");
  }
  return true;
}

/** The checks of the options that a client and a request have in common. */
export const SHARED_CHECKS: Readonly<Record<string, OptionCheck>> = {
  timeout: isMilliseconds,
  totalTimeout: isMilliseconds,
  maxRetries: wholeNumberFrom(0),
  apiVersion: wholeNumberFrom(1),
  headers: ["a plain object of strings", (value) => isPlainObject(value) && checkHeaders(value)],
};

/** Also true for a signal of another realm or of a polyfill. */
const isAbortSignal = (value: unknown): boolean =>
  hasMethods(value, "addEventListener", "removeEventListener") &&
  typeof (value as Partial<AbortSignal>).aborted === "boolean";

export const QUERY_CHECK: OptionCheck = ["an object of query parameters", isPlainObject];

const CHECKS: Readonly<Record<keyof RequestOptions, OptionCheck>> = {
  ...(SHARED_CHECKS as Readonly<Record<keyof RequestOptions, OptionCheck>>),
  // fetch itself would fail for another value, with a message that does not name the key.
  idempotencyKey: [
    "a non-empty string of printable ASCII",
    (value) => typeof value === "string" && /^[!-~]([ -~]*[!-~])?$/.test(value),
  ],
  signal: ["an AbortSignal", isAbortSignal],
  query: QUERY_CHECK,
};

/** Checks the options that a caller passed, and returns a copy of them. @throws RilletArgumentError */
export const checkRequestOptions = (
  options: unknown,
  method: string,
  extra?: Readonly<Record<string, OptionCheck>>,
): RequestOptions => checkOptions(options, { ...CHECKS, ...extra }, method);
