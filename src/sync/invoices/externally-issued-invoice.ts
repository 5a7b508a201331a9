import type {
  CreateArOnlyInvoiceRequest,
  CreateRevenueRecognitionOnlyInvoiceItemRequest,
  CreateRevenueRecognitionOnlyInvoiceRequest,
} from "../../../generated/types.js";
import { currencyDigits, toDecimal } from "../../money/index.js";
import { type Built, commonOfLine, money, singleUnitReason, toExchangeRate } from "../lines/line-price.js";
import type { DraftLine } from "../lines/prepare-lines.js";
import { toExternalReference } from "../source/source-reference.js";
import type { InvoiceDraft } from "./draft-invoice.js";

type ExternallyIssuedInvoice = CreateRevenueRecognitionOnlyInvoiceRequest | CreateArOnlyInvoiceRequest;

/**
 * Builds the request for an invoice that the billing system issued. Its lines have a total, but no unit price, tax code or discount. The SDK assumes that
 * `total_amount` is after the discount and before the tax, and that `tax_amount` is added to it. The contract does not say this. If the assumption is wrong,
 * the comparison of the totals finds it.
 */
export function buildExternallyIssuedInvoice(
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
