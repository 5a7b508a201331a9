import { describe, expect, it } from "vitest";
import type { BankAccount, BankTransaction, Field, JournalEntry } from "../../../generated/types.js";
import { seedId } from "../../../src/sandbox/index.js";
import { createCustomer, start, usd } from "../support/client.js";

const line = (side: string, amount: string, fields: object = {}): object => ({
  account_code: side === "DEBIT" ? "6000" : "1000",
  side,
  amount: usd(amount),
  ...fields,
});

describe("manual journal entries", () => {
  const entry = {
    name: "Accrual",
    currency: "USD",
    date: "2026-11-01",
    items: [line("DEBIT", "10.00"), line("CREDIT", "10.00")],
  };

  it("balance, in unsigned amounts of one currency, with at least two lines", async () => {
    const { send } = start();
    const fields = async (items: object[]): Promise<unknown> =>
      (
        await send<{ violations?: { field: string }[] }>("POST", "/journal-entries", { ...entry, items })
      ).body.violations?.map(({ field }) => field);
    expect(await fields([line("DEBIT", "10.00")])).toEqual(["items"]);
    expect(await fields([line("DEBIT", "10.00"), line("CREDIT", "9.99")])).toEqual(["items"]);
    expect(await fields([line("DEBIT", "-10.00"), line("CREDIT", "-10.00")])).toEqual([
      "items[0].amount.amount",
      "items[1].amount.amount",
    ]);
    expect(
      await fields([line("DEBIT", "10.00"), line("CREDIT", "10.00", { amount: { amount: "10.00", currency: "GBP" } })]),
    ).toEqual(["items[1].amount.currency"]);
    expect(await fields([line("DEBIT", "10.00"), line("CREDIT", "6.00"), line("CREDIT", "4.00")])).toBeUndefined();
  });

  it("get a 422 if debits do not equal credits", async () => {
    const { sandbox, send } = start();
    expect(
      (await send("POST", "/journal-entries", { ...entry, items: [line("DEBIT", "10.00"), line("CREDIT", "9.99")] }))
        .status,
    ).toBe(422);
    expect(sandbox.state.journalEntries.size).toBe(0);
  });

  it("need a vat_type with a vat_code, in any case", async () => {
    const { send } = start();
    const post = (fields: object): ReturnType<typeof send> =>
      send("POST", "/journal-entries", { ...entry, items: [line("DEBIT", "10.00", fields), line("CREDIT", "10.00")] });
    expect(await post({ vat_code: "GB-STANDARD" })).toMatchObject({
      body: { violations: [{ field: "items[0].vat_type" }] },
    });
    expect(await post({ vat_code: "NO", vat_type: "expense" })).toMatchObject({
      body: { violations: [{ field: "items[0].vat_code" }] },
    });
    expect((await post({ vat_code: "GB-STANDARD", vat_type: "EXPENSES" })).status).toBe(200);
  });

  it("show account ids, are replaced whole, and are about a customer or vendor that exists", async () => {
    const { send } = start();
    const customer = await createCustomer(send);
    const related = { related_entity: { type: "CUSTOMER", id: customer.id } };
    const made = (
      await send<JournalEntry>("POST", "/journal-entries", { ...entry, ...related, reversal_date: "2026-12-01" })
    ).body;
    expect(made.items[0]?.account_id).toBe(seedId("account", "6000"));
    const updated = (await send<JournalEntry>("PUT", `/journal-entries/${made.id}`, entry)).body;
    expect(updated).not.toHaveProperty("reversal_date");
    expect(updated).toMatchObject(related);
    expect(
      await send("POST", "/journal-entries", { ...entry, related_entity: { type: "VENDOR", id: customer.id } }),
    ).toMatchObject({
      body: { violations: [{ field: "related_entity.id" }] },
    });
    expect((await send("DELETE", `/journal-entries/${made.id}`)).status).toBe(204);
  });
});

describe("bank accounts and transactions", () => {
  it("start on the day of creation, and take transactions, with a fee of zero by default", async () => {
    const { send } = start();
    const account = (
      await send<BankAccount>("POST", "/bank-accounts", {
        account_code: "1090",
        bank_name: "B",
        currency: "GBP",
        name: "Till",
        subsidiary_id: seedId("subsidiary", "GB"),
      })
    ).body;
    expect(account).toMatchObject({ status: "ACTIVE", transactions_start_date: "2026-11-20" });
    const body = {
      bank_account_id: account.id,
      date: "2026-11-20",
      merchant: "M",
      name: "N",
      net_amount: { amount: "-5.00", currency: "GBP" },
    };
    const transaction = (await send<BankTransaction>("POST", "/bank-transactions", body)).body;
    expect(transaction).toMatchObject({
      subsidiary_id: seedId("subsidiary", "GB"),
      fee: { amount: "0", currency: "GBP" },
      excluded: false,
      pending: false,
    });
    expect(await send("POST", "/bank-transactions", { ...body, net_amount: usd("1.00") })).toMatchObject({
      body: { violations: [{ field: "net_amount.currency" }] },
    });
    expect((await send("GET", "/bank-transactions?date.gte=2026-11-21")).body).toMatchObject({ bank_transactions: [] });
    expect(
      (await send("GET", `/bank-transactions?date.lte=2026-11-20&bank_account_id=${account.id}`)).body,
    ).toMatchObject({
      bank_transactions: [{ id: transaction.id }],
    });
    expect((await send("DELETE", `/bank-accounts/${account.id}`)).status).toBe(409);
    const { bank_account_id: _account, ...update } = body;
    expect(
      (await send("PUT", `/bank-transactions/${transaction.id}`, { ...update, name: "Better" })).body,
    ).toMatchObject({
      name: "Better",
      bank_account_id: account.id,
    });
    expect((await send("DELETE", `/bank-transactions/${transaction.id}`)).status).toBe(204);
    expect((await send("DELETE", `/bank-accounts/${account.id}`)).status).toBe(204);
  });
});

describe("custom fields", () => {
  it("reject a value whose trimmed name exists, and rename and delete values", async () => {
    const { send } = start();
    const field = (await send<Field>("POST", "/fields", { name: "Team", values: [{ name: "Sales" }] })).body;
    expect(await send("POST", `/fields/${field.id}/values`, { name: " Sales " })).toMatchObject({
      status: 400,
      body: { detail: expect.stringContaining("already exists") as unknown },
    });
    const added = (await send<Field>("POST", `/fields/${field.id}/values`, { name: "Ops" })).body;
    const ops = added.values[1]?.id ?? "";
    expect((await send("PUT", `/fields/${field.id}/values/${ops}`, { name: "Operations" })).body).toMatchObject({
      values: [{ name: "Sales" }, { name: "Operations" }],
    });
    expect((await send<Field>("DELETE", `/fields/${field.id}/values/${ops}`)).body.values).toHaveLength(1);
    expect((await send("DELETE", `/fields/${field.id}/values/${ops}`)).status).toBe(404);
  });

  it("keep a value on old records when it is deactivated, and reject it on new ones", async () => {
    const { send } = start();
    const field = (await send<Field>("POST", "/fields", { name: "Team", values: [{ name: "Sales" }] })).body;
    const fields = [{ field_id: field.id, field_value_id: field.values[0]?.id }];
    const customer = await createCustomer(send, { fields });
    expect(
      (await send<Field>("DELETE", `/fields/${field.id}/values/${String(field.values[0]?.id)}`)).body.values,
    ).toMatchObject([{ deactivated: true }]);
    expect((await send("GET", `/customers/${customer.id}`)).body).toMatchObject({ fields });
    expect(await send("POST", "/customers", { name: "B", fields })).toMatchObject({
      status: 400,
      body: { violations: [{ field: "fields[0].field_value_id" }] },
    });
  });

  it("cannot be mandatory as free tags, and are listed", async () => {
    const { send } = start();
    const field = (await send<Field>("POST", "/fields", { name: "Tag", values: [] })).body;
    const settings = (mandatory: boolean): object => ({
      name: "Tag",
      settings: { EXPENSES: { display: "FREE_TAG", mandatory } },
    });
    expect((await send("PUT", `/fields/${field.id}`, settings(true))).status).toBe(400);
    expect((await send("PUT", `/fields/${field.id}`, settings(false))).status).toBe(200);
    expect((await send<{ fields: Field[] }>("GET", "/fields")).body.fields).toHaveLength(1);
  });
});

describe("the books and the payment method", () => {
  it("give a 404 while no period has been closed", async () => {
    const { sandbox, send } = start();
    expect((await send("GET", "/books/periods/last-closed")).status).toBe(404);
    sandbox.dashboard.closeBooks("2026-10-01", "2026-10-31");
    sandbox.dashboard.closeBooks("2026-09-01", "2026-09-30");
    expect((await send("GET", "/books/periods/last-closed")).body).toMatchObject({
      end: "2026-10-31",
      closed_on: "2026-11-20",
      status: "CLOSED",
    });
  });

  it("give a URL to set up a payment method, and the method after it is set up", async () => {
    const { sandbox, send } = start();
    const { id } = await createCustomer(send);
    expect((await send("GET", `/customers/${id}/settings/payment`)).status).toBe(404);
    expect((await send("POST", `/customers/${id}/settings/payment`)).body).toMatchObject({
      setup_url: `https://pay.rillet.test/set-up/${id}`,
    });
    sandbox.dashboard.setPaymentMethod(id, { payment_type: "CARD", chargeable: false, last_four_digits: "4242" });
    expect((await send("GET", `/customers/${id}/settings/payment`)).body).toEqual({
      payment_type: "CARD",
      chargeable: false,
      last_four_digits: "4242",
    });
  });
});
