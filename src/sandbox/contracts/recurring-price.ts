import { allocate, Decimal, roundToCurrency } from "../../money/index.js";
import { addMonths, dayAfter, daysBetween } from "../calendar.js";
import type { ContractItemRecord } from "../state/records.js";
import { lessDiscount } from "./discount.js";

/**
 * The price of the months that begin in a period. Each interval of the price is split into its months. The last interval
 * counts in full, as in the value of the item. An item that an amendment ended counts by days.
 */
export function recurringAmount(
  { price, quantity, discount, ...item }: ContractItemRecord,
  start: string,
  end: string,
): Decimal {
  if (price.type !== "FIXED_RECURRING") return new Decimal(0);
  const { currency } = price.amount;
  const each = lessDiscount(new Decimal(price.amount.amount).times(quantity), discount);
  const parts = allocate(
    roundToCurrency(each.toFixed(), currency).toFixed(),
    Array.from({ length: price.interval_months }, () => 1),
    currency,
  ).map((part) => new Decimal(part));
  let sum = new Decimal(0);
  for (let month = 0; ; month += 1) {
    const [from, next] = [addMonths(item.start_date, month), addMonths(item.start_date, month + 1)];
    const isRest = item.status === "ACTIVE" && end === item.end_date && month % price.interval_months !== 0;
    if (from > end && !isRest) return sum;
    if (from < start) continue;
    const part = parts[month % price.interval_months] ?? new Decimal(0);
    const isCut = item.status === "AMENDED" && next > dayAfter(end) && end === item.end_date;
    sum = sum.plus(isCut ? part.times(daysBetween(from, dayAfter(end))).div(daysBetween(from, next)) : part);
  }
}
