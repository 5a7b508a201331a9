import { describe, expect, it } from "vitest";
import type { CreditMemo, Invoice } from "../../../generated/types.js";
import { createCustomer, createInvoice, start, usd, type Send } from "../support/client.js";

async function createMemo(send: Send, invoice: Invoice, fields: object = {}): Promise<CreditMemo> {
  const item = {
    description: "Two seats",
    price: { product_id: invoice.items[0]?.product_id, quantity: 2, amount_per_unit: usd("30.00") },
    tax_rate: { type: "VAT", country: "GB", description: "VAT", percentage: 20 },
  };
  const reply = await send<CreditMemo>("POST", "/credit-memos", {
    customer_id: invoice.customer_id,
    credit_memo_date: "2026-11-10",
    items: [item],
    ...fields,
  });
  if (reply.status !== 200) throw new Error(JSON.stringify(reply.body));
  return reply.body;
}

const apply = (
  send: Send,
  memo: CreditMemo,
  ...applications: [Invoice, string][]
): ReturnType<typeof send<CreditMemo>> =>
  send<CreditMemo>("POST", `/credit-memos/${memo.id}/applications`, {
    applications: applications.map(([invoice, amount]) => ({
      invoice_id: invoice.id,
      amount: usd(amount),
      application_date: "2026-11-20",
    })),
  });
const state = async (send: Send, { id }: Invoice): Promise<[string, string]> => {
  const { body } = await send<Invoice>("GET", `/invoices/${id}`);
  return [body.status, body.amount_due.amount];
};

describe("credit memos", () => {
  it("are numbered unless they have a number, and show net, tax and total", async () => {
    const { send } = start();
    const memo = await createMemo(send, await createInvoice(send));
    expect(memo).toMatchObject({
      credit_memo_number: "CM-000001",
      status: "UNAPPLIED",
      net_amount: usd("60"),
      taxed_amount: usd("12"),
      total: usd("72"),
      remaining_amount: usd("72"),
    });
    expect(memo.items).toMatchObject([{ net_amount: usd("60"), taxed_amount: usd("12"), total_amount: usd("72") }]);
    expect((await createMemo(send, await createInvoice(send), { credit_memo_number: "X-1" })).credit_memo_number).toBe(
      "X-1",
    );
  });

  it("are applied as the whole wanted set: missing applications go, new ones come, changed ones change", async () => {
    const { send } = start();
    const one = await createInvoice(send);
    const { items: _items, ...rest } = one;
    const line = {
      description: "L",
      price: { product_id: one.items[0]?.product_id, quantity: 1, amount_per_unit: usd("100") },
    };
    const two = (
      await send<Invoice>("POST", "/invoices", {
        scope: "FULL",
        customer_id: rest.customer_id,
        invoice_date: "2026-11-01",
        items: [line],
      })
    ).body;
    const memo = await createMemo(send, one);
    const first = (await apply(send, memo, [one, "50.00"])).body;
    expect(first).toMatchObject({
      status: "PARTIALLY_APPLIED",
      applied_amount: usd("50"),
      remaining_amount: usd("22"),
    });
    expect(await state(send, one)).toEqual(["PARTIALLY_CREDITED", "50"]);
    const second = (await apply(send, memo, [one, "10.00"], [two, "62.00"])).body;
    expect(second).toMatchObject({
      status: "APPLIED",
      applications: [{ id: first.applications[0]?.id, amount: usd("10.00") }, { amount: usd("62.00") }],
    });
    await apply(send, memo, [two, "62.00"]);
    expect(await state(send, one)).toEqual(["UNBILLED", "100"]);
    expect((await send("DELETE", `/invoices/${two.id}`)).status).toBe(409);
    expect((await send("DELETE", `/credit-memos/${memo.id}`)).status).toBe(409);
    expect((await send("DELETE", `/credit-memos/${memo.id}/applications`)).status).toBe(204);
    expect(await state(send, two)).toEqual(["UNBILLED", "100"]);
    expect((await send("DELETE", `/credit-memos/${memo.id}`)).status).toBe(204);
  });

  it("credit an invoice in full", async () => {
    const { send } = start();
    const invoice = await createInvoice(send);
    const memo = await createMemo(send, invoice, {
      items: [
        {
          description: "All",
          price: { product_id: invoice.items[0]?.product_id, quantity: 1, amount_per_unit: usd("100") },
        },
      ],
    });
    await apply(send, memo, [invoice, "100.00"]);
    expect(await state(send, invoice)).toEqual(["CREDITED", "0"]);
  });

  it("reject more than they are worth, more than is due, and invoices of other customers", async () => {
    const { send } = start();
    const [invoice, foreign] = [await createInvoice(send), await createInvoice(send)];
    const memo = await createMemo(send, invoice);
    const large = await createMemo(send, invoice, {
      items: [
        {
          description: "All",
          price: { product_id: invoice.items[0]?.product_id, quantity: 1, amount_per_unit: usd("1000") },
        },
      ],
    });
    expect((await apply(send, memo, [invoice, "72.01"])).status).toBe(422);
    expect((await apply(send, large, [invoice, "100.01"])).status).toBe(422);
    expect((await apply(send, memo, [foreign, "1.00"])).status).toBe(400);
    expect(await state(send, invoice)).toEqual(["UNBILLED", "100"]);
  });

  it("are replaced by PUT and keep number, customer and applications", async () => {
    const { send } = start();
    const invoice = await createInvoice(send);
    const memo = await createMemo(send, invoice, { external_references: [{ type: "BILLING", id: "1" }] });
    await apply(send, memo, [invoice, "10.00"]);
    const body = (price: string): object => ({
      credit_memo_date: "2026-11-11",
      items: [
        {
          description: "Less",
          price: { product_id: invoice.items[0]?.product_id, quantity: 1, amount_per_unit: usd(price) },
        },
      ],
    });
    expect((await send("PUT", `/credit-memos/${memo.id}`, body("9.99"))).status).toBe(409);
    expect((await send("PUT", `/credit-memos/${memo.id}`, body("15"))).body).toMatchObject({
      credit_memo_number: "CM-000001",
      total: usd("15"),
      applied_amount: usd("10"),
      external_references: [],
    });
  });

  it("take new taxes by line", async () => {
    const { send } = start();
    const memo = await createMemo(send, await createInvoice(send));
    const taxes = {
      taxes_calculated_at: "2026-11-20T12:00:00Z",
      items: [
        {
          id: memo.items[0]?.id,
          tax_rates: [
            { type: "SALES_TAX", country: "US", description: "Texas", percentage: 8.25, tax_amount: usd("4.95") },
          ],
        },
      ],
    };
    expect((await send("POST", `/credit-memos/${memo.id}/taxes`, taxes)).body).toMatchObject({
      taxed_amount: usd("4.95"),
      total: usd("64.95"),
      items: [{ total_amount: usd("64.95") }],
    });
  });

  it("are of a customer that exists", async () => {
    const { send } = start();
    const customer = await createCustomer(send);
    await send("DELETE", `/customers/${customer.id}`);
    expect(
      await send("POST", "/credit-memos", {
        customer_id: customer.id,
        credit_memo_date: "2026-11-10",
        items: [{ description: "x", price: { product_id: customer.id, quantity: 1, amount_per_unit: usd("1") } }],
      }),
    ).toMatchObject({
      status: 400,
      body: { violations: [{ field: "customer_id" }, { field: "items[0].price.product_id" }] },
    });
  });
});
