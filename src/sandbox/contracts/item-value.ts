import type { ContractItem, RoundedMonetaryAmount } from "../../../generated/types.js";

/** The value of an item that is recognised. */
export const recognisedValue = (item: ContractItem): RoundedMonetaryAmount => item.total_value;
