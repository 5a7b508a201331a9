import { describe, expect, it } from "vitest";
import type { Invoice } from "../../../src/index.js";
import type { SourceInvoice, SyncScope } from "../../../src/sync/index.js";
import { type Bench, invoicesIn, setUp, sourceOf } from "../bench.js";

const source = sourceOf("taxed");
const [platform, ...otherLines] = source.lines;
const MINUTE = 60_000;

const later: SourceInvoice = {
  ...source,
  dueDate: "2026-12-24",
  number: "INV-1001-A",
  lines: [{ ...platform, description: "Platform fee, November" } as SourceInvoice["lines"][0], ...otherLines],
};
const fewer: SourceInvoice = {
  ...source,
  lines: source.lines.slice(0, 2),
  totals: { net: "1799.88", tax: "359.98", gross: "2159.86" },
};

async function posted(
  scope: SyncScope = "REVENUE_RECOGNITION_ONLY",
  more = {},
): Promise<{ bench: Bench; invoice: Invoice }> {
  const bench = setUp({ scope, ...more });
  await bench.sync.invoice(source);
  bench.sandbox.advance(60 * MINUTE);
  bench.requests();
  const [invoice] = invoicesIn(bench.sandbox);
  if (!invoice) throw new Error("nothing was posted");
  return { bench, invoice };
}

const pay = (bench: Bench, { id }: Invoice, amount: string): Promise<unknown> =>
  bench.rillet.invoices.payments.create(id, {
    account_code: "1010",
    amount: { amount, currency: "GBP" },
    date: "2026-11-20",
  });

describe("a changed source", () => {
  it("updates number, dates and texts with two requests, and removes nothing", async () => {
    const { bench, invoice } = await posted();
    const edited = {
      ...invoice,
      external_references: [...(invoice.external_references ?? []), { type: "SEQUENCE", id: "second" }],
      items: invoice.items.map((item) => ({ ...item, revenue: { ...item.revenue, pattern: "EVEN_PERIOD" as const } })),
    };
    bench.sandbox.state.invoices.put(edited as never);
    const result = await bench.restart({ conflicts: { edited: "overwrite" } }).invoice(later);
    expect(bench.requests()).toEqual(["GET /invoices/…", "PUT /invoices/…"]);
    expect(result).toMatchObject({
      action: "updated",
      requests: 2,
      invoice: { id: invoice.id, invoice_number: "INV-1001-A", due_date: "2026-12-24" },
    });
    const [now] = invoicesIn(bench.sandbox);
    expect(now).toMatchObject({
      total: invoice.total,
      external_references: [{ id: source.reference.id }, { id: "second" }],
    });
    expect(now?.items.map(({ description }) => description)).toEqual([
      "Platform fee, November",
      "Seats: 12 seats",
      "API calls: October usage",
    ]);
    expect(now?.items.map(({ revenue }) => revenue)).toEqual(edited.items.map(({ revenue }) => revenue));
  });

  it("with other amounts causes a deletion and a new invoice, and the result says so, because no update changes amounts", async () => {
    const { bench, invoice } = await posted();
    const result = await bench.sync.invoice(fewer);
    expect(bench.requests()).toEqual([
      "GET /invoices/…",
      "GET /books/periods/last-closed",
      "DELETE /invoices/…",
      "POST /invoices",
    ]);
    expect(result).toMatchObject({
      action: "updated",
      replaced: invoice.id,
      invoice: { total: { amount: "2159.86" } },
    });
    expect(result.warnings.join()).toContain(invoice.id);
    expect(invoicesIn(bench.sandbox).map(({ id }) => id)).toEqual([result.invoice.id]);
    expect(await bench.sync.invoice(source)).toMatchObject({ action: "updated", replaced: result.invoice.id });
    expect(invoicesIn(bench.sandbox)).toMatchObject([{ total: { amount: "2160.46" } }]);
  });

  it("with other amounts gives an error if the settings say so, and nothing is written", async () => {
    const { bench } = await posted("REVENUE_RECOGNITION_ONLY", { conflicts: { amounts: "refuse" } });
    await expect(bench.sync.invoice(fewer)).rejects.toMatchObject({ code: "INVOICE_LOCKED" });
    expect(bench.requests()).toEqual(["GET /invoices/…"]);
  });

  it("in the scope FULL updates the invoice in place, with amounts and lines, and keeps its number", async () => {
    const { bench, invoice } = await posted("FULL");
    const result = await bench.sync.invoice({ ...fewer, memo: undefined });
    expect(bench.requests()).toEqual(["GET /invoices/…", "PUT /invoices/…"]);
    expect(result.invoice).toMatchObject({
      id: invoice.id,
      invoice_number: invoice.invoice_number,
      total: { amount: "2159.86" },
    });
    expect(invoicesIn(bench.sandbox)[0]).toMatchObject({
      memo: "Thank you for your business",
      purchase_order_number: "PO-7781",
    });
  });

  it("is not taken for an edit in Rillet if its update arrives a second time and only the ids of the items differ", async () => {
    const { bench, invoice } = await posted("FULL");
    await bench.sync.invoice({ ...source, dueDate: "2026-12-24" });
    const before = invoicesIn(bench.sandbox)[0]?.items.map(({ id }) => id);
    const update = bench.sandbox.requests.find(({ method }) => method === "PUT");
    await bench.rillet.invoices.update(invoice.id, update?.body as never);
    expect(invoicesIn(bench.sandbox)[0]?.items.map(({ id }) => id)).not.toEqual(before);
    expect(await bench.restart().invoice({ ...source, dueDate: "2026-12-30" })).toMatchObject({
      action: "updated",
      invoice: { id: invoice.id, due_date: "2026-12-30" },
    });
  });

  it("in the scope AR_ONLY, which has no update, causes a new invoice", async () => {
    const { bench, invoice } = await posted("AR_ONLY");
    expect(await bench.sync.invoice(later)).toMatchObject({ action: "updated", replaced: invoice.id });
  });

  it("with another line of the same amount causes a new invoice, because the line in Rillet has the reference of the old line", async () => {
    const { bench, invoice } = await posted();
    const [first, ...rest] = source.lines;
    const result = await bench.sync.invoice({
      ...source,
      lines: [{ ...first, reference: { type: "SEQUENCE", id: "new line" } } as SourceInvoice["lines"][0], ...rest],
    });
    expect(result).toMatchObject({ replaced: invoice.id });
    expect(invoicesIn(bench.sandbox)[0]?.items[0]?.external_references).toEqual([{ type: "SEQUENCE", id: "new line" }]);
  });

  it("gives the result unchanged after one read if no field in Rillet is affected", async () => {
    const { bench } = await posted();
    expect(await bench.sync.invoice({ ...source, memo: "Another memo" })).toMatchObject({
      action: "unchanged",
      requests: 1,
    });
    expect(await bench.sync.invoice({ ...source, memo: "Another memo" })).toMatchObject({
      action: "unchanged",
      requests: 0,
    });
  });

  it.each(["1.00", "2160.46"])(
    "of an invoice with a payment of %s is INVOICE_LOCKED, and the invoice stays",
    async (amount) => {
      const { bench, invoice } = await posted();
      await pay(bench, invoice, amount);
      for (const change of [later, fewer])
        await expect(bench.sync.invoice(change)).rejects.toMatchObject({
          code: "INVOICE_LOCKED",
          isRetryable: false,
          details: { id: invoice.id },
        });
      expect(invoicesIn(bench.sandbox)[0]).toMatchObject({
        id: invoice.id,
        due_date: invoice.due_date,
        total: invoice.total,
      });
      expect(await bench.sync.invoice(source)).toMatchObject({ action: "unchanged", requests: 0 });
    },
  );

  it("of an invoice whose scope is no longer in the settings is INVOICE_LOCKED", async () => {
    const { bench } = await posted();
    await expect(bench.restart({ scope: "FULL" }).invoice(later)).rejects.toMatchObject({
      code: "INVOICE_LOCKED",
      message: expect.stringContaining("REVENUE_RECOGNITION_ONLY"),
    });
  });

  it("changes nothing if Rillet rejects the deletion, and the next sync gives the same error", async () => {
    const { bench, invoice } = await posted();
    bench.sandbox.faults.add({ match: { method: "DELETE" }, times: 2, fault: { kind: "status", status: 409 } });
    for (const attempt of [1, 2])
      await expect(bench.sync.invoice(fewer), String(attempt)).rejects.toMatchObject({
        code: "INVOICE_LOCKED",
        cause: { status: 409 },
      });
    expect(invoicesIn(bench.sandbox).map(({ id }) => id)).toEqual([invoice.id]);
    expect(await bench.sync.invoice(source)).toMatchObject({ action: "unchanged" });
  });
});

it("an emptied link store does not make the sync take the invoice that it deleted a moment ago, although Rillet still returns it for the first idempotency key", async () => {
  const bench = setUp();
  await bench.sync.invoice(source);
  await bench.sync.invoice(fewer);
  bench.links.clear();
  const result = await bench.restart().invoice(source);
  expect(invoicesIn(bench.sandbox).map(({ id, total }) => [id, total.amount])).toEqual([
    [result.invoice.id, "2160.46"],
  ]);
});

describe("an invoice that was edited in Rillet", () => {
  async function edited(more = {}): Promise<{ bench: Bench; invoice: Invoice }> {
    const { bench, invoice } = await posted("REVENUE_RECOGNITION_ONLY", more);
    await bench.rillet.invoices.update(invoice.id, {
      ...{
        scope: "REVENUE_RECOGNITION_ONLY",
        invoice_number: "BY HAND",
        invoice_date: invoice.invoice_date,
        due_date: invoice.due_date,
      },
      external_references: invoice.external_references ?? [],
      items: invoice.items.map(({ id, description, revenue }) => ({ id, description, revenue })),
    });
    bench.requests();
    return { bench, invoice };
  }

  it("is INVOICE_LOCKED with the differences if its source changed too", async () => {
    const { bench } = await edited();
    await expect(bench.sync.invoice(later)).rejects.toMatchObject({
      code: "INVOICE_LOCKED",
      details: { differences: expect.arrayContaining(["number: BY HAND in Rillet, INV-1001-A in the source"]) },
    });
  });

  it("is overwritten with a warning if the settings say so", async () => {
    const { bench } = await edited({ conflicts: { edited: "overwrite" } });
    const result = await bench.sync.invoice(later);
    expect(result).toMatchObject({ action: "updated", invoice: { invoice_number: "INV-1001-A" } });
    expect(result.warnings.join()).toContain("BY HAND");
  });

  it("is found by `verify`, although the source is the same", async () => {
    const { bench } = await edited();
    expect(await bench.sync.invoice(source)).toMatchObject({ action: "unchanged", requests: 0 });
    await expect(bench.sync.invoice(source, { verify: true })).rejects.toMatchObject({ code: "INVOICE_LOCKED" });
  });
});

it("`verify` does not take a payment for an edit and finds a paid invoice unchanged", async () => {
  const { bench, invoice } = await posted();
  await pay(bench, invoice, "100.00");
  expect(await bench.sync.invoice(source, { verify: true })).toMatchObject({
    action: "unchanged",
    requests: 1,
    invoice: { status: "PARTIALLY_PAID" },
  });
});

describe("an invoice that was deleted in Rillet", () => {
  it("is INVOICE_LOCKED if its source changed, and with `verify`", async () => {
    const { bench, invoice } = await posted();
    await bench.rillet.invoices.delete(invoice.id);
    await expect(bench.sync.invoice(later)).rejects.toMatchObject({
      code: "INVOICE_LOCKED",
      message: expect.stringContaining("deleted in Rillet"),
    });
    await expect(bench.sync.invoice(source, { verify: true })).rejects.toMatchObject({ code: "INVOICE_LOCKED" });
    expect(invoicesIn(bench.sandbox)).toEqual([]);
  });

  it("is posted again if the settings say so, although Rillet still stores the response to the old key", async () => {
    const { bench, invoice } = await posted("REVENUE_RECOGNITION_ONLY", { conflicts: { deleted: "recreate" } });
    await bench.rillet.invoices.delete(invoice.id);
    const result = await bench.sync.invoice(later);
    expect(invoicesIn(bench.sandbox).map(({ id }) => id)).toEqual([result.invoice.id]);
    expect(result.invoice.id).not.toBe(invoice.id);
  });

  it("is posted again if the link store has no link to it, although Rillet still stores the response to the old key", async () => {
    const { bench, invoice } = await posted();
    await bench.rillet.invoices.delete(invoice.id);
    bench.links.clear();
    const result = await bench.restart().invoice(source);
    expect(invoicesIn(bench.sandbox).map(({ id }) => id)).toEqual([result.invoice.id]);
  });
});

describe("voiding an invoice", () => {
  it("deletes the invoice with two requests", async () => {
    const { bench, invoice } = await posted();
    expect(await bench.sync.voidInvoice(source.reference)).toMatchObject({
      action: "deleted",
      requests: 2,
      invoice: { id: invoice.id },
    });
    expect(invoicesIn(bench.sandbox)).toEqual([]);
  });

  it("stays in effect when the same source comes again, and a changed source is posted again", async () => {
    const { bench } = await posted();
    await bench.sync.voidInvoice(source.reference);
    expect(await bench.sync.invoice(source)).toMatchObject({ action: "deleted", requests: 0 });
    expect(invoicesIn(bench.sandbox)).toEqual([]);
    expect(await bench.sync.invoice(later)).toMatchObject({ action: "created" });
    expect(invoicesIn(bench.sandbox)).toHaveLength(1);
  });

  it("only looks for the invoice the second time, and gives an error for an unknown invoice", async () => {
    const { bench } = await posted();
    await bench.sync.voidInvoice(source.reference);
    expect(await bench.sync.voidInvoice(source.reference)).toMatchObject({ action: "unchanged", requests: 2 });
    const unknown = { type: "SEQUENCE", id: "unknown" };
    await expect(bench.sync.voidInvoice(unknown)).rejects.toMatchObject({ code: "INVALID_SOURCE" });
    const { reference: customer } = source.customer;
    expect(await bench.sync.voidInvoice(unknown, { customer })).toMatchObject({ action: "unchanged" });
  });

  it("throws INVOICE_LOCKED when the invoice is paid", async () => {
    const { bench, invoice } = await posted();
    await pay(bench, invoice, "1.00");
    bench.requests();
    await expect(bench.sync.voidInvoice(source.reference)).rejects.toMatchObject({ code: "INVOICE_LOCKED" });
    expect(bench.requests()).toEqual(["GET /invoices/…"]);
    expect(invoicesIn(bench.sandbox)).toHaveLength(1);
  });

  it("finds an invoice whose POST got no response", async () => {
    const bench = setUp();
    bench.sandbox.faults.add({ match: { method: "POST", path: "/invoices" }, fault: { kind: "drop-after" } });
    await expect(bench.sync.invoice(source)).rejects.toMatchObject({ code: "API_ERROR", isRetryable: true });
    expect(await bench.restart().voidInvoice(source.reference)).toMatchObject({ action: "deleted" });
    expect(invoicesIn(bench.sandbox)).toEqual([]);
    expect(await bench.sync.invoice(source)).toMatchObject({ action: "deleted" });
  });

  it("is completed by the next call if its response was lost", async () => {
    const { bench } = await posted();
    bench.sandbox.faults.add({ match: { method: "DELETE" }, fault: { kind: "drop-after" } });
    await expect(bench.sync.voidInvoice(source.reference)).rejects.toMatchObject({
      code: "API_ERROR",
      isRetryable: true,
    });
    expect(await bench.restart().invoice(source)).toMatchObject({ action: "deleted" });
    expect(invoicesIn(bench.sandbox)).toEqual([]);
  });
});

it("an invoice is marked as sent when its source says so, also if the source says so later", async () => {
  const bench = setUp();
  expect(await bench.sync.invoice({ ...source, sent: true })).toMatchObject({
    action: "created",
    invoice: { status: "UNPAID" },
  });
  const { bench: other } = await posted();
  expect(await other.sync.invoice({ ...source, sent: true })).toMatchObject({ invoice: { status: "UNPAID" } });
  expect(other.requests()).toEqual(["GET /invoices/…", "PUT /invoices/…/sent-status"]);
  expect(invoicesIn(other.sandbox)).toMatchObject([{ status: "UNPAID" }]);
});
