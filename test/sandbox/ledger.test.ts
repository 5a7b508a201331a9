import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { BalanceSheetReport, CashFlowStatementReport, ExecutivePLReport, IncomeStatementReport, Invoice, JournalEntry, ReportingJournalEntry, TrialBalanceReport } from "../../generated/types.js";
import { seedId } from "../../src/sandbox/index.js";
import { createCustomer, createInvoice, createProduct, prepareInvoice, start, usd, type Send } from "./client.js";

const YEAR = "from_date=2026-01-01&to_date=2026-12-31";
const trialBalance = async (send: Send, query = YEAR): Promise<TrialBalanceReport> => (await send<TrialBalanceReport>("GET", `/reports/trial-balance?${query}`)).body;
const balanceOf = (report: TrialBalanceReport, code: string): string | undefined => report.accounts.find((account) => account.code === code)?.ending_balance.amount;
const journal = async (send: Send, query = ""): Promise<JournalEntry[]> => (await send<{ journal_entries: JournalEntry[] }>("GET", `/journal-entries?limit=100${query}`)).body.journal_entries;

describe("the ledger", () => {
  it("posts an invoice to receivables, revenue and tax, and its payment to the bank", async () => {
    const { send } = start();
    const invoice = await createInvoice(send, {}, { tax_rate: { type: "VAT", country: "GB", description: "VAT", percentage: 20 } });
    const [entry] = await journal(send);
    expect(entry?.items.map(({ account_code, side, amount }) => [account_code, side, amount.amount])).toEqual([["1200", "DEBIT", "120.00"], ["4000", "CREDIT", "100.00"], ["2200", "CREDIT", "20.00"]]);
    expect(entry?.related_entity).toEqual({ type: "CUSTOMER", id: invoice.customer_id });
    await send("POST", `/invoices/${invoice.id}/payments`, { account_code: "1000", amount: usd("50.00"), date: "2026-11-20" });
    const report = await trialBalance(send);
    expect(["1000", "1200", "2200", "4000"].map((code) => balanceOf(report, code))).toEqual(["50.00", "70.00", "-20.00", "-100.00"]);
  });

  it("defers revenue of a period and recognises it by days or by months as time passes, to the cent", async () => {
    const { sandbox, send } = start();
    const revenue = (pattern: string): object => ({ revenue: { pattern, period: { start: "2026-11-16", end: "2027-01-15" } } });
    await createInvoice(send, {}, revenue("DAILY"));
    const at = async (date: string): Promise<(string | undefined)[]> => {
      const report = await trialBalance(send, `from_date=2026-01-01&to_date=${date}`);
      return [balanceOf(report, "2100"), balanceOf(report, "4000")];
    };
    expect(await at("2027-12-31")).toEqual(["-100.00", undefined]);
    sandbox.advance(20 * 86_400_000);
    expect(await at("2026-11-30")).toEqual(["-75.41", "-24.59"]);
    sandbox.advance(365 * 86_400_000);
    expect(await at("2026-12-31")).toEqual(["-24.59", "-75.41"]);
    expect(await at("2027-01-31")).toEqual(["0.00", "-100.00"]);
    await createInvoice(send, {}, revenue("EVEN_PERIOD"));
    expect(await at("2026-11-30")).toEqual(["-142.07", "-57.93"]);
  });

  it("books a document in another currency in the subsidiary's, with its own rate and the original amounts", async () => {
    const { send } = start();
    const { product, body } = await prepareInvoice(send);
    const items = [{ description: "L", price: { product_id: product.id, quantity: 1, amount_per_unit: { amount: "100", currency: "GBP" } } }];
    await send("POST", "/invoices", { ...body, items, exchange_rate: { base: "GBP", target: "USD", rate: "1.3", date: "2026-11-01" } });
    const [entry] = await journal(send);
    expect(entry).toMatchObject({ currency: "USD", exchange_rate: { rate: "1.3" }, items: [{ amount: usd("130.00"), original_transaction_amount: { amount: "100.00", currency: "GBP" } }, { side: "CREDIT", amount: usd("130.00") }] });
  });

  it("reports a subsidiary in its currency and everybody in the organization's", async () => {
    const { send } = start();
    const { product, body } = await prepareInvoice(send, { subsidiary_id: seedId("subsidiary", "GB") });
    const items = [{ description: "L", price: { product_id: product.id, quantity: 1, amount_per_unit: { amount: "100", currency: "GBP" } } }];
    await send("POST", "/invoices", { ...body, items });
    expect(await trialBalance(send)).toMatchObject({ currency: "USD", totals: { debit_total: usd("125.00") } });
    expect(await trialBalance(send, `${YEAR}&subsidiary_id=${seedId("subsidiary", "GB")}`)).toMatchObject({ currency: "GBP", totals: { debit_total: { amount: "100.00" } } });
    expect((await trialBalance(send, `${YEAR}&subsidiary_id=${seedId("subsidiary", "US")}`)).accounts).toEqual([]);
    const { body: report } = await send<{ journal_entries: ReportingJournalEntry[] }>("GET", "/reports/journal-entries");
    expect(report.journal_entries[0]?.items[0]).toMatchObject({ local_amount: { amount: "100.00", currency: "GBP" }, reporting_amount: usd("125.00"), exchange_rate: "1.25" });
  });

  it("lists entries by account, date and subsidiary, and reverses manual ones on the day that they ask for", async () => {
    const { send } = start();
    await createInvoice(send);
    const line = (side: string, account: string): object => ({ side, account_code: account, amount: usd("9.00") });
    const manual = (await send<JournalEntry>("POST", "/journal-entries", { name: "Accrual", currency: "USD", date: "2026-10-31", reversal_date: "2026-11-01", items: [line("DEBIT", "6000"), line("CREDIT", "2000")] })).body;
    expect((await journal(send)).map(({ name }) => name)).toEqual(["Reversal of Accrual", "Accrual", "Invoice INV-000001"]);
    expect((await journal(send, "&date.lte=2026-10-31")).map(({ id }) => id)).toEqual([manual.id]);
    expect(await journal(send, `&account_ids=${seedId("account", "4000")},${seedId("account", "4100")}`)).toHaveLength(1);
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
      send("POST", "/bank-transactions", { bank_account_id: seedId("bank account", "USD"), date: "2026-11-20", merchant: "M", name: "N", net_amount: usd(net), fee: usd(fee), ...more });
    await receive("99.00", "1.00");
    expect(balanceOf(await trialBalance(send), "1000")).toBe("100.00");
    await receive("99.00", "1.00");
    await receive("5.00", "0.00", { pending: true });
    const report = await trialBalance(send);
    expect(["1000", "6900", "1950"].map((code) => balanceOf(report, code))).toEqual(["199.00", "1.00", "-100.00"]);
  });
});

describe("reports", () => {
  const bill = async (send: Send, account: string, amount: string): Promise<void> => {
    const vendor = (await send<{ id: string }>("POST", "/vendors", { name: "V" })).body;
    await send("POST", "/bills", { vendor_id: vendor.id, bill_date: "2026-11-01", due_date: "2026-12-01", expense_number: "B", items: [{ account_code: account, amount: usd(amount) }] });
  };

  it("show gross profit and net income with their margins", async () => {
    const { send } = start();
    await createInvoice(send);
    await bill(send, "5000", "30.00");
    await bill(send, "6000", "20.00");
    const { body } = await send<IncomeStatementReport>("GET", `/reports/income-statement?${YEAR}`);
    expect(body.sections.map(({ name, totals }) => [name, totals[0]?.amount.amount])).toEqual([["Revenue", "100.00"], ["Cost of Goods Sold", "30.00"], ["Operating Expenses", "20.00"], ["Non-Operating", "0.00"]]);
    expect(body.summaries).toMatchObject([{ name: "Gross Profit", amounts: [{ amount: usd("70.00") }], margins: [{ value: 0.7 }] }, { name: "Net Income", amounts: [{ amount: usd("50.00") }], margins: [{ value: 0.5 }] }]);
    expect(body.breakdowns).toEqual([{ name: "2026-01-01 to 2026-12-31", type: "PERIOD" }]);
    const { body: executive } = await send<ExecutivePLReport>("GET", `/reports/executive-pl?${YEAR}`);
    expect(executive.sections[0]?.items).toEqual([{ code: "4000", name: "Subscription revenue", amounts: [{ amount: usd("100.00") }] }]);
  });

  it("break down by subsidiary and by custom field, which needs the field", async () => {
    const { send } = start();
    const field = (await send<{ id: string; values: { id: string }[] }>("POST", "/fields", { name: "Team", values: [{ name: "Sales" }] })).body;
    await createInvoice(send, {}, { fields: [{ field_id: field.id, field_value_id: field.values[0]?.id }] });
    await createInvoice(send, { subsidiary_id: seedId("subsidiary", "GB") });
    const revenue = async (query: string): Promise<unknown> => (await send<IncomeStatementReport>("GET", `/reports/income-statement?${YEAR}&${query}`)).body.sections[0]?.totals.map(({ amount, breakdown_id: id }) => [id, amount.amount]);
    expect(await revenue("breakdown_by=SUBSIDIARY")).toEqual([[seedId("subsidiary", "US"), "100.00"], [seedId("subsidiary", "GB"), "100.00"]]);
    expect(await revenue(`breakdown_by=CUSTOM_FIELD&custom_field_id=${field.id}`)).toEqual([[field.values[0]?.id, "100.00"], [undefined, "100.00"]]);
    expect((await send("GET", `/reports/income-statement?${YEAR}&breakdown_by=CUSTOM_FIELD`)).status).toBe(400);
    expect((await send("GET", "/reports/trial-balance?from_date=2026-01-01")).status).toBe(400);
  });

  it("show recurring revenue by customer, active and committed, by month and year", async () => {
    const { send } = start();
    const customer = await createCustomer(send);
    const product = await createProduct(send, { include_in_arr_mrr: true });
    const item = { product_id: product.id, quantity: 2, revenue_pattern: "DAILY", price: { type: "FIXED_RECURRING", interval_months: 12, amount: usd("600.00") } };
    await send("POST", "/contracts", { scope: "FULL", customer_id: customer.id, name: "C", close_date: "2026-10-15", start_date: "2026-12-01", end_date: "2027-11-30", invoicing: { interval: "MONTHLY", day: 1, payment_terms: 30 }, items: [item] });
    const revenue = async (breakdown: string, month: string, status: string): Promise<unknown> => (await send<{ customers: unknown[] }>("GET", `/reports/arr-waterfall?breakdown=${breakdown}&month=${month}&status=${status}`)).body.customers;
    expect(await revenue("MRR", "2026-12", "ACTIVE")).toEqual([{ id: customer.id, name: "Acme", total: { amount: usd("100.00"), year_month: "2026-12" } }]);
    expect(await revenue("ARR", "2026-12", "ACTIVE")).toMatchObject([{ total: { amount: usd("1200.00") } }]);
    expect([await revenue("MRR", "2026-11", "ACTIVE"), await revenue("MRR", "2027-12", "COMMITTED")]).toEqual([[], []]);
    expect(await revenue("MRR", "2026-10", "COMMITTED")).toHaveLength(1);
    expect((await send("GET", "/reports/arr-waterfall?breakdown=MRR&month=2026-13&status=ACTIVE")).status).toBe(400);
  });
});

type Step = (send: Send) => Promise<unknown>;

const currencies = ["USD", "GBP", "EUR", "JPY"] as const;
const money = fc.record({ units: fc.integer({ min: 1, max: 99_999 }), currency: fc.constantFrom(...currencies) }).map(({ units, currency }) => ({ amount: currency === "JPY" ? String(units) : (units / 100).toFixed(2), currency }));
const day = fc.constantFrom("2026-03-15", "2026-09-30", "2026-11-01");

const invoiceStep = fc.record({ money, date: day, subsidiary: fc.constantFrom("US", "GB"), months: fc.integer({ min: 0, max: 3 }), tax: fc.constantFrom(0, 8.25, 20), pays: fc.boolean(), isDeleted: fc.boolean() }).map(
  ({ money: price, date, subsidiary, months, tax, pays, isDeleted }): Step => async (send) => {
    const period = { start: date, end: `2026-1${String(Math.min(2, months))}-28` };
    const invoice = await createInvoice(send, { invoice_date: date, subsidiary_id: seedId("subsidiary", subsidiary) }, {
      price: { product_id: (await createProduct(send)).id, quantity: 3, amount_per_unit: price },
      tax_rate: { type: "VAT", country: "GB", description: "T", percentage: tax },
      ...(months > 0 && { revenue: { period } }),
    });
    if (pays) await send("POST", `/invoices/${invoice.id}/payments`, { account_code: "1000", amount: invoice.total, date });
    if (isDeleted) await send("DELETE", `/invoices/${invoice.id}`);
    const memo = { customer_id: invoice.customer_id, credit_memo_date: date, items: [{ description: "C", price: { product_id: invoice.items[0]?.product_id, quantity: 1, amount_per_unit: price } }] };
    if (!isDeleted) await send("POST", "/credit-memos", memo);
  },
);

const billStep = fc.record({ money, date: day, coverage: fc.constantFrom("INCLUSIVE", "EXCLUSIVE"), pays: fc.boolean(), kind: fc.constantFrom("bill", "charge", "credit") }).map(
  ({ money: amount, date, coverage, pays, kind }): Step => async (send) => {
    const { id } = (await send<{ id: string }>("POST", "/vendors", { name: "V" })).body;
    const item = { account_code: "6000", amount, tax_rate: { type: "VAT", country: "GB", description: "T", percentage: 1, coverage, tax_amount: { amount: "1", currency: amount.currency } } };
    if (kind === "charge") await send("POST", "/charges", { vendor_id: id, charge_date: date, credit_card_account_code: "2050", items: [item] });
    if (kind === "credit") await send("POST", "/vendor-credits", { vendor_id: id, subsidiary_id: seedId("subsidiary", "GB"), credit_number: "1", date, gl_impact_date: date, line_items: [item] });
    if (kind !== "bill") return;
    const bill = (await send<{ id: string }>("POST", "/bills", { vendor_id: id, bill_date: date, due_date: date, expense_number: "B", items: [item] })).body;
    if (pays) await send("POST", `/bills/${bill.id}/payments`, { account_code: "1010", amount: { ...amount, amount: "1" }, date });
  },
);

const manualStep = fc.record({ money, date: day }).map(({ money: amount, date }): Step => (send) =>
  send("POST", "/journal-entries", { name: "M", currency: amount.currency, date, reversal_date: "2026-11-20", items: [{ side: "DEBIT", account_code: "6100", amount }, { side: "CREDIT", account_code: "3000", amount }] }));

const bankStep = fc.record({ units: fc.integer({ min: -9999, max: 9999 }), date: day }).map(({ units, date }): Step => (send) =>
  send("POST", "/bank-transactions", { bank_account_id: seedId("bank account", "USD"), date, merchant: "M", name: "N", net_amount: usd((units / 100).toFixed(2)), fee: usd("0.30") }));

describe("whatever happens", () => {
  it("the trial balance balances, assets are liabilities and equity, and cash adds up", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.oneof(invoiceStep, billStep, manualStep, bankStep), { minLength: 1, maxLength: 8 }), async (steps) => {
        const { sandbox, send } = start();
        for (const step of steps) await step(send);
        for (const subsidiary of ["", "&subsidiary_id=" + seedId("subsidiary", "US"), "&subsidiary_id=" + seedId("subsidiary", "GB")]) {
          const { totals, accounts } = await trialBalance(send, `from_date=2026-04-01&to_date=2026-12-31${subsidiary}`);
          expect([Number(totals.beginning_balance.amount), Number(totals.ending_balance.amount)]).toEqual([0, 0]);
          expect(totals.debit_total).toEqual(totals.credit_total);
          const { body: sheet } = await send<BalanceSheetReport>("GET", `/reports/balance-sheet?as_of_date=2026-12-31${subsidiary}`);
          const [assets = 0, liabilities = 0, equity = 0] = sheet.sections.map((section) => Number(section.totals[0]?.amount.amount));
          expect(assets).toBeCloseTo(liabilities + equity, 6);
          const { body: cash } = await send<CashFlowStatementReport>("GET", `/reports/cash-flow-statement?from_date=2026-04-01&to_date=2026-12-31${subsidiary}`);
          const [change = 0, opening = 0, closing = 0] = cash.summaries.map(({ amounts }) => Number(amounts[0]?.amount.amount));
          expect(opening + change).toBeCloseTo(closing, 6);
          expect(cash.sections.reduce((sum, section) => sum + Number(section.totals[0]?.amount.amount), 0)).toBeCloseTo(change, 6);
          expect(accounts.every(({ code }) => sandbox.state.accounts.find((account) => account.code === code) !== undefined)).toBe(true);
        }
      }),
      { numRuns: 40, seed: 20261120 },
    );
  });

  it("receivables are what invoices are due less what credit memos still hold", async () => {
    const { sandbox, send } = start();
    const invoices: Invoice[] = [];
    for (const amount of ["10.00", "20.00", "33.33"]) invoices.push(await createInvoice(send, {}, { price: { product_id: (await createProduct(send)).id, quantity: 3, amount_per_unit: usd(amount) } }));
    const [first] = invoices;
    await send("POST", `/invoices/${String(first?.id)}/payments`, { account_code: "1000", amount: usd("10.00"), date: "2026-11-20" });
    await send("POST", "/credit-memos", { customer_id: first?.customer_id, credit_memo_date: "2026-11-20", items: [{ description: "C", price: { product_id: first?.items[0]?.product_id, quantity: 1, amount_per_unit: usd("7.77") } }] });
    const due = sandbox.state.invoices.all().reduce((sum, invoice) => sum + Number(invoice.amount_due.amount), 0);
    expect(Number(balanceOf(await trialBalance(send), "1200"))).toBeCloseTo(due - 7.77, 6);
  });
});
