import { inspect } from "node:util";
import { describe, expect, it, vi } from "vitest";
import { Rillet, RilletConnectionError, RilletResponseError, type LogFields } from "../../src/index.js";
import { json, ok, problem } from "../support/responses.js";
import { observe, silence, type Handler } from "../support/observe.js";
import { printed } from "../support/printed.js";
import { rejection } from "../support/rejection.js";

const KEY = "rk_live_Zm9vYmFy/+c2VjcmV0=";

/** What a server, a proxy or a bad fetch may do with the key that it was sent. */
const echoes: [string, Handler][] = [
  [
    "in the detail of a problem",
    () => json({ detail: `Bad key ${KEY}`, violations: [{ field: KEY, message: `Bearer ${KEY}` }] }, { status: 401 }),
  ],
  [
    "in JSON that escapes it",
    () =>
      new Response(`{"detail":"Bad key ${KEY.replaceAll("/", "\\/").replaceAll("=", "\\u003d")}"}`, { status: 401 }),
  ],
  [
    "in a property name of JSON that escapes it",
    () =>
      new Response(`{"${KEY.replaceAll("=", "\\u003d")}":1,"errors":{"${KEY.replaceAll("_", "\\u005f")}":"bad"}}`, {
        status: 400,
      }),
  ],
  ["in a body of text", () => new Response(`<pre>Authorization: Bearer ${KEY}</pre>`, { status: 400 })],
  ["in a header", () => json({}, { status: 400, headers: { "x-echo": `Bearer ${KEY}`, "x-trace-id": KEY } })],
  [
    "in the message of an error",
    () => {
      throw new Error(`cannot send Bearer ${KEY}`);
    },
  ],
  [
    "in the cause of an error",
    () => {
      throw new TypeError("fetch failed", { cause: new Error(`header ${KEY}`) });
    },
  ],
  [
    "in the fields of an error",
    () => {
      throw Object.assign(new Error("failed"), { config: { headers: { authorization: `Bearer ${KEY}` } } });
    },
  ],
  [
    "in a header object on an error",
    () => {
      throw Object.assign(new Error("failed"), {
        request: { headers: new Headers({ authorization: `Bearer ${KEY}` }) },
      });
    },
  ],
  [
    "in a message that is not a field of the error",
    () => {
      throw Object.create(new Error(`cannot send Bearer ${KEY}`)) as Error;
    },
  ],
  // What is thrown is no error at all, as some fetch wrappers do.
  ["in a thrown object", () => Promise.reject({ authorization: `Bearer ${KEY}` } as unknown as Error)],
  ["in a thrown text", () => Promise.reject(`Bearer ${KEY}` as unknown as Error)],
];

function revoked(target: object): object {
  const { proxy, revoke } = Proxy.revocable(target, {});
  revoke();
  return proxy;
}

function throwing(): never {
  throw new Error(`cannot be read ${KEY}`);
}

describe("The API key", () => {
  it("is nowhere in a printed client, whether given as a string, by a function or as a header's neighbour", () => {
    const { rillet } = observe(ok, { apiKey: KEY, headers: { "x-tenant-token": "tenant-secret" } });
    expect(printed(rillet)).not.toContain(KEY);
    expect(printed(rillet)).not.toContain("tenant-secret");
    expect(printed(rillet.withOptions({ timeout: 5 }))).not.toContain(KEY);
    expect(inspect(rillet)).toContain("https://sandbox.api.rillet.com");
    expect(printed({ nested: [rillet.customers, rillet.api] })).not.toContain(KEY);
  });

  it.each(echoes)("is not in an error, its stack, cause or fields when it is echoed %s", async (_name, handler) => {
    const { rillet } = observe(handler, { apiKey: KEY, maxRetries: 0 });
    const error = await rejection(rillet.customers.create({ name: "Acme" }));
    expect(printed(error)).not.toContain(KEY);
    expect(inspect((error as { headers?: Headers }).headers)).not.toContain(KEY);
  });

  it.each(echoes)("is not in hooks or log lines at any level when it is echoed %s", async (_name, handler) => {
    const seen: unknown[] = [];
    const line = (message: string, facts: LogFields): void => void seen.push(message, facts);
    const hook = (event: unknown): void => void seen.push(event);
    const logger = { error: line, warn: line, info: line, debug: line };
    const { rillet } = observe(handler, {
      apiKey: () => KEY,
      maxRetries: 1,
      maxRetryAfter: 1,
      logger,
      logLevel: "trace",
      onRequest: hook,
      onResponse: hook,
      onRetry: hook,
    });
    vi.spyOn(Math, "random").mockReturnValue(0);
    await rejection(rillet.customers.create({ name: "Acme" }));
    vi.restoreAllMocks();
    expect(seen.length).toBeGreaterThan(2);
    for (const each of seen) expect(printed(each)).not.toContain(KEY);
  });

  it("is not in the trace of a success that echoes it either", async () => {
    const seen: unknown[] = [];
    const line = (message: string, facts: LogFields): void => void seen.push(message, facts);
    const { rillet } = observe(() => json({ id: KEY }), {
      apiKey: KEY,
      logger: { error: line, warn: line, info: line, debug: line },
      logLevel: "trace",
    });
    expect(await rillet.customers.retrieve("1")).toEqual({ id: KEY });
    expect(printed(seen)).not.toContain(KEY);
  });

  it("is not in what rillet.api gives as `error`", async () => {
    const { rillet } = observe(() => json({ detail: `Bad key ${KEY}` }, { status: 401 }), { apiKey: KEY });
    const { error } = await rillet.api.GET("/organizations/self");
    expect(printed(error)).not.toContain(KEY);
    expect(printed(error)).toContain("[redacted]");
  });

  it("is not in the error of a `modify` that retrieved no object", async () => {
    const { rillet } = observe(() => json({}, { headers: { "x-echo": KEY } }), { apiKey: KEY });
    const error = await rejection(rillet.customers.modify("1", { name: "Acme" }), RilletResponseError);
    expect(printed([error, error.headers])).not.toContain(KEY);
    expect(error).toMatchObject({ method: "GET", path: "/customers/1", attempts: 1, isRetryable: true });
  });

  it.each([
    ["aborts", () => ({ signal: AbortSignal.timeout(1) })],
    ["is out of time", () => ({ timeout: 1 })],
  ])(
    "is not in the error of a call that %s while a fetch wrapper hangs the request on what it catches",
    async (_name, options) => {
      const handler: Handler = (request) =>
        silence(request).catch((error: unknown) => {
          throw Object.assign(error as Error, { request });
        });
      const { rillet } = observe(handler, { apiKey: KEY, maxRetries: 0 });
      const error = await rejection(rillet.customers.retrieve("1", options()));
      await new Promise((resolve) => setImmediate(resolve));
      expect(printed({ ...error, error })).not.toContain(KEY);
    },
  );

  it("is not in the name of a header, nor in the response of a success", async () => {
    const key = "Token_With.Header-Letters_1";
    const { rillet } = observe(() => json({ id: "1" }, { headers: { [key]: "1", "x-echo": key } }), { apiKey: key });
    const { response } = await rillet.customers.retrieve("1").withResponse();
    expect([...response.headers]).toEqual([
      ["content-type", "application/json"],
      ["redacted", "1"],
      ["x-echo", "[redacted]"],
    ]);
    expect(response).toMatchObject({ status: 200, ok: true });
    expect(inspect(response, { depth: 9, showHidden: true }).toLowerCase()).not.toContain(key.toLowerCase());
  });

  it("that is short is hidden where it stands alone, and stays where it is a part of a word", async () => {
    const { rillet } = observe(() => problem(400, { detail: "no: no notes for no-one (no)" }), { apiKey: "no" });
    const { error } = await rillet.api.GET("/organizations/self");
    expect(error).toMatchObject({ detail: "[redacted]: [redacted] notes for no-one ([redacted])" });
  });

  it.each([
    ["whose characters HTML escapes by name", "a&b<c>d\"e'f-0123456789", "a&amp;b&lt;c&gt;d&quot;e&apos;f-0123456789"],
    ["whose characters HTML escapes twice", "a&b<c-0123456789", "a&amp;amp;b&amp;lt;c-0123456789"],
    [
      "that has in it what looks like an escape",
      "%00%41key-012",
      [..."%00%41key-012"].map((letter) => `&#${letter.charCodeAt(0)};`).join(""),
    ],
  ])("%s is hidden in its escaped form", async (_name, key, escaped) => {
    const { rillet } = observe(() => problem(401, { detail: `bad ${escaped}` }), { apiKey: key });
    const { error } = await rillet.api.GET("/organizations/self");
    expect(printed(error)).not.toContain(escaped);
    expect(printed(error)).toContain("[redacted]");
  });

  it("is not in an error, a hook or a log line when it is passed as an id by mistake", async () => {
    const seen: unknown[] = [];
    const { rillet } = observe(() => problem(404), {
      apiKey: "rk_live_0123456789",
      onEnd: (event) => seen.push(event),
    });
    seen.push(await rejection(rillet.customers.retrieve("rk_live_0123456789")));
    seen.push(await rejection(rillet.customers.retrieve("rk_live_0123456789/")));
    expect(seen).toHaveLength(3);
    for (const each of seen) expect(printed(each)).not.toContain("rk_live_0123456789");
  });

  it.each([
    ["a proxy that was revoked", () => revoked({})],
    ["an error whose fields throw", () => new Proxy(new Error("no"), { get: throwing })],
    ["an error that is its own cause", () => Object.assign(new Error("no"), { cause: revoked(new Error()) })],
    ["an object without a prototype", () => Object.create(null) as object],
    ["a symbol", () => Symbol("thrown")],
  ])("and a fetch that throws %s give an error of this package", async (_name, thrown) => {
    const { rillet } = observe(() => Promise.reject(thrown() as Error), { maxRetries: 0 });
    const error = await rejection(rillet.customers.create({ name: "Acme" }), RilletConnectionError);
    expect(error.message).toMatch(/^POST \/customers got no response from https:/);
  });

  it("that rotates is hidden in its old form too", async () => {
    let asked = 0;
    const { rillet } = observe(() => json({ detail: "rotated-key-1 and rotated-key-2" }, { status: 401 }), {
      apiKey: () => `rotated-key-${++asked}`,
    });
    await rejection(rillet.customers.retrieve("1"));
    const error = await rejection(rillet.customers.retrieve("1"));
    expect(error.message).toContain("[redacted] and [redacted]");
  });

  it("that was replaced 50 times is still hidden", async () => {
    let asked = 0;
    const { rillet } = observe(() => problem(401, { detail: "rotated-key-1" }), {
      apiKey: () => `rotated-key-${++asked}`,
      rateLimit: false,
    });
    for (let call = 1; call < 50; call++) await rejection(rillet.customers.retrieve("1"));
    expect((await rejection(rillet.customers.retrieve("1"))).message).toContain("401: [redacted]");
  });

  it.each([
    ["with a line break", `${KEY}\n`],
    ["with its scheme", `Bearer ${KEY}`],
    ["in place of the base URL", KEY],
  ])("is not in the error about options when it is given %s", (_name, key) => {
    const options = key === KEY ? { apiKey: "other-key", baseUrl: key } : { apiKey: key };
    let error: unknown;
    try {
      new Rillet(options);
    } catch (thrown) {
      error = thrown;
    }
    expect(error).toBeInstanceOf(Error);
    expect(printed(error)).not.toContain(KEY);
  });
});

describe("The key of an attempt", () => {
  it("is hidden in its error, however many other keys were used meanwhile", async () => {
    let made = 0;
    const respond: (() => void)[] = [];
    const { rillet } = observe(
      async ({ headers }) => {
        const key = headers.get("authorization");
        await new Promise<void>((resolve) => respond.push(resolve));
        return problem(400, { detail: `bad ${key}`, violations: [{ field: "x", message: String(key) }] });
      },
      { apiKey: () => `rotating-key-${made++}-end` },
    );
    const errors = Array.from({ length: 30 }, (_, id) => rejection(rillet.customers.retrieve(String(id))));
    await vi.waitUntil(() => respond.length === 30);
    for (const done of respond) done();
    for (const error of await Promise.all(errors)) expect(printed(error)).not.toMatch(/rotating-key-\d+-end/);
  });
});
