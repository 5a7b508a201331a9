import type {
  CreateArOnlyInvoiceRequest,
  CreateFullInvoiceItemRequest,
  CreateFullInvoiceRequest,
  CreateInvoiceRequest,
  CreateRevenueRecognitionOnlyInvoiceItemRequest,
  CreateRevenueRecognitionOnlyInvoiceRequest,
  ExternalReference,
  Invoice,
  ItemRevenue,
  UpdateFullInvoiceRequest,
  UpdateRevenueRecognitionOnlyInvoiceRequest,
} from "../../../generated/types.js";
import { currencyDigits, toDecimal } from "../../money/index.js";
import {
  buildPrice,
  buildTaxRate,
  type Built,
  commonOfLine,
  money,
  singleUnitReason,
  toExchangeRate,
  toFields,
  toRevenue,
} from "../lines/line-price.js";
import type { DraftLine } from "../lines/prepare-lines.js";
import type { SyncScope } from "../settings/sync-settings.js";
import { hasReference, toExternalReference } from "../source/source-reference.js";
import { itemOf } from "./compare-invoice.js";
import type { InvoiceDraft } from "./draft-invoice.js";

/** Builds the request that creates an invoice of this scope. */
export function buildInvoice(draft: InvoiceDraft, scope: SyncScope): Built<CreateInvoiceRequest> {
  return scope === "FULL" ? buildFullInvoice(draft) : buildExternallyIssuedInvoice(draft, scope);
}

/** Builds the request for an invoice that Rillet numbers and sends. */
function buildFullInvoice(draft: InvoiceDraft): Built<CreateFullInvoiceRequest> {
  const { body, warnings } = buildFullContent(draft);
  const rate = toExchangeRate(draft);
  const own = {
    scope: "FULL" as const,
    customer_id: draft.customerId,
    ...(draft.subsidiaryId !== undefined && { subsidiary_id: draft.subsidiaryId }),
    ...(draft.bankAccountId !== undefined && { bank_account_id: draft.bankAccountId }),
    ...(rate && { exchange_rate: rate }),
  };
  return {
    body: { ...own, ...body },
    warnings: [
      ...warnings,
      `Rillet numbers the invoices with the scope FULL. The source's number ${draft.number} was not sent.`,
    ],
  };
}

type Content = Pick<
  CreateFullInvoiceRequest,
  "invoice_date" | "due_date" | "external_references" | "items" | "memo" | "purchase_order_number"
>;

/** Builds the fields that the create and the update request of a FULL invoice share. */
function buildFullContent(draft: InvoiceDraft): Built<Content> {
  const lines = draft.lines.map((line) => buildFullLine(line, draft.currency));
  const body = {
    invoice_date: draft.date,
    ...(draft.dueDate !== undefined && { due_date: draft.dueDate }),
    external_references: [toExternalReference(draft.reference)],
    items: lines.map((line) => line.body),
    ...(draft.memo !== undefined && { memo: draft.memo }),
    ...(draft.purchaseOrderNumber !== undefined && { purchase_order_number: draft.purchaseOrderNumber }),
  };
  return { body, warnings: lines.flatMap((line) => line.warnings) };
}

function buildFullLine(line: DraftLine, currency: string): Built<CreateFullInvoiceItemRequest> {
  const { body: price, warnings } = buildPrice(line, currency);
  const rate = buildTaxRate(line, currency);
  return { body: { ...commonOfLine(line.source), price, ...(rate && { tax_rate: rate }) }, warnings };
}

type ExternallyIssuedInvoice = CreateRevenueRecognitionOnlyInvoiceRequest | CreateArOnlyInvoiceRequest;

/**
 * Builds the request for an invoice that the billing system issued. Its lines have a total, but no unit price, tax code or discount. The SDK assumes that
 * `total_amount` is after the discount and before the tax, and that `tax_amount` is added to it. The contract does not say this. If the assumption is wrong,
 * the comparison of the totals finds it.
 */
function buildExternallyIssuedInvoice(
  draft: InvoiceDraft,
  scope: ExternallyIssuedInvoice["scope"],
): Built<ExternallyIssuedInvoice> {
  const lines = draft.lines.map((line) => buildLine(line, draft.currency));
  const common = {
    customer_id: draft.customerId,
    invoice_number: draft.number,
    invoice_date: draft.date,
    ...(draft.dueDate !== undefined && { due_date: draft.dueDate }),
    ...(draft.subsidiaryId !== undefined && { subsidiary_id: draft.subsidiaryId }),
    external_references: [toExternalReference(draft.reference)],
    items: lines.map(({ body }) => body),
  };
  const warnings = [...leftOut(draft, scope), ...lines.flatMap((line) => line.warnings)];
  if (scope === "AR_ONLY") return { body: { scope, ...common }, warnings };
  const rate = toExchangeRate(draft);
  return { body: { scope, ...common, ...(rate && { exchange_rate: rate }) }, warnings };
}

function buildLine(
  { source, product, net, tax }: DraftLine,
  currency: string,
): Built<CreateRevenueRecognitionOnlyInvoiceItemRequest> {
  const reason = singleUnitReason(source.quantity);
  const body = {
    ...commonOfLine(source),
    product_id: product.id,
    quantity: reason === undefined ? Number(source.quantity) : 1,
    total_amount: money(net, currency),
    ...(tax.amount !== undefined && { tax_amount: money(tax.amount, currency) }),
    external_references: [toExternalReference(source.reference)],
  };
  if (reason === undefined) return { body, warnings: subCent(source, net, currency) };
  return {
    body,
    warnings: [
      `The quantity ${source.quantity} of the line ${source.reference.id} is ${reason}. The line was sent with the quantity 1 and its total of ${net} ${currency}.`,
    ],
  };
}

/** Warns about a unit price with more decimals than the currency: it cannot be calculated from the rounded total. */
function subCent({ reference, quantity, unitPrice }: DraftLine["source"], net: string, currency: string): string[] {
  if (toDecimal(unitPrice).decimalPlaces() <= currencyDigits(currency)) return [];
  return [
    `The price ${unitPrice} of the line ${reference.id} was not sent, only the total of ${net} ${currency} for the quantity ${quantity}.`,
  ];
}

/** Warns about the values that an invoice of this scope has no field for. */
function leftOut(
  { memo, purchaseOrderNumber, exchangeRate, lines }: InvoiceDraft,
  scope: ExternallyIssuedInvoice["scope"],
): string[] {
  const facts = [
    memo === undefined ? undefined : "memo",
    purchaseOrderNumber === undefined ? undefined : `purchase order number ${purchaseOrderNumber}`,
    exchangeRate !== undefined && scope === "AR_ONLY" ? "exchange rate" : undefined,
  ].filter((fact) => fact !== undefined);
  const warnings =
    facts.length > 0
      ? [`An invoice with the scope ${scope} has no field for the ${facts.join(" and the ")}. This was not sent.`]
      : [];
  const discounted = lines
    .filter(({ source }) => source.discount !== undefined)
    .map(({ source }) => source.reference.id);
  if (discounted.length > 0)
    warnings.push(
      `The discount of the lines ${discounted.join(", ")} is included in their totals. An invoice with the scope ${scope} does not show it.`,
    );
  return warnings;
}

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
