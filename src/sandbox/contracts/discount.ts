import type { Discount } from "../../../generated/types.js";
import { Decimal } from "../../money/index.js";

/** A price after its discount. */
export function lessDiscount(gross: Decimal, discount: Discount | undefined): Decimal {
  if (discount === undefined) return gross;
  return discount.type === "AMOUNT"
    ? gross.minus(discount.amount_off.amount)
    : gross.times(new Decimal(100).minus(discount.percentage_off)).div(100);
}
