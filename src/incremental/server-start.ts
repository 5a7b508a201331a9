/** The first answer of a run, and the local clock before it was asked for and after it came, in milliseconds since 1970. */
export interface FirstAnswer {
  readonly headers: Pick<Headers, "get">;
  readonly askedAt: number;
  readonly answeredAt: number;
}

/**
 * The moment at which a run began, by the clock that stamps the rows: what changed before it was there to be listed. By the answer's `Date` (RFC 9110, section
 * 6.6.1) less the time that the request took, for a row may have changed while it was on its way. Never later than the local clock said: should one of the
 * two be wrong, the earlier only lists more, and the later would lose rows.
 */
export function serverStart({ headers, askedAt, answeredAt }: FirstAnswer): number {
  const date = Date.parse(headers.get("date") ?? "");
  return Number.isNaN(date) ? askedAt : Math.min(askedAt, date - Math.max(0, answeredAt - askedAt));
}
