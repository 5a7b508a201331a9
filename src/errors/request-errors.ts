import { RilletError, type RilletErrorOptions } from "./rillet-error.js";

/** No answer came: the host is unreachable, the connection broke, or the credential function failed. */
export class RilletConnectionError extends RilletError {
  /** @internal */
  static override readonly brand: string = "RilletConnectionError";
}

/** No complete answer came in time: `timeout` for one attempt with its body, or `totalTimeout` for the whole call with its waits. */
export class RilletTimeoutError extends RilletConnectionError {
  /** @internal */
  static override readonly brand: string = "RilletTimeoutError";
}

/** The caller's `signal` ended the call. `cause` is the signal's reason. */
export class RilletAbortError extends RilletError {
  /** @internal */
  static override readonly brand: string = "RilletAbortError";
}

/**
 * Somebody else edited an object while `modify` was at it, again and again, or where it could not tell whether its own change had been made before. Nothing of
 * theirs was overwritten. `isRetryable` says whether to call `modify` once more; where it is false, the change may have been made: look first.
 */
export class ConcurrentEditError extends RilletError {
  static override readonly brand: string = "ConcurrentEditError";
}

/** A 2xx answer whose body cannot be read: HTML of a proxy, JSON cut in half, no body where an object was promised. */
export class RilletResponseError extends RilletError {
  /** @internal */
  static override readonly brand: string = "RilletResponseError";
  /** HTTP status, 2xx: the change was made. */
  declare readonly status: number;
  /** `X-Trace-Id` (or `x-amzn-RequestId`) of the answer: quote it to Rillet's support. */
  declare readonly requestId?: string;
  /** Headers of the answer. */
  declare readonly headers: Headers;

  /** @internal */
  // eslint-disable-next-line @typescript-eslint/no-useless-constructor -- it says which options are needed
  constructor(
    message: string,
    options: RilletErrorOptions & { status: number; headers: Headers; requestId?: string | undefined },
  ) {
    super(message, options);
  }
}
