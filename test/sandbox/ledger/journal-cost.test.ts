import { describe, expect, it } from "vitest";
import type { Account, Invoice, JournalEntry, Product } from "../../../generated/types.js";
import type { Sandbox } from "../../../src/sandbox/index.js";
import { createCustomer, productBody, type Send, start } from "../support/client.js";

/** A sandbox with 40 invoices in GBP. Each posting of one needs a rate, so the rates that were needed count the postings. */
async function withInvoices(): Promise<{ sandbox: Sandbox; send: Send; posted: () => number }> {
  let posted = 0;
  const exchangeRates = (): string => {
    posted += 1;
    return "1.25";
  };
  const { sandbox, send } = start({ exchangeRates });
  const { id } = await createCustomer(send);
  const product = (await send<Product>("POST", "/products", productBody)).body;
  for (let count = 0; count < 40; count += 1)
    await send("POST", "/invoices", {
      scope: "FULL",
      customer_id: id,
      invoice_date: "2026-11-20",
      due_date: "2026-12-01",
      items: [
        {
          description: "Platform",
          price: { product_id: product.id, quantity: 1, amount_per_unit: { amount: "10.00", currency: "GBP" } },
        },
      ],
    });
  return { sandbox, send, posted: () => posted };
}

const TRIAL_BALANCE = "/reports/trial-balance?from_date=2026-01-01&to_date=2026-12-31";

describe("a question to a long journal", () => {
  it("posts only the documents that can hold the entries", async () => {
    const { sandbox, send, posted } = await withInvoices();
    const { accounts } = (await send<{ accounts: Account[] }>("GET", "/accounts?limit=100")).body;
    const cash = accounts.find(({ code }) => code === "1090")?.id ?? "";
    await send("GET", TRIAL_BALANCE);
    const postedFor = async (query: string): Promise<number> => {
      const before = posted();
      await send("GET", `/journal-entries?limit=1&${query}`);
      return posted() - before;
    };
    const one = await postedFor("");
    expect(one).toBeGreaterThan(0);
    expect(await postedFor(`account_ids=${cash}`)).toBe(0);
    expect(await postedFor("date.gte=2026-11-21")).toBe(0);
    expect(await postedFor("date.lte=2026-11-19")).toBe(0);
    expect(await postedFor(`updated.gt=${new Date(sandbox.now() + 1000).toISOString()}`)).toBe(0);
    expect(await postedFor("sort_by=updated")).toBe(one);
  });

  it("posts every document once to find an entry by its id, and then only the entry's own", async () => {
    const { sandbox, send, posted } = await withInvoices();
    const line = { account_code: "6200", amount: { amount: "1.00", currency: "USD" } };
    const items = ["DEBIT", "CREDIT"].map((side) => ({ ...line, side }));
    const entry = { name: "M", currency: "USD", date: "2026-11-01", items };
    const { id } = (await send<{ id: string }>("POST", "/journal-entries", entry)).body;
    expect((await send("GET", `/journal-entries/${id}`)).body).toMatchObject({ id, name: "M" });
    const known = posted();
    expect((await send("PUT", `/journal-entries/${id}`, { ...entry, name: "N" })).body).toMatchObject({ name: "N" });
    expect((await send("DELETE", `/journal-entries/${id}`)).status).toBe(204);
    expect((await send("GET", `/journal-entries/${id}`)).status).toBe(404);
    expect(posted() - known).toBe(0);
    const { journal_entries: entries } = (
      await send<{ journal_entries: JournalEntry[] }>("GET", "/journal-entries?limit=40")
    ).body;
    const listed = posted();
    for (const one of entries) expect((await send("GET", `/journal-entries/${one.id}`)).body).toEqual(one);
    expect(posted() - listed).toBeLessThanOrEqual(2 * entries.length);
    const [first] = sandbox.state.invoices.all();
    expect((await send("DELETE", `/invoices/${first?.id ?? ""}`)).status).toBe(204);
    expect((await send("GET", `/journal-entries/${entries.at(-1)?.id ?? ""}`)).status).toBe(404);
  });

  it("posts only what differs after a state was loaded again", async () => {
    const { sandbox, send, posted } = await withInvoices();
    const before = (await send("GET", TRIAL_BALANCE)).body;
    const saved = sandbox.state.save();
    const { invoices } = (await send<{ invoices: Invoice[] }>("GET", "/invoices?limit=2")).body;
    for (const { id } of invoices) await send("DELETE", `/invoices/${id}`);
    expect((await send("GET", TRIAL_BALANCE)).body).not.toEqual(before);
    const known = posted();
    sandbox.state.load(saved);
    expect((await send("GET", TRIAL_BALANCE)).body).toEqual(before);
    expect(posted() - known).toBe(2);
  });

  it("has the right balances again after an object in between could not be posted", async () => {
    const { sandbox, send } = await withInvoices();
    const before = (await send("GET", TRIAL_BALANCE)).body;
    const invoice = sandbox.state.invoices.first();
    if (invoice === undefined) throw new Error("There are invoices.");
    sandbox.state.invoices.put({ ...invoice, items: undefined as never });
    for (let report = 0; report < 2; report += 1) await send("GET", TRIAL_BALANCE).catch(() => undefined);
    sandbox.state.invoices.put(invoice);
    expect((await send("GET", TRIAL_BALANCE)).body).toEqual(before);
  });

  it("posts no invoice again that has only become overdue or was marked as sent", async () => {
    const { sandbox, send, posted } = await withInvoices();
    const { invoices } = (await send<{ invoices: Invoice[] }>("GET", "/invoices?limit=40")).body;
    const before = (await send("GET", TRIAL_BALANCE)).body;
    const known = posted();
    sandbox.advance(20 * 86_400_000);
    await send("PUT", `/invoices/${invoices[0]?.id ?? ""}/sent-status`, { sent: true });
    expect(sandbox.state.invoices.filter(({ overdue }) => overdue)).toHaveLength(40);
    expect((await send("GET", TRIAL_BALANCE)).body).toEqual(before);
    expect(posted() - known).toBe(0);
  });
});
