import { readTimestamp } from "./check-timestamp.js";
import { readDelivery, type WebhookHeaders } from "./delivery-headers.js";
import { bodyBytes, type RawBody } from "./raw-body.js";
import { toEvent } from "./to-event.js";
import type { WebhookEvent } from "./webhook-event.js";

/**
 * Reads a delivery WITHOUT checking who sent it: for one that was verified before, such as a message taken from a queue. Whoever
 * can reach the code that calls this with a request can make it believe anything; use `verifyWebhook` there.
 *
 * @throws WebhookVerificationError `missing_header`, `timestamp_unreadable` or `body_not_raw`. The signature need not be there.
 */
export function parseUnverifiedWebhook(options: {
  readonly body: RawBody;
  readonly headers: WebhookHeaders;
}): WebhookEvent {
  bodyBytes(options.body);
  const delivery = readDelivery(options.headers);
  return toEvent(delivery, readTimestamp(delivery.timestamp), options.body);
}
