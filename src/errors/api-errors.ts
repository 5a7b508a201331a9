import { RilletError, type RilletErrorOptions } from "./rillet-error.js";

/** One field that the server rejected. */
export interface Violation {
  /** Path of the field in the request body, such as `items[0].price.amount`. Empty if the server names no field. */
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

/** Rillet responded with a status that is not 2xx. The body has problem details (RFC 9457), or is whatever a proxy in between sent. */
export class RilletApiError extends RilletError {
  /** @internal */
  static override readonly brand: string = "RilletApiError";

  /** HTTP status. */
  declare readonly status: number;
  /** URI of the kind of problem, such as `https://rillet.com/illegal-argument`. Compare only its end, because the host varies. */
  declare readonly type?: string;
  /** The kind of problem, in the server's words. */
  declare readonly title?: string;
  /** What was wrong with this request, in the server's words. */
  declare readonly detail?: string;
  /** Which fields were rejected and why. Empty if the server does not say. */
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

/** 400: the request is malformed or breaks a rule: see `violations` and `detail`. Never retried. */
export class BadRequestError extends RilletApiError {
  /** @internal */
  static override readonly brand: string = "BadRequestError";
  declare readonly status: 400;
}

/** 401: the API key is missing, mistyped or belongs to the other environment. Keys do not expire, so a retry does not help. */
export class AuthenticationError extends RilletApiError {
  /** @internal */
  static override readonly brand: string = "AuthenticationError";
  declare readonly status: 401;
}

/** 403: the API key is valid but has no permission for this request. */
export class PermissionDeniedError extends RilletApiError {
  /** @internal */
  static override readonly brand: string = "PermissionDeniedError";
  declare readonly status: 403;
}

/** 404: no object in this environment has this id, or it was deleted. */
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

/** 429 after all retries: more than 60 requests in a rolling minute. Requests of other processes with the same API key count too. */
export class RateLimitError extends RilletApiError {
  /** @internal */
  static override readonly brand: string = "RateLimitError";
  declare readonly status: 429;
  /** Milliseconds that the server asks you to wait. Undefined if it does not say. */
  declare readonly retryAfterMs?: number;
}

/** 5xx after all retries: the service, or a proxy in front of it, failed. The change may or may not have been made. */
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

/** The class for a status; `RilletApiError` itself if there is no more specific class. */
export const apiErrorClass = (status: number): typeof RilletApiError =>
  BY_STATUS[status] ?? (status >= 500 ? ServerError : RilletApiError);
