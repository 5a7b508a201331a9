import { afterEach, describe, expect, it, vi } from "vitest";
import { Rillet } from "../../src/index.js";
import { createSandbox } from "../../src/sandbox/index.js";
import { start } from "./support/client.js";

afterEach(() => {
  vi.useRealTimers();
});

describe("sandbox.requestsTo", () => {
  it("gives the requests to one operation, by its method or by its id", async () => {
    const { sandbox, send } = start();
    await send("POST", "/customers", { name: "Acme" });
    await send("GET", "/customers");
    await send("POST", "/customers", { name: "Bolt" });
    const created = sandbox.requestsTo("customers.create");
    expect(created.map(({ body }) => body)).toEqual([{ name: "Acme" }, { name: "Bolt" }]);
    expect(sandbox.requestsTo("create-a-customer")).toEqual(created);
    expect(sandbox.requestsTo("invoices.create")).toEqual([]);
  });

  it("rejects an operation that does not exist, so that a typo does not look like no request", () => {
    expect(() => start().sandbox.requestsTo("customer.create")).toThrow(
      /`operation` .*"customer\.create"\. Did you mean `customers\.create`\?/,
    );
  });
});

describe("sandbox.waitForRequest", () => {
  it("resolves at once for a request that is done, and else with the next one", async () => {
    const { sandbox, send } = start();
    await send("POST", "/customers", { name: "Acme" });
    await expect(sandbox.waitForRequest("customers.create")).resolves.toMatchObject({ body: { name: "Acme" } });
    const second = sandbox.waitForRequest("customers.create", { count: 2 });
    await send("POST", "/customers", { name: "Bolt" });
    await expect(second).resolves.toMatchObject({ body: { name: "Bolt" }, status: 200 });
  });

  it("resolves when the response was made, or when a fault stopped the request", async () => {
    const { sandbox, send } = start({ now: 0 });
    sandbox.faults.add({ fault: { kind: "delay", ms: 1000 } });
    sandbox.faults.add({ fault: { kind: "refuse" } });
    let isResolved = false;
    const waiting = sandbox.waitForRequest("customers.list").then(() => (isResolved = true));
    const listed = send("GET", "/customers");
    await vi.waitFor(() => expect(sandbox.requests).toHaveLength(1));
    expect(isResolved).toBe(false);
    sandbox.advance(1000);
    await listed;
    await waiting;
    await expect(send("GET", "/vendors")).rejects.toThrow(TypeError);
    await expect(sandbox.waitForRequest("vendors.list")).resolves.toMatchObject({ fault: "refuse", status: undefined });
  });

  it("rejects after its timeout of real time, also with fake timers, and says which requests there were", async () => {
    const { sandbox, send } = start();
    await send("GET", "/customers");
    vi.useFakeTimers();
    await expect(sandbox.waitForRequest("customers.create", { timeout: 5 })).rejects.toThrow(
      "No request to customers.create within 5 ms. The requests were: customers.list.",
    );
    await expect(sandbox.waitForRequest("customers.list", { count: 2, timeout: 5 })).rejects.toThrow(
      "Fewer than 2 requests to customers.list within 5 ms.",
    );
  });

  it.each([{ count: 0 }, { timeout: -1 }, { tiemout: 1 }])("rejects the options %j", async (options) => {
    await expect(start().sandbox.waitForRequest("customers.list", options as object)).rejects.toThrow(
      /`(count|timeout|tiemout)`/,
    );
  });
});

describe("the time of a sandbox", () => {
  it("follows fake timers", async () => {
    vi.useFakeTimers({ now: Date.UTC(2026, 0, 1) });
    const sandbox = createSandbox();
    const rillet = new Rillet({ apiKey: "sandbox-key", fetch: sandbox.fetch });
    expect(sandbox.now()).toBe(Date.UTC(2026, 0, 1));
    vi.setSystemTime(Date.UTC(2026, 5, 1));
    expect(sandbox.now()).toBe(Date.UTC(2026, 5, 1));
    sandbox.faults.add({ fault: { kind: "delay", ms: 30_000 } });
    const created = rillet.customers.create({ name: "Acme" });
    await vi.advanceTimersByTimeAsync(30_000);
    expect((await created).updated_at).toContain("2026-06-01T00:00:30");
  });
});
