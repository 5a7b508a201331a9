import { RilletError } from "./rillet-error.js";

/**
 * Why a delivery was refused, the `reason` of a `WebhookVerificationError`:
 * - `invalid_token`: the token is missing, blank or not Base64. A mistake of the receiver's configuration;
 * - `body_not_raw`: the body is not text or bytes, mostly because something parsed it before. A mistake of the receiver's code;
 * - `missing_header`: one of the five `X-Rillet-` headers is missing or blank;
 * - `too_many_signatures`: more than the 10 that Rillet sends at most;
 * - `timestamp_unreadable`: not ISO 8601;
 * - `timestamp_too_old`, `timestamp_in_future`: farther from now than `tolerance`;
 * - `signature_mismatch`: none of the signatures was made with one of the tokens over exactly these bytes.
 */
export type WebhookFailureReason =
  | "invalid_token"
  | "body_not_raw"
  | "missing_header"
  | "too_many_signatures"
  | "timestamp_unreadable"
  | "timestamp_too_old"
  | "timestamp_in_future"
  | "signature_mismatch";

/** A delivery that is not to be trusted. Carries the reason, never the payload or the token. */
export class WebhookVerificationError extends RilletError {
  /** @internal */
  static override readonly brand: string = "WebhookVerificationError";
  /** What did not hold, as a stable word such as `signature_mismatch`. */
  declare readonly reason: WebhookFailureReason;

  /** @internal */
  // eslint-disable-next-line @typescript-eslint/no-useless-constructor -- it says which options are needed
  constructor(message: string, options: { reason: WebhookFailureReason; cause?: unknown }) {
    super(message, options);
  }
}
