import { describe, expect, it } from "vitest";
import type { RequestDetails } from "../../src/sandbox/server/inspection/request-view.js";
import { inspect, until } from "./served.js";

describe("sending a request again", () => {
  it("gives the first response for the same idempotency key, and makes the change again for a new one", async () => {
    const { sandbox, send, post, look } = await inspect({ apiKey: "very-secret" });
    await send("POST", "/customers", { name: "Acme" }, { "idempotency-key": "k1", "x-note": "first" });
    expect(await (await post("requests/1/repeat", {})).json()).toEqual({ number: 2 });
    expect([sandbox.state.customers.size, sandbox.requests[1]?.replayed]).toEqual([1, true]);
    expect(await (await post("requests/2/repeat", { idempotencyKey: "k2" })).json()).toEqual({ number: 3 });
    expect(sandbox.state.customers.size).toBe(2);
    expect(await look<RequestDetails>("requests/3")).toMatchObject({
      status: 200,
      idempotencyKey: "k2",
      body: { name: "Acme" },
      headers: { "x-note": "first" },
      notRepeatable: null,
      durationMs: expect.any(Number) as unknown,
    });
  });

  it("keeps the query and the key of a request, also if the key was wrong", async () => {
    const { sandbox, send, post } = await inspect();
    await send("GET", "/invoices?limit=5", undefined, { authorization: "Bearer wrong" });
    await post("requests/1/repeat", {});
    expect(sandbox.requests[1]).toMatchObject({ path: "/invoices", query: { limit: "5" }, status: 401 });
  });

  it("does not wait for a response that a fault holds back", async () => {
    const { sandbox, send, post } = await inspect({ now: 0 });
    await send("GET", "/accounts");
    sandbox.faults.add({ fault: { kind: "stall-body" } });
    sandbox.faults.add({ fault: { kind: "delay", ms: 3_600_000 } });
    expect(await (await post("requests/1/repeat", {})).json()).toEqual({ number: 2 });
    expect(await (await post("requests/1/repeat", {})).json()).toEqual({ number: 3 });
    sandbox.advance(3_600_000);
    await until(() => expect(sandbox.requests[2]).toMatchObject({ fault: "delay", status: 200 }));
  });

  it("says why a request cannot be sent again", async () => {
    const { sandbox, server, send, post, look } = await inspect();
    await sandbox.fetch("http://sandbox/accounts");
    await send("POST", "/customers", { name: 7, note: "x".repeat(20_000) });
    const form = new FormData();
    form.set("file", new Blob(["x"]), "x.pdf");
    await fetch(`${server.url}/bills/none`, { method: "POST", body: form });
    expect((await look<RequestDetails>("requests/1")).notRepeatable).toMatch(/did not come over the network/);
    expect((await look<RequestDetails>("requests/2")).notRepeatable).toMatch(/whole body/);
    expect((await look<RequestDetails>("requests/3")).notRepeatable).toMatch(/whole body/);
    expect((await post("requests/2/repeat", {})).status).toBe(400);
    expect((await post("requests/9/repeat", {})).status).toBe(404);
    await send("GET", "/accounts");
    for (const idempotencyKey of ["", "a\nb", 7, "x".repeat(300)])
      expect((await post("requests/4/repeat", { idempotencyKey })).status).toBe(400);
    expect(sandbox.requests).toHaveLength(4);
  });

  it("is rejected for the page of another site", async () => {
    const { send, post, sandbox } = await inspect();
    await send("POST", "/customers", { name: "Acme" });
    expect((await post("requests/1/repeat", {}, { origin: "http://evil.test" })).status).toBe(403);
    expect(sandbox.requests).toHaveLength(1);
  });
});

describe("the log's content", () => {
  it("has the headers of each response, also of one that was lost", async () => {
    const { sandbox, send, look } = await inspect();
    sandbox.faults.add({ fault: { kind: "drop-after" } });
    sandbox.faults.add({ fault: { kind: "refuse" } });
    for (let turn = 0; turn < 2; turn += 1) await send("GET", "/accounts").catch(() => undefined);
    const response = await send("GET", "/accounts");
    const details = await Promise.all([1, 2, 3].map((number) => look<RequestDetails>(`requests/${String(number)}`)));
    expect(details.map(({ responseHeaders }) => responseHeaders?.["content-type"])).toEqual([
      "application/json",
      undefined,
      "application/json",
    ]);
    expect(details[2]?.responseHeaders?.["x-trace-id"]).toBe(response.headers.get("x-trace-id"));
  });

  it("is exported as an HTTP Archive, by a filter and without keys", async () => {
    const { send, server } = await inspect({ apiKey: "very-secret" });
    await send("POST", "/customers?a=1", { name: 7 }, { "idempotency-key": "k", cookie: "very-secret" });
    await send("GET", "/accounts");
    const response = await fetch(`${server.url}/_sandbox/requests.har?path=customers`);
    expect(response.headers.get("content-disposition")).toMatch(/^attachment; filename="[\w.-]+\.har"$/);
    const text = await response.text();
    expect(text).not.toMatch(/very-secret/);
    expect(JSON.parse(text)).toMatchObject({
      log: {
        version: "1.2",
        entries: [
          {
            request: {
              method: "POST",
              url: `${server.url}/customers?a=1`,
              queryString: [{ name: "a", value: "1" }],
              postData: { mimeType: "application/json", text: '{"name":7}' },
            },
            response: { status: 400, content: { mimeType: "application/problem+json" } },
            _problem: "name: expected a string, got 7",
            _idempotencyKey: "k",
          },
        ],
      },
    });
    expect((JSON.parse(text) as { log: { entries: unknown[] } }).log.entries).toHaveLength(1);
  });
});
