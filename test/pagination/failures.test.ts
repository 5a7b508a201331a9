import { describe, expect, it } from "vitest";
import { PaginationError, RilletAbortError, ServerError } from "../../src/index.js";
import { drain, failed, page, pagesOf, itemsUpTo, serveList, type Respond } from "./list-server.js";

/** Ten pages, of which page 7 fails the first `times` times. */
const failingAt7 =
  (times: number, status = 500): Respond =>
  (request) =>
    request.cursor === "c7" && request.time <= times ? failed(status) : pagesOf(10)(request);

describe("a page that fails", () => {
  it("throws an error that tells the page, the number of items before it, and the cause", async () => {
    const { list } = serveList(failingAt7(1));
    const { ids, error } = await drain(list());
    expect(ids).toEqual(itemsUpTo(6));
    expect(error).toBeInstanceOf(PaginationError);
    expect(error).toMatchObject({
      reason: "request_failed",
      cursor: "c7",
      itemsYielded: 12,
      isRetryable: true,
      attempts: 1,
      method: "GET",
      path: "/invoices",
    });
    expect((error as Error).cause).toBeInstanceOf(ServerError);
    expect((error as Error).message).toMatch(
      /^GET \/invoices failed at page 7, after 12 items: GET \/invoices failed with 500.* To continue from there, pass this error's `cursor` to the same list within 2 hours\.$/,
    );
  });

  it("lets the caller continue from the cursor of its error", async () => {
    const { list } = serveList(failingAt7(1));
    const { ids, error } = await drain(list());
    const rest = await drain(list({ cursor: (error as PaginationError).cursor }));
    expect([...ids, ...rest.ids]).toEqual(itemsUpTo(10));
    expect(rest.error).toBeUndefined();
  });

  it("does not end the iterator: next() fetches it again, and no item is lost or given twice", async () => {
    const { list, cursors } = serveList(failingAt7(2));
    const items = list()[Symbol.asyncIterator]();
    const ids: string[] = [];
    let failures = 0;
    for (let isDone = false; !isDone;) {
      const result = await items.next().catch(() => undefined);
      if (!result) failures++;
      else if (result.done) isDone = true;
      else ids.push(result.value.id);
    }
    expect(failures).toBe(2);
    expect(ids).toEqual(itemsUpTo(10));
    expect(cursors().filter((cursor) => cursor === "c7")).toHaveLength(3);
  });

  it("does not end pages() either", async () => {
    const { list } = serveList(failingAt7(1));
    const pages = list().pages();
    for (let number = 1; number <= 6; number++) await pages.next();
    await expect(pages.next()).rejects.toMatchObject({ cursor: "c7" });
    expect((await pages.next()).value).toMatchObject({ nextCursor: "c8" });
  });

  it("can be fetched again by nextPage() of the page before it, which rejects with the response's own error", async () => {
    const { list } = serveList((request) =>
      request.cursor === "c2" && request.time === 1 ? failed(503) : pagesOf(2)(request),
    );
    const first = await list();
    await expect(first.nextPage()).rejects.toThrow(ServerError);
    expect((await first.nextPage()).items).toHaveLength(2);
  });

  it("gives its error the isRetryable of the cause", async () => {
    for (const [status, isRetryable] of [
      [503, true],
      [403, false],
    ] as const) {
      const { error } = await drain(serveList(failingAt7(1, status)).list());
      expect(error).toMatchObject({ reason: "request_failed", isRetryable, cause: { status } });
    }
  });

  it("reports a malformed page in the same way", async () => {
    const { list } = serveList(({ cursor }) => (cursor === null ? page(["a"], "c2") : new Response("<html>")));
    expect((await drain(list())).error).toMatchObject({
      reason: "request_failed",
      cursor: "c2",
      isRetryable: true,
      cause: { name: "RilletResponseError" },
    });
  });

  it("reports a broken connection in the same way", async () => {
    const { list } = serveList(({ cursor }) =>
      cursor === null ? page(["a"], "c2") : Promise.reject(new TypeError("fetch failed")),
    );
    expect((await drain(list())).error).toMatchObject({
      reason: "request_failed",
      cause: { name: "RilletConnectionError" },
    });
  });

  it("shows the caller's line in the stack of its cause", async () => {
    const { error } = await drain(serveList(failingAt7(1)).list());
    expect(((error as Error).cause as Error).stack).toContain("failures.test.ts");
  });
});

describe("the first page", () => {
  it("fails with the response's own error, and next() fetches it again", async () => {
    const { list } = serveList((request) => (request.time === 1 ? failed(500) : pagesOf(2)(request)));
    const items = list()[Symbol.asyncIterator]();
    await expect(items.next()).rejects.toThrow(ServerError);
    expect(await items.next()).toMatchObject({ done: false, value: { id: "1.1" } });
  });
});

describe("an abort", () => {
  it("ends the iteration with a RilletAbortError and sends nothing more", async () => {
    const controller = new AbortController();
    const { list, cursors } = serveList((request) => {
      if (request.cursor === "c3") controller.abort("enough");
      return pagesOf(9)(request);
    });
    const { ids, error } = await drain(list({}, { signal: controller.signal }));
    expect(ids).toEqual(itemsUpTo(2));
    expect(error).toBeInstanceOf(RilletAbortError);
    expect((error as Error).cause).toBe("enough");
    expect(cursors()).toEqual([null, "c2", "c3"]);
  });

  it("before the start prevents every request", async () => {
    const { list, requests } = serveList(pagesOf(9));
    expect((await drain(list({}, { signal: AbortSignal.abort() }))).error).toBeInstanceOf(RilletAbortError);
    expect(requests).toHaveLength(0);
  });

  it("between two pages keeps the items of the current page and fails the next page", async () => {
    const controller = new AbortController();
    const { list, cursors } = serveList(pagesOf(9));
    const items = list({}, { signal: controller.signal })[Symbol.asyncIterator]();
    await items.next();
    controller.abort();
    expect(await items.next()).toMatchObject({ value: { id: "1.2" } });
    await expect(items.next()).rejects.toThrow(RilletAbortError);
    expect(cursors()).toEqual([null]);
  });

  it("aborts the request that is in flight", async () => {
    const controller = new AbortController();
    const { list, requests } = serveList(({ cursor }) =>
      cursor === null ? page(["a"], "c2") : new Promise(() => undefined),
    );
    const first = await list({}, { signal: controller.signal });
    const next = first.nextPage();
    controller.abort();
    await expect(next).rejects.toThrow(RilletAbortError);
    expect(requests[1]?.signal?.aborted ?? true).toBe(true);
  });
});

describe("a closed iterator", () => {
  it("is done, also for a caller whose page is still in flight", async () => {
    let respond = (_response: Response): void => undefined;
    const { list } = serveList(({ cursor }) =>
      cursor === null ? page(["a"], "c2") : new Promise((resolve) => (respond = resolve)),
    );
    const items = list()[Symbol.asyncIterator]();
    await items.next();
    const pending = items.next();
    await new Promise(setImmediate);
    await items.return?.();
    respond(page(["b", "c"]));
    expect(await pending).toEqual({ done: true, value: undefined });
    expect(await items.next()).toEqual({ done: true, value: undefined });
  });

  it("hides the failure of a page that nobody waits for any more", async () => {
    let respond = (_response: Response): void => undefined;
    const { list } = serveList(() => new Promise((resolve) => (respond = resolve)));
    const items = list()[Symbol.asyncIterator]();
    const pending = items.next();
    await new Promise(setImmediate);
    await items.return?.();
    respond(failed(500));
    expect(await pending).toEqual({ done: true, value: undefined });
  });
});
