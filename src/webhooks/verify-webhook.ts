import { checkSignatures, signedHead } from "./check-signatures.js";
import { checkAge, checkTolerance, readTimestamp } from "./check-timestamp.js";
import { HEADER_NAMES, readDelivery, requireHeader, type WebhookHeaders } from "./delivery-headers.js";
import { bodyBytes, type RawBody } from "./raw-body.js";
import { toEvent } from "./to-event.js";
import { signersOf, type WebhookToken } from "./token-keys.js";
import type { WebhookEvent } from "./webhook-event.js";

/** A delivery as it came, and what it is checked by. */
export interface VerifyWebhookOptions {
  /** The body exactly as it came: text, bytes or an ArrayBuffer. Never a parsed object. */
  readonly body: RawBody;
  /** The request's headers: a `Headers`, the `Request` itself, or a plain object in any case, such as Node's `request.headers`. */
  readonly headers: WebhookHeaders;
  /** The webhook's token, or all that are in use while it is rotated. */
  readonly token: WebhookToken;
  /** How far the timestamp may be from now, in seconds, in the past and in the future. Default 300; `false` accepts any age. */
  readonly tolerance?: number | false | undefined;
  /** The clock, in milliseconds since 1970. Default `Date.now`. */
  readonly now?: (() => number) | undefined;
}

/**
 * Checks that Rillet sent a delivery, and gives what it says.
 *
 * The signature is Base64 of the HMAC-SHA256 of `{timestamp}.{id}.{entity}.{event}.{body}`, the key being the Base64-decoded token;
 * the header holds up to 10, and any that fits counts. (Rillet's documentation, "Webhooks".)
 *
 * A payload that does not fit the contract is given all the same, with `issues`; an entity or event that the contract does not know is
 * `type: "unknown"`. A delivery can come more than once: go by `event.id`, or let `createWebhookHandler` do it.
 *
 * @throws WebhookVerificationError with a `reason`, see {@link WebhookFailureReason}. It holds neither the payload nor the token.
 * @throws RilletArgumentError for a `tolerance` that is not a number from 0 up or false.
 */
export async function verifyWebhook(options: VerifyWebhookOptions): Promise<WebhookEvent> {
  const signers = signersOf(options.token);
  const tolerance = checkTolerance(options.tolerance);
  const body = bodyBytes(options.body);
  const signature = requireHeader(options.headers, HEADER_NAMES.signature);
  const delivery = readDelivery(options.headers);
  const time = readTimestamp(delivery.timestamp);
  checkAge(time, (options.now ?? Date.now)(), tolerance);
  await checkSignatures(signers, signature, signedHead(delivery), body);
  return toEvent(delivery, time, options.body);
}
