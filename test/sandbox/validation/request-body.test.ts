import { expect, it } from "vitest";
import type { Bill, Customer, VendorResponse } from "../../../generated/types.js";
import { createCustomer, createProduct, start, usd, type Send } from "../support/client.js";

const createVendor = async (send: Send, fields: object = {}): Promise<VendorResponse> =>
  (await send<VendorResponse>("POST", "/vendors", { name: "Nimbus", ...fields })).body;

it("the sandbox treats null in an optional field as absent", async () => {
  const { send } = start();
  const vendor = await createVendor(send, { email: null });
  expect(vendor).not.toHaveProperty("email");
  const { status, body } = await send<Bill>("POST", "/bills", {
    vendor_id: vendor.id,
    subsidiary_id: null,
    bill_date: "2026-11-01",
    due_date: "2026-12-01",
    expense_number: "B-1",
    items: [{ account_code: "5000", amount: usd("10.00"), description: null }],
  });
  expect(status).toBe(200);
  expect(body.items[0]).not.toHaveProperty("description");
  expect(body.subsidiary_id).toEqual(expect.any(String));
});

it("the sandbox treats each of 250 nulls in optional fields as absent", async () => {
  const { send } = start();
  const { id } = await createVendor(send);
  const { status, body } = await send<Bill>("POST", "/bills", {
    vendor_id: id,
    bill_date: "2026-11-01",
    due_date: "2026-12-01",
    expense_number: "B-1",
    items: Array.from({ length: 250 }, () => ({ account_code: "5000", amount: usd("10.00"), description: null })),
  });
  expect(status).toBe(200);
  expect(body.items.filter((item) => "description" in item)).toEqual([]);
});

it("the sandbox clears a field that a PUT sends as null, as if it were left out", async () => {
  const { send } = start();
  const { id } = await createCustomer(send, { payment_terms: 30 });
  const { body } = await send<Customer>("PUT", `/customers/${id}`, { name: "Acme", payment_terms: null });
  expect(body).not.toHaveProperty("payment_terms");
});

it("the sandbox rejects null in a required field with the recorded text", async () => {
  const { send } = start();
  expect(await send("POST", "/customers", { name: null })).toMatchObject({
    status: 400,
    body: { detail: "name must not be null", violations: [{ field: "name", message: "must not be null" }] },
  });
});

it("the sandbox with strictNulls rejects null in an optional field", async () => {
  const { send } = start({ strictNulls: true });
  expect(await send("POST", "/vendors", { name: "Nimbus", email: null })).toMatchObject({
    status: 400,
    body: { detail: "email must not be null" },
  });
});

it("the sandbox keeps a null that the contract allows", async () => {
  const { send } = start({ strictNulls: true });
  const { status } = await send("POST", "/customers", { name: "Acme" });
  expect(status).toBe(200);
});

it("the sandbox accepts an unknown field and lists it in the request log", async () => {
  const { sandbox, send } = start();
  const [customer, product] = [await createCustomer(send), await createProduct(send)];
  const { status } = await send("POST", "/invoices", {
    scope: "FULL",
    customer_id: customer.id,
    invoice_date: "2026-11-01",
    dueDate: "2026-12-01",
    items: [
      {
        description: "Fee",
        qty: 2,
        price: {
          product_id: product.id,
          quantity: 1,
          amount_per_unit: usd("100.00"),
          discount: { type: "AMOUNT", amount_off: usd("1.00"), percentage_off: 3 },
        },
      },
    ],
  });
  expect(status).toBe(200);
  expect(sandbox.requests.at(-1)?.unknownFields).toEqual([
    "dueDate",
    "items[0].qty",
    "items[0].price.discount.percentage_off",
  ]);
  expect(sandbox.requests.map(({ unknownFields }) => unknownFields).slice(0, 2)).toEqual([[], []]);
});

it("the sandbox with strict rejects an unknown field", async () => {
  const { sandbox, send } = start({ strict: true });
  expect(await send("POST", "/customers", { name: "Acme", emial: "a@b.example" })).toMatchObject({
    status: 400,
    body: { violations: [{ field: "emial", message: "is not a field of this request" }] },
  });
  expect(sandbox.state.customers.size).toBe(0);
});

it("the sandbox rejects a malformed UUID in a body as a JSON parse error", async () => {
  const { send } = start();
  const { status, body } = await send("POST", "/bills", {
    vendor_id: "not-a-uuid",
    bill_date: "2026-11-01",
    due_date: "2026-12-01",
    expense_number: "B-1",
    items: [{ account_code: "5000", amount: usd("10.00") }],
  });
  expect([status, body["detail"]]).toEqual([400, "JSON parse error: vendor_id is not a UUID"]);
});
