import { describe, expect, it } from "vitest";
import type { Fault } from "../../../src/sandbox/index.js";
import { MemoryLinkStore, RilletSync } from "../../../src/sync/index.js";
import { invoicesIn, setUp, settings, sourceOf } from "../bench.js";
import { begin } from "../life.js";

const HOUR = 60 * 60 * 1000;
const source = sourceOf("taxed");
const posts = { method: "POST", path: "/invoices" };

const unclear: readonly Fault[] = [
  { kind: "drop-before" },
  { kind: "drop-after" },
  { kind: "cut-body" },
  { kind: "status", status: 502 },
  { kind: "status", status: 502, isCommitted: true },
];

describe.each(unclear)("a POST that ends with %o", (fault) => {
  it("gives a retryable error, and the next sync gives one invoice with the same key", async () => {
    const { sandbox, sync, restart } = setUp();
    sandbox.faults.add({ match: posts, fault });
    await expect(sync.invoice(source)).rejects.toMatchObject({
      name: "SyncError",
      code: "API_ERROR",
      isRetryable: true,
    });
    const result = await restart().invoice(source);
    expect(invoicesIn(sandbox).map(({ id }) => id)).toEqual([result.invoice.id]);
    expect(
      new Set(
        sandbox.requests
          .filter(({ path, method }) => path === "/invoices" && method === "POST")
          .map(({ idempotencyKey }) => idempotencyKey),
      ).size,
    ).toBe(1);
  });

  it("gives one invoice also after the key has expired, because the sync searches for it", async () => {
    const { sandbox, sync, restart, requests } = setUp();
    sandbox.faults.add({ match: posts, fault });
    await sync.invoice(source).catch(() => undefined);
    requests();
    sandbox.advance(25 * HOUR);
    const result = await restart().invoice(source);
    expect(requests()[0]).toBe("GET /invoices");
    expect(invoicesIn(sandbox).map(({ id }) => id)).toEqual([result.invoice.id]);
  });
});

it("the 24 hours of an idempotency key begin with the first attempt, and later attempts do not extend them", async () => {
  const { sandbox, restart } = setUp();
  sandbox.faults.add({ match: posts, times: 3, fault: { kind: "drop-after" } });
  for (const hours of [0, 12, 10]) {
    sandbox.advance(hours * HOUR);
    await restart()
      .invoice(source)
      .catch(() => undefined);
  }
  sandbox.advance(3 * HOUR);
  await restart().invoice(source);
  expect(invoicesIn(sandbox)).toHaveLength(1);
});

it("a source that changes while the outcome of its POST is unknown updates that invoice and creates no second one", async () => {
  const { sandbox, sync, restart } = setUp();
  sandbox.faults.add({ match: posts, fault: { kind: "drop-after" } });
  await sync.invoice(source).catch(() => undefined);
  const result = await restart().invoice({ ...source, dueDate: "2026-12-24" });
  expect(result).toMatchObject({ action: "updated", invoice: { due_date: "2026-12-24" } });
  expect(invoicesIn(sandbox)).toHaveLength(1);
});

it("an invoice of a late POST with other content is updated when Rillet replays the response", async () => {
  const { sandbox, rillet, links } = setUp();
  const settled = { ...settings, links: new MemoryLinkStore(links), now: () => sandbox.now() };
  sandbox.faults.add({ match: posts, fault: { kind: "drop-after" } });
  await new RilletSync(rillet, settled).invoice(source).catch(() => undefined);
  const blind = rillet.withOptions({
    fetch: (input, init) =>
      init?.method === "GET" && new URL(input).pathname === "/invoices"
        ? Promise.resolve(Response.json({ invoices: [], pagination: {} }))
        : sandbox.fetch(input, init),
  });
  const result = await new RilletSync(blind, settled).invoice({ ...source, dueDate: "2026-12-24" });
  expect(result).toMatchObject({ action: "updated", invoice: { due_date: "2026-12-24" } });
  expect(invoicesIn(sandbox)).toMatchObject([{ due_date: "2026-12-24" }]);
});

it("a worker updates the invoice if its key gives older content from a worker with another link store", async () => {
  const { sandbox } = setUp();
  await begin(sandbox, new Map()).run((sync) => sync.invoice(source));
  const [other, links] = [{ ...source, reference: { type: "SEQUENCE", id: "other" } }, new Map<string, string>()];
  await begin(sandbox, links, undefined, { findPosted: false }).run((sync) => sync.invoice(other));
  sandbox.advance(HOUR);
  const result = await begin(sandbox, links).run((sync) => sync.invoice({ ...source, dueDate: "2026-12-24" }));
  expect(result).toMatchObject({ action: "updated", requests: 3 });
  expect(invoicesIn(sandbox)).toHaveLength(2);
});

describe("two workers with one link store", () => {
  it("that sync one invoice at the same time create one invoice, one customer and one product", async () => {
    const { sandbox, restart } = setUp();
    const results = await Promise.allSettled([
      restart().invoice(source),
      restart().invoice(source),
      restart().invoice(source),
    ]);
    await restart().invoice(source);
    expect(results.some(({ status }) => status === "fulfilled")).toBe(true);
    expect([
      invoicesIn(sandbox).length,
      sandbox.state.customers.filter(() => true).length,
      sandbox.state.products.filter(() => true).length,
    ]).toEqual([1, 1, 3]);
  });

  it("that replace one invoice at the same time leave one invoice", async () => {
    const { sandbox, sync, restart } = setUp();
    await sync.invoice(source);
    const fewer = {
      ...source,
      lines: source.lines.slice(0, 2),
      totals: { net: "1799.88", tax: "359.98", gross: "2159.86" },
    };
    await Promise.allSettled([restart().invoice(fewer), restart().invoice(fewer)]);
    await restart().invoice(fewer);
    expect(invoicesIn(sandbox)).toMatchObject([{ total: { amount: "2159.86" } }]);
  });

  it("find an invoice that the other one has replaced, without a read of the customer's invoices", async () => {
    const { sandbox, sync, restart, rillet, links, requests } = setUp();
    const { invoice } = await sync.invoice(source);
    const fewer = {
      ...source,
      lines: source.lines.slice(0, 2),
      totals: { net: "1799.88", tax: "359.98", gross: "2159.86" },
    };
    let isFirst = true;
    const slow = rillet.withOptions({
      fetch: async (input, init) => {
        if (isFirst) await restart().invoice(fewer);
        isFirst = false;
        return sandbox.fetch(input, init);
      },
    });
    const result = await new RilletSync(slow, {
      ...settings,
      links: new MemoryLinkStore(links),
      now: () => sandbox.now(),
    }).invoice(fewer);
    expect(requests()).not.toContain("GET /invoices");
    expect(invoicesIn(sandbox).map(({ id }) => id)).toEqual([result.invoice.id]);
    expect(result.invoice.id).not.toBe(invoice.id);
  });

  it.each(["replaces", "voids"] as const)(
    "do not overwrite the link of the other one that %s the invoice, and the late one gets a retryable error",
    async (what) => {
      const { sandbox, restart, rillet, links } = setUp();
      const fewer = {
        ...source,
        lines: source.lines.slice(0, 2),
        totals: { net: "1799.88", tax: "359.98", gross: "2159.86" },
      };
      const slow = rillet.withOptions({
        fetch: async (input, init) => {
          const response = await sandbox.fetch(input, init);
          if (init?.method === "POST" && input.endsWith("/invoices"))
            await (what === "voids" ? restart().voidInvoice(source.reference) : restart().invoice(fewer));
          return response;
        },
      });
      const late = new RilletSync(slow, { ...settings, links: new MemoryLinkStore(links), now: () => sandbox.now() });
      await expect(late.invoice(source)).rejects.toMatchObject({
        code: "API_ERROR",
        isRetryable: true,
        message: expect.stringContaining("Another worker"),
      });
      expect(invoicesIn(sandbox)).toHaveLength(what === "voids" ? 0 : 1);
      expect(await restart().invoice(fewer)).toMatchObject(
        what === "voids" ? { action: "created" } : { action: "unchanged", requests: 0 },
      );
    },
  );

  it("find the replacement if their link was overwritten with the link of a deleted invoice", async () => {
    const { sandbox, sync, restart, links } = setUp();
    await sync.invoice(source);
    const old = new Map(links);
    const fewer = {
      ...source,
      lines: source.lines.slice(0, 2),
      totals: { net: "1799.88", tax: "359.98", gross: "2159.86" },
    };
    const { invoice } = await sync.invoice(fewer);
    for (const [key, value] of old) links.set(key, value);
    expect(await restart().invoice(fewer)).toMatchObject({ action: "unchanged", invoice: { id: invoice.id } });
    expect(invoicesIn(sandbox)).toHaveLength(1);
  });
});

it("two workers without a common link store that sync one invoice within a day create one invoice", async () => {
  const { sandbox } = setUp();
  for (const _worker of [1, 2]) await begin(sandbox, new Map()).run((sync) => sync.invoice(source));
  expect(invoicesIn(sandbox)).toHaveLength(1);
});

it("a lost link store causes no duplicate, because the sync reads the customer's invoices once", async () => {
  const { sandbox, sync, restart, links, requests } = setUp();
  const other = { ...source, number: "INV-2", reference: { type: "SEQUENCE", id: "other" } };
  for (const each of [source, other]) await sync.invoice(each);
  links.clear();
  sandbox.advance(48 * HOUR);
  requests();
  const fresh = restart();
  expect(await fresh.invoice(source)).toMatchObject({ action: "unchanged" });
  expect(requests()).toEqual(["GET /customers", "GET /products", "GET /invoices", "GET /invoices/…"]);
  expect(await fresh.invoice(other)).toMatchObject({ action: "unchanged", requests: 1 });
  expect(await fresh.invoice({ ...source, number: "INV-3", reference: { type: "SEQUENCE", id: "new" } })).toMatchObject(
    // The store may have lost that this invoice was voided within the last day, so the new invoice is read after its POST.
    { action: "created", requests: 2 },
  );
  expect(invoicesIn(sandbox)).toHaveLength(3);
});

it("the search among the customer's invoices can be turned off", async () => {
  const { rillet, restart, requests, sandbox } = setUp();
  await rillet.customers.create({ name: source.customer.name });
  requests();
  await restart({ findPosted: false }).invoice(source);
  expect(requests()).not.toContain("GET /invoices");
  expect(sandbox.requests.length).toBeGreaterThan(0);
});

it("a link store that fails gives a retryable error before anything is posted", async () => {
  const { restart, requests } = setUp();
  const broken = {
    get: () => Promise.reject(new Error("redis is away")),
    set: () => Promise.resolve(),
    delete: () => Promise.resolve(),
  };
  await expect(restart({ links: broken }).invoice(source)).rejects.toMatchObject({
    code: "API_ERROR",
    isRetryable: true,
    message: expect.stringContaining("redis is away"),
  });
  expect(requests()).toEqual([]);
});

it("a rejected API key gives an error with Rillet's reason that is not retryable", async () => {
  const { sync, sandbox } = setUp({}, { rillet: { apiKey: "wrong" } });
  await expect(sync.invoice(source)).rejects.toMatchObject({
    code: "API_ERROR",
    isRetryable: false,
    cause: { status: 401 },
  });
  expect(sandbox.requests).toHaveLength(1);
});
