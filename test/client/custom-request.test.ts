import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { NotFoundError, Rillet, RilletArgumentError, type CustomRequest, type RequestEvent } from "../../src/index.js";
import { failing, json, noContent, ok } from "../support/responses.js";
import { inTurn, observe } from "../support/observe.js";
import { rejection } from "../support/rejection.js";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const UUID = /^[\da-f]{8}-[\da-f]{4}-4[\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/;

describe("rillet.request", () => {
  it("sends method, path, query and body, and returns what the caller says the response is", async () => {
    const { rillet, requests } = observe(() => json({ id: "n1" }));
    const made = await rillet.request<{ id: string }>({
      method: "POST",
      path: "/charges/{id}/notes",
      params: { id: "c 1".replace(" ", "-") },
      query: { dry_run: true, since: new Date("2026-11-01"), tags: ["a", "b"], unset: undefined },
      body: { text: "paid" },
    });
    expect(made.id).toBe("n1");
    expect(requests[0]?.url.pathname).toBe("/charges/c-1/notes");
    expect(requests[0]?.url.search).toBe("?dry_run=true&since=2026-11-01T00%3A00%3A00.000Z&tags=a,b");
    expect(requests[0]).toMatchObject({ method: "POST", body: '{"text":"paid"}' });
    expect(requests[0]?.headers.get("idempotency-key")).toMatch(UUID);
  });

  it("is limited, retried and observed as every other call is, with one idempotency key for all attempts", async () => {
    const seen: RequestEvent[] = [];
    const { rillet, requests } = observe(inTurn(failing(503), failing(429), ok), {
      onRequest: (event) => void seen.push(event),
    });
    const call = rillet.request({ method: "POST", path: "/charges/{id}/void", params: { id: "7" } });
    await vi.advanceTimersByTimeAsync(70_000);
    const { data, requestId } = await call.withResponse();
    expect([data, requestId]).toEqual([expect.objectContaining({ name: "Acme" }), undefined]);
    expect(new Set(requests.map(({ headers }) => headers.get("idempotency-key"))).size).toBe(1);
    expect(seen.map(({ template, path }) => `${template} ${path}`)).toEqual(
      Array.from({ length: 3 }, () => "/charges/{id}/void /charges/7/void"),
    );
    expect(rillet.rateLimit.remaining).toBeLessThan(60);
  });

  it("takes the options of every method", async () => {
    const { rillet, requests } = observe(ok);
    await rillet.request({
      method: "POST",
      path: "/notes",
      idempotencyKey: "k-1",
      apiVersion: 5,
      headers: { "x-a": "1" },
    });
    const { headers } = requests[0] ?? {};
    expect(["idempotency-key", "x-rillet-api-version", "x-a"].map((name) => headers?.get(name))).toEqual([
      "k-1",
      "5",
      "1",
    ]);
  });

  it("throws the errors of the tree", async () => {
    const { rillet } = observe(failing(404));
    expect(
      await rejection(rillet.request({ method: "GET", path: "/notes/{id}", params: { id: "1" } }), NotFoundError),
    ).toMatchObject({
      method: "GET",
      path: "/notes/1",
    });
  });

  it("returns undefined for a response without a body, and bytes for another media type", async () => {
    expect(await observe(noContent).rillet.request({ method: "DELETE", path: "/notes/1" })).toBeUndefined();
    const pdf = (): Response => new Response("%PDF", { headers: { "content-type": "application/pdf" } });
    const { rillet, requests } = observe(pdf);
    const bytes = await rillet.request<Uint8Array>({ method: "GET", path: "/notes/1", accept: "application/pdf" });
    expect(new TextDecoder().decode(bytes)).toBe("%PDF");
    expect(requests[0]?.headers.get("accept")).toBe("application/pdf");
  });

  it.each<[string, object, string]>([
    ["no method", { path: "/notes" }, "method"],
    ["an unknown method", { method: "TRACE", path: "/notes" }, "method"],
    ["no path", { method: "GET" }, "path"],
    ["a whole URL", { method: "GET", path: "https://example.com/notes" }, "path"],
    ["a path of another host", { method: "GET", path: "//example.com/notes" }, "path"],
    ["a path that goes up", { method: "GET", path: "/notes/../api-key" }, "path"],
    ["an encoded path", { method: "GET", path: "/notes/%2e%2e/api-key" }, "path"],
    ["a query in the path", { method: "GET", path: "/notes?x=1" }, "path"],
    ["a missing parameter", { method: "GET", path: "/notes/{id}" }, "id"],
    ["a parameter that leads elsewhere", { method: "GET", path: "/notes/{id}", params: { id: ".." } }, "id"],
    ["an unknown parameter", { method: "GET", path: "/notes/{id}", params: { id: "1", di: "1" } }, "di"],
    ["an unknown option", { method: "GET", path: "/notes", quary: {} }, "quary"],
    ["a body of a GET", { method: "GET", path: "/notes", body: {} }, "body"],
    ["a list as body", { method: "POST", path: "/notes", body: [] }, "body"],
    ["a query that is a text", { method: "GET", path: "/notes", query: "x=1" }, "query"],
    ["a query value that is an object", { method: "GET", path: "/notes", query: { x: {} } }, "x"],
    ["a media type that is none", { method: "GET", path: "/notes", accept: "pdf" }, "accept"],
  ])("rejects %s before anything is sent", async (_what, given, argument) => {
    const { rillet, requests } = observe(ok);
    const error = await rejection(rillet.request(given as CustomRequest), RilletArgumentError);
    expect(error.argument).toBe(argument);
    expect(requests).toHaveLength(0);
  });

  it("is typed as unknown if the caller gives no type", async () => {
    const { rillet } = observe(ok);
    const result: unknown = await rillet.request({ method: "GET", path: "/health" });
    // @ts-expect-error -- nothing is known about the response
    expect((await rillet.request({ method: "GET", path: "/health" })).name).toBe((result as { name: string }).name);
  });
});

describe("What this version does not know", () => {
  it("is sent as an extra query parameter of any method, with all pages of a list", async () => {
    const pages = [
      json({ customers: [{ id: "1" }], pagination: { next_cursor: "c2" } }),
      json({ customers: [{ id: "2" }], pagination: {} }),
    ];
    const { rillet, requests } = observe((_request, index) => pages[index] ?? ok());
    await rillet.customers.list({}, { query: { tag: "new" } }).toArray({ limit: 10 });
    expect(requests.map(({ url }) => url.search)).toEqual(["?limit=100&tag=new", "?limit=100&cursor=c2&tag=new"]);
    const one = observe(ok);
    await one.rillet.customers.create({ name: "Acme" }, { query: { dry_run: true } });
    expect(one.requests[0]?.url.search).toBe("?dry_run=true");
  });

  it("cannot be a query parameter that the method knows, because the request would have two values", async () => {
    const { rillet, requests } = observe(ok);
    const error = await rejection(
      Promise.resolve(rillet.customers.list({}, { query: { limit: 5 } })),
      RilletArgumentError,
    );
    expect(error.message).toContain("`limit` is a known parameter of customers.list");
    expect(requests).toHaveLength(0);
  });

  it("is sent as an extra field of a body that is a variable", async () => {
    const { rillet, requests } = observe(ok);
    const body = { name: "Acme", loyalty_tier: "gold" };
    await rillet.customers.create(body);
    expect(JSON.parse(requests[0]?.body as string)).toEqual(body);
    // @ts-expect-error -- in a literal, an unknown field is more likely to be a typo
    await rillet.customers.create({ name: "Acme", loyalty_tier: "gold" });
  });

  it("is reached on the same host as everything else", async () => {
    const fetch = vi.fn(async () => ok());
    await new Rillet({ apiKey: "a-key-for-this", baseUrl: "https://example.com/v", fetch }).request({
      method: "GET",
      path: "/notes",
    });
    expect(fetch).toHaveBeenCalledWith("https://example.com/v/notes", expect.anything());
  });
});
