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

async function statuses(...answers: Promise<Response>[]): Promise<number[]> {
  return (await Promise.all(answers)).map(({ status }) => status);
}

/** Lets what is due run, without letting time pass. */
const settle = async (): Promise<void> => {
  await vi.advanceTimersByTimeAsync(0);
};

describe("a delivery", () => {
  it("goes to the listener of its type and is answered with 200 after that has ended", async () => {
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
    let answered = false;
    const answer = handler(await request()).then((response) => {
      answered = true;
      return response;
    });
    await vi.waitFor(() => expect(heard).toHaveLength(1));
    await settle();
    expect(answered).toBe(false);
    work.resolve();
    expect((await answer).status).toBe(200);
    expect(heard[0]).toMatchObject({ id: ID, type: "invoice.updated", data: invoice });
    expect(onError).not.toHaveBeenCalled();
  });

  it("that Express brought unwrapped is refused with the way to wrap it", () => {
    const unwrapped = { method: "POST", headers: { "content-type": "application/json" } } as unknown as Request;
    expect(() => handlerOf()(unwrapped)).toThrow("For node:http and Express use toNodeHandler.");
  });

  it("that nobody listens for is answered with 200", async () => {
    expect(
      await statuses(
        handlerOf()(await request()),
        handlerOf({ on: { "invoice.updated": undefined } })(await request()),
        handlerOf({ on: {} })(await request({ entity: "NEW" })),
      ),
    ).toEqual([200, 200, 200]);
  });

  it("that `on` has nothing for goes to the fallback, unknown ones too", async () => {
    const fallback = vi.fn();
    const handler = handlerOf({ on: { "invoice.created": vi.fn() }, fallback });
    expect(
      await statuses(handler(await request({ id: "1" })), handler(await request({ id: "2", entity: "BILL_PAYMENT" }))),
    ).toEqual([200, 200]);
    expect(fallback.mock.calls.map(([event]) => (event as WebhookEvent).type)).toEqual(["invoice.updated", "unknown"]);
  });

  it("of an unknown kind goes to the listener for `unknown`", async () => {
    const unknown = vi.fn();
    expect(
      await statuses(
        handlerOf({ on: { unknown }, fallback: () => expect.unreachable() })(await request({ entity: "BILL_PAYMENT" })),
      ),
    ).toEqual([200]);
    expect(unknown).toHaveBeenCalledOnce();
  });

  it("that does not fit its schema is handled, with issues", async () => {
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

describe("a request that cannot be trusted", () => {
  it("is answered with 401 and the reason, and onError hears the error", async () => {
    const listener = vi.fn();
    const forged = await request({ token: "AAAA" });
    const answer = await handlerOf({ fallback: listener })(forged);
    expect([answer.status, await answer.text()]).toEqual([401, "signature_mismatch"]);
    expect(onError).toHaveBeenCalledExactlyOnceWith(expect.any(WebhookVerificationError), undefined);
    expect(listener).not.toHaveBeenCalled();
  });

  it("is answered with 401 when a header is missing or the timestamp is old", async () => {
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

  it.each(["GET", "HEAD", "PUT", "DELETE", "OPTIONS"])("is answered with 405 when it is a %s", async (method) => {
    const answer = await handlerOf()(new Request("https://example.com", { method }));
    expect([answer.status, answer.headers.get("allow")]).toEqual([405, "POST"]);
  });

  it("is answered with 400 when its body breaks off", async () => {
    const { headers } = await request();
    const body = new ReadableStream({ pull: (controller) => controller.error(new Error("reset")) });
    const broken = new Request("https://example.com", { method: "POST", headers, body, duplex: "half" } as RequestInit);
    expect(await statuses(handlerOf()(broken))).toEqual([400]);
    expect(onError).toHaveBeenCalledExactlyOnceWith(expect.objectContaining({ message: "reset" }), undefined);
  });

  it("is answered with 500 and advice when its body was read before", async () => {
    const read = await request();
    await read.text();
    expect(await statuses(handlerOf()(read))).toEqual([500]);
    expect(onError).toHaveBeenCalledExactlyOnceWith(
      expect.objectContaining({ message: expect.stringContaining("untouched") as string }),
      undefined,
    );
  });

  it("is answered with 413 when its body is larger than maxBodyBytes, 10 MiB by default", async () => {
    const ofSize = (size: number): Promise<Request> => request({ body: `"${"x".repeat(size - 2)}"`, id: String(size) });
    const small = handlerOf({ maxBodyBytes: 100 });
    expect(await statuses(small(await ofSize(100)), small(await ofSize(101)))).toEqual([200, 413]);
    expect(
      await statuses(handlerOf()(await ofSize(10 * 1024 * 1024)), handlerOf()(await ofSize(10 * 1024 * 1024 + 1))),
    ).toEqual([200, 413]);
  });

  it("is answered without a word of the payload or the token", async () => {
    const answer = await handlerOf()(await request({ body: "a secret", token: "AAAA" }));
    const text = [...answer.headers].join() + (await answer.text());
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
  ])(
    "because it %s is answered with 500, told to onError once and called again by the next try",
    async (_how, fail) => {
      const listener = vi
        .fn<() => unknown>()
        .mockImplementationOnce(fail)
        .mockImplementationOnce(fail)
        .mockReturnValue(undefined);
      const handler = handlerOf({ on: { "invoice.updated": listener } });
      const answers: number[] = [];
      for (let attempt = 0; attempt < 4; attempt++) answers.push(...(await statuses(handler(await request()))));
      expect(answers).toEqual([500, 500, 200, 200]);
      expect(listener).toHaveBeenCalledTimes(3);
      expect(onError).toHaveBeenCalledTimes(2);
      expect(onError).toHaveBeenCalledWith(
        expect.objectContaining({ message: "boom" }),
        expect.objectContaining({ id: ID, type: "invoice.updated" }),
      );
    },
  );

  it("is logged unless there is an onError; a refused delivery is not", async () => {
    const log = vi.spyOn(console, "error").mockReturnValue();
    const error = new Error("boom");
    const handler = createWebhookHandler({ token: TOKEN, fallback: () => Promise.reject(error) });
    expect(await statuses(handler(await request()), handler(await request({ token: "AAAA" })))).toEqual([500, 401]);
    expect(log).toHaveBeenCalledExactlyOnceWith(error);
  });

  it("is answered the same when onError fails as well", async () => {
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
  it("is acknowledged at once and not handled again", async () => {
    const listener = vi.fn();
    const handler = handlerOf({ fallback: listener });
    expect(await statuses(handler(await request()))).toEqual([200]);
    expect(
      await statuses(handler(await request()), handler(await request({ timestamp: new Date(NOW + 1000) }))),
    ).toEqual([200, 200]);
    expect(listener).toHaveBeenCalledOnce();
  });

  it("is handled once when twenty come at one time, and all hear how it ended", async () => {
    const work = deferred();
    const listener = vi.fn(() => work.promise);
    const handler = handlerOf({ fallback: listener });
    const answers = await Promise.all(
      Array.from({ length: 20 }, async () => handler(await request())).map((answer) => ({ answer })),
    );
    await vi.waitFor(() => expect(listener).toHaveBeenCalled());
    work.resolve();
    expect(await statuses(...answers.map(({ answer }) => answer))).toEqual(Array<number>(20).fill(200));
    expect(listener).toHaveBeenCalledOnce();
  });

  it("is told once to onError when several wait for one that fails", async () => {
    const work = deferred();
    const handler = handlerOf({ fallback: () => work.promise });
    const answers = [handler(await request()), handler(await request())];
    await settle();
    work.reject(new Error("boom"));
    expect(await statuses(...answers)).toEqual([500, 500]);
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

  it("under another id is another delivery, in whatever order they come", async () => {
    const heard: string[] = [];
    const handler = handlerOf({ fallback: (event) => heard.push(event.timestamp) });
    await handler(await request({ id: "2", timestamp: new Date(NOW + 1000) }));
    await handler(await request({ id: "1" }));
    expect(heard).toEqual(["2026-11-20T07:30:01.000Z", "2026-11-20T07:30:00.000Z"]);
  });
});

describe("a listener that is slow", () => {
  const slowHandler = (): {
    work: ReturnType<typeof deferred>;
    listener: ReturnType<typeof vi.fn>;
    handler: ReturnType<typeof handlerOf>;
  } => {
    const work = deferred();
    const listener = vi.fn().mockReturnValueOnce(work.promise);
    return { work, listener, handler: handlerOf({ fallback: listener }) };
  };

  it("is answered with 503 after 25 s and not before, and onError hears of it", async () => {
    const { handler } = slowHandler();
    let status: number | undefined;
    void handler(await request()).then((answer) => (status = answer.status));
    await vi.advanceTimersByTimeAsync(24_999);
    expect(status).toBeUndefined();
    await vi.advanceTimersByTimeAsync(1);
    expect(status).toBe(503);
    expect(onError).toHaveBeenCalledExactlyOnceWith(
      expect.objectContaining({ message: expect.stringContaining("25 s") as string }),
      expect.objectContaining({ id: ID }),
    );
  });

  it("goes on, and the next try is acknowledged when it has ended well", async () => {
    const { work, listener, handler } = slowHandler();
    const first = handler(await request());
    await vi.advanceTimersByTimeAsync(25_000);
    expect(await statuses(first)).toEqual([503]);
    work.resolve();
    await settle();
    expect(await statuses(handler(await request()))).toEqual([200]);
    expect(listener).toHaveBeenCalledOnce();
  });

  it("is waited for by a try that comes meanwhile", async () => {
    const { work, listener, handler } = slowHandler();
    const first = handler(await request());
    await vi.advanceTimersByTimeAsync(25_000);
    const second = handler(await request());
    await vi.advanceTimersByTimeAsync(10_000);
    work.resolve();
    expect(await statuses(first, second)).toEqual([503, 200]);
    expect(listener).toHaveBeenCalledOnce();
  });

  it("is called again by the next try when it has failed in the end", async () => {
    const { work, listener, handler } = slowHandler();
    const first = handler(await request());
    await vi.advanceTimersByTimeAsync(25_000);
    work.reject(new Error("boom"));
    await settle();
    expect(await statuses(first, handler(await request()))).toEqual([503, 200]);
    expect(listener).toHaveBeenCalledTimes(2);
    expect(onError).toHaveBeenLastCalledWith(expect.objectContaining({ message: "boom" }), expect.anything());
  });

  it("keeps its claim for hours while its process lives", async () => {
    const store = createMemoryWebhookStore();
    const { promise } = deferred();
    void handlerOf({ fallback: () => promise, seen: store })(await request());
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
    const answer = handler(await request(), context);
    await vi.advanceTimersByTimeAsync(25_000);
    expect(await statuses(answer)).toEqual([503]);
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

  it("leaves no timer behind when it is quick", async () => {
    await handlerOf({ fallback: () => undefined })(await request());
    expect(vi.getTimerCount()).toBe(0);
  });

  it("that reads a body for ever is answered with 503 too", async () => {
    const stalled = new Request("https://example.com", {
      method: "POST",
      body: new ReadableStream({}),
      duplex: "half",
    } as RequestInit);
    const answer = handlerOf()(stalled);
    await vi.advanceTimersByTimeAsync(25_000);
    expect(await statuses(answer)).toEqual([503]);
  });
});

describe("two processes that share a store", () => {
  it("handle a delivery once between them", async () => {
    const store = createMemoryWebhookStore();
    const listener = vi.fn(() => Promise.resolve());
    const processes = [handlerOf({ fallback: listener, seen: store }), handlerOf({ fallback: listener, seen: store })];
    const answers = await statuses(
      ...(await Promise.all([request(), request()])).map((each, index) =>
        (processes[index] as (typeof processes)[0])(each),
      ),
    );
    expect(listener).toHaveBeenCalledOnce();
    expect(answers.sort()).toEqual([200, 503]);
  });

  it("answer 503 while the other is at work, 200 after it ended well", async () => {
    const store = createMemoryWebhookStore();
    const work = deferred();
    const [one, other] = [
      handlerOf({ fallback: () => work.promise, seen: store }),
      handlerOf({ fallback: () => expect.unreachable(), seen: store }),
    ];
    const first = one(await request());
    await settle();
    expect(await statuses(other(await request()))).toEqual([503]);
    work.resolve();
    expect(await statuses(first, other(await request()))).toEqual([200, 200]);
  });

  it("take over after the other has failed", async () => {
    const store = createMemoryWebhookStore();
    const listener = vi.fn();
    const [one, other] = [
      handlerOf({ fallback: () => Promise.reject(new Error("boom")), seen: store }),
      handlerOf({ fallback: listener, seen: store }),
    ];
    expect(await statuses(one(await request()))).toEqual([500]);
    expect(await statuses(other(await request()))).toEqual([200]);
    expect(listener).toHaveBeenCalledOnce();
  });

  it("take over a minute after the other has died", async () => {
    const store = createMemoryWebhookStore();
    const listener = vi.fn();
    await store.claim(ID, 60_000);
    const handler = handlerOf({ fallback: listener, seen: store, tolerance: false });
    expect(await statuses(handler(await request()))).toEqual([503]);
    vi.setSystemTime(NOW + 60_000);
    expect(await statuses(handler(await request()))).toEqual([200]);
    expect(listener).toHaveBeenCalledOnce();
  });

  it("do not take a claim from each other after one was stopped for longer than its lease", async () => {
    const store = createMemoryWebhookStore();
    const release = vi.spyOn(store, "release");
    const work = deferred();
    const answer = handlerOf({ fallback: () => work.promise, seen: store })(await request());
    await settle();
    vi.setSystemTime(NOW + 60_000);
    await expect(store.claim(ID, 60_000)).resolves.toBe("claimed");
    work.reject(new Error("boom"));
    expect(await statuses(answer)).toEqual([500]);
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
  ])("because it %s at the claim has the delivery not handled and tried again", async (_how, how) => {
    expect(
      await statuses(handlerOf({ fallback: () => expect.unreachable(), seen: failing("claim", how) })(await request())),
    ).toEqual([500]);
    expect(onError).toHaveBeenCalledExactlyOnceWith(expect.objectContaining({ message: "store" }), expect.anything());
  });

  it.each([
    ["rejects", rejects],
    ["throws", throws],
  ])("because it %s after the listener ended well has the delivery acknowledged", async (_how, how) => {
    expect(
      await statuses(handlerOf({ fallback: () => undefined, seen: failing("complete", how) })(await request())),
    ).toEqual([200]);
    expect(onError).toHaveBeenCalledExactlyOnceWith(expect.objectContaining({ message: "store" }), expect.anything());
  });

  it("at the release is told to onError beside the listener's error", async () => {
    expect(
      await statuses(
        handlerOf({ fallback: () => Promise.reject(new Error("boom")), seen: failing("release", rejects) })(
          await request(),
        ),
      ),
    ).toEqual([500]);
    expect(onError.mock.calls.map(([error]) => (error as Error).message)).toEqual(["boom", "store"]);
  });

  it("at a renewal is told to onError, and the work goes on", async () => {
    const work = deferred();
    const answer = handlerOf({ fallback: () => work.promise, seen: failing("renew", rejects) })(await request());
    await vi.advanceTimersByTimeAsync(20_000);
    expect(onError).toHaveBeenCalledExactlyOnceWith(expect.objectContaining({ message: "store" }), expect.anything());
    work.resolve();
    expect(await statuses(answer)).toEqual([200]);
  });

  it("to say anything that a store may say counts as busy", async () => {
    const seen = { ...createMemoryWebhookStore(), claim: () => Promise.resolve(true) } as unknown as WebhookStore;
    expect(await statuses(handlerOf({ fallback: () => expect.unreachable(), seen })(await request()))).toEqual([503]);
  });

  it("to return promises is as good", async () => {
    const listener = vi.fn();
    const seen = {
      claim: () => "claimed",
      renew: () => undefined,
      complete: () => undefined,
      release: () => undefined,
    } as unknown as WebhookStore;
    expect(await statuses(handlerOf({ fallback: listener, seen })(await request()))).toEqual([200]);
    expect(listener).toHaveBeenCalledOnce();
  });
});

describe("making a handler", () => {
  it.each(["", "  ", "not base64!", undefined, [], [TOKEN, " "]])("with the token %j is refused at once", (token) => {
    expect(() => createWebhookHandler({ token: token as string })).toThrow(
      expect.objectContaining({ name: "WebhookVerificationError", reason: "invalid_token" }) as Error,
    );
  });

  it.each([
    ["an option that there is not", { tolerence: false }, "tolerence"],
    ["a tolerance that cannot be", { tolerance: Number.NaN }, "tolerance"],
    [
      "a listener for a type with a typing error",
      { on: { "invoice.paymentupdated": () => undefined } },
      "on.invoice.paymentupdated",
    ],
    [
      "a listener for what every object has",
      { on: Object.fromEntries([["toString", () => undefined]]) },
      "on.toString",
    ],
    ["a listener that is no function", { on: { "invoice.updated": "x" } }, "on.invoice.updated"],
    ["a maxBodyBytes of nothing", { maxBodyBytes: 0 }, "maxBodyBytes"],
    ["a maxBodyBytes that is no number", { maxBodyBytes: Number.NaN }, "maxBodyBytes"],
  ])("with %s is refused", (_what, options, argument) => {
    expect(() => handlerOf(options as object)).toThrow(
      expect.objectContaining({ name: "RilletArgumentError", argument }) as Error,
    );
  });

  it("accepts options that are explicitly undefined", async () => {
    const handler = createWebhookHandler({
      token: TOKEN,
      on: undefined,
      fallback: undefined,
      seen: undefined,
      tolerance: undefined,
      maxBodyBytes: undefined,
      now: undefined,
      onError: undefined,
    });
    expect(await statuses(handler(await request()))).toEqual([200]);
  });
});
