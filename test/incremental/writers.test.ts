import { describe, expect, it } from "vitest";
import { incremental, type Changes } from "../../src/incremental/index.js";
import type { Invoice } from "../../src/index.js";
import { serveList } from "../pagination/list-server.js";
import { at, drain, makeFixture, MINUTE, NOON } from "./fixture.js";

/** A fixture with the customers C1 to C5 and a watermark from before them. */
async function withFive(): Promise<ReturnType<typeof makeFixture> & { ids: string[]; since: string }> {
  const fixture = makeFixture();
  const { watermark } = await fixture.run({ since: new Date(0) });
  fixture.queries.length = 0;
  fixture.sandbox.advance(MINUTE);
  const ids = [1, 2, 3, 4, 5].map((number) => fixture.put(`C${number}`).id);
  fixture.sandbox.advance(MINUTE);
  return { ...fixture, ids, since: watermark };
}

describe("an item that changes while a run is under way", () => {
  /** Does something between the first page and the second, and gives what this run and the two after it gave. */
  async function meanwhile(
    write: (fixture: Awaited<ReturnType<typeof withFive>>) => void,
    sortBy?: "updated",
  ): Promise<string[][]> {
    const fixture = await withFive();
    const query = { limit: 2, ...(sortBy && { sort_by: sortBy }) };
    const first = fixture.changes({ since: fixture.since, query });
    const given: string[] = [];
    for await (const { name } of first) {
      if (given.push(name) !== 2) continue;
      fixture.sandbox.advance(1000);
      write(fixture);
      fixture.sandbox.advance(1000);
    }
    const second = await fixture.run({ since: first.watermark ?? "", query });
    return [given, second.names, (await fixture.run({ since: second.watermark, query })).names];
  }

  it("on a page already read is given by the next run", async () => {
    expect(await meanwhile(({ put, ids }) => void put("C5 changed", ids[4]))).toEqual([
      ["C5", "C4", "C3", "C2", "C1"],
      ["C5 changed"],
      [],
    ]);
  });

  it("on a page not yet read is given by this run, and not again by the next", async () => {
    expect(await meanwhile(({ put, ids }) => void put("C1 changed", ids[0]))).toEqual([
      ["C5", "C4", "C3", "C2", "C1 changed"],
      [],
      [],
    ]);
  });

  it("is given by the next run if the change moves it to a page already read", async () => {
    expect(await meanwhile(({ put, ids }) => void put("C1 changed", ids[0]), "updated")).toEqual([
      ["C5", "C4", "C3", "C2"],
      ["C1 changed"],
      [],
    ]);
  });

  it("or is created, is given by the next run", async () => {
    expect(await meanwhile(({ put }) => void put("C6"))).toEqual([["C5", "C4", "C3", "C2", "C1"], ["C6"], []]);
  });

  it("or is deleted, causes no error", async () => {
    expect(await meanwhile(({ sandbox, ids }) => ids.forEach((id) => sandbox.state.customers.remove(id)))).toEqual([
      ["C5", "C4"],
      [],
      [],
    ]);
  });
});

describe("a change that is visible only later than its timestamp", () => {
  it("is given by the next run, as long as the overlap covers the delay", async () => {
    let time = NOON;
    const { put, run } = makeFixture({ now: () => time });
    put("A");
    const first = await run({ since: new Date(0) });
    time -= 4 * MINUTE;
    put("late");
    time += 5 * MINUTE;
    expect((await run({ since: first.watermark })).names).toEqual(["late"]);
  });
});

describe("items with the same time", () => {
  it("are all given, also when the next run begins at exactly that time", async () => {
    const { put, run } = makeFixture();
    for (const name of ["A", "B", "C"]) put(name);
    const first = await run({ since: new Date(0), overlap: 0 });
    const second = await run({ since: first.watermark, overlap: 0 });
    expect([first.names, second.names]).toEqual([["C", "B", "A"], []]);
  });

  it("are told apart: the next run gives a second change of the same millisecond", async () => {
    const { put, run } = makeFixture();
    const { id } = put("first");
    const first = await run({ since: new Date(0) });
    const second = await run({ since: (put("second", id), first.watermark) });
    expect([first.names, second.names, (await run({ since: second.watermark })).names]).toEqual([
      ["first"],
      ["second"],
      [],
    ]);
  });
});

describe("the state of an item", () => {
  const item = (fields: object): object => ({ id: "1", updated_at: at(NOON), ...fields });
  /** Runs over these responses of one item each, and returns the number of items of each run. */
  async function runsOver(...items: object[]): Promise<number[]> {
    const counts: number[] = [];
    let since: string | Date = new Date(0);
    for (const each of items) {
      const { rillet } = serveList(() => Response.json({ invoices: [each], pagination: {} }));
      const changes: Changes<Invoice> = incremental(rillet.invoices, { since, now: () => NOON + MINUTE });
      counts.push((await drain<Invoice>(changes)).items.length);
      since = changes.watermark ?? "";
    }
    return counts;
  }

  it("does not depend on the order of its fields, at any depth", async () => {
    expect(
      await runsOver(item({ a: { b: 1, c: [{ d: 1, e: 2 }] } }), { a: { c: [{ e: 2, d: 1 }], b: 1 }, ...item({}) }),
    ).toEqual([1, 0]);
  });

  it("depends on the order of a list in it", async () => {
    expect(await runsOver(item({ items: [1, 2] }), item({ items: [2, 1] }))).toEqual([1, 1]);
    expect(await runsOver(item({ items: [] }), item({ items: {} }))).toEqual([1, 1]);
  });

  it("is remembered when the time is shown with fewer digits than the server compares", async () => {
    const first = { id: "1", updated_at: at(NOON + MINUTE - 301_000) };
    expect(await runsOver(first, first)).toEqual([1, 0]);
  });

  it("is remembered without a time, also when the item returns to an earlier state", async () => {
    const [a, b] = [
      { id: "1", excluded: false },
      { id: "1", excluded: true },
    ];
    expect(await runsOver(a, a, b, b, a, a)).toEqual([1, 0, 1, 0, 1, 0]);
  });

  it("is remembered with a time that cannot be read", async () => {
    expect(await runsOver(item({ updated_at: "today" }), item({ updated_at: "today" }))).toEqual([1, 0]);
  });
});

describe("bank transactions, which do not show when they changed", () => {
  it("are given once, however often they are listed, and again when they change", async () => {
    const { sandbox, rillet } = makeFixture({ seed: "demo" });
    const account = sandbox.state.bankAccounts.first();
    if (!account) throw new Error("the seed has no bank account");
    const { id: bank_account_id, currency, subsidiary_id = "" } = account;
    const zero = { amount: "0", currency };
    const put = (name: string, id = sandbox.state.createId()) =>
      sandbox.state.bankTransactions.put({
        id,
        name,
        bank_account_id,
        subsidiary_id,
        date: "2026-11-20",
        net_amount: zero,
        fee: zero,
        merchant: "",
        pending: false,
        excluded: false,
      });
    const run = async (since: string | Date): Promise<[string[], string]> => {
      const changes = incremental(rillet.bankTransactions, { since, query: { limit: 2 }, now: () => sandbox.now() });
      const names = (await drain(changes)).items.map(({ name }) => name);
      return [names, changes.watermark ?? ""];
    };
    const [, before] = await run(new Date(0));
    const { id } = put("A");
    put("B");
    put("C");
    const [first, one] = await run(before);
    sandbox.advance(MINUTE);
    put("A excluded", id);
    const [second, two] = await run(one);
    const [third] = await run(two);
    expect([first, second, third]).toEqual([["C", "B", "A"], ["A excluded"], []]);
  });
});
