import type { Discount, InvoiceItemPriceRequest, TaxRateWithOptionalAmount } from "../../../generated/types.js";
import { multiply, roundToCurrency, toDecimal } from "../../money/index.js";
import { percentageOf } from "../taxes/find-rate.js";
import type { Built, DraftLine } from "./draft.js";
import { money } from "./parts.js";
import { isExactNumber } from "./quantity.js";
import { unitPriceAfterDiscount } from "./unit-price.js";

/**
 * The price of a line of a FULL invoice or credit memo. Sub-cent prices survive; the price is after the discount, which is stated beside it (Rillet's docs).
 * Where Rillet's own arithmetic (half-up) would not come to the line's net, quantity and price are folded into one unit at the net.
 */
export function buildPrice(
  { source, product, net, discount }: DraftLine,
  currency: string,
): Built<InvoiceItemPriceRequest> {
  const price = isExactNumber(source.quantity) ? priceOf(source, net, currency) : undefined;
  const stated = statedDiscount(source.discount, discount, currency);
  const unit = { product_id: product.id, ...(stated && { discount: stated }) };
  if (price !== undefined)
    return {
      body: { ...unit, quantity: Number(source.quantity), amount_per_unit: money(price, currency) },
      warnings: [],
    };
  const why = `${source.quantity} at ${source.unitPrice} cannot be stated so that Rillet comes to that`;
  const warning = `The line ${source.reference.id} was sent as one unit at ${net} ${currency}: ${why}.`;
  return { body: { ...unit, quantity: 1, amount_per_unit: money(net, currency) }, warnings: [warning] };
}

function priceOf(
  { quantity, unitPrice, discount }: DraftLine["source"],
  net: string,
  currency: string,
): string | undefined {
  if (discount !== undefined) return unitPriceAfterDiscount(net, quantity, currency);
  const comesTo = roundToCurrency(multiply(quantity, unitPrice), currency);
  return comesTo.equals(net) ? toDecimal(unitPrice).toFixed() : undefined;
}

/** A percentage that a JSON number cannot state, and a discount that rounding made zero, are stated as an amount or not at all. */
function statedDiscount(
  given: DraftLine["source"]["discount"],
  amount: string,
  currency: string,
): Discount | undefined {
  if (given === undefined || toDecimal(amount).isZero()) return undefined;
  if (given.type === "PERCENTAGE" && isExactNumber(given.percentage))
    return { type: "PERCENTAGE", percentage_off: Number(given.percentage) };
  return { type: "AMOUNT", amount_off: money(amount, currency) };
}

/** The rate that a line of a FULL invoice or credit memo states, with the amount to the cent. */
export function buildTaxRate({ tax }: DraftLine, currency: string): TaxRateWithOptionalAmount | undefined {
  const { rate, type, amount } = tax;
  if (rate === undefined || type === undefined) return undefined;
  return {
    percentage: Number(percentageOf(rate)),
    country: rate.country,
    description: rate.description,
    type,
    ...(amount !== undefined && { tax_amount: money(amount, currency) }),
  };
}
