import { describe, expect, it } from "vitest";
import { incremental } from "../../src/incremental/index.js";
import { fromMilliseconds } from "../../src/incremental/instant.js";
import { STATE_LENGTH, stateOf } from "../../src/incremental/seen-items.js";
import { readWatermark, writeWatermark } from "../../src/incremental/watermark.js";
import { RilletAbortError, type BankTransaction } from "../../src/index.js";
import { failed, pagesOf, serveList, type Respond } from "../pagination/list-server.js";
import { drain, HOUR, makeFixture, MINUTE, NOON } from "./fixture.js";

describe("a watermark", () => {
  it("holds its moment, to the nanosecond, and its states", async () => {
    const states = await Promise.all([{ id: "1" }, { id: "2" }].map(stateOf));
    for (const from of [NOON, 0, -HOUR].map((time) => fromMilliseconds(time) + 123_456n))
      for (const given of [new Set<string>(), new Set(states)])
        expect(readWatermark(writeWatermark({ from, given }))).toEqual({ from, given });
    expect(states.every((state) => state.length === STATE_LENGTH && /^[\w-]+$/.test(state))).toBe(true);
  });

  it("needs no escaping in a URL, a header or a column of text", async () => {
    const fixture = makeFixture();
    for (let number = 0; number < 200; number++) fixture.put(`C${number}`);
    const { watermark } = await fixture.run({ since: new Date(0), query: { limit: 100 } });
    expect(encodeURIComponent(watermark)).toBe(watermark);
    expect(watermark).toHaveLength(
      "rillet1.".length + fromMilliseconds(NOON).toString(36).length + ".5k.".length + 200 * STATE_LENGTH,
    );
  });

  it("is rejected when it is not complete", async () => {
    const fixture = makeFixture();
    for (let number = 0; number < 3; number++) fixture.put(`C${number}`);
    const { watermark } = await fixture.run({ since: new Date(0) });
    for (const broken of [
      watermark.slice(0, -1),
      watermark.slice(0, -STATE_LENGTH),
      watermark.slice(0, 12),
      `${watermark}x`,
      `${watermark} `,
      "rillet1.",
      "rillet1.x.0",
      "rillet1.zzzzzzzzzzzzzz.0.",
      "rillet1.-zzzzzzzzzzzzzz.0.",
      `rillet1.${"1".repeat(1000)}.0.`,
      "rillet2.x.0.",
    ])
      expect(() => fixture.changes({ since: broken }), broken).toThrow(
        expect.objectContaining({ name: "RilletArgumentError", argument: "since" }) as Error,
      );
    expect(() => fixture.changes({ since: watermark.slice(0, -1) })).toThrow("Was it cut off where it was stored?");
  });
});

describe("a long first run over items that do not show when they changed", () => {
  const START = new Date(0);

  /** A list of bank transactions, six hundred on the first look, and how the list from a later moment responds. */
  function serve(later: Respond): ReturnType<typeof serveList> {
    return serveList((request) =>
      request.url.searchParams.get("updated.gt") === START.toISOString()
        ? pagesOf(6, 100, "bank_transactions")(request)
        : later(request),
    );
  }
  const statesIn = (watermark: string | undefined): number => Number.parseInt(watermark?.split(".")[2] ?? "", 36);

  it("reads which of them the next run will list, and remembers only those", async () => {
    const { rillet, requests } = serve(() =>
      Response.json({
        bank_transactions: [{ id: "1.1" }, { id: "6.100", name: "changed" }, { id: "new" }],
        pagination: {},
      }),
    );
    const changes = incremental(rillet.bankTransactions, { since: START });
    expect((await drain<BankTransaction>(changes)).items).toHaveLength(600);
    expect(requests).toHaveLength(7);
    expect(statesIn(changes.watermark)).toBe(2);
    const next = await drain<BankTransaction>(incremental(rillet.bankTransactions, { since: changes.watermark ?? "" }));
    expect(next.items).toEqual([{ id: "6.100", name: "changed" }, { id: "new" }]);
  });

  it("remembers all of them when that list fails", async () => {
    const { rillet } = serve(() => failed(500));
    const changes = incremental(rillet.bankTransactions, { since: START });
    expect((await drain<BankTransaction>(changes)).error).toBeUndefined();
    expect(statesIn(changes.watermark)).toBe(600);
  });

  it("ends when the caller aborts", async () => {
    const aborter = new AbortController();
    const { rillet } = serve(() => {
      aborter.abort();
      return failed(500);
    });
    const changes = incremental(rillet.bankTransactions, { since: START, signal: aborter.signal });
    expect((await drain<BankTransaction>(changes)).error).toBeInstanceOf(RilletAbortError);
    expect(changes.watermark).toBeUndefined();
  });

  it("sends no extra request when they are few, nor when they show their times", async () => {
    const few = serveList(pagesOf(5, 100, "bank_transactions"));
    await drain(incremental(few.rillet.bankTransactions, { since: START }));
    expect(few.requests).toHaveLength(5);
    const fixture = makeFixture();
    for (let number = 0; number < 600; number++) fixture.put(`C${number}`);
    fixture.sandbox.advance(HOUR);
    const { watermark } = await fixture.run({ since: START, query: { limit: 100 }, overlap: MINUTE });
    expect(fixture.queries).toHaveLength(6);
    expect(statesIn(watermark)).toBe(0);
  });
});
