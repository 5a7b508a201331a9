import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { createWebhookHandler, type WebhookHandler } from "../../src/webhooks/index.js";
import { readBody } from "../../src/webhooks/read-request-body.js";
import { deliver, invoice, NOW, TOKEN } from "./deliveries.js";

const MEGABYTE = 1024 * 1024;
const signal = new AbortController().signal;

function post(body: ReadableStream<Uint8Array>, headers: Record<string, string> = {}): Request {
  return new Request("https://example.com", { method: "POST", headers, body, duplex: "half" } as RequestInit);
}

/** A body of the bytes in chunks of one size. */
function chunked(bytes: Uint8Array, size: number): ReadableStream<Uint8Array> {
  let at = 0;
  return new ReadableStream({
    pull(controller) {
      if (at >= bytes.length) return controller.close();
      controller.enqueue(bytes.subarray(at, at + size));
      at += size;
    },
  });
}

/** An endless body of one chunk again and again. */
const endless = (chunk: Uint8Array, onCancel = vi.fn()): ReadableStream<Uint8Array> =>
  new ReadableStream({ pull: (controller) => controller.enqueue(chunk), cancel: onCancel });

describe("the bytes of a body", () => {
  it.each([1, 3, 1000, 65_536, 200_000])("are the same in chunks of %i bytes", async (size) => {
    const bytes = Uint8Array.from({ length: 100_003 }, (_value, index) => (index * 31) % 251);
    const read = await readBody(post(chunked(bytes, size)), 100_003, signal);
    expect(Buffer.from(read).equals(Buffer.from(bytes))).toBe(true);
  });

  it("are none without a body", async () => {
    const request = new Request("https://example.com", { method: "POST" });
    expect(await readBody(request, 10, signal)).toHaveLength(0);
  });

  it("may be as many as maxBytes, and not one more", async () => {
    const read = readBody(post(chunked(new Uint8Array(10), 4)), 10, signal);
    expect(await read).toHaveLength(10);
    await expect(readBody(post(chunked(new Uint8Array(11), 4)), 10, signal)).rejects.toMatchObject({
      reason: "body_too_large",
    });
  });

  it("are not read when Content-Length is larger than maxBytes", async () => {
    const [pull, cancel] = [vi.fn(), vi.fn()];
    const body = new ReadableStream<Uint8Array>({ pull, cancel }, { highWaterMark: 0 });
    await expect(readBody(post(body, { "content-length": "11" }), 10, signal)).rejects.toMatchObject({
      reason: "body_too_large",
    });
    expect([pull.mock.calls.length, cancel.mock.calls.length]).toEqual([0, 1]);
  });

  it("are not read further after too many, and the stream is cancelled", async () => {
    const cancel = vi.fn();
    await expect(readBody(post(endless(new Uint8Array(100), cancel)), 1000, signal)).rejects.toMatchObject({
      reason: "body_too_large",
    });
    expect(cancel).toHaveBeenCalledOnce();
  });

  it("take at most twice maxBytes of memory, also in chunks of one byte", { timeout: 120_000 }, async () => {
    setFlagsFromString("--expose-gc");
    const collect = runInNewContext("gc") as () => void;
    const held = (): number => {
      collect();
      const { heapUsed, arrayBuffers } = process.memoryUsage();
      return heapUsed + arrayBuffers;
    };
    const byte = new Uint8Array(1);
    const total = MEGABYTE;
    let sent = 0;
    let most = 0;
    const before = held();
    const body = new ReadableStream<Uint8Array>({
      pull(controller) {
        if (sent === total) return controller.close();
        controller.enqueue(byte.subarray(0));
        if (++sent % (total / 4) === 0) most = Math.max(most, held() - before);
      },
    });
    expect(await readBody(post(body), total, signal)).toHaveLength(total);
    // 10 MB are left for other objects of the process. A list of the chunks takes more than 100 MB.
    expect(most).toBeLessThan(2 * total + 10 * MEGABYTE);
  });
});

describe("a body that does not end", () => {
  beforeEach(() => {
    vi.useFakeTimers({ now: NOW });
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  const onRejected = vi.fn();
  const handler = (): WebhookHandler => createWebhookHandler({ token: TOKEN, onRejected });

  it("and does not go on gets 408 after 25 s and not before, and its stream is cancelled", async () => {
    const cancel = vi.fn();
    let status = 0;
    void handler()(post(new ReadableStream({ cancel }))).then((response) => (status = response.status));
    await vi.advanceTimersByTimeAsync(24_999);
    expect(status).toBe(0);
    await vi.advanceTimersByTimeAsync(1);
    expect(status).toBe(408);
    expect(cancel).toHaveBeenCalledOnce();
    expect(onRejected).toHaveBeenLastCalledWith(expect.objectContaining({ reason: "body_too_slow" }));
    expect(vi.getTimerCount()).toBe(0);
  });

  it("and comes byte by byte, one a second, gets 408 after 25 s", async () => {
    let timer: ReturnType<typeof setInterval>;
    const body = new ReadableStream<Uint8Array>({
      start: (controller) => void (timer = setInterval(() => controller.enqueue(new Uint8Array(1)), 1000)),
      cancel: () => clearInterval(timer),
    });
    const response = handler()(post(body));
    await vi.advanceTimersByTimeAsync(25_000);
    expect((await response).status).toBe(408);
    expect(vi.getTimerCount()).toBe(0);
  });

  it("and comes in empty chunks without a pause does not stop timers, which can abort it", async () => {
    vi.useRealTimers();
    const reading = new AbortController();
    setTimeout(() => reading.abort());
    await expect(readBody(post(endless(new Uint8Array())), 10, reading.signal)).rejects.toMatchObject({
      reason: "body_too_slow",
    });
  });

  it("gets 413 when it is fast", async () => {
    expect((await handler()(post(endless(new Uint8Array(65_536))))).status).toBe(413);
  });
});

describe("a delivery in chunks of one byte", () => {
  it("is verified", async () => {
    const { body, headers } = await deliver({ timestamp: new Date() });
    const heard = vi.fn();
    const handler = createWebhookHandler({ token: TOKEN, fallback: heard });
    const bytes = new TextEncoder().encode(body as string);
    expect((await handler(post(chunked(bytes, 1), headers))).status).toBe(200);
    expect(heard).toHaveBeenCalledExactlyOnceWith(expect.objectContaining({ data: invoice }));
  });
});
