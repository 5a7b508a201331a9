import { describe, expect, it } from "vitest";
import type { Invoice, JournalEntry, ReportingJournalEntry, TrialBalanceReport } from "../../../generated/types.js";
import { seedId } from "../../../src/sandbox/index.js";
import { createInvoice, createProduct, prepareInvoice, type Send, start, usd } from "../support/client.js";

const YEAR = "from_date=2026-01-01&to_date=2026-12-31";
const trialBalance = async (send: Send, query = YEAR): Promise<TrialBalanceReport> =>
  (await send<TrialBalanceReport>("GET", `/reports/trial-balance?${query}`)).body;
const balanceOf = (report: TrialBalanceReport, code: string): string | undefined =>
  report.accounts.find((account) => account.code === code)?.ending_balance.amount;
const journal = async (send: Send, query = ""): Promise<JournalEntry[]> =>
  (await send<{ journal_entries: JournalEntry[] }>("GET", `/journal-entries?limit=100${query}`)).body.journal_entries;

describe("the ledger", () => {
  it("posts an invoice to receivables, revenue and tax, and its payment to the bank", async () => {
    const { send } = start();
    const invoice = await createInvoice(
      send,
      {},
      { tax_rate: { type: "VAT", country: "GB", description: "VAT", percentage: 20 } },
    );
    const [entry] = await journal(send);
    expect(entry?.items.map(({ account_code, side, amount }) => [account_code, side, amount.amount])).toEqual([
      ["1200", "DEBIT", "120"],
      ["4000", "CREDIT", "100"],
      ["2200", "CREDIT", "20"],
    ]);
    expect(entry?.related_entity).toEqual({ type: "CUSTOMER", id: invoice.customer_id });
    await send("POST", `/invoices/${invoice.id}/payments`, {
      account_code: "1000",
      amount: usd("50.00"),
      date: "2026-11-20",
    });
    const report = await trialBalance(send);
    expect(["1000", "1200", "2200", "4000"].map((code) => balanceOf(report, code))).toEqual([
      "50",
      "70",
      "-20",
      "-100",
    ]);
  });

  it("defers revenue of a period and recognises it by days or by months as time passes, to the cent", async () => {
    const { sandbox, send } = start();
    const revenue = (pattern: string): object => ({
      revenue: { pattern, period: { start: "2026-11-16", end: "2027-01-15" } },
    });
    await createInvoice(send, {}, revenue("DAILY"));
    const at = async (date: string): Promise<(string | undefined)[]> => {
      const report = await trialBalance(send, `from_date=2026-01-01&to_date=${date}`);
      return [balanceOf(report, "2100"), balanceOf(report, "4000")];
    };
    expect(await at("2027-12-31")).toEqual(["-100", undefined]);
    sandbox.advance(20 * 86_400_000);
    expect(await at("2026-11-30")).toEqual(["-75.41", "-24.59"]);
    sandbox.advance(365 * 86_400_000);
    expect(await at("2026-12-31")).toEqual(["-24.59", "-75.41"]);
    // The year before is closed to retained earnings.
    expect(await at("2027-01-31")).toEqual(["0", "-24.59"]);
    expect(balanceOf(await trialBalance(send, "from_date=2027-01-01&to_date=2027-01-31"), "3900")).toBe("-75.41");
    await createInvoice(send, {}, revenue("EVEN_PERIOD"));
    expect(await at("2026-11-30")).toEqual(["-142.07", "-57.93"]);
  });

  it("recognises a period that starts and ends on the same day on that day", async () => {
    const { sandbox, send } = start();
    await createInvoice(send, {}, { revenue: { period: { start: "2026-11-25", end: "2026-11-25" } } });
    const revenueBy = async (date: string): Promise<string | undefined> =>
      balanceOf(await trialBalance(send, `from_date=2026-01-01&to_date=${date}`), "4000");
    sandbox.advance(30 * 86_400_000);
    expect([await revenueBy("2026-11-24"), await revenueBy("2026-11-25")]).toEqual([undefined, "-100"]);
  });

  it("books a document in another currency in the subsidiary's, with its own rate and the original amounts", async () => {
    const { send } = start();
    const { product, body } = await prepareInvoice(send);
    const items = [
      {
        description: "L",
        price: { product_id: product.id, quantity: 1, amount_per_unit: { amount: "100", currency: "GBP" } },
      },
    ];
    await send("POST", "/invoices", {
      ...body,
      items,
      exchange_rate: { base: "GBP", target: "USD", rate: "1.3", date: "2026-11-01" },
    });
    const [entry] = await journal(send);
    expect(entry).toMatchObject({
      currency: "USD",
      exchange_rate: { rate: "1.3" },
      items: [
        { amount: usd("130"), original_transaction_amount: { amount: "100", currency: "GBP" } },
        { side: "CREDIT", amount: usd("130") },
      ],
    });
  });

  it("reports a subsidiary in its currency and everybody in the organization's", async () => {
    const { send } = start();
    const { product, body } = await prepareInvoice(send, { subsidiary_id: seedId("subsidiary", "GB") });
    const items = [
      {
        description: "L",
        price: { product_id: product.id, quantity: 1, amount_per_unit: { amount: "100", currency: "GBP" } },
      },
    ];
    await send("POST", "/invoices", { ...body, items });
    expect(await trialBalance(send)).toMatchObject({ currency: "USD", totals: { debit_total: usd("125") } });
    expect(await trialBalance(send, `${YEAR}&subsidiary_id=${seedId("subsidiary", "GB")}`)).toMatchObject({
      currency: "GBP",
      totals: { debit_total: { amount: "100" } },
    });
    expect((await trialBalance(send, `${YEAR}&subsidiary_id=${seedId("subsidiary", "US")}`)).accounts).toEqual([]);
    const { body: report } = await send<{ journal_entries: ReportingJournalEntry[] }>(
      "GET",
      "/reports/journal-entries",
    );
    expect(report.journal_entries[0]?.items[0]).toMatchObject({
      local_amount: { amount: "100", currency: "GBP" },
      reporting_amount: usd("125"),
      exchange_rate: "1.25",
    });
  });

  it("lists entries by account, date and subsidiary, and reverses manual ones on the day that they ask for", async () => {
    const { send } = start();
    await createInvoice(send);
    const line = (side: string, account: string): object => ({ side, account_code: account, amount: usd("9.00") });
    const manual = (
      await send<JournalEntry>("POST", "/journal-entries", {
        name: "Accrual",
        currency: "USD",
        date: "2026-10-31",
        reversal_date: "2026-11-01",
        items: [line("DEBIT", "6000"), line("CREDIT", "2000")],
      })
    ).body;
    expect((await journal(send)).map(({ name }) => name)).toEqual([
      "Reversal of Accrual",
      "Accrual",
      "Invoice INV-000001",
    ]);
    expect((await journal(send, "&date.lte=2026-10-31")).map(({ id }) => id)).toEqual([manual.id]);
    expect(await journal(send, `&account_ids=${seedId("account", "4000")},${seedId("account", "4100")}`)).toHaveLength(
      1,
    );
    const [, , invoiceEntry] = await journal(send);
    expect((await send("GET", `/journal-entries/${String(invoiceEntry?.id)}`)).body).toEqual(invoiceEntry);
    expect((await send("DELETE", `/journal-entries/${String(invoiceEntry?.id)}`)).status).toBe(409);
    expect((await send("DELETE", `/journal-entries/${manual.id}`)).status).toBe(204);
    expect(await journal(send)).toHaveLength(1);
  });

  it("takes a bank transaction that is a payment's other side once, and other ones against suspense", async () => {
    const { send } = start();
    const { id } = await createInvoice(send);
    await send("POST", `/invoices/${id}/payments`, { account_code: "1000", amount: usd("100.00"), date: "2026-11-20" });
    const receive = (net: string, fee: string, more: object = {}): ReturnType<typeof send> =>
      send("POST", "/bank-transactions", {
        bank_account_id: seedId("bank account", "USD"),
        date: "2026-11-20",
        merchant: "M",
        name: "N",
        net_amount: usd(net),
        fee: usd(fee),
        ...more,
      });
    await receive("99.00", "1.00");
    expect(balanceOf(await trialBalance(send), "1000")).toBe("100");
    await receive("99.00", "1.00");
    await receive("5.00", "0.00", { pending: true });
    const report = await trialBalance(send);
    expect(["1000", "6900", "1950"].map((code) => balanceOf(report, code))).toEqual(["199", "1", "-100"]);
  });

  it("has no entry of a payment that failed", async () => {
    const { sandbox, send } = start();
    const { id } = await createInvoice(send);
    const { body: payment } = await send<{ id: string }>("POST", `/invoices/${id}/payments`, {
      account_code: "1000",
      amount: usd("40.00"),
      date: "2026-11-20",
    });
    expect(balanceOf(await trialBalance(send), "1000")).toBe("40");
    sandbox.dashboard.failPayment(payment.id);
    expect(balanceOf(await trialBalance(send), "1000")).toBeUndefined();
  });

  it("has as receivables what invoices are due less what credit memos still hold", async () => {
    const { sandbox, send } = start();
    const invoices: Invoice[] = [];
    for (const amount of ["10.00", "20.00", "33.33"])
      invoices.push(
        await createInvoice(
          send,
          {},
          { price: { product_id: (await createProduct(send)).id, quantity: 3, amount_per_unit: usd(amount) } },
        ),
      );
    const [first] = invoices;
    await send("POST", `/invoices/${String(first?.id)}/payments`, {
      account_code: "1000",
      amount: usd("10.00"),
      date: "2026-11-20",
    });
    await send("POST", "/credit-memos", {
      customer_id: first?.customer_id,
      credit_memo_date: "2026-11-20",
      items: [
        {
          description: "C",
          price: { product_id: first?.items[0]?.product_id, quantity: 1, amount_per_unit: usd("7.77") },
        },
      ],
    });
    const due = sandbox.state.invoices.all().reduce((sum, invoice) => sum + Number(invoice.amount_due.amount), 0);
    expect(Number(balanceOf(await trialBalance(send), "1200"))).toBeCloseTo(due - 7.77, 6);
  });
});
