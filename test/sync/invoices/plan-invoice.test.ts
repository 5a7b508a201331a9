import { expect, it } from "vitest";
import type { Invoice } from "../../../src/index.js";
import type { SourceInvoice, SyncSettings } from "../../../src/sync/index.js";
import { type Bench, documentNames, documents, invoicesIn, setUp, sourceOf } from "../bench.js";
import { moment } from "../../support/moment.js";
import { worker } from "../held-worker.js";

const source = sourceOf("taxed");
const fewer = { ...source, lines: source.lines.slice(0, 2), totals: undefined };

it.each(documentNames)(
  "the plan of %s says what the sync would do, and writes neither to Rillet nor to the link store",
  async (name) => {
    const { sync, sandbox, links, requests } = setUp();
    const plan = await sync.planInvoice(sourceOf(name));
    const { netTotal: net, totalTax: tax, grossTotal: gross } = documents[name].invoice;
    expect(plan).toMatchObject({
      action: "create",
      totals: { net, tax, gross },
      customer: { action: "created", id: "(created by the sync)" },
      differences: [],
    });
    expect(plan.request).toMatchObject({ invoice_number: documents[name].invoice.invoiceNumber });
    expect(requests().every((request) => request.startsWith("GET"))).toBe(true);
    expect(plan.requests).toBe(sandbox.requests.length);
    expect(links.size).toBe(0);
    expect(await sync.invoice(sourceOf(name))).toMatchObject({ action: "created" });
  },
);

it("the plan of an existing invoice is unchanged, update or recreate, with the differences", async () => {
  const { sync, requests } = setUp();
  await sync.invoice(source);
  requests();
  expect(await sync.planInvoice(source)).toMatchObject({ action: "unchanged", requests: 0, request: undefined });
  expect(await sync.planInvoice({ ...source, dueDate: "2026-12-24" })).toMatchObject({
    action: "update",
    requests: 1,
    differences: ["due date: 2026-12-02 in Rillet, 2026-12-24 in the source"],
  });
  expect(await sync.planInvoice(fewer)).toMatchObject({
    action: "recreate",
    differences: ["lines: 3 in Rillet, 2 in the source"],
  });
  expect(requests().every((request) => request.startsWith("GET"))).toBe(true);
});

it("planInvoice throws the error that the sync would throw", async () => {
  const { sync } = setUp({ products: {} });
  await expect(sync.planInvoice(source)).rejects.toMatchObject({ code: "ACCOUNT_CODE_MISSING" });
  await expect(sync.planInvoice({ ...source, number: "" })).rejects.toMatchObject({ code: "INVALID_SOURCE" });
});

it("planInvoice names the records to link and does not write the reference", async () => {
  const { sync, rillet, sandbox } = setUp();
  const { id } = await rillet.customers.create({ name: source.customer.name });
  const plan = await sync.planInvoice(source);
  expect(plan.customer).toEqual({ id, action: "linked", linkedBy: "name", referenceWritten: true });
  expect(sandbox.state.customers.get(id)?.external_references).toEqual([]);
});

it("the plan says that the sync would mark the invoice as sent, with the warning about reminders", async () => {
  const { sync, requests, restart } = setUp();
  const sent = { ...source, sent: true };
  expect((await sync.planInvoice(sent)).warnings.join()).toContain("no reminders");
  await sync.invoice(source);
  requests();
  const plan = await restart().planInvoice(sent);
  expect(plan).toMatchObject({
    action: "update",
    request: undefined,
    differences: ["status: UNBILLED in Rillet, sent in the source"],
    warnings: expect.arrayContaining([expect.stringContaining("no reminders")]),
  });
  expect(requests()).toEqual(["GET /invoices/…"]);
  const { action } = await sync.invoice(sent);
  expect(action).toBe("updated");
  expect((await restart().planInvoice({ ...sent, memo: "Another memo" })).action).toBe("unchanged");
});

const full: SyncSettings = { scope: "FULL", bankAccountId: "0489cae6-a0eb-4d2e-a82d-7b0a10e86f9e" };
const sentFull = { ...source, sent: true, exchangeRate: { target: "USD", rate: "1.2" } };
const otherCustomer = { ...source.customer, reference: { type: "SEQUENCE", id: "other" }, name: "Other Ltd" };

interface LockedCase {
  readonly before?: SourceInvoice;
  readonly after?: SourceInvoice;
  /** The settings of the first sync. */
  readonly at?: SyncSettings;
  /** The settings of the plan and the second sync. */
  readonly then?: SyncSettings;
  /** What a person does in between. */
  readonly act?: (bench: Bench, invoice: Invoice) => unknown;
}

const put =
  (change: object) =>
  ({ sandbox }: Bench, invoice: Invoice): unknown =>
    sandbox.state.invoices.put({ ...invoice, ...change } as never);

/** Changes for which the sync throws INVOICE_LOCKED. */
const locked: readonly (readonly [string, LockedCase])[] = [
  [
    "a sent FULL invoice gets another customer",
    { at: full, before: sentFull, after: { ...sentFull, customer: otherCustomer } },
  ],
  [
    "a sent FULL invoice gets another exchange rate",
    { at: full, before: sentFull, after: { ...sentFull, exchangeRate: { target: "USD", rate: "1.3" } } },
  ],
  [
    "a sent FULL invoice gets another currency",
    { at: full, before: sentFull, after: { ...sentFull, currency: "EUR" } },
  ],
  ["a FULL invoice has no bank account", { at: { scope: "FULL" }, act: put({ bank_account: undefined }) }],
  ["the settings refuse to recreate", { then: { conflicts: { amounts: "refuse" } } }],
  ["the scope changed", { then: { scope: "AR_ONLY" } }],
  ["a person edited the invoice", { act: put({ invoice_number: "BY-HAND" }) }],
  ["a person deleted the invoice", { act: ({ rillet }, { id }) => rillet.invoices.delete(id) }],
];

it.each(locked)(
  "the plan is INVOICE_LOCKED like the sync when %s",
  async (_, { before = source, after = fewer, at, then, act }) => {
    const bench = setUp(at);
    await bench.sync.customer(otherCustomer);
    const { document } = await bench.sync.invoice(before);
    await act?.(bench, document as Invoice);
    const next = bench.restart(then);
    bench.requests();
    const planned: unknown = await next.planInvoice(after).catch((error: unknown) => error);
    const outcomes = [];
    for await (const outcome of next.planInvoices([after])) outcomes.push(outcome);
    expect(bench.requests().every((request) => request.startsWith("GET"))).toBe(true);
    const synced: unknown = await next.invoice(after).catch((error: unknown) => error);
    expect(planned).toMatchObject({ code: "INVOICE_LOCKED" });
    const { message } = planned as Error;
    expect(synced).toMatchObject({ code: "INVOICE_LOCKED", message });
    expect(outcomes).toMatchObject([{ ok: false, error: { code: "INVOICE_LOCKED", message } }]);
  },
);

it("the plan creates the invoice that somebody deleted when the settings say so", async () => {
  const { sync, restart, rillet } = setUp({ conflicts: { deleted: "recreate" } });
  const { invoice } = await sync.invoice(source);
  await rillet.invoices.delete(invoice.id);
  expect(await restart().planInvoice(fewer)).toMatchObject({ action: "create" });
  expect(await restart().invoice(fewer)).toMatchObject({ action: "created" });
});

it("a batch of plans finds every invoice that a person deleted, as the batch does after the first one", async () => {
  const { sync, restart, rillet, sandbox } = setUp();
  const named = (id: string): SourceInvoice => ({ ...source, number: id, reference: { type: "SEQUENCE", id } });
  const sources = ["a", "b", "c"].map(named);
  for (const each of sources) await sync.invoice(each);
  for (const { id, invoice_number: number } of invoicesIn(sandbox))
    if (number !== "c") await rillet.invoices.delete(id);
  const next = sources.map((each, index) => (index === 0 ? { ...each, lines: fewer.lines, totals: undefined } : each));
  const outcomesOf = async (kind: "invoices" | "planInvoices"): Promise<unknown[]> => {
    const outcomes: unknown[] = [];
    for await (const outcome of restart()[kind](next, { concurrency: 1 }))
      outcomes.push(outcome.ok ? outcome.result.action : outcome.error.code);
    return outcomes;
  };
  const plans = await outcomesOf("planInvoices");
  expect(plans).toEqual(["INVOICE_LOCKED", "INVOICE_LOCKED", "unchanged"]);
  expect(await outcomesOf("invoices")).toEqual(plans);
});

it("the plan finishes the replacement of a sync that was interrupted", async () => {
  const { sync, restart, sandbox } = setUp();
  await sync.invoice(source);
  sandbox.faults.add({ match: { method: "DELETE" }, times: 1, fault: { kind: "drop-before" } });
  await expect(sync.invoice(fewer)).rejects.toMatchObject({ isRetryable: true });
  expect(await restart().planInvoice(fewer)).toMatchObject({ action: "recreate" });
  sandbox.faults.add({ match: { method: "POST", path: "/invoices" }, times: 1, fault: { kind: "drop-before" } });
  await expect(restart().invoice(fewer)).rejects.toMatchObject({ isRetryable: true });
  expect(await restart().planInvoice(fewer)).toMatchObject({ action: "create" });
  expect(await restart().invoice(fewer)).toMatchObject({ action: "updated" });
});

it("the plan of an older version says what the sync does, also while the sync of the newer one is unfinished", async () => {
  const { sync, restart, sandbox, links } = setUp();
  await sync.invoice({ ...source, version: 2 });
  sandbox.faults.add({ match: { method: "DELETE" }, times: 1, fault: { kind: "drop-before" } });
  const rows = new Map(links);
  await expect(sync.invoice({ ...fewer, version: 3 })).rejects.toMatchObject({ isRetryable: true });
  const older = { ...fewer, version: 1 };
  const unfinished = { code: "API_ERROR", isRetryable: true, details: { version: 1, newer: 3 } };
  await expect(restart().planInvoice(older)).rejects.toMatchObject(unfinished);
  await expect(restart().invoice(older)).rejects.toMatchObject(unfinished);
  for (const [key, value] of rows) links.set(key, value.replace(/"content":"\w+",/, ""));
  const plan = await restart().planInvoice(older);
  const { action, warnings } = await restart().invoice(older);
  expect([plan.action, action]).toEqual(["unchanged", "unchanged"]);
  for (const given of [plan.warnings, warnings])
    expect(given).toContainEqual(expect.stringContaining("Version 1 of the invoice INV-1001 is older"));
});

it("the warnings of a plan say that an edit and an invoice without a link would be changed, not that they were", async () => {
  const settings: SyncSettings = { conflicts: { edited: "overwrite" } };
  const { sync, sandbox, links, restart } = setUp(settings);
  const { document } = await sync.invoice(source);
  sandbox.state.invoices.put({ ...document, due_date: "2026-12-24" } as never);
  const moved = { ...source, dueDate: "2026-12-30" };
  const edited = (await restart(settings).planInvoice(moved)).warnings.join();
  expect(edited).toContain("Edits made in Rillet would be overwritten: due date");
  links.clear();
  const unlinked = (await restart(settings).planInvoice(moved)).warnings.join();
  expect(unlinked).toContain("It would be changed to the source: due date");
  expect((await restart(settings).invoice(moved)).warnings.join()).toContain("It was changed to the source: due date");
});

it.each(["drop-before", "drop-after"] as const)(
  "the plan of a voided invoice is unchanged after an interrupted void (%s), as the sync only finishes the void",
  async (kind) => {
    const { sync, restart, sandbox, requests } = setUp();
    await sync.invoice(source);
    sandbox.faults.add({ match: { method: "DELETE" }, times: 1, fault: { kind } });
    await sync.voidInvoice(source.reference).catch(() => undefined);
    requests();
    expect(await restart().planInvoice(source)).toMatchObject({
      action: "unchanged",
      request: undefined,
      warnings: expect.arrayContaining([expect.stringContaining("was voided before")]) as string[],
    });
    expect(requests().every((request) => request.startsWith("GET"))).toBe(true);
    expect(await restart().planInvoice(fewer)).toMatchObject({
      action: kind === "drop-before" ? "recreate" : "create",
    });
    expect(await restart().invoice(source)).toMatchObject({ action: "deleted" });
  },
);

it("an interrupted replacement and its plan are INVOICE_LOCKED when the books were closed in the meantime", async () => {
  const { sync, restart, sandbox } = setUp();
  await sync.invoice(source);
  sandbox.faults.add({ match: { method: "DELETE" }, times: 1, fault: { kind: "drop-before" } });
  await expect(sync.invoice(fewer)).rejects.toMatchObject({ isRetryable: true });
  sandbox.dashboard.closeBooks("2026-01-01", "2026-11-30");
  const message = expect.stringContaining("the books are closed until 2026-11-30") as string;
  await expect(restart().planInvoice(fewer)).rejects.toMatchObject({ code: "INVOICE_LOCKED", message });
  await expect(restart().invoice(fewer)).rejects.toMatchObject({ code: "INVOICE_LOCKED", message });
  expect(invoicesIn(sandbox)).toHaveLength(1);
  expect(invoicesIn(sandbox)[0]?.items).toHaveLength(3);
});

/** Syncs a document in a worker that is killed when Rillet has posted the invoice. */
async function postAndDie(bench: Bench, document: SourceInvoice): Promise<void> {
  const posted = moment();
  const killed = worker(bench, undefined, (event) => {
    if (event !== "POST invoices") return undefined;
    posted.reach();
    return "killed";
  });
  void killed.invoice(document);
  await posted.reached;
}

it("the plan of an older version fails like its sync where a newer one started and did not finish", async () => {
  const bench = setUp();
  await postAndDie(bench, { ...source, version: 3 });
  const older = { ...fewer, version: 2 };
  const failure = await bench
    .restart()
    .invoice(older)
    .catch((error: unknown) => error);
  expect(failure).toMatchObject({ code: "API_ERROR", isRetryable: true });
  await expect(bench.restart().planInvoice(older)).rejects.toMatchObject({ message: (failure as Error).message });
});

it("the plan finds the invoice that a killed worker posted for another customer", async () => {
  const bench = setUp();
  await postAndDie(bench, source);
  const moved = {
    ...source,
    customer: { ...source.customer, reference: { type: "SEQUENCE", id: "other" }, name: "Other" },
  };
  const document = { ...moved, customer: { ...moved.customer, emails: [] } };
  const plan = await bench.restart().planInvoice(document);
  expect(plan).toMatchObject({ action: "recreate", customer: { action: "created" } });
  const { action, replaced } = await bench.restart().invoice(document);
  expect({ action, isReplaced: replaced !== undefined }).toEqual({ action: "updated", isReplaced: true });
});
