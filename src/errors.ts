/** The error tree, in one place. */
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
} from "./errors/api-errors.js";
export { RilletArgumentError } from "./errors/argument-error.js";
export { PaginationError, type PaginationErrorReason } from "./errors/pagination-error.js";
export {
  ConcurrentEditError,
  RilletAbortError,
  RilletConnectionError,
  RilletResponseError,
  RilletTimeoutError,
} from "./errors/request-errors.js";
export { isRilletError, RilletError, type RequestFacts } from "./errors/rillet-error.js";
export { SyncError, type SyncErrorCode } from "./errors/sync-error.js";
export { WebhookVerificationError } from "./errors/webhook-verification-error.js";
