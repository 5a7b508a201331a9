import type {
  Discount,
  ExchangeRate,
  FieldAssignments,
  InvoiceItemPriceRequest,
  ItemRevenue,
  RoundedMonetaryAmount,
  TaxRateWithOptionalAmount,
} from "../../../generated/types.js";
import { Decimal, multiply, type Rounding, roundToCurrency, toDecimal } from "../../money/index.js";
import type { SourceLine } from "../source/source-document.js";
import { percentageOf } from "../taxes/line-tax.js";
import type { Draft, DraftLine } from "./prepare-lines.js";

export const money = (amount: string, currency: string): RoundedMonetaryAmount => ({ amount, currency });

/** A request body, and warnings about the parts of the source that it cannot state. */
export interface Built<Body> {
  readonly body: Body;
  readonly warnings: readonly string[];
}

/**
 * Builds the price of a line of a FULL invoice or credit memo. Prices below one cent are kept. The price is after the discount, and the discount is stated next
 * to it (Rillet's docs). Rillet multiplies and rounds half-up. When that does not give the line's net, the line is sent as one unit with the net as its price.
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
  const why = `Rillet would calculate another amount from ${source.quantity} at ${source.unitPrice}`;
  const warning = `The line ${source.reference.id} was sent as one unit at ${net} ${currency}, because ${why}.`;
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

/** Builds the discount. A percentage that a JSON number cannot state exactly is sent as an amount. A discount that rounds to zero is not sent. */
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

/** Builds the tax rate of a line of a FULL invoice or credit memo, with the amount rounded to the cent. */
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
 * Finds the price of one unit after the discount: the price with the fewest decimals that gives the line's net when Rillet multiplies it by the quantity and
 * rounds. Undefined when there is no such price.
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

/** The smallest quantity of a line with a total (contract). */
const LEAST = "0.00001";

/** Why a quantity cannot be sent unchanged. Rillet takes quantities as JSON numbers. */
type SingleUnitReason = "not positive" | "too small" | "not exact as a JSON number";

/** The reason why a quantity cannot be sent unchanged; undefined when it can. */
export function singleUnitReason(quantity: string): SingleUnitReason | undefined {
  const value = toDecimal(quantity);
  if (value.lte(0)) return "not positive";
  if (value.lt(LEAST)) return "too small";
  return isExactNumber(quantity) ? undefined : "not exact as a JSON number";
}

/** Whether a JSON number can state a decimal string exactly: the shortest text of the double is the same decimal. */
function isExactNumber(text: string): boolean {
  const number = Number(text);
  return Number.isFinite(number) && new Decimal(number).equals(toDecimal(text));
}

/** Builds the exchange rate from the document's currency to the subsidiary's. Its date is the document's date unless the source states another. */
export function toExchangeRate({
  exchangeRate,
  currency,
  date,
}: Pick<Draft, "exchangeRate" | "currency" | "date">): ExchangeRate | undefined {
  return (
    exchangeRate && {
      base: currency,
      target: exchangeRate.target,
      rate: exchangeRate.rate,
      date: exchangeRate.date ?? date,
    }
  );
}

/** Builds the service period and the revenue account of a line. Without an account in the source, Rillet uses the account of the product. */
export function toRevenue({ servicePeriod, product }: SourceLine): ItemRevenue | undefined {
  if (servicePeriod === undefined && product?.accountCode === undefined) return undefined;
  return {
    ...(product?.accountCode !== undefined && { account_code: product.accountCode }),
    ...(servicePeriod && { period: { start: servicePeriod.start, end: servicePeriod.end } }),
  };
}

export function toFields({ fields }: SourceLine): FieldAssignments | undefined {
  return fields?.map(({ fieldId, fieldValueId }) => ({ field_id: fieldId, field_value_id: fieldValueId }));
}

/** Builds the fields that lines of every kind share. */
export function commonOfLine(line: SourceLine): {
  description: string;
  revenue?: ItemRevenue;
  fields?: FieldAssignments;
} {
  const [revenue, fields] = [toRevenue(line), toFields(line)];
  return { description: line.description, ...(revenue && { revenue }), ...(fields && { fields }) };
}
