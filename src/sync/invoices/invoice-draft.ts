import type { InvoiceDraft } from "../request/draft.js";
import type { PreparedLines } from "../documents/prepare-lines.js";
import type { Run } from "../run/run.js";
import type { ResolvedSettings } from "../settings/resolve-settings.js";
import type { SourceInvoice } from "../source/source-invoice.js";

/** An invoice with everything decided. */
export function draftInvoice(
  source: SourceInvoice,
  { customer, lines, totals }: PreparedLines,
  { settings }: Run,
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
