import type { Call } from "../call-operation.js";
import { day, usd } from "./values.js";

const NOBODY = "5f0c7a52-0000-4000-8000-000000000000";

/** Requests that fit the contract and are rejected: their problems must fit it too. */
export async function runRejections(call: Call): Promise<void> {
  for (const name of ["customers", "products", "invoices", "vendors", "bills", "contracts", "creditMemos"]) {
    await call(`${name}.retrieve`, { path: [NOBODY], status: 404 });
    await call(`${name}.delete`, { path: [NOBODY], status: 404 });
  }
  await call("customers.create", {
    body: { name: "Acme", external_references: [{ type: "UNKNOWN", id: "1" }] },
    status: 400,
  });
  const item = { description: "Fee", price: { product_id: NOBODY, quantity: 1, amount_per_unit: usd("1.00") } };
  await call("invoices.create", {
    body: { scope: "FULL", customer_id: NOBODY, invoice_date: day(0), items: [item] },
    status: 400,
  });
  await call("accounts.list", { headers: { authorization: "Bearer another" }, status: 401 });
}
