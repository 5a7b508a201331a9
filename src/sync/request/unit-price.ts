import { multiply, type Rounding, roundToCurrency, toDecimal } from "../../money/index.js";

const MOST_DECIMALS = 12;

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
  for (let decimals = 0; decimals <= MOST_DECIMALS; decimals++) {
    const price = exact.toDecimalPlaces(decimals).toFixed();
    if (roundToCurrency(multiply(quantity, price), currency, rounding).equals(net)) return price;
  }
  return undefined;
}
