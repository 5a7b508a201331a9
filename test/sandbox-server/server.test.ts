import { once } from "node:events";
import { request as httpRequest, type ServerResponse } from "node:http";
import { connect } from "node:net";
import { describe, expect, it, vi } from "vitest";
import { Rillet } from "../../src/index.js";
import { createSandbox } from "../../src/sandbox/index.js";
import { startSandboxServer } from "../../src/sandbox/server/index.js";
import { hasIpv6, receiveWebhooks, serve, until } from "./served.js";

describe("startSandboxServer", () => {
  it("lets any HTTP client write, read, list and delete", async () => {
    const { sandbox, send } = await serve();
    const created = await send("POST", "/customers", { name: "Acme" });
    expect(created.status).toBe(200);
    const customer = (await created.json()) as { id: string };
    expect(sandbox.state.customers.get(customer.id)?.name).toBe("Acme");
    const listed = await send("GET", "/customers?search=acme&limit=5");
    expect(await listed.json()).toEqual({ customers: [customer], pagination: {} });
    const deleted = await send("DELETE", `/customers/${customer.id}`);
    expect([deleted.status, await deleted.text()]).toEqual([204, ""]);
  });

  it("responds to an unknown API key with 401 and problem details", async () => {
    const { send } = await serve({ apiKey: "right" });
    expect((await send("GET", "/api-key")).status).toBe(200);
    const refused = await send("GET", "/api-key", undefined, { authorization: "Bearer wrong" });
    expect(refused.status).toBe(401);
    expect(refused.headers.get("content-type")).toBe("application/problem+json");
    expect(refused.headers.get("x-trace-id")).toMatch(/^[\da-f]{32}$/);
    expect(await refused.json()).toMatchObject({ status: 401, title: "Unauthorized" });
  });

  it("replays the response to an idempotency key, and tells onRequest so", async () => {
    const { sandbox, send, served } = await serve();
    const create = async (): Promise<unknown> =>
      (await send("POST", "/customers", { name: "Acme" }, { "idempotency-key": "k" })).json();
    expect(await create()).toEqual(await create());
    expect(sandbox.state.customers.size).toBe(1);
    await until(() =>
      expect(served.map(({ replayed, status }) => [replayed, status])).toEqual([
        [false, 200],
        [true, 200],
      ]),
    );
  });

  it("tells onRequest which request was rejected and why", async () => {
    const { send, served } = await serve();
    await send("POST", "/customers", { name: 7 });
    await until(() => expect(served).toHaveLength(1));
    expect(served[0]).toMatchObject({
      method: "POST",
      path: "/customers",
      status: 400,
      problem: "name: expected a string, got 7",
      replayed: false,
      fault: undefined,
    });
    expect(served[0]?.durationMs).toBeGreaterThan(0);
  });

  it("serves this SDK's client", async () => {
    const { server } = await serve();
    const rillet = new Rillet({ baseUrl: server.url, apiKey: "sandbox-key" });
    const { id } = await rillet.customers.create({ name: "Acme" });
    expect((await rillet.customers.retrieve(id)).name).toBe("Acme");
  });

  it("accepts a file in a form", async () => {
    const { sandbox, server } = await serve();
    const form = new FormData();
    form.append("file", new Blob(["%PDF-1.4"], { type: "application/pdf" }), "bill.pdf");
    await fetch(`${server.url}/bills/5f0c7a52-0000-4000-8000-000000000000`, {
      method: "POST",
      body: form,
      headers: { authorization: "Bearer sandbox-key" },
    });
    expect(sandbox.requests[0]?.body).toEqual({ file: { name: "bill.pdf", type: "application/pdf", size: 8 } });
  });

  it("reads a body that arrives in chunks, without a content length", async () => {
    const { sandbox, server } = await serve();
    const headers = { authorization: "Bearer sandbox-key", "content-type": "application/json" };
    const request = httpRequest(`${server.url}/customers`, { method: "POST", headers });
    request.write('{"name":');
    request.end('"Acme"}');
    await once(request, "response");
    expect(sandbox.state.customers.size).toBe(1);
  });

  it("responds with 413 to a body that is too large, with or without a content length, and does not pass it to the sandbox", async () => {
    const { sandbox, server, send, served } = await serve({}, { maxBodyBytes: 100 });
    const announced = await send("POST", "/customers", { name: "x".repeat(200) });
    expect(announced.status).toBe(413);
    const request = httpRequest(`${server.url}/customers`, {
      method: "POST",
      headers: { authorization: "Bearer sandbox-key" },
    });
    request.write("x".repeat(80));
    request.end("x".repeat(80));
    const [response] = (await once(request, "response")) as [{ statusCode: number }];
    expect(response.statusCode).toBe(413);
    expect(sandbox.requests).toHaveLength(0);
    await until(() =>
      expect(served.map(({ status, problem }) => [status, problem])).toEqual(
        [1, 2].map(() => [413, "The body has more than the 100 bytes that are allowed"]),
      ),
    );
    expect((await send("POST", "/customers", { name: "Acme" })).status).toBe(200);
  });

  it("responds with 413 before a body arrives if its content length is too large", async () => {
    const { server } = await serve({}, { maxBodyBytes: 100 });
    const request = httpRequest(`${server.url}/customers`, {
      method: "POST",
      headers: { "content-length": 1_000_000_000 },
    });
    request.on("error", () => undefined);
    request.flushHeaders();
    const [response] = (await once(request, "response")) as [{ statusCode: number }];
    expect(response.statusCode).toBe(413);
    request.destroy();
  });

  it("responds with 421 to a host that is not loopback, so that a DNS rebinding attack gets no data", async () => {
    const { server } = await serve();
    const statusOf = async (host: string, path: string): Promise<number | undefined> => {
      const request = httpRequest(`${server.url}${path}`, {
        headers: { host, authorization: "Bearer sandbox-key" },
      }).end();
      const [response] = (await once(request, "response")) as [{ statusCode?: number }];
      return response.statusCode;
    };
    for (const path of ["/", "/_sandbox/state", "/customers"]) {
      for (const host of ["evil.test", "127.0.0.1.evil.test", "localhost.evil.test:4010", "[::2]"])
        expect(await statusOf(host, path)).toBe(421);
      for (const host of ["127.0.0.1", "localhost:4010", "LOCALHOST", "[::1]:1", "127.1.2.3:80"])
        expect(await statusOf(host, path)).toBe(200);
    }
  });

  it.each(["0.0.0.0", "0", ...(hasIpv6 ? ["::", "::0", "::ffff:0.0.0.0"] : [])])(
    "has a loopback URL, which a client accepts, when it listens on all addresses as %s",
    async (host) => {
      const { server } = await serve({}, { host });
      expect(new URL(server.url).hostname).toMatch(/^(127\.0\.0\.1|\[::1\])$/);
      const rillet = new Rillet({ baseUrl: server.url, apiKey: "sandbox-key" });
      expect((await rillet.organization.retrieve()).id).toBeTypeOf("string");
    },
  );

  it("has a URL with the host that it was given otherwise", async () => {
    const { server } = await serve({}, { host: "localhost" });
    expect(server.url).toBe(`http://localhost:${String(server.port)}`);
  });

  it("responds with 405 to TRACE, and reads a target that is a whole URL", async () => {
    const { server } = await serve();
    const raw = async (line: string): Promise<string> => {
      const socket = connect(server.port, "127.0.0.1");
      socket.write(`${line} HTTP/1.1\r\nhost: 127.0.0.1\r\nconnection: close\r\n\r\n`);
      let text = "";
      for await (const chunk of socket.setEncoding("utf8")) text += String(chunk);
      return text.split("\r\n")[0] ?? "";
    };
    expect(await raw("TRACE /customers")).toBe("HTTP/1.1 405 Method Not Allowed");
    expect(await raw("GET http://api.rillet.com/health")).toBe("HTTP/1.1 200 OK");
    expect(await raw("OPTIONS *")).toBe("HTTP/1.1 404 Not Found");
  });

  it("rejects with EADDRINUSE if the port is in use", async () => {
    const { server } = await serve();
    await expect(startSandboxServer(createSandbox(), { port: server.port })).rejects.toMatchObject({
      code: "EADDRINUSE",
    });
  });

  it("throws a RilletArgumentError for a value that is not a sandbox", async () => {
    for (const given of [undefined, { port: 4010 }])
      await expect(startSandboxServer(given as never)).rejects.toMatchObject({
        name: "RilletArgumentError",
        message: "`sandbox` of startSandboxServer() must be a sandbox. Pass the result of createSandbox().",
      });
  });

  it.each([
    [{ prot: 1 }, "`prot` is not an option of startSandboxServer(). Did you mean `port`?"],
    [{ port: 65_536 }, "`port` must be a port from 0 to 65535, got 65536."],
    [{ host: "" }, "`host` must be an address to listen on"],
    [{ maxBodyBytes: -1 }, "`maxBodyBytes` must be a whole number from 0, got -1."],
    [{ deliverWebhooks: "yes" }, "`deliverWebhooks` must be true, false or an object, got string."],
    [{ deliverWebhooks: { speling: "observed" } }, "`speling` is not an option of the deliverWebhooks"],
    [{ deliverWebhooks: { paymentForm: "money" } }, "`paymentForm` must be invoice or payment"],
    [{ allowedHosts: ["a:80"] }, "`allowedHosts` must be a list of host names without a port"],
    [{ onRequest: 1 }, "`onRequest` must be a function, got 1."],
  ])("throws a RilletArgumentError for the options %j", async (options, message) => {
    await expect(startSandboxServer(createSandbox(), options as never)).rejects.toMatchObject({
      name: "RilletArgumentError",
      message: expect.stringContaining(message) as unknown,
    });
  });

  it("ends open connections when it is closed", async () => {
    const { sandbox, server, send } = await serve();
    sandbox.faults.add({ fault: { kind: "stall-body" } });
    const stalled = await send("GET", "/accounts");
    await server.close();
    await expect(stalled.text()).rejects.toThrow("terminated");
    await expect(send("GET", "/accounts")).rejects.toMatchObject({ cause: { code: "ECONNREFUSED" } });
  });

  it("sends webhooks when objects change, and again after a failure when the clock is advanced", async () => {
    const received: string[] = [];
    const webhookUrl = await receiveWebhooks((request, response) => {
      received.push(String(request.headers["x-rillet-event"]));
      response.statusCode = received.length === 1 ? 500 : 200;
      request.resume().on("end", () => response.end());
    });
    const { sandbox, send } = await serve(
      { webhookUrl, webhookToken: "c2VjcmV0", now: Date.now() },
      { deliverWebhooks: true },
    );
    await send("POST", "/customers", { name: "Acme" });
    await until(() => expect(sandbox.webhooks[0]).toMatchObject({ attempts: 1, state: "pending" }));
    await send("POST", "/_sandbox/advance", { milliseconds: 60_000 });
    await until(() => expect(sandbox.webhooks[0]).toMatchObject({ attempts: 2, state: "delivered" }));
    expect(received).toEqual(["CREATED", "CREATED"]);
  });

  it("sends other webhooks while a receiver is slow with one", async () => {
    const received: string[] = [];
    const webhookUrl = await receiveWebhooks((request, response) => {
      const id = String(request.headers["x-rillet-id"]);
      received.push(id);
      request.resume();
      if (id !== received[0]) response.end();
    });
    const { sandbox, send } = await serve({ webhookUrl, webhookToken: "c2VjcmV0", now: 0 }, { deliverWebhooks: true });
    await send("POST", "/customers", { name: "Slow" });
    await until(() => expect(received).toHaveLength(1));
    await send("POST", "/customers", { name: "Next" });
    await until(() =>
      expect(sandbox.webhooks.map(({ state, attempts }) => [state, attempts])).toEqual([
        ["pending", 0],
        ["delivered", 1],
      ]),
    );
    sandbox.advance(30_000);
    await until(() => expect(sandbox.webhooks[0]).toMatchObject({ state: "pending", attempts: 1 }));
  });

  it("sends a webhook immediately, and does not wait for its next poll", async () => {
    const timer = { unref: () => timer } as unknown as NodeJS.Timeout;
    vi.spyOn(globalThis, "setInterval").mockReturnValue(timer);
    const { sandbox, send } = await serve(
      { webhookUrl: "http://127.0.0.1:9/hook", webhookToken: "c2VjcmV0", now: 0 },
      { deliverWebhooks: true },
    );
    await send("POST", "/customers", { name: "Acme" });
    await until(() => expect(sandbox.webhooks[0]?.attempts).toBe(1));
    await send("POST", "/_sandbox/advance", { milliseconds: 60_000 });
    await until(() => expect(sandbox.webhooks[0]?.attempts).toBe(2));
  });

  it("sends each endpoint only the events that it was started with", async () => {
    const received: string[] = [];
    const url = await receiveWebhooks((request, response) => {
      received.push(
        `${String(request.url)} ${String(request.headers["x-rillet-entity"])} ${String(request.headers["x-rillet-event"])}`,
      );
      request.resume().on("end", () => response.end());
    });
    const webhookEndpoints = [
      { url: `${url}/all` },
      { url: `${url}/deleted`, events: ["customer.deleted"] },
      { url: `${url}/vendors`, events: ["vendor"] },
    ];
    const { sandbox, send } = await serve(
      { webhookEndpoints, webhookToken: "c2VjcmV0" },
      { deliverWebhooks: { spelling: "observed" } },
    );
    const { id } = (await (await send("POST", "/customers", { name: "Acme" })).json()) as { id: string };
    await send("DELETE", `/customers/${id}`);
    await until(() => expect(received).toHaveLength(3));
    expect(received.sort()).toEqual([
      "/hook/all customer created",
      "/hook/all customer deleted",
      "/hook/deleted customer deleted",
    ]);
    await until(() => expect(sandbox.webhooks.map(({ state }) => state)).toEqual(Array(3).fill("delivered")));
    expect(new Set(sandbox.webhooks.map((webhook) => webhook.id)).size).toBe(3);
  });

  it("says that an attempt had no response within 30 seconds, and ignores a response that comes later", async () => {
    const waiting: ServerResponse[] = [];
    const webhookUrl = await receiveWebhooks((request, response) => {
      waiting.push(response);
      request.resume();
    });
    const { sandbox, send, server } = await serve(
      { webhookUrl, webhookToken: "c2VjcmV0", now: 0 },
      { deliverWebhooks: true },
    );
    await send("POST", "/customers", { name: "Acme" });
    await until(() => expect(waiting).toHaveLength(1));
    sandbox.advance(30_000);
    await until(() => expect(sandbox.webhooks[0]).toMatchObject({ attempts: 1, state: "pending" }));
    waiting[0]?.end("late");
    const id = String(sandbox.webhooks[0]?.id);
    const details = await until(async () => {
      const found = (await (await fetch(`${server.url}/_sandbox/webhooks/${id}`)).json()) as { attempts: unknown[] };
      expect(found.attempts).toHaveLength(1);
      return found;
    });
    const error = "There was no response within 30 seconds";
    expect(details).toMatchObject({ outcome: error, attempts: [{ status: null, error }] });
  });

  it("sends no webhooks unless deliverWebhooks is true", async () => {
    const { sandbox, send } = await serve({ webhookUrl: "http://127.0.0.1:9/hook", webhookToken: "c2VjcmV0" });
    await send("POST", "/customers", { name: "Acme" });
    expect(sandbox.webhooks[0]).toMatchObject({ attempts: 0, state: "pending" });
  });
});
