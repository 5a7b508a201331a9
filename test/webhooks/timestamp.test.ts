import { describe, expect, it } from "vitest";
import { parseTimestamp } from "../../src/webhooks/timestamp.js";

const NOON = Date.UTC(2026, 10, 20, 12, 0, 0);

describe("a timestamp", () => {
  it.each([
    "2026-11-20T12:00:00Z",
    "2026-11-20T12:00:00.000Z",
    "2026-11-20T12:00:00.000000000Z",
    "2026-11-20t12:00:00z",
    "2026-11-20T12:00:00+00:00",
    "2026-11-20T12:00:00-00:00",
    "2026-11-20T14:00:00+02:00",
    "2026-11-20T08:30:00-03:30",
    "2026-11-21T01:45:00+13:45",
    "2026-11-20T11:59:60Z",
  ])("of %s is the same instant", (text) => {
    expect(parseTimestamp(text)).toBe(NOON);
  });

  it("keeps milliseconds and drops smaller parts", () => {
    expect(parseTimestamp("2026-11-20T12:00:00.5Z")).toBe(NOON + 500);
    expect(parseTimestamp("2026-11-20T12:00:00.283Z")).toBe(NOON + 283);
    expect(parseTimestamp("2026-11-20T12:00:00.123999999Z")).toBe(NOON + 123);
  });

  it("on 29 February is read only in a leap year", () => {
    expect(parseTimestamp("2028-02-29T12:00:00Z")).toBe(Date.UTC(2028, 1, 29, 12));
    expect(parseTimestamp("2026-02-29T12:00:00Z")).toBeUndefined();
  });

  it.each([
    "",
    "now",
    "2026-11-20T12:00:00,000Z",
    "2026-11-20T12:00Z",
    "2026-11-20 12:00:00Z",
    "2026-11-20 12:00:00 Z",
    "20261120T120000Z",
    "20261120T1200Z",
    "2026-11-20T14:00:00+0200",
    "2026-11-20T14:00:00+02",
    "2026-11-20T12:00:00Z[UTC]",
    "2026-11-20T13:00:00+01:00[Europe/Berlin]",
    "2026-11-20T12:00:00",
    "2026-11-20T12:00:00.000",
    "1763640000",
    "1763640000000",
    "2026-11-20",
    "2026-W47-5T12:00:00Z",
    "2026-324T12:00:00Z",
    "12:00:00Z",
    "2026-11-20T",
    "2026-11-20T12Z",
    "2026-13-01T12:00:00Z",
    "2026-00-01T12:00:00Z",
    "2026-11-31T12:00:00Z",
    "2026-11-00T12:00:00Z",
    "2026-11-20T24:00:00Z",
    "2026-11-20T12:60:00Z",
    "2026-11-20T12:00:61Z",
    "2026-11-20T12:00:00.Z",
    "2026-11-20T12:00:00X",
    "2026-11-20T12:00:00+2:00",
    "20 Nov 2026 12:00:00 GMT",
    "0026-11-20T12:00:00Z",
    "2026-11-20T12:00:00Z\n2026",
    " 2026-11-20T12:00:00Z",
  ])("of %j is unreadable", (text) => {
    expect(parseTimestamp(text)).toBeUndefined();
  });
});
