import { describe, expect, it } from "vitest";
import type { Fault } from "../../../src/sandbox/index.js";
import { start } from "../support/client.js";

const post = (send: ReturnType<typeof start>["send"]): Promise<{ status: number; body: unknown }> =>
  send("POST", "/customers", { name: "Acme" }, { "idempotency-key": "k" });

describe("the sandbox with fault rules", () => {
  it.each([
    ["refuse", "ECONNREFUSED", 0],
    ["drop-before", "ECONNRESET", 0],
    ["drop-after", "ECONNRESET", 1],
  ] as const)("makes fetch fail for %s with %s, with %i customers afterwards", async (kind, code, count) => {
    const { sandbox, send } = start();
    sandbox.faults.add({ fault: { kind } });
    await expect(post(send)).rejects.toMatchObject({ name: "TypeError", message: "fetch failed", cause: { code } });
    expect(sandbox.state.customers.size).toBe(count);
    expect(sandbox.requests.at(-1)).toMatchObject({ fault: kind, status: count === 1 ? 200 : undefined });
    expect((await post(send)).status).toBe(200);
    expect(sandbox.state.customers.size).toBe(1);
  });

  it("sends another status without a change, or after the change if the rule says so", async () => {
    const { sandbox, send } = start();
    sandbox.faults.add({ fault: { kind: "status", status: 502 } });
    const gateway = await post(send);
    expect(gateway).toMatchObject({ status: 502, body: expect.stringContaining("<html>") as unknown });
    expect(sandbox.state.customers.size).toBe(0);
    sandbox.faults.add({ fault: { kind: "status", status: 500, isCommitted: true } });
    expect((await post(send)).status).toBe(500);
    expect(sandbox.state.customers.size).toBe(1);
    sandbox.faults.add({ fault: { kind: "status", status: 429, headers: { "retry-after": "7" } } });
    const limited = await send("GET", "/customers");
    expect([limited.status, limited.headers.get("retry-after")]).toEqual([429, "7"]);
  });

  it.each([
    [400, "Bad Request"],
    [402, "Payment Required"],
    [409, "Conflict"],
    [410, "Gone"],
    [412, "Precondition Failed"],
    [415, "Unsupported Media Type"],
    [422, "Unprocessable Content"],
    [423, "Locked"],
    [429, "Too Many Requests"],
    [451, "Unavailable For Legal Reasons"],
    [500, "Internal Server Error"],
  ])("sends %i with its title", async (status, title) => {
    const { sandbox, send } = start();
    sandbox.faults.add({ fault: { kind: "status", status } });
    expect(await send("GET", "/customers")).toMatchObject({ status, body: { title, status } });
  });

  it.each([502, 503, 504])("sends %i as a page that names it", async (status) => {
    const { sandbox, send } = start();
    sandbox.faults.add({ fault: { kind: "status", status } });
    expect(await send("GET", "/customers")).toMatchObject({
      status,
      body: expect.stringContaining(`<h1>${status} ERROR</h1>`) as unknown,
    });
  });

  it.each([204, 205, 304])("sends %i without a body, because this status allows none", async (status) => {
    const { sandbox, send } = start();
    sandbox.faults.add({ fault: { kind: "status", status, body: "left out" } });
    expect(await send("GET", "/customers")).toMatchObject({ status, body: "" });
  });

  it("sends broken JSON with the media type of JSON, and shows it unchanged in the log", async () => {
    const { sandbox } = start();
    sandbox.faults.add({
      fault: { kind: "status", status: 400, headers: { "Content-Type": "application/json" }, body: '{"detail":' },
    });
    const response = await sandbox.fetch("https://x.test/customers");
    expect([response.headers.get("content-type"), await response.text()]).toEqual(["application/json", '{"detail":']);
    expect(sandbox.requests[0]?.response).toBe('{"detail":');
  });

  it("cuts a body off half-way, after the change is committed", async () => {
    const { sandbox, send } = start();
    sandbox.faults.add({ fault: { kind: "cut-body" } });
    await expect(post(send)).rejects.toMatchObject({ message: "terminated", cause: { code: "UND_ERR_SOCKET" } });
    expect(sandbox.state.customers.size).toBe(1);
  });

  it("finishes a delayed request even if the caller has given up", async () => {
    const { sandbox } = start();
    sandbox.faults.add({ fault: { kind: "delay", ms: 60_000_000 } });
    const abort = new AbortController();
    const request = sandbox.fetch("https://x.test/customers", {
      method: "POST",
      body: '{"name":"Acme"}',
      signal: abort.signal,
      headers: { authorization: "Bearer sandbox-key" },
    });
    await Promise.resolve();
    abort.abort(new Error("gave up"));
    await expect(request).rejects.toThrow("gave up");
    sandbox.advance(60_000_000);
    await new Promise((resolve) => setImmediate(resolve));
    expect(sandbox.state.customers.size).toBe(1);
  });

  it("rejects immediately with the reason of a signal that is already aborted, and logs nothing", async () => {
    const { sandbox } = start();
    await expect(sandbox.fetch("https://x.test/health", { signal: AbortSignal.abort() })).rejects.toMatchObject({
      name: "AbortError",
    });
    expect(sandbox.requests).toHaveLength(0);
  });

  it("applies a rule to requests that match its method, path, pattern or operation, as often as the rule says", async () => {
    const { sandbox, send } = start();
    const fault: Fault = { kind: "status", status: 503 };
    sandbox.faults.add({ match: { method: "POST", path: "/customers" }, times: 2, fault });
    sandbox.faults.add({ match: { path: "/customers/{customer_id}" }, fault });
    sandbox.faults.add({ match: { path: /^\/tax/g }, fault });
    sandbox.faults.add({ match: { operation: "list-all-accounts" }, times: Infinity, fault });
    const statuses = [];
    for (const [method, path] of [
      ["POST", "/customers"],
      ["POST", "/customers"],
      ["POST", "/customers"],
      ["GET", "/customers"],
      ["GET", "/customers/x"],
      ["GET", "/tax-rates"],
      ["GET", "/accounts"],
      ["GET", "/accounts"],
    ] as const) {
      statuses.push((await send(method, path, method === "POST" ? { name: "A" } : undefined)).status);
    }
    expect(statuses).toEqual([503, 503, 200, 200, 503, 503, 503, 503]);
    sandbox.faults.clear();
    expect((await send("GET", "/accounts")).status).toBe(200);
  });

  it("applies random faults in the same order for the same seed", async () => {
    const run = async (seed: number): Promise<string> => {
      const { sandbox, send } = start();
      sandbox.faults.random({ seed, rate: 0.5, kinds: ["status", "refuse"] });
      const seen: string[] = [];
      for (let index = 0; index < 30; index += 1)
        seen.push(
          await send("GET", "/accounts").then(
            ({ status }) => String(status),
            () => "refused",
          ),
        );
      return seen.join(" ");
    };
    expect(await run(1)).toBe(await run(1));
    expect(await run(1)).not.toBe(await run(2));
    expect(new Set((await run(1)).split(" "))).toEqual(new Set(["200", "502", "refused"]));
  });

  it("gives a handle of each rule, which shows what the rule has done and removes it", async () => {
    const { sandbox, send } = start();
    const fault = sandbox.faults.add({ match: { method: "POST" }, times: 2, fault: { kind: "drop-after" } });
    const random = sandbox.faults.random({ seed: 1, rate: 0, kinds: ["refuse"] });
    await expect(post(send)).rejects.toThrow(TypeError);
    await send("GET", "/customers");
    expect([fault.applied, fault.remaining, random.applied, random.remaining]).toEqual([1, 1, 0, null]);
    expect(fault.requests).toMatchObject([{ name: "customers.create", fault: "drop-after", status: 200 }]);
    fault.remove();
    expect((await post(send)).status).toBe(200);
    expect([fault.applied, fault.requests.length, sandbox.faults.list().length]).toEqual([1, 1, 1]);
    sandbox.clearRequests();
    expect(fault.requests).toEqual([]);
  });
});
