import { signedHead } from "./check-signatures.js";
import { HEADER_NAMES } from "./delivery-headers.js";
import { bodyBytes, type RawBody } from "./raw-body.js";
import { signersOf, type WebhookToken } from "./token-keys.js";
import type { WebhookEventType } from "./webhook-event.js";

interface SignedContent {
  /** What is sent, exactly: `JSON.stringify(invoice)`, for a delete `JSON.stringify(id)`. */
  readonly body: RawBody;
  /** The token to sign with; several make a header with a signature of each, in their order. */
  readonly token: WebhookToken;
  /** `X-Rillet-Id`. Default a new UUID; give the same again to stand for another try of one delivery. */
  readonly id?: string | undefined;
  /** `X-Rillet-Timestamp`; text is sent as it is. Default now. */
  readonly timestamp?: Date | string | undefined;
}

/** What to sign, its event either by `type` or by the two headers' own text. */
export type SignWebhookOptions = SignedContent &
  ({ readonly type: WebhookEventType } | { readonly entity: string; readonly event: string });

/** The headers of a delivery, by name. */
export type SignedWebhookHeaders = Record<(typeof HEADER_NAMES)[keyof typeof HEADER_NAMES], string>;

/**
 * Makes the headers that Rillet would send with a body, to test a receiver with: `new Request(url, { method: "POST", headers, body })`.
 *
 * @throws WebhookVerificationError `invalid_token` or `body_not_raw`.
 */
export async function signWebhook(options: SignWebhookOptions): Promise<SignedWebhookHeaders> {
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
