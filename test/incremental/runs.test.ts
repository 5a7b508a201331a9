import { describe, expect, it } from "vitest";
import { incremental } from "../../src/incremental/index.js";
import { PaginationError, RilletAbortError, RilletArgumentError } from "../../src/index.js";
import { at, drain, makeFixture, MINUTE, NOON } from "./fixture.js";

describe("a first run", () => {
  it("lists items that were updated after the given Date, the moment itself excluded", async () => {
    const { put, run, sandbox, queries } = makeFixture();
    put("before noon");
    sandbox.advance(1);
    put("after noon");
    expect((await run({ since: new Date(NOON + 1) })).names).toEqual(["after noon"]);
    expect(queries).toEqual([{ limit: "2", "updated.gt": at(NOON + 1) }]);
  });

  it.each([
    ["2026-11-20T12:00:00Z", NOON],
    ["2026-11-20T12:00:00.250Z", NOON + 250],
    ["2026-11-20T14:00+02:00", NOON],
    ["2026-11-20", NOON - 12 * 60 * MINUTE],
  ])("reads the text %s as that moment", async (since, from) => {
    const { run, queries } = makeFixture();
    await run({ since });
    expect(queries[0]?.["updated.gt"]).toBe(at(from));
  });

  it("gives every item of every page since 1970", async () => {
    const { put, run, queries } = makeFixture();
    for (let number = 1; number <= 7; number++) put(`C${number}`);
    expect((await run({ since: new Date(0) })).names).toEqual(["C7", "C6", "C5", "C4", "C3", "C2", "C1"]);
    expect(queries).toHaveLength(4);
    expect(new Set(queries.map((query) => query["updated.gt"]))).toEqual(new Set([at(0)]));
  });

  it("sends nothing before it is iterated", async () => {
    const { changes, queries } = makeFixture();
    changes({ since: new Date(0) });
    await new Promise(setImmediate);
    expect(queries).toEqual([]);
  });
});

describe("the watermark", () => {
  it("is defined when the iteration has ended, not before", async () => {
    const { put, changes } = makeFixture();
    put("A");
    put("B");
    const run = changes({ since: new Date(0) });
    expect(run.watermark).toBeUndefined();
    for await (const _item of run) expect(run.watermark).toBeUndefined();
    expect(run.watermark).toMatch(/^rillet1\.[0-9a-z]+\.2\.[\w-]{32}$/);
  });

  it("is defined also when nothing changed", async () => {
    expect((await makeFixture().run({ since: new Date(NOON) })).watermark).toMatch(/^rillet1\.[0-9a-z]+\.0\.$/);
  });

  it("is undefined after a loop that was left early or failed, and when a new run begins", async () => {
    const { put, changes, sandbox } = makeFixture();
    for (let number = 1; number <= 4; number++) put(`C${number}`);
    const run = changes({ since: new Date(0) });
    await drain(run);
    expect(run.watermark).toBeDefined();
    for await (const _item of run) break;
    expect(run.watermark).toBeUndefined();
    await drain(run);
    sandbox.faults.add({ fault: { kind: "status", status: 500 }, match: { method: "GET" } });
    expect((await drain(run)).error).toBeDefined();
    expect(run.watermark).toBeUndefined();
  });

  it("begins the next run the overlap before this one's start, and the given states are not given again", async () => {
    const { put, run, queries, sandbox } = makeFixture();
    put("A");
    put("B");
    const first = await run({ since: new Date(0), overlap: 2 * MINUTE });
    sandbox.advance(MINUTE);
    put("C");
    const second = await run({ since: first.watermark });
    expect(second.names).toEqual(["C"]);
    expect(queries.at(-1)?.["updated.gt"]).toBe(at(NOON - 2 * MINUTE - 1000));
  });

  it("never goes back, because a run remembers nothing of the time before its beginning", async () => {
    const { put, run, queries, sandbox } = makeFixture();
    put("A");
    sandbox.advance(MINUTE);
    const first = await run({ since: new Date(0), overlap: 0 });
    const second = await run({ since: first.watermark, overlap: 10 * MINUTE });
    expect((await run({ since: second.watermark })).names).toEqual([]);
    expect(queries.at(-1)?.["updated.gt"]).toBe(at(NOON + MINUTE - 1000));
  });

  it("stays as long as it is needed: the overlap is 5 minutes by default", async () => {
    const { run, queries } = makeFixture();
    const { watermark } = await run({ since: new Date(0) });
    await run({ since: watermark });
    expect(queries.at(-1)?.["updated.gt"]).toBe(at(NOON - 5 * MINUTE - 1000));
  });

  it("remembers an item no longer than it can be listed", async () => {
    const { put, run, sandbox } = makeFixture();
    put("A");
    sandbox.advance(6 * MINUTE);
    put("B");
    expect((await run({ since: new Date(0) })).watermark.split(".")[2]).toBe("1");
  });

  it("keeps its promises if the next run has another overlap", async () => {
    const { put, run, sandbox } = makeFixture();
    put("A");
    sandbox.advance(10 * MINUTE);
    put("B");
    const first = await run({ since: new Date(0), overlap: 0 });
    const second = await run({ since: first.watermark, overlap: 60 * MINUTE });
    const third = await run({ since: second.watermark, overlap: 0 });
    expect([first.names, second.names, third.names]).toEqual([["B", "A"], [], []]);
  });
});

describe("a second loop over the same changes", () => {
  it("starts again from the same `since`", async () => {
    const { put, changes, sandbox } = makeFixture();
    put("A");
    const run = changes({ since: new Date(0) });
    expect((await drain(run)).items).toHaveLength(1);
    sandbox.advance(1000);
    put("B");
    expect((await drain(run)).items.map(({ name }) => name)).toEqual(["B", "A"]);
  });
});

describe("the options of the list", () => {
  it("count for each page: parameters, signal, headers", async () => {
    const { put, changes, queries, sandbox } = makeFixture();
    for (let number = 1; number <= 4; number++) put(`C${number}`);
    await drain(changes({ since: new Date(0), query: { limit: 3, search: "c" }, headers: { "x-mine": "1" } }));
    expect(queries.map(({ limit, search }) => [limit, search])).toEqual([
      ["3", "c"],
      ["3", "c"],
    ]);
    expect(sandbox.requests.map(({ headers }) => headers["x-mine"])).toEqual(["1", "1"]);
    const aborter = new AbortController();
    const run = changes({ since: new Date(0), signal: aborter.signal });
    const seen: string[] = [];
    const read = async (): Promise<void> => {
      for await (const { name } of run) {
        seen.push(name);
        aborter.abort();
      }
    };
    // Its pages fail as those of any list do.
    await expect(read()).rejects.toBeInstanceOf(RilletAbortError);
    expect(seen).toEqual(["C4", "C3"]);
  });

  it("fetches one page ahead with `prefetch`, and stops when the loop is left", async () => {
    const { put, changes, queries } = makeFixture();
    for (let number = 1; number <= 6; number++) put(`C${number}`);
    for await (const _item of changes({ since: new Date(0), prefetch: 1 })) {
      await new Promise(setImmediate);
      expect(queries).toHaveLength(2);
      break;
    }
  });

  it("throws the error of a failed page, and a run with the old `since` loses nothing", async () => {
    const { put, changes, run, sandbox } = makeFixture();
    for (let number = 1; number <= 5; number++) put(`C${number}`);
    const { watermark } = await run({ since: new Date(0) });
    sandbox.advance(MINUTE);
    for (let number = 6; number <= 9; number++) put(`C${number}`);
    const broken = changes({ since: watermark });
    const given: string[] = [];
    const read = async (): Promise<void> => {
      for await (const { name } of broken) {
        given.push(name);
        if (given.length === 2)
          sandbox.faults.add({ fault: { kind: "status", status: 503 }, match: { method: "GET" } });
      }
    };
    await expect(read()).rejects.toSatisfy(
      (error) => error instanceof PaginationError && error.reason === "request_failed",
    );
    expect(given).toEqual(["C9", "C8"]);
    expect((await run({ since: watermark })).names).toEqual(["C9", "C8", "C7", "C6"]);
  });
});

describe("an iterator whose run fails", () => {
  it("continues with the failed page when next() is called again, and then gives its watermark", async () => {
    const { put, changes, run, sandbox } = makeFixture();
    for (let number = 1; number <= 5; number++) put(`C${number}`);
    const failing = changes({ since: new Date(0) });
    const items = failing[Symbol.asyncIterator]();
    const names = [await items.next(), await items.next()].map(({ value }) => (value as { name: string }).name);
    sandbox.faults.add({ fault: { kind: "status", status: 503 }, match: { method: "GET" } });
    await expect(items.next()).rejects.toMatchObject({ reason: "request_failed" });
    expect(failing.watermark).toBeUndefined();
    for await (const { name } of { [Symbol.asyncIterator]: () => items }) names.push(name);
    expect(names).toEqual(["C5", "C4", "C3", "C2", "C1"]);
    expect((await run({ since: failing.watermark ?? "" })).names).toEqual([]);
  });

  it("sends the request for its first page again, too", async () => {
    const { put, changes, sandbox } = makeFixture();
    put("A");
    sandbox.faults.add({ fault: { kind: "status", status: 503 }, match: { method: "GET" } });
    const items = changes({ since: new Date(0) })[Symbol.asyncIterator]();
    await expect(items.next()).rejects.toMatchObject({ status: 503 });
    expect(await items.next()).toMatchObject({ done: false, value: { name: "A" } });
    expect(await items.next()).toEqual({ done: true, value: undefined });
  });
});

describe("two consumers of one iterator", () => {
  it("share its items: no item is given twice or lost, and the watermark comes at the end", async () => {
    const { put, changes } = makeFixture();
    for (let number = 1; number <= 5; number++) put(`C${number}`);
    const run = changes({ since: new Date(0) });
    const iterator = run[Symbol.asyncIterator]();
    const results = await Promise.all(Array.from({ length: 7 }, () => iterator.next()));
    const names = results.map(({ done, value }) => (done ? undefined : (value as { name: string }).name));
    expect(names).toEqual(["C5", "C4", "C3", "C2", "C1", undefined, undefined]);
    expect(run.watermark).toBeDefined();
  });
});

describe("a mistake", () => {
  const { rillet, queries } = makeFixture();
  const since = new Date(0);

  it.each([
    ["no options", undefined, "options"],
    ["a misspelt option", { since, overlpa: 1 }, "overlpa"],
    ["no `since`", {}, "since"],
    ["a number for `since`", { since: 1_700_000_000 }, "since"],
    ["an invalid Date", { since: new Date("x") }, "since"],
    ["a Date of a wrong unit", { since: new Date(NOON * 1000) }, "since"],
    ["a text without a zone", { since: "2026-11-20T12:00:00" }, "since"],
    ["a day that does not exist", { since: "2026-02-30" }, "since"],
    ["an empty text", { since: "" }, "since"],
    ["a negative overlap", { since, overlap: -1 }, "overlap"],
    ["an overlap that is no number", { since, overlap: Number.NaN }, "overlap"],
    ["a cursor", { since, query: { cursor: "c" } }, "query.cursor"],
    ["an `updated.gt`", { since, query: { "updated.gt": since } }, "query.updated.gt"],
    ["a clock that is no function", { since, now: 5 }, "now"],
  ])("throws immediately: %s", (_what, options, argument) => {
    expect(() => incremental(rillet.customers, options as never)).toThrow(
      expect.objectContaining({ name: "RilletArgumentError", argument }) as Error,
    );
  });

  it.each([
    ["undefined", undefined],
    ["null", null],
    ["a resource without a list", rillet.organization],
    ["a text", "invoices"],
  ])("throws immediately: %s in place of a list", (_what, list) => {
    expect(() => incremental(list as never, { since })).toThrow(
      /pass a resource that has one, such as rillet\.invoices/,
    );
  });

  it("in an option of the list throws when it is iterated", async () => {
    const { error } = await drain(incremental(rillet.customers, { since, timeout: -1 }));
    expect(error).toBeInstanceOf(RilletArgumentError);
    expect(error).toMatchObject({ argument: "timeout" });
    expect(queries).toEqual([]);
  });
});
