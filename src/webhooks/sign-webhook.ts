import { checkOptions, type OptionCheck, type OptionChecks } from "../validation/validate-options.js";
import { HEADER_NAMES } from "./delivery-headers.js";
import { bodyBytes, type RawBody } from "./raw-body.js";
import { signedHead } from "./signer.js";
import type { WebhookEventType } from "./webhook-event.js";
import { isCheckedWithReason, signersOf, type WebhookToken } from "./webhook-token.js";

interface SignedContent {
  /** What is sent, exactly: `JSON.stringify(invoice)`, for a deletion `JSON.stringify(id)`. */
  readonly body: RawBody;
  /** The token to sign with. Several tokens give a header with one signature for each, in their order. */
  readonly token: WebhookToken;
  /** `X-Rillet-Id`. Default a new UUID. Use the same id again to repeat a delivery. */
  readonly id?: string | undefined;
  /** `X-Rillet-Timestamp`. Text is sent as it is. Default now. */
  readonly timestamp?: Date | string | undefined;
}

/** What to sign. The event is given by `type`, or by the text of its two headers. */
export type SignWebhookOptions = SignedContent &
  ({ readonly type: WebhookEventType } | { readonly entity: string; readonly event: string });

/** The headers of a delivery, by name. */
export type SignedWebhookHeaders = Record<(typeof HEADER_NAMES)[keyof typeof HEADER_NAMES], string>;

const isText: OptionCheck = ["text", (value) => typeof value === "string"];

const OPTIONS = {
  body: isCheckedWithReason,
  token: isCheckedWithReason,
  id: isText,
  timestamp: [
    "a valid Date or text",
    (value) => typeof value === "string" || (value instanceof Date && !Number.isNaN(value.getTime())),
  ],
  type: isText,
  entity: isText,
  event: isText,
} satisfies OptionChecks;

/**
 * Makes the headers that Rillet sends with a body, to test a receiver: `new Request(url, { method: "POST", headers, body })`.
 *
 * @throws WebhookVerificationError `invalid_token` or `body_not_raw`.
 * @throws RilletArgumentError for an unknown option, or a value of the wrong type.
 */
export async function signWebhook(options: SignWebhookOptions): Promise<SignedWebhookHeaders> {
  checkOptions(options, OPTIONS, "signWebhook()");
  const signers = signersOf(options.token);
  const body = bodyBytes(options.body);
  const delivery = {
    timestamp: timestampText(options.timestamp),
    id: options.id ?? crypto.randomUUID(),
    ...entityAndEvent(options),
  };
  const head = signedHead(delivery);
  const signatures = await Promise.all(signers.map((signer) => signer.sign(head, body)));
  return {
    [HEADER_NAMES.signature]: signatures.join(","),
    [HEADER_NAMES.timestamp]: delivery.timestamp,
    [HEADER_NAMES.id]: delivery.id,
    [HEADER_NAMES.entity]: delivery.entity,
    [HEADER_NAMES.event]: delivery.event,
  };
}

function timestampText(timestamp: Date | string = new Date()): string {
  return typeof timestamp === "string" ? timestamp : timestamp.toISOString();
}

function entityAndEvent(options: SignWebhookOptions): { entity: string; event: string } {
  if ("entity" in options) return { entity: options.entity, event: options.event };
  const [entity = "", event = ""] = options.type.toUpperCase().split(".");
  return { entity, event };
}
