import type { TaxRateResource } from "../../../generated/types.js";

/** The rate of a code; of several with the same code, the country's. */
export function findRate(
  code: string,
  country: string | undefined,
  rates: readonly TaxRateResource[],
): TaxRateResource | undefined {
  const same = rates.filter((rate) => rate.code === code);
  return same.find((rate) => rate.country === country) ?? same[0];
}

/** The percentage as text: it is a string in the contract, and numbers were seen where it says string (observed). */
export const percentageOf = ({ percentage }: { readonly percentage: string | number }): string => String(percentage);
