import { expect, it } from "vitest";
import { start } from "../support/client.js";

const statuses = async (
  count: number,
  send: ReturnType<typeof start>["send"],
  path = "/accounts",
): Promise<number[]> => {
  const seen: number[] = [];
  for (let index = 0; index < count; index += 1) seen.push((await send("GET", path)).status);
  return seen;
};

it("the sandbox accepts 60 requests in a rolling minute and responds to the 61st with 429, with Retry-After if the options ask for it", async () => {
  const { send } = start({ rateLimit: { retryAfter: true } });
  expect(new Set(await statuses(60, send))).toEqual(new Set([200]));
  const refused = await send("GET", "/accounts");
  expect(refused.status).toBe(429);
  expect(refused.headers.get("retry-after")).toBe("60");
});

it("the rate limit counts a request for 60 seconds and no longer", async () => {
  const { sandbox, send } = start({ rateLimit: { limit: 2 } });
  await statuses(1, send);
  sandbox.advance(30_000);
  await statuses(1, send);
  sandbox.advance(29_999);
  expect(await statuses(1, send)).toEqual([429]);
  sandbox.advance(1);
  expect(await statuses(1, send)).toEqual([429]);
  sandbox.advance(60_000);
  expect(await statuses(1, send)).toEqual([200]);
});

it("the rate limit counts a request whose version is rejected", async () => {
  const { send } = start({ rateLimit: { limit: 1 } });
  expect((await send("GET", "/accounts", undefined, { "x-rillet-api-version": "9" })).status).toBe(400);
  expect((await send("GET", "/accounts")).status).toBe(429);
});

it("the rate limit headers give the remaining requests of each key, and when the next one is allowed", async () => {
  const { sandbox, send } = start({ rateLimit: { limit: 2 }, readOnlyKeys: ["reader"] });
  const now = sandbox.now();
  expect(sandbox.rateLimit).toMatchObject({ limit: 2, windowMs: 60_000, remaining: 2, resetsAt: undefined });
  for (const at of [0, 1000, 1000]) {
    sandbox.advance(at);
    await send("GET", "/accounts");
  }
  expect(sandbox.rateLimit).toMatchObject({ remaining: 0, resetsAt: now + 61_000 });
  expect(sandbox.rateLimit?.forKey("reader")).toMatchObject({ remaining: 2 });
  sandbox.advance(59_000);
  expect(sandbox.rateLimit).toMatchObject({ remaining: 1, resetsAt: now + 62_000 });
  expect(start().sandbox.rateLimit).toBeUndefined();
});

it("the rate limit counts failed requests too", async () => {
  const { send } = start({ rateLimit: { limit: 2 } });
  expect(await statuses(3, send, "/nothing")).toEqual([404, 404, 429]);
});

it("the sandbox sends a 429 without Retry-After by default", async () => {
  const { send } = start({ rateLimit: { limit: 0 } });
  const refused = await send("GET", "/accounts");
  expect([refused.status, refused.headers.get("retry-after")]).toEqual([429, null]);
});
