import type {
  CreateFullInvoiceItemRequest,
  CreateRevenueRecognitionOnlyInvoiceItemRequest,
  ItemRevenue,
  UpdateRevenueRecognitionOnlyInvoiceItemRequest,
} from "../../../generated/types.js";
import { invalidField } from "../problems.js";
import { pick } from "../resources/pick.js";
import type { InvoiceItemRecord } from "../state/records.js";
import type { State } from "../state/state.js";
import { type LineAmounts, priceLine, toMoney, totalLine } from "../documents/amounts.js";

/** What all items of a document need: its date, its currency, and the state. */
export interface DocumentContext {
  readonly date: string;
  readonly currency: string;
  readonly state: State;
}

/** The item of a FULL invoice. */
export function toFullItem(body: CreateFullInvoiceItemRequest, facts: DocumentContext): InvoiceItemRecord {
  const { product_id: product, quantity } = body.price;
  return {
    id: facts.state.createId(),
    ...pick(body, ["description", "fields"]),
    external_references: [],
    product_id: product,
    quantity,
    revenue: toRevenue(body.revenue, product, facts),
    ...showAmounts(priceLine(body.price, body.tax_rate), facts.currency),
    ...(body.tax_rate && { tax_rates: [pick(body.tax_rate, ["country", "description", "percentage", "type"])] }),
  };
}

/** The item of an invoice that another system issued. */
export function toExternalItem(
  body: CreateRevenueRecognitionOnlyInvoiceItemRequest,
  facts: DocumentContext,
): InvoiceItemRecord {
  return {
    id: facts.state.createId(),
    ...pick(body, ["description", "fields", "external_references", "product_id", "quantity"]),
    revenue: toRevenue(body.revenue, body.product_id, facts),
    ...showAmounts(totalLine(body.quantity, body.total_amount, body.tax_amount), facts.currency),
  };
}

/**
 * The items after a revenue-recognition-only update. It names items by id and changes description, fields and revenue,
 * not amounts. Items that it does not name stay (the docs do not describe it).
 * @throws Problem 400 for an id that the invoice does not have.
 */
export function updateItems(
  kept: readonly InvoiceItemRecord[],
  updates: readonly UpdateRevenueRecognitionOnlyInvoiceItemRequest[],
  facts: DocumentContext,
): InvoiceItemRecord[] {
  for (const [index, { id }] of updates.entries()) {
    if (!kept.some((item) => item.id === id))
      throw invalidField(`items[${String(index)}].id`, `the invoice has no item ${id}`);
  }
  return kept.map((item) => {
    const update = updates.find(({ id }) => id === item.id);
    if (update === undefined) return item;
    const { fields: _wiped, ...rest } = item;
    return {
      ...rest,
      description: "",
      ...pick(update, ["description", "fields"]),
      revenue: toRevenue(update.revenue, item.product_id, facts),
    };
  });
}

/** The revenue of an item. The product gives the default of account and pattern. The default period is the document's date alone (Rillet's docs). */
export function toRevenue(
  revenue: ItemRevenue = {},
  productId: string,
  { date, state }: Pick<DocumentContext, "date" | "state">,
): ItemRevenue {
  const product = state.products.get(productId);
  return {
    ...(product && { account_code: product.account_code, pattern: product.revenue_pattern }),
    period: { start: date, end: date },
    ...pick(revenue, ["account_code", "pattern", "period"]),
  };
}

function showAmounts(
  { net, discount, tax, grossRate }: LineAmounts,
  currency: string,
): Pick<InvoiceItemRecord, "gross_rate" | "taxed_amount" | "total_amount" | "total_discount"> {
  return {
    gross_rate: toMoney(grossRate, currency),
    total_discount: toMoney(discount, currency),
    total_amount: toMoney(net, currency),
    taxed_amount: toMoney(tax, currency),
  };
}
