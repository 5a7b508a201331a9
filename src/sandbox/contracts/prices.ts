import type { BillingScheme, Discount } from "../../../generated/types.js";
import { allocate, Decimal, roundToCurrency } from "../../money/index.js";
import { addMonths, dayAfter, daysBetween } from "../calendar.js";
import type { ContractItemRecord } from "../state/records.js";

/** A price after its discount. */
export function lessDiscount(gross: Decimal, discount: Discount | undefined): Decimal {
  if (discount === undefined) return gross;
  return discount.type === "AMOUNT"
    ? gross.minus(discount.amount_off.amount)
    : gross.times(new Decimal(100).minus(discount.percentage_off)).div(100);
}

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

/** The price of a quantity: per unit, or by tiers. GRADUATED prices the units of each tier at that tier, METERED prices all units at the last tier that the quantity reaches (Rillet's docs). */
export function priceOfUsage(scheme: BillingScheme, quantity: Decimal): Decimal {
  if (scheme.type === "PER_UNIT") return new Decimal(scheme.amount.amount).times(quantity).div(scheme.units);
  const tiers = [...scheme.tiers].sort((a, b) => boundOf(a) - boundOf(b));
  if (scheme.mode === "METERED") {
    const reached = tiers.find((tier) => quantity.lte(boundOf(tier))) ?? tiers.at(-1);
    return reached === undefined ? new Decimal(0) : priceIn(reached, quantity);
  }
  let [sum, below] = [new Decimal(0), new Decimal(0)];
  for (const [index, tier] of tiers.entries()) {
    if (quantity.lte(below)) break;
    const upTo = index === tiers.length - 1 ? quantity : Decimal.min(quantity, boundOf(tier));
    sum = sum.plus(priceIn(tier, upTo.minus(below)));
    below = upTo;
  }
  return sum;
}

type Tier = Extract<BillingScheme, { type: "TIERED" }>["tiers"][number];

const boundOf = ({ up_to: bound }: Partial<Tier>): number => bound ?? Number.MAX_SAFE_INTEGER;

const priceIn = ({ flat_price: flat, per_unit_price: unit }: Tier, units: Decimal): Decimal =>
  new Decimal(flat?.amount ?? 0).plus(new Decimal(unit?.amount ?? 0).times(units));
