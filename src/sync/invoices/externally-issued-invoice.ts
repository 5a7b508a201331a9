import type {
  CreateArOnlyInvoiceRequest,
  CreateRevenueRecognitionOnlyInvoiceItemRequest,
  CreateRevenueRecognitionOnlyInvoiceRequest,
} from "../../../generated/types.js";
import { currencyDigits, toDecimal } from "../../money/index.js";
import { foldReason } from "../lines/line-price.js";
import { type Built, commonOfLine, money, toExchangeRate } from "../lines/line-request.js";
import type { DraftLine } from "../lines/prepare-lines.js";
import { toExternalReference } from "../source/source-reference.js";
import type { InvoiceDraft } from "./draft-invoice.js";

type ExternallyIssuedInvoice = CreateRevenueRecognitionOnlyInvoiceRequest | CreateArOnlyInvoiceRequest;

/**
 * The request for an invoice that the billing system issued. Its lines carry a total and no unit price, tax code or discount; `total_amount` is taken to be
 * after the discount and before the tax, with `tax_amount` on top. The contract does not say so: a server that counts otherwise is caught when its totals are
 * compared.
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
  const reason = foldReason(source.quantity);
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
      `The quantity ${source.quantity} of the line ${source.reference.id} is ${reason}: it was sent as 1, with the line's total of ${net} ${currency}.`,
    ],
  };
}

/** A total says nothing of the price that it came from; where that was finer than the currency, nobody could work it out again. */
function subCent({ reference, quantity, unitPrice }: DraftLine["source"], net: string, currency: string): string[] {
  if (toDecimal(unitPrice).decimalPlaces() <= currencyDigits(currency)) return [];
  return [
    `The price ${unitPrice} of the line ${reference.id} is folded into its total: ${quantity} units are ${net} ${currency}.`,
  ];
}

/** What the scope has no place for. */
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
      ? [`An invoice of the scope ${scope} has no place for the ${facts.join(" and the ")}: left out.`]
      : [];
  const discounted = lines
    .filter(({ source }) => source.discount !== undefined)
    .map(({ source }) => source.reference.id);
  if (discounted.length > 0)
    warnings.push(
      `The discount of the lines ${discounted.join(", ")} is contained in their totals: the scope ${scope} does not show it.`,
    );
  return warnings;
}
