import type { CalendarPeriod, RevenuePattern, RoundedMonetaryAmount } from "../../../generated/types.js";
import { allocate, Decimal } from "../../money/index.js";

const DAY = 86_400_000;

/** A part of revenue and the day of its recognition: the last day of the period in a calendar month. */
export interface RecognisedPart {
  readonly date: string;
  readonly amount: Decimal;
}

/** Spreads an amount over the calendar months of a period without losing a cent: by days (DAILY) or in equal parts (EVEN_PERIOD). */
export function recognise(
  amount: RoundedMonetaryAmount,
  { start, end }: CalendarPeriod,
  pattern: RevenuePattern,
): RecognisedPart[] {
  const months = monthsOf(start, end);
  const weights = months.map(({ days }) => (pattern === "DAILY" ? days : 1));
  const parts = allocate(amount.amount, weights, amount.currency);
  return months.map(({ last }, index) => ({ date: last, amount: new Decimal(parts[index] ?? "0") }));
}

function monthsOf(start: string, end: string): { readonly last: string; readonly days: number }[] {
  const months: { last: string; days: number }[] = [];
  for (let from = start; from <= end;) {
    const endOfMonth = lastDayOf(from);
    const last = endOfMonth < end ? endOfMonth : end;
    months.push({ last, days: (Date.parse(last) - Date.parse(from)) / DAY + 1 });
    from = dayAfter(last);
  }
  return months;
}

const toDay = (time: number): string => new Date(time).toISOString().slice(0, 10);
const dayAfter = (date: string): string => toDay(Date.parse(date) + DAY);

/** The last day of the month of a day, `YYYY-MM-DD`, or of a month, `YYYY-MM`. */
export const lastDayOf = (date: string): string =>
  toDay(Date.UTC(Number(date.slice(0, 4)), Number(date.slice(5, 7)), 0));
