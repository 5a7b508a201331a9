/**
 * How long the server wants to be left alone, in milliseconds, from `Retry-After` (RFC 9110 section 10.2.3: seconds or one of
 * three date forms), `retry-after-ms`, or the reset headers in use. Undefined where they are missing or nonsense: a malformed
 * header must not decide anything, it only loses the server's timing. Rillet may or may not send `Retry-After`.
 */
export function parseRetryAfter(headers: Headers, now: number): number | undefined {
  const exact = digits(headers.get("retry-after-ms"));
  if (exact !== undefined) return exact;
  const value = headers.get("retry-after");
  const seconds = digits(value);
  if (seconds !== undefined) return seconds * 1000;
  const date = value === null ? undefined : parseHttpDate(value);
  // Against the server's own clock where it gives one: ours may be minutes off.
  if (date !== undefined) return future(date - (parseHttpDate(headers.get("date") ?? "") ?? now));
  return value === null ? resetAfter(headers, now) : undefined;
}

const future = (ms: number): number | undefined => (ms > 0 ? ms : undefined);

function digits(value: string | null): number | undefined {
  return value !== null && /^\d{1,15}(\.\d+)?$/.test(value.trim()) ? Number(value) : undefined;
}

/** `RateLimit-Reset` counts seconds from now; `X-RateLimit-Reset` does too, or is a moment in seconds or milliseconds. */
function resetAfter(headers: Headers, now: number): number | undefined {
  const delta = digits(headers.get("ratelimit-reset"));
  if (delta !== undefined) return delta * 1000;
  const reset = digits(headers.get("x-ratelimit-reset"));
  if (reset === undefined) return undefined;
  if (reset < 1e8) return reset * 1000;
  return future((reset < 1e11 ? reset * 1000 : reset) - now);
}

const MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];
const TIME = "(\\d\\d):(\\d\\d):(\\d\\d)";
const IMF = new RegExp(`^\\w{3}, (\\d\\d) (\\w{3}) (\\d{4}) ${TIME} GMT$`);
const RFC_850 = new RegExp(`^\\w{6,9}, (\\d\\d)-(\\w{3})-(\\d\\d) ${TIME} GMT$`);
const ASCTIME = new RegExp(`^\\w{3} (\\w{3}) ([ \\d]\\d) ${TIME} (\\d{4})$`);

/** Milliseconds since the epoch for each of HTTP's three date forms, which `Date.parse` reads as local time or not at all. */
export function parseHttpDate(text: string): number | undefined {
  const value = text.trim();
  let match = IMF.exec(value);
  if (match) return moment(match[3], match[2], match[1], match.slice(4));
  match = RFC_850.exec(value);
  if (match) return moment(fourDigits(Number(match[3])), match[2], match[1], match.slice(4));
  match = ASCTIME.exec(value);
  return match ? moment(match[6], match[1], match[2], match.slice(3, 6)) : undefined;
}

/** A two-digit year more than 50 years ahead is of the last century (RFC 9110 section 5.6.7). */
function fourDigits(year: number): number {
  const current = new Date().getUTCFullYear();
  const guess = current - (current % 100) + year;
  return guess > current + 50 ? guess - 100 : guess;
}

function moment(year: unknown, month: string | undefined, day: unknown, [hour, minute, second]: readonly (string | undefined)[]): number | undefined {
  const index = MONTHS.indexOf(month ?? "");
  return index < 0 ? undefined : Date.UTC(Number(year), index, Number(day), Number(hour), Number(minute), Number(second));
}
