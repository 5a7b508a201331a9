import { describe, expect, it } from "vitest";
import type { Customer } from "../../../generated/types.js";
import { createCustomer, createInvoice, createProduct, start, usd, type Send } from "../support/client.js";

interface CustomerPage {
  customers: Customer[];
  pagination: { next_cursor?: string };
}

const list = async (send: Send, query = ""): Promise<CustomerPage> =>
  (await send<CustomerPage>("GET", `/customers${query}`)).body;
const names = ({ customers }: CustomerPage): string[] => customers.map(({ name }) => name);

async function startWith(count: number): Promise<ReturnType<typeof start>> {
  const started = start();
  for (let index = 1; index <= count; index += 1) await createCustomer(started.send, { name: `C${String(index)}` });
  return started;
}

describe("a list of the sandbox", () => {
  it("gives the newest items first, 25 by default, with a cursor on every page but the last", async () => {
    const { send } = await startWith(30);
    const first = await list(send);
    expect(names(first)).toHaveLength(25);
    expect(names(first)[0]).toBe("C30");
    const second = await list(send, `?cursor=${String(first.pagination.next_cursor)}`);
    expect(names(second)).toEqual(["C5", "C4", "C3", "C2", "C1"]);
    expect(second.pagination).toEqual({});
  });

  it("keeps its position by key, so items that are added or removed meanwhile shift nothing", async () => {
    const { send } = await startWith(4);
    const first = await list(send, "?limit=2");
    await createCustomer(send, { name: "new" });
    const gone = first.customers[1];
    await send("DELETE", `/customers/${String(gone?.id)}`);
    expect(names(await list(send, `?limit=2&cursor=${String(first.pagination.next_cursor)}`))).toEqual(["C2", "C1"]);
  });

  it("starts again at the first page if a cursor is invalid, belongs to another list or is 2 hours old", async () => {
    const { sandbox, send } = await startWith(4);
    const first = await list(send, "?limit=2");
    const next = `?limit=2&cursor=${String(first.pagination.next_cursor)}`;
    sandbox.advance(2 * 3_600_000 - 1);
    expect(names(await list(send, next))).toEqual(["C2", "C1"]);
    sandbox.advance(1);
    expect(names(await list(send, next))).toEqual(["C4", "C3"]);
    for (const cursor of ["nonsense", btoa("null"), btoa('"text"'), btoa("{}")])
      expect(names(await list(send, `?limit=2&cursor=${cursor}`)), cursor).toEqual(["C4", "C3"]);
    await createProduct(send);
    const products = await send<{ products: unknown[] }>(
      "GET",
      `/products?cursor=${String((await list(send, "?limit=2")).pagination.next_cursor)}`,
    );
    expect(products.body.products).toHaveLength(1);
  });

  it("rejects a limit outside 1 to 100", async () => {
    const { send } = start();
    for (const limit of ["0", "101", "x"])
      expect(await send("GET", `/customers?limit=${limit}`)).toMatchObject({
        status: 400,
        body: { violations: [{ field: "limit" }] },
      });
  });

  it("sorts by the last change when asked", async () => {
    const { send } = await startWith(3);
    const all = await list(send);
    const oldest = all.customers.at(-1);
    await send("PUT", `/customers/${String(oldest?.id)}`, { name: "changed" });
    const first = await list(send, "?sort_by=updated&limit=1");
    expect(names(first)).toEqual(["changed"]);
    expect(names(await list(send, `?sort_by=updated&limit=2&cursor=${String(first.pagination.next_cursor)}`))).toEqual([
      "C3",
      "C2",
    ]);
  });

  it("gives a list without pages in the contract as a whole", async () => {
    const { send } = start();
    const { body } = await send<{ accounts: unknown[] }>("GET", "/accounts");
    expect(Object.keys(body)).toEqual(["accounts"]);
    expect(body.accounts.length).toBeGreaterThan(20);
  });
});

describe("a filtered list of the sandbox", () => {
  it("treats updated.gt as exclusive", async () => {
    const { sandbox, send } = await startWith(1);
    const time = String((await list(send)).customers[0]?.["updated_at"]);
    expect(names(await list(send, `?updated.gt=${time}`))).toEqual([]);
    expect(names(await list(send, `?updated.gt=${new Date(sandbox.now() - 1).toISOString()}`))).toEqual(["C1"]);
  });

  it("finds customers by name and by an external reference's id and type together", async () => {
    const { send } = start();
    await createCustomer(send, {
      name: "Acme Ltd",
      external_references: [
        { type: "BILLING", id: "a" },
        { type: "CUSTOMER_CUSTOM", id: "b", url: "https://b.test" },
      ],
    });
    await createCustomer(send, { name: "Other" });
    expect(names(await list(send, "?search=aCME"))).toEqual(["Acme Ltd"]);
    expect(names(await list(send, "?external_reference_id=a&external_reference_type=BILLING"))).toEqual(["Acme Ltd"]);
    expect(names(await list(send, "?external_reference_id=b&external_reference_type=BILLING"))).toEqual([]);
    expect(await send("GET", "/customers?external_reference_id=a")).toMatchObject({
      status: 400,
      body: { violations: [{ field: "external_reference_type" }] },
    });
  });

  it("filters invoices by status, customer, subsidiary and whether they are overdue", async () => {
    const { send } = start();
    const late = await createInvoice(send, { due_date: "2026-11-19" });
    const open = await createInvoice(send, { due_date: "2026-11-20" });
    const ids = async (query: string): Promise<string[]> =>
      (await send<{ invoices: { id: string }[] }>("GET", `/invoices?${query}`)).body.invoices.map(({ id }) => id);
    expect(await ids("overdue=true")).toEqual([late.id]);
    expect(await ids("overdue=false")).toEqual([open.id]);
    expect(await ids(`customer_id=${late.customer_id}`)).toEqual([late.id]);
    await send("PUT", `/invoices/${open.id}/sent-status`, { sent: true });
    expect(await ids("status=UNPAID")).toEqual([open.id]);
    expect(await ids(`subsidiary_id=${late.subsidiary_id}`)).toEqual([open.id, late.id]);
    expect((await send("GET", "/invoices?status=LATE")).status).toBe(400);
    expect((await send("GET", "/invoices?customer_id=7")).status).toBe(400);
  });

  it("filters products by status and by the currency of the price, and tax rates by country", async () => {
    const { send } = start();
    await createProduct(send, { name: "dollars" });
    await createProduct(send, {
      name: "euros",
      status: "INACTIVE",
      price: {
        type: "USAGE",
        interval_months: 1,
        billing_scheme: { type: "PER_UNIT", units: 1, amount: { amount: "0.001", currency: "EUR" } },
      },
    });
    const found = async (query: string): Promise<string[]> =>
      (await send<{ products: { name: string }[] }>("GET", `/products?${query}`)).body.products.map(({ name }) => name);
    expect(await found("currency=EUR")).toEqual(["euros"]);
    expect(await found("status=ACTIVE")).toEqual(["dollars"]);
    const rates = await send<{ tax_rates: unknown[] }>("GET", "/tax-rates?country=JP");
    expect(rates.body.tax_rates).toMatchObject([
      { code: "JP-REDUCED" },
      { code: "JP-STANDARD", percentage: "10.0000" },
    ]);
    expect(usd("1").currency).toBe("USD");
  });
});
