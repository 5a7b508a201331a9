import type { Invoice } from "../../../generated/types.js";
import type { Draft, PreparedLines } from "../lines/prepare-lines.js";
import type { SyncedInvoice } from "../links/link-records.js";
import type { ResolvedSettings } from "../settings/resolve-settings.js";
import type { SourceInvoice } from "../source/source-invoice.js";
import type { SyncRun } from "../sync-context.js";

/** An invoice with everything decided. */
export function draftInvoice(
  source: SourceInvoice,
  { customer, lines, totals }: PreparedLines,
  { settings }: SyncRun,
): InvoiceDraft {
  const { invoiceDate = source.invoiceDate, dueDate = source.dueDate } = settings.dates?.(source) ?? {};
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
    subsidiaryId: chosen(settings.subsidiaryId, source),
    bankAccountId: chosen(settings.bankAccountId, source),
    exchangeRate: source.exchangeRate,
    memo: memoOf(source, settings),
    purchaseOrderNumber: source.purchaseOrderNumber,
    isSent: source.sent === true,
  };
}

function chosen<T>(
  choice: string | ((document: T) => string | undefined) | undefined,
  document: T,
): string | undefined {
  return typeof choice === "function" ? choice(document) : choice;
}

function memoOf(source: SourceInvoice, { memo = source.memo }: Pick<ResolvedSettings, "memo">): string | undefined {
  if (typeof memo === "function") return memo(source);
  const values: Readonly<Record<string, string | undefined>> = {
    number: source.number,
    memo: source.memo,
    purchaseOrderNumber: source.purchaseOrderNumber,
    id: source.reference.id,
  };
  // The source's own memo is no template: a brace in it is a brace.
  const filled =
    memo === source.memo
      ? memo
      : memo
          ?.replace(/\{(\w+)\}/g, (whole, name: string) => (Object.hasOwn(values, name) ? (values[name] ?? "") : whole))
          .trim();
  return filled === "" ? undefined : filled;
}

/** An invoice with everything decided, on its way into Rillet. */
export interface InvoiceJob {
  readonly run: SyncRun;
  readonly draft: InvoiceDraft;
  /** Hash of what the source says. */
  readonly content: string;
  /** The version of the source, if it states one. */
  readonly version: SourceInvoice["version"];
  /** Rillet is asked even where the source has not changed. */
  readonly isVerified: boolean;
}

/** What became of a job. */
export interface InvoiceOutcome {
  readonly action: "created" | "updated" | "unchanged" | "deleted";
  readonly invoice: SyncedInvoice;
  readonly document: Invoice | undefined;
  readonly replaced?: string | undefined;
}

/** An invoice with everything decided. */
export interface InvoiceDraft extends Draft {
  readonly number: string;
  readonly dueDate: string | undefined;
  readonly bankAccountId: string | undefined;
  readonly memo: string | undefined;
  readonly purchaseOrderNumber: string | undefined;
  readonly isSent: boolean;
}
