/**
 * How long the server wants to be left alone, in milliseconds, from `Retry-After` (RFC 9110 section 10.2.3: seconds or one of
 * three date forms), `retry-after-ms`, or the reset headers in use. Undefined where they are missing or nonsense: a malformed
 * header must not decide anything, it only loses the server's timing. Rillet may or may not send `Retry-After`.
 */
export function parseRetryAfter(headers: Headers, now: number): number | undefined {
  // Against the server's own clock where it gives one: ours may be minutes off.
  const serverNow = parseHttpDate(headers.get("date")) ?? now;
  return (
    digits(headers.get("retry-after-ms"), 1) ??
    digits(headers.get("retry-after"), 1000) ??
    future(parseHttpDate(headers.get("retry-after")), serverNow) ??
    digits(headers.get("ratelimit-reset"), 1000) ??
    resetAfter(digits(headers.get("x-ratelimit-reset"), 1), now)
  );
}

const digits = (value: string | null, unit: number): number | undefined =>
  value && /^\d{1,15}(\.\d+)?$/.test(value.trim()) ? Number(value) * unit : undefined;

const future = (moment = 0, now: number): number | undefined => (moment > now ? moment - now : undefined);

/** `X-RateLimit-Reset` counts seconds from now, or is a moment in seconds or in milliseconds: told apart by their size. */
function resetAfter(reset: number | undefined, now: number): number | undefined {
  if (reset === undefined || reset < 1e8) return reset && reset * 1000;
  return future(reset < 1e11 ? reset * 1000 : reset, now);
}

/** One of HTTP's three date forms (RFC 9110 section 5.6.7): IMF-fixdate, RFC 850, and asctime, which names no zone and is UTC. */
function parseHttpDate(value: string | null): number | undefined {
  const date = /^[A-Z][a-z]+,? [\w :-]+$/.exec(value ?? "")?.[0];
  return (date && Date.parse(date.endsWith(" GMT") ? date : `${date} GMT`)) || undefined;
}
