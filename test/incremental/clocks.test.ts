import { describe, expect, it } from "vitest";
import { serverStart } from "../../src/incremental/changes.js";
import { at, HOUR, makeFixture, MINUTE, NOON, type FixtureOptions } from "./fixture.js";

const start = (date: string | null, requestedAt: number, tookMs = 0): number =>
  serverStart({ headers: new Headers(date === null ? {} : { date }), requestedAt, tookMs });

describe("the moment at which a run began", () => {
  it("is the Date of the first response, less the time that the request took", () => {
    expect(start(new Date(NOON + 40_000).toUTCString(), NOON + 15_000, 30_000)).toBe(NOON + 10_000);
  });

  it("is read from the server's clock when the local clock is ahead", () => {
    expect(start(new Date(NOON).toUTCString(), NOON + HOUR)).toBe(NOON);
  });

  it("is read from the local clock when that is behind, and is never later", () => {
    expect(start(new Date(NOON).toUTCString(), NOON - HOUR)).toBe(NOON - HOUR);
  });

  it.each([
    ["there is no Date", null],
    ["the Date cannot be read", "yesterday"],
  ])("is read from the local clock when %s", (_what, date) => {
    expect(start(date, NOON, 5000)).toBe(NOON);
  });

  it("is not later than the Date when the local clock is set back meanwhile", () => {
    expect(start(new Date(NOON).toUTCString(), NOON + MINUTE, -HOUR)).toBe(NOON);
  });

  it("reads the older date formats that HTTP allows", () => {
    expect(start("Friday, 20-Nov-26 12:00:00 GMT", NOON + HOUR)).toBe(NOON);
  });
});

/** Three runs: before, with a change on a page already read, and after; gives what the later two gave. */
async function runsWith(
  options: FixtureOptions,
): Promise<{ second: string[]; third: string[]; from: (string | undefined)[] }> {
  const { put, run, changes, sandbox, queries } = makeFixture(options);
  const { id } = put("A");
  for (let number = 1; number <= 3; number++) put(`B${number}`);
  const first = changes({ since: new Date(0), overlap: 0, query: { limit: 1 } });
  let items = 0;
  for await (const _item of first) {
    sandbox.advance(2000);
    if (++items === 4) put("A changed", id);
    sandbox.advance(2000);
  }
  sandbox.advance(10_000);
  const second = await run({ since: first.watermark ?? "", overlap: 0 });
  const third = await run({ since: second.watermark, overlap: 0 });
  return { second: second.names, third: third.names, from: [...new Set(queries.map((query) => query["updated.gt"]))] };
}

describe("a run without an overlap", () => {
  it("misses nothing and repeats nothing when the local clock is hours ahead", async () => {
    const { second, third, from } = await runsWith({ skew: 3 * HOUR });
    expect([second, third]).toEqual([["A changed"], []]);
    expect(from).toEqual([at(0), at(NOON - 1000), at(NOON + 25_000)]);
  });

  it("lists more, but repeats nothing, when the local clock is hours behind", async () => {
    const { second, third, from } = await runsWith({ skew: -3 * HOUR });
    expect([second, third]).toEqual([["A changed"], []]);
    expect(from).toEqual([at(0), at(NOON - 3 * HOUR - 1000), at(NOON - 3 * HOUR + 25_000)]);
  });

  it("uses the local clock when the responses have no Date (browsers do not show it)", async () => {
    const { second, third } = await runsWith({ date: "none" });
    expect([second, third]).toEqual([["A changed"], []]);
  });

  it("begins one second before the second of its start, because a time may have no fraction and `updated.gt` excludes its moment", async () => {
    const { run, queries } = makeFixture({ now: NOON + 900, date: "none" });
    await run({ since: (await run({ since: new Date(0), overlap: 0 })).watermark });
    expect(queries[1]?.["updated.gt"]).toBe(at(NOON - 1000));
  });

  it("gives an item that changes after its page was read, in the millisecond in which the run began", async () => {
    const { put, run, changes } = makeFixture();
    const { id } = put("A");
    const first = changes({ since: new Date(0), overlap: 0 });
    for await (const _item of first) put("A changed", id);
    const second = await run({ since: first.watermark ?? "", overlap: 0 });
    expect([second.names, (await run({ since: second.watermark, overlap: 0 })).names]).toEqual([["A changed"], []]);
  });

  it("counts from the request for its first page: the next run gives what changes while the response is in flight", async () => {
    const fixture = makeFixture();
    const { id } = fixture.put("A");
    fixture.afterPage = (number) => {
      if (number !== 1) return;
      fixture.sandbox.advance(1000);
      fixture.put("A changed", id);
      fixture.sandbox.advance(9000);
    };
    const first = await fixture.run({ since: new Date(0), overlap: 0 });
    const second = await fixture.run({ since: first.watermark, overlap: 0 });
    expect([first.names, second.names]).toEqual([["A"], ["A changed"]]);
    expect(fixture.queries[1]?.["updated.gt"]).toBe(at(NOON - 1000));
  });

  it("counts from its first list, not from a list that was read again", async () => {
    const fixture = makeFixture();
    for (let number = 1; number <= 4; number++) fixture.put(`C${number}`);
    fixture.beforePage = (number) => void (number === 2 && fixture.sandbox.advance(3 * HOUR));
    const { watermark } = await fixture.run({ since: new Date(0), overlap: 0 });
    await fixture.run({ since: watermark });
    expect(fixture.queries.at(-1)?.["updated.gt"]).toBe(at(NOON - 1000));
  });
});
