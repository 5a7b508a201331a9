import type { Violation } from "../problems.js";
import { isRecord, type Place } from "./walk.js";

/** Of tiered prices no two tiers have the same bound, and each has a flat price, a price per unit or both (Rillet's docs). */
export function checkTiers({ path, name, value }: Place): Violation[] {
  if (name !== "tiers" || !Array.isArray(value)) return [];
  const tiers = value.filter(isRecord);
  return tiers.flatMap((tier, index): Violation[] => {
    const field = `${path}[${String(index)}]`;
    if (tiers.findIndex((other) => other["up_to"] === tier["up_to"]) !== index)
      return [{ field: `${field}.up_to`, message: "no two tiers have the same" }];
    return tier["flat_price"] === undefined && tier["per_unit_price"] === undefined
      ? [{ field, message: "needs a flat_price, a per_unit_price or both" }]
      : [];
  });
}
