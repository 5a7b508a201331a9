import type {
  ExternalReference,
  Invoice,
  ItemRevenue,
  UpdateFullInvoiceRequest,
  UpdateRevenueRecognitionOnlyInvoiceRequest,
} from "../../../generated/types.js";
import { type Built, toExchangeRate, toFields, toRevenue } from "../lines/line-price.js";
import { hasReference, toExternalReference } from "../source/source-reference.js";
import { itemOf } from "./compare-invoice.js";
import type { InvoiceDraft } from "./draft-invoice.js";
import { buildFullContent } from "./invoice-request.js";

/**
 * Builds the update of an invoice that the billing system issued: number, dates, texts, fields and revenue by item id, but not amounts (Rillet's docs). A PUT
 * clears every field that it leaves out. So the values that the source does not state are sent back as they are in Rillet.
 */
export function buildExternallyIssuedUpdate(
  draft: InvoiceDraft,
  invoice: Invoice,
): Built<UpdateRevenueRecognitionOnlyInvoiceRequest> {
  const rate = toExchangeRate(draft) ?? invoice.exchange_rate;
  const items = draft.lines.flatMap(({ source }, index) => {
    const item = draft.lines[index] && itemOf(draft.lines[index], index, invoice.items);
    if (!item) return [];
    const fields = toFields(source) ?? item.fields;
    return [
      {
        id: item.id,
        description: source.description,
        ...(fields && { fields }),
        revenue: mergeRevenue(item.revenue, toRevenue(source)),
      },
    ];
  });
  const body = {
    scope: "REVENUE_RECOGNITION_ONLY" as const,
    invoice_number: draft.number,
    invoice_date: draft.date,
    due_date: draft.dueDate ?? draft.date,
    ...(rate && { exchange_rate: rate }),
    external_references: mergeReferences(invoice.external_references, draft),
    items,
  };
  return { body, warnings: [] };
}

/** Builds the update of an invoice that Rillet issued. It replaces everything, including all lines. @param bankAccountId From the settings, or the invoice's own. */
export function buildFullUpdate(
  draft: InvoiceDraft,
  invoice: Invoice,
  bankAccountId: string,
): Built<UpdateFullInvoiceRequest> {
  const { body, warnings } = buildFullContent(draft);
  const items = body.items.map((item, index) => {
    const kept = invoice.items[index];
    const fields = item.fields ?? (kept?.product_id === item.price.product_id ? kept.fields : undefined);
    return { ...item, ...(fields && { fields }) };
  });
  const [memo, order] = [body.memo ?? invoice.memo, body.purchase_order_number ?? invoice.purchase_order_number];
  const own = {
    scope: "FULL" as const,
    bank_account_id: bankAccountId,
    external_references: mergeReferences(invoice.external_references, draft),
  };
  return {
    body: {
      ...body,
      ...own,
      items,
      ...(memo !== undefined && { memo }),
      ...(order !== undefined && { purchase_order_number: order }),
    },
    warnings,
  };
}

function mergeReferences(kept: readonly ExternalReference[] = [], { reference }: InvoiceDraft): ExternalReference[] {
  return hasReference(kept, reference) ? [...kept] : [...kept, toExternalReference(reference)];
}

function mergeRevenue(kept: ItemRevenue | undefined, wanted: ItemRevenue | undefined): ItemRevenue {
  return { ...kept, ...wanted };
}
