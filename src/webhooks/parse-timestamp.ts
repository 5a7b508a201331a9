/** Date and time with an optional offset, in the extended or the basic format, and the zone's name that Java appends. */
const INSTANT = /^(\d{4})-?(\d\d)-?(\d\d)[Tt ](\d\d):?(\d\d)(?::?(\d\d)(?:[.,](\d+))?)? ?(?:[Zz]|([+-]\d\d)(?::?(\d\d))?)?(?:\[[^\]]*\])?$/;

/**
 * Reads a point in time in ISO 8601 and gives milliseconds since 1970; undefined for anything else, and for a day or hour that does not exist.
 * Without an offset it is UTC, as all of Rillet's timestamps are. `Date.parse` is no help here: it takes such a time for local time, takes
 * much that is not ISO 8601, and which of its forms it takes differs between runtimes.
 */
export function parseTimestamp(text: string): number | undefined {
  const match = INSTANT.exec(text);
  if (!match) return undefined;
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0] = match.slice(1, 7).map((part) => Number(part ?? 0));
  const midnight = new Date(Date.UTC(year, month - 1, day));
  if (midnight.getUTCFullYear() !== year || midnight.getUTCMonth() !== month - 1 || midnight.getUTCDate() !== day) return undefined;
  if (hour > 23 || minute > 59 || second > 60) return undefined;
  const milliseconds = Number((match[7] ?? "").padEnd(3, "0").slice(0, 3));
  return midnight.getTime() + ((hour * 60 + minute) * 60 + second) * 1000 + milliseconds - offset(match[8], match[9]);
}

function offset(hours = "+00", minutes = "0"): number {
  const sign = hours.startsWith("-") ? -1 : 1;
  return sign * (Math.abs(Number(hours)) * 60 + Number(minutes)) * 60_000;
}
