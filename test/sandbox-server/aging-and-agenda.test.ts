import { describe, expect, it } from "vitest";
import { Decimal } from "../../src/money/index.js";
import type { AgendaItem } from "../../src/sandbox/server/inspection/agenda.js";
import type { AgingReport } from "../../src/sandbox/server/inspection/aging.js";
import { productBody, sender, usd } from "../sandbox/support/client.js";
import { createContract } from "../sandbox/support/contract-requests.js";
import { inspect, type Inspected, until } from "./served.js";

const now = Date.UTC(2026, 10, 20, 12);
const DAY = 86_400_000;

interface Invoiced extends Inspected {
  /** Makes an invoice of 100 USD. */
  invoice(due: string, more?: object): Promise<{ id: string; invoice_number: string }>;
  readonly customer: string;
}

async function withCustomer(customerFields: object = {}): Promise<Invoiced> {
  const inspected = await inspect({ now, rateLimit: false });
  const create = async <Created>(path: string, body: object): Promise<Created> => {
    const response = await inspected.send("POST", path, body);
    expect(response.status).toBe(200);
    return (await response.json()) as Created;
  };
  const { id: customer } = await create<{ id: string }>("/customers", { name: "Acme", ...customerFields });
  const { id: product } = await create<{ id: string }>("/products", productBody);
  const items = [{ description: "Fee", price: { product_id: product, quantity: 1, amount_per_unit: usd("100.00") } }];
  const invoice = { scope: "FULL", customer_id: customer, invoice_date: "2026-07-01", items };
  return {
    ...inspected,
    customer,
    invoice: (due, more = {}) => create("/invoices", { ...invoice, due_date: due, ...more }),
  };
}

describe("the aging", () => {
  it("puts each open invoice into the column of its days overdue, and agrees with the receivables account", async () => {
    const { look, invoice, send, customer } = await withCustomer();
    const dues = ["2026-11-20", "2026-11-19", "2026-10-21", "2026-10-20", "2026-09-21", "2026-08-22", "2026-08-21"];
    for (const due of dues) await invoice(due);
    const { id } = await invoice("2026-11-01");
    await send("POST", `/invoices/${id}/payments`, {
      account_code: "1000",
      amount: { amount: "30.25", currency: "USD" },
      date: "2026-11-02",
    });
    const report = await look<AgingReport>("aging/receivables");
    const amounts = {
      not_due: "100",
      days_1_30: "269.75",
      days_31_60: "200",
      days_61_90: "100",
      days_over_90: "100",
      credit: "0",
      total: "769.75",
    };
    expect(report).toEqual({
      as_of_date: "2026-11-20",
      rows: [{ id: customer, name: "Acme", currency: "USD", amounts }],
      totals: [{ currency: "USD", amounts }],
    });
    const path = encodeURIComponent("/reports/trial-balance?from_date=2026-01-01&to_date=2026-11-20");
    const { body } = await look<{ body: { accounts: { code: string; ending_balance: { amount: string } }[] } }>(
      `inspect?path=${path}`,
    );
    const receivables = body.accounts.find(({ code }) => code === "1200");
    expect(new Decimal(receivables?.ending_balance.amount ?? 0).toFixed()).toBe(amounts.total);
  });

  it("counts on each day what was dated and settled by then, in three currencies, with credit and part payments", async () => {
    const { look, send, sandbox } = await inspect({ now, rateLimit: false, exchangeRates: () => "2" });
    const create = async (path: string, body: object): Promise<string> => {
      const response = await send("POST", path, body);
      expect([path, response.status]).toEqual([path, 200]);
      return ((await response.json()) as { id: string }).id;
    };
    const customer = await create("/customers", { name: "Acme" });
    const product = await create("/products", productBody);
    const money = (text: string): { amount: string; currency: string } => {
      const [amount = "", currency = ""] = text.split(" ");
      return { amount, currency };
    };
    const items = (text: string): object[] => [
      { description: "L", price: { product_id: product, quantity: 1, amount_per_unit: money(text) } },
    ];
    const invoice = (text: string, due: string, date = "2026-07-01"): Promise<string> =>
      create("/invoices", {
        scope: "FULL",
        customer_id: customer,
        invoice_date: date,
        due_date: due,
        items: items(text),
      });
    const memo = (text: string, date: string): Promise<string> =>
      create("/credit-memos", { customer_id: customer, credit_memo_date: date, items: items(text) });
    const pay = (id: string, account: string, text: string, date: string): Promise<string> =>
      create(`/invoices/${id}/payments`, { account_code: account, amount: money(text), date });

    const thirty = await invoice("100.00 USD", "2026-10-21"); // 30 days overdue on 20 November
    const thirtyOne = await invoice("200.00 USD", "2026-10-20");
    await invoice("50.00 GBP", "2026-08-22"); // 90 days
    const yen = await invoice("1000 JPY", "2026-08-21"); // 91 days
    await invoice("7.00 USD", "2026-12-01", "2026-12-01");
    await pay(thirty, "1000", "30.25 USD", "2026-11-02");
    await pay(yen, "1030", "400 JPY", "2026-11-25");
    sandbox.dashboard.failPayment(await pay(yen, "1030", "100 JPY", "2026-11-02"));
    const applied = await memo("40.00 USD", "2026-11-08");
    const applications = [{ invoice_id: thirtyOne, amount: money("40.00 USD"), application_date: "2026-11-10" }];
    await create(`/credit-memos/${applied}/applications`, { applications });
    await memo("15.00 GBP", "2026-11-15");

    /** The columns of each currency that are not zero. */
    const aging = async (query: string): Promise<Record<string, Record<string, string>>> => {
      const { rows, totals } = await look<AgingReport>(`aging/receivables${query}`);
      expect(rows.map(({ currency, amounts }) => [currency, amounts])).toEqual(
        totals.map(({ currency, amounts }) => [currency, amounts]),
      );
      const shown = ({ amounts }: AgingReport["totals"][number]): Record<string, string> =>
        Object.fromEntries(Object.entries(amounts).filter(([, amount]) => amount !== "0"));
      return Object.fromEntries(totals.map((row) => [row.currency, shown(row)]));
    };
    const today = {
      GBP: { days_61_90: "50", credit: "-15", total: "35" },
      JPY: { days_over_90: "1000", total: "1000" },
      USD: { days_1_30: "69.75", days_31_60: "160", total: "229.75" },
    };
    expect([await aging(""), await aging("?as_of_date=2026-11-20")]).toEqual([today, today]);
    expect(await aging("?as_of_date=2026-10-20")).toEqual({
      GBP: { days_31_60: "50", total: "50" },
      JPY: { days_31_60: "1000", total: "1000" },
      USD: { not_due: "300", total: "300" },
    });
    expect(await aging("?as_of_date=2026-11-09")).toMatchObject({
      USD: { days_1_30: "269.75", credit: "-40", total: "229.75" },
    });
    expect(await aging("?as_of_date=2026-12-01")).toEqual({
      GBP: { days_over_90: "50", credit: "-15", total: "35" },
      JPY: { days_over_90: "600", total: "600" },
      USD: { not_due: "7", days_31_60: "229.75", total: "236.75" },
    });
    expect(await aging("?as_of_date=2026-06-30")).toEqual({});
    expect(await look("aging/receivables?as_of_date=tomorrow")).toMatchObject({ status: 400 });
  });

  it("shows payables by vendor, each currency apart, and only those of a subsidiary if it is named", async () => {
    const { look, sandbox } = await inspect({ seed: "demo", now });
    const all = await look<AgingReport>("aging/payables");
    expect(all.rows.length).toBeGreaterThan(0);
    for (const { currency, amounts } of all.totals) {
      const rows = all.rows.filter((row) => row.currency === currency);
      const sum = rows.reduce((total, row) => total.plus(row.amounts.total), new Decimal(0));
      expect(sum.toFixed()).toBe(amounts.total);
    }
    const [subsidiary] = sandbox.state.subsidiaries.all();
    const some = await look<AgingReport>(`aging/payables?subsidiary_id=${String(subsidiary?.id)}`);
    expect(some.rows.length).toBeLessThanOrEqual(all.rows.length);
    expect(await look("aging/nothing")).toMatchObject({ status: 404 });
  });
});

describe("the agenda of the clock", () => {
  const agenda = async ({ look }: Inspected): Promise<readonly AgendaItem[]> =>
    (await look<{ items: AgendaItem[] }>("agenda")).items;

  it("names when an invoice becomes overdue, and that is when it does", async () => {
    const served = await withCustomer();
    const { id, invoice_number: number } = await served.invoice("2026-11-30");
    const item = (await agenda(served)).find(({ text }) => text.includes("overdue"));
    expect(item).toEqual({
      time: Date.UTC(2026, 11, 1),
      text: `Invoice ${number} becomes overdue`,
      object: { collection: "invoices", id },
    });
    served.sandbox.advance(Date.UTC(2026, 11, 1) - now - 1);
    expect(served.sandbox.inspect(`/invoices/${id}`).body).toMatchObject({ overdue: false });
    served.sandbox.advance(1);
    expect(served.sandbox.inspect(`/invoices/${id}`).body).toMatchObject({ overdue: true });
    expect((await agenda(served)).filter(({ text }) => text.includes("overdue"))).toEqual([]);
  });

  it("names when a contract is billed, and that is when its invoice is there", async () => {
    const served = await inspect({ now, rateLimit: false, externalReferenceTypes: ["BILLING"] });
    const { sandbox } = served;
    const contract = await createContract(sender(sandbox));
    const [item] = (await agenda(served)).filter(({ text }) => text.includes("is billed"));
    expect(item).toMatchObject({ time: Date.UTC(2026, 11, 1), object: { collection: "contracts", id: contract.id } });
    const before = sandbox.state.invoices.size;
    sandbox.advance(Date.UTC(2026, 11, 1) - now - 1);
    expect(sandbox.state.invoices.size).toBe(before);
    sandbox.advance(1);
    expect(sandbox.state.invoices.size).toBe(before + 1);
  });

  it("names when an invoice is sent, when a webhook is due again, and when a delay ends", async () => {
    const served = await withCustomer({
      emails: [{ email: "books@acme.test", type: "MAIN_SENDER" }],
      send_invoices_automatically: true,
    });
    const { sandbox, send } = served;
    await served.invoice("2026-12-30", { invoice_date: "2026-11-25" });
    await sandbox.deliverWebhooks({ token: "c2VjcmV0", to: () => new Response(null, { status: 500 }) });
    sandbox.faults.add({ fault: { kind: "delay", ms: 5000 } });
    const delayed = send("GET", "/accounts");
    await until(() => expect(sandbox.requests.at(-1)?.fault).toBe("delay"));
    const items = await agenda(served);
    expect(items.map(({ time }) => time)).toEqual(items.map(({ time }) => time).sort((a, b) => a - b));
    expect(items).toEqual(
      expect.arrayContaining([
        { time: now + 5000, text: "The delay of GET /accounts ends", object: null },
        { time: now + 1000, text: "Attempt 2 to deliver the webhook INVOICE CREATED is due", object: null },
        expect.objectContaining({
          time: Date.UTC(2026, 10, 25),
          text: expect.stringMatching(/is sent by email/) as unknown,
        }),
      ]),
    );
    sandbox.advance(5 * DAY);
    await delayed;
    expect(sandbox.state.invoices.all()[0]?.sent).toBe(true);
  });
});
