import type { Discount, InvoiceItemPriceRequest, TaxRateWithOptionalAmount } from "../../../generated/types.js";
import { Decimal, multiply, type Rounding, roundToCurrency, toDecimal } from "../../money/index.js";
import { percentageOf } from "../taxes/line-tax.js";
import { type Built, money } from "./line-request.js";
import type { DraftLine } from "./prepare-lines.js";

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

const MAX_DECIMALS = 12;

/**
 * The price of one unit after the discount, as Rillet wants it: the one with the fewest decimals that comes to the line's net when Rillet multiplies it by the
 * quantity and rounds. Undefined where there is none.
 */
export function unitPriceAfterDiscount(
  net: string,
  quantity: string,
  currency: string,
  rounding: Rounding = "half-up",
): string | undefined {
  const units = toDecimal(quantity);
  if (units.isZero()) return undefined;
  const exact = toDecimal(net).div(units);
  for (let decimals = 0; decimals <= MAX_DECIMALS; decimals++) {
    const price = exact.toDecimalPlaces(decimals).toFixed();
    if (roundToCurrency(multiply(quantity, price), currency, rounding).equals(net)) return price;
  }
  return undefined;
}

/** The contract's least quantity of a line with a total. */
const LEAST = "0.00001";

/** Why a quantity cannot be sent as it is: it goes to Rillet as a JSON number. */
type FoldReason = "not positive" | "too small" | "not exact as a JSON number";

/** What keeps a quantity from being sent; undefined if nothing does. */
export function foldReason(quantity: string): FoldReason | undefined {
  const value = toDecimal(quantity);
  if (value.lte(0)) return "not positive";
  if (value.lt(LEAST)) return "too small";
  return isExactNumber(quantity) ? undefined : "not exact as a JSON number";
}

/** Whether a JSON number says exactly what a decimal string says: the shortest text of the double is the same decimal. */
export function isExactNumber(text: string): boolean {
  const number = Number(text);
  return Number.isFinite(number) && new Decimal(number).equals(toDecimal(text));
}
