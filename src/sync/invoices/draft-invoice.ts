import type { Invoice } from "../../../generated/types.js";
import type { Draft, PreparedLines } from "../lines/prepare-lines.js";
import type { InvoiceLink, SyncedInvoice } from "../links/link-records.js";
import type { DocumentSettings } from "../settings/document-settings.js";
import type { SourceInvoice } from "../source/source-document.js";
import type { SyncRun } from "../sync-context.js";

/** Builds the draft of an invoice: the source together with the prepared customer, lines, dates and texts. */
export function draftInvoice(
  source: SourceInvoice,
  { customer, lines, totals }: PreparedLines,
  { dates, subsidiaryId, bankAccountId, memo }: DocumentSettings,
): InvoiceDraft {
  const { invoiceDate = source.invoiceDate, dueDate = source.dueDate } = dates;
  return {
    reference: source.reference,
    currency: source.currency,
    customer: source.customer.reference,
    customerId: customer.id,
    lines,
    totals,
    date: invoiceDate,
    dueDate,
    number: source.number,
    subsidiaryId,
    bankAccountId,
    exchangeRate: source.exchangeRate,
    memo,
    purchaseOrderNumber: source.purchaseOrderNumber,
    isSent: source.sent === true,
  };
}

/** One invoice to write to Rillet. */
export interface InvoiceJob {
  readonly run: SyncRun;
  readonly draft: InvoiceDraft;
  /** Hash of the source's content. */
  readonly content: string;
  /** The version of the source, if it states one. */
  readonly version: SourceInvoice["version"];
  /** Whether the invoice is read from Rillet even when the source has not changed. */
  readonly isVerified: boolean;
  /** The invoice that the job found in a list, because its link was missing. */
  readonly found: FoundInvoice | undefined;
  /** What the job knows of other workers. */
  readonly claim: LinkClaim;
}

/** An invoice that was found in a list, and what the link store or this process knew of it before. */
export interface FoundInvoice {
  readonly id: string;
  readonly before: InvoiceLink | undefined;
}

/** The link of the invoice of a job, to notice other workers. A link store has no compare-and-set, so a job reads the link again around each write. */
interface LinkClaim {
  /** The link as the job last read or wrote it, as JSON. */
  text: string | undefined;
  /** Whether another worker with other content wrote the link at the same moment. */
  isContested: boolean;
  /** When the sync last corrected an invoice whose values were not those that it sends, ISO 8601. It does so once in a job, and then not again for most of a day. */
  correctedAt: string | undefined;
  /** Ids of invoices that were deleted as duplicates or for a replacement, by this job or by another worker. */
  readonly removed: Set<string>;
  /**
   * Whether another worker began to restore the invoice after its replacement was rejected. The same replacement by a worker that was killed may still be under
   * way, with the earlier idempotency key. Then the next sync searches for a second invoice.
   */
  mayStandTwice: boolean;
}

/** The result of a job. */
export interface InvoiceOutcome {
  readonly action: "created" | "updated" | "unchanged" | "deleted";
  readonly invoice: SyncedInvoice;
  readonly document: Invoice | undefined;
  readonly replaced?: string | undefined;
}

/** An invoice with every decision made. Requests are built from it without further look-ups. */
export interface InvoiceDraft extends Draft {
  readonly number: string;
  readonly dueDate: string | undefined;
  readonly bankAccountId: string | undefined;
  readonly memo: string | undefined;
  readonly purchaseOrderNumber: string | undefined;
  readonly isSent: boolean;
}
