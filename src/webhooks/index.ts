/**
 * Webhooks from Rillet: the entry `rillet-sdk/webhooks`. It needs no API key and does not load the client.
 *
 * @packageDocumentation
 */
export { type WebhookFailureReason, WebhookVerificationError } from "../errors/webhook-verification-error.js";
export type { Issue } from "../validation/issue.js";
export { createWebhookHandler, type WebhookHandler } from "./create-webhook-handler.js";
export type { HeaderRecord, HeadersLike, WebhookHeaders } from "./delivery-headers.js";
export type { WebhookHandlerOptions, WebhookListeners } from "./handler-options.js";
export type { RawBody } from "./raw-body.js";
export { type SignedWebhookHeaders, signWebhook, type SignWebhookOptions } from "./sign-webhook.js";
export { type NodeHandler, type NodeRequest, type NodeResponse, toNodeHandler } from "./to-node-handler.js";
export { parseUnverifiedWebhook, verifyWebhook, type VerifyWebhookOptions } from "./verify-webhook.js";
export type {
  DeletedObject,
  InvoicePaymentEvent,
  InvoicePaymentUpdatedEvent,
  KnownEvent,
  UnknownWebhookEvent,
  WebhookDelivery,
  WebhookEvent,
  WebhookEvents,
  WebhookEventType,
  WebhookPayment,
} from "./webhook-event.js";
export {
  createMemoryWebhookStore,
  type MemoryWebhookStoreOptions,
  type WebhookClaim,
  type WebhookStore,
} from "./webhook-store.js";
export type { WebhookToken } from "./webhook-token.js";
