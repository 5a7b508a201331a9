import { connect } from "node:net";
import { describe, expect, it, onTestFinished } from "vitest";
import { createSandbox } from "../../src/sandbox/index.js";
import { startSandboxServer } from "../../src/sandbox/server/index.js";
import { moment } from "../support/moment.js";
import { serve, type Served, until } from "./served.js";

/** Everything that comes over a bare socket until it ends, and how it ended. */
async function readRaw({ server }: Served, path: string): Promise<{ text: string; code: string | undefined }> {
  const socket = connect(server.port, "127.0.0.1").setEncoding("utf8");
  socket.write(`GET ${path} HTTP/1.1\r\nhost: 127.0.0.1\r\nauthorization: Bearer sandbox-key\r\n\r\n`);
  let [text, code] = ["", undefined as string | undefined];
  socket.on("data", (chunk) => {
    text += String(chunk);
  });
  socket.on("error", (error: NodeJS.ErrnoException) => {
    code = error.code;
  });
  await new Promise((resolve) => socket.once("close", resolve));
  return { text, code };
}

describe("faults on the wire", () => {
  it.each([
    ["refuse", 0],
    ["drop-before", 0],
    ["drop-after", 1],
  ] as const)("the fault %s resets the connection and leaves %i customers behind", async (kind, count) => {
    const { sandbox, send, served } = await serve();
    sandbox.faults.add({ fault: { kind } });
    await expect(send("POST", "/customers", { name: "Acme" })).rejects.toMatchObject({
      message: "fetch failed",
      cause: { code: expect.stringMatching(/ECONNRESET|UND_ERR_SOCKET/) as unknown },
    });
    expect(sandbox.state.customers.size).toBe(count);
    await until(() => expect(served[0]).toMatchObject({ fault: kind, status: count === 1 ? 200 : undefined }));
    expect((await send("POST", "/customers", { name: "Acme" })).status).toBe(200);
  });

  it("a dropped connection ends with a RST, and no byte of a response arrives", async () => {
    const served = await serve();
    served.sandbox.faults.add({ fault: { kind: "drop-after" } });
    expect(await readRaw(served, "/tax-rates")).toEqual({ text: "", code: "ECONNRESET" });
  });

  it("cut-body sends the first half of a body, and then ends the connection without the rest", async () => {
    const served = await serve();
    const whole = await (await served.send("GET", "/tax-rates")).text();
    served.sandbox.faults.add({ fault: { kind: "cut-body" }, times: 2 });
    const { text } = await readRaw(served, "/tax-rates");
    expect(text).toMatch(/^HTTP\/1\.1 200 OK/);
    expect(text).toContain(whole.slice(0, whole.length / 2 - 1));
    expect(text).not.toContain(whole.slice(-20));
    const response = await served.send("GET", "/tax-rates");
    await expect(response.text()).rejects.toThrow("terminated");
  });

  it("stall-body sends half of a body and then nothing until the client gives up", async () => {
    const { sandbox, server, served } = await serve();
    sandbox.faults.add({ fault: { kind: "stall-body" } });
    const abort = new AbortController();
    const response = await fetch(`${server.url}/tax-rates`, {
      headers: { authorization: "Bearer sandbox-key" },
      signal: abort.signal,
    });
    const reader = response.body?.getReader();
    expect((await reader?.read())?.value?.length).toBeGreaterThan(100);
    const rest = reader?.read();
    expect(served).toHaveLength(0);
    abort.abort();
    await expect(rest).rejects.toMatchObject({ name: "AbortError" });
    await until(() => expect(served[0]).toMatchObject({ fault: "stall-body", status: 200 }));
  });

  it("stall-body frees the idempotency key of a client that is gone, also behind a fetch that ignores the signal", async () => {
    const sandbox = createSandbox();
    const [arrived, gone] = [moment(), moment()];
    const server = await startSandboxServer({
      ...sandbox,
      fetch: async (input) => {
        const { url, method, headers, signal } = input as Request;
        const body = await (input as Request).text();
        signal.addEventListener("abort", () => gone.reach());
        arrived.reach();
        if (sandbox.requests.length === 0) await gone.reached;
        return sandbox.fetch(url, { method, headers, body });
      },
    });
    onTestFinished(() => server.close());
    const abort = new AbortController();
    const post = (signal?: AbortSignal): Promise<Response> =>
      fetch(`${server.url}/customers`, {
        method: "POST",
        headers: {
          authorization: "Bearer sandbox-key",
          "idempotency-key": "key-1",
          "content-type": "application/json",
        },
        body: JSON.stringify({ name: "Acme" }),
        ...(signal && { signal }),
      });
    sandbox.faults.add({ times: 1, fault: { kind: "stall-body" } });
    const first = post(abort.signal);
    await arrived.reached;
    abort.abort();
    await expect(first).rejects.toMatchObject({ name: "AbortError" });
    await until(() => expect(sandbox.requests).toHaveLength(1));
    await until(async () => expect((await post()).status).toBe(200));
    expect(sandbox.state.customers.size).toBe(1);
  });

  it("delay holds a response back until the sandbox's clock has been advanced", async () => {
    const { sandbox, send } = await serve();
    sandbox.faults.add({ fault: { kind: "delay", ms: 3_600_000 } });
    const response = send("POST", "/customers", { name: "Acme" });
    await until(() => expect(sandbox.requests).toHaveLength(1));
    expect(sandbox.state.customers.size).toBe(0);
    await send("POST", "/_sandbox/advance", { milliseconds: 3_600_000 });
    expect((await response).status).toBe(200);
  });

  it("reports a client that gives up during a delay, and the sandbox finishes the request", async () => {
    const { sandbox, server, served } = await serve();
    sandbox.faults.add({ fault: { kind: "delay", ms: 3_600_000 } });
    const abort = new AbortController();
    const headers = { authorization: "Bearer sandbox-key", "content-type": "application/json" };
    const response = fetch(`${server.url}/customers`, {
      method: "POST",
      body: '{"name":"Acme"}',
      headers,
      signal: abort.signal,
    });
    await until(() => expect(sandbox.requests).toHaveLength(1));
    abort.abort();
    await expect(response).rejects.toMatchObject({ name: "AbortError" });
    await until(() => expect(served[0]).toMatchObject({ fault: "the client gave up", status: undefined }));
    sandbox.advance(3_600_000);
    await until(() => expect(sandbox.state.customers.size).toBe(1));
  });

  it("status sends another status, with HTML as from a gateway", async () => {
    const { sandbox, send } = await serve();
    sandbox.faults.add({ fault: { kind: "status", status: 502 } });
    const response = await send("GET", "/accounts");
    expect([response.status, response.headers.get("content-type")]).toEqual([502, "text/html"]);
    expect(await response.text()).toContain("<html>");
  });
});
