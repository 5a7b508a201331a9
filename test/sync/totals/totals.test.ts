import fc from "../../support/fast-check.js";
import { describe, expect, it } from "vitest";
import { Decimal, multiply, roundToCurrency } from "../../../src/money/index.js";
import {
  lineTotals,
  MemoryLinkStore,
  RilletSync,
  type SourceInvoice,
  type SourceLine,
} from "../../../src/sync/index.js";
import { singleUnitReason, unitPriceAfterDiscount } from "../../../src/sync/lines/line-price.js";
import { invoicesIn, setUp, sourceOf } from "../bench.js";

const base = sourceOf("withCredit");
const [first] = base.lines as [SourceLine];
const oneLine = (changes: Partial<SourceLine>): SourceInvoice => {
  const { netAmount: _net, taxAmount: _tax, ...line } = first;
  const { totals: _totals, ...rest } = base;
  return { ...rest, customer: { ...base.customer, taxStatus: "TAX_EXEMPT" }, lines: [{ ...line, ...changes }] };
};
const sent = (bench: ReturnType<typeof setUp>): Record<string, unknown> =>
  (bench.sandbox.requests.at(-1)?.body as { items: [Record<string, unknown>] }).items[0];

describe("a line", () => {
  it("is rounded once, at the end, so 500 at 0.001 are 0.50", () => {
    expect(lineTotals({ quantity: "500", unitPrice: "0.001" }, "GBP", "half-up").net).toBe("0.50");
    expect(lineTotals({ quantity: "1234567", unitPrice: "0.0003" }, "USD", "half-up").net).toBe("370.37");
    expect(lineTotals({ quantity: "3", unitPrice: "33.333333" }, "EUR", "half-up").net).toBe("100.00");
  });

  it("subtracts a discount before it is rounded", () => {
    const percentage = { type: "PERCENTAGE", percentage: "12.5" } as const;
    expect(lineTotals({ quantity: "3", unitPrice: "9.99", discount: percentage }, "GBP", "half-up")).toEqual({
      beforeDiscount: "29.97",
      discount: "3.75",
      net: "26.22",
    });
    expect(
      lineTotals({ quantity: "2", unitPrice: "10", discount: { type: "AMOUNT", amount: "0.5" } }, "GBP", "half-up").net,
    ).toBe("19.50");
  });

  it("rounds as the settings say", () => {
    const line = { quantity: "1", unitPrice: "0.125" };
    expect([
      lineTotals(line, "GBP", "half-up").net,
      lineTotals(line, "GBP", "half-even").net,
      lineTotals(line, "GBP", "down").net,
    ]).toEqual(["0.13", "0.12", "0.12"]);
    expect(lineTotals({ quantity: "-1", unitPrice: "0.125" }, "GBP", "half-up").net).toBe("-0.13");
  });
});

describe("a source that contradicts itself gives TOTAL_MISMATCH, and nothing is created", () => {
  const cases: readonly (readonly [string, Partial<SourceInvoice>, object])[] = [
    [
      "the net",
      { totals: { net: "499.01", tax: "41.17", gross: "540.18" } },
      { details: { differences: [{ what: "net", expected: "499.01", actual: "499" }] } },
    ],
    [
      "the tax",
      { totals: { net: "499.00", tax: "41.18", gross: "540.18" } },
      {
        details: {
          differences: [
            { what: "tax", expected: "41.18", actual: "41.17" },
            { what: "gross", expected: "540.18", actual: "540.17" },
          ],
        },
      },
    ],
    [
      "one line",
      { lines: [{ ...first, netAmount: "999.01" }, ...base.lines.slice(1)] },
      {
        line: first.reference.id,
        details: { differences: [{ what: "line net", line: first.reference.id, expected: "999.01", actual: "999" }] },
      },
    ],
  ];
  it.each(cases)("if it is %s", async (_name, changes, expected) => {
    const bench = setUp();
    await expect(bench.sync.invoice({ ...base, ...changes })).rejects.toMatchObject({
      code: "TOTAL_MISMATCH",
      ...expected,
    });
    expect(bench.requests()).toEqual([]);
  });
});

describe("totals in Rillet that differ from the source", () => {
  it("give TOTAL_MISMATCH, and the error names both totals and the line", async () => {
    const bench = setUp();
    const created = bench.sandbox.fetch;
    const rillet = bench.rillet.withOptions({
      fetch: async (input, init) => {
        const response = await created(input, init);
        const isInvoice = init?.method === "POST" ? input.endsWith("/invoices") : input.includes("/invoices/");
        if (!isInvoice || init?.method === "DELETE") return response;
        const invoice = (await response.json()) as { net_amount: object; items: { total_amount: object }[] };
        invoice.net_amount = { amount: "498.00", currency: "USD" };
        if (invoice.items[0]) invoice.items[0].total_amount = { amount: "998.00", currency: "USD" };
        return Response.json(invoice);
      },
    });
    const links = new MemoryLinkStore(bench.links);
    const sync = new RilletSync(rillet, {
      products: { accountCode: { default: "4000" } },
      links,
      now: () => bench.sandbox.now(),
    });
    const expected = {
      code: "TOTAL_MISMATCH",
      line: first.reference.id,
      message: expect.stringMatching(/999.*998/s),
      details: {
        id: expect.any(String),
        differences: [
          { what: "line net", expected: "999", actual: "998" },
          { what: "net", expected: "499", actual: "498" },
        ],
      },
    };
    await expect(sync.invoice(base)).rejects.toMatchObject(expected);
    expect(invoicesIn(bench.sandbox)).toHaveLength(1);
  });

  it("give the error again until they agree, without another invoice, and then the sync succeeds", async () => {
    const bench = setUp();
    bench.sandbox.faults.add({ match: { method: "POST", path: "/invoices" }, fault: { kind: "drop-after" } });
    await expect(bench.sync.invoice(base)).rejects.toMatchObject({ code: "API_ERROR" });
    const [posted] = invoicesIn(bench.sandbox);
    if (!posted) throw new Error("nothing was posted");
    bench.sandbox.state.invoices.put({ ...posted, net_amount: { amount: "1.00", currency: "USD" } });
    bench.sandbox.advance(10 * 60 * 1000);
    await expect(bench.sync.invoice(base)).rejects.toMatchObject({ code: "TOTAL_MISMATCH" });
    await expect(bench.sync.invoice(base)).rejects.toMatchObject({ code: "TOTAL_MISMATCH" });
    bench.sandbox.state.invoices.put(posted);
    expect(await bench.sync.invoice(base)).toMatchObject({ action: "unchanged", requests: 1 });
    expect(await bench.sync.invoice(base)).toMatchObject({ action: "unchanged", requests: 0 });
    expect(invoicesIn(bench.sandbox)).toHaveLength(1);
  });

  it("in a value that Rillet keeps as it is sent lead to one correction in most of a day, and to success once Rillet keeps it", async () => {
    let isChanging = true;
    const bench = setUp();
    const rillet = bench.rillet.withOptions({
      fetch: (input, init) => {
        const isChanged = isChanging && init?.method === "POST" && input.endsWith("/invoices");
        if (!isChanged) return bench.sandbox.fetch(input, init);
        return bench.sandbox.fetch(input, { ...init, body: String(init.body).replace('"999.00"', '"998.00"') });
      },
    });
    const links = new MemoryLinkStore(bench.links);
    const products = { accountCode: { default: "4000" } };
    const sync = new RilletSync(rillet, { products, links, now: () => bench.sandbox.now() });
    const mismatch = { code: "TOTAL_MISMATCH", message: expect.stringMatching(/999.*998/s) };
    await expect(sync.invoice(base)).rejects.toMatchObject(mismatch);
    bench.requests();
    for (const hours of [0, 10, 9]) {
      bench.sandbox.advance(hours * 60 * 60_000);
      await expect(sync.invoice(base)).rejects.toMatchObject(mismatch);
      expect(bench.requests()).toEqual(["GET /invoices/…"]);
    }
    bench.sandbox.advance(2 * 60 * 60_000);
    await expect(sync.invoice(base)).rejects.toMatchObject(mismatch);
    expect(bench.requests()).toEqual([
      "GET /invoices/…",
      "GET /books/periods/last-closed",
      "DELETE /invoices/…",
      "POST /invoices",
    ]);
    isChanging = false;
    bench.sandbox.advance(21 * 60 * 60_000);
    expect(await sync.invoice(base)).toMatchObject({ action: "updated", replaced: expect.any(String) });
    expect(await sync.invoice(base)).toMatchObject({ action: "unchanged", requests: 0 });
    expect(invoicesIn(bench.sandbox)).toMatchObject([{ net_amount: { amount: "499" } }]);
  });
});

describe("a quantity", () => {
  it("that a JSON number cannot hold becomes one unit at the line's total, with a warning", async () => {
    const bench = setUp();
    const result = await bench.sync.invoice(oneLine({ quantity: "9007199254740993", unitPrice: "0.0000000001" }));
    expect(sent(bench)).toMatchObject({ quantity: 1, total_amount: { amount: "900719.93", currency: "USD" } });
    expect(result.warnings.join()).toContain("9007199254740993");
  });

  it("below zero becomes one unit at a negative total", async () => {
    const bench = setUp();
    const result = await bench.sync.invoice({ ...oneLine({ quantity: "-2", unitPrice: "10" }) });
    expect(sent(bench)).toMatchObject({ quantity: 1, total_amount: { amount: "-20.00" } });
    expect(result.warnings.join()).toContain("not positive");
  });

  it("is sent unchanged if the text of the number is the same decimal", () => {
    expect(["1", "0.1", "1234567.89", "0.00001", "100000000000000000000"].map(singleUnitReason)).toEqual([
      undefined,
      undefined,
      undefined,
      undefined,
      undefined,
    ]);
    expect(["0", "-1", "0.000009", "0.1234567890123456789", "9007199254740993"].map(singleUnitReason)).toEqual([
      "not positive",
      "not positive",
      "too small",
      "not exact as a JSON number",
      "not exact as a JSON number",
    ]);
  });
});

describe("in the scope FULL", () => {
  it("a price below a cent is kept, and in the other scopes a warning says that the line became one unit", async () => {
    const bench = setUp({ scope: "FULL" });
    await bench.sync.invoice(sourceOf("exempt"));
    const items = (bench.sandbox.requests.at(-1)?.body as { items: object[] }).items;
    expect(items[1]).toMatchObject({
      price: { quantity: 1234567, amount_per_unit: { amount: "0.0003", currency: "USD" } },
    });
    const given = await setUp().sync.invoice(sourceOf("exempt"));
    expect(given.warnings.join()).toContain("The price 0.0003 of the line");
  });

  it("the price is the one after the discount, and the discount is sent beside it", async () => {
    const bench = setUp({ scope: "FULL" });
    await bench.sync.invoice(oneLine({ quantity: "3", unitPrice: "10", discount: { type: "AMOUNT", amount: "1" } }));
    expect(sent(bench)).toMatchObject({
      price: {
        quantity: 3,
        amount_per_unit: { amount: "9.667" },
        discount: { type: "AMOUNT", amount_off: { amount: "1.00" } },
      },
    });
    expect(invoicesIn(bench.sandbox)[0]?.net_amount.amount).toBe("29");
  });

  it("a line that Rillet would round differently becomes one unit at its net amount, with a warning", async () => {
    const bench = setUp({ scope: "FULL", rounding: "down" });
    const result = await bench.sync.invoice(oneLine({ quantity: "1", unitPrice: "0.129" }));
    expect(sent(bench)).toMatchObject({ price: { quantity: 1, amount_per_unit: { amount: "0.12" } } });
    expect(result.warnings.join()).toContain("one unit");
  });

  it("memo and purchase order number are kept, and in the other scopes a warning says that they are left out", async () => {
    const full = setUp({ scope: "FULL" });
    await full.sync.invoice(sourceOf("taxed"));
    expect(invoicesIn(full.sandbox)[0]).toMatchObject({
      memo: "Thank you for your business",
      purchase_order_number: "PO-7781",
    });
    const given = await setUp().sync.invoice(sourceOf("taxed"));
    expect(given.warnings.join()).toMatch(/memo and the purchase order number PO-7781/);
  });

  it("the memo's template is filled in", async () => {
    const bench = setUp({ scope: "FULL", memo: "{memo} (invoice {number}, {unknown})" });
    await bench.sync.invoice(sourceOf("taxed"));
    expect(invoicesIn(bench.sandbox)[0]?.memo).toBe("Thank you for your business (invoice INV-1001, {unknown})");
  });
});

it("the unit price after a discount always gives the net amount, for any quantity and net amount", () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 100_000 }),
      fc.integer({ min: -10_000_000, max: 10_000_000 }),
      fc.constantFrom("USD", "JPY", "KWD"),
      (quantity, cents, currency) => {
        const net = roundToCurrency(new Decimal(cents).div(100).toFixed(), currency).toFixed();
        const price = unitPriceAfterDiscount(net, String(quantity), currency);
        expect(price).toBeDefined();
        expect(roundToCurrency(multiply(String(quantity), price ?? "0"), currency).equals(net)).toBe(true);
      },
    ),
  );
});
