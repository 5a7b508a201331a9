import type { ContractScope, RoundedMonetaryAmount } from "../../../generated/types.js";
import { Decimal, roundToCurrency } from "../../money/index.js";
import { addMonths, dayAfter, daysBetween } from "../calendar.js";
import { toMoney } from "../documents/amounts.js";
import { recognise, type RecognisedPart } from "../ledger/revenue-recognition.js";
import type { ContractItemRecord } from "../state/records.js";
import { recurringAmount } from "./prices.js";

/**
 * What an item adds to the value of its contract: all of its value, or the part until an amendment ended it (the docs do
 * not describe the value of an amended contract).
 */
export function valueInContract(item: ContractItemRecord, scope: ContractScope): RoundedMonetaryAmount {
  if (item.status === "ACTIVE") return item.total_value;
  const { currency } = item.total_value;
  const earned = (): Decimal => recognisedParts(item).reduce((sum, { amount }) => sum.plus(amount), new Decimal(0));
  if (scope === "REVENUE_RECOGNITION_ONLY" || item.price.type === "USAGE") return toMoney(earned(), currency);
  const end = item.end_date ?? item.start_date;
  if (item.price.type === "FIXED_RECURRING") return toMoney(recurringAmount(item, item.start_date, end), currency);
  return end < item.start_date ? toMoney(new Decimal(0), currency) : item.total_value;
}

/**
 * The value of an item in the calendar months of its term. If an amendment ended the item: the months until then as they
 * were, and the days until then of the month in which it ended.
 */
export function recognisedParts(item: ContractItemRecord): RecognisedPart[] {
  const { total_value: value, start_date: start, end_date: end = start, planned_end: planned = end } = item;
  if (end >= planned) return recognise(value, { start, end }, item.revenue_pattern);
  return recognise(value, { start, end: planned }, item.revenue_pattern).flatMap(({ date, amount }) => {
    const first = `${date.slice(0, 7)}-01`;
    const from = first < start ? start : first;
    if (date <= end) return [{ date, amount }];
    if (from > end) return [];
    const share = amount.times(daysBetween(from, dayAfter(end))).div(daysBetween(from, dayAfter(date)));
    return [{ date: end, amount: roundToCurrency(share.toFixed(20), value.currency) }];
  });
}

/** The value of an item in a month of its term on average. A term of less than a month counts as one. */
export function monthlyValue({
  total_value: value,
  start_date: start,
  end_date: end = start,
  planned_end: planned = end,
}: ContractItemRecord): Decimal {
  const after = dayAfter(planned);
  let months = 0;
  while (addMonths(start, months + 1) <= after) months += 1;
  const [from, next] = [addMonths(start, months), addMonths(start, months + 1)];
  const term = new Decimal(daysBetween(from, after)).div(daysBetween(from, next)).plus(months);
  return new Decimal(value.amount).div(Decimal.max(1, term));
}
