import fc from "../../support/fast-check.js";
import { describe, expect, it } from "vitest";
import type { BalanceSheetReport, CashFlowStatementReport, TrialBalanceReport } from "../../../generated/types.js";
import { seedId } from "../../../src/sandbox/index.js";
import { createInvoice, createProduct, linkBankAccount, type Send, start, usd } from "../support/client.js";

const YEAR = "from_date=2026-01-01&to_date=2026-12-31";
const trialBalance = async (send: Send, query = YEAR): Promise<TrialBalanceReport> =>
  (await send<TrialBalanceReport>("GET", `/reports/trial-balance?${query}`)).body;

/** Sends a request that must succeed, because a rejected step would prove nothing. */
const insist =
  (send: Send): Send =>
  async <Body>(...request: Parameters<Send>) => {
    const reply = await send<Body>(...request);
    if (reply.status >= 300) throw new Error(`${request[0]} ${request[1]} was refused: ${JSON.stringify(reply.body)}`);
    return reply;
  };

type Step = (send: Send) => Promise<unknown>;

const currencies = ["USD", "GBP", "EUR", "JPY"] as const;
const money = fc
  .record({ units: fc.integer({ min: 500, max: 99_999 }), currency: fc.constantFrom(...currencies) })
  .map(({ units, currency }) => ({ amount: currency === "JPY" ? String(units) : (units / 100).toFixed(2), currency }));
const day = fc.constantFrom("2026-03-15", "2026-09-30", "2026-11-01");

const invoiceStep = fc
  .record({
    money,
    date: day,
    subsidiary: fc.constantFrom("US", "GB"),
    months: fc.integer({ min: 0, max: 3 }),
    tax: fc.constantFrom(0, 8.25, 20),
    pays: fc.boolean(),
    isDeleted: fc.boolean(),
  })
  .map(({ money: price, date, subsidiary, months, tax, pays, isDeleted }): Step => async (send) => {
    const period = { start: date, end: `2026-1${String(Math.min(2, months))}-28` };
    const invoice = await createInvoice(
      send,
      { invoice_date: date, subsidiary_id: seedId("subsidiary", subsidiary) },
      {
        price: { product_id: (await createProduct(send)).id, quantity: 3, amount_per_unit: price },
        tax_rate: { type: "VAT", country: "GB", description: "T", percentage: tax },
        ...(months > 0 && { revenue: { period } }),
      },
    );
    if (pays)
      await send("POST", `/invoices/${invoice.id}/payments`, { account_code: "1000", amount: invoice.total, date });
    if (isDeleted && !pays) await send("DELETE", `/invoices/${invoice.id}`);
    const memo = {
      customer_id: invoice.customer_id,
      credit_memo_date: date,
      items: [
        { description: "C", price: { product_id: invoice.items[0]?.product_id, quantity: 1, amount_per_unit: price } },
      ],
    };
    if (!isDeleted || pays) await send("POST", "/credit-memos", memo);
  });

const billStep = fc
  .record({
    money,
    date: day,
    coverage: fc.constantFrom("INCLUSIVE", "EXCLUSIVE"),
    pays: fc.boolean(),
    kind: fc.constantFrom("bill", "charge", "credit"),
  })
  .map(({ money: amount, date, coverage, pays, kind }): Step => async (send) => {
    const { id } = (await send<{ id: string }>("POST", "/vendors", { name: "V" })).body;
    const item = {
      account_code: "6000",
      amount,
      tax_rate: {
        type: "VAT",
        country: "GB",
        description: "T",
        percentage: 1,
        coverage,
        tax_amount: { amount: "1", currency: amount.currency },
      },
    };
    if (kind === "charge")
      await send("POST", "/charges", {
        vendor_id: id,
        charge_date: date,
        credit_card_account_code: "2050",
        items: [item],
      });
    if (kind === "credit")
      await send("POST", "/vendor-credits", {
        vendor_id: id,
        subsidiary_id: seedId("subsidiary", "GB"),
        credit_number: "1",
        date,
        gl_impact_date: date,
        line_items: [item],
      });
    if (kind !== "bill") return;
    const bill = (
      await send<{ id: string }>("POST", "/bills", {
        vendor_id: id,
        bill_date: date,
        due_date: date,
        expense_number: "B",
        items: [item],
      })
    ).body;
    if (pays)
      await send("POST", `/bills/${bill.id}/payments`, {
        account_code: "1000",
        amount: { ...amount, amount: "1" },
        date,
      });
  });

const manualStep = fc.record({ money, date: day }).map(
  ({ money: amount, date }): Step =>
    (send) =>
      send("POST", "/journal-entries", {
        name: "M",
        currency: amount.currency,
        date,
        reversal_date: "2026-11-20",
        items: [
          { side: "DEBIT", account_code: "6100", amount },
          { side: "CREDIT", account_code: "3000", amount },
        ],
      }),
);

const bankStep = fc.record({ units: fc.integer({ min: -9999, max: 9999 }), date: day }).map(
  ({ units, date }): Step =>
    (send) =>
      send("POST", "/bank-transactions", {
        bank_account_id: seedId("bank account", "USD"),
        date,
        merchant: "M",
        name: "N",
        net_amount: usd((units / 100).toFixed(2)),
        fee: usd("0.30"),
      }),
);

describe("the ledger after any sequence of requests", () => {
  it("has a trial balance that balances, assets equal to liabilities and equity, and correct cash", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.oneof(invoiceStep, billStep, manualStep, bankStep), { minLength: 1, maxLength: 8 }),
        async (steps) => {
          const { sandbox, send } = start();
          for (const currency of currencies) await linkBankAccount(send, currency);
          for (const step of steps) await step(insist(send));
          for (const subsidiary of [
            "",
            "&subsidiary_id=" + seedId("subsidiary", "US"),
            "&subsidiary_id=" + seedId("subsidiary", "GB"),
          ]) {
            const { totals, accounts } = await trialBalance(
              send,
              `from_date=2026-04-01&to_date=2026-12-31${subsidiary}`,
            );
            expect([Number(totals.beginning_balance.amount), Number(totals.ending_balance.amount)]).toEqual([0, 0]);
            expect(totals.debit_total).toEqual(totals.credit_total);
            const { body: sheet } = await send<BalanceSheetReport>(
              "GET",
              `/reports/balance-sheet?as_of_date=2026-12-31${subsidiary}`,
            );
            const [assets = 0, liabilities = 0, equity = 0] = sheet.sections.map((section) =>
              Number(section.totals[0]?.amount.amount),
            );
            expect(assets).toBeCloseTo(liabilities + equity, 6);
            const { body: cash } = await send<CashFlowStatementReport>(
              "GET",
              `/reports/cash-flow-statement?from_date=2026-04-01&to_date=2026-12-31${subsidiary}`,
            );
            const [change = 0, opening = 0, closing = 0] = cash.summaries.map(({ amounts }) =>
              Number(amounts[0]?.amount.amount),
            );
            expect(opening + change).toBeCloseTo(closing, 6);
            expect(
              cash.sections.reduce((sum, section) => sum + Number(section.totals[0]?.amount.amount), 0),
            ).toBeCloseTo(change, 6);
            expect(
              accounts.every(
                ({ code }) => sandbox.state.accounts.find((account) => account.code === code) !== undefined,
              ),
            ).toBe(true);
          }
        },
      ),
      { numRuns: 40, seed: 20261120 },
    );
  });
});
