import { describe, expect, it } from "vitest";
import { type CreditMemo, Rillet } from "../../../src/index.js";
import { MemoryLinkStore, parseSourceCreditNote, RilletSync } from "../../../src/sync/index.js";
import { type Bench, creditNoteSource, settings, setUp, sourceOf } from "../bench.js";

const HOUR = 60 * 60 * 1000;
const memosIn = ({ sandbox }: Bench): CreditMemo[] => sandbox.state.creditMemos.filter(() => true) as CreditMemo[];

it("the sample credit note becomes a credit memo with the source's totals, number, tax rates and reference", async () => {
  const bench = setUp();
  const result = await bench.sync.creditMemo(creditNoteSource());
  expect(result).toMatchObject({
    action: "created",
    applied: undefined,
    taxes: [{ code: "GB-STANDARD", amount: "20.00" }],
  });
  expect(memosIn(bench)).toMatchObject([
    {
      id: result.creditMemo.id,
      credit_memo_number: "CN-2001",
      net_amount: { amount: "99.98" },
      taxed_amount: { amount: "20" },
      total: { amount: "119.98" },
      external_references: [{ id: creditNoteSource().reference.id }],
    },
  ]);
});

it("a credit note after its invoice needs only the tax rates and one POST, because customer and product are linked", async () => {
  const bench = setUp();
  await bench.sync.invoice(sourceOf("taxed"));
  bench.requests();
  const result = await bench.sync.creditMemo(creditNoteSource());
  expect(bench.requests()).toEqual(["GET /tax-rates", "POST /credit-memos"]);
  expect(result.requests).toBe(2);
});

it.each(["REVERSE_CHARGED", "TAXED"] as const)(
  "a credit note without tax needs no tax code, for a customer who is %s",
  async (taxStatus) => {
    const bench = setUp({ taxes: {} });
    const note = creditNoteSource();
    const source = {
      ...note,
      customer: { ...note.customer, taxStatus },
      lines: note.lines.map((line) => ({ ...line, taxAmount: "0.00" })),
      totals: { net: "99.98", tax: "0.00", gross: "99.98" },
    };
    const result = await bench.sync.creditMemo(source);
    expect(result).toMatchObject({ action: "created", taxes: [{ code: undefined, amount: "0.00" }] });
    expect(memosIn(bench)).toMatchObject([{ total: { amount: "99.98" }, taxed_amount: { amount: "0" } }]);
    expect(bench.requests()).not.toContain("GET /tax-rates");
  },
);

it("a credit note with tax needs a tax code, and the error says that one without tax does not", async () => {
  const bench = setUp({ taxes: {} });
  await expect(bench.sync.creditMemo(creditNoteSource())).rejects.toMatchObject({
    code: "TAX_CODE_NOT_MAPPED",
    advice: expect.stringContaining("in a credit note if its taxAmount is 0"),
  });
});

it("a second sync of the same credit note sends no request and creates nothing", async () => {
  const bench = setUp();
  await bench.sync.creditMemo(creditNoteSource());
  bench.requests();
  expect(await bench.restart().creditMemo(creditNoteSource())).toMatchObject({ action: "unchanged", requests: 0 });
  expect(memosIn(bench)).toHaveLength(1);
});

describe("a credit note that is not what a credit memo can be is refused before any request", () => {
  const note = creditNoteSource();
  const refused = async (given: typeof note): Promise<unknown> => {
    const bench = setUp();
    const error: unknown = await bench.sync.creditMemo(given).catch((thrown: unknown) => thrown);
    expect(error).toMatchObject({ code: "INVALID_SOURCE" });
    expect(() => parseSourceCreditNote(given)).toThrow("The source credit note has");
    expect(bench.requests()).toEqual([]);
    return (error as { details: { problems: unknown } }).details.problems;
  };
  const negative = {
    ...{ ...note, totals: { net: "-99.98", tax: "-20.00", gross: "-119.98" } },
    lines: note.lines.map((line) => ({ ...line, unitPrice: "-49.99", netAmount: "-99.98", taxAmount: "-20.00" })),
  };
  const message = "expected a positive amount, because a credit note reduces what is owed: reverse the signs, got";

  it("if it is negative, as some systems export credit notes, with or without `apply`", async () => {
    for (const apply of [false, true])
      expect(await refused({ ...negative, apply })).toEqual([
        { path: "totals.net", message: `${message} "-99.98"` },
        { path: "totals.gross", message: `${message} "-119.98"` },
        { path: "lines", message: `${message} "-99.98" as their sum` },
      ]);
    expect(await refused({ ...negative, totals: undefined })).toEqual([
      { path: "lines", message: `${message} "-99.98" as their sum` },
    ]);
  });

  it("if it is to be applied and names no invoice", async () => {
    expect(await refused({ ...note, apply: true, invoice: undefined })).toEqual([
      { path: "invoice", message: "required, because `apply` is true: the invoice to apply the credit to" },
    ]);
  });

  it("but one with a negative line and a positive sum is posted", async () => {
    const bench = setUp();
    const [line] = note.lines;
    const less = {
      ...{ ...line, reference: { type: "SEQUENCE", id: "less" } },
      ...{ quantity: "1", unitPrice: "-10", netAmount: "-10", taxAmount: "-2" },
    } as (typeof note.lines)[number];
    const given = { ...note, lines: [...note.lines, less], totals: undefined };
    expect(await bench.sync.creditMemo(given)).toMatchObject({ creditMemo: { net_amount: { amount: "89.98" } } });
  });
});

describe("applying a credit memo", () => {
  it("finds the original invoice by its reference", async () => {
    const bench = setUp();
    const { invoice } = await bench.sync.invoice(sourceOf("taxed"));
    const result = await bench.sync.creditMemo(creditNoteSource(true));
    expect(result).toMatchObject({
      action: "created",
      applied: { invoiceId: invoice.id, amount: "119.98" },
      creditMemo: { status: "APPLIED", remaining_amount: { amount: "0" } },
    });
    expect(bench.sandbox.state.invoices.get(invoice.id)).toMatchObject({
      status: "PARTIALLY_CREDITED",
      amount_due: { amount: "2040.48" },
    });
  });

  it("applies no more than the amount due on the invoice, and warns", async () => {
    const bench = setUp();
    const { invoice } = await bench.sync.invoice(sourceOf("taxed"));
    await bench.rillet.invoices.payments.create(invoice.id, {
      account_code: "1010",
      amount: { amount: "2100.46", currency: "GBP" },
      date: "2026-11-20",
    });
    const result = await bench.sync.creditMemo(creditNoteSource(true));
    expect(result.applied).toEqual({ invoiceId: invoice.id, amount: "60.00" });
    expect(result.warnings.join()).toContain("60.00");
  });

  it("to an invoice that was never synced gives an error before the credit memo is posted, and succeeds after the sync of the invoice", async () => {
    const bench = setUp();
    await expect(bench.sync.creditMemo(creditNoteSource(true))).rejects.toMatchObject({
      code: "INVALID_SOURCE",
      advice: expect.stringContaining("Sync the invoice first"),
      message: expect.stringContaining("The credit note CN-2001 was not posted: it cannot be applied to the invoice"),
      details: { problems: [{ path: "invoice", message: "not in Rillet" }] },
    });
    expect(memosIn(bench)).toEqual([]);
    await bench.sync.invoice(sourceOf("taxed"));
    expect(await bench.sync.creditMemo(creditNoteSource(true))).toMatchObject({ applied: { amount: "119.98" } });
    expect(memosIn(bench)).toHaveLength(1);
  });

  it("to an invoice that the link store names and that was deleted in Rillet gives an error that names the posted credit memo", async () => {
    const bench = setUp();
    const { invoice } = await bench.sync.invoice(sourceOf("taxed"));
    await bench.rillet.invoices.delete(invoice.id);
    const error: unknown = await bench.sync.creditMemo(creditNoteSource(true)).catch((thrown: unknown) => thrown);
    const [memo] = memosIn(bench);
    expect(error).toMatchObject({
      code: "INVALID_SOURCE",
      message: expect.stringContaining(`The credit memo CN-2001 (${memo?.id}) cannot be applied`),
      details: {
        id: memo?.id,
        created: expect.arrayContaining([{ kind: "credit-memo", id: memo?.id, name: "CN-2001" }]),
      },
    });
  });

  it("to a voided invoice after a failed application gives an error that says that the credit note may be in Rillet", async () => {
    const bench = setUp();
    await bench.sync.invoice(sourceOf("taxed"));
    bench.sandbox.faults.add({ match: { path: /applications/ }, times: 1, fault: { kind: "status", status: 503 } });
    await expect(bench.sync.creditMemo(creditNoteSource(true))).rejects.toMatchObject({ isRetryable: true });
    await bench.sync.voidInvoice(sourceOf("taxed").reference);
    await expect(bench.restart().creditMemo(creditNoteSource(true))).rejects.toMatchObject({
      code: "INVALID_SOURCE",
      message: expect.stringContaining("The credit note CN-2001, which an earlier sync may have posted, cannot be"),
    });
    expect(memosIn(bench)).toHaveLength(1);
  });

  it("that stands already to an invoice that is not in Rillet gives an error that names the credit memo", async () => {
    const bench = setUp();
    const { creditMemo } = await bench.sync.creditMemo(creditNoteSource());
    bench.requests();
    await expect(bench.sync.creditMemo(creditNoteSource(true))).rejects.toMatchObject({
      code: "INVALID_SOURCE",
      message: expect.stringContaining(`The credit memo CN-2001 (${creditMemo.id}) cannot be applied`),
      details: { id: creditMemo.id },
    });
    expect(bench.requests().filter((request) => request === "GET /invoices")).toHaveLength(1);
  });

  it.each(["posting", "replacing"] as const)(
    "to an invoice whose sync ended long ago while %s gives the remedy, and an error that can be retried before that",
    async (state) => {
      const bench = setUp();
      const source = sourceOf("taxed");
      const { invoice } = await bench.sync.invoice(source);
      const fault = { kind: "status", status: 422 } as const;
      if (state === "posting") {
        await bench.sync.voidInvoice(source.reference);
        bench.sandbox.faults.add({ match: { method: "POST", path: "/invoices" }, times: 1, fault });
        await expect(bench.sync.invoice({ ...source, dueDate: "2026-12-31" })).rejects.toMatchObject({
          code: "API_ERROR",
        });
      } else {
        await bench.rillet.invoices.delete(invoice.id);
        const key = [...bench.links.keys()].find((each) => each.includes(":invoice:")) ?? "";
        const link = JSON.parse(bench.links.get(key) ?? "") as object;
        bench.links.set(key, JSON.stringify({ ...link, state, at: new Date(bench.sandbox.now()).toISOString() }));
      }
      await expect(bench.restart().creditMemo(creditNoteSource(true))).rejects.toMatchObject({
        ...{ code: "API_ERROR", isRetryable: true },
        message: expect.stringContaining("started and did not finish"),
        advice: expect.stringContaining("sync the invoice first"),
      });
      bench.sandbox.advance(HOUR);
      await expect(bench.restart().creditMemo(creditNoteSource(true))).rejects.toMatchObject({
        ...{ code: "INVALID_SOURCE", advice: expect.stringContaining("Sync the invoice first") },
      });
      expect(memosIn(bench)).toEqual([]);
    },
  );

  it("sends at most what is due on an invoice that the link store has lost, in a batch of credit notes", async () => {
    const bench = setUp();
    const { invoice } = await bench.sync.invoice(sourceOf("taxed"));
    for (const key of [...bench.links.keys()].filter((each) => each.includes(":invoice:"))) bench.links.delete(key);
    const note = creditNoteSource(true);
    const notes = ["one", "two", "three"].map((id) => ({
      ...{ ...note, number: id, reference: { ...note.reference, id }, totals: undefined },
      lines: note.lines.map(({ netAmount: _net, taxAmount: _tax, ...line }) => ({
        ...{ ...line, quantity: "1", unitPrice: "1080.23" },
      })),
    }));
    const amounts: (string | undefined)[] = [];
    bench.requests();
    for await (const outcome of bench.restart().creditMemos(notes))
      if (outcome.ok) amounts.push(outcome.result.applied?.amount);
    expect(amounts).toEqual(["1296.28", "864.18", undefined]);
    expect(bench.requests().filter((request) => request.endsWith("/applications"))).toHaveLength(2);
    expect(bench.sandbox.state.invoices.get(invoice.id)).toMatchObject({ amount_due: { amount: "0" } });
  });

  it("searches once for an invoice that the link store has lost, before the credit memo is posted", async () => {
    const bench = setUp({ findPosted: false });
    await bench.sync.invoice(sourceOf("taxed"));
    for (const key of [...bench.links.keys()].filter((each) => each.includes(":invoice:"))) bench.links.delete(key);
    bench.requests();
    expect(await bench.restart().creditMemo(creditNoteSource(true))).toMatchObject({ applied: { amount: "119.98" } });
    expect(bench.requests()).toEqual([
      ...["GET /tax-rates", "GET /invoices", "POST /credit-memos", "POST /credit-memos/…/applications"],
    ]);
  });

  it("in another currency than an invoice that the link store has lost is refused before the credit memo is posted", async () => {
    const bench = setUp();
    await bench.sync.invoice(sourceOf("taxed"));
    bench.links.clear();
    const note = { ...creditNoteSource(true), currency: "EUR", totals: undefined };
    await expect(bench.restart().creditMemo(note)).rejects.toMatchObject({ code: "CURRENCY_MISMATCH" });
    expect(memosIn(bench)).toEqual([]);
  });

  it("that `apply` asks for later is an update, and then unchanged", async () => {
    const bench = setUp();
    await bench.sync.invoice(sourceOf("taxed"));
    await bench.sync.creditMemo(creditNoteSource());
    const later = await bench.sync.creditMemo(creditNoteSource(true));
    expect(later).toMatchObject({ action: "updated", applied: { amount: "119.98" } });
    expect(await bench.sync.creditMemo(creditNoteSource(true))).toMatchObject({ action: "unchanged" });
  });

  it("in another currency than the invoice is refused before the credit memo is posted", async () => {
    const bench = setUp();
    await bench.sync.invoice(sourceOf("taxed"));
    const note = { ...creditNoteSource(true), currency: "EUR", totals: undefined };
    await expect(bench.sync.creditMemo(note)).rejects.toMatchObject({
      code: "CURRENCY_MISMATCH",
      details: { document: "EUR", invoice: "GBP" },
    });
    expect(memosIn(bench)).toEqual([]);
  });

  it("in another currency than an invoice that was voided is not refused for that currency", async () => {
    const bench = setUp();
    await bench.sync.invoice(sourceOf("taxed"));
    await bench.sync.voidInvoice(sourceOf("taxed").reference);
    const note = { ...creditNoteSource(true), currency: "EUR", totals: undefined };
    await expect(bench.sync.creditMemo(note)).rejects.not.toMatchObject({ code: "CURRENCY_MISMATCH" });
  });

  it("that fails names the credit memo that was posted, also in the outcome of a batch", async () => {
    const bench = setUp();
    await bench.sync.invoice(sourceOf("taxed"));
    bench.sandbox.faults.add({ match: { path: /applications/ }, fault: { kind: "status", status: 500 } });
    for await (const outcome of bench.sync.creditMemos([creditNoteSource(true)]))
      expect(outcome).toMatchObject({
        ...{ ok: false, created: [{ kind: "credit-memo", id: memosIn(bench)[0]?.id, name: "CN-2001" }] },
        error: { code: "API_ERROR", message: expect.stringContaining("had already created the credit memo CN-2001") },
      });
  });

  it("applies the credit memo to an invoice that the link store has lost, or whose old id it names", async () => {
    for (const loss of ["lost", "old"]) {
      const bench = setUp();
      await bench.sync.invoice(sourceOf("taxed"));
      const backup = new Map(bench.links);
      const { invoice } = await bench.sync.invoice({
        ...sourceOf("taxed"),
        lines: sourceOf("taxed").lines.slice(0, 2),
        totals: undefined,
      });
      bench.links.clear();
      if (loss === "old") for (const [key, value] of backup) bench.links.set(key, value);
      const { applied } = await bench.restart().creditMemo(creditNoteSource(true));
      expect(applied).toEqual({ invoiceId: invoice.id, amount: "119.98" });
    }
  });

  it("keeps the applications that somebody made in Rillet", async () => {
    const bench = setUp();
    await bench.sync.invoice(sourceOf("taxed"));
    const { invoice: second } = await bench.sync.invoice({
      ...sourceOf("taxed"),
      number: "INV-2",
      reference: { type: "SEQUENCE", id: "second" },
    });
    const { creditMemo } = await bench.sync.creditMemo(creditNoteSource());
    await bench.rillet.creditMemos.apply(creditMemo.id, {
      applications: [
        { invoice_id: second.id, amount: { amount: "19.98", currency: "GBP" }, application_date: "2026-11-10" },
      ],
    });
    expect(await bench.sync.creditMemo(creditNoteSource(true))).toMatchObject({
      applied: { amount: "100.00" },
      creditMemo: { status: "APPLIED" },
    });
    expect(memosIn(bench)[0]?.applications.map(({ amount }) => amount.amount)).toEqual(["19.98", "100.00"]);
  });

  it("applies the remainder to an invoice to which somebody applied a part", async () => {
    const bench = setUp();
    const { invoice } = await bench.sync.invoice(sourceOf("taxed"));
    const { creditMemo } = await bench.sync.creditMemo(creditNoteSource());
    await bench.rillet.creditMemos.apply(creditMemo.id, {
      applications: [
        { invoice_id: invoice.id, amount: { amount: "19.98", currency: "GBP" }, application_date: "2026-11-10" },
      ],
    });
    expect(await bench.sync.creditMemo(creditNoteSource(true))).toMatchObject({
      applied: { invoiceId: invoice.id, amount: "100.00" },
      creditMemo: { status: "APPLIED" },
    });
    expect(memosIn(bench)[0]?.applications.map(({ amount }) => amount.amount)).toEqual(["119.98"]);
  });

  it("keeps what another worker applied while this one reads the invoice", async () => {
    const bench = setUp();
    const { invoice } = await bench.sync.invoice(sourceOf("taxed"));
    await bench.rillet.invoices.payments.create(invoice.id, {
      account_code: "1010",
      amount: { amount: "2000.48", currency: "GBP" },
      date: "2026-11-20",
    });
    const earlier = new Map(bench.links);
    const fetch: typeof globalThis.fetch = async (input, init) => {
      const isLookAtInvoice = init?.method === "GET" && String(input).includes("/invoices/");
      if (isLookAtInvoice && memosIn(bench)[0]?.status === "UNAPPLIED")
        await bench.sync.creditMemo(creditNoteSource(true));
      return bench.sandbox.fetch(input, init);
    };
    const slow = setUp({}, { rillet: { fetch } });
    for (const [key, value] of earlier) slow.links.set(key, value);
    expect(await slow.sync.creditMemo(creditNoteSource(true))).toMatchObject({ applied: undefined });
    expect(memosIn(bench)).toMatchObject([{ status: "APPLIED", applied_amount: { amount: "119.98" } }]);
    expect(bench.sandbox.state.invoices.get(invoice.id)).toMatchObject({ amount_due: { amount: "40" } });
  });

  it("does not apply the credit memo twice if the response was lost", async () => {
    const bench = setUp();
    await bench.sync.invoice(sourceOf("taxed"));
    bench.sandbox.faults.add({ match: { path: /applications$/ }, fault: { kind: "drop-after" } });
    await expect(bench.sync.creditMemo(creditNoteSource(true))).rejects.toMatchObject({
      code: "API_ERROR",
      isRetryable: true,
    });
    await bench.restart().creditMemo(creditNoteSource(true));
    expect(memosIn(bench)).toMatchObject([
      { applied_amount: { amount: "119.98" }, applications: [{ amount: { amount: "119.98" } }] },
    ]);
  });
});

describe("one credit note becomes one credit memo", () => {
  it.each([0, 25])("if the response to the POST was lost and the sync runs again %i hours later", async (hours) => {
    const bench = setUp();
    bench.sandbox.faults.add({ match: { method: "POST", path: "/credit-memos" }, fault: { kind: "drop-after" } });
    await expect(bench.sync.creditMemo(creditNoteSource())).rejects.toMatchObject({ isRetryable: true });
    bench.sandbox.advance(hours * HOUR);
    const result = await bench.restart().creditMemo(creditNoteSource());
    expect(memosIn(bench).map(({ id }) => id)).toEqual([result.creditMemo.id]);
  });

  it("if the link store was lost days ago", async () => {
    const bench = setUp();
    await bench.sync.creditMemo(creditNoteSource());
    bench.links.clear();
    bench.sandbox.advance(72 * HOUR);
    expect(await bench.restart().creditMemo(creditNoteSource())).toMatchObject({ action: "unchanged" });
    expect(memosIn(bench)).toHaveLength(1);
  });
});

/** A client whose responses are changed. */
const changing = (
  { sandbox }: Bench,
  change: (response: { readonly method: string; readonly path: string; readonly text: string }) => string | undefined,
): Rillet =>
  new Rillet({
    ...{ apiKey: "sandbox-key", environment: "sandbox", rateLimit: false, maxRetries: 0, logLevel: "off" },
    fetch: async (input, init) => {
      const response = await sandbox.fetch(input, init);
      const { pathname: path } = new URL(String(input));
      const text = change({ method: init?.method ?? "GET", path, text: await response.text() });
      const { headers, status } = response;
      return text === undefined
        ? Response.json({ title: "Not Found", status: 404 }, { status: 404 })
        : new Response(text, { headers, status });
    },
  });

/** The credit note with other texts. */
const described = (end: string): ReturnType<typeof creditNoteSource> => ({
  ...creditNoteSource(),
  lines: creditNoteSource().lines.map((line) => ({ ...line, description: `${line.description}${end}` })),
});

it("a credit note whose descriptions Rillet trims is created by one POST and then unchanged", async () => {
  const bench = setUp();
  const trimming = changing(bench, ({ text }) => text.replaceAll(/ +"/g, '"'));
  const syncOf = (): RilletSync => new RilletSync(trimming, { ...settings, links, now: () => bench.sandbox.now() });
  const links = new MemoryLinkStore(new Map());
  expect(await syncOf().creditMemo(described(" "))).toMatchObject({ action: "created" });
  expect(bench.requests().filter((request) => request.includes("credit-memos"))).toEqual(["POST /credit-memos"]);
  expect(await syncOf().creditMemo({ ...described(" "), apply: false })).toMatchObject({ action: "unchanged" });
});

it.each(["amount", "description"])(
  "a response with another %s, while the credit memo cannot be read yet, leads to no second credit memo",
  async (what) => {
    const bench = setUp();
    let isRead = false;
    const other = changing(bench, ({ method, path, text }) => {
      if (method === "POST" && path === "/credit-memos")
        return what === "amount" ? text.replace("99.98", "99.97") : text.replace('"description":"', "$&Other ");
      if (method !== "GET" || !path.startsWith("/credit-memos/") || isRead) return text;
      isRead = true;
      return undefined;
    });
    const sync = new RilletSync(other, { ...settings, now: () => bench.sandbox.now() });
    await sync.creditMemo(creditNoteSource());
    expect(memosIn(bench)).toMatchObject([{ net_amount: { amount: "99.98" } }]);
  },
);

it("a credit memo that was deleted in Rillet is INVOICE_LOCKED if its source changed, and is created again if the link store has no link to it", async () => {
  const bench = setUp();
  const { creditMemo } = await bench.sync.creditMemo(creditNoteSource());
  await bench.rillet.creditMemos.delete(creditMemo.id);
  await expect(bench.sync.creditMemo({ ...creditNoteSource(), date: "2026-11-11" })).rejects.toMatchObject({
    code: "INVOICE_LOCKED",
  });
  bench.links.clear();
  bench.sandbox.advance(HOUR);
  const result = await bench.restart().creditMemo(creditNoteSource());
  expect(memosIn(bench).map(({ id }) => id)).toEqual([result.creditMemo.id]);
});

describe("a changed credit note", () => {
  const { lines } = creditNoteSource();
  const one = {
    ...creditNoteSource(),
    lines: lines.map((line) => ({ ...line, quantity: "1", netAmount: "49.99", taxAmount: "10.00" })),
    totals: { net: "49.99", tax: "10.00", gross: "59.99" },
  };

  it("updates the credit memo while it is not applied", async () => {
    const bench = setUp();
    const { creditMemo } = await bench.sync.creditMemo(creditNoteSource());
    expect(await bench.sync.creditMemo(one)).toMatchObject({
      action: "updated",
      creditMemo: { id: creditMemo.id, total: { amount: "59.99" } },
    });
    expect(memosIn(bench)).toMatchObject([
      { credit_memo_number: "CN-2001", external_references: [{ type: "SEQUENCE" }] },
    ]);
  });

  it("is INVOICE_LOCKED once it is applied", async () => {
    const bench = setUp();
    await bench.sync.invoice(sourceOf("taxed"));
    await bench.sync.creditMemo(creditNoteSource(true));
    await expect(bench.sync.creditMemo(one)).rejects.toMatchObject({
      code: "INVOICE_LOCKED",
      details: { status: "APPLIED" },
    });
  });
});

it("a credit memo that was deleted in Rillet before the link store was emptied is posted again", async () => {
  const bench = setUp();
  const { creditMemo } = await bench.sync.creditMemo(creditNoteSource());
  await bench.rillet.creditMemos.delete(creditMemo.id);
  bench.links.clear();
  const result = await bench.restart().creditMemo(creditNoteSource());
  expect(memosIn(bench).map(({ id }) => id)).toEqual([result.creditMemo.id]);
});
