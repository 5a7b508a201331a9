import { RilletError } from "./rillet-error.js";

/** A delivery that is not to be trusted. Carries the reason, never the payload or the token. */
export class WebhookVerificationError extends RilletError {
  static override readonly brand: string = "WebhookVerificationError";
  /** What did not hold, as a stable word such as `signature_mismatch`. */
  declare readonly reason: string;

  // eslint-disable-next-line @typescript-eslint/no-useless-constructor -- it says which options are needed
  constructor(message: string, options: { reason: string; cause?: unknown }) {
    super(message, options);
  }
}
