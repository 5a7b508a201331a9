import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { createWebhookHandler, WebhookVerificationError, type WebhookHandler } from "../../src/webhooks/index.js";
import { NOW, request, TOKEN } from "./deliveries.js";

beforeEach(() => {
  vi.useFakeTimers({ now: NOW });
});
afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
});

const unsigned = (): Request => new Request("https://example.com", { method: "POST", body: "{}" });

function brokenOff(): Request {
  const body = new ReadableStream({ pull: (controller) => controller.error(new Error("reset")) });
  return new Request("https://example.com", { method: "POST", body, duplex: "half" } as RequestInit);
}

const send = async (handler: WebhookHandler, requests: readonly Request[]): Promise<void> => {
  for (const each of requests) await handler(each);
};

describe("rejected deliveries", () => {
  it("are reported to onError once a minute, with their number and reasons", async () => {
    const onError = vi.fn();
    const handler = createWebhookHandler({ token: TOKEN, onError });
    await send(handler, [unsigned(), unsigned(), await request({ token: "AAAA" }), brokenOff()]);
    expect(onError).toHaveBeenCalledExactlyOnceWith(expect.objectContaining({ reason: "missing_header" }));
    await vi.advanceTimersByTimeAsync(59_999);
    await send(handler, [unsigned()]);
    expect(onError).toHaveBeenCalledOnce();
    await vi.advanceTimersByTimeAsync(1);
    await send(handler, [brokenOff(), brokenOff()]);
    expect(onError).toHaveBeenCalledTimes(2);
    const summary = onError.mock.lastCall?.[0] as WebhookVerificationError;
    expect(summary).toBeInstanceOf(WebhookVerificationError);
    expect(summary.reason).toBe("body_incomplete");
    expect(summary.message).toMatch(
      /^5 webhook deliveries were rejected since the last report \(missing_header 2, signature_mismatch 1, body_incomplete 2\)\. The last one: /,
    );
  });

  it("write two lines at most for 10,000 of them in two minutes, without a stack", async () => {
    const warn = vi.spyOn(console, "warn").mockReturnValue();
    const error = vi.spyOn(console, "error").mockReturnValue();
    const handler = createWebhookHandler({ token: TOKEN });
    for (let count = 0; count < 10_000; count++) {
      await handler(count % 2 ? unsigned() : brokenOff());
      vi.advanceTimersByTime(11.9);
    }
    expect(error).not.toHaveBeenCalled();
    expect(warn).toHaveBeenCalledTimes(2);
    for (const [line] of warn.mock.calls) expect(line).toMatch(/^rillet-sdk: [^\n]*$/);
  });

  it("are passed to onRejected one by one, and then not to onError", async () => {
    const [onError, onRejected] = [vi.fn(), vi.fn()];
    const handler = createWebhookHandler({ token: TOKEN, onError, onRejected });
    await send(handler, [unsigned(), await request({ token: "AAAA" }), brokenOff()]);
    expect(onRejected.mock.calls.map(([{ reason }]) => reason as string)).toEqual([
      "missing_header",
      "signature_mismatch",
      "body_incomplete",
    ]);
    expect(onError).not.toHaveBeenCalled();
  });

  it("get the same response when onRejected throws or rejects", async () => {
    const failures = [
      () => {
        throw new Error("log");
      },
      () => Promise.reject(new Error("log")),
    ];
    for (const onRejected of failures)
      expect((await createWebhookHandler({ token: TOKEN, onRejected })(unsigned())).status).toBe(401);
  });

  it("do not suppress the report of a listener that fails", async () => {
    const onError = vi.fn();
    const fallback = (): never => {
      throw new Error("boom");
    };
    const handler = createWebhookHandler({ token: TOKEN, onError, fallback });
    await send(handler, [unsigned(), unsigned(), await request(), await request()]);
    expect(onError.mock.calls.map(([error]) => (error as Error).name)).toEqual([
      "WebhookVerificationError",
      "Error",
      "Error",
    ]);
  });
});
