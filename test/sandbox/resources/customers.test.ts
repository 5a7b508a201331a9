import { describe, expect, it } from "vitest";
import { createCustomer, createInvoice, createProduct, productBody, start, usd, type Send } from "../support/client.js";

const address = { line1: "14 Quay Street", city: "Bristol", state: "BST", zip_code: "BS1 4DJ", country: "GB" };

describe("a customer", () => {
  it("keeps the given fields, with sending and reminders off by default", async () => {
    const { send } = start();
    const customer = await createCustomer(send, {
      address,
      emails: [{ email: "ap@acme.test", type: "MAIN_SENDER" }],
      payment_terms: 30,
      unknown: 1,
    });
    expect(customer).toEqual({
      id: customer.id,
      name: "Acme",
      address,
      emails: [{ email: "ap@acme.test", type: "MAIN_SENDER" }],
      payment_terms: 30,
      external_references: [],
      send_invoices_automatically: false,
      send_payment_reminders: false,
      updated_at: expect.stringMatching(/^2026-11-20T12:00:00(\.000\d*)?Z$/) as string,
    });
    expect((await send("GET", `/customers/${customer.id}`)).body).toEqual(customer);
  });

  it("is replaced as a whole by PUT, so a field that is left out is cleared", async () => {
    const { sandbox, send } = start();
    const customer = await createCustomer(send, {
      address,
      payment_terms: 30,
      external_references: [{ type: "BILLING", id: "1" }],
    });
    sandbox.advance(1000);
    const updated = (await send("PUT", `/customers/${customer.id}`, { name: "Acme" })).body;
    expect(updated).not.toHaveProperty("address");
    expect(updated).not.toHaveProperty("payment_terms");
    expect(updated).toMatchObject({
      id: customer.id,
      external_references: [],
      updated_at: expect.stringMatching(/^2026-11-20T12:00:01(\.000\d*)?Z$/) as string,
    });
  });

  it("takes an address whole or not at all", async () => {
    const { send } = start();
    const { zip_code: _left, ...partial } = address;
    expect(await send("POST", "/customers", { name: "Acme", address: partial })).toMatchObject({
      status: 400,
      body: { violations: [{ field: "address.zip_code" }] },
    });
  });

  it("is gone after DELETE, and a second DELETE gets 404", async () => {
    const { send } = start();
    const { id } = await createCustomer(send);
    expect((await send("DELETE", `/customers/${id}`)).status).toBe(204);
    expect((await send("DELETE", `/customers/${id}`)).status).toBe(404);
    expect((await send("GET", `/customers/${id}`)).status).toBe(404);
    expect((await send("PUT", `/customers/${id}`, { name: "A" })).status).toBe(404);
  });

  it("is not deleted while an invoice is open, nor afterwards, because the invoice still names it", async () => {
    const { send } = start();
    const invoice = await createInvoice(send);
    expect((await send("DELETE", `/customers/${invoice.customer_id}`)).status).toBe(409);
    await send("POST", `/invoices/${invoice.id}/payments`, {
      account_code: "1000",
      amount: usd("100.00"),
      date: "2026-11-20",
    });
    expect((await send("DELETE", `/customers/${invoice.customer_id}`)).status).toBe(409);
    expect((await send("DELETE", `/customers/${(await createCustomer(send)).id}`)).status).toBe(204);
  });
});

describe("external references", () => {
  it("must be of a registered type, or the problem that integrations recorded comes", async () => {
    const { send } = start();
    const reply = await send("POST", "/customers", {
      name: "Acme",
      external_references: [{ type: "STRIPE", id: "cus_1" }],
    });
    expect(reply).toMatchObject({ status: 400, body: { detail: "External reference type does not exist" } });
    expect(reply.body["type"]).toMatch(/\/exception\/external_reference_type_not_found$/);
  });

  it("need a url if they are of the built-in type", async () => {
    const { send } = start();
    const reference = { type: "CUSTOMER_CUSTOM", id: "1" };
    const refused = await send("POST", "/customers", { name: "Acme", external_references: [reference] });
    expect(refused).toMatchObject({ status: 400, body: { violations: [{ field: "external_references[0].url" }] } });
    expect(
      (
        await send("POST", "/customers", {
          name: "Acme",
          external_references: [{ ...reference, url: "https://a.test/1" }],
        })
      ).status,
    ).toBe(200);
  });
});

describe("a product", () => {
  it("needs a name of at most 250 characters, a revenue account, and every field that the contract requires", async () => {
    const { send } = start();
    const fields = async (body: object): Promise<unknown> =>
      (await send<{ violations?: { field: string }[] }>("POST", "/products", body)).body.violations
        ?.map(({ field }) => field)
        .sort();
    expect(await fields({ ...productBody, name: "x".repeat(251) })).toEqual(["name"]);
    expect(await fields({ ...productBody, account_code: "9999" })).toEqual(["account_code"]);
    expect(await fields({ ...productBody, account_code: "1000" })).toEqual(["account_code"]);
    expect(await fields({ name: "P" })).toEqual([
      "account_code",
      "description",
      "include_in_arr_mrr",
      "price",
      "revenue_pattern",
    ]);
    expect(await fields({ ...productBody, name: "x".repeat(250) })).toBeUndefined();
  });

  it("is active unless said, and is not deleted while an invoice uses it", async () => {
    const { send } = start();
    const free = await createProduct(send);
    expect(free.status).toBe("ACTIVE");
    expect((await send("DELETE", `/products/${free.id}`)).status).toBe(204);
    const invoice = await createInvoice(send);
    expect((await send("DELETE", `/products/${String(invoice.items[0]?.product_id)}`)).status).toBe(409);
  });

  it("takes tiers of which no two have the same bound, each with a price", async () => {
    const { send } = start();
    const priced = (tiers: object[]): ReturnType<Send> =>
      send("POST", "/products", {
        ...productBody,
        price: { type: "USAGE", interval_months: 1, billing_scheme: { type: "TIERED", mode: "METERED", tiers } },
      });
    const [one, two] = [
      { up_to: 10, flat_price: usd("1") },
      { up_to: 20, per_unit_price: usd("0.1") },
    ];
    expect((await priced([one, two])).status).toBe(200);
    const open = { per_unit_price: usd("0.1") };
    expect((await priced([open, one])).status).toBe(200);
    expect(await priced([open, one, open])).toMatchObject({
      status: 400,
      body: { violations: [{ field: "price.billing_scheme.tiers[2].up_to" }] },
    });
    expect(await priced([one, { ...two, up_to: 10 }])).toMatchObject({
      status: 400,
      body: { violations: [{ field: "price.billing_scheme.tiers[1].up_to" }] },
    });
    expect(await priced([one, { up_to: 20 }])).toMatchObject({
      status: 400,
      body: { violations: [{ field: "price.billing_scheme.tiers[1]" }] },
    });
  });

  it("takes prices with more digits than the currency has", async () => {
    const { send } = start();
    expect(await createProduct(send, { price: { type: "ONE_TIME", amount: usd("0.0003") } })).toMatchObject({
      price: { amount: usd("0.0003") },
    });
    expect(
      await send("POST", "/products", {
        ...productBody,
        price: { type: "ONE_TIME", amount: { amount: "ten", currency: "usd" } },
      }),
    ).toMatchObject({
      status: 400,
      body: { violations: [{ field: "price.amount.currency" }] },
    });
  });
});
