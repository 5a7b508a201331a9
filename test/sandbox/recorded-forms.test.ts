import { describe, expect, it } from "vitest";
import type {
  Bill,
  Customer,
  ExpandedContract,
  IncomeStatementReport,
  Invoice,
  JournalEntry,
  NamedReportSection,
} from "../../generated/types.js";
import { Rillet } from "../../src/index.js";
import { parseMicroseconds } from "../../src/sandbox/clock.js";
import { createSandbox } from "../../src/sandbox/index.js";
import { createCustomer, createInvoice, createProduct, start, usd, type Send } from "./support/client.js";
import { createContract, taxedItem } from "./support/contract-requests.js";

const createVendor = async (send: Send): Promise<string> =>
  (await send<{ id: string }>("POST", "/vendors", { name: "Nimbus" })).body.id;

const billOf = (vendor: string, fields: object = {}): object => ({
  vendor_id: vendor,
  bill_date: "2026-11-01",
  due_date: "2026-12-01",
  expense_number: "B-1",
  items: [{ account_code: "5000", amount: usd("10.00") }],
  ...fields,
});

describe("computed amounts", () => {
  it("are not padded to the currency's digits", async () => {
    const { send } = start();
    const invoice = await createInvoice(send, {}, {});
    expect([invoice.total.amount, invoice.taxed_amount.amount, invoice.items[0]?.total_discount.amount]).toEqual([
      "100",
      "0",
      "0",
    ]);
    const product = await createProduct(send, { name: "Half" });
    const price = { product_id: product.id, quantity: 1, amount_per_unit: usd("12000.50") };
    const half = await createInvoice(send, {}, { price });
    expect([half.total.amount, half.amount_due.amount]).toEqual(["12000.5", "12000.5"]);
  });

  it("leave an amount of the request as it was written", async () => {
    const { send } = start();
    const { body } = await send<Bill>("POST", "/bills", billOf(await createVendor(send)));
    expect(body.items[0]?.amount.amount).toBe("10.00");
  });
});

describe("updated_at", () => {
  it("has 0 to 6 fraction digits, five and six most of the time", async () => {
    const { sandbox, send } = start();
    const widths = new Map<number, number>();
    for (let index = 0; index < 200; index += 1) {
      sandbox.advance(index % 3 === 0 ? 1000 - (sandbox.now() % 1000) : 17);
      const { updated_at: at } = await createCustomer(send);
      expect(at).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d{1,6})?Z$/);
      const width = /\.(\d+)/.exec(at)?.[1]?.length ?? 0;
      widths.set(width, (widths.get(width) ?? 0) + 1);
    }
    expect((widths.get(5) ?? 0) + (widths.get(6) ?? 0)).toBeGreaterThan(140);
    expect(widths.size).toBeGreaterThanOrEqual(4);
    expect(widths.get(0)).toBeGreaterThan(0);
  });

  it("grows with each change, also while the clock stands still, and updated.gt finds the later change", async () => {
    const { sandbox, send } = start();
    const { id, updated_at: created } = await createCustomer(send);
    let last = created;
    for (let index = 0; index < 1500; index += 1) {
      const { updated_at: at } = sandbox.state.customers.put({
        ...sandbox.state.customers.get(id),
        name: "x",
      } as Customer);
      expect(parseMicroseconds(at)).toBeGreaterThan(parseMicroseconds(last));
      if (index % 100 === 0) {
        const { body } = await send<{ customers: Customer[] }>("GET", `/customers?updated.gt=${last}`);
        expect(body.customers.map((customer) => customer.id)).toEqual([id]);
      }
      last = at;
    }
    expect(Date.parse(last) - sandbox.now()).toBeLessThan(5);
  });

  it("grows also after a state was loaded, and is deterministic", async () => {
    const { sandbox, send } = start();
    const { id } = await createCustomer(send);
    const saved = sandbox.state.save();
    const change = (): string =>
      sandbox.state.customers.put({ ...sandbox.state.customers.get(id), name: "x" } as Customer).updated_at;
    const [first, second] = [change(), change()];
    sandbox.state.load(saved);
    expect([change(), change()]).toEqual([first, second]);
    expect(parseMicroseconds(first)).toBeLessThan(parseMicroseconds(second));
  });

  it("is the exclusive bound of updated.gt to the microsecond", async () => {
    const { send } = start();
    for (let index = 0; index < 40; index += 1) {
      const { id, updated_at: at } = await createCustomer(send);
      const ids = async (bound: string): Promise<string[]> =>
        (await send<{ customers: Customer[] }>("GET", `/customers?updated.gt=${bound}&limit=100`)).body.customers.map(
          (customer) => customer.id,
        );
      expect(await ids(at)).not.toContain(id);
      const before = `${at.replace(/(?:\.\d+)?Z$/, "").slice(0, 18)}`;
      expect(await ids(new Date(Date.parse(`${before}0Z`) - 1).toISOString())).toContain(id);
    }
  });
});

describe("cursors", () => {
  it("are 26 opaque characters, another one for every page", async () => {
    const { send } = start();
    for (let index = 0; index < 5; index += 1) await createCustomer(send);
    const seen: string[] = [];
    const ids: string[] = [];
    for (let cursor: string | undefined = ""; cursor !== undefined;) {
      const query: string = cursor === "" ? "" : `&cursor=${cursor}`;
      const { body } = await send<{ customers: Customer[]; pagination: { next_cursor?: string } }>(
        "GET",
        `/customers?limit=1${query}`,
      );
      ids.push(...body.customers.map(({ id }) => id));
      cursor = body.pagination.next_cursor;
      if (cursor !== undefined) seen.push(cursor);
    }
    expect(new Set(ids).size).toBe(5);
    expect(new Set(seen).size).toBe(4);
    for (const cursor of seen) expect(cursor).toMatch(/^[0-9a-z]{26}$/);
  });
});

describe("items", () => {
  it("of bills always have fields", async () => {
    const { send } = start();
    const { body } = await send<Bill>("POST", "/bills", billOf(await createVendor(send)));
    expect(body.items).toMatchObject([{ fields: [] }]);
  });

  it("of contracts have strings, no tax_amount, and fields, wherever a contract is read", async () => {
    const { sandbox, send } = start({ webhookToken: "dG9rZW4=" });
    const { items } = await createContract(send, {}, taxedItem);
    const form = { quantity: "2.5", fields: [], tax_rate: { percentage: "20.0000", country: "GB" } };
    expect(items).toMatchObject([form]);
    expect(items[0]?.tax_rate).not.toHaveProperty("tax_amount");
    const { body: list } = await send<{ contracts: ExpandedContract[] }>("GET", "/contracts");
    expect(list.contracts).toMatchObject([{ items: [form] }]);
    const webhook = sandbox.webhooks.find(({ entity }) => entity === "CONTRACT");
    expect(webhook?.data).toMatchObject({ items: [form] });
  });

  it("of contracts are read by the client as they are", async () => {
    const { sandbox, send } = start();
    await createContract(send, {}, taxedItem);
    const rillet = new Rillet({ apiKey: "sandbox-key", fetch: sandbox.fetch });
    expect((await rillet.contracts.list()).items).toMatchObject([{ items: [{ quantity: "2.5" }] }]);
  });
});

describe("the income statement", () => {
  const read = async (send: Send): Promise<NamedReportSection[]> =>
    (await send<IncomeStatementReport>("GET", "/reports/income-statement?from_date=2026-01-01&to_date=2026-12-31")).body
      .sections;

  it("has accounts beside groups, nested groups, empty groups and accounts with zero", async () => {
    const { send } = start();
    await createInvoice(send);
    const [revenue] = await read(send);
    expect(revenue?.accounts).toMatchObject([{ code: "4000", balances: [{ amount: usd("100") }] }]);
    expect(revenue?.groups).toMatchObject([
      { accounts: [{ code: "4010", balances: [{ amount: usd("0") }] }, { code: "4100" }], groups: [] },
      { accounts: [], groups: [], totals: [{ amount: usd("0") }] },
    ]);
  });

  it("adds up: the accounts of a section and of its groups are its total", async () => {
    const { send } = start();
    await createInvoice(send);
    const services = await createProduct(send, { name: "Services", account_code: "4100" });
    const price = { product_id: services.id, quantity: 1, amount_per_unit: usd("20.00") };
    await createInvoice(send, {}, { price });
    const [revenue] = await read(send);
    const accounts = [...(revenue?.accounts ?? []), ...(revenue?.groups ?? []).flatMap((group) => group.accounts)];
    const sum = accounts.reduce((total, { balances }) => total + Number(balances[0]?.amount.amount), 0);
    expect([sum, revenue?.totals[0]?.amount.amount]).toEqual([120, "120"]);
  });
});

describe("rejections", () => {
  it("of a charge on an account that is no credit card have the recorded text", async () => {
    const { send } = start();
    const vendor = await createVendor(send);
    const charge = (code: string): object => ({
      vendor_id: vendor,
      charge_date: "2026-11-02",
      credit_card_account_code: code,
      items: [{ account_code: "6100", amount: usd("12.50") }],
    });
    expect(await send("POST", "/charges", charge("2000"))).toMatchObject({
      status: 400,
      body: { detail: "Account 2000 is not a credit card account" },
    });
    expect((await send("POST", "/charges", charge("2050"))).status).toBe(200);
  });

  it("of a bill in a foreign currency without a rate come with requireExchangeRate only", async () => {
    const eur = { items: [{ account_code: "5000", amount: { amount: "10.00", currency: "EUR" } }] };
    const rate = { exchange_rate: { base: "EUR", target: "USD", rate: "1.1", date: "2026-11-01" } };
    const strict = start({ requireExchangeRate: true });
    const vendor = await createVendor(strict.send);
    expect(await strict.send("POST", "/bills", billOf(vendor, eur))).toMatchObject({
      status: 400,
      body: { detail: "Expense is missing an exchange rate" },
    });
    expect((await strict.send("POST", "/bills", billOf(vendor, { ...eur, ...rate }))).status).toBe(200);
    expect((await strict.send("POST", "/bills", billOf(vendor))).status).toBe(200);
    const { send } = start();
    expect((await send("POST", "/bills", billOf(await createVendor(send), eur))).status).toBe(200);
  });

  it("of a field value with an existing name have the recorded text", async () => {
    const { send } = start();
    const { body } = await send<{ id: string }>("POST", "/fields", { name: "Team", values: [{ name: "Test" }] });
    expect(await send("POST", `/fields/${body.id}/values`, { name: " Test " })).toMatchObject({
      status: 400,
      body: { detail: 'Value "Test" already exists' },
    });
  });
});

it("the sandbox drops the related entity of a journal entry on a control account, and keeps that of another", async () => {
  const { send } = start();
  const customer = await createCustomer(send);
  const entry = (debit: string): object => ({
    name: "Reclass",
    currency: "USD",
    date: "2026-11-01",
    related_entity: { type: "CUSTOMER", id: customer.id },
    items: [
      { account_code: debit, side: "DEBIT", amount: usd("5.00") },
      { account_code: "1000", side: "CREDIT", amount: usd("5.00") },
    ],
  });
  const read = async (debit: string): Promise<JournalEntry> => {
    const { body } = await send<JournalEntry>("POST", "/journal-entries", entry(debit));
    return (await send<JournalEntry>("GET", `/journal-entries/${body.id}`)).body;
  };
  expect(await read("1200")).not.toHaveProperty("related_entity");
  expect(await read("2000")).not.toHaveProperty("related_entity");
  expect(await read("6000")).toHaveProperty("related_entity");
});

it("the client reads invoices of the demo with unpadded amounts", async () => {
  const sandbox = createSandbox({ seed: "demo", now: Date.UTC(2026, 10, 20, 12) });
  const rillet = new Rillet({ apiKey: "sandbox-key", fetch: sandbox.fetch });
  const invoices: Invoice[] = [];
  for await (const invoice of rillet.invoices.list({ limit: 100 })) invoices.push(invoice);
  expect(invoices.length).toBeGreaterThan(50);
  expect(invoices.every(({ total }) => !/\.\d*0$/.test(total.amount))).toBe(true);
});
