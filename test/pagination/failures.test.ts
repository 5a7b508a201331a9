import { describe, expect, it } from "vitest";
import { PaginationError, RilletAbortError, ServerError } from "../../src/index.js";
import { drain, failed, page, pagesOf, rowsUpTo, serveList, type Answer } from "./list-server.js";

/** Ten pages, of which page 7 fails the first `times` times. */
const failingAt7 =
  (times: number, status = 500): Answer =>
  (request) =>
    request.cursor === "c7" && request.time <= times ? failed(status) : pagesOf(10)(request);

describe("a page that fails", () => {
  it("throws an error that says where, after how many rows, and why", async () => {
    const { list } = serveList(failingAt7(1));
    const { ids, error } = await drain(list());
    expect(ids).toEqual(rowsUpTo(6));
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
      /^GET \/invoices failed at page 7, after 12 rows: GET \/invoices failed with 500.* Go on from there by passing this error's `cursor`, within 2 hours\.$/,
    );
  });

  it("can be gone on from, by its cursor", async () => {
    const { list } = serveList(failingAt7(1));
    const { ids, error } = await drain(list());
    const rest = await drain(list({ cursor: (error as PaginationError).cursor }));
    expect([...ids, ...rest.ids]).toEqual(rowsUpTo(10));
    expect(rest.error).toBeUndefined();
  });

  it("is not the end: next() tries it again, and no row is lost or given twice", async () => {
    const { list, cursors } = serveList(failingAt7(2));
    const rows = list()[Symbol.asyncIterator]();
    const ids: string[] = [];
    let failures = 0;
    for (let isDone = false; !isDone;) {
      const result = await rows.next().catch(() => undefined);
      if (!result) failures++;
      else if (result.done) isDone = true;
      else ids.push(result.value.id);
    }
    expect(failures).toBe(2);
    expect(ids).toEqual(rowsUpTo(10));
    expect(cursors().filter((cursor) => cursor === "c7")).toHaveLength(3);
  });

  it("is not the end of pages() either", async () => {
    const { list } = serveList(failingAt7(1));
    const pages = list().pages();
    for (let number = 1; number <= 6; number++) await pages.next();
    await expect(pages.next()).rejects.toMatchObject({ cursor: "c7" });
    expect((await pages.next()).value).toMatchObject({ nextCursor: "c8" });
  });

  it("can be asked for again from the page before it, whose error is the answer's own", async () => {
    const { list } = serveList((request) =>
      request.cursor === "c2" && request.time === 1 ? failed(503) : pagesOf(2)(request),
    );
    const first = await list();
    await expect(first.nextPage()).rejects.toThrow(ServerError);
    expect((await first.nextPage()).items).toHaveLength(2);
  });

  it("passes on whether another try makes sense", async () => {
    for (const [status, isRetryable] of [
      [503, true],
      [403, false],
    ] as const) {
      const { error } = await drain(serveList(failingAt7(1, status)).list());
      expect(error).toMatchObject({ reason: "request_failed", isRetryable, cause: { status } });
    }
  });

  it("tells of a malformed page the same way", async () => {
    const { list } = serveList(({ cursor }) => (cursor === null ? page(["a"], "c2") : new Response("<html>")));
    expect((await drain(list())).error).toMatchObject({
      reason: "request_failed",
      cursor: "c2",
      isRetryable: true,
      cause: { name: "RilletResponseError" },
    });
  });

  it("tells of a broken connection the same way", async () => {
    const { list } = serveList(({ cursor }) =>
      cursor === null ? page(["a"], "c2") : Promise.reject(new TypeError("fetch failed")),
    );
    expect((await drain(list())).error).toMatchObject({
      reason: "request_failed",
      cause: { name: "RilletConnectionError" },
    });
  });

  it("shows the caller's line in its cause's stack", async () => {
    const { error } = await drain(serveList(failingAt7(1)).list());
    expect(((error as Error).cause as Error).stack).toContain("failures.test.ts");
  });
});

describe("the first page", () => {
  it("fails with the answer's own error, and is tried again by next()", async () => {
    const { list } = serveList((request) => (request.time === 1 ? failed(500) : pagesOf(2)(request)));
    const rows = list()[Symbol.asyncIterator]();
    await expect(rows.next()).rejects.toThrow(ServerError);
    expect(await rows.next()).toMatchObject({ done: false, value: { id: "1.1" } });
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
    expect(ids).toEqual(rowsUpTo(2));
    expect(error).toBeInstanceOf(RilletAbortError);
    expect((error as Error).cause).toBe("enough");
    expect(cursors()).toEqual([null, "c2", "c3"]);
  });

  it("before the start sends nothing at all", async () => {
    const { list, requests } = serveList(pagesOf(9));
    expect((await drain(list({}, { signal: AbortSignal.abort() }))).error).toBeInstanceOf(RilletAbortError);
    expect(requests).toHaveLength(0);
  });

  it("between two pages keeps the rows in hand and fails the next page", async () => {
    const controller = new AbortController();
    const { list, cursors } = serveList(pagesOf(9));
    const rows = list({}, { signal: controller.signal })[Symbol.asyncIterator]();
    await rows.next();
    controller.abort();
    expect(await rows.next()).toMatchObject({ value: { id: "1.2" } });
    await expect(rows.next()).rejects.toThrow(RilletAbortError);
    expect(cursors()).toEqual([null]);
  });

  it("reaches the request that is on its way", async () => {
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
  it("is done, also for the caller whose page was on its way", async () => {
    let answer = (_response: Response): void => undefined;
    const { list } = serveList(({ cursor }) =>
      cursor === null ? page(["a"], "c2") : new Promise((resolve) => (answer = resolve)),
    );
    const rows = list()[Symbol.asyncIterator]();
    await rows.next();
    const pending = rows.next();
    await new Promise(setImmediate);
    await rows.return?.();
    answer(page(["b", "c"]));
    expect(await pending).toEqual({ done: true, value: undefined });
    expect(await rows.next()).toEqual({ done: true, value: undefined });
  });

  it("keeps the failure of a page that nobody wants any more to itself", async () => {
    let answer = (_response: Response): void => undefined;
    const { list } = serveList(() => new Promise((resolve) => (answer = resolve)));
    const rows = list()[Symbol.asyncIterator]();
    const pending = rows.next();
    await new Promise(setImmediate);
    await rows.return?.();
    answer(failed(500));
    expect(await pending).toEqual({ done: true, value: undefined });
  });
});
