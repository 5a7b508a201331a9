import { toDay } from "./clock.js";

const DAY = 86_400_000;

/** The day that is some days after a day, `YYYY-MM-DD`, or before it. */
export const addDays = (date: string, days: number): string => toDay(Date.parse(date) + days * DAY);

export const dayBefore = (date: string): string => addDays(date, -1);

export const dayAfter = (date: string): string => addDays(date, 1);

/** Whether a text is a day that exists. 2026-02-31 is none. */
export function isDay(text: string): boolean {
  const time = Date.parse(text);
  return !Number.isNaN(time) && toDay(time) === text;
}

/** How many days a day is after another. */
export const daysBetween = (from: string, to: string): number => (Date.parse(to) - Date.parse(from)) / DAY;

/** The last day of the month of a day, `YYYY-MM-DD`, or of a month, `YYYY-MM`. */
export const lastDayOf = (date: string): string =>
  toDay(Date.UTC(Number(date.slice(0, 4)), Number(date.slice(5, 7)), 0));

/** The same day some months later, or the last day of a shorter month. */
export function addMonths(date: string, months: number): string {
  const [year = 0, month = 1, day = 1] = date.split("-").map(Number);
  return dayInMonth(year, month - 1 + months, day);
}

/** A day of a month (0 is January; months past December are of later years), or the last day of a shorter month. */
function dayInMonth(year: number, month: number, day: number): string {
  const last = new Date(Date.UTC(year, month + 1, 0)).getUTCDate();
  return toDay(Date.UTC(year, month, Math.min(day, last)));
}

/** The first day on or after `from` that is this day of a month. Only every `every`-th month counts, from `month` on (1 is January). Default: every month. */
export function monthDayOnOrAfter(
  from: string,
  day: number,
  { month, every }: { month: number; every: number } = { month: 1, every: 1 },
): string {
  const year = Number(from.slice(0, 4)) - 1;
  for (let count = 0; ; count += 1) {
    const found = dayInMonth(year, month - 1 + count * every, day);
    if (found >= from) return found;
  }
}
