import { RilletError, type RilletErrorOptions } from "./rillet-error.js";

/** One field that the server rejected. */
export interface Violation {
  /** Path of the field in the request body, `items[0].price.amount`; empty if the server names none. */
  readonly field: string;
  /** What is wrong with it, in the server's words. */
  readonly message: string;
}

export interface RilletApiErrorOptions extends RilletErrorOptions {
  readonly status: number;
  readonly type?: string | undefined;
  readonly title?: string | undefined;
  readonly detail?: string | undefined;
  readonly violations?: readonly Violation[];
  readonly requestId?: string | undefined;
  readonly headers: Headers;
  readonly body: unknown;
  readonly retryAfterMs?: number | undefined;
}

/** Rillet responded with a status that is not 2xx: with problem details (RFC 9457), or with any body of a proxy in between. */
export class RilletApiError extends RilletError {
  /** @internal */
  static override readonly brand: string = "RilletApiError";

  /** HTTP status. */
  declare readonly status: number;
  /** URI of the kind of problem, `https://rillet.com/illegal-argument`; compare its end, because the host varies. */
  declare readonly type?: string;
  /** The kind of problem in words, as the server puts them. */
  declare readonly title?: string;
  /** What was wrong this time, as the server puts it. */
  declare readonly detail?: string;
  /** Which fields were rejected and why; empty if the server does not say. */
  declare readonly violations: readonly Violation[];
  /** `X-Trace-Id` (or `x-amzn-RequestId`) of the response. Rillet's support asks for it. */
  declare readonly requestId?: string;
  /** Headers of the response. */
  declare readonly headers: Headers;
  /** The body of the response: parsed JSON, text if it is not JSON, undefined if it is empty. */
  declare readonly body: unknown;

  /** @internal */
  constructor(message: string, options: RilletApiErrorOptions) {
    super(message, { violations: [], ...options });
  }
}

/** 400: the request is malformed or breaks a rule; `violations` and `detail` say which. Never retried. */
export class BadRequestError extends RilletApiError {
  /** @internal */
  static override readonly brand: string = "BadRequestError";
  declare readonly status: 400;
}

/** 401: the key is missing, mistyped or of the other environment. Keys do not expire, so it is final. */
export class AuthenticationError extends RilletApiError {
  /** @internal */
  static override readonly brand: string = "AuthenticationError";
  declare readonly status: 401;
}

/** 403: the key is known but may not do this. */
export class PermissionDeniedError extends RilletApiError {
  /** @internal */
  static override readonly brand: string = "PermissionDeniedError";
  declare readonly status: 403;
}

/** 404: nothing has this id (any more), in this environment. */
export class NotFoundError extends RilletApiError {
  /** @internal */
  static override readonly brand: string = "NotFoundError";
  declare readonly status: 404;
}

/** 409: another request with the same idempotency key is still being processed, or the object's state forbids the change. */
export class ConflictError extends RilletApiError {
  /** @internal */
  static override readonly brand: string = "ConflictError";
  declare readonly status: 409;
}

/** 422: the request is well-formed but cannot be carried out. */
export class UnprocessableEntityError extends RilletApiError {
  /** @internal */
  static override readonly brand: string = "UnprocessableEntityError";
  declare readonly status: 422;
}

/** 429 after all retries: more than 60 requests in a rolling minute, those of other processes with the same key included. */
export class RateLimitError extends RilletApiError {
  /** @internal */
  static override readonly brand: string = "RateLimitError";
  declare readonly status: 429;
  /** Milliseconds until the server wants to be asked again; undefined if it does not say. */
  declare readonly retryAfterMs?: number;
}

/** 5xx after all retries: the service or a proxy before it failed. The change may or may not have been made. */
export class ServerError extends RilletApiError {
  /** @internal */
  static override readonly brand: string = "ServerError";
}

const BY_STATUS: Readonly<Record<number, typeof RilletApiError>> = {
  400: BadRequestError,
  401: AuthenticationError,
  403: PermissionDeniedError,
  404: NotFoundError,
  409: ConflictError,
  422: UnprocessableEntityError,
  429: RateLimitError,
};

/** The class for a status; `RilletApiError` itself if no class is more exact. */
export const apiErrorClass = (status: number): typeof RilletApiError =>
  BY_STATUS[status] ?? (status >= 500 ? ServerError : RilletApiError);
