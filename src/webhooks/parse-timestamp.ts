/** Date and time with an optional offset, in the extended or the basic format, and the zone's name that Java appends. */
const INSTANT =
  /^(\d{4})-?(\d\d)-?(\d\d)[Tt ](\d\d):?(\d\d)(?::?(\d\d)(?:[.,](\d+))?)? ?(?:[Zz]|([+-]\d\d)(?::?(\d\d))?)?(?:\[[^\]]*\])?$/;

/**
 * Reads a point in time in ISO 8601 and gives milliseconds since 1970; undefined for anything else, and for a day or hour that does not exist.
 * Without an offset it is UTC, as all of Rillet's timestamps are. `Date.parse` is no help here: it takes such a time for local time, takes
 * much that is not ISO 8601, and which of its forms it takes differs between runtimes.
 */
export function parseTimestamp(text: string): number | undefined {
  const match = INSTANT.exec(text);
  if (!match) return undefined;
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])];
  const [hour, minute, second] = [Number(match[4]), Number(match[5]), Number(match[6] ?? 0)];
  const midnight = Date.UTC(year, month - 1, day);
  if (year < 100 || month < 1 || month > 12 || day < 1 || (day > 28 && new Date(midnight).getUTCDate() !== day))
    return undefined;
  if (hour > 23 || minute > 59 || second > 60) return undefined;
  const milliseconds = Number((match[7] ?? "").padEnd(3, "0").slice(0, 3));
  return midnight + ((hour * 60 + minute) * 60 + second) * 1000 + milliseconds - offset(match[8], match[9]);
}

function offset(hours = "+00", minutes = "0"): number {
  const sign = hours.startsWith("-") ? -1 : 1;
  return sign * (Math.abs(Number(hours)) * 60 + Number(minutes)) * 60_000;
}
