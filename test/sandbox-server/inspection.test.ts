import type { IncomingHttpHeaders } from "node:http";
import { describe, expect, it } from "vitest";
import type { RequestDetails } from "../../src/sandbox/server/inspection/request-view.js";
import type { WebhookDetails } from "../../src/sandbox/server/inspection/webhook-view.js";
import type { StateView } from "../../src/sandbox/server/inspection/state-view.js";
import { createSandbox } from "../../src/sandbox/index.js";
import { inspect, receiveWebhooks, type Served, until } from "./served.js";

const settled = ({ served }: Served, count: number): Promise<void> => until(() => expect(served).toHaveLength(count));

/** A receiver of webhooks that accepts everything. */
async function receive(): Promise<{ url: string; received: IncomingHttpHeaders[] }> {
  const received: IncomingHttpHeaders[] = [];
  const url = await receiveWebhooks((request, response) => {
    received.push(request.headers);
    request.resume();
    response.end();
  });
  return { url, received };
}

describe("the data of the page", () => {
  it("needs no key, is not in the log and does not count in the rate limit", async () => {
    const { sandbox, look, send } = await inspect({ rateLimit: { limit: 1 } });
    for (let turn = 0; turn < 5; turn += 1) await look<StateView>("state");
    expect(sandbox.requests).toHaveLength(0);
    expect((await send("GET", "/accounts")).status).toBe(200);
    expect((await send("GET", "/accounts")).status).toBe(429);
  });

  it("lists requests, the newest first, with status, problem, idempotency key, replay, fault and duration", async () => {
    const inspected = await inspect();
    const { sandbox, send, look } = inspected;
    sandbox.faults.add({ match: { method: "GET" }, fault: { kind: "status", status: 503 } });
    await send("POST", "/customers", { name: 7 }, { "idempotency-key": "k" });
    await send("POST", "/customers", { name: "Acme" }, { "idempotency-key": "k" });
    await send("POST", "/customers", { name: "Acme" }, { "idempotency-key": "k" });
    await send("GET", "/customers?limit=5");
    await settled(inspected, 4);
    const { requests } = await look<StateView>("state");
    expect(requests.items).toMatchObject([
      { number: 4, path: "/customers?limit=5", name: "customers.list", status: 503, fault: "status" },
      { number: 3, status: 200, replayed: true },
      { number: 2, status: 200, replayed: false, idempotencyKey: "k", problem: null },
      { number: 1, method: "POST", status: 400, problem: "name: expected a string, got 7" },
    ]);
    for (const { durationMs } of requests.items) expect(durationMs).toBeGreaterThan(0);
  });

  it("filters requests by path or operation, and by status", async () => {
    const inspected = await inspect();
    for (const path of ["/accounts", "/customers", "/customers/none"]) await inspected.send("GET", path);
    const numbers = async (query: string): Promise<unknown> =>
      (await inspected.look<StateView>(`state?${query}`)).requests.items.map(({ number }) => number);
    expect([
      await numbers("path=CUSTOMERS"),
      await numbers("path=accounts.list"),
      await numbers("status=4"),
      await numbers("path=customers&status=200"),
      await numbers("status=5"),
    ]).toEqual([[3, 2], [1], [3], [2], []]);
    expect((await inspected.look<StateView>("state?status=4")).requests).toMatchObject({ total: 3, matching: 1 });
  });

  it("shows a request's bodies and violations, and never a header that holds a key", async () => {
    const { send, look, server } = await inspect({ apiKey: "very-secret" });
    await send("POST", "/customers", { name: 7 }, { cookie: "session=very-secret", "x-api-key": "very-secret" });
    await send("POST", "/customers", { name: "Acme" }, { "idempotency-key": "k1" });
    const details = await look<RequestDetails>("requests/1");
    expect(details).toMatchObject({
      body: { name: 7 },
      response: { status: 400 },
      violations: [{ field: "name" }],
      headers: { "content-type": "application/json" },
    });
    for (const path of ["state", "requests/1", "collections/customers", "saved-state", "page/main.js"])
      expect(await (await fetch(`${server.url}/_sandbox/${path}`)).text()).not.toMatch(/very-secret|"authorization"/);
  });

  it("shows the number of bytes in place of a binary body", async () => {
    const { sandbox, send, look } = await inspect({ seed: "demo" });
    const [invoice] = sandbox.state.invoices.all();
    await send("GET", `/invoices/${String(invoice?.id)}`, undefined, { accept: "application/pdf" });
    expect((await look<RequestDetails>("requests/1")).response).toMatch(/^\(\d+ bytes\)$/);
  });

  it("counts the objects of each collection and shows those that changed last", async () => {
    const { send, look } = await inspect();
    const names = ["One", "Two", "Three"];
    for (const name of names) await send("POST", "/customers", { name });
    expect((await look<StateView>("state")).collections).toContainEqual({ name: "customers", size: 3 });
    expect(await look("collections/customers")).toMatchObject({
      size: 3,
      objects: [{ name: "Three" }, { name: "Two" }, { name: "One" }],
    });
  });

  it("responds with 404 to an unknown path, and with 403 to a change from another site's page", async () => {
    const { server, post } = await inspect();
    for (const path of ["requests/1", "requests/x", "collections/constructor", "webhooks/1", "nothing"])
      expect((await fetch(`${server.url}/_sandbox/${path}`)).status).toBe(404);
    expect((await post("advance", { milliseconds: 1 }, { origin: "http://evil.test" })).status).toBe(403);
    expect((await post("advance", { milliseconds: 1 }, { origin: "null" })).status).toBe(403);
    expect((await post("advance", { milliseconds: 1 }, { origin: server.url })).status).toBe(200);
  });

  it("advances the clock, and rejects a move back", async () => {
    const { sandbox, post } = await inspect({ now: 0 });
    expect(await (await post("advance", { milliseconds: 7_200_000 })).json()).toEqual({ now: 7_200_000 });
    for (const milliseconds of [-1, Number.NaN, "1", 1e15, undefined])
      expect((await post("advance", { milliseconds })).status).toBe(400);
    expect(sandbox.now()).toBe(7_200_000);
  });

  it("adds and removes faults, and says what is wrong with an invalid rule", async () => {
    const { server, post, send } = await inspect();
    expect(
      (
        await post("faults", {
          match: { method: "GET", path: "/accounts" },
          times: 2,
          fault: { kind: "status", status: 503 },
        })
      ).status,
    ).toBe(200);
    expect((await send("GET", "/accounts")).status).toBe(503);
    expect((await fetch(`${server.url}/_sandbox/faults`, { method: "DELETE" })).status).toBe(204);
    expect((await send("GET", "/accounts")).status).toBe(200);
    for (const rule of [
      {},
      { fault: { kind: "explode" } },
      { fault: { kind: "delay" } },
      { fault: { kind: "refuse" }, tiems: 1 },
      { fault: { kind: "refuse" }, times: 0 },
      { fault: { kind: "refuse" }, match: { operation: "invoices.crate" } },
      { fault: { kind: "status", status: 503, headers: { "a b": "c" } } },
    ]) {
      const refused = await post("faults", rule);
      expect([refused.status, ((await refused.json()) as { detail: string }).detail]).toEqual([
        400,
        expect.stringMatching(/This is not a rule for a fault: `.*An example is \{/),
      ]);
    }
    expect(await (await post("faults", { kind: "drop-after" })).text()).toContain(
      "`fault` is missing. A rule has the fault in it",
    );
  });

  it("says that a body is no JSON object, or too large, and changes nothing", async () => {
    const { server, sandbox } = await inspect();
    const send = (path: string, body: string): Promise<Response> =>
      fetch(`${server.url}/_sandbox/${path}`, { method: "POST", body });
    for (const path of ["faults", "advance", "dashboard"])
      for (const body of ["{fault: 1}", "[]", '"x"', "null"])
        expect(await (await send(path, body)).json()).toMatchObject({
          status: 400,
          detail: expect.stringContaining("The body must be a JSON object") as string,
        });
    const large = JSON.stringify({ fault: { kind: "refuse" }, padding: "x".repeat(1_000_000) });
    expect(await (await send("faults", large)).json()).toMatchObject({
      status: 400,
      detail: "The body has more than 65536 bytes",
    });
    expect(sandbox.faults.handles()).toEqual([]);
  });

  it("lists the faults that can still apply, with how often each has applied", async () => {
    const { sandbox, look, post, send } = await inspect();
    await post("faults", { match: { path: "/accounts" }, times: 2, fault: { kind: "status", status: 503 } });
    await post("faults", { match: { method: "PUT" }, fault: { kind: "refuse" } });
    sandbox.faults.add({ match: { path: /^\/bills/ }, probability: 0.5, fault: { kind: "cut-body" } });
    sandbox.faults.random({ seed: 1, rate: 0, kinds: ["delay", "refuse"] });
    await send("GET", "/accounts");
    expect(await look("faults")).toEqual({
      items: [
        {
          id: 1,
          match: { path: "/accounts" },
          faults: [{ kind: "status", status: 503 }],
          probability: 1,
          applied: 1,
          remaining: 1,
          requests: [1],
        },
        {
          id: 2,
          match: { method: "PUT" },
          faults: [{ kind: "refuse" }],
          probability: 1,
          applied: 0,
          remaining: 1,
          requests: [],
        },
        {
          id: 3,
          match: { path: "/^\\/bills/" },
          faults: [{ kind: "cut-body" }],
          probability: 0.5,
          applied: 0,
          remaining: null,
          requests: [],
        },
        {
          id: 4,
          match: {},
          faults: [{ kind: "delay", ms: 1000 }, { kind: "refuse" }],
          probability: 0,
          applied: 0,
          remaining: null,
          requests: [],
        },
      ],
    });
    await send("GET", "/accounts");
    expect((await look<{ items: unknown[] }>("faults")).items).toHaveLength(3);
    expect((await look<{ items: unknown[] }>("faults?all=true")).items).toContainEqual(
      expect.objectContaining({ id: 1, applied: 2, remaining: 0, requests: [1, 2] }),
    );
  });

  it("removes one rule of the faults and leaves the others", async () => {
    const { server, look, post, send } = await inspect();
    const rule = { match: { path: "/accounts" }, times: 9, fault: { kind: "status", status: 503 } };
    const added = (await (await post("faults", rule)).json()) as { id: number };
    await post("faults", { ...rule, match: { path: "/tax-rates" } });
    const remove = (): Promise<Response> =>
      fetch(`${server.url}/_sandbox/faults/${String(added.id)}`, { method: "DELETE" });
    expect([(await remove()).status, (await remove()).status]).toEqual([204, 404]);
    expect([(await send("GET", "/accounts")).status, (await send("GET", "/tax-rates")).status]).toEqual([200, 503]);
    expect((await look<{ items: unknown[] }>("faults")).items).toHaveLength(1);
  });

  it("lists the request log with a filter, and clears it", async () => {
    const { server, look, send } = await inspect();
    for (const path of ["/accounts", "/customers/none"]) await send("GET", path);
    expect(await look("requests?status=4")).toMatchObject({
      total: 2,
      matching: 1,
      items: [{ number: 2, status: 404 }],
    });
    expect((await fetch(`${server.url}/_sandbox/requests`, { method: "DELETE" })).status).toBe(204);
    expect(await look("requests")).toEqual({ total: 0, matching: 0, items: [] });
    await send("GET", "/accounts");
    expect(await look("requests/3")).toMatchObject({
      number: 3,
      path: "/accounts",
      durationMs: expect.any(Number) as unknown,
    });
  });

  it("shows durations and numbers of requests also after older ones were removed", async () => {
    const inspected = await inspect({ requestLog: { maxRequests: 2 } });
    for (let sent = 0; sent < 4; sent += 1) await inspected.send("GET", "/accounts");
    await settled(inspected, 4);
    const { items } = await inspected.look<StateView["requests"]>("requests");
    expect(items).toMatchObject([{ number: 4 }, { number: 3 }]);
    for (const { durationMs } of items) expect(durationMs).toBeGreaterThan(0);
    expect((await fetch(`${inspected.server.url}/_sandbox/requests/1`)).status).toBe(404);
  });

  it("resets the sandbox", async () => {
    const { sandbox, post, send } = await inspect();
    await send("POST", "/customers", { name: "Acme" });
    expect((await post("reset", {})).status).toBe(204);
    expect([sandbox.state.customers.size, sandbox.requests.length]).toEqual([0, 0]);
  });

  it("loads a saved state, and keeps its own if the other is damaged", async () => {
    const { sandbox, look, post, server, send } = await inspect();
    await send("POST", "/customers", { name: "Acme" });
    const saved = await look<Record<string, unknown>>("saved-state");
    const put = (body: unknown): Promise<Response> =>
      fetch(`${server.url}/_sandbox/saved-state`, { method: "PUT", body: JSON.stringify(body) });
    await post("reset", {});
    expect((await put(saved)).status).toBe(204);
    expect(sandbox.state.customers.all()).toMatchObject([{ name: "Acme" }]);
    for (const damaged of [{}, { version: 1 }, { ...saved, version: 2 }, { ...saved, collections: 7 }]) {
      const response = await put(damaged);
      expect([response.status, await response.text()]).toEqual([400, expect.stringContaining("not a saved state")]);
    }
    expect(sandbox.state.customers.all()).toMatchObject([{ name: "Acme" }]);
  });

  it("says that the server is ready", async () => {
    const { look } = await inspect();
    expect(await look("ready")).toEqual({ ready: true });
  });

  it("acts in the dashboard, and says which actions there are and why one failed", async () => {
    const { sandbox, post, send } = await inspect();
    const act = (action: string, ...values: unknown[]): Promise<Response> =>
      post("dashboard", { action, arguments: values });
    expect((await act("registerReferenceType", "ERP")).status).toBe(200);
    expect(
      (await send("POST", "/customers", { name: "Acme", external_references: [{ type: "ERP", id: "1" }] })).status,
    ).toBe(200);
    expect((await act("closeBooks", "2026-10-01", "2026-10-31")).status).toBe(200);
    for (const [action, values, detail] of [
      ["closeBooks", [], "`start` must be a day"],
      ["closeBooks", ["2026-11-01", "2026-11-31"], "`end` must be a day"],
      ["closeBooks", ["2026-11-30", "2026-11-01"], "`end` must not be before start"],
      ["registerReferenceType", [5], "`type` must be a text"],
      ["setCustomerCurrency", [sandbox.state.customers.first()?.id, "dollars"], "`currency` must be an ISO 4217 code"],
    ] as const)
      expect(await (await act(action, ...values)).json()).toMatchObject({
        status: 400,
        detail: expect.stringContaining(detail) as string,
      });
    expect([sandbox.state.books.size, sandbox.state.customerSettings.size]).toEqual([1, 0]);
    const missing = await act("clearPayment", "none");
    expect([missing.status, await missing.json()]).toEqual([
      400,
      expect.objectContaining({ detail: "The sandbox has no such object with the id none." }),
    ]);
    for (const action of ["toString", "constructor", "fly"])
      expect(((await (await act(action)).json()) as { detail: string }).detail).toMatch(
        /one of registerReferenceType, /,
      );
  });

  it("saves the state so that another sandbox can start with it", async () => {
    const { send, look } = await inspect();
    await send("POST", "/customers", { name: "Acme" });
    const again = createSandbox({ seed: await look("saved-state") });
    expect(again.state.customers.all()).toMatchObject([{ name: "Acme" }]);
  });

  it("shows webhooks with their signed headers, each attempt and why it failed", async () => {
    const { sandbox, send, look } = await inspect(
      { webhookUrl: "http://127.0.0.1:9/hook", webhookToken: "c2VjcmV0" },
      { deliverWebhooks: true },
    );
    await send("POST", "/customers", { name: "Acme" });
    await until(() => expect(sandbox.webhooks[0]?.attempts).toBe(1));
    const { webhooks } = await look<StateView>("state");
    expect(webhooks).toMatchObject({
      total: 1,
      isSent: true,
      failure: null,
      items: [
        {
          entity: "CUSTOMER",
          event: "CREATED",
          state: "pending",
          attemptCount: 1,
          outcome: expect.stringMatching(/ECONNREFUSED|bad port/) as unknown,
        },
      ],
    });
    expect(await look(`webhooks/${String(webhooks.items[0]?.id)}`)).toMatchObject({
      data: { name: "Acme" },
      attempts: [
        {
          url: "http://127.0.0.1:9/hook",
          status: null,
          headers: { "x-rillet-signature": expect.any(String) as unknown, "x-rillet-event": "CREATED" },
        },
      ],
    });
  });

  it("filters webhooks by their event and by their state", async () => {
    const { sandbox, send, look } = await inspect({ webhookToken: "c2VjcmV0" });
    const customer = (await (await send("POST", "/customers", { name: "Acme" })).json()) as { id: string };
    await sandbox.deliverWebhooks({ to: () => new Response() });
    await send("PUT", `/customers/${customer.id}`, { name: "Acme & Co" });
    const found = async (query: string): Promise<unknown> => {
      const { webhooks } = await look<StateView>(`state?${query}`);
      return [webhooks.matching, webhooks.items.map(({ event }) => event)];
    };
    expect([
      await found(""),
      await found("webhook=customer.created"),
      await found("webhook_state=pending"),
      await found("webhook=invoice"),
    ]).toEqual([
      [2, ["UPDATED", "CREATED"]],
      [1, ["CREATED"]],
      [1, ["UPDATED"]],
      [0, []],
    ]);
  });

  it("delivers a webhook again, with the same id and a signature of its own", async () => {
    const receiver = await receive();
    const { sandbox, send, look, post } = await inspect(
      { webhookUrl: receiver.url, webhookToken: "c2VjcmV0" },
      { deliverWebhooks: true },
    );
    await send("POST", "/customers", { name: "Acme" });
    await until(() => expect(sandbox.webhooks[0]?.state).toBe("delivered"));
    const id = String(sandbox.webhooks[0]?.id);
    expect((await post(`webhooks/${id}/deliver`, {})).status).toBe(204);
    await until(() => expect(sandbox.webhooks[0]).toMatchObject({ state: "delivered", attempts: 2 }));
    expect(receiver.received.map((headers) => headers["x-rillet-id"])).toEqual([id, id]);
    expect((await look<WebhookDetails>(`webhooks/${id}`)).attempts).toMatchObject([{ status: 200 }, { status: 200 }]);
    expect((await post("webhooks/none/deliver", {})).status).toBe(404);
  });

  it("says that a server without webhooks delivers none again", async () => {
    const { sandbox, send, post } = await inspect({ webhookToken: "c2VjcmV0" });
    await send("POST", "/customers", { name: "Acme" });
    const refused = await post(`webhooks/${String(sandbox.webhooks[0]?.id)}/deliver`, {});
    expect([refused.status, await refused.text()]).toEqual([400, expect.stringContaining("--webhook-url")]);
  });

  it("says how far the sandbox's clock is ahead of this computer's, because receivers check timestamps", async () => {
    const { look, sandbox } = await inspect();
    expect((await look<StateView>("state")).ahead).toBe(0);
    sandbox.advance(600_000);
    expect((await look<StateView>("state")).ahead).toBe(600_000);
  });

  it("says why webhooks cannot be sent at all", async () => {
    const { send, look } = await inspect({ webhookUrl: "http://127.0.0.1:9/hook" }, { deliverWebhooks: true });
    await send("POST", "/customers", { name: "Acme" });
    await until(async () =>
      expect((await look<StateView>("state")).webhooks.failure).toMatch(/Webhooks cannot be sent.*webhookToken/),
    );
  });
});

describe("the rate limit of the page", () => {
  it("shows the requests that remain in the rolling window, and counts up again when the clock is advanced", async () => {
    const now = Date.UTC(2026, 10, 20, 12);
    const inspected = await inspect({ now });
    const { sandbox, send, look } = inspected;
    const remaining = async (): Promise<unknown> => (await look<StateView>("state")).rateLimit?.remaining;
    expect(await remaining()).toBe(60);
    await send("GET", "/accounts");
    await send("GET", "/customers/none");
    await send("GET", "/accounts", undefined, { authorization: "Bearer wrong" });
    expect((await look<StateView>("state")).rateLimit).toEqual({
      limit: 60,
      windowMs: 60_000,
      remaining: 58,
      resetsAt: now + 60_000,
    });
    sandbox.advance(60_000);
    expect(await remaining()).toBe(60);
  });

  it("is null if there is no limit", async () => {
    const { look } = await inspect({ rateLimit: false });
    expect((await look<StateView>("state")).rateLimit).toBeNull();
  });

  it("agrees with the sandbox on which request is one too many, whatever happened to those before", async () => {
    const { sandbox, send, look } = await inspect({ now: 0, rateLimit: { limit: 5 } });
    sandbox.faults.add({ fault: { kind: "status", status: 503 } });
    await send("GET", "/accounts");
    await send("GET", "/accounts", undefined, { "x-rillet-api-version": "9" });
    for (let sent = 0; sent < 8; sent += 1) {
      const remaining = (await look<StateView>("state")).rateLimit?.remaining;
      expect((await send("GET", "/accounts")).status).toBe(remaining === 0 ? 429 : 200);
    }
  });
});
