/**
 * The test runner of Node, which needs no package:
 *
 *     node --import tsx --test examples/testing/node-test.ts
 */
import assert from "node:assert/strict";
import { beforeEach, test } from "node:test";
import { Rillet, ServerError } from "rillet-sdk";
import { isSameMoney } from "rillet-sdk/money";
import { createSandbox, type Sandbox } from "rillet-sdk/sandbox";
import { billSeats } from "./billing.js";

let sandbox: Sandbox;
let rillet: Rillet;
let productId: string;

beforeEach(() => {
  sandbox = createSandbox({ seed: "demo" }); // a sandbox of its own for each test
  rillet = new Rillet({ apiKey: "sandbox-key", fetch: sandbox.fetch });
  productId = sandbox.state.products.all()[0]?.id ?? "";
});

void test("an invoice is exact to the cent", async () => {
  const { total } = await billSeats(rillet, "Testing Ltd", productId);
  assert(isSameMoney(total, { amount: "99.98", currency: "USD" }));
});

void test("a lost response does not create a second invoice", async () => {
  sandbox.faults.add({ match: { operation: "invoices.create" }, fault: { kind: "drop-after" } });
  const invoice = await billSeats(rillet, "Testing Ltd", productId);
  const invoices = sandbox.state.invoices.filter(({ customer_id: id }) => id === invoice.customer_id);
  assert.equal(invoices.length, 1);
});

void test("an outage is reported as an error that can be retried", async () => {
  sandbox.faults.add({ match: { method: "POST" }, times: Infinity, fault: { kind: "status", status: 503 } });
  const client = rillet.withOptions({ maxRetries: 0 });
  await assert.rejects(billSeats(client, "Testing Ltd", productId), (error) => {
    assert(error instanceof ServerError);
    return error.isRetryable;
  });
});
