import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { RilletAbortError, RilletArgumentError, RilletConnectionError, RilletResponseError } from "../../src/index.js";
import { customer, failing, html, json, networkError, noContent, ok, problem } from "../support/responses.js";
import { API_KEY, inTurn, observe, silence } from "../support/observe.js";
import { rejection } from "../support/rejection.js";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const path = { customer_id: "1" };

describe("rillet.api", () => {
  it("uses the same transport, with key, version, slot and retries", async () => {
    const { rillet, requests } = observe(inTurn(failing(503), ok));
    const call = rillet.api.GET("/customers/{customer_id}", { params: { path } });
    await vi.advanceTimersByTimeAsync(1000);
    const { data, error, response } = await call;
    expect({ data, error, status: response.status }).toEqual({ data: customer, error: undefined, status: 200 });
    expect(requests).toHaveLength(2);
    expect(requests[1]?.url.href).toBe("https://sandbox.api.rillet.com/customers/1");
    expect(requests[1]?.headers.get("authorization")).toBe(`Bearer ${API_KEY}`);
    expect(requests[1]?.headers.get("x-rillet-api-version")).toBe("4");
    expect(requests[1]?.headers.get("accept")).toBe("application/json");
    expect(rillet.rateLimit.remaining).toBe(58);
  });

  it("posts with one idempotency key and the same bytes at every attempt", async () => {
    const { rillet, requests } = observe(inTurn(failing(503), ok));
    const call = rillet.api.POST("/customers", { body: { name: "Acme" } as never });
    await vi.advanceTimersByTimeAsync(1000);
    await call;
    const sent = requests.map(({ headers, body }) => [
      headers.get("idempotency-key"),
      headers.get("content-type"),
      Buffer.from(body as Uint8Array).toString(),
    ]);
    expect(sent[0]).toEqual([expect.stringMatching(/^[\w-]{36}$/), "application/json", `{"name":"Acme"}`]);
    expect(sent[1]).toEqual(sent[0]);
  });

  it("takes an idempotency key, an API version and headers from the caller's headers", async () => {
    const { rillet, requests } = observe(ok);
    const headers = {
      "Idempotency-Key": "k-1",
      "X-Rillet-API-Version": "3",
      "X-A": "a",
      Authorization: "Bearer other-key-1",
    };
    await rillet.api.POST("/customers", { body: {} as never, headers });
    expect(
      ["idempotency-key", "x-rillet-api-version", "x-a", "authorization"].map((name) => requests[0]?.headers.get(name)),
    ).toEqual(["k-1", "3", "a", `Bearer ${API_KEY}`]);
  });

  it("sends lists with commas, as account_ids must be", async () => {
    const { rillet, requests } = observe(() => json({ journal_entries: [], pagination: {} }));
    await rillet.api.GET("/reports/journal-entries", { params: { query: { account_ids: ["a", "b"] } as never } });
    expect(requests[0]?.url.search).toBe("?account_ids=a,b");
  });

  it.each(["..", ".", "", "a/b"])("rejects %j as a path parameter", async (id) => {
    const { rillet, requests } = observe(ok);
    const error = await rejection(
      rillet.api.GET("/customers/{customer_id}", { params: { path: { customer_id: id } } }),
      RilletArgumentError,
    );
    expect(error.argument).toBe("customer_id");
    expect(error.message).toContain("of /customers/{customer_id} ");
    expect(requests).toHaveLength(0);
  });

  it("rejects a path whose parameters were left out", async () => {
    const { rillet, requests } = observe(ok);
    const error = await rejection(rillet.api.GET("/customers/{customer_id}", {} as never), RilletArgumentError);
    expect(error.message).toContain("customer_id");
    expect(requests).toHaveLength(0);
  });

  it("rejects another base URL for one call, because the key would be sent there", async () => {
    const { rillet, requests } = observe(ok);
    await rejection(
      rillet.api.GET("/organizations/self", { baseUrl: "https://elsewhere.example" }),
      RilletArgumentError,
    );
    expect(requests).toHaveLength(0);
  });

  it("gives a response that is not 2xx as `error`", async () => {
    const { rillet } = observe(() => problem(404));
    const { data, error, response } = await rillet.api.GET("/customers/{customer_id}", { params: { path } });
    expect(data).toBeUndefined();
    expect(error).toMatchObject({ status: 404, detail: "Something is wrong" });
    expect(response.status).toBe(404);
  });

  it.each([
    [502, ""],
    [302, ""],
    [500, " "],
  ])("gives an `error` also for a %i whose body is %j", async (status, body) => {
    const { rillet } = observe(
      () => new Response(body, { status, headers: { "content-length": String(body.length) } }),
      { maxRetries: 0 },
    );
    const { error } = await rillet.api.GET("/organizations/self");
    expect(error).toBeTruthy();
  });

  it("gives HTML of a failing proxy as a text", async () => {
    const { rillet } = observe(() => html(502), { maxRetries: 0 });
    expect((await rillet.api.GET("/organizations/self")).error).toContain("CloudFront");
  });

  it("throws a RilletResponseError for HTML or cut JSON with 200, not a bare SyntaxError", async () => {
    for (const respond of [() => html(200), () => new Response(`{"id":`)])
      await rejection(observe(respond).rillet.api.GET("/organizations/self"), RilletResponseError);
  });

  it("reads a body whatever Content-Length claims", async () => {
    const { rillet } = observe(() => json(customer, { headers: { "content-length": "0" } }));
    expect((await rillet.api.GET("/organizations/self")).data).toEqual(customer);
  });

  it("gives no data and no error for 204 and for 200 without a body", async () => {
    for (const respond of [noContent, () => new Response("")]) {
      const { data, error } = await observe(respond).rillet.api.DELETE("/customers/{customer_id}", {
        params: { path },
      });
      expect([data, error]).toEqual([undefined, undefined]);
    }
  });

  it("takes a repeated DELETE that finds nothing for a success", async () => {
    const { rillet } = observe(inTurn(failing(500), failing(404)));
    const call = rillet.api.DELETE("/customers/{customer_id}", { params: { path } });
    await vi.advanceTimersByTimeAsync(1000);
    expect((await call).error).toBeUndefined();
  });

  it("gives documents as bytes where they are asked for", async () => {
    const { rillet, requests } = observe(
      () => new Response(new Uint8Array([37, 80]), { headers: { "content-type": "application/pdf" } }),
    );
    const { data } = await rillet.api.GET("/invoices/{invoice_id}", {
      params: { path: { invoice_id: "1" } },
      headers: { Accept: "application/pdf" },
      parseAs: "arrayBuffer",
    });
    expect([...new Uint8Array(data as ArrayBuffer)]).toEqual([37, 80]);
    expect(requests[0]?.headers.get("accept")).toBe("application/pdf");
  });

  it("throws if no response came, and when it is aborted", async () => {
    await rejection(
      observe(() => networkError(), { maxRetries: 0 }).rillet.api.GET("/organizations/self"),
      RilletConnectionError,
    );
    const controller = new AbortController();
    const error = rejection(
      observe(silence).rillet.api.GET("/organizations/self", { signal: controller.signal }),
      RilletAbortError,
    );
    await vi.advanceTimersByTimeAsync(1);
    controller.abort(new Error("enough"));
    expect((await error).cause).toMatchObject({ message: "enough" });
  });

  it("runs middleware as openapi-fetch does", async () => {
    const { rillet, requests } = observe(ok);
    rillet.api.use({ onRequest: ({ request }) => void request.headers.set("x-middleware", "1") });
    await rillet.api.GET("/organizations/self");
    expect(requests[0]?.headers.get("x-middleware")).toBe("1");
  });
});
