import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { RilletAbortError } from "../../src/index.js";
import { drain, failed, page, pagesOf, itemsUpTo, serveList, settle } from "./list-server.js";

const unhandled: unknown[] = [];
const note = (reason: unknown): void => void unhandled.push(reason);
beforeAll(() => void process.on("unhandledRejection", note));
afterAll(() => void process.off("unhandledRejection", note));
afterEach(async () => {
  await settle();
  expect(unhandled.splice(0)).toEqual([]);
});

const ahead = { prefetch: 1 };

describe("prefetch: 1", () => {
  it("fetches the next page while the caller works, and not more than one", async () => {
    const { list, cursors } = serveList(pagesOf(4));
    const items = list({}, ahead)[Symbol.asyncIterator]();
    expect(cursors()).toEqual([]);
    await items.next();
    await settle();
    expect(cursors()).toEqual([null, "c2"]);
    await items.next();
    await settle();
    expect(cursors()).toEqual([null, "c2"]);
    await items.next();
    await settle();
    expect(cursors()).toEqual([null, "c2", "c3"]);
  });

  it("gives the same items, and fetches each page once", async () => {
    const { list, cursors } = serveList(pagesOf(4));
    expect(await drain(list({}, ahead))).toEqual({ ids: itemsUpTo(4), error: undefined });
    expect(cursors()).toEqual([null, "c2", "c3", "c4"]);
  });

  it("serves concurrent consumers too", async () => {
    const { list, cursors } = serveList(pagesOf(4));
    const items = list({}, ahead)[Symbol.asyncIterator]();
    const results = await Promise.all(Array.from({ length: 9 }, () => items.next()));
    expect(results.flatMap(({ done, value }) => (done ? [] : [value.id]))).toEqual(itemsUpTo(4));
    expect(cursors()).toEqual([null, "c2", "c3", "c4"]);
  });

  it("throws a failure only when its page is reached, and then fetches the page again", async () => {
    const { list, cursors } = serveList((request) =>
      request.cursor === "c2" && request.time === 1 ? failed(500) : pagesOf(3)(request),
    );
    const items = list({}, ahead)[Symbol.asyncIterator]();
    expect(await items.next()).toMatchObject({ value: { id: "1.1" } });
    await settle();
    expect(cursors()).toEqual([null, "c2"]);
    expect(await items.next()).toMatchObject({ value: { id: "1.2" } });
    await expect(items.next()).rejects.toMatchObject({ reason: "request_failed", cursor: "c2", itemsYielded: 2 });
    expect(await items.next()).toMatchObject({ value: { id: "2.1" } });
    await settle();
    expect(cursors()).toEqual([null, "c2", "c2", "c3"]);
  });

  it("does not report a failed page that nobody reaches", async () => {
    const { list } = serveList((request) => (request.cursor === "c2" ? failed(500) : pagesOf(3)(request)));
    for await (const { id } of list({}, ahead)) if (id === "1.2") break;
    await settle();
  });

  it("aborts its request when the caller breaks", async () => {
    const { list, requests } = serveList(({ cursor }) =>
      cursor === null ? page(["a"], "c2") : new Promise(() => undefined),
    );
    for await (const _item of list({}, ahead)) {
      await settle();
      expect(requests).toHaveLength(2);
      break;
    }
    expect(requests[1]?.signal?.aborted).toBe(true);
    expect(requests).toHaveLength(2);
  });

  it("does not start after the iterator was closed while its page was in flight", async () => {
    let respond = (_response: Response): void => undefined;
    const { list, cursors } = serveList(() => new Promise((resolve) => (respond = resolve)));
    const items = list({}, ahead)[Symbol.asyncIterator]();
    const pending = items.next();
    await settle();
    await items.return?.();
    respond(page(["a"], "c2"));
    expect(await pending).toEqual({ done: true, value: undefined });
    await settle();
    expect(cursors()).toEqual([null]);
  });

  it("ends when the caller's signal aborts", async () => {
    const controller = new AbortController();
    const { list, requests } = serveList(({ cursor }) =>
      cursor === null ? page(["a"], "c2") : new Promise(() => undefined),
    );
    const items = list({}, { ...ahead, signal: controller.signal })[Symbol.asyncIterator]();
    await items.next();
    await settle();
    controller.abort();
    expect(requests[1]?.signal?.aborted).toBe(true);
    await expect(items.next()).rejects.toThrow(RilletAbortError);
  });

  it("does not apply to nextPage(), nor when the option is not set", async () => {
    for (const options of [ahead, {}, { prefetch: 0 }, { prefetch: undefined }]) {
      const { list, cursors } = serveList(pagesOf(4));
      const promise = list({}, options);
      await (await promise).nextPage();
      if (options !== ahead) await promise[Symbol.asyncIterator]().next();
      await settle();
      expect(cursors()).toEqual([null, "c2"]);
    }
  });
});
