import { describe, expect, it } from "vitest";
import type { BankAccount, Invoice, InvoicePayment } from "../../../generated/types.js";
import { createInvoice, start, usd, type Send } from "../support/client.js";

const pay = (send: Send, id: string, amount: string, fields: object = {}): ReturnType<typeof send<InvoicePayment>> =>
  send<InvoicePayment>("POST", `/invoices/${id}/payments`, {
    account_code: "1000",
    amount: usd(amount),
    date: "2026-11-20",
    ...fields,
  });
const state = async (send: Send, id: string): Promise<[string, string]> => {
  const { body } = await send<Invoice>("GET", `/invoices/${id}`);
  return [body.status, body.amount_due.amount];
};

describe("invoice payments", () => {
  it("make an invoice partially paid and then paid", async () => {
    const { send } = start();
    const { id } = await createInvoice(send);
    expect((await pay(send, id, "40.00")).body).toMatchObject({
      invoice_id: id,
      status: "UNCLEARED",
      account_code: "1000",
      amount: usd("40.00"),
    });
    expect(await state(send, id)).toEqual(["PARTIALLY_PAID", "60"]);
    await pay(send, id, "60.00");
    expect(await state(send, id)).toEqual(["PAID", "0"]);
  });

  it("go through an account that a bank account is linked to", async () => {
    const { send } = start();
    const { id } = await createInvoice(send);
    expect(await pay(send, id, "1.00", { account_code: "1090" })).toMatchObject({
      status: 400,
      body: { violations: [{ field: "account_code" }] },
    });
    expect(await pay(send, id, "1.00", { account_code: "0" })).toMatchObject({
      status: 400,
      body: { violations: [{ field: "account_code" }] },
    });
  });

  it("go through a cash account, also if a bank account is linked to another one", async () => {
    const { sandbox, send } = start();
    const { id } = await createInvoice(send);
    const [bank] = sandbox.state.bankAccounts.all();
    sandbox.state.bankAccounts.put({ ...(bank as BankAccount), id: sandbox.state.createId(), account_code: "4000" });
    expect(await pay(send, id, "1.00", { account_code: "4000" })).toMatchObject({
      status: 400,
      body: { violations: [{ field: "account_code", message: "account 4000 is not a cash account" }] },
    });
  });

  it("are above zero, in the invoice's currency and not more than is due", async () => {
    const { send } = start();
    const { id } = await createInvoice(send);
    for (const amount of ["0.00", "-1.00"]) expect((await pay(send, id, amount)).status).toBe(400);
    expect(await pay(send, id, "100.01")).toMatchObject({
      status: 422,
      body: { violations: [{ field: "amount.amount" }] },
    });
    expect(await pay(send, id, "1.00", { amount: { amount: "1.00", currency: "GBP" } })).toMatchObject({
      body: { violations: [{ field: "amount.currency" }] },
    });
  });

  it("restore the balance when they are deleted or changed", async () => {
    const { send } = start();
    const { id } = await createInvoice(send);
    await send("PUT", `/invoices/${id}/sent-status`, { sent: true });
    const { body: payment } = await pay(send, id, "100.00");
    await send("PUT", `/invoices/${id}/payments/${payment.id}`, {
      account_code: "1000",
      amount: usd("30.00"),
      date: "2026-11-20",
    });
    expect(await state(send, id)).toEqual(["PARTIALLY_PAID", "70"]);
    expect((await send("DELETE", `/invoices/${id}/payments/${payment.id}`)).status).toBe(204);
    expect(await state(send, id)).toEqual(["UNPAID", "100"]);
    expect((await send("DELETE", `/invoices/${id}/payments/${payment.id}`)).status).toBe(404);
  });

  it("cannot be changed or deleted once they are cleared", async () => {
    const { sandbox, send } = start();
    const { id } = await createInvoice(send);
    const { body: payment } = await pay(send, id, "100.00");
    sandbox.dashboard.clearPayment(payment.id);
    expect((await send("DELETE", `/invoices/${id}/payments/${payment.id}`)).status).toBe(409);
    expect(
      (
        await send("PUT", `/invoices/${id}/payments/${payment.id}`, {
          account_code: "1000",
          amount: usd("1.00"),
          date: "2026-11-20",
        })
      ).status,
    ).toBe(409);
  });

  it("that fail restore the balance, and are still listed", async () => {
    const { sandbox, send } = start();
    const { id } = await createInvoice(send);
    const { body: payment } = await pay(send, id, "100.00");
    sandbox.dashboard.failPayment(payment.id);
    expect(await state(send, id)).toEqual(["UNBILLED", "100"]);
    expect((await send("GET", "/invoice-payments")).body).toMatchObject({
      payments: [{ id: payment.id, status: "FAILED" }],
    });
  });

  it("that failed stay failed: what is due may have been paid since", async () => {
    const { sandbox, send } = start();
    const { id } = await createInvoice(send);
    const first = (await pay(send, id, "100.00")).body as unknown as { id: string };
    sandbox.dashboard.failPayment(first.id);
    expect((await pay(send, id, "100.00")).status).toBe(200);
    expect(() => {
      sandbox.dashboard.clearPayment(first.id);
    }).toThrow("has failed");
    expect((await send("GET", `/invoices/${id}`)).body).toMatchObject({ status: "PAID", amount_due: usd("0") });
  });

  it("keep an invoice from being deleted", async () => {
    const { send } = start();
    const { id } = await createInvoice(send);
    const { body: payment } = await pay(send, id, "1.00");
    expect((await send("DELETE", `/invoices/${id}`)).status).toBe(409);
    await send("DELETE", `/invoices/${id}/payments/${payment.id}`);
    expect((await send("DELETE", `/invoices/${id}`)).status).toBe(204);
  });

  it("are listed by invoice and for all, and change the time of the invoice", async () => {
    const { sandbox, send } = start();
    const [one, two] = [await createInvoice(send), await createInvoice(send)];
    sandbox.advance(1000);
    const { body: payment } = await pay(send, one.id, "1.00");
    await pay(send, two.id, "2.00");
    expect((await send("GET", `/invoices/${one.id}/payments`)).body).toEqual({ payments: [payment] });
    expect((await send<{ payments: unknown[] }>("GET", "/invoice-payments")).body.payments).toHaveLength(2);
    expect((await send("GET", `/invoices/${two.id}/payments/${payment.id}`)).status).toBe(405);
    expect((await send("DELETE", `/invoices/${two.id}/payments/${payment.id}`)).status).toBe(404);
    expect((await send<Invoice>("GET", `/invoices/${one.id}`)).body.updated_at).toMatch(
      /^2026-11-20T12:00:01(\.000\d*)?Z$/,
    );
  });
});
