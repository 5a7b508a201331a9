import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { RilletTimeoutError } from "../../src/index.js";
import { failing, json, noContent, ok } from "../support/responses.js";
import { inTurn, observe, silence, type SeenRequest } from "../support/observe.js";
import { rejection } from "../support/rejection.js";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const UUID_V4 = /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;

describe("The idempotency key of a POST", () => {
  it("is a new UUID v4 for each call", async () => {
    const { rillet, requests } = observe(ok);
    await rillet.customers.create({ name: "Acme" });
    await rillet.customers.create({ name: "Acme" });
    const keys = requests.map(({ headers }) => headers.get("idempotency-key"));
    expect(keys[0]).toMatch(UUID_V4);
    expect(keys[1]).not.toBe(keys[0]);
  });

  it("is the caller's if the caller gives one", async () => {
    const { rillet, requests } = observe(ok);
    await rillet.customers.create({ name: "Acme" }, { idempotencyKey: "invoice 4711" });
    expect(requests[0]?.headers.get("idempotency-key")).toBe("invoice 4711");
  });

  it("is the same for every attempt, and so are the bytes of the body", async () => {
    const { rillet, requests } = observe(
      (request, index) => inTurn(() => silence(request), failing(503), failing(409), ok)(request, index),
      { timeout: 1000 },
    );
    const body = { name: "Acme" };
    const call = rillet.customers.create(body);
    body.name = "changed meanwhile";
    await vi.advanceTimersByTimeAsync(20_000);
    await call;
    expect(requests).toHaveLength(4);
    expect(new Set(requests.map(({ headers }) => headers.get("idempotency-key"))).size).toBe(1);
    expect(new Set(requests.map((request) => request.body))).toEqual(new Set([`{"name":"Acme"}`]));
  });

  it("is on the error, so that the caller can retry the write", async () => {
    const { rillet, requests } = observe(silence, { timeout: 1000, maxRetries: 0 });
    const call = rejection(rillet.customers.create({ name: "Acme" }), RilletTimeoutError);
    await vi.advanceTimersByTimeAsync(1000);
    const error = await call;
    expect(error.idempotencyKey).toBe(requests[0]?.headers.get("idempotency-key"));
    expect(error.message).toContain(`repeat the call with idempotencyKey ${error.idempotencyKey}`);
  });

  it.each(["", " ", "ключ", "a\nb", " a", 7, null])("cannot be %j", async (key) => {
    const { rillet, requests } = observe(ok);
    const error = await rejection(rillet.customers.create({ name: "Acme" }, { idempotencyKey: key as string }));
    expect(error).toMatchObject({ name: "RilletArgumentError", argument: "idempotencyKey" });
    expect(requests).toHaveLength(0);
  });

  it("is not sent with the other methods", async () => {
    const { rillet, requests } = observe((request) =>
      request.method === "DELETE" ? noContent() : json({ id: "1", fields: [] }),
    );
    await rillet.customers.retrieve("1", { idempotencyKey: "k" });
    await rillet.invoices.update("1", {} as never, { idempotencyKey: "k" });
    await rillet.customers.delete("1", { idempotencyKey: "k" });
    expect(requests.map(({ headers }) => headers.get("idempotency-key"))).toEqual([null, null, null]);
  });
});

describe("A file", () => {
  const bytes = (body: unknown): Buffer => Buffer.from(body as Uint8Array);
  const readForm = (request: SeenRequest | undefined): Promise<FormData> =>
    new Response(request?.body as Uint8Array<ArrayBuffer>, {
      headers: { "content-type": request?.headers.get("content-type") ?? "" },
    }).formData();

  it("is sent as one form part, with the same bytes and boundary at every attempt", async () => {
    const { rillet, requests } = observe(inTurn(failing(503), failing(500), noContent));
    const call = rillet.bills.uploadDocument("1", {
      data: new Uint8Array([37, 80, 68, 70]),
      name: "bill.pdf",
      type: "application/pdf",
    });
    await vi.advanceTimersByTimeAsync(5000);
    await call;
    expect(requests).toHaveLength(3);
    const [first, second, third] = requests;
    expect(bytes(second?.body).equals(bytes(first?.body))).toBe(true);
    expect(bytes(third?.body).equals(bytes(first?.body))).toBe(true);
    const types = requests.map(({ headers }) => headers.get("content-type"));
    expect(new Set(types).size).toBe(1);
    const form = await readForm(first);
    const file = form.get("file") as File;
    expect([...form.keys()]).toEqual(["file"]);
    expect(file).toMatchObject({ name: "bill.pdf", type: "application/pdf", size: 4 });
  });

  it.each([
    ["a File", new File(["%PDF"], 'a "bill"\r\n.pdf', { type: "application/pdf" }), "application/pdf"],
    ["a Blob without a type", new Blob(["%PDF"]), "application/octet-stream"],
    ["an ArrayBuffer", { data: new TextEncoder().encode("%PDF").buffer, name: "bill" }, "application/octet-stream"],
    ["a Buffer", { data: Buffer.from("%PDF"), name: "bill", type: "image/png" }, "image/png"],
  ])("may be %s", async (_name, file, type) => {
    const { rillet, requests } = observe(noContent);
    const call = rillet.bills.uploadDocument("1", file);
    await vi.advanceTimersByTimeAsync(10);
    await call;
    const form = await readForm(requests[0]);
    const sent = form.get("file") as File;
    expect(await sent.text()).toBe("%PDF");
    expect(sent.type).toBe(type);
  });

  it("cannot break out of its part by its type or name", async () => {
    const { rillet, requests } = observe(noContent);
    const call = rillet.bills.uploadDocument("1", {
      data: new Uint8Array(1),
      name: 'a"\r\nx: y',
      type: "text/plain\r\nx: y",
    });
    await vi.advanceTimersByTimeAsync(10);
    await call;
    expect(Buffer.from(requests[0]?.body as Uint8Array).toString("latin1")).not.toMatch(/^x: y/m);
    expect([...(await readForm(requests[0])).keys()]).toEqual(["file"]);
  });

  it.each([
    ["nothing", undefined],
    ["no name", { data: new Uint8Array(1) }],
    ["no data", { data: null, name: "a" }],
    ["an object that would be sent as [object Object]", { data: {}, name: "a" }],
    ["a stream, which a second attempt could not read", { data: new ReadableStream(), name: "a" }],
  ])("cannot be %s", async (_name, file) => {
    const { rillet, requests } = observe(noContent);
    const error = await rejection(rillet.bills.uploadDocument("1", file as never));
    expect(error.name).toBe("RilletArgumentError");
    expect(error.message).toContain("{ data, name, type }");
    expect(requests).toHaveLength(0);
  });
});

describe("A browser's page without https", () => {
  it("has no crypto.randomUUID, and gets keys of the same form", async () => {
    vi.stubGlobal("crypto", { getRandomValues: crypto.getRandomValues.bind(crypto) });
    const { rillet, requests } = observe(ok);
    await Promise.all([rillet.customers.create({ name: "Acme" }), rillet.customers.create({ name: "Acme" })]);
    vi.unstubAllGlobals();
    const keys = requests.map(({ headers }) => headers.get("idempotency-key"));
    expect(new Set(keys).size).toBe(2);
    for (const key of keys) expect(key).toMatch(/^[\da-f]{8}-[\da-f]{4}-4[\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/);
  });
});
