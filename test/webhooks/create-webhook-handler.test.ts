import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import {
  createMemoryWebhookStore,
  createWebhookHandler,
  WebhookVerificationError,
  type WebhookEvent,
  type WebhookHandlerOptions,
  type WebhookStore,
} from "../../src/webhooks/index.js";
import { deferred } from "./deferred.js";
import { ID, invoice, NOW, request, TOKEN } from "./deliveries.js";

beforeEach(() => {
  vi.useFakeTimers({ now: NOW });
});

afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
});

const onError = vi.fn();
beforeEach(() => {
  onError.mockReset();
});

const handlerOf = (options: Partial<WebhookHandlerOptions> = {}): ReturnType<typeof createWebhookHandler> =>
  createWebhookHandler({ token: TOKEN, onError, ...options });

async function statuses(...responses: Promise<Response>[]): Promise<number[]> {
  return (await Promise.all(responses)).map(({ status }) => status);
}

/** Runs everything that is due, without advancing the time. */
const settle = async (): Promise<void> => {
  await vi.advanceTimersByTimeAsync(0);
};

describe("a delivery", () => {
  it("calls the listener of its type and gets 200 after the listener has succeeded", async () => {
    const work = deferred();
    const heard: WebhookEvent[] = [];
    const handler = handlerOf({
      on: {
        "invoice.updated": (event) => {
          heard.push(event);
          return work.promise;
        },
        "invoice.created": () => expect.unreachable(),
      },
    });
    let responded = false;
    const response = handler(await request()).then((response) => {
      responded = true;
      return response;
    });
    await vi.waitFor(() => expect(heard).toHaveLength(1));
    await settle();
    expect(responded).toBe(false);
    work.resolve();
    expect((await response).status).toBe(200);
    expect(heard[0]).toMatchObject({ id: ID, type: "invoice.updated", data: invoice });
    expect(onError).not.toHaveBeenCalled();
  });

  it("from Express without toNodeHandler throws an error that names toNodeHandler", () => {
    const unwrapped = { method: "POST", headers: { "content-type": "application/json" } } as unknown as Request;
    expect(() => handlerOf()(unwrapped)).toThrow("For node:http and Express use toNodeHandler.");
  });

  it("without a listener gets 200", async () => {
    expect(
      await statuses(
        handlerOf()(await request()),
        handlerOf({ on: { "invoice.updated": undefined } })(await request()),
        handlerOf({ on: {} })(await request({ entity: "NEW" })),
      ),
    ).toEqual([200, 200, 200]);
  });

  it("without a listener in `on` calls the fallback, also when its event is unknown", async () => {
    const fallback = vi.fn();
    const handler = handlerOf({ on: { "invoice.created": vi.fn() }, fallback });
    expect(
      await statuses(handler(await request({ id: "1" })), handler(await request({ id: "2", entity: "BILL_PAYMENT" }))),
    ).toEqual([200, 200]);
    expect(fallback.mock.calls.map(([event]) => (event as WebhookEvent).type)).toEqual(["invoice.updated", "unknown"]);
  });

  it("of an unknown event calls the listener for `unknown`", async () => {
    const unknown = vi.fn();
    expect(
      await statuses(
        handlerOf({ on: { unknown }, fallback: () => expect.unreachable() })(await request({ entity: "BILL_PAYMENT" })),
      ),
    ).toEqual([200]);
    expect(unknown).toHaveBeenCalledOnce();
  });

  it("that does not fit its schema is handled and has issues", async () => {
    const heard = vi.fn();
    expect(
      await statuses(handlerOf({ on: { "invoice.updated": heard } })(await request({ body: '{"id":1}' }))),
    ).toEqual([200]);
    expect(heard).toHaveBeenCalledWith(
      expect.objectContaining({
        data: { id: 1 },
        issues: expect.arrayContaining([expect.objectContaining({ path: "id" })]) as unknown,
      }),
    );
  });
});

describe("a request that fails verification", () => {
  it("gets 401 with the reason, and onError gets the error", async () => {
    const listener = vi.fn();
    const forged = await request({ token: "AAAA" });
    const response = await handlerOf({ fallback: listener })(forged);
    expect([response.status, await response.text()]).toEqual([401, "signature_mismatch"]);
    expect(onError).toHaveBeenCalledExactlyOnceWith(expect.any(WebhookVerificationError));
    expect(listener).not.toHaveBeenCalled();
  });

  it("gets 401 when a header is missing or the timestamp is old", async () => {
    const bare = new Request("https://example.com", { method: "POST", body: "{}" });
    const old = await request({ timestamp: new Date(NOW - 301_000) });
    const handler = handlerOf();
    expect(await statuses(handler(bare), handler(old))).toEqual([401, 401]);
    expect(
      await statuses(handlerOf({ tolerance: 302 })(await request({ timestamp: new Date(NOW - 301_000) }))),
    ).toEqual([200]);
    expect(await statuses(handlerOf({ tolerance: false })(await request({ timestamp: new Date(0) })))).toEqual([200]);
    expect(await statuses(handlerOf({ now: () => NOW - 400_000 })(await request()))).toEqual([401]);
  });

  it.each(["GET", "HEAD", "PUT", "DELETE", "OPTIONS", "PATCH", "PROPFIND"])(
    "gets 405 when its method is %s",
    async (method) => {
      const response = await handlerOf()(new Request("https://example.com", { method }));
      expect([response.status, response.headers.get("allow")]).toEqual([405, "POST"]);
    },
  );

  it("gets 400 when its body breaks off", async () => {
    const { headers } = await request();
    const body = new ReadableStream({ pull: (controller) => controller.error(new Error("reset")) });
    const broken = new Request("https://example.com", { method: "POST", headers, body, duplex: "half" } as RequestInit);
    expect(await statuses(handlerOf()(broken))).toEqual([400]);
    expect(onError).toHaveBeenCalledExactlyOnceWith(
      expect.objectContaining({
        reason: "body_incomplete",
        cause: expect.objectContaining({ message: "reset" }) as unknown,
      }),
    );
  });

  it("gets 500, and onError gets advice, when its body was read before", async () => {
    const read = await request();
    await read.text();
    expect(await statuses(handlerOf()(read))).toEqual([500]);
    expect(onError).toHaveBeenCalledExactlyOnceWith(
      expect.objectContaining({ message: expect.stringContaining("unread request") as string }),
    );
  });

  it("gets 413 when its body is larger than maxBodyBytes, 10 MiB by default", async () => {
    const ofSize = (size: number): Promise<Request> => request({ body: `"${"x".repeat(size - 2)}"`, id: String(size) });
    const small = handlerOf({ maxBodyBytes: 100 });
    expect(await statuses(small(await ofSize(100)), small(await ofSize(101)))).toEqual([200, 413]);
    expect(
      await statuses(handlerOf()(await ofSize(10 * 1024 * 1024)), handlerOf()(await ofSize(10 * 1024 * 1024 + 1))),
    ).toEqual([200, 413]);
  });

  it("gets a response without the payload and without the token", async () => {
    const response = await handlerOf()(await request({ body: "a secret", token: "AAAA" }));
    const text = [...response.headers].join() + (await response.text());
    expect(text).not.toMatch(/secret|AAAA|AAEC/);
  });
});

describe("a listener that fails", () => {
  it.each([
    [
      "throws",
      () => {
        throw new Error("boom");
      },
    ],
    ["rejects", () => Promise.reject(new Error("boom"))],
  ])("and %s gives 500, one call of onError, and a new call at the next attempt", async (_how, fail) => {
    const listener = vi
      .fn<() => unknown>()
      .mockImplementationOnce(fail)
      .mockImplementationOnce(fail)
      .mockReturnValue(undefined);
    const handler = handlerOf({ on: { "invoice.updated": listener } });
    const responses: number[] = [];
    for (let attempt = 0; attempt < 4; attempt++) responses.push(...(await statuses(handler(await request()))));
    expect(responses).toEqual([500, 500, 200, 200]);
    expect(listener).toHaveBeenCalledTimes(3);
    expect(onError).toHaveBeenCalledTimes(2);
    expect(onError).toHaveBeenCalledWith(
      expect.objectContaining({ message: "boom" }),
      expect.objectContaining({ id: ID, type: "invoice.updated" }),
    );
  });

  it("is logged if there is no onError, and of a rejected delivery only the message is", async () => {
    const log = vi.spyOn(console, "error").mockReturnValue();
    const warn = vi.spyOn(console, "warn").mockReturnValue();
    const error = new Error("boom");
    const handler = createWebhookHandler({ token: TOKEN, fallback: () => Promise.reject(error) });
    expect(await statuses(handler(await request()), handler(await request({ token: "AAAA" })))).toEqual([500, 401]);
    expect(log).toHaveBeenCalledExactlyOnceWith(error);
    expect(warn).toHaveBeenCalledExactlyOnceWith(
      expect.stringMatching(/^rillet-sdk: No signature matches\..*\(signature_mismatch\)$/s),
    );
  });

  it("gives 500 also when onError fails", async () => {
    const fallback = (): never => {
      throw new Error("boom");
    };
    expect(
      await statuses(
        handlerOf({ fallback, onError: () => Promise.reject(new Error("log")) })(await request()),
        handlerOf({ fallback, onError: fallback })(await request()),
      ),
    ).toEqual([500, 500]);
  });
});

describe("a delivery that comes again", () => {
  it("is acknowledged immediately and not handled again", async () => {
    const listener = vi.fn();
    const handler = handlerOf({ fallback: listener });
    expect(await statuses(handler(await request()))).toEqual([200]);
    expect(
      await statuses(handler(await request()), handler(await request({ timestamp: new Date(NOW + 1000) }))),
    ).toEqual([200, 200]);
    expect(listener).toHaveBeenCalledOnce();
  });

  it("is handled once when twenty copies come at one time, and all get 200", async () => {
    const work = deferred();
    const listener = vi.fn(() => work.promise);
    const handler = handlerOf({ fallback: listener });
    const responses = await Promise.all(
      Array.from({ length: 20 }, async () => handler(await request())).map((response) => ({ response })),
    );
    await vi.waitFor(() => expect(listener).toHaveBeenCalled());
    work.resolve();
    expect(await statuses(...responses.map(({ response }) => response))).toEqual(Array<number>(20).fill(200));
    expect(listener).toHaveBeenCalledOnce();
  });

  it("causes one call of onError when several copies wait for a listener that fails", async () => {
    const work = deferred();
    const handler = handlerOf({ fallback: () => work.promise });
    const responses = [handler(await request()), handler(await request())];
    await settle();
    work.reject(new Error("boom"));
    expect(await statuses(...responses)).toEqual([500, 500]);
    expect(onError).toHaveBeenCalledOnce();
  });

  it("is remembered for a week", async () => {
    const listener = vi.fn();
    const handler = handlerOf({ fallback: listener, tolerance: false });
    await handler(await request());
    vi.setSystemTime(NOW + 7 * 86_400_000 - 1);
    await handler(await request());
    expect(listener).toHaveBeenCalledTimes(1);
    vi.setSystemTime(NOW + 7 * 86_400_000);
    await handler(await request());
    expect(listener).toHaveBeenCalledTimes(2);
  });

  it("with another id is another delivery, in any order", async () => {
    const heard: string[] = [];
    const handler = handlerOf({ fallback: (event) => heard.push(event.timestamp) });
    await handler(await request({ id: "2", timestamp: new Date(NOW + 1000) }));
    await handler(await request({ id: "1" }));
    expect(heard).toEqual(["2026-11-20T07:30:01.000Z", "2026-11-20T07:30:00.000Z"]);
  });
});

describe("a slow listener", () => {
  const slowHandler = (): {
    work: ReturnType<typeof deferred>;
    listener: ReturnType<typeof vi.fn>;
    handler: ReturnType<typeof handlerOf>;
  } => {
    const work = deferred();
    const listener = vi.fn().mockReturnValueOnce(work.promise);
    return { work, listener, handler: handlerOf({ fallback: listener }) };
  };

  it("gives 503 after 25 s and not before, and one call of onError", async () => {
    const { handler } = slowHandler();
    let status: number | undefined;
    void handler(await request()).then((response) => (status = response.status));
    await vi.advanceTimersByTimeAsync(24_999);
    expect(status).toBeUndefined();
    await vi.advanceTimersByTimeAsync(1);
    expect(status).toBe(503);
    expect(onError).toHaveBeenCalledExactlyOnceWith(
      expect.objectContaining({ message: expect.stringContaining("25 s") as string }),
      expect.objectContaining({ id: ID }),
    );
  });

  it("goes on, and the next attempt is acknowledged after it has succeeded", async () => {
    const { work, listener, handler } = slowHandler();
    const first = handler(await request());
    await vi.advanceTimersByTimeAsync(25_000);
    expect(await statuses(first)).toEqual([503]);
    work.resolve();
    await settle();
    expect(await statuses(handler(await request()))).toEqual([200]);
    expect(listener).toHaveBeenCalledOnce();
  });

  it("makes an attempt that comes meanwhile wait for it", async () => {
    const { work, listener, handler } = slowHandler();
    const first = handler(await request());
    await vi.advanceTimersByTimeAsync(25_000);
    const second = handler(await request());
    await vi.advanceTimersByTimeAsync(10_000);
    work.resolve();
    expect(await statuses(first, second)).toEqual([503, 200]);
    expect(listener).toHaveBeenCalledOnce();
  });

  it("is called again at the next attempt when it has failed in the end", async () => {
    const { work, listener, handler } = slowHandler();
    const first = handler(await request());
    await vi.advanceTimersByTimeAsync(25_000);
    work.reject(new Error("boom"));
    await settle();
    expect(await statuses(first, handler(await request()))).toEqual([503, 200]);
    expect(listener).toHaveBeenCalledTimes(2);
    expect(onError).toHaveBeenLastCalledWith(expect.objectContaining({ message: "boom" }), expect.anything());
  });

  it("keeps its claim for hours while its process runs", async () => {
    const store = createMemoryWebhookStore();
    const { promise } = deferred();
    void handlerOf({ fallback: () => promise, store })(await request());
    await vi.advanceTimersByTimeAsync(3 * 3_600_000);
    await expect(store.claim(ID, 1)).resolves.toBe("busy");
  });

  it("is kept alive by a context with waitUntil, and any other context is ignored", async () => {
    const work = deferred();
    const context = {
      held: [] as Promise<unknown>[],
      waitUntil(promise: Promise<unknown>) {
        this.held.push(promise);
      },
    };
    const handler = handlerOf({ fallback: () => work.promise });
    const response = handler(await request(), context);
    await vi.advanceTimersByTimeAsync(25_000);
    expect(await statuses(response)).toEqual([503]);
    let ended = false;
    void context.held[0]?.then(() => (ended = true));
    await settle();
    expect(ended).toBe(false);
    work.resolve();
    await settle();
    expect(ended).toBe(true);
    for (const other of [undefined, null, 5, {}, { waitUntil: 1 }])
      expect((await handler(await request(), other)).status).toBe(200);
  });

  it("leaves no timer when it is fast", async () => {
    await handlerOf({ fallback: () => undefined })(await request());
    expect(vi.getTimerCount()).toBe(0);
  });
});

describe("two processes that share a store", () => {
  it("handle a delivery once between them", async () => {
    const store = createMemoryWebhookStore();
    const listener = vi.fn(() => Promise.resolve());
    const processes = [handlerOf({ fallback: listener, store }), handlerOf({ fallback: listener, store })];
    const responses = await statuses(
      ...(await Promise.all([request(), request()])).map((each, index) =>
        (processes[index] as (typeof processes)[0])(each),
      ),
    );
    expect(listener).toHaveBeenCalledOnce();
    expect(responses.sort()).toEqual([200, 503]);
  });

  it("respond with 503 while the other one works, and with 200 after it has succeeded", async () => {
    const store = createMemoryWebhookStore();
    const work = deferred();
    const [one, other] = [
      handlerOf({ fallback: () => work.promise, store }),
      handlerOf({ fallback: () => expect.unreachable(), store }),
    ];
    const first = one(await request());
    await settle();
    expect(await statuses(other(await request()))).toEqual([503]);
    work.resolve();
    expect(await statuses(first, other(await request()))).toEqual([200, 200]);
  });

  it("handle the delivery after the other one has failed", async () => {
    const store = createMemoryWebhookStore();
    const listener = vi.fn();
    const [one, other] = [
      handlerOf({ fallback: () => Promise.reject(new Error("boom")), store }),
      handlerOf({ fallback: listener, store }),
    ];
    expect(await statuses(one(await request()))).toEqual([500]);
    expect(await statuses(other(await request()))).toEqual([200]);
    expect(listener).toHaveBeenCalledOnce();
  });

  it("handle the delivery a minute after the other one has died", async () => {
    const store = createMemoryWebhookStore();
    const listener = vi.fn();
    await store.claim(ID, 60_000);
    const handler = handlerOf({ fallback: listener, store, tolerance: false });
    expect(await statuses(handler(await request()))).toEqual([503]);
    vi.setSystemTime(NOW + 60_000);
    expect(await statuses(handler(await request()))).toEqual([200]);
    expect(listener).toHaveBeenCalledOnce();
  });

  it("do not release the claim of the other one after a pause longer than the lease", async () => {
    const store = createMemoryWebhookStore();
    const release = vi.spyOn(store, "release");
    const work = deferred();
    const response = handlerOf({ fallback: () => work.promise, store })(await request());
    await settle();
    vi.setSystemTime(NOW + 60_000);
    await expect(store.claim(ID, 60_000)).resolves.toBe("claimed");
    work.reject(new Error("boom"));
    expect(await statuses(response)).toEqual([500]);
    expect(release).not.toHaveBeenCalled();
  });
});

describe("a store that fails", () => {
  const failing = (method: keyof WebhookStore, how: () => never | Promise<never>): WebhookStore => ({
    ...createMemoryWebhookStore(),
    [method]: how,
  });
  const rejects = (): Promise<never> => Promise.reject(new Error("store"));
  const throws = (): never => {
    throw new Error("store");
  };

  it.each([
    ["rejects", rejects],
    ["throws", throws],
  ])("and %s at the claim gives 500, and the delivery is not handled", async (_how, how) => {
    expect(
      await statuses(
        handlerOf({ fallback: () => expect.unreachable(), store: failing("claim", how) })(await request()),
      ),
    ).toEqual([500]);
    expect(onError).toHaveBeenCalledExactlyOnceWith(expect.objectContaining({ message: "store" }), expect.anything());
  });

  it.each([
    ["rejects", rejects],
    ["throws", throws],
  ])("and %s after the listener has succeeded gives 200", async (_how, how) => {
    expect(
      await statuses(handlerOf({ fallback: () => undefined, store: failing("complete", how) })(await request())),
    ).toEqual([200]);
    expect(onError).toHaveBeenCalledExactlyOnceWith(expect.objectContaining({ message: "store" }), expect.anything());
  });

  it("at the release causes a call of onError after that for the listener's error", async () => {
    expect(
      await statuses(
        handlerOf({ fallback: () => Promise.reject(new Error("boom")), store: failing("release", rejects) })(
          await request(),
        ),
      ),
    ).toEqual([500]);
    expect(onError.mock.calls.map(([error]) => (error as Error).message)).toEqual(["boom", "store"]);
  });

  it("at a renewal causes a call of onError, and the work goes on", async () => {
    const work = deferred();
    const response = handlerOf({ fallback: () => work.promise, store: failing("renew", rejects) })(await request());
    await vi.advanceTimersByTimeAsync(20_000);
    expect(onError).toHaveBeenCalledExactlyOnceWith(expect.objectContaining({ message: "store" }), expect.anything());
    work.resolve();
    expect(await statuses(response)).toEqual([200]);
  });

  it("with a result that no store may give counts as busy", async () => {
    const store = { ...createMemoryWebhookStore(), claim: () => Promise.resolve(true) } as unknown as WebhookStore;
    expect(await statuses(handlerOf({ fallback: () => expect.unreachable(), store })(await request()))).toEqual([503]);
  });
});

describe("making a handler", () => {
  it.each(["", "  ", "not base64!", undefined, [], [TOKEN, " "]])("with the token %j throws immediately", (token) => {
    expect(() => createWebhookHandler({ token: token as string })).toThrow(
      expect.objectContaining({ name: "WebhookVerificationError", reason: "invalid_token" }) as Error,
    );
  });

  it.each([
    ["an unknown option", { tolerence: false }, "tolerence"],
    ["a tolerance of NaN", { tolerance: Number.NaN }, "tolerance"],
    [
      "a listener for a misspelled type",
      { on: { "invoice.paymentupdated": () => undefined } },
      "on.invoice.paymentupdated",
    ],
    [
      "a listener for a property that every object has",
      { on: Object.fromEntries([["toString", () => undefined]]) },
      "on.toString",
    ],
    ["a listener that is not a function", { on: { "invoice.updated": "x" } }, "on.invoice.updated"],
    ["the former name of store", { seen: createMemoryWebhookStore() }, "seen"],
    ["a store without methods", { store: new Map() }, "store"],
    ["a fallback that is not a function", { fallback: "log" }, "fallback"],
    ["a maxBodyBytes of 0", { maxBodyBytes: 0 }, "maxBodyBytes"],
    ["a maxBodyBytes of NaN", { maxBodyBytes: Number.NaN }, "maxBodyBytes"],
  ])("with %s throws", (_what, options, argument) => {
    expect(() => handlerOf(options as object)).toThrow(
      expect.objectContaining({ name: "RilletArgumentError", argument }) as Error,
    );
  });

  it("with a listener for a misspelled type names the type that was probably meant", () => {
    const on = { "invoice.paymentupdated": () => undefined } as object;
    expect(() => handlerOf({ on })).toThrow("Did you mean `invoice.payment_updated`?");
  });

  it("accepts options that are explicitly undefined", async () => {
    const handler = createWebhookHandler({
      token: TOKEN,
      on: undefined,
      fallback: undefined,
      store: undefined,
      tolerance: undefined,
      maxBodyBytes: undefined,
      now: undefined,
      onError: undefined,
      onRejected: undefined,
    });
    expect(await statuses(handler(await request()))).toEqual([200]);
  });
});
