import { afterEach, describe, expect, it, vi } from "vitest";
import { incremental } from "../../src/incremental/index.js";
import { PaginationError, type BankTransaction, type Invoice } from "../../src/index.js";
import {
  failed,
  page,
  pagesOf,
  itemsOf,
  itemsUpTo,
  serveList,
  type Respond,
  type ListServer,
} from "../pagination/list-server.js";
import { drain, HOUR, makeFixture } from "./fixture.js";

afterEach(() => void vi.useRealTimers());

function bedWith(count: number): ReturnType<typeof makeFixture> {
  const fixture = makeFixture();
  for (let number = 1; number <= count; number++) fixture.put(`C${number}`);
  return fixture;
}

/** Reads what this server lists. */
async function read(
  respond: Respond,
): Promise<{ ids: string[]; error: unknown; watermark: string | undefined } & Pick<ListServer, "cursors">> {
  const { rillet, cursors } = serveList(respond);
  const changes = incremental(rillet.invoices, { since: new Date(0) });
  const { items, error } = await drain<Invoice>(changes);
  return { ids: items.map(({ id }) => id), error, watermark: changes.watermark, cursors };
}

describe("a cursor that the server has forgotten", () => {
  it("makes the run read the list again, and what was given is skipped", async () => {
    const fixture = bedWith(7);
    fixture.beforePage = (number) => void (number === 3 && fixture.sandbox.advance(3 * HOUR));
    const { names } = await fixture.run({ since: new Date(0) });
    expect(names).toEqual(["C7", "C6", "C5", "C4", "C3", "C2", "C1"]);
    expect(fixture.queries).toHaveLength(7);
    expect(new Set(fixture.queries.map((query) => query["updated.gt"])).size).toBe(1);
  });

  it("gives an item that changed meanwhile again, in its new state", async () => {
    const fixture = makeFixture();
    const { id } = fixture.put("old");
    for (let number = 1; number <= 4; number++) fixture.put(`C${number}`);
    const newest = fixture.put("newest");
    fixture.beforePage = (number) => {
      if (number !== 3) return;
      fixture.put("newest changed", newest.id);
      fixture.put("old changed", id);
      fixture.sandbox.advance(3 * HOUR);
    };
    const { names, watermark } = await fixture.run({ since: new Date(0) });
    expect(names).toEqual(["newest", "C4", "C3", "C2", "newest changed", "C1", "old changed"]);
    expect((await fixture.run({ since: watermark })).names).toEqual([]);
  });

  it("gives an item again that left its state and returned to it, because that is its last state", async () => {
    const states = ["A", "B", "A"];
    const items = (state: string | undefined): Response =>
      Response.json({ invoices: [{ id: "1", state }, { id: `filler ${state}` }], pagination: { next_cursor: "c2" } });
    let listing = -1;
    const { rillet } = serveList(({ cursor }) => {
      if (cursor === null) return items(states[++listing]);
      return listing < 2 ? items(states[listing]) : page(["last"]);
    });
    const { items: given, error } = await drain<Invoice>(incremental(rillet.invoices, { since: new Date(0) }));
    expect(error).toBeUndefined();
    expect(given.filter(({ id }) => id === "1").map((item) => (item as unknown as { state: string }).state)).toEqual([
      "A",
      "B",
      "A",
    ]);
  });

  it("gives an item again that returned to a state of an earlier run, after this run gave another state", async () => {
    const items = (excluded: boolean, next?: string): Response =>
      Response.json({ bank_transactions: [{ id: "1", excluded }], pagination: { next_cursor: next } });
    const run = async (since: Date | string, respond: Respond): Promise<[boolean[], string]> => {
      const changes = incremental(serveList(respond).rillet.bankTransactions, { since });
      const { items: given } = await drain<BankTransaction>(changes);
      return [given.map(({ excluded }) => excluded), changes.watermark ?? ""];
    };
    const [first, watermark] = await run(new Date(0), () => items(false));
    const [second] = await run(watermark, ({ cursor, time }) =>
      time === 1 ? items(true, "c2") : cursor === null ? items(false) : failed(500),
    );
    expect([first, second]).toEqual([[false], [true, false]]);
  });

  it("skips also what an earlier run has given", async () => {
    const fixture = bedWith(5);
    const { watermark } = await fixture.run({ since: new Date(0) });
    fixture.put("C6");
    fixture.queries.length = 0;
    let asked = 0;
    fixture.beforePage = () => void (++asked === 2 && fixture.sandbox.advance(3 * HOUR));
    expect((await fixture.run({ since: watermark })).names).toEqual(["C6"]);
    expect(fixture.queries).toHaveLength(5);
  });
});

describe("a cursor that grew old in a slow loop", () => {
  it("makes the run read the list again, as long as each time some items are new", async () => {
    vi.useFakeTimers({ toFake: ["performance"] });
    const { rillet, cursors } = serveList(pagesOf(4));
    const changes = incremental(rillet.invoices, { since: new Date(0) });
    const ids: string[] = [];
    for await (const { id } of changes) {
      ids.push(id);
      if (id.endsWith(".1")) vi.advanceTimersByTime(2 * HOUR);
    }
    expect(ids).toEqual(itemsUpTo(4));
    expect(cursors()).toEqual([null, null, "c2", null, "c2", "c3", null, "c2", "c3", "c4"]);
    expect(changes.watermark).toBeDefined();
  });
});

describe("a list that cannot be read to its end", () => {
  it("throws the error of the list when reading it again gives nothing new", async () => {
    const { ids, error, watermark, cursors } = await read(({ cursor }) =>
      page(itemsOf(1), cursor === null ? "c2" : "c3"),
    );
    expect(ids).toEqual(itemsOf(1));
    expect(error).toBeInstanceOf(PaginationError);
    expect(error).toMatchObject({ reason: "restarted", cursor: "c2" });
    expect(watermark).toBeUndefined();
    expect(cursors()).toEqual([null, "c2", null, "c2"]);
  });

  it("throws after reading it again 100 times, even if each time gives something new", async () => {
    let listings = 0;
    const { ids, error } = await read(({ cursor }) =>
      page([cursor === null ? `item ${++listings}` : `item ${listings}`], "c2"),
    );
    expect(ids).toHaveLength(101);
    expect(error).toMatchObject({ reason: "restarted" });
  });

  it("throws immediately when the server repeats a cursor, because reading again does not help", async () => {
    const { error, cursors } = await read(({ cursor }) => page([`after ${cursor}`], "c2"));
    expect(error).toMatchObject({ reason: "cursor_repeated" });
    expect(cursors()).toEqual([null, "c2"]);
  });

  it.each([
    ["the first page fails", null, "RilletApiError", undefined],
    ["a later page fails", "c2", "PaginationError", "request_failed"],
  ])("throws immediately when %s", async (_what, at, name, reason) => {
    const { error, cursors } = await read((request) => (request.cursor === at ? failed(418) : pagesOf(3)(request)));
    expect(error).toMatchObject({ name, ...(reason && { reason }) });
    expect(cursors().filter((cursor) => cursor === null)).toHaveLength(1);
  });
});
