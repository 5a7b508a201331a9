/**
 * Invoices in, payments back: the entry `rillet-sdk/sync`.
 *
 * @packageDocumentation
 */
export { RilletSync } from "./rillet-sync.js";
export { syncInvoice } from "./sync-invoice.js";
export {
  importCustomers,
  inspectCustomer,
  type ImportedCustomer,
  type MissingPart,
} from "./customers/import-customers.js";
export { markSent, type MarkSentResult } from "./invoices/mark-sent.js";
export { toPaymentUpdate, type PaymentUpdate } from "./payments/payment-update.js";
export {
  paymentUpdateOf,
  paymentUpdates,
  PaymentUpdates,
  type PaymentEvent,
  type PaymentUpdatesOptions,
} from "./payments/payment-updates.js";
export { applyTaxes } from "./taxes/apply-taxes.js";
export type { EngineAnswer, EngineTax, TaxEngine } from "./taxes/tax-engine.js";
export type { SyncInvoicesOptions, SyncProgress } from "./batch/batch-options.js";
export type { CreditMemoResult } from "./credit-memos/credit-memo-result.js";
export type { VoidResult } from "./invoices/void-invoice.js";
export { MemoryLinkStore } from "./links/memory-link-store.js";
export { readCreditNote as parseSourceCreditNote, readInvoice as parseSourceInvoice } from "./source/read-source.js";
export { lineTotals, type LineTotals } from "./totals/line-totals.js";
export { selectTaxCode, type TaxChoice, type TaxQuestion } from "./taxes/select-tax-code.js";
export { SyncError, type SyncErrorCode } from "../errors/index.js";
export type { LinkedCustomer, CustomerLinkedBy } from "./customers/linked-customer.js";
export type { SyncInvoiceOptions } from "./invoices/sync-source.js";
export type { SyncedCreditMemo, SyncedInvoice } from "./links/link-records.js";
export type { LinkStore } from "./links/link-store.js";
export type { MappedProduct, ProductMappedBy } from "./products/mapped-product.js";
export type { SyncOutcome, SyncPlan, SyncReport, SyncResult } from "./results/sync-result.js";
export type { CreatedObject } from "./run/run.js";
export type {
  AccountCodes,
  ByCountry,
  ConflictSettings,
  CustomerMatch,
  CustomerSettings,
  InvoiceDates,
  ProductSettings,
  SyncScope,
  SyncSettings,
  TaxCodeSettings,
} from "./settings/sync-settings.js";
export type { SourceCreditNote } from "./source/source-credit-note.js";
export type { SourceAddress, SourceCustomer, SourceTaxStatus } from "./source/source-customer.js";
export type { SourceExchangeRate, SourceInvoice, SourceTotals } from "./source/source-invoice.js";
export type {
  SourceDiscount,
  SourceFieldValue,
  SourceLine,
  SourcePeriod,
  SourceProduct,
} from "./source/source-line.js";
export type { SourceReference } from "./source/source-reference.js";
export type { AppliedTax } from "./taxes/line-tax.js";
export type { DocumentTotals } from "./totals/document-totals.js";
