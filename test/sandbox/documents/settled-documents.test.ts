import { describe, expect, it } from "vitest";
import { seedId } from "../../../src/sandbox/index.js";
import { createCustomer, createInvoice, createProduct, start, usd, type Send } from "../support/client.js";

type Money = ReturnType<typeof usd>;
const gbp = (amount: string): Money => ({ amount, currency: "GBP" });
const create = async (send: Send, path: string, body: object): Promise<{ id: string }> => {
  const reply = await send<{ id: string }>("POST", path, body);
  expect(reply.status, JSON.stringify(reply.body)).toBe(200);
  return reply.body;
};
const line = (product: string | undefined, price: Money): object => ({
  description: "L",
  price: { product_id: product, quantity: 1, amount_per_unit: price },
});
const billBody = (vendor: string, amount: Money): object => ({
  vendor_id: vendor,
  bill_date: "2026-11-01",
  due_date: "2026-12-01",
  expense_number: "B",
  items: [{ account_code: "6000", amount }],
});
const creditBody = (vendor: string, amount: Money): object => ({
  vendor_id: vendor,
  subsidiary_id: seedId("subsidiary", "US"),
  credit_number: "1",
  date: "2026-11-01",
  gl_impact_date: "2026-11-01",
  line_items: [{ account_code: "6000", amount }],
});

describe("a document that was paid or credited keeps its currency:", () => {
  it("an invoice", async () => {
    const { send } = start();
    const invoice = await createInvoice(send);
    const body = {
      scope: "FULL",
      invoice_date: "2026-11-01",
      bank_account_id: seedId("bank account", "USD"),
      items: [line(invoice.items[0]?.product_id, gbp("100.00"))],
    };
    const payment = await create(send, `/invoices/${invoice.id}/payments`, {
      account_code: "1000",
      amount: usd("60.00"),
      date: "2026-11-20",
    });
    expect((await send("PUT", `/invoices/${invoice.id}`, body)).status).toBe(409);
    expect((await send("GET", `/invoices/${invoice.id}`)).body).toMatchObject({ amount_due: usd("40") });
    await send("DELETE", `/invoices/${invoice.id}/payments/${payment.id}`);
    expect((await send("PUT", `/invoices/${invoice.id}`, body)).body).toMatchObject({ amount_due: gbp("100") });
  });

  it("a credit memo", async () => {
    const { send } = start();
    const invoice = await createInvoice(send);
    const body = (price: Money): object => ({
      credit_memo_date: "2026-11-10",
      items: [line(invoice.items[0]?.product_id, price)],
    });
    const memo = await create(send, "/credit-memos", { ...body(usd("10.00")), customer_id: invoice.customer_id });
    const applications = [{ invoice_id: invoice.id, amount: usd("5.00"), application_date: "2026-11-20" }];
    await create(send, `/credit-memos/${memo.id}/applications`, { applications });
    expect((await send("PUT", `/credit-memos/${memo.id}`, body(gbp("10.00")))).status).toBe(409);
    expect((await send("DELETE", `/credit-memos/${memo.id}/applications`)).status).toBe(204);
    expect((await send("PUT", `/credit-memos/${memo.id}`, body(gbp("10.00")))).status).toBe(200);
  });

  it("a bill", async () => {
    const { send } = start();
    const { id: vendor } = await create(send, "/vendors", { name: "V" });
    const bill = await create(send, "/bills", billBody(vendor, usd("100.00")));
    await create(send, `/bills/${bill.id}/payments`, {
      account_code: "1000",
      amount: usd("60.00"),
      date: "2026-11-20",
    });
    expect((await send("PUT", `/bills/${bill.id}`, billBody(vendor, gbp("100.00")))).status).toBe(409);
    expect((await send("PUT", `/bills/${bill.id}`, billBody(vendor, usd("90.00")))).status).toBe(200);
  });

  it("a vendor credit, which also keeps its vendor, as does the bill that it is applied to", async () => {
    const { send } = start();
    const [{ id: vendor }, { id: other }] = [
      await create(send, "/vendors", { name: "V" }),
      await create(send, "/vendors", { name: "W" }),
    ];
    const bill = await create(send, "/bills", billBody(vendor, usd("100.00")));
    const credit = await create(send, "/vendor-credits", creditBody(vendor, usd("20.00")));
    await create(send, `/vendor-credits/${credit.id}/applications`, {
      applications: [{ bill_id: bill.id, amount: usd("5.00") }],
    });
    expect((await send("PUT", `/vendor-credits/${credit.id}`, creditBody(vendor, gbp("20.00")))).status).toBe(409);
    expect((await send("PUT", `/vendor-credits/${credit.id}`, creditBody(other, usd("20.00")))).status).toBe(409);
    expect((await send("PUT", `/bills/${bill.id}`, billBody(other, usd("100.00")))).status).toBe(409);
    expect((await send("PUT", `/vendor-credits/${credit.id}`, creditBody(vendor, usd("30.00")))).status).toBe(200);
  });
});

it("an amendment brings no other currency into a contract", async () => {
  const { send } = start();
  const [customer, product] = [await createCustomer(send), await createProduct(send)];
  const invoicing = { interval: "MONTHLY", day: 1, payment_terms: 30 };
  const item = (amount: Money): object => ({
    product_id: product.id,
    quantity: 1,
    revenue_pattern: "DAILY",
    start_date: "2026-12-01",
    price: { type: "ONE_TIME", amount },
  });
  const body = {
    scope: "FULL",
    customer_id: customer.id,
    name: "C",
    close_date: "2026-10-15",
    start_date: "2026-11-01",
    invoicing,
    items: [item(usd("10.00"))],
  };
  const { id } = await create(send, "/contracts", body);
  const amend = (amount: Money): ReturnType<Send> =>
    send("POST", `/contracts/${id}/amendments`, {
      scope: "FULL",
      amendment_date: "2026-12-01",
      amendment_reason: "More",
      invoicing,
      items: [item(amount)],
    });
  expect(await amend(gbp("10.00"))).toMatchObject({ status: 400, body: { violations: [{ field: "items" }] } });
  expect(await amend(usd("10.00"))).toMatchObject({ status: 200, body: { total_value: usd("20") } });
});

describe("an invoice", () => {
  it("does not take tax off an invoice below what was paid", async () => {
    const { send } = start();
    const invoice = await createInvoice(
      send,
      {},
      { tax_rate: { type: "VAT", country: "GB", description: "VAT", percentage: 20 } },
    );
    await send("POST", `/invoices/${invoice.id}/payments`, {
      account_code: "1000",
      amount: usd("120.00"),
      date: "2026-11-20",
    });
    const taxes = { items: [{ id: invoice.items[0]?.id, tax_rates: [] }], taxes_calculated_at: "2026-11-20T12:00:00Z" };
    expect((await send("POST", `/invoices/${invoice.id}/taxes`, taxes)).status).toBe(409);
    expect((await send("GET", `/invoices/${invoice.id}`)).body).toMatchObject({
      status: "PAID",
      amount_due: usd("0"),
      total: usd("120"),
    });
  });

  it("takes an invoice below zero if nothing was paid on it", async () => {
    const { send } = start();
    const invoice = await createInvoice(send);
    const price = { product_id: invoice.items[0]?.product_id, quantity: 1, amount_per_unit: usd("-30.00") };
    const body = {
      scope: "FULL",
      invoice_date: "2026-11-01",
      bank_account_id: seedId("bank account", "USD"),
      items: [{ description: "Back", price }],
    };
    expect((await send("PUT", `/invoices/${invoice.id}`, body)).body).toMatchObject({
      total: usd("-30"),
      amount_due: usd("-30"),
      status: "UNBILLED",
    });
  });
});
