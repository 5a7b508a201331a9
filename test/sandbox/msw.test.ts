import { setupServer } from "msw/node";
import { afterAll, beforeAll, expect, it } from "vitest";
import { Rillet } from "../../src/index.js";
import { createSandbox } from "../../src/sandbox/index.js";
import { sandboxHandlers } from "../../src/sandbox/msw.js";

const sandbox = createSandbox();
const server = setupServer(...sandboxHandlers(sandbox));
const headers = { authorization: "Bearer sandbox-key" };

beforeAll(() => {
  server.listen({ onUnhandledRequest: "error" });
});
afterAll(() => {
  server.close();
});

it("the MSW handlers respond to the global fetch to Rillet's sandbox host from the sandbox", async () => {
  const response = await fetch("https://sandbox.api.rillet.com/customers", {
    method: "POST",
    body: '{"name":"Acme"}',
    headers,
  });
  expect(response.status).toBe(200);
  expect(sandbox.state.customers.size).toBe(1);
});

it("the MSW handlers respond to Rillet's production host from the sandbox too, so that nothing reaches the real one", async () => {
  expect((await fetch("https://api.rillet.com/customers", { headers })).status).toBe(200);
});

it("the MSW handlers reject another host under rillet.com, and name it", async () => {
  const error: unknown = await new Rillet({ apiKey: "sandbox-key", baseUrl: "https://eu.api.rillet.com" }).customers
    .list()
    .then(undefined, (reason: unknown) => reason);
  expect(String(error)).toContain(
    "sandboxHandlers() got a request to https://eu.api.rillet.com. It covers https://api.rillet.com and https://sandbox.api.rillet.com.",
  );
  expect(error).toMatchObject({ status: 421, attempts: 1 });
});

it("the MSW handlers take other URLs, one or several", async () => {
  for (const urls of ["https://proxy.example/rillet/", ["https://a.example", "https://proxy.example/rillet"]]) {
    server.use(...sandboxHandlers(sandbox, urls));
    expect((await fetch("https://proxy.example/rillet/customers", { headers })).status).not.toBe(421);
    expect((await fetch("https://api.rillet.com/customers", { headers })).status).toBe(421);
    server.resetHandlers();
  }
});

it("the MSW handlers leave requests to other hosts to the settings of MSW", async () => {
  await expect(fetch("https://notrillet.com/")).rejects.toThrow();
  await expect(fetch("https://rillet.com.evil.example/")).rejects.toThrow();
});

it("the MSW handlers make a broken connection a network error, with or without the change committed", async () => {
  sandbox.faults.add({ fault: { kind: "drop-after" } });
  await expect(
    fetch("https://sandbox.api.rillet.com/customers", { method: "POST", body: '{"name":"B"}', headers }),
  ).rejects.toThrow(TypeError);
  expect(sandbox.state.customers.size).toBe(2);
});
