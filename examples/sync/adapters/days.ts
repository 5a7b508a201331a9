/** Days of the adapters whose systems give moments in seconds. All are in UTC: use the time zone of your billing system if its documents state another day. */

const DAY = 24 * 60 * 60;

export const toDay = (seconds: number): string => new Date(seconds * 1000).toISOString().slice(0, 10);

/**
 * A period in a billing system ends at the moment at which the next one begins, or a second before; a source period ends with a day. So the last day is the one
 * before the end. An end at 23:59:59 is the last second of its day, unless the period also starts at 23:59:59: then the next one does too. Periods of a day or longer
 * that start at one time of day share no day. A period within one day is that day. A period without a length is none.
 */
export function toServicePeriod(start: number, end: number): { start: string; end: string } | undefined {
  if (end <= start) return undefined;
  const first = toDay(start);
  const next = isLastSecond(start) ? end : end + 1;
  return { start: first, end: toDay(next) > first ? toDay(next - DAY) : first };
}

const isLastSecond = (seconds: number): boolean => (seconds + 1) % DAY === 0;
