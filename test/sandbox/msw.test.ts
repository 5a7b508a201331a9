import { setupServer } from "msw/node";
import { afterAll, beforeAll, expect, it } from "vitest";
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

it("the MSW handlers make a broken connection a network error, with or without the change committed", async () => {
  sandbox.faults.add({ fault: { kind: "drop-after" } });
  await expect(
    fetch("https://sandbox.api.rillet.com/customers", { method: "POST", body: '{"name":"B"}', headers }),
  ).rejects.toThrow(TypeError);
  expect(sandbox.state.customers.size).toBe(2);
});
