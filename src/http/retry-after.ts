/**
 * How long the server asks to wait, in milliseconds: `Retry-After` (RFC 9110 section 10.2.3: seconds, or one of three date forms),
 * `retry-after-ms`, or the common reset headers. Undefined if they are missing or malformed: a malformed header must not decide
 * anything. Rillet's 429 has none of them.
 */
export function parseRetryAfter(headers: Headers, now: number): number | undefined {
  // A date counts from the server's own clock if the response has it, because the local clock may be minutes off.
  const serverNow = parseHttpDate(headers.get("date")) ?? now;
  return (
    parseNumber(headers.get("retry-after-ms"), 1) ??
    parseNumber(headers.get("retry-after"), 1000) ??
    timeUntil(parseHttpDate(headers.get("retry-after")), serverNow) ??
    parseNumber(headers.get("ratelimit-reset"), 1000) ??
    parseReset(parseNumber(headers.get("x-ratelimit-reset"), 1), now)
  );
}

const parseNumber = (value: string | null, unit: number): number | undefined =>
  value && /^\d{1,15}(\.\d+)?$/.test(value.trim()) ? Number(value) * unit : undefined;

const timeUntil = (moment = 0, now: number): number | undefined => (moment > now ? moment - now : undefined);

/** `X-RateLimit-Reset` is seconds from now, or a time in seconds or milliseconds since 1970. Its size shows which. */
function parseReset(reset: number | undefined, now: number): number | undefined {
  if (reset === undefined || reset < 1e8) return reset && reset * 1000;
  return timeUntil(reset < 1e11 ? reset * 1000 : reset, now);
}

/** One of HTTP's three date forms (RFC 9110 section 5.6.7): IMF-fixdate, RFC 850, and asctime, which has no zone and is UTC. */
function parseHttpDate(value: string | null): number | undefined {
  const date = /^[A-Z][a-z]+,? [\w :-]+$/.exec(value ?? "")?.[0];
  return (date && Date.parse(date.endsWith(" GMT") ? date : `${date} GMT`)) || undefined;
}
