/** The parts that Stripe's invoices and credit notes share. */
import { toAmount, toDecimal } from "rillet-sdk/money";
import type { SourceLine, SourceProduct, SourceReference, SourceTotals } from "rillet-sdk/sync";
import type { StripeAmounts, StripeDecimal, StripeId, StripeProduct, StripeTotals } from "./documents.js";
import { toMajor } from "./to-major.js";

export const reference = (id: string): SourceReference => ({ type: "STRIPE", id });

export const idOf = (object: StripeId): string => (typeof object === "string" ? object : object.id);

/**
 * The amounts of a line. A price may be finer than a cent (`unit_amount_decimal`) and stays exact. A tiered or prorated line is not quantity × price, and a
 * price may contain the tax: such a line becomes one unit at the line's total.
 */
export function toLineAmounts(line: StripeAmounts, currency: string, unit: StripeDecimal | null): SourceLine {
  const [discount, tax] = [total(line.discount_amounts), total(line.taxes)];
  const isInclusive = (line.taxes ?? []).some((each) => each.tax_behavior === "inclusive" && each.amount !== 0);
  const [amount, net] = [line.amount, line.amount - discount - (isInclusive ? tax : 0)].map((minor) =>
    toMajor(minor, currency),
  ) as [string, string];
  const price = unit === null ? undefined : toMajor(unit.toString(), currency);
  const quantity = line.quantity ?? 1;
  const isPriced =
    !isInclusive &&
    price !== undefined &&
    toAmount(toDecimal(price).times(quantity), currency.toUpperCase()) === amount;
  return {
    reference: reference(line.id),
    description: line.description ?? line.id,
    ...(isPriced
      ? { quantity: String(quantity), unitPrice: price }
      : { quantity: "1", unitPrice: isInclusive ? net : amount }),
    discount: discount === 0 || isInclusive ? undefined : { type: "AMOUNT", amount: toMajor(discount, currency) },
    netAmount: net,
    taxAmount: toMajor(tax, currency),
  };
}

/** Lines without a product (one-off invoice items) are left to `products.defaultProductId` of the settings. */
export function toProduct(
  id: string | undefined,
  description: string | null,
  products: readonly StripeProduct[],
): SourceProduct | undefined {
  if (id === undefined) return undefined;
  const known = products.find((product) => product.id === id);
  return {
    reference: reference(id),
    name: known?.name ?? description ?? id,
    description: known?.description ?? undefined,
    taxCategory: known?.tax_code ? idOf(known.tax_code) : undefined,
  };
}

export function toTotals(document: StripeTotals): SourceTotals {
  const tax = total(document.total_taxes);
  const [net, gross] = [document.total_excluding_tax ?? document.total - tax, document.total];
  const [netAmount, taxAmount, grossAmount] = [net, tax, gross].map((minor) => toMajor(minor, document.currency));
  return { net: netAmount, tax: taxAmount, gross: grossAmount } as SourceTotals;
}

const total = (parts: readonly { readonly amount: number }[] | null): number =>
  (parts ?? []).reduce((sum, { amount }) => sum + amount, 0);
