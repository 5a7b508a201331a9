import type { TaxRateResource } from "../../../generated/types.js";

/** The rate of a code; of several with the same code, the country's. */
export function findRate(code: string, country: string | undefined, rates: readonly TaxRateResource[]): TaxRateResource | undefined {
  const same = rates.filter((rate) => rate.code === code);
  return same.find((rate) => rate.country === country) ?? same[0];
}
