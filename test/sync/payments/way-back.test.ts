import { describe, expect, it } from "vitest";
import { RilletArgumentError } from "../../../src/index.js";
import {
  applyTaxes,
  type EngineTax,
  importCustomers,
  markSent,
  retrievePaymentUpdate,
  paymentUpdates,
  type PaymentUpdatesOptions,
  type TaxEngine,
} from "../../../src/sync/index.js";
import { type Bench, creditNoteSource, documents, NOON, setUp, sourceOf } from "../bench.js";

const HOUR = 60 * 60 * 1000;
const pay = (bench: Bench, id: string, amount: string, currency = "GBP"): Promise<unknown> =>
  bench.rillet.invoices.payments.create(id, {
    account_code: currency === "JPY" ? "1030" : "1010",
    amount: { amount, currency },
    date: "2026-11-20",
  });

async function updatesSince(
  bench: Bench,
  options: PaymentUpdatesOptions,
): Promise<{ shown: unknown[]; watermark: string | undefined }> {
  const updates = paymentUpdates(bench.rillet, options);
  const shown: unknown[] = [];
  for await (const { reference, status, amountPaid, amountDue, isPaidInFull } of updates)
    shown.push([reference?.id, status, amountPaid, amountDue, isPaidInFull]);
  return { shown, watermark: updates.watermark };
}

describe("payment updates", () => {
  it("give the paid amount of each changed invoice, by the billing system's reference", async () => {
    const bench = setUp();
    const { invoice } = await bench.sync.invoice(sourceOf("taxed"));
    await bench.sync.invoice(sourceOf("yen"));
    bench.sandbox.advance(HOUR);
    const since = new Date(bench.sandbox.now() - 5 * 60_000);
    await pay(bench, invoice.id, "160.46");
    expect((await updatesSince(bench, { since })).shown).toEqual([
      [documents.taxed.invoice.id, "PARTIALLY_PAID", "160.46", "2000", false],
    ]);
    await pay(bench, invoice.id, "2000.00");
    const { shown, watermark } = await updatesSince(bench, { since });
    expect(shown).toEqual([[documents.taxed.invoice.id, "PAID", "2160.46", "0", true]]);
    bench.sandbox.advance(HOUR);
    const next = await updatesSince(bench, { since: watermark ?? "" });
    expect(next.shown).toEqual([]);
    await pay(bench, (await bench.sync.invoice(sourceOf("yen"))).invoice.id, "1", "JPY");
    expect((await updatesSince(bench, { since: next.watermark ?? "" })).shown).toMatchObject([
      [documents.yen.invoice.id, "PARTIALLY_PAID", "1", expect.any(String), false],
    ]);
  });

  it("contain an invoice once, although it has several payments", async () => {
    const bench = setUp();
    const { invoice } = await bench.sync.invoice(sourceOf("taxed"));
    for (const amount of ["1.00", "2.00", "3.00"]) await pay(bench, invoice.id, amount);
    expect((await updatesSince(bench, { since: new Date(0) })).shown).toHaveLength(1);
  });

  it("are given also if a payment does not change its invoice's updated_at", async () => {
    const bench = setUp();
    const { invoice } = await bench.sync.invoice(sourceOf("taxed"));
    bench.sandbox.advance(HOUR);
    await pay(bench, invoice.id, "1.00");
    const rillet = bench.rillet.withOptions({
      fetch: (input, init) =>
        new URL(input).pathname === "/invoices"
          ? Promise.resolve(Response.json({ invoices: [], pagination: {} }))
          : bench.sandbox.fetch(input, init),
    });
    const updates = [];
    for await (const update of paymentUpdates(rillet, { since: new Date(NOON) })) updates.push(update.amountPaid);
    expect(updates).toEqual(["1.00"]);
  });

  it("leave out invoices that are paid in another system", async () => {
    const bench = setUp();
    await bench.sync.invoice(sourceOf("withCredit"));
    await bench.sync.invoice(sourceOf("taxed"));
    const byLink = new Set([documents.withCredit.invoice.id]);
    const { shown } = await updatesSince(bench, {
      since: new Date(0),
      exclude: ({ reference }) => byLink.has(reference?.id ?? ""),
    });
    expect(shown).toEqual([[documents.taxed.invoice.id, "UNBILLED", "0.00", "2160.46", false]]);
  });

  it("have no watermark before they are read to the end", async () => {
    const bench = setUp();
    await bench.sync.invoice(sourceOf("taxed"));
    await bench.sync.invoice(sourceOf("yen"));
    const updates = paymentUpdates(bench.rillet, { since: new Date(0) });
    for await (const _update of updates) break;
    expect(updates.watermark).toBeUndefined();
    expect(() => paymentUpdates(bench.rillet, { since: "yesterday" })).toThrow(RilletArgumentError);
  });

  it("are the same from a webhook, which may hold the invoice or only the payment", async () => {
    const bench = setUp();
    const { invoice } = await bench.sync.invoice(sourceOf("taxed"));
    await pay(bench, invoice.id, "160.46");
    const current = await bench.rillet.invoices.retrieve(invoice.id);
    bench.requests();
    const whole = await retrievePaymentUpdate(bench.rillet, { form: "invoice", invoiceId: invoice.id, data: current });
    expect(bench.requests()).toEqual([]);
    const part = await retrievePaymentUpdate(bench.rillet, {
      form: "payment",
      invoiceId: invoice.id,
      data: { id: "p", invoice_id: invoice.id },
    });
    expect(bench.requests()).toEqual(["GET /invoices/…"]);
    expect([part, whole.amountPaid, whole.status]).toEqual([whole, "160.46", "PARTIALLY_PAID"]);
  });
});

describe("the taxes of a tax engine", () => {
  const vat = (amount: string): EngineTax => ({
    percentage: "20",
    country: "GB",
    description: "VAT 20%",
    type: "VAT",
    amount,
  });
  const engineOf = (amounts: readonly string[], calculatedAt = "2026-11-20T12:00:00Z"): TaxEngine => ({
    calculate: async ({ items }) => ({
      calculatedAt,
      items: items.map(({ id }, index) => ({ itemId: id, taxes: [vat(amounts[index] ?? "0.00")] })),
    }),
  });

  it("are written to the invoice with one request, and the same calculation again changes nothing", async () => {
    const bench = setUp({ taxes: "external" });
    const { document } = await bench.sync.invoice(sourceOf("taxed"));
    if (!document) throw new Error("no document");
    bench.requests();
    const engine = engineOf(["240.00", "119.98", "0.10"]);
    const taxed = await applyTaxes(bench.rillet, document, engine);
    expect(taxed).toMatchObject({ taxed_amount: { amount: "360.08" }, total: { amount: "2160.46" } });
    await applyTaxes(bench.rillet, document, engine);
    expect(bench.requests()).toEqual(["POST /invoices/…/taxes", "POST /invoices/…/taxes"]);
    expect(bench.sandbox.requests.at(-1)?.replayed).toBe(true);
    expect(await bench.sync.invoice(sourceOf("taxed"), { verify: true })).toMatchObject({ action: "unchanged" });
  });

  it("are replaced by those of a later calculation, and an earlier amount can be written again", async () => {
    const bench = setUp({ taxes: "external" });
    const { document } = await bench.sync.invoice(sourceOf("taxed"));
    if (!document) throw new Error("no document");
    const totals = [];
    for (const [amount, at] of [
      ["1.00", "2026-11-20T12:00:00Z"],
      ["2.00", "2026-11-20T13:00:00Z"],
      ["1.00", "2026-11-20T14:00:00Z"],
    ] as const)
      totals.push((await applyTaxes(bench.rillet, document, engineOf([amount], at))).taxed_amount.amount);
    expect(totals).toEqual(["1", "2", "1"]);
    expect(bench.sandbox.state.invoices.get(document.id)?.taxed_amount.amount).toBe("1");
  });

  it("are written to credit memos too", async () => {
    const bench = setUp({ taxes: "external" });
    const { document } = await bench.sync.creditMemo(creditNoteSource());
    if (!document) throw new Error("no document");
    expect(await applyTaxes(bench.rillet, document, engineOf(["20.00"]))).toMatchObject({
      total: { amount: "119.98" },
    });
  });

  it("are rejected before anything is written if an item is unknown or an amount has too many digits", async () => {
    const bench = setUp({ taxes: "external" });
    const { document } = await bench.sync.invoice(sourceOf("taxed"));
    if (!document) throw new Error("no document");
    bench.requests();
    const stray: TaxEngine = {
      calculate: async () => ({
        calculatedAt: "2026-11-20T12:00:00Z",
        items: [{ itemId: "elsewhere", taxes: [vat("1.00")] }],
      }),
    };
    await expect(applyTaxes(bench.rillet, document, stray)).rejects.toMatchObject({
      code: "INVALID_SOURCE",
      details: { unknown: ["elsewhere"] },
    });
    await expect(applyTaxes(bench.rillet, document, engineOf(["0.125"]))).rejects.toMatchObject({
      code: "INVALID_SOURCE",
    });
    expect(bench.requests()).toEqual([]);
  });

  it("give TOTAL_MISMATCH if Rillet's sum differs", async () => {
    const bench = setUp({ taxes: "external" });
    const { document } = await bench.sync.invoice(sourceOf("taxed"));
    if (!document) throw new Error("no document");
    const rillet = bench.rillet.withOptions({
      fetch: async (input, init) =>
        Response.json({
          ...((await (await bench.sandbox.fetch(input, init)).json()) as object),
          taxed_amount: { amount: "1.01", currency: "GBP" },
        }),
    });
    await expect(applyTaxes(rillet, document, engineOf(["1.00"]))).rejects.toMatchObject({
      code: "TOTAL_MISMATCH",
      details: { differences: [{ what: "tax", expected: "1", actual: "1.01" }] },
    });
  });
});

it("importCustomers gives each customer with the fields that billing lacks", async () => {
  const bench = setUp();
  const address = { line1: "1 Quay", city: "Bristol", state: "BST", zip_code: "BS1", country: "GB" };
  await bench.rillet.customers.create({
    name: "Whole",
    address,
    emails: [
      { email: "cc@whole.example", type: "CC" },
      { email: "main@whole.example", type: "MAIN_SENDER" },
    ],
  });
  await bench.rillet.customers.create({
    name: "No main address",
    address: { ...address, city: " " },
    emails: [{ email: "cc@part.example", type: "CC" }],
  });
  await bench.rillet.customers.create({ name: "Bare" });
  const found: Record<string, unknown> = {};
  for await (const { customer, mainEmail, missing } of importCustomers(bench.rillet))
    found[customer.name] = [mainEmail, missing];
  expect(found).toEqual({
    Whole: ["main@whole.example", []],
    "No main address": [undefined, ["address.city", "email"]],
    Bare: [undefined, ["address", "email"]],
  });
});

it("an invoice that is marked as sent is UNPAID and has a warning about reminders, and a second call sends no request", async () => {
  const bench = setUp();
  const { invoice } = await bench.sync.invoice(sourceOf("taxed"));
  bench.requests();
  expect(await bench.sync.markSent(invoice)).toMatchObject({
    action: "updated",
    status: "UNPAID",
    warnings: [expect.stringContaining("reminders")],
  });
  expect(await markSent(bench.rillet, { ...invoice, status: "UNPAID" })).toMatchObject({
    action: "unchanged",
    warnings: [],
  });
  expect(bench.requests()).toEqual(["PUT /invoices/…/sent-status"]);
  expect(bench.sandbox.state.invoices.get(invoice.id)?.status).toBe("UNPAID");
});
