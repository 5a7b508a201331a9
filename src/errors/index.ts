/** All error classes. */
export {
  AuthenticationError,
  BadRequestError,
  ConflictError,
  NotFoundError,
  PermissionDeniedError,
  RateLimitError,
  RilletApiError,
  ServerError,
  UnprocessableEntityError,
  type Violation,
} from "./api-errors.js";
export { RilletArgumentError } from "./argument-error.js";
export { PaginationError, type PaginationErrorReason } from "./pagination-error.js";
export {
  ConcurrentEditError,
  RilletAbortError,
  RilletConnectionError,
  RilletResponseError,
  RilletTimeoutError,
} from "./request-errors.js";
export { isRilletError, RilletError, type RequestFacts } from "./rillet-error.js";
export { SyncError, type SyncErrorCode } from "./sync-error.js";
export { WebhookVerificationError } from "./webhook-verification-error.js";
