/**
 * A Rillet that runs in memory: the entry `rillet-sdk/sandbox`.
 *
 * It follows the API's contract and its behaviour (authentication, rate limit, validation, idempotency replay, expiring
 * cursors, full-replace PUT, statuses that follow from other changes), and it fails as a test asks it to: connections,
 * bodies, responses.
 *
 * @packageDocumentation
 */
export { createSandbox, type InspectedResponse, type Sandbox } from "./create-sandbox.js";
export type { SavedClock, TimeSource } from "./clock.js";
export type { Dashboard } from "./dashboard.js";
export type { Fault, FaultMatch, FaultRule, RandomFaults } from "./faults/fault.js";
export type { ActiveFault, FaultHandle, Faults } from "./faults/fault-rules.js";
export type { SandboxOptions } from "./options.js";
export type { SandboxFetch } from "./http/fetch.js";
export type { WaitOptions } from "./http/request-log.js";
export type { LoggedRequest, RequestLogLimits } from "./http/request-log.js";
export type { RateLimit, RateLimitStatus } from "./http/rate-limit.js";
export { seedId } from "./identifiers.js";
export type { Collection, Entry, Identified } from "./state/collection.js";
export type {
  ContractItemRecord,
  ContractRecord,
  CreditMemoItemRecord,
  CreditMemoRecord,
  CustomerSettings,
  DocumentRecord,
  InvoiceItemRecord,
  InvoiceRecord,
  ReimbursementRecord,
  UsageRecord,
} from "./state/records.js";
export type { ReportedPayment, StoredResponse, WebhookDelivery } from "./state/saved-state.js";
export type { Kinds } from "./state/collections.js";
export type { SavedState, State } from "./state/state.js";
export type { WebhookEndpoint } from "./webhooks/webhook-queue.js";
export type { DeliverOptions, DeliveryAttempt, WebhookTarget } from "./webhooks/deliver-webhooks.js";
export { mirrorOrganization, type MirrorOptions } from "./mirror/mirror-organization.js";
export type {
  MirrorEntry,
  MirrorFacts,
  MirrorJournal,
  MirrorPage,
  MirrorProgress,
  MirrorStart,
  OrganizationMirror,
} from "./mirror/mirror.js";
export type { MirroredList } from "./mirror/mirror.js";
