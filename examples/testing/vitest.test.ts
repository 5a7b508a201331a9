/**
 * The same with vitest:
 *
 *     npx vitest run examples/testing/vitest.test.ts
 */
import { Rillet } from "rillet-sdk";
import { createSandbox } from "rillet-sdk/sandbox";
import { expect, test } from "vitest";
import { billSeats } from "./billing.js";

function start() {
  const sandbox = createSandbox({ seed: "demo" });
  const rillet = new Rillet({ apiKey: "sandbox-key", fetch: sandbox.fetch });
  return { sandbox, rillet, productId: sandbox.state.products.all()[0]?.id ?? "" };
}

test("a customer who is known is not created again", async () => {
  const { sandbox, rillet, productId } = start();
  await billSeats(rillet, "Testing Ltd", productId);
  await billSeats(rillet, "Testing Ltd", productId);
  expect(sandbox.state.customers.filter(({ name }) => name === "Testing Ltd")).toHaveLength(1);
});

test("a lost response is repeated with the same idempotency key", async () => {
  const { sandbox, rillet, productId } = start();
  sandbox.faults.add({ match: { operation: "invoices.create" }, fault: { kind: "drop-after" } });
  await billSeats(rillet, "Testing Ltd", productId);
  const attempts = sandbox.requests.filter(({ method, path }) => method === "POST" && path === "/invoices");
  expect(attempts.map(({ replayed }) => replayed)).toEqual([false, true]);
  expect(new Set(attempts.map(({ idempotencyKey }) => idempotencyKey)).size).toBe(1);
});
