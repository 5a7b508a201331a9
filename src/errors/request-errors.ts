import { RilletError, type RilletErrorOptions } from "./rillet-error.js";

/** No response was received: the host is unreachable, its certificate is not trusted, the connection broke, or the rate limiter, a custom `fetch` or the `apiKey` function failed. */
export class RilletConnectionError extends RilletError {
  /** @internal */
  static override readonly brand: string = "RilletConnectionError";
}

/** No complete response came in time: `timeout` for one attempt with its body, or `totalTimeout` for the whole call with its waits. */
export class RilletTimeoutError extends RilletConnectionError {
  /** @internal */
  static override readonly brand: string = "RilletTimeoutError";
}

/** The caller's `signal` aborted the call. `cause` is the signal's reason. */
export class RilletAbortError extends RilletError {
  /** @internal */
  static override readonly brand: string = "RilletAbortError";
}

/**
 * Somebody else edited the object while `modify` was changing it. Either this happened at every attempt, or an earlier write got no response, so that
 * `modify` cannot tell whether its own change was made. The other edit was not overwritten. If `isRetryable` is true, call `modify` again. If it is
 * false, the change may have been made: read the object before you try again.
 */
export class ConcurrentEditError extends RilletError {
  /** @internal */
  static override readonly brand: string = "ConcurrentEditError";
}

/** A 2xx response with a body that cannot be used: HTML of a proxy, incomplete JSON, no body where an object is expected, or more than `maxResponseBytes`. */
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
  // eslint-disable-next-line @typescript-eslint/no-useless-constructor -- it makes the options mandatory
  constructor(
    message: string,
    options: RilletErrorOptions & { status: number; headers: Headers; requestId?: string | undefined },
  ) {
    super(message, options);
  }
}
