/**
 * A moment in nanoseconds since 1970. The API shows times with 0 to 6 fraction digits, which a `Date` would cut to 3: two different
 * moments would become one.
 */
export type Instant = bigint;

/** A moment with its zone, or a day, which means midnight UTC. A time without a zone would be another moment on every machine. */
const ISO_8601 = /^(\d{4}-\d\d-\d\d)(?:(T\d\d:\d\d(?::\d\d)?)(?:\.(\d+))?(Z|[+-]\d\d:\d\d))?$/;
const FRACTION_DIGITS = 9;
const NANOSECONDS_PER_MILLISECOND = 1_000_000n;

/** Reads a moment exactly. Digits after the ninth are cut. Undefined for any other text, and for a day that does not exist. */
export function parseInstant(text: string): Instant | undefined {
  const [, day, time = "T00:00", fraction = "", zone = "Z"] = ISO_8601.exec(text) ?? [];
  // Date.parse reads 31 February as a day of March.
  if (day === undefined || !new Date(`${day}T00:00Z`).toJSON()?.startsWith(day)) return undefined;
  const seconds = Date.parse(day + time + zone);
  if (Number.isNaN(seconds)) return undefined;
  return fromMilliseconds(seconds) + BigInt(fraction.slice(0, FRACTION_DIGITS).padEnd(FRACTION_DIGITS, "0"));
}

/** @param milliseconds a whole number of milliseconds since 1970. */
export const fromMilliseconds = (milliseconds: number): Instant => BigInt(milliseconds) * NANOSECONDS_PER_MILLISECOND;

/** Writes a moment as ISO 8601 in UTC, with 3 fraction digits, or with 6 or 9 where it needs them. */
export function formatInstant(instant: Instant): string {
  // Division of bigints cuts towards zero; a moment before 1970 must be cut downwards.
  const rest = ((instant % NANOSECONDS_PER_MILLISECOND) + NANOSECONDS_PER_MILLISECOND) % NANOSECONDS_PER_MILLISECOND;
  const text = new Date(Number((instant - rest) / NANOSECONDS_PER_MILLISECOND)).toISOString();
  if (rest === 0n) return text;
  return text.replace("Z", `${String(rest).padStart(6, "0").replace(/000$/, "")}Z`);
}
