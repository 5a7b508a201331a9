import { describe, expect, it } from "vitest";
import { RilletArgumentError } from "../../../src/index.js";
import type { SourceInvoice, SyncOutcome, SyncProgress, SyncSettings } from "../../../src/sync/index.js";
import { creditNoteSource, invoicesIn, setUp, sourceOf } from "../bench.js";

const base = sourceOf("yen");
const numbered = (index: number): SourceInvoice => ({
  ...base,
  number: `N-${index}`,
  reference: { type: "SEQUENCE", id: `n-${index}` },
});
const UNKNOWN = "0bfcec73-b50f-49b1-9f8c-b7286a4c7939";
const numbers = (count: number): SourceInvoice[] => Array.from({ length: count }, (_, index) => numbered(index));

const again = (line: SourceInvoice["lines"][number]): SourceInvoice["lines"][number] => ({
  ...line,
  reference: { type: "SEQUENCE", id: `${line.reference.id}-again` },
});

async function collect<T>(outcomes: AsyncIterable<T>): Promise<T[]> {
  const all: T[] = [];
  for await (const outcome of outcomes) all.push(outcome);
  return all;
}

describe("a batch of plans", () => {
  it("gives one plan for each invoice and writes neither to Rillet nor to the link store", async () => {
    const { sync, requests, links } = setUp();
    const plans = await collect(sync.planInvoices(numbers(5)));
    expect(plans.map((plan) => plan.ok && plan.result.action)).toEqual(Array.from({ length: 5 }, () => "create"));
    expect(requests().filter((request) => !request.startsWith("GET"))).toEqual([]);
    expect(links.size).toBe(0);
  });

  const newest = { ...numbered(0), version: 2 };
  const other = { ...newest, lines: [...newest.lines, ...newest.lines.map(again)], totals: undefined };
  it.each([
    ["the same document three times", [newest, newest, newest], ["unchanged", "unchanged", "unchanged"]],
    ["an older version after the newest", [newest, { ...other, version: 1 }], ["unchanged", "unchanged"]],
    ["a newer version after the one in Rillet", [newest, { ...other, version: 3 }], ["unchanged", "recreate"]],
  ])(
    "of %s costs no more than the sync and makes its decisions, when only Rillet knows the invoice",
    async (_, documents, actions) => {
      const bench = setUp();
      await bench.sync.invoice(newest);
      bench.links.clear();
      bench.requests();
      const plans = await collect(bench.restart().planInvoices(documents, { concurrency: 1 }));
      const cost = bench.requests().length;
      expect(plans.map((plan) => plan.ok && plan.result.action)).toEqual(actions);
      const results = await collect(bench.restart().invoices(documents, { concurrency: 1 }));
      expect(bench.requests().length).toBeGreaterThanOrEqual(cost);
      for (const [index, result] of results.entries()) {
        const plan = plans[index];
        if (!plan?.ok || !result.ok) throw new Error("A document failed.");
        expect(result.result.action).toBe(actions[index] === "recreate" ? "updated" : actions[index]);
        if (actions[index] === "unchanged") expect(plan.result.warnings).toEqual(result.result.warnings);
      }
    },
  );

  it("costs no more requests than the batch that it describes, and plans each new customer and product once", async () => {
    const plan = setUp();
    const plans = await collect(plan.sync.planInvoices(numbers(20)));
    expect(plans.filter((each) => each.ok && each.result.customer.action === "created")).toHaveLength(1);
    const batch = setUp();
    await collect(batch.sync.invoices(numbers(20)));
    expect(plan.requests().length).toBeLessThan(batch.requests().length);
    const second = setUp({}, {});
    await collect(second.sync.invoices(numbers(20)));
    second.requests();
    const unchanged = await collect(second.restart().planInvoices(numbers(20)));
    expect(unchanged.map((each) => each.ok && each.result.action)).toEqual(Array(20).fill("unchanged"));
    expect(second.requests()).toEqual([]);
  });

  it("plans a second document of the same invoice as the sync would find it after the first: unchanged, updated or posted again", async () => {
    const [first, other] = [numbered(0), numbered(1)];
    const renamed = { ...first, lines: first.lines.map((line) => ({ ...line, description: "Renamed" })) };
    const more = { ...first, lines: [...first.lines, ...first.lines.map(again)], totals: undefined };
    const documents = [
      first,
      first,
      renamed,
      renamed,
      more,
      other,
      { ...more, version: 2 },
      { ...more, version: 1, number: "OLD" },
    ];
    const bench = setUp();
    const actionsOf = async (
      outcomes: AsyncIterable<SyncOutcome<SourceInvoice, { action: string }>>,
    ): Promise<unknown[]> =>
      (await collect(outcomes)).sort((a, b) => a.index - b.index).map((each) => each.ok && each.result.action);
    expect(await actionsOf(bench.sync.planInvoices(documents))).toEqual([
      ...["create", "unchanged", "update", "unchanged", "recreate", "create", "unchanged", "unchanged"],
    ]);
    expect(await actionsOf(bench.restart().invoices(documents, { concurrency: 1 }))).toEqual([
      ...["created", "unchanged", "updated", "unchanged", "updated", "created", "unchanged", "unchanged"],
    ]);
  });

  const taxed = sourceOf("taxed");
  const fewer = { ...taxed, lines: taxed.lines.slice(0, 2), totals: undefined };
  const full = { scope: "FULL", bankAccountId: "0489cae6-a0eb-4d2e-a82d-7b0a10e86f9e" } as const;
  const sent = { ...taxed, sent: true };
  const address = { line1: "1 Other Street", city: "Leeds", postalCode: "LS1 1AA", country: "GB" };
  const otherCustomer = { ...taxed.customer, reference: { type: "SEQUENCE", id: "other" }, name: "Other Ltd" };

  it.each<[string, string, SyncSettings, SourceInvoice, SourceInvoice]>([
    [
      "only the address of the customer",
      "unchanged",
      {},
      taxed,
      { ...taxed, customer: { ...taxed.customer, address } },
    ],
    ["only the totals, left out", "unchanged", {}, taxed, { ...taxed, totals: undefined }],
    ["only the memo", "unchanged", {}, taxed, { ...taxed, memo: "Another memo" }],
    ["only the number of a FULL invoice", "unchanged", full, taxed, { ...taxed, number: "OTHER" }],
    ["only sent", "update", {}, taxed, sent],
    ["a line less", "recreate", {}, taxed, fewer],
    ["a line less of a FULL invoice", "update", full, taxed, fewer],
    ["another customer", "recreate", {}, taxed, { ...taxed, customer: otherCustomer }],
    [
      "another due date of an AR_ONLY invoice",
      "recreate",
      { scope: "AR_ONLY" },
      taxed,
      { ...taxed, dueDate: "2026-12-30" },
    ],
    ["a line less, refused", "INVOICE_LOCKED", { conflicts: { amounts: "refuse" } }, taxed, fewer],
    ["another customer of a sent FULL invoice", "INVOICE_LOCKED", full, sent, { ...sent, customer: otherCustomer }],
  ])("plans a second document with %s as %s, like the sync", async (_, action, settings, first, second) => {
    const bench = setUp(settings);
    const plans = await collect(bench.sync.planInvoices([first, second], { concurrency: 1 }));
    const results = await collect(bench.restart(settings).invoices([first, second], { concurrency: 1 }));
    const [plan, result] = [plans[1], results[1]];
    expect(plan?.ok ? plan.result.action : plan?.error.code).toBe(action);
    const done = { recreate: "updated", update: "updated" }[action] ?? action;
    expect(result?.ok ? result.result.action : result?.error.code).toBe(done);
    if (result?.ok) expect(result.result.replaced !== undefined).toBe(action === "recreate");
    if (plan?.ok) expect(plan.result.request !== undefined).toBe(action !== "unchanged" && second !== sent);
  });

  const withAccount = (source: SourceInvoice, accountCode: string): SourceInvoice => ({
    ...source,
    lines: source.lines.map((line) => ({
      ...line,
      ...(line.product && { product: { ...line.product, accountCode } }),
    })),
  });

  it.each<[string, SyncSettings, SourceInvoice, string]>([
    ["an account code that is not in Rillet", {}, withAccount(fewer, "9999"), 'has no code "9999"'],
    [
      "an exchange rate to another currency than the subsidiary's",
      {},
      { ...fewer, exchangeRate: { target: "CHF", rate: "1.2" } },
      'the currency of the subsidiary, got "CHF"',
    ],
    [
      "a subsidiary that is not in Rillet",
      { subsidiaryId: ({ lines }) => (lines.length === 2 ? UNKNOWN : undefined) },
      fewer,
      `Rillet has no subsidiary ${UNKNOWN}`,
    ],
    [
      "a date in closed books",
      {},
      { ...fewer, invoiceDate: "2026-10-15" },
      "its new date 2026-10-15 is not after that",
    ],
  ])("refuses a second document with %s like the sync, with no more requests", async (_, settings, second, message) => {
    const bench = setUp(settings);
    bench.sandbox.dashboard.closeBooks("2026-01-01", "2026-10-31");
    const documents = [taxed, second];
    const plans = await collect(bench.sync.planInvoices(documents, { concurrency: 1 }));
    const cost = bench.requests().length;
    const results = await collect(bench.restart(settings).invoices(documents, { concurrency: 1 }));
    expect(cost).toBeLessThanOrEqual(bench.requests().length);
    const [plan, result] = [plans[1], results[1]];
    if (!plan || !result || plan.ok || result.ok) throw new Error("The second document did not fail.");
    expect(plan.error.code).toBe(result.error.code);
    for (const { error } of [plan, result]) expect(error.message).toContain(message);
    expect(plan.requests).toBeLessThanOrEqual(result.requests);
  });

  it("plans an older version after a newer one like the sync: without a request, with the warning, whatever it names", async () => {
    const bench = setUp();
    await bench.sync.invoice({ ...taxed, reference: { type: "SEQUENCE", id: "first" }, number: "FIRST" });
    const [line] = taxed.lines;
    const product = { reference: { type: "SEQUENCE", id: "unknown" }, name: "Unknown" };
    const older = { ...fewer, version: 1, lines: line ? [{ ...line, product }] : [] };
    const documents = [{ ...taxed, version: 2 }, older];
    const strict: SyncSettings = { products: { createMissing: false } };
    const [first, plan] = await collect(bench.restart(strict).planInvoices(documents, { concurrency: 1 }));
    const [, result] = await collect(bench.restart(strict).invoices(documents, { concurrency: 1 }));
    if (!first?.ok || !plan?.ok || !result?.ok) throw new Error("A document failed.");
    const { action, requests, warnings, products } = result.result;
    expect(plan.result).toMatchObject({ action, requests, warnings, products, totals: first.result.totals });
    expect(plan.result).toMatchObject({ action: "unchanged", requests: 0, customer: { id: first.result.customer.id } });
  });

  it.each(["name", "email"])(
    "links no more source customers to one customer by %s than the batch does",
    async (way) => {
      const bench = setUp();
      const email = "books@harbour.example";
      await bench.rillet.customers.create({ name: "Harbour", emails: [{ email, type: "MAIN_SENDER" }] });
      const sources = numbers(2).map((source, index) => ({
        ...source,
        customer: {
          ...source.customer,
          reference: { type: "SEQUENCE", id: `cus_${index}` },
          name: way === "name" ? "Harbour" : `Branch ${index}`,
          emails: [email],
        },
      }));
      const plans = await collect(bench.sync.planInvoices(sources, { concurrency: 1 }));
      const results = await collect(bench.sync.invoices(sources, { concurrency: 1 }));
      for (const outcomes of [plans, results])
        expect(outcomes.map((each) => each.ok && each.result.customer.action)).toEqual(["linked", "created"]);
    },
  );

  it("gives an unchanged invoice the totals that are in Rillet", async () => {
    const { sync, restart, requests } = setUp();
    const without = { ...base, lines: base.lines.map(({ taxAmount: _none, ...line }) => line) };
    const planned = await sync.planInvoice(without);
    await sync.invoice(without);
    requests();
    expect(await restart().planInvoice(without)).toMatchObject({ action: "unchanged", totals: planned.totals });
    expect(requests()).toEqual([]);
  });

  it("gives a failed outcome for an invoice that cannot be synced", async () => {
    const { sync } = setUp({ products: {} });
    expect(await collect(sync.planInvoices([numbered(0)]))).toMatchObject([
      { ok: false, index: 0, error: { code: "ACCOUNT_CODE_MISSING" } },
    ]);
  });
});

describe("batches of credit notes and voids", () => {
  it("sync each credit note once and void each invoice, alone or with its customer", async () => {
    const { sync, restart, sandbox, links } = setUp();
    const notes = [1, 2].map((index) => ({
      ...creditNoteSource(),
      reference: { type: "SEQUENCE", id: `cn-${index}` },
    }));
    const memos = await collect(sync.creditMemos(notes));
    expect(memos.map((memo) => memo.ok && memo.result.action)).toEqual(["created", "created"]);
    await collect(sync.invoices(numbers(3)));
    for (const key of links.keys()) if (key.includes("invoice:SEQUENCE:n-1")) links.delete(key);
    const { customer } = base;
    const voids = await collect(
      restart().voidInvoices([
        numbered(0).reference,
        { reference: numbered(1).reference, customer: customer.reference },
        { reference: { type: "SEQUENCE", id: "unknown" } },
        { type: "SEQUENCE" } as never,
      ]),
    );
    expect(voids.sort((a, b) => a.index - b.index)).toMatchObject([
      { ok: true, result: { action: "deleted" } },
      { ok: true, result: { action: "deleted" } },
      { ok: false, error: { code: "INVALID_SOURCE" } },
      { ok: false, error: { code: "INVALID_SOURCE" } },
    ]);
    expect(invoicesIn(sandbox).map(({ invoice_number: number }) => number)).toEqual(["N-2"]);
  });
});

describe("a source that cannot be read", () => {
  const broken = new TypeError("The invoice in_2 is a draft.");

  it("is no promise of another library, which is awaited", async () => {
    const { sync } = setUp();
    const { then } = Promise.resolve(numbered(0));
    const thenable = { then: then.bind(Promise.resolve(numbered(0))) } as unknown as Promise<SourceInvoice>;
    expect(await collect(sync.invoices([() => thenable, thenable as never]))).toMatchObject([
      { ok: true },
      { ok: true },
    ]);
  });

  it("is one failed outcome when the function that returns it throws", async () => {
    const { sync, sandbox } = setUp();
    const sources = [
      () => numbered(0),
      () => {
        throw broken;
      },
      async () => numbered(2),
      () => Promise.reject(broken),
    ];
    const outcomes = await collect(sync.invoices(sources));
    expect(outcomes.sort((a, b) => a.index - b.index)).toMatchObject([
      { ok: true, source: { number: "N-0" } },
      {
        ...{ ok: false, source: undefined, endsBatch: false, requests: 0 },
        error: { code: "INVALID_SOURCE", cause: broken, message: expect.stringContaining("in_2 is a draft") },
      },
      { ok: true, source: { number: "N-2" } },
      { ok: false },
    ]);
    expect(invoicesIn(sandbox)).toHaveLength(2);
  });

  it("is one failed outcome when the stream fails for it and then gives another one", async () => {
    const { sync } = setUp();
    let next = 0;
    const sources: Iterable<SourceInvoice> = {
      [Symbol.iterator]: () => ({
        next: () => {
          const index = next++;
          if (index === 1 || index === 2) throw broken;
          return index > 3 ? { done: true, value: undefined } : { done: false, value: numbered(index) };
        },
      }),
    };
    const outcomes = await collect(sync.invoices(sources));
    expect(outcomes.sort((a, b) => a.index - b.index).map(({ ok }) => ok)).toEqual([true, false, false, true]);
  });

  it("does not keep the batch running when the stream fails again and again", async () => {
    const { sync } = setUp();
    const sources: AsyncIterable<SourceInvoice> = {
      [Symbol.asyncIterator]: () => ({ next: () => Promise.reject(new Error("the database is away")) }),
    };
    await expect(collect(sync.invoices(sources))).rejects.toThrow("the database is away");
  });
});

describe("a failure that hits every document", () => {
  const sources = numbers(30);

  it.each([
    ["a rejected key", 401],
    ["a missing permission", 403],
  ])("ends the batch at once: %s", async (_what, status) => {
    const { sync, sandbox } = setUp();
    sandbox.faults.add({ times: 1000, fault: { kind: "status", status } });
    const outcomes = await collect(sync.invoices(sources, { concurrency: 2 }));
    expect(outcomes.map((outcome) => !outcome.ok && outcome.endsBatch)).toEqual([true, true]);
    expect(sandbox.requests.length).toBeLessThanOrEqual(2);
  });

  it("ends the batch at once: a reference type that is not registered, and an unknown subsidiary in the settings", async () => {
    for (const bench of [setUp({}, { sandbox: { externalReferenceTypes: [] } }), setUp({ subsidiaryId: UNKNOWN })]) {
      const outcomes = await collect(bench.sync.invoices(sources, { concurrency: 1 }));
      expect(outcomes).toMatchObject([{ ok: false, endsBatch: true }]);
    }
  });

  const changed = (source: SourceInvoice): SourceInvoice => ({
    ...source,
    lines: [...source.lines, ...source.lines.map(again)],
    totals: undefined,
  });

  it("ends a batch of changed invoices, and its plan, at once: an unknown subsidiary in the settings", async () => {
    const bench = setUp();
    await collect(bench.sync.invoices(numbers(3)));
    const wrong = bench.restart({ subsidiaryId: UNKNOWN });
    for (const method of ["planInvoices", "invoices"] as const) {
      const outcomes = await collect<SyncOutcome<SourceInvoice, unknown>>(
        wrong[method](numbers(3).map(changed), { concurrency: 1 }),
      );
      expect(outcomes).toMatchObject([{ ok: false, endsBatch: true, error: { code: "INVALID_SOURCE" } }]);
    }
  });

  it("does not end the batch when each document selects its subsidiary", async () => {
    const choose: SyncSettings = { subsidiaryId: ({ reference }) => (reference.id === "n-0" ? UNKNOWN : undefined) };
    const bench = setUp();
    const outcomes = await collect(bench.restart(choose).invoices(numbers(2), { concurrency: 1 }));
    expect(outcomes).toMatchObject([{ ok: false, endsBatch: false }, { ok: true }]);
    await bench.sync.invoice(numbered(0));
    const later = await collect(bench.restart(choose).invoices(numbers(2).map(changed), { concurrency: 1 }));
    expect(later).toMatchObject([{ ok: false, endsBatch: false, error: { code: "INVALID_SOURCE" } }, { ok: true }]);
  });

  it("does not end the batch when only some documents have the type, also when such a document comes first or fails after others succeeded", async () => {
    const odd = (index: number): SourceInvoice => {
      const source = numbered(index);
      return { ...source, lines: source.lines.map((line) => ({ ...line, reference: { type: "SEQUENSE", id: "li" } })) };
    };
    for (const at of [0, 3])
      for (const concurrency of [1, 8]) {
        const { sync } = setUp();
        const documents = numbers(12).map((source, index) => (index === at ? odd(index) : source));
        const outcomes = await collect(sync.invoices(documents, { concurrency }));
        expect(outcomes).toHaveLength(12);
        expect(outcomes.filter(({ ok }) => !ok)).toMatchObject([
          { index: at, endsBatch: false, error: { code: "REFERENCE_TYPE_MISSING" } },
        ]);
      }
  });

  it("does not end the batch when one document alone has a wrong type of its own", async () => {
    const { sync } = setUp();
    const documents = [{ ...numbered(0), reference: { type: "SEQUENSE", id: "n-0" } }, ...numbers(12).slice(1)];
    const outcomes = await collect(sync.invoices(documents));
    expect(outcomes).toHaveLength(12);
    expect(outcomes.filter(({ ok }) => !ok)).toMatchObject([{ index: 0, endsBatch: false }]);
  });

  it("ends the batch when all documents have a type of their lines that is not registered", async () => {
    const { sync, sandbox } = setUp();
    const documents = numbers(12).map((source) => ({
      ...source,
      lines: source.lines.map((line) => ({ ...line, reference: { type: "LINES", id: line.reference.id } })),
    }));
    const outcomes = await collect(sync.invoices(documents, { concurrency: 1 }));
    expect(outcomes).toMatchObject([
      { ok: false, endsBatch: false },
      { ok: false, endsBatch: true },
    ]);
    expect(invoicesIn(sandbox)).toEqual([]);
  });

  it("does not end a batch with stopOn none, and any other failure ends a batch with stopOn any or with its code", async () => {
    const bad = [numbered(0), { ...numbered(1), currency: "YEN" }, numbered(2)];
    const counts = [];
    for (const stopOn of ["none", "any", ["INVALID_SOURCE"], ["CURRENCY_MISMATCH"], []] as const)
      counts.push((await collect(setUp().sync.invoices(bad, { concurrency: 1, stopOn }))).length);
    expect(counts).toEqual([3, 2, 2, 3, 3]);
    const { sync, sandbox } = setUp();
    sandbox.faults.add({ times: 1000, fault: { kind: "status", status: 401 } });
    expect(await collect(sync.invoices(numbers(3), { stopOn: "none" }))).toHaveLength(3);
  });
});

describe("the progress of a batch", () => {
  const progressOf = async (sources: Iterable<SourceInvoice>, total?: number): Promise<SyncProgress[]> => {
    const seen: SyncProgress[] = [];
    const onProgress = (progress: SyncProgress): void => void seen.push(progress);
    await collect(
      setUp().sync.invoices(sources, { concurrency: 1, onProgress, ...(total !== undefined && { total }) }),
    );
    return seen;
  };

  it("tells how many documents remain, and the time left at 60 requests a minute", async () => {
    const seen = await progressOf(numbers(4));
    // Five requests for the first invoice with its customer and product, then one for each.
    expect(seen.map(({ requests, remaining, millisecondsLeft }) => [requests, remaining, millisecondsLeft])).toEqual([
      [5, 3, 15_000],
      [6, 2, 6000],
      [7, 1, 2333],
      [8, 0, 0],
    ]);
  });

  it("does not invent a total for a stream without a length, and takes the one that the caller gives", async () => {
    function* stream(): Generator<SourceInvoice> {
      yield* numbers(2);
    }
    expect(await progressOf(stream())).toMatchObject([
      { done: 1, remaining: undefined, millisecondsLeft: undefined },
      { done: 2, remaining: undefined, millisecondsLeft: undefined },
    ]);
    expect(await progressOf(stream(), 2)).toMatchObject([{ remaining: 1 }, { remaining: 0 }]);
    expect(await progressOf(new Set(numbers(2)))).toMatchObject([{ remaining: 1 }, { remaining: 0 }]);
  });
});

it("a misspelled option or a value that is no stream gives an error before anything is read or sent", async () => {
  const { sync, requests } = setUp();
  for (const begin of [
    () => sync.planInvoices([numbered(0)], { stopOnn: "any" } as object),
    () => sync.creditMemos([], { verify: true } as object),
    () => sync.voidInvoices([], { stopOn: "all" } as never),
    () => sync.invoices([], { stopOn: ["INVALID_SORCE"] } as never),
    () => sync.invoices([], { total: -1 }),
    () => sync.invoices(undefined as never),
    () => sync.invoices(numbered(0) as never),
  ])
    await expect(collect<unknown>(begin())).rejects.toThrow(RilletArgumentError);
  expect(requests()).toEqual([]);
});
