import type { Invoice, InvoiceItem } from "../../../generated/types.js";
import type { DraftLine, InvoiceDraft } from "../request/draft.js";
import { hasReference } from "../source/source-reference.js";
import type { Amounts, LineAmounts } from "../totals/compare-totals.js";

/** The item of an invoice that a line became: by its reference, else (FULL items carry none) by its place. */
export function itemOf(line: DraftLine, index: number, items: readonly InvoiceItem[]): InvoiceItem | undefined {
  const referenced = items.find((item) => hasReference(item.external_references, line.source.reference));
  return referenced ?? (items.some((item) => item.external_references?.length > 0) ? undefined : items[index]);
}

/** What an invoice should come to. */
export function expectedAmounts({ totals, lines }: Pick<InvoiceDraft, "totals" | "lines">): Amounts {
  return {
    totals,
    lines: lines.map(({ source, net, tax }) => ({ reference: source.reference.id, net, tax: tax.amount })),
  };
}

/** What Rillet came to. */
export function actualAmounts(invoice: Invoice, { lines }: Pick<InvoiceDraft, "lines">): Amounts {
  const { net_amount: net, taxed_amount: tax, total } = invoice;
  const totals = { net: net.amount, tax: tax.amount, gross: total.amount };
  if (invoice.items.length !== lines.length) return { totals };
  const known = lines.flatMap((line, index): LineAmounts[] => {
    const item = itemOf(line, index, invoice.items);
    return item
      ? [{ reference: line.source.reference.id, net: item.total_amount.amount, tax: item.taxed_amount?.amount }]
      : [];
  });
  return known.length === lines.length ? { totals, lines: known } : { totals };
}
