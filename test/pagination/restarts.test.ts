import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { PaginationError } from "../../src/index.js";
import { drain, failed, page, pagesOf, rowsOf, rowsUpTo, serveList, settle } from "./list-server.js";

const HOUR = 3_600_000;
const START = Date.UTC(2026, 10, 20, 12);

describe("a server that starts again at page one", () => {
  it("is noticed by the first page's rows, none of which is given twice", async () => {
    const { list, cursors } = serveList(({ cursor }) =>
      cursor === "c3" ? page(rowsOf(1), "c2-again") : pagesOf(5)({ cursor } as never),
    );
    const { ids, error } = await drain(list());
    expect(ids).toEqual(rowsUpTo(2));
    expect(error).toBeInstanceOf(PaginationError);
    expect(error).toMatchObject({
      reason: "restarted",
      cursor: "c3",
      itemsYielded: 4,
      isRetryable: false,
      method: "GET",
      path: "/invoices",
    });
    expect((error as Error).message).toMatch(
      /^GET \/invoices stopped after 4 rows\. The server started again at page one/,
    );
    expect(cursors()).toEqual([null, "c2", "c3"]);
  });

  it("is noticed where new rows were created before it did", async () => {
    const { list } = serveList(({ cursor }) =>
      cursor === "c3" ? page(["new", "1.1"], "x") : pagesOf(5)({ cursor } as never),
    );
    expect(await drain(list())).toMatchObject({ ids: rowsUpTo(2), error: { reason: "restarted" } });
  });

  it("is noticed where so many were created that they fill its first page", async () => {
    const { list } = serveList(({ cursor }) =>
      cursor === "c3"
        ? page(["new 1", "new 2"], "x")
        : cursor === "x"
          ? page(rowsOf(1), "y")
          : pagesOf(5)({ cursor } as never),
    );
    expect(await drain(list())).toMatchObject({
      ids: [...rowsUpTo(2), "new 1", "new 2"],
      error: { reason: "restarted", cursor: "x" },
    });
  });

  it("is noticed where the first row has gone meanwhile", async () => {
    const { list } = serveList(({ cursor }) =>
      cursor === "c3" ? page(["1.2", "2.1"], "x") : pagesOf(5)({ cursor } as never),
    );
    expect(await drain(list())).toMatchObject({ ids: rowsUpTo(2), error: { reason: "restarted" } });
  });

  it("is noticed where the first page was empty", async () => {
    const { list } = serveList(({ cursor }) =>
      cursor === null ? page([], "c2") : cursor === "c3" ? page(["2.1"], "x") : pagesOf(5)({ cursor } as never),
    );
    expect(await drain(list())).toMatchObject({ ids: rowsOf(2), error: { reason: "restarted", itemsYielded: 2 } });
  });

  it("is noticed where rows have no id", async () => {
    const usage = (dates: string[], next: string): Response =>
      Response.json({ usage: dates.map((date) => ({ date, quantity: 1 })), pagination: { next_cursor: next } });
    const { rillet } = serveList(({ cursor }) =>
      cursor === null ? usage(["2026-11-02", "2026-11-01"], "a") : usage(["2026-11-02"], "b"),
    );
    const dates: string[] = [];
    const read = async (): Promise<void> => {
      for await (const { date } of rillet.contractItems.usage.list("item")) dates.push(date);
    };
    await expect(read()).rejects.toMatchObject({ reason: "restarted", path: "/contract-items/item/usage" });
    expect(dates).toEqual(["2026-11-02", "2026-11-01"]);
  });

  it("is not seen in rows without id that merely resemble each other", async () => {
    const usage = (date: string, next?: string): Response =>
      Response.json({ usage: [{ date, quantity: 1 }], pagination: { next_cursor: next } });
    const { rillet } = serveList(({ cursor }) =>
      cursor === null ? usage("2026-11-03", "a") : cursor === "a" ? usage("2026-11-02", "b") : usage("2026-11-01"),
    );
    expect(await rillet.contractItems.usage.list("item").toArray({ limit: 10 })).toHaveLength(3);
  });

  it("stays noticed: next() does not say that the list has ended", async () => {
    const { list } = serveList(({ cursor }) => (cursor === "c2" ? page(rowsOf(1), "x") : page(rowsOf(1), "c2")));
    const rows = list()[Symbol.asyncIterator]();
    await rows.next();
    await rows.next();
    for (let time = 0; time < 3; time++) await expect(rows.next()).rejects.toMatchObject({ reason: "restarted" });
  });
});

describe("a cursor that comes again", () => {
  it.each([
    ["the one that led to this page", "c2", "c2", ["1.1", "1.2"]],
    ["one of an earlier page", "c4", "c2", rowsUpTo(3)],
  ])("throws instead of going in circles: %s", async (_what, at, next, ids) => {
    const { list, requests } = serveList(({ cursor }) =>
      cursor === at ? page([`${at} rows`], next) : pagesOf(9)({ cursor } as never),
    );
    const { ids: given, error } = await drain(list());
    expect(given).toEqual(ids);
    expect(error).toMatchObject({
      name: "PaginationError",
      reason: "cursor_repeated",
      cursor: at,
      itemsYielded: ids.length,
    });
    expect(requests.length).toBeLessThan(6);
  });

  it("is fine where the caller goes back and follows the same pages again", async () => {
    const { list } = serveList(pagesOf(3));
    const first = await list();
    const third = await (await first.nextPage()).nextPage();
    const again = await (await first.nextPage()).nextPage();
    expect(again.items).toEqual(third.items);
  });

  it("throws also where every page is empty", async () => {
    const { list, requests } = serveList(() => page([], "c"));
    expect(await drain(list())).toMatchObject({ ids: [], error: { reason: "cursor_repeated" } });
    expect(requests).toHaveLength(2);
  });

  it("throws where the first page names the cursor that the caller started from", async () => {
    const { list, requests } = serveList(() => page(["a"], "mine"));
    await expect(list({ cursor: "mine" })).rejects.toMatchObject({
      reason: "cursor_repeated",
      cursor: "mine",
      itemsYielded: 0,
    });
    expect(requests).toHaveLength(1);
  });
});

describe("a cursor older than 2 hours", () => {
  beforeEach(() => void vi.useFakeTimers({ now: START, toFake: ["Date", "setTimeout", "clearTimeout"] }));
  afterEach(() => void vi.useRealTimers());

  it("is not sent", async () => {
    const { list, cursors } = serveList(pagesOf(3));
    const first = await list();
    vi.setSystemTime(START + 2 * HOUR - 1);
    const second = await first.nextPage();
    vi.setSystemTime(START + 4 * HOUR - 1);
    await expect(second.nextPage()).rejects.toMatchObject({
      name: "PaginationError",
      reason: "cursor_expired",
      cursor: "c3",
      itemsYielded: 4,
      isRetryable: false,
    });
    await expect(first.nextPage()).rejects.toThrow("older than 2 hours");
    expect(cursors()).toEqual([null, "c2"]);
  });

  it("ends a slow iteration, without a row given twice", async () => {
    const { list, cursors } = serveList(pagesOf(3));
    const ids: string[] = [];
    const read = async (): Promise<void> => {
      for await (const { id } of list()) {
        ids.push(id);
        if (id === "2.1") vi.setSystemTime(START + 2 * HOUR);
      }
    };
    await expect(read()).rejects.toMatchObject({ reason: "cursor_expired" });
    expect(ids).toEqual(rowsUpTo(2));
    expect(cursors()).toEqual([null, "c2"]);
  });

  it("is not sent where it grew old while it waited for its slot", async () => {
    const { list, cursors, rillet } = serveList(pagesOf(3), { rateLimit: { limit: 1, windowMs: 2 * HOUR } });
    const first = await list();
    const next = first.nextPage().catch((error: unknown) => error);
    await vi.advanceTimersByTimeAsync(2 * HOUR - 1);
    expect(cursors()).toEqual([null]);
    await vi.advanceTimersByTimeAsync(1);
    expect(await next).toMatchObject({ reason: "cursor_expired", cursor: "c2" });
    expect(cursors()).toEqual([null]);
    expect(rillet.rateLimit.remaining).toBe(1);
  });

  it("is refused at once, not only when its slot comes", async () => {
    const { list, cursors } = serveList(pagesOf(3), { rateLimit: { limit: 1, windowMs: 9 * HOUR } });
    const first = await list();
    vi.setSystemTime(START + 2 * HOUR);
    await expect(first.nextPage()).rejects.toMatchObject({ reason: "cursor_expired" });
    expect(cursors()).toEqual([null]);
  });

  it("counts its age from when its page was sent for, not from when that waited in the queue", async () => {
    const { list, cursors } = serveList(pagesOf(3), { rateLimit: { limit: 1, windowMs: 1.5 * HOUR } });
    const pages = drain(list());
    await vi.advanceTimersByTimeAsync(4 * HOUR);
    expect(await pages).toEqual({ ids: rowsUpTo(3), error: undefined });
    expect(cursors()).toEqual([null, "c2", "c3"]);
  });

  it("is not sent again where it grew old between two attempts", async () => {
    const late = new Response("{}", { status: 429, headers: { "retry-after": "7200" } });
    const { list, cursors } = serveList((request) => (request.cursor === null ? pagesOf(3)(request) : late), {
      maxRetries: 1,
      maxRetryAfter: 3 * HOUR,
    });
    const first = await list();
    const next = first.nextPage().catch((error: unknown) => error);
    await vi.advanceTimersByTimeAsync(2 * HOUR);
    expect(await next).toMatchObject({ reason: "cursor_expired" });
    expect(cursors()).toEqual([null, "c2"]);
  });

  it("does not spoil a second loop, which starts at a page of its own", async () => {
    const { list } = serveList(pagesOf(2));
    const promise = list();
    await drain(promise);
    vi.setSystemTime(START + 3 * HOUR);
    expect(await drain(promise)).toEqual({ ids: rowsUpTo(2), error: undefined });
  });

  it("is left to the failed page that is tried again in time", async () => {
    const { list } = serveList((request) =>
      request.cursor === "c2" && request.time === 1 ? failed(500) : pagesOf(2)(request),
    );
    const rows = list()[Symbol.asyncIterator]();
    await rows.next();
    await rows.next();
    await expect(rows.next()).rejects.toMatchObject({ reason: "request_failed" });
    vi.setSystemTime(START + 2 * HOUR);
    await expect(rows.next()).rejects.toMatchObject({ reason: "cursor_expired" });
    vi.useRealTimers();
    await settle();
  });
});
