const DAY = 86_400_000;

const toDay = (time: number): string => new Date(time).toISOString().slice(0, 10);

/** The day before a day, `YYYY-MM-DD`. */
export const dayBefore = (date: string): string => toDay(Date.parse(date) - DAY);

export const dayAfter = (date: string): string => toDay(Date.parse(date) + DAY);

/** How many days a day is after another. */
export const daysBetween = (from: string, to: string): number => (Date.parse(to) - Date.parse(from)) / DAY;

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
