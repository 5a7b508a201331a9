import { expect, it } from "vitest";
import { RilletArgumentError } from "../../../src/index.js";
import type { RebuildReport, SourceInvoice } from "../../../src/sync/index.js";
import { creditNoteSource, documentNames, invoicesIn, setUp, sourceOf } from "../bench.js";
import { begin } from "../life.js";

const types = ["SEQUENCE"];
const yen = sourceOf("yen");

/** Many invoices of one customer, for lists of several pages. */
const invoice = (number: number): SourceInvoice => ({
  ...yen,
  reference: { type: "SEQUENCE", id: `inv-${number}` },
  number: `Y-${number}`,
  lines: yen.lines.map((line) => ({ ...line, reference: { type: "SEQUENCE", id: `line-${number}` } })),
});

const added = ({ customers, products, invoices, creditMemos }: RebuildReport): number[] =>
  [customers, products, invoices, creditMemos].map((count) => count.added);

it("rebuildLinks gives an empty link store a link for every reference, and the sync then finds every document without a search", async () => {
  const { sync, links, requests, restart, sandbox } = setUp();
  for (const name of documentNames) await sync.invoice(sourceOf(name));
  await sync.creditMemo(creditNoteSource());
  const before = new Set(links.keys());
  links.clear();
  requests();
  const report = await restart().rebuildLinks({ types });
  expect(new Set(links.keys())).toEqual(before);
  expect(requests()).toEqual(["GET /customers", "GET /products", "GET /invoices", "GET /credit-memos"]);
  expect(report).toMatchObject({ isComplete: true, requests: 4, duplicates: [] });
  expect(report.invoices).toEqual({ read: 5, added: 5, corrected: 0, kept: 0 });
  expect(report.creditMemos).toEqual({ read: 1, added: 1, corrected: 0, kept: 0 });

  const after = restart();
  for (const name of documentNames) expect(await after.invoice(sourceOf(name))).toMatchObject({ action: "unchanged" });
  expect(await after.creditMemo(creditNoteSource())).toMatchObject({ action: "unchanged" });
  expect(requests().filter((request) => request.startsWith("POST"))).toEqual([]);
  expect(invoicesIn(sandbox)).toHaveLength(5);
});

it("rebuildLinks leaves a good link store as it is, so unchanged documents still cost no request", async () => {
  const { sync, links, restart, requests } = setUp();
  for (const name of documentNames) await sync.invoice(sourceOf(name));
  const before = new Map(links);
  const report = await restart().rebuildLinks({ types });
  expect(links).toEqual(before);
  expect(added(report)).toEqual([0, 0, 0, 0]);
  expect(report.invoices.kept).toBe(5);
  requests();
  expect(await restart().invoice(yen)).toMatchObject({ action: "unchanged", requests: 0 });
});

it("rebuildLinks corrects links that name deleted objects", async () => {
  const { sync, links, rillet, restart, sandbox } = setUp();
  const { invoice: first } = await sync.invoice(yen);
  const old = new Map(links);
  const lines = yen.lines.map((line) => ({ ...line, unitPrice: "1", netAmount: undefined, taxAmount: "0" }));
  await sync.invoice({ ...yen, lines, totals: undefined });
  await expect(rillet.invoices.retrieve(first.id)).rejects.toThrow();
  links.clear();
  for (const [key, value] of old) links.set(key, value);
  const report = await restart().rebuildLinks({ types });
  expect(report.invoices).toEqual({ read: 1, added: 0, corrected: 1, kept: 0 });
  expect(await restart().invoice(yen)).toMatchObject({ action: "updated" });
  expect(invoicesIn(sandbox)).toHaveLength(1);
});

it("after rebuildLinks, an invoice that was edited in Rillet is compared with its source at the next sync", async () => {
  const { sync, rillet, restart } = setUp();
  const { invoice: made } = await sync.invoice(yen);
  const { invoice_date, items, external_references = [] } = await rillet.invoices.retrieve(made.id);
  const kept = items.map(({ id, description = "" }) => ({ id, description }));
  const edit = { scope: "REVENUE_RECOGNITION_ONLY", invoice_date, items: kept, external_references } as const;
  await rillet.invoices.update(made.id, { ...edit, due_date: "2027-03-01" });
  expect(await restart().invoice(yen)).toMatchObject({ action: "unchanged" });
  expect((await restart().rebuildLinks({ types })).invoices.corrected).toBe(1);
  const locked = { code: "INVOICE_LOCKED", message: expect.stringContaining("2027-03-01") as unknown };
  await expect(restart().invoice(yen)).rejects.toMatchObject(locked);
});

it("rebuildLinks keeps the intent of an unfinished sync", async () => {
  const { sync, links, sandbox, restart } = setUp();
  sandbox.faults.add({ match: { operation: "invoices.create" }, fault: { kind: "drop-after" } });
  await expect(sync.invoice(yen)).rejects.toThrow();
  const before = new Map(links);
  const report = await restart().rebuildLinks({ types });
  expect(report.invoices).toEqual({ read: 1, added: 0, corrected: 0, kept: 1 });
  expect(links).toEqual(before);
});

it("rebuildLinks keeps the link of an unfinished update", async () => {
  const { sync, links, sandbox, restart } = setUp();
  await sync.invoice(yen);
  sandbox.faults.add({ match: { operation: "invoices.update" }, fault: { kind: "drop-after" } });
  const later = { ...yen, dueDate: "2027-02-01" };
  await expect(sync.invoice(later)).rejects.toThrow();
  const before = new Map(links);
  expect((await restart().rebuildLinks({ types })).invoices).toEqual({ read: 1, added: 0, corrected: 0, kept: 1 });
  expect(links).toEqual(before);
  expect(await restart().invoice(later)).toMatchObject({ invoice: { due_date: "2027-02-01" } });
});

it("rebuildLinks skips references of other types", async () => {
  const { sync, links, restart } = setUp();
  await sync.invoice(yen);
  links.clear();
  const report = await restart().rebuildLinks({ types: ["STRIPE"] });
  expect(report.invoices).toEqual({ read: 1, added: 0, corrected: 0, kept: 0 });
  expect(links.size).toBe(0);
});

it("rebuildLinks reports two invoices with one reference, and the invoice that was linked before stays linked", async () => {
  const { sync, rillet, links, restart } = setUp();
  const { invoice: first } = await sync.invoice(yen);
  const before = new Map(links);
  const { id: _id, ...copy } = await rillet.invoices.retrieve(first.id);
  const second = await rillet.invoices.create({ ...copyOf(copy), invoice_number: "COPY" } as never);
  const report = await restart().rebuildLinks({ types });
  expect(report.duplicates).toEqual([
    { kind: "invoice", reference: yen.reference, ids: expect.arrayContaining([first.id, second.id]) as unknown },
  ]);
  expect(links).toEqual(before);
});

/** The body that creates a copy of an invoice that the sync posted. */
function copyOf(invoice: Record<string, unknown>): Record<string, unknown> {
  const { customer_id, invoice_date, external_references, items } = invoice as {
    items: Record<string, unknown>[];
  } & Record<string, unknown>;
  return {
    scope: "REVENUE_RECOGNITION_ONLY",
    ...{ customer_id, invoice_date, external_references },
    items: items.map(({ product_id, description, total_amount, quantity }, index) => ({
      ...{ product_id, description, total_amount, quantity },
      external_references: [{ type: "SEQUENCE", id: `copy-${index}` }],
    })),
  };
}

it("rebuildLinks reports a reference that two customers have and links neither, so that the sync does not choose by chance", async () => {
  const { rillet, links, sync } = setUp();
  const external_references = [{ type: "SEQUENCE", id: yen.customer.reference.id }];
  const ids: string[] = [];
  for (const name of ["One", "Two", "Three"])
    ids.push((await rillet.customers.create({ name, external_references })).id);
  const { duplicates } = await sync.rebuildLinks({ types });
  expect(duplicates).toEqual([{ kind: "customer", reference: yen.customer.reference, ids: [...ids].reverse() }]);
  expect(links.size).toBe(0);
  await expect(sync.invoice(yen)).rejects.toMatchObject({ code: "CUSTOMER_AMBIGUOUS" });
});

it("an interrupted rebuildLinks continues at its page, and continues its counts", async () => {
  const { sync, links, restart, requests, sandbox } = setUp();
  for (let number = 0; number < 250; number += 1) await sync.invoice(invoice(number));
  const all = new Set(links.keys());
  links.clear();
  requests();
  sandbox.faults.add({ match: { path: "/invoices" }, fault: { kind: "status", status: 500 } });
  const controller = new AbortController();
  const first = await restart()
    .rebuildLinks({
      types,
      signal: controller.signal,
      onProgress: ({ invoices }) => invoices.read > 0 && controller.abort(),
    })
    .catch((error: unknown) => error);
  expect(first).toMatchObject({ code: "API_ERROR", isRetryable: true });
  await restart().rebuildLinks({
    types,
    signal: controller.signal,
    onProgress: ({ invoices }) => invoices.read > 0 && controller.abort(),
  });
  requests();
  const report = await restart().rebuildLinks({ types });
  expect(requests()).toEqual(["GET /invoices", "GET /invoices", "GET /credit-memos"]);
  expect(report.invoices).toEqual({ read: 250, added: 250, corrected: 0, kept: 0 });
  expect(new Set(links.keys())).toEqual(all);
});

it("rebuildLinks reports a reference that two customers have although it was interrupted between them, and removes the link that the interrupted run wrote", async () => {
  const { rillet, links, restart } = setUp();
  const external_references = [{ type: "SEQUENCE", id: "twice" }];
  const oldest = await rillet.customers.create({ name: "Oldest", external_references });
  for (let number = 0; number < 100; number += 1) await rillet.customers.create({ name: `Customer ${number}` });
  const newest = await rillet.customers.create({ name: "Newest", external_references });
  const controller = new AbortController();
  const onProgress = (): void => {
    controller.abort();
  };
  const part = await restart().rebuildLinks({ types, signal: controller.signal, onProgress });
  expect(part).toMatchObject({ isComplete: false, customers: { read: 100, added: 1 }, duplicates: [] });
  const { duplicates } = await restart().rebuildLinks({ types });
  expect(duplicates).toEqual([{ kind: "customer", reference: external_references[0], ids: [newest.id, oldest.id] }]);
  expect(links.size).toBe(0);
});

it("rebuildLinks does not link a reference that two customers on one page have when the process died between the two", async () => {
  const { rillet, links, sandbox, restart } = setUp();
  const external_references = [{ type: "SEQUENCE", id: "twice" }];
  for (const name of ["One", "Two"]) await rillet.customers.create({ name, external_references });
  for (let event = 0; event < 8; event += 1) {
    links.clear();
    await begin(sandbox, links, { event, isDone: true }).run((sync) => sync.rebuildLinks({ types }));
    const { duplicates } = await restart().rebuildLinks({ types });
    expect(duplicates).toHaveLength(1);
    expect([...links.keys()]).toEqual([]);
  }
});

it("rebuildLinks begins again when it was interrupted so long ago that its cursor is no longer valid", async () => {
  const { sync, restart, requests, sandbox } = setUp();
  for (let number = 0; number < 101; number += 1) await sync.invoice(invoice(number));
  const controller = new AbortController();
  const onProgress = ({ invoices }: RebuildReport): void => void (invoices.read > 0 && controller.abort());
  const part = await restart().rebuildLinks({ types, signal: controller.signal, onProgress });
  expect(part).toMatchObject({ isComplete: false, invoices: { read: 100 } });
  sandbox.advance(100 * 60_000);
  requests();
  expect(await restart().rebuildLinks({ types })).toMatchObject({ isComplete: true, invoices: { read: 101 } });
  expect(requests()[0]).toBe("GET /customers");
});

it("an error of onProgress does not end rebuildLinks", async () => {
  const { sync } = setUp();
  const onProgress = (): never => {
    throw new Error("observer");
  };
  expect(await sync.rebuildLinks({ types, onProgress })).toMatchObject({ isComplete: true });
});

it("rebuildLinks rejects missing types and unknown options before a request is sent", async () => {
  const { sync, requests } = setUp();
  for (const options of [undefined, {}, { types: [] }, { types: "SEQUENCE" }, { types: [1] }, { types, kinds: [] }])
    await expect(sync.rebuildLinks(options as never)).rejects.toThrow(RilletArgumentError);
  expect(requests()).toEqual([]);
});
