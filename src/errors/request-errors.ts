import { RilletError, type RilletErrorOptions } from "./rillet-error.js";

/** No response came: the host is unreachable, the connection broke, or the function that gives the API key failed. */
export class RilletConnectionError extends RilletError {
  /** @internal */
  static override readonly brand: string = "RilletConnectionError";
}

/** No complete response came in time: `timeout` for one attempt with its body, or `totalTimeout` for the whole call with its waits. */
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

/** A 2xx response with a body that cannot be read: HTML of a proxy, incomplete JSON, or no body where an object is expected. */
export class RilletResponseError extends RilletError {
  /** @internal */
  static override readonly brand: string = "RilletResponseError";
  /** HTTP status, 2xx: the change was made. */
  declare readonly status: number;
  /** `X-Trace-Id` (or `x-amzn-RequestId`) of the response. Rillet's support asks for it. */
  declare readonly requestId?: string;
  /** Headers of the response. */
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
