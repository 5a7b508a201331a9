import { describe, expect, it } from "vitest";
import { createClock } from "../../../src/sandbox/clock.js";
import { readRequest } from "../../../src/sandbox/http/read-request.js";
import { createRequestLog } from "../../../src/sandbox/http/request-log.js";
import { start } from "../support/client.js";

describe("the request log", () => {
  it("keeps the last requests up to maxRequests, each with its number", async () => {
    const { sandbox, send } = start({ requestLog: { maxRequests: 3 }, rateLimit: false });
    for (let sent = 0; sent < 5; sent += 1) await send("GET", "/accounts");
    expect(sandbox.requests.map(({ number }) => number)).toEqual([3, 4, 5]);
  });

  it("keeps 10,000 requests by default", async () => {
    const log = createRequestLog(createClock(0));
    const received = await readRequest("https://sandbox.api.rillet.com/accounts", {});
    for (let sent = 0; sent < 10_005; sent += 1) log.add(received, undefined);
    expect([log.requests.length, log.requests[0]?.number]).toEqual([10_000, 6]);
  });

  it("removes the oldest requests when bodies and responses together exceed maxBytes", async () => {
    const { sandbox, send } = start({ requestLog: { maxBytes: 50_000 }, rateLimit: false });
    for (let sent = 0; sent < 5; sent += 1) await send("POST", "/customers", { name: "x".repeat(10_000) });
    expect(sandbox.requests.map(({ number }) => number)).toEqual([4, 5]);
  });

  it("keeps a single request that is larger than maxBytes", async () => {
    const { sandbox, send } = start({ requestLog: { maxBytes: 100 } });
    await send("POST", "/customers", { name: "x".repeat(1000) });
    expect(sandbox.requests).toMatchObject([{ number: 1, status: 200, body: { name: "x".repeat(1000) } }]);
  });

  it("keeps the first 16 KiB of a long body of a rejected request, and the whole body of any other", async () => {
    const { sandbox, send } = start({ requestLog: { maxBytes: 200_000 } });
    const name = "x".repeat(60_000);
    await send("POST", "/customers", { name, emails: 7 });
    await send("POST", "/customers", { name });
    const [refused, created] = sandbox.requests;
    expect(String(refused?.body)).toMatch(/^\{"name":"x{16000,16384}… \(cut: the body has 60022 characters\)$/);
    expect(created?.body).toEqual({ name });
  });

  it("gives the room of a cut body back", async () => {
    const { sandbox, send } = start({ requestLog: { maxBytes: 100_000 }, rateLimit: false });
    for (let sent = 0; sent < 4; sent += 1) await send("POST", "/none", { name: "x".repeat(50_000) });
    expect(sandbox.requests).toHaveLength(4);
  });

  it("is empty after clearRequests, and the numbers go on", async () => {
    const { sandbox, send } = start();
    await send("GET", "/accounts");
    sandbox.clearRequests();
    expect(sandbox.requests).toEqual([]);
    await send("GET", "/accounts");
    expect(sandbox.requests).toMatchObject([{ number: 2 }]);
  });

  it.each([
    [{ maxRequest: 1 }, "`maxRequest` is not an option of the requestLog of createSandbox()"],
    [{ maxRequests: 0 }, "`maxRequests` must be a whole number from 1"],
    [5, "`requestLog` must be an object of options"],
  ])("rejects the limits %j", (requestLog, message) => {
    expect(() => start({ requestLog: requestLog as never })).toThrow(message);
  });
});
