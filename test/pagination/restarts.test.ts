import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { PaginationError } from "../../src/index.js";
import { drain, failed, page, pagesOf, itemsOf, itemsUpTo, serveList, settle } from "./list-server.js";

const HOUR = 3_600_000;
const START = Date.UTC(2026, 10, 20, 12);

describe("a server that starts again at page one", () => {
  it("is noticed by the items of the first page, and no item is given twice", async () => {
    const { list, cursors } = serveList(({ cursor }) =>
      cursor === "c3" ? page(itemsOf(1), "c2-again") : pagesOf(5)({ cursor } as never),
    );
    const { ids, error } = await drain(list());
    expect(ids).toEqual(itemsUpTo(2));
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
      /^GET \/invoices stopped after 4 items\. The server started again at page one/,
    );
    expect(cursors()).toEqual([null, "c2", "c3"]);
  });

  it("is noticed when new items were created before the restart", async () => {
    const { list } = serveList(({ cursor }) =>
      cursor === "c3" ? page(["new", "1.1"], "x") : pagesOf(5)({ cursor } as never),
    );
    expect(await drain(list())).toMatchObject({ ids: itemsUpTo(2), error: { reason: "restarted" } });
  });

  it("is noticed when so many items were created that they fill the first page", async () => {
    const { list } = serveList(({ cursor }) =>
      cursor === "c3"
        ? page(["new 1", "new 2"], "x")
        : cursor === "x"
          ? page(itemsOf(1), "y")
          : pagesOf(5)({ cursor } as never),
    );
    expect(await drain(list())).toMatchObject({
      ids: [...itemsUpTo(2), "new 1", "new 2"],
      error: { reason: "restarted", cursor: "x" },
    });
  });

  it("is noticed when the first item was deleted meanwhile", async () => {
    const { list } = serveList(({ cursor }) =>
      cursor === "c3" ? page(["1.2", "2.1"], "x") : pagesOf(5)({ cursor } as never),
    );
    expect(await drain(list())).toMatchObject({ ids: itemsUpTo(2), error: { reason: "restarted" } });
  });

  it("is noticed when the first page was empty", async () => {
    const { list } = serveList(({ cursor }) =>
      cursor === null ? page([], "c2") : cursor === "c3" ? page(["2.1"], "x") : pagesOf(5)({ cursor } as never),
    );
    expect(await drain(list())).toMatchObject({ ids: itemsOf(2), error: { reason: "restarted", itemsYielded: 2 } });
  });

  it("is noticed when items have no id", async () => {
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

  it("is not suspected when items without an id only resemble each other", async () => {
    const usage = (date: string, next?: string): Response =>
      Response.json({ usage: [{ date, quantity: 1 }], pagination: { next_cursor: next } });
    const { rillet } = serveList(({ cursor }) =>
      cursor === null ? usage("2026-11-03", "a") : cursor === "a" ? usage("2026-11-02", "b") : usage("2026-11-01"),
    );
    expect(await rillet.contractItems.usage.list("item").toArray({ limit: 10 })).toHaveLength(3);
  });

  it("is reported by every next(), which never says that the list has ended", async () => {
    const { list } = serveList(({ cursor }) => (cursor === "c2" ? page(itemsOf(1), "x") : page(itemsOf(1), "c2")));
    const items = list()[Symbol.asyncIterator]();
    await items.next();
    await items.next();
    for (let time = 0; time < 3; time++) await expect(items.next()).rejects.toMatchObject({ reason: "restarted" });
  });
});

describe("a cursor that comes again", () => {
  it.each([
    ["the one that led to this page", "c2", "c2", ["1.1", "1.2"]],
    ["one of an earlier page", "c4", "c2", itemsUpTo(3)],
  ])("throws instead of looping: %s", async (_what, at, next, ids) => {
    const { list, requests } = serveList(({ cursor }) =>
      cursor === at ? page([`${at} items`], next) : pagesOf(9)({ cursor } as never),
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

  it("is allowed when the caller goes back and follows the same pages again", async () => {
    const { list } = serveList(pagesOf(3));
    const first = await list();
    const third = await (await first.nextPage()).nextPage();
    const again = await (await first.nextPage()).nextPage();
    expect(again.items).toEqual(third.items);
  });

  it("throws also when every page is empty", async () => {
    const { list, requests } = serveList(() => page([], "c"));
    expect(await drain(list())).toMatchObject({ ids: [], error: { reason: "cursor_repeated" } });
    expect(requests).toHaveLength(2);
  });

  it("throws when the first page names the cursor that the caller started from", async () => {
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
  beforeEach(
    () => void vi.useFakeTimers({ now: START, toFake: ["Date", "performance", "setTimeout", "clearTimeout"] }),
  );
  afterEach(() => void vi.useRealTimers());

  it("is not sent", async () => {
    const { list, cursors } = serveList(pagesOf(3));
    const first = await list();
    vi.advanceTimersByTime(2 * HOUR - 1);
    const second = await first.nextPage();
    vi.advanceTimersByTime(2 * HOUR);
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

  it("is not sent after the system clock was set back, and a fresh one is sent after it was set forward", async () => {
    const { list, cursors } = serveList(pagesOf(3));
    const first = await list();
    vi.setSystemTime(START + 5 * HOUR);
    const second = await first.nextPage();
    vi.advanceTimersByTime(2 * HOUR);
    vi.setSystemTime(START - 5 * HOUR);
    await expect(second.nextPage()).rejects.toMatchObject({ reason: "cursor_expired", cursor: "c3" });
    expect(cursors()).toEqual([null, "c2"]);
  });

  it("ends a slow iteration, and no item is given twice", async () => {
    const { list, cursors } = serveList(pagesOf(3));
    const ids: string[] = [];
    const read = async (): Promise<void> => {
      for await (const { id } of list()) {
        ids.push(id);
        if (id === "2.1") vi.advanceTimersByTime(2 * HOUR);
      }
    };
    await expect(read()).rejects.toMatchObject({ reason: "cursor_expired" });
    expect(ids).toEqual(itemsUpTo(2));
    expect(cursors()).toEqual([null, "c2"]);
  });

  it("is not sent when it expires while the request waits for its slot", async () => {
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

  it("is rejected immediately, not only when the slot is granted", async () => {
    const { list, cursors } = serveList(pagesOf(3), { rateLimit: { limit: 1, windowMs: 9 * HOUR } });
    const first = await list();
    vi.advanceTimersByTime(2 * HOUR);
    await expect(first.nextPage()).rejects.toMatchObject({ reason: "cursor_expired" });
    expect(cursors()).toEqual([null]);
  });

  it("is aged from the moment at which its page was requested, not from the wait in the queue before", async () => {
    const { list, cursors } = serveList(pagesOf(3), { rateLimit: { limit: 1, windowMs: 1.5 * HOUR } });
    const pages = drain(list());
    await vi.advanceTimersByTimeAsync(4 * HOUR);
    expect(await pages).toEqual({ ids: itemsUpTo(3), error: undefined });
    expect(cursors()).toEqual([null, "c2", "c3"]);
  });

  it("is not sent again when it expires between two attempts", async () => {
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

  it("does not affect a second loop, which fetches a first page of its own", async () => {
    const { list } = serveList(pagesOf(2));
    const promise = list();
    await drain(promise);
    vi.advanceTimersByTime(3 * HOUR);
    expect(await drain(promise)).toEqual({ ids: itemsUpTo(2), error: undefined });
  });

  it("is rejected when a failed page is fetched again too late", async () => {
    const { list } = serveList((request) =>
      request.cursor === "c2" && request.time === 1 ? failed(500) : pagesOf(2)(request),
    );
    const items = list()[Symbol.asyncIterator]();
    await items.next();
    await items.next();
    await expect(items.next()).rejects.toMatchObject({ reason: "request_failed" });
    vi.advanceTimersByTime(2 * HOUR);
    await expect(items.next()).rejects.toMatchObject({ reason: "cursor_expired" });
    vi.useRealTimers();
    await settle();
  });
});
