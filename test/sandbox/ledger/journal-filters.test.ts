import { describe, expect, it } from "vitest";
import type { Account, JournalEntry } from "../../../generated/types.js";
import { seedId } from "../../../src/sandbox/index.js";
import { createInvoice, listAll, type Send, start, usd } from "../support/client.js";

/** One entry of each kind among many invoices, so that a filter finds few of many documents. */
async function fill(send: Send): Promise<void> {
  const create = async (path: string, body: object): Promise<string> => {
    const reply = await send<{ id: string }>("POST", path, body);
    if (reply.status >= 300) throw new Error(JSON.stringify(reply.body));
    return reply.body.id;
  };
  const gbp = { amount: "50.00", currency: "GBP" };
  const product = async (): Promise<string | undefined> => (await createInvoice(send)).items[0]?.product_id;
  for (let count = 0; count < 30; count += 1) await createInvoice(send);
  const paid = await createInvoice(send);
  await create(`/invoices/${paid.id}/payments`, { account_code: "1000", amount: usd("10.00"), date: "2026-11-03" });
  const price = { product_id: await product(), quantity: 1, amount_per_unit: gbp };
  const items = [{ description: "L", price }];
  const customer = { customer_id: paid.customer_id };
  const credited = await create("/invoices", { scope: "FULL", ...customer, invoice_date: "2026-11-04", items });
  const memo = await create("/credit-memos", { ...customer, credit_memo_date: "2026-11-05", items });
  const application = { invoice_id: credited, amount: gbp, application_date: "2026-11-06" };
  await create(`/credit-memos/${memo}/applications`, { applications: [application] });
  const vendor = { vendor_id: await create("/vendors", { name: "V" }) };
  const cost = [{ account_code: "6000", amount: gbp }];
  const dates = { bill_date: "2026-11-07", due_date: "2026-11-30", expense_number: "B" };
  const bill = await create("/bills", { ...vendor, ...dates, items: cost });
  const part = { amount: "5.00", currency: "GBP" };
  await create(`/bills/${bill}/payments`, { account_code: "1010", amount: part, date: "2026-11-08" });
  const credit = {
    ...vendor,
    subsidiary_id: seedId("subsidiary", "US"),
    credit_number: "1",
    date: "2026-11-09",
    gl_impact_date: "2026-11-09",
    line_items: cost,
  };
  const applied = { applications: [{ bill_id: bill, amount: part }] }; // applied today, 20 November
  await create(`/vendor-credits/${await create("/vendor-credits", credit)}/applications`, applied);
  const bank = { bank_account_id: seedId("bank account", "USD"), merchant: "M", name: "N" };
  await create("/bank-transactions", { ...bank, date: "2026-11-10", net_amount: usd("-7.77"), fee: usd("0.30") });
  const line = (side: string, code: string, amount: string): object => ({
    side,
    account_code: code,
    amount: usd(amount),
  });
  const lines = [line("DEBIT", "6200", "1.00"), line("CREDIT", "3000", "1.00"), line("DEBIT", "6100", "0.00")];
  await create("/journal-entries", { name: "M", currency: "USD", date: "2026-11-11", items: lines });
}

describe("a filter of the journal", () => {
  it("finds the entries that a look at each entry finds, in the same order, on each account and on each day", async () => {
    const exchangeRates = (_base: string, _target: string, date: string): string => `1.${date.slice(8)}`;
    const { send } = start({ exchangeRates });
    await fill(send);
    const { accounts } = (await send<{ accounts: Account[] }>("GET", "/accounts?limit=100")).body;
    for (const order of ["created", "updated"]) {
      const list = (query: string): Promise<JournalEntry[]> =>
        listAll(send, `/journal-entries?sort_by=${order}${query}`, "journal_entries");
      const all = await list("");
      const expectSame = async (query: string, matches: (entry: JournalEntry) => boolean): Promise<void> => {
        const expected = all.filter(matches).map(({ name }) => name);
        const found = await list(query);
        expect([query, found.map(({ name }) => name)]).toEqual([query, expected]);
      };
      for (const { id } of accounts)
        await expectSame(`&account_ids=${id}`, ({ items }) => items.some((item) => item.account_id === id));
      const days = new Set(all.map(({ date }) => date));
      expect([...days].sort()).toEqual(
        ["01", "03", "04", "05", "06", "07", "08", "09", "10", "11", "20"].map((day) => `2026-11-${day}`),
      );
      for (const day of days) await expectSame(`&date.gte=${day}&date.lte=${day}`, ({ date }) => date === day);
    }
  });
});
