import { Decimal, toDecimal } from "../../money/index.js";

/** The contract's least quantity of a line with a total. */
const LEAST = "0.00001";

/** Why a quantity cannot be sent as it is: it goes to Rillet as a JSON number. */
export type FoldReason = "not positive" | "too small" | "not exact as a JSON number";

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
