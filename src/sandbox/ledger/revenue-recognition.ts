import type { CalendarPeriod, RevenuePattern, RoundedMonetaryAmount } from "../../../generated/types.js";
import { allocate, Decimal } from "../../money/index.js";
import { dayAfter, daysBetween, lastDayOf } from "../calendar.js";

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

/** Moves the parts up to a day to a later day, and adds them up there: one part a day. */
export function postpone(parts: readonly RecognisedPart[], until: string, later: string): RecognisedPart[] {
  const moved = parts.filter(({ date }) => date <= until);
  if (moved.length === 0) return [...parts];
  const kept = parts.filter(({ date }) => date > until && date !== later);
  const amount = parts
    .filter((part) => part.date <= until || part.date === later)
    .reduce((sum, part) => sum.plus(part.amount), new Decimal(0));
  return [...kept, { date: later, amount }].sort((a, b) => (a.date < b.date ? -1 : 1));
}

interface Month {
  readonly last: string;
  readonly days: number;
}

function monthsOf(start: string, end: string): Month[] {
  const months: Month[] = [];
  for (let from = start; from <= end;) {
    const endOfMonth = lastDayOf(from);
    const last = endOfMonth < end ? endOfMonth : end;
    months.push({ last, days: daysBetween(from, last) + 1 });
    from = dayAfter(last);
  }
  return months;
}
