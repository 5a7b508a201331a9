import { describe, expect, it } from "vitest";
import { NotFoundError, RilletArgumentError, RilletResponseError } from "../../src/index.js";
import { failed, page, pagesOf, itemsOf, serveList, settle } from "./list-server.js";

describe("an awaited list", () => {
  it("is its first page", async () => {
    const { list, cursors } = serveList(pagesOf(3));
    const first = await list();
    expect(first.items.map(({ id }) => id)).toEqual(itemsOf(1));
    expect([first.nextCursor, first.hasNextPage()]).toEqual(["c2", true]);
    expect(cursors()).toEqual([null]);
  });

  it("leads from page to page until one has no next", async () => {
    const { list, cursors } = serveList(pagesOf(3));
    let current = await list();
    while (current.hasNextPage()) current = await current.nextPage();
    expect(current.items.map(({ id }) => id)).toEqual(itemsOf(3));
    expect(current.nextCursor).toBeUndefined();
    expect(cursors()).toEqual([null, "c2", "c3"]);
    await expect(current.nextPage()).rejects.toThrow(RilletArgumentError);
    await expect(current.nextPage()).rejects.toThrow("call hasNextPage() first");
  });

  it("gives the next page each time it is called, also after a page without items", async () => {
    const { list, cursors } = serveList(({ cursor }) => (cursor === null ? page([], "c2") : page(["a"], "c3")));
    const first = await list();
    for (let time = 0; time < 3; time++) expect((await first.nextPage()).items).toEqual([{ id: "a" }]);
    expect(cursors()).toEqual([null, "c2", "c2", "c2"]);
  });

  it("sends nothing before it is awaited, and one request however often it is awaited", async () => {
    const { list, requests } = serveList(pagesOf(1));
    const promise = list();
    await settle();
    expect(requests).toHaveLength(0);
    const [one, other] = await Promise.all([promise, promise]);
    expect(other).toBe(one);
    expect((await promise.withResponse()).data).toBe(one);
    expect(requests).toHaveLength(1);
  });

  it("gives its HTTP response by withResponse()", async () => {
    const { list } = serveList(
      () =>
        new Response(JSON.stringify({ invoices: [{ id: "a" }], pagination: {} }), { headers: { "x-trace-id": "t-1" } }),
    );
    const { data, response, requestId } = await list().withResponse();
    expect([data.items, response.status, requestId]).toEqual([[{ id: "a" }], 200, "t-1"]);
  });

  it("behaves as a promise: then, catch, finally", async () => {
    const { list } = serveList(({ time }) => (time === 1 ? page(["a"]) : failed(404)));
    let ended = 0;
    expect(
      await list()
        .finally(() => ended++)
        .then(({ items }) => items.length),
    ).toBe(1);
    expect(await list().catch((error: unknown) => error)).toBeInstanceOf(NotFoundError);
    await expect(list().finally(() => ended++)).rejects.toThrow(NotFoundError);
    expect(ended).toBe(2);
    expect(Object.prototype.toString.call(list())).toBe("[object PagePromise]");
  });

  it("sends the request again after a failure, which is the response's own error", async () => {
    const { list } = serveList(({ time }) => (time === 1 ? failed(404) : page(["a"])));
    const promise = list();
    await expect(promise).rejects.toThrow(NotFoundError);
    expect((await promise).items).toEqual([{ id: "a" }]);
  });

  it("shows its items and its cursor, and nothing of the client, when it is printed", async () => {
    const { list } = serveList(pagesOf(2, 1));
    expect(JSON.stringify(await list())).toBe('{"items":[{"id":"1.1"}],"nextCursor":"c2"}');
  });
});

describe("the end of a list", () => {
  it.each([
    ["no next_cursor", {}],
    ["a next_cursor of null", { next_cursor: null }],
    ["an empty next_cursor", { next_cursor: "" }],
    ["pagination of null", null],
    ["no pagination", undefined],
  ])("is a page with %s", async (_what, pagination) => {
    const { list } = serveList(() => Response.json({ invoices: [{ id: "a" }], pagination }));
    const only = await list();
    expect([only.hasNextPage(), only.nextCursor]).toEqual([false, undefined]);
  });
});

describe("a response that is not the envelope of the list", () => {
  it.each<[string, unknown]>([
    ["no list", { pagination: {} }],
    ["another list", { data: [] }],
    ["an object for a list", { invoices: {} }],
    ["null", null],
    ["a bare list", [{ id: "a" }]],
    ["a text", "invoices"],
    ["a cursor that is a number, which would look like the end", { invoices: [], pagination: { next_cursor: 7 } }],
    ["a cursor that is an object", { invoices: [], pagination: { next_cursor: { id: 7 } } }],
  ])("is an error where it has %s", async (_what, body) => {
    const { list } = serveList(() => Response.json(body));
    await expect(list()).rejects.toThrow(RilletResponseError);
    await expect(list().toArray({ limit: 1 })).rejects.toMatchObject({
      name: "RilletResponseError",
      method: "GET",
      path: "/invoices",
      isRetryable: true,
    });
  });

  it("names the list that is missing", async () => {
    await expect(serveList(() => Response.json({})).list()).rejects.toThrow(
      "GET /invoices got a response that holds no list named `invoices`",
    );
  });
});
