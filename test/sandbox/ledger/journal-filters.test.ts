import { describe, expect, it } from "vitest";
import type { Account, JournalEntry } from "../../../generated/types.js";
import { parseMicroseconds } from "../../../src/sandbox/clock.js";
import { listAll, type Send, start } from "../support/client.js";

const list = (send: Send, query: string): Promise<JournalEntry[]> =>
  listAll(send, `/journal-entries?${query}`, "journal_entries");

/** One of so many. */
const some = <Item>(items: readonly Item[], step: number): Item[] => items.filter((_, index) => index % step === 1);

describe("a filter of the journal", () => {
  it("finds the same entries in the same order as a look at each entry, on an account, in a month, since a change", async () => {
    const { send } = start({ seed: "demo" });
    const { accounts } = (await send<{ accounts: Account[] }>("GET", "/accounts?limit=100")).body;
    for (const order of ["created", "updated"]) {
      const all = await list(send, `sort_by=${order}`);
      const expectSame = async (query: string, matches: (entry: JournalEntry) => boolean): Promise<void> => {
        const found = await list(send, `sort_by=${order}&${query}`);
        expect(
          found.map(({ id }) => id),
          query,
        ).toEqual(all.filter(matches).map(({ id }) => id));
      };
      for (const { id } of some(accounts, 6))
        await expectSame(`account_ids=${id}`, ({ items }) => items.some((item) => item.account_id === id));
      for (const month of some([...new Set(all.map(({ date }) => date.slice(0, 7)))], 5))
        await expectSame(
          `date.gte=${month}-01&date.lte=${month}-28`,
          ({ date }) => date >= `${month}-01` && date <= `${month}-28`,
        );
      for (const subsidiary of new Set(all.map((entry) => entry.subsidiary_id)))
        await expectSame(`subsidiary_id=${subsidiary ?? ""}`, (entry) => entry.subsidiary_id === subsidiary);
      for (const { updated_at: since } of some(all, Math.ceil(all.length / 2)))
        await expectSame(
          `updated.gt=${since}`,
          (entry) => parseMicroseconds(entry.updated_at) > parseMicroseconds(since),
        );
    }
  }, 120_000);
});
