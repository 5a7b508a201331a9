import { describe, expect, it } from "vitest";
import type { Invoice } from "../../../generated/types.js";
import { seedId } from "../../../src/sandbox/index.js";
import { createCustomer, createInvoice, prepareInvoice, start, usd } from "../support/client.js";
import { gbp, given, reference, vat } from "../support/invoice-requests.js";

const fullLine = ({ items }: Invoice): object => ({
  description: "L",
  price: { product_id: items[0]?.product_id, quantity: 1, amount_per_unit: gbp("10") },
});

describe("a new invoice", () => {
  it("gets a number if it is FULL, is due on the invoice date unless said, and starts unbilled", async () => {
    const { send } = start();
    const first = await createInvoice(send, { due_date: "2026-12-01" });
    const second = await createInvoice(send);
    expect([first.invoice_number, second.invoice_number]).toEqual(["INV-000001", "INV-000002"]);
    expect([first.payment_terms, second.due_date, second.payment_terms]).toEqual([30, "2026-11-01", 0]);
    expect(first.status).toBe("UNBILLED");
  });

  it("recognises revenue by the product, on the invoice date, unless the line says otherwise", async () => {
    const { send } = start();
    const [plain, own] = [
      await createInvoice(send),
      await createInvoice(
        send,
        {},
        { revenue: { pattern: "EVEN_PERIOD", period: { start: "2026-11-01", end: "2026-11-30" } } },
      ),
    ];
    expect(plain.items[0]?.revenue).toEqual({
      account_code: "4000",
      pattern: "DAILY",
      period: { start: "2026-11-01", end: "2026-11-01" },
    });
    expect(own.items[0]?.revenue).toEqual({
      account_code: "4000",
      pattern: "EVEN_PERIOD",
      period: { start: "2026-11-01", end: "2026-11-30" },
    });
  });

  it("is rejected with a revenue period that ends before it starts", async () => {
    const { send } = start();
    const { body } = await prepareInvoice(
      send,
      {},
      { revenue: { period: { start: "2026-11-02", end: "2026-11-01" } } },
    );
    expect(await send("POST", "/invoices", body)).toMatchObject({
      status: 400,
      body: { violations: [{ field: "items[0].revenue.period.end" }] },
    });
  });

  it("is rejected by the name of what it refers to, if that does not exist", async () => {
    const { send } = start();
    const nobody = "00000000-0000-4000-8000-000000000000";
    const { body } = await prepareInvoice(
      send,
      { customer_id: nobody, subsidiary_id: nobody },
      { price: { product_id: nobody, quantity: 1, amount_per_unit: usd("1") } },
    );
    const reply = await send<{ violations: { field: string }[] }>("POST", "/invoices", {
      ...body,
      customer_id: nobody,
    });
    expect(reply.body.violations.map(({ field }) => field).sort()).toEqual([
      "customer_id",
      "items[0].price.product_id",
      "subsidiary_id",
    ]);
  });

  it("belongs to the first subsidiary unless said, and shows its bank account in the invoice's currency", async () => {
    const { send } = start();
    const [main, other] = [
      await createInvoice(send),
      await createInvoice(send, {
        subsidiary_id: seedId("subsidiary", "GB"),
        bank_account_id: seedId("bank account", "EUR"),
      }),
    ];
    expect([main.subsidiary_id, main.bank_account?.id]).toEqual([
      seedId("subsidiary", "US"),
      seedId("bank account", "USD"),
    ]);
    expect([other.subsidiary_id, other.bank_account?.id]).toEqual([
      seedId("subsidiary", "GB"),
      seedId("bank account", "EUR"),
    ]);
  });

  it("has an exchange rate from the document's currency to the subsidiary's only", async () => {
    const { send } = start();
    const rate = { base: "GBP", target: "USD", rate: "1.25", date: "2026-11-02" };
    expect((await given(send, [{ total_amount: gbp("1.00") }], { exchange_rate: rate })).body.exchange_rate).toEqual(
      rate,
    );
    expect((await given(send, [{ total_amount: usd("1.00") }], { exchange_rate: rate })).body.violations).toMatchObject(
      [{ field: "exchange_rate.base" }],
    );
  });

  it("must be in the currency configured for the customer", async () => {
    const { sandbox, send } = start();
    const { customer, body } = await prepareInvoice(send);
    sandbox.dashboard.setCustomerCurrency(customer.id, "GBP");
    expect(await send("POST", "/invoices", body)).toMatchObject({
      status: 400,
      body: { violations: [{ field: "items[0]" }] },
    });
  });

  it("is sent on its date if the customer asks for that and has an address", async () => {
    const { sandbox, send } = start();
    const { body } = await prepareInvoice(send, { invoice_date: "2026-11-21" });
    const silent = await createCustomer(send, { send_invoices_automatically: true });
    const reachable = await createCustomer(send, {
      send_invoices_automatically: true,
      emails: [{ email: "a@b.test", type: "MAIN_SENDER" }],
    });
    const ids: string[] = [];
    for (const customer of [silent, reachable])
      ids.push((await send<Invoice>("POST", "/invoices", { ...body, customer_id: customer.id })).body.id);
    const states = async (): Promise<unknown[]> => {
      const { body: page } = await send<{ invoices: Invoice[] }>("GET", "/invoices");
      return ids
        .map((id) => page.invoices.find((invoice) => invoice.id === id))
        .map((invoice) => [invoice?.status, invoice?.sent_at]);
    };
    expect(await states()).toEqual([
      ["UNBILLED", undefined],
      ["UNBILLED", undefined],
    ]);
    sandbox.advance(12 * 3_600_000);
    expect(await states()).toEqual([
      ["UNBILLED", undefined],
      ["UNPAID", "2026-11-21T00:00:00.000Z"],
    ]);
  });

  it("is sent from the dashboard only to a customer with an address, and is unpaid then", async () => {
    const { sandbox, send } = start();
    const { id, customer_id: customer } = await createInvoice(send);
    expect(() => {
      sandbox.dashboard.sendInvoice(id);
    }).toThrow("no email address");
    await send("PUT", `/customers/${customer}`, {
      name: "Acme",
      emails: [{ email: "ap@acme.test", type: "MAIN_SENDER" }],
    });
    sandbox.dashboard.sendInvoice(id);
    expect((await send("GET", `/invoices/${id}`)).body).toMatchObject({
      status: "UNPAID",
      sent_at: "2026-11-20T12:00:00.000Z",
    });
  });

  it("uses no number up when it is rejected", async () => {
    const { sandbox, send } = start();
    const fail = (): void => {
      sandbox.state.count("invoices");
      throw new Error("failed");
    };
    expect(() => {
      sandbox.state.transactions.atomically(fail);
    }).toThrow("failed");
    expect((await createInvoice(send)).invoice_number).toBe("INV-000001");
  });
});

describe("changing an invoice", () => {
  it("replaces a FULL invoice whole, lines too, and needs a bank account", async () => {
    const { send } = start();
    const { product, body } = await prepareInvoice(send, {
      memo: "Thanks",
      purchase_order_number: "PO-1",
      external_references: reference,
    });
    const { id, items } = (await send<Invoice>("POST", "/invoices", body)).body;
    const update = {
      scope: "FULL",
      invoice_date: "2026-11-03",
      items: [{ description: "New", price: { product_id: product.id, quantity: 2, amount_per_unit: usd("10") } }],
    };
    expect(await send("PUT", `/invoices/${id}`, update)).toMatchObject({
      status: 400,
      body: { violations: [{ field: "bank_account_id" }] },
    });
    const updated = (
      await send<Invoice>("PUT", `/invoices/${id}`, { ...update, bank_account_id: seedId("bank account", "GBP") })
    ).body;
    expect(updated).toMatchObject({
      id,
      invoice_number: "INV-000001",
      external_references: [],
      total: usd("20"),
      due_date: "2026-11-03",
    });
    expect(updated).not.toHaveProperty("memo");
    expect(updated).not.toHaveProperty("purchase_order_number");
    expect(updated.items).toHaveLength(1);
    expect(updated.items[0]?.id).not.toBe(items[0]?.id);
  });

  it("does not cut an invoice below what was paid", async () => {
    const { send } = start();
    const invoice = await createInvoice(send);
    await send("POST", `/invoices/${invoice.id}/payments`, {
      account_code: "1000",
      amount: usd("60.00"),
      date: "2026-11-20",
    });
    const cut = (amount: string): object => ({
      scope: "FULL",
      bank_account_id: seedId("bank account", "USD"),
      invoice_date: "2026-11-01",
      items: [
        {
          description: "L",
          price: { product_id: invoice.items[0]?.product_id, quantity: 1, amount_per_unit: usd(amount) },
        },
      ],
    });
    expect((await send("PUT", `/invoices/${invoice.id}`, cut("59.99"))).status).toBe(409);
    expect((await send("PUT", `/invoices/${invoice.id}`, cut("60.00"))).body).toMatchObject({
      status: "PAID",
      amount_due: usd("0"),
    });
  });

  it("changes number, dates, descriptions and revenue of one that another system issued, not its amounts", async () => {
    const { send } = start();
    const { body: invoice } = await given(send, [{ total_amount: gbp("10.00"), tax_amount: gbp("2.00") }]);
    const item = { id: invoice.items[0]?.id, description: "Better", total_amount: gbp("99.00") };
    const update = {
      scope: "REVENUE_RECOGNITION_ONLY",
      invoice_date: "2026-11-05",
      invoice_number: "INV-1002",
      items: [item],
    };
    const updated = (await send<Invoice>("PUT", `/invoices/${invoice.id}`, update)).body;
    expect(updated).toMatchObject({
      invoice_number: "INV-1002",
      due_date: "2026-11-05",
      total: gbp("12"),
      external_references: [],
    });
    expect(updated.items).toMatchObject([
      {
        id: item.id,
        description: "Better",
        external_references: [{ id: "0" }],
        revenue: { period: { start: "2026-11-05", end: "2026-11-05" } },
      },
    ]);
    expect(await send("PUT", `/invoices/${invoice.id}`, { ...update, items: [{ id: invoice.id }] })).toMatchObject({
      status: 400,
      body: { violations: [{ field: "items[0].id" }] },
    });
    const full = {
      scope: "FULL",
      bank_account_id: seedId("bank account", "GBP"),
      invoice_date: "2026-11-05",
      items: [fullLine(invoice)],
    };
    expect(await send("PUT", `/invoices/${invoice.id}`, full)).toMatchObject({
      status: 400,
      body: { violations: [{ field: "scope" }] },
    });
    expect(await send("PUT", `/invoices/${invoice.id}`, { ...update, scope: "NOPE" })).toMatchObject({
      status: 400,
      body: { violations: [{ field: "scope" }] },
    });
  });

  it("replaces the taxes of the lines that are named", async () => {
    const { send } = start();
    const { body: invoice } = await given(send, [
      { total_amount: usd("10.00"), tax_amount: usd("1.00") },
      { total_amount: usd("20.00"), tax_amount: usd("2.00") },
    ]);
    const taxes = (id: unknown, amount: string): object => ({
      taxes_calculated_at: "2026-11-20T12:00:00Z",
      items: [
        {
          id,
          tax_rates: [
            { ...vat, tax_amount: usd(amount) },
            { ...vat, type: "SALES_TAX", tax_amount: usd("0.01") },
          ],
        },
      ],
    });
    const updated = (await send<Invoice>("POST", `/invoices/${invoice.id}/taxes`, taxes(invoice.items[1]?.id, "3.99")))
      .body;
    expect(updated.items.map((item) => item.taxed_amount.amount)).toEqual(["1", "4"]);
    expect(updated.total).toEqual(usd("35"));
    expect((await send("POST", `/invoices/${invoice.id}/taxes`, taxes(invoice.id, "1.00"))).status).toBe(400);
  });

  it("makes an unbilled invoice unpaid when it is marked as sent, without saying that Rillet sent it", async () => {
    const { send } = start();
    const { id } = await createInvoice(send);
    const marked = await send("PUT", `/invoices/${id}/sent-status`, { sent: true });
    expect([marked.status, marked.body]).toEqual([200, ""]);
    const { body } = await send<Invoice>("GET", `/invoices/${id}`);
    expect([body.status, body.sent_at]).toEqual(["UNPAID", undefined]);
    await send("PUT", `/invoices/${id}/sent-status`, { sent: false });
    expect((await send<Invoice>("GET", `/invoices/${id}`)).body.status).toBe("UNBILLED");
  });
});

describe("retrieving an invoice", () => {
  it("gives a PDF when asked for one", async () => {
    const { sandbox, send } = start();
    const { id } = await createInvoice(send);
    const response = await sandbox.fetch(`https://x.test/invoices/${id}`, {
      headers: { authorization: "Bearer sandbox-key", accept: "application/pdf" },
    });
    const text = await response.text();
    expect(response.headers.get("content-type")).toBe("application/pdf");
    expect(text).toMatch(/^%PDF-1\.4\n[\s\S]*INV-000001[\s\S]*%%EOF\n$/);
    const table = Number(/startxref\n(\d+)/.exec(text)?.[1]);
    expect(text.slice(table, table + 4)).toBe("xref");
    const offsets = [...text.slice(table).matchAll(/^(\d{10}) 00000 n/gm)].map(([, offset]) => Number(offset));
    expect(offsets.map((offset, index) => text.startsWith(`${String(index + 1)} 0 obj`, offset))).toEqual([
      true,
      true,
      true,
      true,
      true,
    ]);
  });

  it("shows it as overdue from the day after the due date while something is due", async () => {
    const { sandbox, send } = start();
    const { id } = await createInvoice(send, { due_date: "2026-11-20" });
    const overdue = async (): Promise<boolean> => (await send<Invoice>("GET", `/invoices/${id}`)).body.overdue;
    expect(await overdue()).toBe(false);
    sandbox.advance(12 * 3_600_000);
    expect(await overdue()).toBe(true);
    await send("POST", `/invoices/${id}/payments`, { account_code: "1000", amount: usd("100.00"), date: "2026-11-21" });
    expect(await overdue()).toBe(false);
  });
});
