import { describe, expect, it } from "vitest";
import { PaginationError, RilletResponseError } from "../../src/index.js";
import { rejection } from "../support/rejection.js";
import { drain, itemsOf, itemsUpTo, page, pagesOf, serveList, type Respond } from "./list-server.js";

/** Pages with these items; the cursor of page 3 is `c3`. */
const pages =
  (...lists: readonly (readonly string[])[]): Respond =>
  ({ cursor }) => {
    const number = cursor === null ? 1 : Number(cursor.slice(1));
    return page(lists[number - 1] ?? [], number < lists.length ? `c${number + 1}` : undefined);
  };

describe("An item that comes twice ends the list with an error, and is not given twice:", () => {
  it.each<[string, string[][], string[]]>([
    ["on one page", [["a", "b"], ["c", "c"], ["d"]], ["a", "b"]],
    ["on the first page", [["a", "a"]], []],
    ["on two pages in a row", [["a"], ["b", "c"], ["d", "c"]], ["a", "b", "c"]],
    ["a page that comes again", [["a"], ["b", "c"], ["d", "e"], ["b", "c"]], ["a", "b", "c", "d", "e"]],
    ["a page that comes again and starts later", [["a"], ["b", "c"], ["d"], ["c", "d"]], ["a", "b", "c", "d"]],
    [
      "the last item of a page, five pages later",
      [["a"], ["b", "c"], ["d"], ["e"], ["f"], ["g", "c"]],
      [..."abcdefg"].slice(0, 6),
    ],
  ])("%s", async (_where, lists, given) => {
    const { list } = serveList(pages(...lists));
    const { ids, error } = await drain(list());
    expect(ids).toEqual(given);
    expect(error).toBeInstanceOf(PaginationError);
    expect(error).toMatchObject({ reason: "item_repeated", itemsYielded: given.length, isRetryable: false });
    expect((error as Error).message).toContain(
      "The server returned an item twice. Read the list again from the start.",
    );
  });

  it.each([9_000, 9_900])("an item that comes again %d items later, in the middle of its page", async (distance) => {
    for (const at of [120, 150, 190]) {
      const repeated = itemsOf(at - distance / 100, 100)[50] ?? "";
      const { list } = serveList((request) =>
        request.cursor === `c${at}`
          ? page([...itemsOf(at, 100).slice(1), repeated], `c${at + 1}`)
          : pagesOf(400, 100)(request),
      );
      const { ids, error } = await drain(list());
      expect(ids).toHaveLength((at - 1) * 100);
      expect(error).toMatchObject({ reason: "item_repeated" });
    }
  });

  it("a page that comes again after 30,000 items, though its other items are forgotten by then", async () => {
    const { list } = serveList((request) =>
      request.cursor === "c350" ? page(itemsOf(20, 100), "c351") : pagesOf(400, 100)(request),
    );
    const { ids, error } = await drain(list());
    expect(ids).toHaveLength(34_900);
    expect(error).toMatchObject({ reason: "item_repeated", cursor: "c350" });
  });
});

describe("An item is not taken for a repeated one", () => {
  it("when its page is fetched again, also while another reader is ahead", async () => {
    const { list } = serveList(pagesOf(4));
    const first = await list();
    const second = await first.nextPage();
    await (await second.nextPage()).nextPage();
    expect((await first.nextPage()).items).toEqual(second.items);
    expect((await (await first.nextPage()).nextPage()).items).toHaveLength(2);
  });

  it("when it has no id and is equal to another one", async () => {
    const { rillet } = serveList(() => Response.json({ usage: [{ quantity: 1 }, { quantity: 1 }], pagination: {} }));
    expect(await rillet.contractItems.usage.list("item").toArray({ limit: 9 })).toHaveLength(2);
  });

  it("when it is a row of a report, because the id there is that of a customer", async () => {
    const { rillet } = serveList(() =>
      Response.json({
        customers: [
          { id: "c", name: "a" },
          { id: "c", name: "b" },
        ],
      }),
    );
    const query = { month: "2026-01", status: "NEW", breakdown: "ARR" } as never;
    expect(await rillet.reports.arrWaterfall(query).toArray({ limit: 9 })).toHaveLength(2);
  });

  it("in a second loop over the same list", async () => {
    const { list } = serveList(pagesOf(3));
    const promise = list();
    await drain(promise);
    expect(await drain(promise)).toEqual({ ids: itemsUpTo(3), error: undefined });
  });
});

describe("A page of a wrong shape", () => {
  it.each([
    ["null as an item", { invoices: [{ id: "1" }, null] }, /holds an item in `invoices` that is not an object/],
    ["a text as an item", { invoices: ["1"] }, /that is not an object/],
    ["a list as an item", { invoices: [[]] }, /that is not an object/],
    ["no list", { invoices: { id: "1" } }, /holds no list named `invoices`/],
    ["a text as pagination", { invoices: [], pagination: "c2" }, /holds a `pagination` that is not an object/],
    ["false as cursor", { invoices: [], pagination: { next_cursor: false } }, /names a cursor that is not a string/],
    ["zero as cursor", { invoices: [], pagination: { next_cursor: 0 } }, /names a cursor that is not a string/],
  ])("(%s) throws a RilletResponseError, on the first page and after a page", async (_what, body, message) => {
    const first = serveList(() => Response.json(body));
    expect((await rejection(first.list(), RilletResponseError)).message).toMatch(message);
    const later = serveList(({ cursor }) => (cursor === null ? page(["a"], "c2") : Response.json(body)));
    const { error } = await drain(later.list());
    expect(error).toMatchObject({ reason: "request_failed", cursor: "c2", cause: { name: "RilletResponseError" } });
  });

  it.each([
    {},
    { pagination: null },
    { pagination: {} },
    { pagination: { next_cursor: null } },
    { pagination: { next_cursor: "" } },
  ])("is not one that ends with %j", async (end) => {
    const { list } = serveList(() => Response.json({ invoices: [{ id: "1" }], ...end }));
    expect(await drain(list())).toEqual({ ids: ["1"], error: undefined });
  });
});
