import { describe, expect, it } from "vitest";
import type {
  BalanceSheetReport,
  CreditMemo,
  ExpandedContract,
  Invoice,
  JournalEntry,
  TrialBalanceReport,
} from "../../../generated/types.js";
import { type Sandbox, seedId } from "../../../src/sandbox/index.js";
import { createBill, createInvoice, prepareInvoice, type Send, start, usd } from "../support/client.js";
import { createContract, createRecognisedContract } from "../support/contract-requests.js";

const DAY = 86_400_000;
const gbp = (amount: string): { amount: string; currency: string } => ({ amount, currency: "GBP" });

const balances = async (
  send: Send,
  codes: readonly string[],
  query = "from_date=2026-01-01&to_date=2026-12-31",
): Promise<unknown> => {
  const { body } = await send<TrialBalanceReport>("GET", `/reports/trial-balance?${query}`);
  return codes.map((code) => body.accounts.find((account) => account.code === code)?.ending_balance.amount);
};

describe("a document in another currency", () => {
  const priced = (product: string): object[] => [
    { description: "L", price: { product_id: product, quantity: 1, amount_per_unit: gbp("100.00") } },
  ];
  const atRate = { exchange_rate: { base: "GBP", target: "USD", rate: "1.3", date: "2026-11-01" } };

  it("leaves receivables at the rate of its invoice when it is paid, and posts the exchange difference as realised", async () => {
    const { send } = start();
    const { product, body } = await prepareInvoice(send);
    const { id } = (await send<Invoice>("POST", "/invoices", { ...body, ...atRate, items: priced(product.id) })).body;
    const pay = (amount: string): ReturnType<Send> =>
      send("POST", `/invoices/${id}/payments`, { account_code: "1010", amount: gbp(amount), date: "2026-11-20" });
    expect(await balances(send, ["1200", "4000", "7000"])).toEqual(["130", "-130", undefined]);
    await pay("40.00");
    expect(await balances(send, ["1010", "1200", "7000"])).toEqual(["50", "78", "2"]);
    await pay("60.00");
    expect(await balances(send, ["1010", "1200", "7000"])).toEqual(["125", "0", "5"]);
  });

  it("leaves receivables together with the credit that is applied to it, and the difference is realised", async () => {
    const { send } = start({ exchangeRates: (_base, _target, date) => (date < "2026-11-10" ? "1.3" : "1.2") });
    const { product, customer, body } = await prepareInvoice(send);
    const { id } = (await send<Invoice>("POST", "/invoices", { ...body, items: priced(product.id) })).body;
    const memo = (
      await send<CreditMemo>("POST", "/credit-memos", {
        customer_id: customer.id,
        credit_memo_date: "2026-11-12",
        items: priced(product.id),
      })
    ).body;
    expect(await balances(send, ["1200", "7000"])).toEqual(["10", undefined]);
    await send("POST", `/credit-memos/${memo.id}/applications`, {
      applications: [{ invoice_id: id, amount: memo.total, application_date: "2026-11-15" }],
    });
    expect(await balances(send, ["1200", "7000"])).toEqual(["0", "10"]);
  });

  it("loses its rate when its currency changes, because the rate is one of the old currency", async () => {
    const { send } = start();
    const { product, body } = await prepareInvoice(send);
    const { id } = (await send<Invoice>("POST", "/invoices", { ...body, ...atRate, items: priced(product.id) })).body;
    const put = async (amount: object): Promise<unknown> =>
      (
        await send<Invoice>("PUT", `/invoices/${id}`, {
          scope: "FULL",
          invoice_date: "2026-11-01",
          bank_account_id: seedId("bank account", "USD"),
          items: [{ description: "L", price: { product_id: product.id, quantity: 1, amount_per_unit: amount } }],
        })
      ).body.exchange_rate;
    expect(await put(gbp("50.00"))).toMatchObject({ rate: "1.3" });
    expect(await put({ amount: "5000", currency: "JPY" })).toBeUndefined();
    expect(await balances(send, ["1200"])).toEqual(["33.5"]);
  });

  it("is paid through a bank account in its currency, whatever the account of the chart", async () => {
    const { send } = start();
    const invoice = await createInvoice(send);
    expect(
      await send("POST", `/invoices/${invoice.id}/payments`, {
        account_code: "1010",
        amount: usd("1.00"),
        date: "2026-11-20",
      }),
    ).toMatchObject({ status: 400, body: { violations: [{ field: "account_code" }] } });
  });
});

describe("revenue and costs", () => {
  it("that were earned before they were billed are a contract asset until then", async () => {
    const { send } = start();
    await createInvoice(
      send,
      { invoice_date: "2026-11-15" },
      { revenue: { period: { start: "2026-09-01", end: "2026-10-31" }, pattern: "EVEN_PERIOD" } },
    );
    const until = async (date: string): Promise<unknown> =>
      balances(send, ["1250", "2100", "4000"], `from_date=2026-01-01&to_date=${date}`);
    expect(await until("2026-10-31")).toEqual(["100", undefined, "-100"]);
    expect(await until("2026-11-15")).toEqual(["0", "0", "-100"]);
  });

  it("that a credit memo takes back over a period come out of deferred revenue over it", async () => {
    const { sandbox, send } = start();
    const period = { start: "2026-11-01", end: "2026-12-31" };
    const invoice = await createInvoice(send, {}, { revenue: { period, pattern: "EVEN_PERIOD" } });
    await send("POST", "/credit-memos", {
      customer_id: invoice.customer_id,
      credit_memo_date: "2026-11-20",
      items: [
        {
          description: "C",
          price: { product_id: invoice.items[0]?.product_id, quantity: 1, amount_per_unit: usd("40.00") },
          revenue: { period: { start: "2026-12-01", end: "2026-12-31" } },
        },
      ],
    });
    expect(await balances(send, ["2100", "4000"])).toEqual(["-60", undefined]);
    sandbox.advance(60 * DAY);
    expect(await balances(send, ["2100", "4000"], "from_date=2026-01-01&to_date=2026-11-30")).toEqual(["-10", "-50"]);
    expect(await balances(send, ["2100", "4000"])).toEqual(["0", "-60"]);
  });

  it("of a later service period are prepaid until then", async () => {
    const { sandbox, send } = start();
    const period = { start: "2026-10-01", end: "2026-12-30" };
    await createBill(send, { account_code: "6000", amount: usd("91.00"), service_period: period });
    expect(await balances(send, ["1400", "2000", "6000"])).toEqual(["60", "-91", "31"]);
    sandbox.advance(60 * DAY);
    expect(await balances(send, ["1400", "6000"], "from_date=2026-01-01&to_date=2026-11-30")).toEqual(["30", "61"]);
    expect(await balances(send, ["1400", "6000"])).toEqual(["0", "91"]);
  });

  it("of an AR-only invoice are on no account of revenue and not deferred", async () => {
    const { sandbox, send } = start();
    const { customer, product } = await prepareInvoice(send);
    const reference = [{ type: "BILLING", id: "1" }];
    await send("POST", "/invoices", {
      scope: "AR_ONLY",
      customer_id: customer.id,
      invoice_number: "A-1",
      invoice_date: "2026-11-01",
      external_references: reference,
      items: [
        {
          description: "L",
          product_id: product.id,
          quantity: 1,
          total_amount: usd("10.00"),
          external_references: reference,
        },
      ],
    });
    sandbox.advance(60 * DAY);
    expect(await balances(send, ["1200", "2150", "2100", "4000"])).toEqual(["10", "-10", undefined, undefined]);
  });

  it("with VAT in a journal line are split into the net amount and the VAT", async () => {
    const { send } = start();
    const items = [
      { account_code: "6000", side: "DEBIT", amount: usd("120.00"), vat_code: "GB-STANDARD", vat_type: "expense" },
      { account_code: "3000", side: "CREDIT", amount: usd("120.00") },
    ];
    const entry = { name: "J", currency: "USD", date: "2026-11-01", items };
    const { body } = await send<JournalEntry>("POST", "/journal-entries", entry);
    expect(body.items.map((item) => [item.account_code, item.side, item.amount.amount])).toEqual([
      ["6000", "DEBIT", "100"],
      ["1300", "DEBIT", "20"],
      ["3000", "CREDIT", "120.00"],
    ]);
    expect(await balances(send, ["1300", "6000"])).toEqual(["20", "100"]);
  });
});

describe("closed books", () => {
  const setUp = async (options: object = {}): Promise<{ sandbox: Sandbox; send: Send; invoice: Invoice }> => {
    const { sandbox, send } = start(options);
    const invoice = await createInvoice(send, { invoice_date: "2026-10-05" });
    sandbox.dashboard.closeBooks("2026-10-01", "2026-10-31");
    return { sandbox, send, invoice };
  };
  const memo = { memo: "Thanks" };

  it("reject new postings, changes of postings and deletions, and leave everything as it was", async () => {
    const { send, invoice } = await setUp();
    const { body } = await prepareInvoice(send, { invoice_date: "2026-10-31" });
    expect(await send("POST", "/invoices", body)).toMatchObject({
      status: 422,
      body: { detail: expect.stringContaining("closed until 2026-10-31") as unknown },
    });
    expect((await send("DELETE", `/invoices/${invoice.id}`)).status).toBe(422);
    const payment = { account_code: "1000", amount: usd("1.00"), date: "2026-10-31" };
    expect((await send("POST", `/invoices/${invoice.id}/payments`, payment)).status).toBe(422);
    expect((await send("GET", `/invoices/${invoice.id}`)).body).toMatchObject({ amount_due: usd("100") });
    expect(await balances(send, ["1200"])).toEqual(["100"]);
  });

  it("reject a payment that fails in the dashboard, and leave everything as it was", async () => {
    const { sandbox, send } = start();
    const invoice = await createInvoice(send, { invoice_date: "2026-10-05" });
    const pay = async (date: string): Promise<string> =>
      (
        await send<{ id: string }>("POST", `/invoices/${invoice.id}/payments`, {
          account_code: "1000",
          amount: usd("10.00"),
          date,
        })
      ).body.id;
    const [closed, open] = [await pay("2026-10-31"), await pay("2026-11-01")];
    sandbox.dashboard.closeBooks("2026-10-01", "2026-10-31");
    const webhooks = sandbox.webhooks.length;
    const fail = (id: string) => (): void => {
      sandbox.dashboard.failPayment(id);
    };
    expect(fail(closed)).toThrow("closed until 2026-10-31, and this would change what is posted on 2026-10-31");
    expect([sandbox.webhooks.length - webhooks, await balances(send, ["1000", "1200"])]).toEqual([0, ["20", "80"]]);
    sandbox.dashboard.clearPayment(closed); // posts nothing
    fail(open)();
    expect(await balances(send, ["1000", "1200"])).toEqual(["10", "90"]);
  });

  it("accept a request that posts after them, or posts nothing", async () => {
    const { send, invoice } = await setUp();
    const payment = { account_code: "1000", amount: usd("1.00"), date: "2026-11-01" };
    expect((await send("POST", `/invoices/${invoice.id}/payments`, payment)).status).toBe(200);
    expect((await send("PUT", `/invoices/${invoice.id}/sent-status`, { sent: true })).status).toBe(200);
    const change = {
      scope: "FULL",
      invoice_date: "2026-10-05",
      bank_account_id: seedId("bank account", "USD"),
      ...memo,
      items: [
        {
          description: "New text",
          price: { product_id: invoice.items[0]?.product_id, quantity: 1, amount_per_unit: usd("100.00") },
        },
      ],
    };
    expect((await send("PUT", `/invoices/${invoice.id}`, change)).body).toMatchObject(memo);
  });

  it("accept an invoice whose revenue begins in them, and recognise the closed months on the invoice date", async () => {
    const { sandbox, send } = await setUp();
    const revenue = { pattern: "EVEN_PERIOD", period: { start: "2026-09-01", end: "2026-12-31" } };
    const created = await createInvoice(send, { invoice_date: "2026-11-05" }, { revenue });
    expect(created).toMatchObject({ items: [{ revenue }] });
    expect(created).not.toHaveProperty("recognised_after");
    const until = async (date: string): Promise<unknown> =>
      balances(send, ["2100", "4000"], `from_date=2026-01-01&to_date=${date}`);
    expect(await until("2026-10-31")).toEqual([undefined, "-100"]); // the invoice of October alone
    expect(await until("2026-11-05")).toEqual(["-50", "-150"]); // and September and October of this one
    sandbox.advance(60 * DAY);
    expect(await until("2026-11-30")).toEqual(["-25", "-175"]);
    sandbox.dashboard.closeBooks("2026-11-01", "2026-11-30");
    const price = { product_id: created.items[0]?.product_id, quantity: 1, amount_per_unit: usd("100.00") };
    const change = {
      scope: "FULL",
      invoice_date: "2026-11-05",
      bank_account_id: seedId("bank account", "USD"),
      items: [{ description: "L", price, revenue }],
      ...memo,
    };
    expect((await send("PUT", `/invoices/${created.id}`, change)).body).toMatchObject(memo);
    expect(await until("2026-11-30")).toEqual(["-25", "-175"]);
    expect(await until("2026-12-31")).toEqual(["0", "-200"]);
  });

  it("put the invoices of a contract that began in them on the first open day, with their revenue", async () => {
    const { send } = await setUp();
    const { invoices = [] } = await createContract(send, { start_date: "2026-09-01", end_date: "2026-12-31" });
    expect(invoices.map(({ invoice_date: date, items: [item] }) => [date, item?.revenue.period])).toEqual([
      ["2026-11-01", { start: "2026-09-01", end: "2026-09-30" }],
      ["2026-11-01", { start: "2026-10-01", end: "2026-10-31" }],
      ["2026-11-01", { start: "2026-11-01", end: "2026-11-30" }],
    ]);
    const until = async (date: string): Promise<unknown> =>
      balances(send, ["1200", "2100", "4000"], `from_date=2026-01-01&to_date=${date}`);
    expect(await until("2026-10-31")).toEqual(["100", undefined, "-100"]);
    expect(await until("2026-11-01")).toEqual(["700", "-200", "-500"]);
  });

  it("accept a contract whose revenue begins in them, and recognise the closed months on the first open day", async () => {
    const { sandbox, send } = await setUp();
    await createRecognisedContract(send, { start_date: "2026-09-01", end_date: "2026-12-31" }, usd("400.00"));
    sandbox.advance(60 * DAY);
    const until = async (date: string): Promise<unknown> =>
      balances(send, ["1250", "4000"], `from_date=2026-01-01&to_date=${date}`);
    expect(await until("2026-10-31")).toEqual([undefined, "-100"]); // the invoice of October alone
    expect(await until("2026-11-01")).toEqual(["200", "-300"]);
    expect(await until("2026-12-31")).toEqual(["400", "-500"]);
  });

  it("accept an amendment after them, which leaves the revenue of the closed months as it was", async () => {
    const { sandbox, send } = start();
    const term = { start_date: "2026-09-01", end_date: "2027-08-31" };
    const { id } = await createRecognisedContract(send, term, usd("1200.00"));
    sandbox.dashboard.closeBooks("2026-10-01", "2026-10-31");
    const amendment = {
      scope: "REVENUE_RECOGNITION_ONLY",
      amendment_date: "2026-11-11",
      amendment_reason: "Less",
      invoice_schedule: {},
      items: [{ type: "TERMINATED_ITEM", external_reference: "c", end_date: "2026-11-10" }],
    };
    const amended = await send<ExpandedContract>("POST", `/contracts/${id}/amendments`, amendment);
    // September, October, and ten of thirty days of November.
    expect(amended).toMatchObject({ status: 200, body: { total_value: usd("233.33") } });
    sandbox.advance(400 * DAY);
    const until = async (date: string): Promise<unknown> =>
      balances(send, ["1250", "4000"], `from_date=2026-01-01&to_date=${date}`);
    expect(await until("2026-10-31")).toEqual(["200", "-200"]);
    expect(await until("2026-11-10")).toEqual(["233.33", "-233.33"]);
    expect(await until("2026-12-31")).toEqual(["233.33", "-233.33"]);
  });

  it("accept every posting if `closedBooks` is false", async () => {
    const { sandbox, send, invoice } = await setUp({ closedBooks: false });
    const payment = { account_code: "1000", amount: usd("1.00"), date: "2026-10-31" };
    const { body } = await send<{ id: string }>("POST", `/invoices/${invoice.id}/payments`, payment);
    sandbox.dashboard.failPayment(body.id);
    expect(await balances(send, ["1200"])).toEqual(["100"]);
    const { id } = await createInvoice(send, { invoice_date: "2026-10-05" });
    expect((await send("DELETE", `/invoices/${id}`)).status).toBe(204);
  });
});

describe("the end of a year", () => {
  it("closes profit to retained earnings, in the trial balance and in the balance sheet alike", async () => {
    const { sandbox, send } = start();
    await createInvoice(send);
    sandbox.advance(60 * DAY);
    const sheet = async (date: string): Promise<unknown> =>
      (await send<BalanceSheetReport>("GET", `/reports/balance-sheet?as_of_date=${date}`)).body.sections
        .find(({ name }) => name === "Equity")
        ?.groups?.flatMap(({ accounts = [] }) =>
          accounts.map(({ name, balances: [one] }) => [name, one?.amount.amount]),
        );
    expect(await sheet("2026-12-31")).toEqual([["Profit of the year", "100"]]);
    expect(await sheet("2027-01-01")).toEqual([
      ["Profit of the year", "0"],
      ["Retained earnings", "100"],
    ]);
    expect(await balances(send, ["3900", "4000"])).toEqual([undefined, "-100"]);
    expect(await balances(send, ["3900", "4000"], "from_date=2026-06-01&to_date=2027-06-30")).toEqual(["-100", "0"]);
  });
});

describe("credit", () => {
  it("of one subsidiary is not applied to an invoice of another", async () => {
    const { send } = start();
    const invoice = await createInvoice(send);
    const price = { product_id: invoice.items[0]?.product_id, quantity: 1, amount_per_unit: usd("10.00") };
    const memo = (
      await send<CreditMemo>("POST", "/credit-memos", {
        customer_id: invoice.customer_id,
        subsidiary_id: seedId("subsidiary", "GB"),
        credit_memo_date: "2026-11-10",
        items: [{ description: "C", price }],
      })
    ).body;
    const applications = [{ invoice_id: invoice.id, amount: usd("10.00"), application_date: "2026-11-20" }];
    expect(await send("POST", `/credit-memos/${memo.id}/applications`, { applications })).toMatchObject({
      status: 400,
      body: { violations: [{ field: "applications[0].invoice_id" }] },
    });
  });
});

describe("a bank account", () => {
  it("with payments is not deleted", async () => {
    const { send } = start();
    const invoice = await createInvoice(send);
    await send("POST", `/invoices/${invoice.id}/payments`, {
      account_code: "1000",
      amount: usd("1.00"),
      date: "2026-11-20",
    });
    expect((await send("DELETE", `/bank-accounts/${seedId("bank account", "USD")}`)).status).toBe(409);
    expect((await send("DELETE", `/bank-accounts/${seedId("bank account", "JPY")}`)).status).toBe(204);
  });
});

describe("a bill with a later impact date", () => {
  it("is paid on that date by a payment without a date, as a saved state can have it", async () => {
    const { send, sandbox } = start();
    const bill = await createBill(send, { account_code: "6000", amount: usd("10.00") });
    sandbox.state.bills.put({ ...bill, impact_date: "2026-11-15" });
    sandbox.state.billPayments.put({
      id: sandbox.state.createId(),
      bill_id: bill.id,
      account_code: "1010",
      amount: usd("10.00"),
      status: "CLEARED",
    });
    const until = (date: string): Promise<unknown> =>
      balances(send, ["1010", "2000"], `from_date=2026-01-01&to_date=${date}`);
    expect(await until("2026-11-14")).toEqual([undefined, undefined]);
    expect(await until("2026-11-15")).toEqual(["-10", "0"]);
  });
});

describe("a bank account", () => {
  it.each([true, false])(
    "takes its transactions along when its account changes (posted before: %s)",
    async (isPosted) => {
      const { send, sandbox } = start();
      const bank = sandbox.state.bankAccounts.get(seedId("bank account", "USD"));
      const created = await send("POST", "/bank-transactions", {
        ...{ bank_account_id: bank?.id, date: "2026-11-20", name: "Card", merchant: "Shop" },
        net_amount: usd("-5.00"),
      });
      expect(created.status).toBe(200);
      if (isPosted) expect(await balances(send, ["1000", "1950"])).toEqual(["-5", "5"]);
      if (bank !== undefined) sandbox.state.bankAccounts.put({ ...bank, account_code: "1010" });
      expect(await balances(send, ["1000", "1010", "1950"])).toEqual([undefined, "-5", "5"]);
      const { journal_entries: entries } = (
        await send<{ journal_entries: JournalEntry[] }>("GET", "/reports/journal-entries")
      ).body;
      expect(entries.map(({ items }) => items.map(({ account_code: code }) => code))).toEqual([["1010", "1950"]]);
    },
  );
});
