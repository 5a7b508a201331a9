import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { describe, expect, it } from "vitest";
import { drain, failed, page, pagesOf, itemsOf, itemsUpTo, serveList, settle } from "./list-server.js";

const idOf = ({ value }: IteratorResult<{ id: string }>): string | undefined =>
  (value as { id: string } | undefined)?.id;

describe("for await over a list", () => {
  it("gives every item of every page, in order", async () => {
    const { list, cursors } = serveList(pagesOf(3));
    expect(await drain(list())).toEqual({ ids: itemsUpTo(3), error: undefined });
    expect(cursors()).toEqual([null, "c2", "c3"]);
  });

  it("continues after an empty page that has a cursor", async () => {
    const { list } = serveList(({ cursor }) =>
      cursor === null
        ? page([], "c2")
        : cursor === "c2"
          ? page(["a"], "c3")
          : cursor === "c3"
            ? page([], "c4")
            : page(["b"]),
    );
    expect(await drain(list())).toEqual({ ids: ["a", "b"], error: undefined });
  });

  it("ends immediately when the list is empty", async () => {
    const { list, cursors } = serveList(() => page([]));
    expect(await drain(list())).toEqual({ ids: [], error: undefined });
    expect(cursors()).toEqual([null]);
  });

  it("starts at a stored cursor, and sends the query with every page", async () => {
    const { list, requests } = serveList(pagesOf(3));
    expect((await drain(list({ cursor: "c2", status: "UNPAID", limit: 2 }))).ids).toEqual([
      ...itemsOf(2),
      ...itemsOf(3),
    ]);
    expect(requests.map(({ url }) => url.search)).toEqual([
      "?limit=2&cursor=c2&status=UNPAID",
      "?limit=2&cursor=c3&status=UNPAID",
    ]);
  });

  it("requests 100 items a page by default, also with limit: undefined", async () => {
    const { list, requests } = serveList(pagesOf(2));
    await drain(list());
    await drain(list({ limit: undefined }));
    await drain(list({ limit: 3 }));
    expect(requests.map(({ url }) => url.searchParams.get("limit"))).toEqual(["100", "100", "100", "100", "3", "3"]);
  });

  it("stops fetching when the caller breaks", async () => {
    const { list, cursors } = serveList(pagesOf(3));
    const items = list()[Symbol.asyncIterator]();
    for await (const { id } of { [Symbol.asyncIterator]: () => items }) if (id === "1.1") break;
    expect(await items.next()).toEqual({ done: true, value: undefined });
    expect(cursors()).toEqual([null]);
  });

  it("reuses the page that was awaited, and reads the list again the second time", async () => {
    const { list, cursors } = serveList(pagesOf(2));
    const promise = list();
    await promise;
    expect((await drain(promise)).ids).toEqual(itemsUpTo(2));
    expect(cursors()).toEqual([null, "c2"]);
    expect((await drain(promise)).ids).toEqual(itemsUpTo(2));
    expect(cursors()).toEqual([null, "c2", null, "c2"]);
  });

  it("starts each of two concurrent loops at the first item", async () => {
    const { list } = serveList(pagesOf(4));
    const promise = list();
    const [one, other] = await Promise.all([drain(promise), drain(promise)]);
    expect(one).toEqual({ ids: itemsUpTo(4), error: undefined });
    expect(other).toEqual(one);
  });

  it("sends the query as it was when the list method was called", async () => {
    const { list, requests } = serveList(pagesOf(2));
    const query = { status: "UNPAID" };
    const promise = list(query);
    query.status = "PAID";
    await drain(promise);
    expect(requests.map(({ url }) => url.searchParams.get("status"))).toEqual(["UNPAID", "UNPAID"]);
  });
});

describe("two consumers of one iterator", () => {
  it("share its items: no item is given twice or lost", async () => {
    const { list, cursors } = serveList(pagesOf(5, 3));
    const items = list()[Symbol.asyncIterator]();
    const consume = (): Promise<string[]> => drain({ [Symbol.asyncIterator]: () => items }).then(({ ids }) => ids);
    const [one, other] = await Promise.all([consume(), consume()]);
    expect([...one, ...other].sort()).toEqual(itemsUpTo(5, 3));
    expect(Math.min(one.length, other.length)).toBeGreaterThan(0);
    expect(cursors()).toEqual([null, "c2", "c3", "c4", "c5"]);
  });

  it("get items in the order of their calls, across pages and past the end", async () => {
    const { list } = serveList(pagesOf(3));
    const items = list()[Symbol.asyncIterator]();
    const results = await Promise.all(Array.from({ length: 8 }, () => items.next()));
    expect(results.map(idOf)).toEqual([...itemsUpTo(3), undefined, undefined]);
    expect(results.map(({ done }) => done)).toEqual([false, false, false, false, false, false, true, true]);
  });

  it("get different pages of pages()", async () => {
    const { list } = serveList(pagesOf(3, 1));
    const pages = list().pages();
    const results = await Promise.all([pages.next(), pages.next(), pages.next(), pages.next()]);
    expect(results.map(({ done, value }) => (done ? "done" : value.items[0]?.id))).toEqual([
      "1.1",
      "2.1",
      "3.1",
      "done",
    ]);
  });

  it("lose nothing when one of them gets an error", async () => {
    const { list } = serveList((request) =>
      request.cursor === "c2" && request.time === 1 ? failed(500) : pagesOf(2)(request),
    );
    const items = list()[Symbol.asyncIterator]();
    const results = await Promise.allSettled(Array.from({ length: 5 }, () => items.next()));
    expect(results.map((result) => (result.status === "rejected" ? "failed" : idOf(result.value)))).toEqual([
      "1.1",
      "1.2",
      "failed",
      "2.1",
      "2.2",
    ]);
  });
});

describe("pages()", () => {
  it("gives every page, also an empty one, each with the cursor to store", async () => {
    const { list } = serveList(({ cursor }) =>
      cursor === null ? page(["a"], "c2") : cursor === "c2" ? page([], "c3") : page(["b"]),
    );
    const seen: unknown[] = [];
    for await (const { items, nextCursor } of list().pages()) seen.push([items.length, nextCursor]);
    expect(seen).toEqual([
      [1, "c2"],
      [0, "c3"],
      [1, undefined],
    ]);
  });
});

describe("toArray", () => {
  it.each([
    [0, [], []],
    [1, ["1.1"], [null]],
    [2, ["1.1", "1.2"], [null]],
    [3, ["1.1", "1.2", "2.1"], [null, "c2"]],
    [100, itemsUpTo(3), [null, "c2", "c3"]],
    [Number.POSITIVE_INFINITY, itemsUpTo(3), [null, "c2", "c3"]],
  ])("with a limit of %d fetches no page after it", async (limit, ids, fetched) => {
    for (const options of [{}, { prefetch: 1 }]) {
      const { list, cursors } = serveList(pagesOf(3));
      expect((await list({}, options).toArray({ limit })).map(({ id }) => id)).toEqual(ids);
      expect(cursors()).toEqual(fetched);
    }
  });

  it.each([undefined, {}, { limit: -1 }, { limit: Number.NaN }, { limit: 1.5 }, { limit: "5" }, 5])(
    "rejects %j as its bound",
    async (bound) => {
      const { list, requests } = serveList(pagesOf(3));
      await expect(list().toArray(bound as never)).rejects.toMatchObject({
        name: "RilletArgumentError",
        argument: "limit",
      });
      expect(requests).toHaveLength(0);
    },
  );

  it("rejects when a page fails, and gives no part of the list", async () => {
    const { list } = serveList((request) => (request.cursor === "c2" ? failed(500) : pagesOf(3)(request)));
    await expect(list().toArray({ limit: 3 })).rejects.toMatchObject({ name: "PaginationError", itemsYielded: 2 });
  });
});

describe("a long list", () => {
  it("of 1,000 pages is read to its end", async () => {
    const { list, requests } = serveList(pagesOf(1000, 1));
    const { ids, error } = await drain(list());
    expect([ids.length, new Set(ids).size, requests.length, error]).toEqual([1000, 1000, 1000, undefined]);
  });

  it("does not keep the pages that were read in memory", async () => {
    setFlagsFromString("--expose-gc");
    const collectGarbage = runInNewContext("gc") as () => void;
    const pages = serveList(pagesOf(9)).list().pages();
    const seen: WeakRef<object>[] = [];
    for (let number = 1; number <= 8; number++) seen.push(new WeakRef((await pages.next()).value as object));
    await settle();
    collectGarbage();
    // The list keeps its first page, and the iterator keeps the current one.
    expect(seen.slice(1, -2).filter((page) => page.deref() !== undefined)).toEqual([]);
    expect((await pages.next()).done).toBe(false);
  });
});
