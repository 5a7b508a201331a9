import { RilletError } from "./rillet-error.js";

/**
 * Why a webhook delivery was rejected, the `reason` of a `WebhookVerificationError`:
 * - `invalid_token`: the token is missing, blank or not Base64. The receiver's configuration is wrong;
 * - `body_not_raw`: the body is neither text nor bytes, usually because it was already parsed. The receiver's code is wrong;
 * - `missing_header`: one of the five `X-Rillet-` headers is missing or blank;
 * - `invalid_header`: `X-Rillet-Id`, `X-Rillet-Entity` or `X-Rillet-Event` holds a dot, so that the signature could belong to other headers;
 * - `too_many_signatures`: there are more than 10 signatures, the most that Rillet sends;
 * - `timestamp_unreadable`: the timestamp is not in the format `date-time` (RFC 3339), such as `2026-01-31T12:00:00Z`;
 * - `timestamp_too_old`, `timestamp_in_future`: the timestamp differs from the current time by more than `tolerance`;
 * - `signature_mismatch`: none of the signatures was made with one of the tokens over exactly these bytes;
 * - `body_too_large`, `body_incomplete`, `body_too_slow`: the handler could not read the body, because it is larger than `maxBodyBytes`, the
 *   sender closed the connection too early, or it took longer than 25 s. `verifyWebhook` does not use these.
 */
export type WebhookFailureReason =
  | "invalid_token"
  | "body_not_raw"
  | "missing_header"
  | "invalid_header"
  | "too_many_signatures"
  | "timestamp_unreadable"
  | "timestamp_too_old"
  | "timestamp_in_future"
  | "signature_mismatch"
  | "body_too_large"
  | "body_incomplete"
  | "body_too_slow";

/** A webhook delivery could not be verified and must not be trusted. The error never holds the payload, the token or a signature. */
export class WebhookVerificationError extends RilletError {
  /** @internal */
  static override readonly brand: string = "WebhookVerificationError";
  /** Why the delivery was rejected, as a stable word such as `signature_mismatch`. */
  declare readonly reason: WebhookFailureReason;

  /** @internal */
  // eslint-disable-next-line @typescript-eslint/no-useless-constructor -- it makes `reason` mandatory
  constructor(message: string, options: { reason: WebhookFailureReason; cause?: unknown }) {
    super(message, options);
  }
}
