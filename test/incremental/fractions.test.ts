import { describe, expect, it } from "vitest";
import { incremental } from "../../src/incremental/index.js";
import { formatInstant, parseInstant } from "../../src/incremental/instant.js";
import type { Invoice } from "../../src/index.js";
import { serveList } from "../pagination/list-server.js";
import { drain, NOON } from "./fixture.js";

interface Item {
  readonly id: string;
  readonly updated_at: string;
}

/** A server that compares moments to the microsecond, with a clock that says noon. */
function serve(items: readonly Item[]): ReturnType<typeof serveList> {
  return serveList(({ url }) => {
    const after = parseInstant(url.searchParams.get("updated.gt") ?? "") ?? 0n;
    const listed = items.filter(({ updated_at: updatedAt }) => (parseInstant(updatedAt) ?? 0n) > after);
    const headers = { date: new Date(NOON).toUTCString() };
    return Response.json({ invoices: listed, pagination: {} }, { headers });
  });
}

async function run(items: readonly Item[], since: string | Date, overlap = 0): Promise<[string[], string]> {
  const changes = incremental(serve(items).rillet.invoices, { since, overlap, now: () => NOON });
  const { items: given, error } = await drain<Invoice>(changes);
  expect(error).toBeUndefined();
  return [given.map(({ id }) => id), changes.watermark ?? ""];
}

describe("a moment", () => {
  it.each([
    ["2026-11-20T12:00:00Z", "2026-11-20T12:00:00.000Z"],
    ["2026-11-20T12:00:00.1Z", "2026-11-20T12:00:00.100Z"],
    ["2026-11-20T12:00:00.12345Z", "2026-11-20T12:00:00.123450Z"],
    ["2026-11-20T12:00:00.123456Z", "2026-11-20T12:00:00.123456Z"],
    ["2026-11-20T12:00:00.1234567899Z", "2026-11-20T12:00:00.123456789Z"],
    ["2026-11-20T12:00:00.000001+02:00", "2026-11-20T10:00:00.000001Z"],
    ["1969-12-31T23:59:59.999999Z", "1969-12-31T23:59:59.999999Z"],
    ["0000-01-01", "0000-01-01T00:00:00.000Z"],
  ])("is kept exactly: %s", (text, written) => {
    expect(formatInstant(parseInstant(text) ?? 0n)).toBe(written);
  });

  it.each(["", "today", "2026-02-30", "2026-11-20T12:00:00", "2026-11-20T25:00Z", "2026-11-20T12:00:00.Z"])(
    "is not read from %j",
    (text) => {
      expect(parseInstant(text)).toBeUndefined();
    },
  );
});

describe("times with five and six fraction digits", () => {
  const items = [
    { id: "none", updated_at: "2026-11-20T11:00:00Z" },
    { id: "five", updated_at: "2026-11-20T11:00:00.12345Z" },
    { id: "six", updated_at: "2026-11-20T11:00:00.123456Z" },
    { id: "later", updated_at: "2026-11-20T11:00:00.123457Z" },
  ];

  it("are excluded by a `since` that is the same moment, and included by an earlier one", async () => {
    expect((await run(items, "2026-11-20T11:00:00.123456Z"))[0]).toEqual(["later"]);
    expect((await run(items, "2026-11-20T11:00:00.12345Z"))[0]).toEqual(["six", "later"]);
    expect((await run(items, "2026-11-20T11:00:00Z"))[0]).toEqual(["five", "six", "later"]);
  });

  it("are given once over all runs, for any `since` and `overlap`", async () => {
    const overlaps = [0, 3_599_000, 3_600_000, 7_200_000];
    const beginnings = ["2026-11-20T11:00:00.123456Z", "2026-11-20T10:59:59.999999Z", new Date(0)];
    for (const overlap of overlaps)
      for (const since of beginnings) {
        const [given, watermark] = await run(items, since, overlap);
        expect(given.length).toBeGreaterThan(0);
        const [second, later] = await run(items, watermark, overlap);
        expect(second, `${String(since)}, ${overlap}`).toEqual([]);
        expect((await run(items, later, overlap))[0]).toEqual([]);
      }
  });

  it("do not lose an item that changes a microsecond after one that was given", async () => {
    const [given, watermark] = await run(items.slice(0, 3), "2026-11-20T11:00:00.12345Z", 7_200_000);
    expect(given).toEqual(["six"]);
    expect((await run(items, watermark))[0]).toEqual(["later"]);
  });

  it("give an item once when the server compares with more digits than it shows", async () => {
    const shown = { id: "a", updated_at: "2026-11-20T11:00:00Z" };
    const { rillet } = serveList(() => Response.json({ invoices: [shown], pagination: {} }));
    const options = { overlap: 7_200_000, now: () => NOON };
    const first = incremental(rillet.invoices, { since: "2026-11-20T11:00:00.3Z", ...options });
    expect((await drain<Invoice>(first)).items).toHaveLength(1);
    const second = incremental(rillet.invoices, { since: first.watermark ?? "", ...options });
    expect((await drain<Invoice>(second)).items).toEqual([]);
  });
});
