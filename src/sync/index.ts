/**
 * Syncs invoices into Rillet and reads payments back: the entry `rillet-sdk/sync`.
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
export {
  toPaymentUpdate,
  type PaymentUpdate,
  retrievePaymentUpdate,
  paymentUpdates,
  PaymentUpdates,
  type PaymentEvent,
  type PaymentUpdatesOptions,
} from "./payments/payment-updates.js";
export { applyTaxes, type TaxCalculation, type EngineTax, type TaxEngine } from "./taxes/apply-taxes.js";
export type { BatchOptions, Sources, StopOn, SyncInvoicesOptions, SyncProgress } from "./batch/batch-options.js";
export type { CheckOptions } from "./check/finding.js";
export type { CheckCode, CheckFinding } from "./check/finding.js";
export type { CreditMemoResult } from "./credit-memos/sync-credit-memo.js";
export type { VoidInvoiceOptions, VoidRequest, VoidResult } from "./invoices/void-invoice.js";
export type { RebuildLinksOptions } from "./links/rebuild-links.js";
export type { DuplicateReference, LinkedKind, RebuildCount, RebuildReport } from "./links/rebuild-report.js";
export { MemoryLinkStore, type LinkStore } from "./links/link-store.js";
export { readCreditNote as parseSourceCreditNote, readInvoice as parseSourceInvoice } from "./source/read-source.js";
export { lineTotals, type LineTotals } from "./lines/totals.js";
export { selectTaxCode, type TaxChoice, type TaxCodeInput } from "./taxes/line-tax.js";
export { SyncError, type SyncErrorCode } from "../errors/index.js";
export type { LinkedCustomer, CustomerLinkedBy, CustomerResult } from "./customers/link-customer.js";
export type { SyncInvoiceOptions } from "./invoices/sync-source-invoice.js";
export type { SyncedCreditMemo, SyncedInvoice } from "./links/link-records.js";
export type { ProductResult, SyncProductOptions } from "./products/map-product.js";
export type { MappedProduct, ProductMappedBy } from "./products/map-product.js";
export type { SyncOutcome, SyncPlan, SyncReport, SyncResult } from "./sync-result.js";
export type { CreatedObject } from "./sync-errors.js";
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
export type { SourceCreditNote } from "./source/source-document.js";
export type { SourceAddress, SourceCustomer, SourceTaxStatus } from "./source/source-document.js";
export type { SourceAdjustment, SourceExchangeRate, SourceInvoice, SourceTotals } from "./source/source-document.js";
export type {
  SourceDiscount,
  SourceFieldValue,
  SourceLine,
  SourcePeriod,
  SourceProduct,
} from "./source/source-document.js";
export type { CountryCode, CurrencyCode } from "../iso-codes.js";
export type { SourceReference } from "./source/source-reference.js";
export type { AppliedTax } from "./taxes/line-tax.js";
export type { DocumentTotals } from "./lines/totals.js";
