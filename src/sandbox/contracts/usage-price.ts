import type { BillingScheme } from "../../../generated/types.js";
import { Decimal } from "../../money/index.js";

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
