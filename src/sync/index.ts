/**
 * Invoices in, payments back: the entry `rillet-sdk/sync`.
 *
 * @packageDocumentation
 */
export { RilletSync } from "./rillet-sync.js";
export { syncInvoice } from "./sync-invoice.js";
export { MemoryLinkStore } from "./links/memory-link-store.js";
export { lineTotals, type LineTotals } from "./totals/line-totals.js";
export { selectTaxCode, type TaxChoice, type TaxQuestion } from "./taxes/select-tax-code.js";
export { SyncError, type SyncErrorCode } from "../errors.js";
export type { LinkedCustomer, CustomerLinkedBy } from "./customers/linked-customer.js";
export type { SyncInvoiceOptions } from "./invoices/sync-source.js";
export type { SyncedInvoice } from "./links/link-records.js";
export type { LinkStore } from "./links/link-store.js";
export type { MappedProduct, ProductMappedBy } from "./products/mapped-product.js";
export type { SyncOutcome, SyncPlan, SyncReport, SyncResult } from "./results/sync-result.js";
export type { CreatedObject } from "./run/run.js";
export type {
  AccountCodes, ByCountry, ConflictSettings, CustomerMatch, CustomerSettings, InvoiceDates, ProductSettings, SyncScope, SyncSettings, TaxCodeSettings,
} from "./settings/sync-settings.js";
export type { SourceCreditNote } from "./source/source-credit-note.js";
export type { SourceAddress, SourceCustomer, SourceTaxStatus } from "./source/source-customer.js";
export type { SourceExchangeRate, SourceInvoice, SourceTotals } from "./source/source-invoice.js";
export type { SourceDiscount, SourceFieldValue, SourceLine, SourcePeriod, SourceProduct } from "./source/source-line.js";
export type { SourceReference } from "./source/source-reference.js";
export type { AppliedTax } from "./taxes/line-tax.js";
export type { DocumentTotals } from "./totals/document-totals.js";
