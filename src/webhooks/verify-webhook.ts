import { checkOptions, isFunction, type OptionCheck, type OptionChecks } from "../validation/validate-options.js";
import { HEADER_NAMES, readDelivery, requireHeader, type WebhookHeaders } from "./delivery-headers.js";
import { parseEvent } from "./parse-event.js";
import { bodyBytes, type RawBody } from "./raw-body.js";
import { checkSignature } from "./check-signature.js";
import { signedHead } from "./signer.js";
import { checkAge, DEFAULT_TOLERANCE, isTolerance, readTimestamp } from "./timestamp.js";
import type { WebhookEvent } from "./webhook-event.js";
import { isCheckedWithReason, signersOf, type WebhookToken } from "./webhook-token.js";

/** A delivery as it came, and what it is checked with. */
export interface VerifyWebhookOptions {
  /** The body exactly as it came: text, bytes or an ArrayBuffer. Never a parsed object. */
  readonly body: RawBody;
  /** The request's headers: a `Headers`, the `Request` itself, or a plain object in any case, such as Node's `request.headers`. */
  readonly headers: WebhookHeaders;
  /** The webhook's token, or all that are in use while it is rotated. */
  readonly token: WebhookToken;
  /** How far the timestamp may be from now, in seconds, in the past and in the future. Default 300. `false` accepts any age. */
  readonly tolerance?: number | false | undefined;
  /** The clock, in milliseconds since 1970. Default `Date.now`. */
  readonly now?: (() => number) | undefined;
}

const PARSE_OPTIONS = { body: isCheckedWithReason, headers: isCheckedWithReason } satisfies OptionChecks;

const VERIFY_OPTIONS = {
  ...PARSE_OPTIONS,
  token: isCheckedWithReason,
  tolerance: isTolerance,
  now: isFunction,
} satisfies Record<keyof VerifyWebhookOptions, OptionCheck>;

/**
 * Checks that Rillet sent a delivery, and returns its event.
 *
 * The signature is Base64 of the HMAC-SHA256 of `{timestamp}.{id}.{entity}.{event}.{body}`. The key is the Base64-decoded token.
 * The header holds up to 10 signatures, and one that matches is enough. (Rillet's documentation, "Webhooks".)
 *
 * A payload that does not fit the contract is returned too, with `issues`. An entity or event that the contract does not know has
 * `type: "unknown"`. A delivery can come more than once: compare `event.id`, or use `createWebhookHandler`, which does that.
 *
 * @throws WebhookVerificationError with a `reason`, see {@link WebhookFailureReason}. It holds neither the payload nor the token.
 * @throws RilletArgumentError for an unknown option, and for a `tolerance` that is not a number from 0 or false.
 */
export async function verifyWebhook(options: VerifyWebhookOptions): Promise<WebhookEvent> {
  checkOptions(options, VERIFY_OPTIONS, "verifyWebhook()");
  const signers = signersOf(options.token);
  const body = bodyBytes(options.body);
  const signature = requireHeader(options.headers, HEADER_NAMES.signature);
  const delivery = readDelivery(options.headers);
  const time = readTimestamp(delivery.timestamp);
  checkAge(time, (options.now ?? Date.now)(), options.tolerance ?? DEFAULT_TOLERANCE);
  await checkSignature(signers, signature, signedHead(delivery), body);
  return parseEvent(delivery, time, options.body);
}

/**
 * Reads a delivery WITHOUT checking who sent it. Use it for a delivery that was verified before, such as a message from a queue. Where a
 * request from outside can reach the code, use `verifyWebhook`: otherwise anyone can invent events.
 *
 * @throws WebhookVerificationError `missing_header`, `invalid_header`, `timestamp_unreadable` or `body_not_raw`. The signature may be missing.
 * @throws RilletArgumentError for an unknown option.
 */
export function parseUnverifiedWebhook(options: {
  readonly body: RawBody;
  readonly headers: WebhookHeaders;
}): WebhookEvent {
  checkOptions(options, PARSE_OPTIONS, "parseUnverifiedWebhook()");
  bodyBytes(options.body);
  const delivery = readDelivery(options.headers);
  return parseEvent(delivery, readTimestamp(delivery.timestamp), options.body);
}
