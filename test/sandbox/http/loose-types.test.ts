import { expect, it } from "vitest";
import { Rillet } from "../../../src/index.js";
import type { ExpandedContract } from "../../../generated/types.js";
import { createCustomer, createInvoice, createProduct, sender, start, usd, type Send } from "../support/client.js";
import { createSandbox, type SandboxOptions } from "../../../src/sandbox/index.js";

const contractBody = (customer: string, product: string): object => ({
  scope: "FULL",
  customer_id: customer,
  name: "Platform",
  close_date: "2026-10-15",
  start_date: "2026-11-01",
  invoicing: { interval: "MONTHLY", day: 1, payment_terms: 30 },
  items: [
    {
      product_id: product,
      quantity: 2.5,
      revenue_pattern: "DAILY",
      price: { type: "ONE_TIME", amount: usd("10.00") },
      tax_rate: { type: "VAT", country: "GB", description: "VAT", percentage: 20 },
    },
  ],
});

async function createContract(send: Send): Promise<string> {
  const [customer, product] = [await createCustomer(send), await createProduct(send)];
  return (await send<{ id: string }>("POST", "/contracts", contractBody(customer.id, product.id))).body.id;
}

/** The books of a strict sandbox, in one that answers as was observed. */
async function loosely(
  prepare: (send: Send) => Promise<string>,
  options: SandboxOptions = {},
): Promise<{ rillet: Rillet; id: string }> {
  const { sandbox, send } = start();
  const id = await prepare(send);
  const loose = createSandbox({ seed: sandbox.state.save(), now: sandbox.now(), looseTypes: true, ...options });
  return { rillet: new Rillet({ apiKey: "sandbox-key", fetch: loose.fetch }), id };
}

it("answers a contract item's quantity and a tax rate's percentage as strings when asked to, and the client reads them", async () => {
  const { rillet, id } = await loosely(createContract);
  expect((await rillet.contracts.retrieve(id)).items).toMatchObject([
    { quantity: "2.5", tax_rate: { percentage: "20" } },
  ]);
  expect((await rillet.contracts.list()).items).toMatchObject([{ items: [{ quantity: "2.5" }] }]);
});

it("leaves the quantity of an invoice's items a number, and PDFs as they are", async () => {
  const { rillet, id } = await loosely(async (send) => (await createInvoice(send)).id);
  expect((await rillet.invoices.retrieve(id)).items).toMatchObject([{ quantity: 1 }]);
  expect(new TextDecoder().decode(await rillet.invoices.retrievePdf(id))).toMatch(/^%PDF/);
});

it("answers numbers as the contract has them unless asked", async () => {
  const { sandbox, send } = start();
  const id = await createContract(send);
  const { body } = await sender(sandbox)<ExpandedContract>("GET", `/contracts/${id}`);
  expect(body.items).toMatchObject([{ quantity: 2.5, tax_rate: { percentage: 20 } }]);
});
