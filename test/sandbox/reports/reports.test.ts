import { describe, expect, it } from "vitest";
import type { ExecutivePLReport, IncomeStatementReport } from "../../../generated/types.js";
import { seedId } from "../../../src/sandbox/index.js";
import { createBill, createCustomer, createInvoice, createProduct, type Send, start, usd } from "../support/client.js";

const YEAR = "from_date=2026-01-01&to_date=2026-12-31";

describe("reports", () => {
  const bill = (send: Send, account: string, amount: string): Promise<unknown> =>
    createBill(send, { account_code: account, amount: usd(amount) });

  it("show gross profit and net income with their margins", async () => {
    const { send } = start();
    await createInvoice(send);
    await bill(send, "5000", "30.00");
    await bill(send, "6000", "20.00");
    const { body } = await send<IncomeStatementReport>("GET", `/reports/income-statement?${YEAR}`);
    expect(body.sections.map(({ name, totals }) => [name, totals[0]?.amount.amount])).toEqual([
      ["Revenue", "100"],
      ["Cost of Goods Sold", "30"],
      ["Operating Expenses", "20"],
      ["Non-Operating", "0"],
    ]);
    expect(body.summaries).toMatchObject([
      { name: "Gross Profit", amounts: [{ amount: usd("70") }], margins: [{ value: 0.7 }] },
      { name: "Net Income", amounts: [{ amount: usd("50") }], margins: [{ value: 0.5 }] },
    ]);
    expect(body.breakdowns).toEqual([{ name: "2026-01-01 to 2026-12-31", type: "PERIOD" }]);
    const { body: executive } = await send<ExecutivePLReport>("GET", `/reports/executive-pl?${YEAR}`);
    expect(executive.sections[0]?.items).toEqual([
      { code: "4000", name: "Subscription revenue", amounts: [{ amount: usd("100") }] },
    ]);
  });

  it("need both dates of their period, in order", async () => {
    const { send } = start();
    for (const name of ["trial-balance", "income-statement", "executive-pl", "cash-flow-statement"]) {
      expect(await send("GET", `/reports/${name}?from_date=2026-01-01`), name).toMatchObject({
        status: 400,
        body: { violations: [{ field: "to_date" }] },
      });
      expect((await send("GET", `/reports/${name}?from_date=2026-02-01&to_date=2026-01-31`)).status, name).toBe(400);
    }
  });

  it("break down by subsidiary and by custom field, which needs the field", async () => {
    const { send } = start();
    const field = (
      await send<{ id: string; values: { id: string }[] }>("POST", "/fields", {
        name: "Team",
        values: [{ name: "Sales" }],
      })
    ).body;
    await createInvoice(send, {}, { fields: [{ field_id: field.id, field_value_id: field.values[0]?.id }] });
    await createInvoice(send, { subsidiary_id: seedId("subsidiary", "GB") });
    const revenue = async (query: string): Promise<unknown> =>
      (
        await send<IncomeStatementReport>("GET", `/reports/income-statement?${YEAR}&${query}`)
      ).body.sections[0]?.totals.map(({ amount, breakdown_id: id }) => [id, amount.amount]);
    expect(await revenue("breakdown_by=SUBSIDIARY")).toEqual([
      [seedId("subsidiary", "US"), "100"],
      [seedId("subsidiary", "GB"), "100"],
    ]);
    expect(await revenue(`breakdown_by=CUSTOM_FIELD&custom_field_id=${field.id}`)).toEqual([
      [field.values[0]?.id, "100"],
      [undefined, "100"],
    ]);
    expect((await send("GET", `/reports/income-statement?${YEAR}&breakdown_by=CUSTOM_FIELD`)).status).toBe(400);
    expect((await send("GET", "/reports/trial-balance?from_date=2026-01-01")).status).toBe(400);
  });

  it("show recurring revenue by customer, active and committed, by month and year", async () => {
    const { send } = start();
    const customer = await createCustomer(send);
    const product = await createProduct(send, { include_in_arr_mrr: true });
    const item = {
      product_id: product.id,
      quantity: 2,
      revenue_pattern: "DAILY",
      price: { type: "FIXED_RECURRING", interval_months: 12, amount: usd("600.00") },
    };
    await send("POST", "/contracts", {
      scope: "FULL",
      customer_id: customer.id,
      name: "C",
      close_date: "2026-10-15",
      start_date: "2026-12-01",
      end_date: "2027-11-30",
      invoicing: { interval: "MONTHLY", day: 1, payment_terms: 30 },
      items: [item],
    });
    const revenue = async (breakdown: string, month: string, status: string): Promise<unknown> =>
      (
        await send<{ customers: unknown[] }>(
          "GET",
          `/reports/arr-waterfall?breakdown=${breakdown}&month=${month}&status=${status}`,
        )
      ).body.customers;
    expect(await revenue("MRR", "2026-12", "ACTIVE")).toEqual([
      { id: customer.id, name: "Acme", total: { amount: usd("100"), year_month: "2026-12" } },
    ]);
    expect(await revenue("ARR", "2026-12", "ACTIVE")).toMatchObject([{ total: { amount: usd("1200") } }]);
    expect([await revenue("MRR", "2026-11", "ACTIVE"), await revenue("MRR", "2027-12", "COMMITTED")]).toEqual([[], []]);
    expect(await revenue("MRR", "2026-10", "COMMITTED")).toHaveLength(1);
    expect((await send("GET", "/reports/arr-waterfall?breakdown=MRR&month=2026-13&status=ACTIVE")).status).toBe(400);
  });
});
