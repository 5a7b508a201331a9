import { expect, it } from "vitest";
import { Rillet } from "../../../src/index.js";
import { createInvoice, start, usd, type Send } from "../support/client.js";
import { createContract, taxedItem } from "../support/contract-requests.js";
import { createSandbox, type SandboxOptions } from "../../../src/sandbox/index.js";

const createTaxedContract = async (send: Send): Promise<string> => (await createContract(send, {}, taxedItem)).id;

/** The state of a sandbox, loaded into another one with looseTypes. */
async function loosely(
  prepare: (send: Send) => Promise<string>,
  options: SandboxOptions = {},
): Promise<{ rillet: Rillet; id: string }> {
  const { sandbox, send } = start();
  const id = await prepare(send);
  const loose = createSandbox({ seed: sandbox.state.save(), now: sandbox.now(), looseTypes: true, ...options });
  return { rillet: new Rillet({ apiKey: "sandbox-key", fetch: loose.fetch }), id };
}

const createBill = async (send: Send): Promise<string> => {
  const vendor = (await send<{ id: string }>("POST", "/vendors", { name: "Nimbus" })).body;
  const rate = { type: "VAT", country: "GB", description: "VAT", percentage: 20, tax_amount: usd("2.00") };
  const { body } = await send<{ id: string }>("POST", "/bills", {
    vendor_id: vendor.id,
    bill_date: "2026-11-01",
    due_date: "2026-12-01",
    expense_number: "B-1",
    items: [{ account_code: "5000", amount: usd("12.00"), tax_rate: { ...rate, coverage: "INCLUSIVE" } }],
  });
  return body.id;
};

it("the sandbox with looseTypes sends the percentage of a tax rate as a string, and the client reads it", async () => {
  const { rillet, id } = await loosely(createBill);
  expect((await rillet.bills.retrieve(id)).items).toMatchObject([{ tax_rate: { percentage: "20" } }]);
  expect((await rillet.bills.list()).items).toMatchObject([{ items: [{ tax_rate: { percentage: "20" } }] }]);
});

it("the sandbox without looseTypes sends the percentage of a tax rate as a number", async () => {
  const { rillet, id } = await loosely(createBill, { looseTypes: false });
  expect((await rillet.bills.retrieve(id)).items).toMatchObject([{ tax_rate: { percentage: 20 } }]);
});

it("the sandbox without looseTypes also sends strings in contract items, and the client reads them", async () => {
  const { rillet, id } = await loosely(createTaxedContract, { looseTypes: false });
  expect((await rillet.contracts.retrieve(id)).items).toMatchObject([
    { quantity: "2.5", tax_rate: { percentage: "20.0000" } },
  ]);
});

it("the sandbox with looseTypes sends the quantity of an invoice's items as a number, and PDFs unchanged", async () => {
  const { rillet, id } = await loosely(async (send) => (await createInvoice(send)).id);
  expect((await rillet.invoices.retrieve(id)).items).toMatchObject([{ quantity: 1 }]);
  expect(new TextDecoder().decode(await rillet.invoices.retrievePdf(id))).toMatch(/^%PDF/);
});
