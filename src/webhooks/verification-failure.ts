import { type WebhookFailureReason, WebhookVerificationError } from "../errors/webhook-verification-error.js";

/** The error for a reason. The message must hold neither token nor payload nor signature. */
export function verificationFailure(reason: WebhookFailureReason, message: string): WebhookVerificationError {
  return new WebhookVerificationError(message, { reason });
}
