import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { RilletAbortError } from "../../src/index.js";
import { drain, failed, page, pagesOf, rowsUpTo, serveList, settle } from "./list-server.js";

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
  it("fetches the next page while the caller works, and no more than that one", async () => {
    const { list, cursors } = serveList(pagesOf(4));
    const rows = list({}, ahead)[Symbol.asyncIterator]();
    expect(cursors()).toEqual([]);
    await rows.next();
    await settle();
    expect(cursors()).toEqual([null, "c2"]);
    await rows.next();
    await settle();
    expect(cursors()).toEqual([null, "c2"]);
    await rows.next();
    await settle();
    expect(cursors()).toEqual([null, "c2", "c3"]);
  });

  it("gives the same rows, each page fetched once", async () => {
    const { list, cursors } = serveList(pagesOf(4));
    expect(await drain(list({}, ahead))).toEqual({ ids: rowsUpTo(4), error: undefined });
    expect(cursors()).toEqual([null, "c2", "c3", "c4"]);
  });

  it("serves concurrent consumers too", async () => {
    const { list, cursors } = serveList(pagesOf(4));
    const rows = list({}, ahead)[Symbol.asyncIterator]();
    const results = await Promise.all(Array.from({ length: 9 }, () => rows.next()));
    expect(results.flatMap(({ done, value }) => (done ? [] : [value.id]))).toEqual(rowsUpTo(4));
    expect(cursors()).toEqual([null, "c2", "c3", "c4"]);
  });

  it("shows a failure only where its page is reached, and then tries it again", async () => {
    const { list, cursors } = serveList((request) =>
      request.cursor === "c2" && request.time === 1 ? failed(500) : pagesOf(3)(request),
    );
    const rows = list({}, ahead)[Symbol.asyncIterator]();
    expect(await rows.next()).toMatchObject({ value: { id: "1.1" } });
    await settle();
    expect(cursors()).toEqual([null, "c2"]);
    expect(await rows.next()).toMatchObject({ value: { id: "1.2" } });
    await expect(rows.next()).rejects.toMatchObject({ reason: "request_failed", cursor: "c2", itemsYielded: 2 });
    expect(await rows.next()).toMatchObject({ value: { id: "2.1" } });
    await settle();
    expect(cursors()).toEqual([null, "c2", "c2", "c3"]);
  });

  it("never tells of a failure that nobody reaches", async () => {
    const { list } = serveList((request) => (request.cursor === "c2" ? failed(500) : pagesOf(3)(request)));
    for await (const { id } of list({}, ahead)) if (id === "1.2") break;
    await settle();
  });

  it("is aborted where the caller breaks", async () => {
    const { list, requests } = serveList(({ cursor }) =>
      cursor === null ? page(["a"], "c2") : new Promise(() => undefined),
    );
    for await (const _row of list({}, ahead)) {
      await settle();
      expect(requests).toHaveLength(2);
      break;
    }
    expect(requests[1]?.signal?.aborted).toBe(true);
    expect(requests).toHaveLength(2);
  });

  it("is not begun by an iterator that was closed while its page came", async () => {
    let answer = (_response: Response): void => undefined;
    const { list, cursors } = serveList(() => new Promise((resolve) => (answer = resolve)));
    const rows = list({}, ahead)[Symbol.asyncIterator]();
    const pending = rows.next();
    await settle();
    await rows.return?.();
    answer(page(["a"], "c2"));
    expect(await pending).toEqual({ done: true, value: undefined });
    await settle();
    expect(cursors()).toEqual([null]);
  });

  it("heeds the caller's signal", async () => {
    const controller = new AbortController();
    const { list, requests } = serveList(({ cursor }) =>
      cursor === null ? page(["a"], "c2") : new Promise(() => undefined),
    );
    const rows = list({}, { ...ahead, signal: controller.signal })[Symbol.asyncIterator]();
    await rows.next();
    await settle();
    controller.abort();
    expect(requests[1]?.signal?.aborted).toBe(true);
    await expect(rows.next()).rejects.toThrow(RilletAbortError);
  });

  it("is not done for pages that are followed by hand, nor without being asked for", async () => {
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
