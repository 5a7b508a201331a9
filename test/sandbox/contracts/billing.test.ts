import { describe, expect, it } from "vitest";
import type { Contract, ExpandedContract, Invoice, TrialBalanceReport } from "../../../generated/types.js";
import { listAll, type Send, start, usd } from "../support/client.js";
import {
  createContract,
  createRecognisedContract,
  monthly,
  prepareContract,
  recurring,
  usageItem,
} from "../support/contract-requests.js";

const DAY = 86_400_000;

const balances = async (send: Send, date: string): Promise<(string | undefined)[]> => {
  const { body } = await send<TrialBalanceReport>("GET", `/reports/trial-balance?from_date=2026-01-01&to_date=${date}`);
  return ["1200", "1250", "2100", "4000"].map(
    (code) => body.accounts.find((account) => account.code === code)?.ending_balance.amount,
  );
};

const invoicesOf = async (send: Send, id: string): Promise<unknown[]> =>
  (await send<ExpandedContract>("GET", `/contracts/${id}`)).body.invoices?.map((invoice) => [
    invoice.invoice_date,
    invoice.total.amount,
    invoice.items[0]?.revenue.period?.end,
  ]) ?? [];

describe("a FULL contract", () => {
  it("is billed each month on its day as time goes by, and its revenue is recognised month by month", async () => {
    const { sandbox, send } = start();
    const contract = await createContract(send);
    expect(contract.invoices).toMatchObject([
      { invoice_date: "2026-11-01", due_date: "2026-12-01", status: "UNBILLED" },
    ]);
    sandbox.advance(12 * DAY);
    expect(await invoicesOf(send, contract.id)).toEqual([
      ["2026-11-01", "200", "2026-11-30"],
      ["2026-12-01", "200", "2026-12-31"],
    ]);
    expect(await balances(send, "2026-12-02")).toEqual(["400", undefined, "-200", "-200"]);
    expect(sandbox.webhooks.filter(({ entity, event }) => entity === "INVOICE" && event === "CREATED")).toHaveLength(2);
    sandbox.advance(400 * DAY);
    const all = await invoicesOf(send, contract.id);
    expect([all.length, await balances(send, "2027-10-31")]).toEqual([12, ["2400", undefined, "0", "-2000"]]);
  });

  it("bills its value in all, whatever the intervals of its price and of its invoicing", async () => {
    for (const [interval, months, count] of [
      ["QUARTERLY", 1, 4],
      ["YEARLY", 1, 1],
      ["QUARTERLY", 2, 4],
      ["MONTHLY", 12, 12],
      ["SEMI_ANNUAL", 12, 2],
    ] as const) {
      const { sandbox, send } = start();
      const invoicing = interval === "MONTHLY" ? monthly : { interval, month_day: "--11-01", payment_terms: 30 };
      const contract = await createContract(
        send,
        { invoicing },
        { price: { ...recurring, interval_months: months }, discount: { type: "AMOUNT", amount_off: usd("0.50") } },
      );
      sandbox.advance(400 * DAY);
      const invoices = await invoicesOf(send, contract.id);
      const total = invoices.reduce<number>((sum, invoice) => sum + Number((invoice as string[])[1]), 0);
      expect([interval, months, invoices.length, total.toFixed(2)]).toEqual([
        interval,
        months,
        count,
        Number(contract.total_value.amount).toFixed(2),
      ]);
    }
  });

  it("takes a discount off each interval, in its value, its invoices and its recurring revenue", async () => {
    const { send } = start();
    const discount = { type: "AMOUNT", amount_off: usd("20.00") };
    const contract = await createContract(send, {}, { discount });
    expect(contract).toMatchObject({ total_value: usd("2160"), invoices: [{ total: usd("180") }] });
    const product = contract.items[0]?.product_id ?? "";
    const { body } = await send<Record<string, unknown>>("GET", `/products/${product}`);
    const { id: _id, status: _status, ...kept } = body;
    await send("PUT", `/products/${product}`, { ...kept, include_in_arr_mrr: true });
    expect((await send("GET", "/reports/arr-waterfall?breakdown=MRR&month=2026-11&status=ACTIVE")).body).toMatchObject({
      customers: [{ total: { amount: usd("180") } }],
    });
  });

  it.each([{ up_to: 1000 }, { up_to: 190 }, {}])(
    "bills usage after its cycle, by its tiers, also above the highest (%j), and recognises it in the cycle as a contract asset",
    async (highest) => {
      const { sandbox, send } = start();
      const configuration = {
        usage_invoicing: {
          cycle: "SUBSCRIPTION_ANNIVERSARY",
          frequency: "MONTHLY",
          invoice_date: "FIRST_DAY_OF_NEXT_CYCLE",
          payment_terms: 14,
        },
      };
      const tiers = [
        { up_to: 100, flat_price: usd("10.00") },
        { ...highest, per_unit_price: usd("0.05") },
      ];
      const contract = await createContract(
        send,
        { usage_configuration: configuration },
        {
          ...usageItem,
          quantity: 1,
          price: { ...usageItem.price, billing_scheme: { type: "TIERED", mode: "GRADUATED", tiers } },
        },
      );
      await send("PATCH", `/contract-items/${contract.items[0]?.id ?? ""}/usage`, {
        usage: [
          { date: "2026-11-03", quantity: 150 },
          { date: "2026-11-19", quantity: 50 },
          { date: "2026-12-02", quantity: 999 },
        ],
      });
      expect(await invoicesOf(send, contract.id)).toEqual([]);
      sandbox.advance(12 * DAY);
      expect(await invoicesOf(send, contract.id)).toEqual([["2026-12-01", "15", "2026-11-30"]]);
      expect(await balances(send, "2026-11-30")).toEqual([undefined, "15", undefined, "-15"]);
      expect(await balances(send, "2026-12-02")).toEqual(["15", "0", "0", "-15"]);
    },
  );

  it("gets the value of its term when it is ended", async () => {
    const { send } = start();
    const open = await createContract(send, { end_date: undefined });
    expect(open.total_value).toEqual(usd("200"));
    await send("PUT", `/contracts/${open.id}/end`, { end_date: "2027-01-31" });
    expect((await send("GET", `/contracts/${open.id}`)).body).toMatchObject({
      total_value: usd("600"),
      items: [{ total_value: usd("600") }],
    });
  });

  it("counts once a month in recurring revenue when an amendment changes it, and is AMENDED from then on", async () => {
    const { sandbox, send } = start();
    const { body, product } = await prepareContract(send);
    const { id: _id, status: _status, ...kept } = product;
    await send("PUT", `/products/${product.id}`, { ...kept, include_in_arr_mrr: true });
    const contract = (await send<ExpandedContract>("POST", "/contracts", body)).body;
    await send("POST", `/contracts/${contract.id}/amendments`, {
      scope: "FULL",
      amendment_reason: "More",
      amendment_date: "2026-12-15",
      invoicing: monthly,
      items: [
        {
          amending: contract.items[0]?.id,
          product_id: product.id,
          quantity: 3,
          price: recurring,
          revenue_pattern: "DAILY",
          start_date: "2026-12-15",
        },
      ],
    });
    const revenue = async (month: string, status: string): Promise<unknown> =>
      (
        await send<{ customers: { total: { amount: object } }[] }>(
          "GET",
          `/reports/arr-waterfall?breakdown=MRR&month=${month}&status=${status}`,
        )
      ).body.customers.map(({ total }) => total.amount);
    for (const status of ["ACTIVE", "COMMITTED"])
      expect([
        await revenue("2026-11", status),
        await revenue("2026-12", status),
        await revenue("2027-01", status),
      ]).toEqual([[usd("200")], [usd("300")], [usd("300")]]);
    const listed = async (): Promise<number> =>
      (await send<{ contracts: Contract[] }>("GET", "/contracts?status=AMENDED")).body.contracts.length;
    expect(await listed()).toBe(0);
    sandbox.advance(30 * DAY);
    expect(await listed()).toBe(1);
  });
});

describe("a contract that another system bills", () => {
  it("counts in recurring revenue with the average of its term, until an amendment changes it", async () => {
    const { send } = start();
    const term = { start_date: "2026-11-01", end_date: "2027-10-31" };
    const { id } = await createRecognisedContract(send, term, usd("1200.00"), { include_in_arr_mrr: true });
    await createRecognisedContract(send, term, usd("1200.00"), { include_in_arr_mrr: false });
    const revenue = async (month: string, breakdown = "MRR", status = "ACTIVE"): Promise<unknown> =>
      (
        await send<{ customers: { total: { amount: { amount: string } } }[] }>(
          "GET",
          `/reports/arr-waterfall?breakdown=${breakdown}&month=${month}&status=${status}`,
        )
      ).body.customers.map(({ total }) => total.amount.amount);
    expect([await revenue("2026-11"), await revenue("2027-10"), await revenue("2027-11")]).toEqual([
      ["100"],
      ["100"],
      [],
    ]);
    expect([
      await revenue("2026-11", "ARR"),
      await revenue("2026-10"),
      await revenue("2026-10", "MRR", "COMMITTED"),
    ]).toEqual([["1200"], [], []]);
    await send("POST", `/contracts/${id}/amendments`, {
      scope: "REVENUE_RECOGNITION_ONLY",
      amendment_date: "2027-01-16",
      amendment_reason: "Less",
      invoice_schedule: {},
      items: [{ type: "AMENDING_ITEM", amending_reference: "c", price: usd("570.00") }],
    });
    // From 16 January to 31 October: nine months and 16 of the 31 days from 16 October on.
    expect([await revenue("2026-12"), await revenue("2027-01")]).toEqual([["100"], ["59.9"]]);
  });

  it("recognises its value over its items' periods, without a schedule as a contract asset", async () => {
    const { sandbox, send } = start();
    const { product, body } = await prepareContract(send);
    const { invoicing: _invoicing, ...rest } = body;
    await send("POST", "/contracts", {
      ...rest,
      scope: "REVENUE_RECOGNITION_ONLY",
      external_references: [{ type: "BILLING", id: "c" }],
      invoice_schedule: {},
      items: [
        {
          product_id: product.id,
          price: usd("1200.00"),
          revenue_pattern: "EVEN_PERIOD",
          external_reference: { type: "BILLING", id: "i" },
        },
      ],
    });
    sandbox.advance(45 * DAY);
    expect(await balances(send, "2026-12-31")).toEqual([undefined, "200", undefined, "-200"]);
  });
});

describe("two invoices of one day", () => {
  it("turn the contract asset into receivables in entries of their own", async () => {
    const { send } = start();
    const lines = ["a", "b"].map((id) => ({
      ...{ invoice_date: "2026-11-05", invoice_number: id, external_references: [{ type: "BILLING", id }] },
      items: [
        {
          ...{ contract_item_reference: "c", description: "L", quantity: 1, total_amount: usd("30.00") },
          external_references: [{ type: "BILLING", id }],
        },
      ],
    }));
    const term = { start_date: "2026-10-01", end_date: "2026-12-31" };
    await createRecognisedContract(send, term, usd("300.00"), {}, { invoices: lines });
    const entries = await listAll<{ id: string; date: string }>(send, "/journal-entries", "journal_entries");
    expect(entries.map(({ date }) => date).sort()).toEqual([
      "2026-10-31",
      ...lines.flatMap(() => ["2026-11-05", "2026-11-05"]),
    ]);
    expect(new Set(entries.map(({ id }) => id)).size).toBe(entries.length);
    expect(await balances(send, "2026-11-05")).toEqual(["60", "40", "0", "-100"]);
  });
});

describe("the passing of time", () => {
  it("changes the updated_at of an invoice that becomes overdue, so that following changes finds it", async () => {
    const { sandbox, send } = start();
    await createContract(send);
    const since = new Date(sandbox.now() + 1000).toISOString();
    const changed = async (): Promise<unknown> =>
      (await send<{ invoices: Invoice[] }>("GET", `/invoices?updated.gt=${since}`)).body.invoices
        .filter(({ invoice_date: date }) => date === "2026-11-01")
        .map(({ overdue }) => overdue);
    sandbox.advance(5 * DAY);
    expect(await changed()).toEqual([]);
    sandbox.advance(10 * DAY);
    expect(await changed()).toEqual([true]);
  });
});
