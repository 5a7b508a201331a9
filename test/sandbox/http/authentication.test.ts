import { describe, expect, it } from "vitest";
import { sender, start } from "../support/client.js";

describe("the sandbox", () => {
  it("responds with 401 to a missing or unknown key, and does not run the request", async () => {
    const { sandbox } = start();
    const stranger = sender(sandbox, "another-key");
    const reply = await stranger("POST", "/customers", { name: "Acme" });
    expect(reply.status).toBe(401);
    expect(sandbox.state.customers.size).toBe(0);
    expect((await sandbox.fetch("https://sandbox.api.rillet.com/api-key")).status).toBe(401);
    expect((await sender(sandbox)("GET", "/api-key")).status).toBe(200);
  });

  it("lets a read-only key read, and responds to its writes with 403 and Rillet's problem type", async () => {
    const { sandbox } = start({ readOnlyKeys: ["reader"] });
    const reader = sender(sandbox, "reader");
    expect((await reader("GET", "/customers")).status).toBe(200);
    const reply = await reader("POST", "/customers", { name: "Acme" });
    expect(reply).toMatchObject({ status: 403, body: { type: "https://rillet.io/forbidden" } });
  });

  it("responds on /health without a key", async () => {
    const { sandbox } = start();
    expect((await sandbox.fetch("https://sandbox.api.rillet.com/health")).status).toBe(200);
  });

  it("accepts the versions 1 to 4 or none, and rejects any other", async () => {
    const { send, sandbox } = start();
    for (const version of ["1", "2", "3", "4"])
      expect((await send("GET", "/accounts", undefined, { "x-rillet-api-version": version })).status).toBe(200);
    for (const version of ["5", "v4", "4.0"])
      expect((await send("GET", "/accounts", undefined, { "x-rillet-api-version": version })).status).toBe(400);
    const response = await sandbox.fetch("https://x.test/accounts", {
      headers: { authorization: "Bearer sandbox-key" },
    });
    expect(response.status).toBe(200);
  });

  it("responds with 404 to an unknown path, and with 405 to an unknown method of a path", async () => {
    const { send } = start();
    expect((await send("GET", "/nothing/here")).status).toBe(404);
    const reply = await send("GET", "/fields/16c07fad-bec9-41e6-8933-7ff4aca9648d");
    expect(reply.status).toBe(405);
    expect(reply.headers.get("allow")).toBe("PUT");
  });

  it("puts a trace id on every response, also on problems", async () => {
    const { send, sandbox } = start();
    for (const path of ["/accounts", "/nothing"]) {
      const { headers } = await send("GET", path);
      expect(headers.get("x-trace-id")).toBe(sandbox.requests.at(-1)?.traceId);
      expect(headers.get("x-amzn-requestid")).toMatch(/^[\da-f-]{36}$/);
    }
  });

  it("dates every response by its own clock, in the format of HTTP", async () => {
    const { send, sandbox } = start({ now: new Date("2026-11-20T12:00:00.900Z") });
    expect((await send("GET", "/accounts")).headers.get("date")).toBe("Fri, 20 Nov 2026 12:00:00 GMT");
    sandbox.advance(24 * 60 * 60 * 1000);
    expect((await send("GET", "/nothing")).headers.get("date")).toBe("Sat, 21 Nov 2026 12:00:00 GMT");
  });

  it("sends problems as problem details", async () => {
    const { send } = start();
    const { headers, body } = await send("GET", "/customers/unknown");
    expect(headers.get("content-type")).toBe("application/problem+json");
    expect(body).toEqual({
      type: "https://rillet.com/not-found",
      title: "Not Found",
      status: 404,
      detail: "Customer unknown not found",
    });
  });
});
