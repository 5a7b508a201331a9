import { describe, expect, it } from "vitest";
import { MemoryLinkStore, RilletSync, type SourceInvoice, type SyncSettings } from "../../../src/sync/index.js";
import { type Bench, invoicesIn, settings, setUp, sourceOf } from "../bench.js";

const first = sourceOf("taxed");
/** Two more versions of the invoice, with other amounts: each replaces the one before. */
const second: SourceInvoice = {
  ...first,
  lines: first.lines.slice(0, 2),
  totals: { net: "1799.88", tax: "359.98", gross: "2159.86" },
};
const third: SourceInvoice = {
  ...first,
  lines: first.lines.slice(0, 1),
  totals: { net: "1200.00", tax: "240.00", gross: "1440.00" },
};
const versions = [first, second, third] as const;
const MINUTE = 60_000;

/** How the link store loses what it knew. */
const losses = {
  "an emptied link store": ({ links }: Bench) => {
    links.clear();
  },
  "a link store set back to the first version": ({ links }: Bench, backup: ReadonlyMap<string, string>) => {
    links.clear();
    for (const [key, value] of backup) links.set(key, value);
  },
} as const;
const lossNames = Object.keys(losses) as (keyof typeof losses)[];

/** Whether the same process goes on, or another one. */
const processes = ["the same process", "another process"] as const;

function expectOne({ sandbox }: Bench, id: string | undefined, source: SourceInvoice): void {
  expect(invoicesIn(sandbox).map((invoice) => [invoice.id, invoice.total.amount, invoice.items.length])).toEqual([
    [id, String(Number(source.totals?.gross)), source.lines.length],
  ]);
}

describe.each(lossNames)("after %s", (loss) => {
  describe.each(processes)("in %s", (process) => {
    async function lose(between: number, more: SyncSettings = {}): Promise<Bench & { next: Bench["sync"] }> {
      const bench = setUp(more);
      await bench.sync.invoice(first);
      const backup = new Map(bench.links);
      for (const version of [second, third]) {
        bench.sandbox.advance(between);
        await bench.sync.invoice(version);
      }
      bench.sandbox.advance(between);
      losses[loss](bench, backup);
      return { ...bench, next: process === "the same process" ? bench.sync : bench.restart() };
    }

    it.each([0, MINUTE])(
      "the sync of each version of an invoice that was replaced twice leaves one invoice with that version's content, %d ms between the versions",
      async (between) => {
        for (const source of [second, first, third, second]) {
          const bench = await lose(between);
          // A process that knows nothing but an older store believes it, unless it verifies.
          const verify = loss !== "an emptied link store" && process === "another process";
          const { invoice } = await bench.next.invoice(source, { verify });
          expectOne(bench, invoice.id, source);
          expect(await bench.restart().invoice(source)).toMatchObject({ action: "unchanged", requests: 0 });
        }
      },
    );

    it.each([0, MINUTE])(
      "each of several further versions leaves one invoice, %d ms between the versions",
      async (between) => {
        const bench = await lose(between);
        for (const source of [second, third, first, second]) {
          bench.sandbox.advance(between);
          const { invoice } = await bench.next.invoice(source);
          expectOne(bench, invoice.id, source);
        }
      },
    );
  });
});

describe.each(processes)("an invoice that was voided before the link store was emptied, in %s", (process) => {
  it.each([0, MINUTE])("exists once after its next sync, or stays voided, %d ms later", async (later) => {
    const bench = setUp();
    await bench.sync.invoice(first);
    await bench.sync.voidInvoice(first.reference);
    bench.links.clear();
    bench.sandbox.advance(later);
    const next = process === "the same process" ? bench.sync : bench.restart();
    const result = await next.invoice(first);
    if (result.action === "deleted") expect(invoicesIn(bench.sandbox)).toEqual([]);
    else expectOne(bench, result.invoice.id, first);
    const { invoice } = await next.invoice(second);
    expectOne(bench, invoice.id, second);
  });
});

it.each([0, MINUTE])(
  "an invoice that was deleted in Rillet is posted again with an emptied store and conflicts.deleted recreate, %d ms later",
  async (later) => {
    const bench = setUp({ conflicts: { deleted: "recreate" } });
    for (const version of versions) await bench.sync.invoice(version);
    const [standing] = invoicesIn(bench.sandbox);
    await bench.rillet.invoices.delete(standing?.id ?? "");
    bench.links.clear();
    bench.sandbox.advance(later);
    const { invoice } = await bench.restart().invoice(second);
    expectOne(bench, invoice.id, second);
  },
);

it.each([{ conflicts: { amounts: "refuse" } }, { scope: "FULL" }, {}] as const)(
  "a changed invoice is posted anew within seconds after a person deleted it and its link was lost, with %j",
  async (more) => {
    const bench = setUp(more);
    const { invoice } = await bench.sync.invoice(first);
    await bench.rillet.invoices.delete(invoice.id);
    for (const key of [...bench.links.keys()]) if (key.includes(":invoice:")) bench.links.delete(key);
    bench.sandbox.advance(2000);
    const result = await bench.restart().invoice(second);
    expectOne(bench, result.invoice.id, second);
    expect(result).toMatchObject({ action: "created", replaced: undefined });
    expect(result.warnings.join()).not.toContain("deleted");
  },
);

it("an invoice that was voided before the link store lost its key exists after its next sync in another process", async () => {
  const bench = setUp();
  await bench.sync.invoice(first);
  await bench.sync.voidInvoice(first.reference);
  for (const key of bench.links.keys()) if (key.includes(":invoice:")) bench.links.delete(key);
  const { invoice } = await bench.restart().invoice(first);
  expectOne(bench, invoice.id, first);
});

it("a process that created the customer a day ago searches for an invoice that another worker posted and whose key was lost", async () => {
  const bench = setUp();
  await bench.sync.invoice(first);
  const other = { ...first, number: "INV-2", reference: { type: "SEQUENCE", id: "other" } };
  await bench.restart().invoice(other);
  for (const key of bench.links.keys()) if (key.endsWith(":SEQUENCE:other")) bench.links.delete(key);
  bench.sandbox.advance(25 * 60 * MINUTE);
  expect(await bench.sync.invoice(other)).toMatchObject({ action: "unchanged" });
  expect(invoicesIn(bench.sandbox)).toHaveLength(2);
});

it("a void whose link another worker changes in the meantime deletes nothing and can be retried", async () => {
  const { sync, sandbox, restart, rillet, links } = setUp();
  await sync.invoice(first);
  const slow = rillet.withOptions({
    fetch: async (input, init) => {
      const response = await sandbox.fetch(input, init);
      if (init?.method === "GET") await restart().invoice(second);
      return response;
    },
  });
  const late = new RilletSync(slow, { ...settings, links: new MemoryLinkStore(links), now: () => sandbox.now() });
  await expect(late.voidInvoice(first.reference)).rejects.toMatchObject({ code: "API_ERROR", isRetryable: true });
  expect(invoicesIn(sandbox)).toMatchObject([{ total: { amount: "2159.86" } }]);
  expect(await restart().voidInvoice(first.reference)).toMatchObject({ action: "deleted" });
  expect(invoicesIn(sandbox)).toEqual([]);
});

it("a void that finds no invoice while its POST may be under way keeps the idempotency key, so the late POST makes no second invoice", async () => {
  const { sync, sandbox, restart } = setUp();
  sandbox.faults.add({ match: { method: "POST", path: "/invoices" }, fault: { kind: "drop-before" } });
  await expect(sync.invoice(first)).rejects.toMatchObject({ isRetryable: true });
  const [attempt] = sandbox.requests.filter(({ method, path }) => method === "POST" && path === "/invoices");
  const voided = await restart().voidInvoice(first.reference, { customer: first.customer.reference });
  expect(voided).toMatchObject({ action: "unchanged", warnings: [expect.stringContaining("may still appear")] });
  await restart().invoice(first);
  const posts = sandbox.requests.filter(({ method, path }) => method === "POST" && path === "/invoices");
  expect(posts.at(-1)?.idempotencyKey).toBe(attempt?.idempotencyKey);
});

it("an invoice exists once when the restored link store names a deleted customer in whose place the sync has created another one", async () => {
  const { sync, sandbox, restart, rillet, links } = setUp();
  const { id } = await sync.customer(first.customer);
  const backup = new Map(links);
  await rillet.customers.delete(id);
  const { invoice } = await restart().invoice(first);
  sandbox.advance(72 * 60 * MINUTE);
  links.clear();
  for (const [key, value] of backup) links.set(key, value);
  expect(await restart().invoice(first)).toMatchObject({ action: "unchanged", invoice: { id: invoice.id } });
  expect(invoicesIn(sandbox)).toHaveLength(1);
});

describe("when the restored link store names a deleted customer, and the invoice belongs to the customer that replaced it", () => {
  async function restore(
    more: SyncSettings = {},
    isVoided = false,
  ): Promise<Bench & { invoiceId: string; customerId: string }> {
    const bench = setUp(more);
    const { customer } = await bench.sync.invoice(first);
    let backup = new Map(bench.links);
    await bench.sync.voidInvoice(first.reference);
    if (isVoided) backup = new Map(bench.links);
    await bench.rillet.customers.delete(customer.id);
    const { invoice } = await bench.restart().invoice(second);
    bench.sandbox.advance(72 * 60 * MINUTE);
    bench.links.clear();
    for (const [key, value] of backup) bench.links.set(key, value);
    return { ...bench, invoiceId: invoice.id, customerId: invoice.customer_id };
  }

  it("a sync finds the invoice and reports its customer", async () => {
    const bench = await restore();
    const result = await bench.restart().invoice(second);
    expect(result).toMatchObject({
      action: "unchanged",
      invoice: { id: bench.invoiceId },
      customer: { id: bench.customerId },
    });
    expectOne(bench, bench.invoiceId, second);
  });

  it.each([{}, { conflicts: { deleted: "recreate" } }] as const)(
    "a changed source replaces the invoice, with the settings %o",
    async (more) => {
      const bench = await restore(more);
      const { invoice } = await bench.restart().invoice(third);
      expect(invoice.customer_id).toBe(bench.customerId);
      expectOne(bench, invoice.id, third);
    },
  );

  it.each(["posted", "deleted"])("a void deletes the invoice, when the link store calls it %s", async (state) => {
    const { restart, sandbox, invoiceId } = await restore({}, state === "deleted");
    expect(await restart().voidInvoice(first.reference)).toMatchObject({
      action: "deleted",
      invoice: { id: invoiceId },
    });
    expect(invoicesIn(sandbox)).toEqual([]);
  });

  it("a sync that reports a missing invoice creates no customer", async () => {
    const { restart, sandbox, rillet, invoiceId, customerId } = await restore();
    await rillet.invoices.delete(invoiceId);
    await rillet.customers.delete(customerId);
    const before = sandbox.requestsTo("customers.create").length;
    await expect(restart().invoice(second)).rejects.toMatchObject({ code: "INVOICE_LOCKED" });
    expect(sandbox.requestsTo("customers.create")).toHaveLength(before);
  });
});

describe("when Rillet has two invoices with one reference and the link store knows none", () => {
  /** A synced invoice, and one that a person made with the same reference. */
  async function twice(): Promise<{ bench: Bench; ids: string[] }> {
    const bench = setUp();
    const { invoice } = await bench.sync.invoice(first);
    const { customer_id, items } = await bench.rillet.invoices.retrieve(invoice.id);
    const byHand = await bench.rillet.invoices.create({
      scope: "REVENUE_RECOGNITION_ONLY",
      ...{ customer_id, invoice_number: "HAND-1", invoice_date: "2026-11-02", due_date: "2026-12-02" },
      external_references: [{ type: first.reference.type, id: first.reference.id }],
      items: [
        {
          product_id: items[0]?.product_id ?? "",
          external_references: items[0]?.external_references ?? [],
          ...{ quantity: 1, description: "By hand", total_amount: { amount: "77", currency: "GBP" } },
        },
      ],
    });
    bench.links.clear();
    return { bench, ids: [invoice.id, byHand.id] };
  }

  it("a void deletes both and names the second one", async () => {
    const { bench } = await twice();
    const result = await bench.restart().voidInvoice(first.reference, { customer: first.customer.reference });
    expect(result).toMatchObject({ action: "deleted", warnings: [expect.stringContaining("same reference")] });
    expect(invoicesIn(bench.sandbox)).toEqual([]);
  });

  it("a void deletes none if one of them is paid", async () => {
    const { bench, ids } = await twice();
    for (const paid of ids) {
      const saved = bench.sandbox.state.save();
      const { total } = await bench.rillet.invoices.retrieve(paid);
      await bench.rillet.invoices.payments.create(paid, { account_code: "1010", amount: total, date: "2026-11-20" });
      const voided = bench.restart().voidInvoice(first.reference, { customer: first.customer.reference });
      await expect(voided).rejects.toMatchObject({ code: "INVOICE_LOCKED", details: { id: paid } });
      expect(invoicesIn(bench.sandbox)).toHaveLength(2);
      bench.sandbox.state.load(saved);
    }
  });

  it("a sync warns and names both", async () => {
    const { bench, ids } = await twice();
    const { warnings } = await bench.restart().invoice(first);
    for (const id of ids) expect(warnings.join()).toContain(id);
  });
});
