/**
 * Tests a program against a whole Rillet in memory, behind Mock Service Worker: the program makes its client as in production, without a `fetch` of its own.
 * It needs `npm install msw`. This is a script with node:assert. In vitest and Jest the three parts are `beforeAll`, the tests and `afterAll`.
 */
import assert from "node:assert/strict";
import { setupServer } from "msw/node";
import { Rillet, type Invoice } from "rillet-sdk";
import { isSameMoney } from "rillet-sdk/money";
import { createSandbox } from "rillet-sdk/sandbox";
import { sandboxHandlers } from "rillet-sdk/sandbox/msw";

/** The program that is tested. It knows nothing of sandboxes. */
async function billOnce(customerName: string, productId: string): Promise<Invoice> {
  const rillet = new Rillet({ apiKey: "sandbox-key", environment: "sandbox" });
  const [known] = await rillet.customers.list({ search: customerName }).toArray({ limit: 1 });
  const customer = known ?? (await rillet.customers.create({ name: customerName }));
  const price = { product_id: productId, quantity: 2, amount_per_unit: { amount: "49.99", currency: "USD" } };
  return rillet.invoices.create({
    scope: "FULL",
    customer_id: customer.id,
    invoice_date: "2026-11-01",
    items: [{ description: "Seats", price }],
  });
}

const sandbox = createSandbox({ seed: "demo" });
const server = setupServer(...sandboxHandlers(sandbox));
server.listen({ onUnhandledRequest: "error" }); // anything that would go to the network fails. In MSW 3: { onUnhandledFrame: "error" }

try {
  const [product] = sandbox.state.products.all();
  assert(product);

  const invoice = await billOnce("Testing Ltd", product.id);
  assert(isSameMoney(invoice.total, { amount: "99.98", currency: "USD" }));
  const countOwn = (): number =>
    sandbox.state.invoices.filter(({ customer_id: id }) => id === invoice.customer_id).length;
  assert.equal(countOwn(), 1);
  console.log("ok  the invoice is in the books, to the cent");

  // The change is made, but its response is lost. The client tries again with the same idempotency key.
  sandbox.faults.add({ match: { operation: "invoices.create" }, fault: { kind: "drop-after" } });
  await billOnce("Testing Ltd", product.id);
  assert.equal(countOwn(), 2);
  const attempts = sandbox.requests.filter(({ method, path }) => method === "POST" && path === "/invoices");
  assert.deepEqual(
    attempts.map(({ replayed }) => replayed),
    [false, false, true],
  );
  console.log("ok  a lost response does not make a second invoice");

  assert.equal(sandbox.state.customers.filter(({ name }) => name === "Testing Ltd").length, 1);
  console.log("ok  the customer was created once");
} finally {
  server.close();
}
