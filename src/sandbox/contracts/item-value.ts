import type { RoundedMonetaryAmount } from "../../../generated/types.js";
import { Decimal } from "../../money/index.js";
import { dayAfter, daysBetween } from "../calendar.js";
import { toMoney } from "../documents/amounts.js";
import type { ContractItemRecord } from "../state/records.js";

/** The value of an item that is recognised as revenue. If an amendment ended the item: the share of the days until then. */
export function recognisedValue(item: ContractItemRecord): RoundedMonetaryAmount {
  const { total_value: value, start_date: start, end_date: end, planned_end: planned } = item;
  if (planned === undefined || end === undefined || end >= planned) return value;
  const share = daysBetween(start, dayAfter(end)) / daysBetween(start, dayAfter(planned));
  return toMoney(new Decimal(value.amount).times(Math.max(0, share)), value.currency);
}
