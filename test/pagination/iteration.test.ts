import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { describe, expect, it } from "vitest";
import { drain, failed, page, pagesOf, rowsOf, rowsUpTo, serveList, settle } from "./list-server.js";

const idOf = ({ value }: IteratorResult<{ id: string }>): string | undefined =>
  (value as { id: string } | undefined)?.id;

describe("for await over a list", () => {
  it("gives every row of every page, in order", async () => {
    const { list, cursors } = serveList(pagesOf(3));
    expect(await drain(list())).toEqual({ ids: rowsUpTo(3), error: undefined });
    expect(cursors()).toEqual([null, "c2", "c3"]);
  });

  it("goes on behind an empty page that has a cursor", async () => {
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

  it("ends at once where there is nothing", async () => {
    const { list, cursors } = serveList(() => page([]));
    expect(await drain(list())).toEqual({ ids: [], error: undefined });
    expect(cursors()).toEqual([null]);
  });

  it("starts where a stored cursor points to, and keeps the query on every page", async () => {
    const { list, requests } = serveList(pagesOf(3));
    expect((await drain(list({ cursor: "c2", status: "UNPAID", limit: 2 }))).ids).toEqual([...rowsOf(2), ...rowsOf(3)]);
    expect(requests.map(({ url }) => url.search)).toEqual([
      "?limit=2&cursor=c2&status=UNPAID",
      "?limit=2&cursor=c3&status=UNPAID",
    ]);
  });

  it("asks for 100 rows a page unless told otherwise, also with limit: undefined", async () => {
    const { list, requests } = serveList(pagesOf(2));
    await drain(list());
    await drain(list({ limit: undefined }));
    await drain(list({ limit: 3 }));
    expect(requests.map(({ url }) => url.searchParams.get("limit"))).toEqual(["100", "100", "100", "100", "3", "3"]);
  });

  it("stops fetching where the caller breaks", async () => {
    const { list, cursors } = serveList(pagesOf(3));
    const rows = list()[Symbol.asyncIterator]();
    for await (const { id } of { [Symbol.asyncIterator]: () => rows }) if (id === "1.1") break;
    expect(await rows.next()).toEqual({ done: true, value: undefined });
    expect(cursors()).toEqual([null]);
  });

  it("uses the page that was awaited, and reads the list anew the second time", async () => {
    const { list, cursors } = serveList(pagesOf(2));
    const promise = list();
    await promise;
    expect((await drain(promise)).ids).toEqual(rowsUpTo(2));
    expect(cursors()).toEqual([null, "c2"]);
    expect((await drain(promise)).ids).toEqual(rowsUpTo(2));
    expect(cursors()).toEqual([null, "c2", null, "c2"]);
  });

  it("starts each of two loops at the first row when they run at the same time", async () => {
    const { list } = serveList(pagesOf(4));
    const promise = list();
    const [one, other] = await Promise.all([drain(promise), drain(promise)]);
    expect(one).toEqual({ ids: rowsUpTo(4), error: undefined });
    expect(other).toEqual(one);
  });

  it("takes the query as it was when the list was made", async () => {
    const { list, requests } = serveList(pagesOf(2));
    const query = { status: "UNPAID" };
    const promise = list(query);
    query.status = "PAID";
    await drain(promise);
    expect(requests.map(({ url }) => url.searchParams.get("status"))).toEqual(["UNPAID", "UNPAID"]);
  });
});

describe("two consumers of one iterator", () => {
  it("share its rows, none twice and none lost", async () => {
    const { list, cursors } = serveList(pagesOf(5, 3));
    const rows = list()[Symbol.asyncIterator]();
    const consume = (): Promise<string[]> => drain({ [Symbol.asyncIterator]: () => rows }).then(({ ids }) => ids);
    const [one, other] = await Promise.all([consume(), consume()]);
    expect([...one, ...other].sort()).toEqual(rowsUpTo(5, 3));
    expect(Math.min(one.length, other.length)).toBeGreaterThan(0);
    expect(cursors()).toEqual([null, "c2", "c3", "c4", "c5"]);
  });

  it("get rows in the order in which they asked, over pages and over the end", async () => {
    const { list } = serveList(pagesOf(3));
    const rows = list()[Symbol.asyncIterator]();
    const results = await Promise.all(Array.from({ length: 8 }, () => rows.next()));
    expect(results.map(idOf)).toEqual([...rowsUpTo(3), undefined, undefined]);
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

  it("lose nothing where one of them meets a failure", async () => {
    const { list } = serveList((request) =>
      request.cursor === "c2" && request.time === 1 ? failed(500) : pagesOf(2)(request),
    );
    const rows = list()[Symbol.asyncIterator]();
    const results = await Promise.allSettled(Array.from({ length: 5 }, () => rows.next()));
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
  it("gives every page, the empty one too, each with the cursor to store", async () => {
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
    [100, rowsUpTo(3), [null, "c2", "c3"]],
    [Number.POSITIVE_INFINITY, rowsUpTo(3), [null, "c2", "c3"]],
  ])("with a limit of %d fetches no page behind it", async (limit, ids, fetched) => {
    for (const options of [{}, { prefetch: 1 }]) {
      const { list, cursors } = serveList(pagesOf(3));
      expect((await list({}, options).toArray({ limit })).map(({ id }) => id)).toEqual(ids);
      expect(cursors()).toEqual(fetched);
    }
  });

  it.each([undefined, {}, { limit: -1 }, { limit: Number.NaN }, { limit: 1.5 }, { limit: "5" }, 5])(
    "needs a bound, which %j is not",
    async (bound) => {
      const { list, requests } = serveList(pagesOf(3));
      await expect(list().toArray(bound as never)).rejects.toMatchObject({
        name: "RilletArgumentError",
        argument: "limit",
      });
      expect(requests).toHaveLength(0);
    },
  );

  it("gives no part of a list that fails", async () => {
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

  it("does not hold on to the pages that were read", async () => {
    setFlagsFromString("--expose-gc");
    const collectGarbage = runInNewContext("gc") as () => void;
    const pages = serveList(pagesOf(9)).list().pages();
    const seen: WeakRef<object>[] = [];
    for (let number = 1; number <= 8; number++) seen.push(new WeakRef((await pages.next()).value as object));
    await settle();
    collectGarbage();
    // The list keeps its first page, and the iterator the one in hand.
    expect(seen.slice(1, -2).filter((page) => page.deref() !== undefined)).toEqual([]);
    expect((await pages.next()).done).toBe(false);
  });
});
