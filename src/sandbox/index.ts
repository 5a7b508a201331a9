/**
 * A Rillet that runs in memory: the entry `rillet-sdk/sandbox`.
 *
 * It keeps the API's contract and its behaviour (authentication, rate limit, validation, idempotent replay, expiring cursors, full-replace PUT, statuses
 * that follow from what happened), and breaks on request: connections, bodies, answers.
 *
 * @packageDocumentation
 */
export { createSandbox, type Sandbox } from "./create-sandbox.js";
export type { TimeSource } from "./clock.js";
export type { Dashboard } from "./dashboard.js";
export type { Fault, FaultMatch, FaultRule } from "./faults/fault.js";
export type { Faults, RandomFaults } from "./faults/fault-rules.js";
export type { SandboxOptions } from "./options.js";
export type { LoggedRequest } from "./http/request-log.js";
export type { RateLimit, RateLimitStatus } from "./http/rate-limit.js";
export { seedId } from "./identifiers.js";
export type { Collection, Entry, Identified } from "./state/collection.js";
export type {
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
export type { Kinds, SavedState, State } from "./state/state.js";
export type { DeliverOptions, DeliveryAttempt, WebhookTarget } from "./webhooks/deliver.js";
