import { describe, expect, it } from "vitest";
import { selectTaxCode, type SourceInvoice } from "../../../src/sync/index.js";
import { selectTaxKind } from "../../../src/sync/taxes/line-tax.js";
import { invoicesIn, setUp, settings, sourceOf } from "../bench.js";

describe("the tax code of a line", () => {
  const taxes = {
    codes: { Software: { GB: "GB-STANDARD", "*": "ZERO" }, Books: "GB-ZERO", "*": "REST" },
    reverseCharge: { FR: "FR-RC", "*": "EU-RC" },
  };
  const ask = (taxStatus: "TAXED" | "TAX_EXEMPT" | "REVERSE_CHARGED", category?: string, country?: string): unknown =>
    selectTaxCode({ taxStatus, category, country }, taxes);

  it("is selected by category and then by country, with * for all other countries", () => {
    expect(ask("TAXED", "Software", "GB")).toEqual({ kind: "code", code: "GB-STANDARD" });
    expect(ask("TAXED", "Software", "DE")).toEqual({ kind: "code", code: "ZERO" });
    expect(ask("TAXED", "Books", "DE")).toEqual({ kind: "code", code: "GB-ZERO" });
    expect(ask("TAXED", "Cars", "DE")).toEqual({ kind: "code", code: "REST" });
    expect(ask("TAXED", undefined, undefined)).toEqual({ kind: "code", code: "REST" });
  });

  it("is absent for an exempt customer without a code of its own, and is the reverse-charge code for a reverse-charged one", () => {
    expect(ask("TAX_EXEMPT", "Software", "GB")).toEqual({ kind: "none" });
    const exempt = { ...taxes, exempt: { GB: "GB-EXEMPT" } };
    const askExempt = (country: string): unknown =>
      selectTaxCode({ taxStatus: "TAX_EXEMPT", category: "Software", country }, exempt);
    expect([askExempt("GB"), askExempt("FR")]).toEqual([{ kind: "code", code: "GB-EXEMPT" }, { kind: "none" }]);
    expect(ask("REVERSE_CHARGED", "Software", "FR")).toEqual({ kind: "code", code: "FR-RC" });
    expect(ask("REVERSE_CHARGED", "Software", "DE")).toEqual({ kind: "code", code: "EU-RC" });
  });

  it("is unmapped if the settings have no entry, also for a category named like a property of every object", () => {
    expect(
      selectTaxCode({ taxStatus: "TAXED", category: "constructor", country: "GB" }, { codes: { Software: "A" } }),
    ).toEqual({ kind: "unmapped" });
    expect(
      selectTaxCode({ taxStatus: "TAXED", category: "constructor", country: "GB" }, { codes: { "*": "REST" } }),
    ).toEqual({ kind: "code", code: "REST" });
    expect(selectTaxCode({ taxStatus: "REVERSE_CHARGED", category: "Software", country: "GB" }, {})).toEqual({
      kind: "unmapped",
    });
  });

  it("is left to an external engine, for every customer", () => {
    expect(selectTaxCode({ taxStatus: "TAX_EXEMPT", category: undefined, country: undefined }, "external")).toEqual({
      kind: "external",
    });
  });

  it("is of the kind sales tax in the United States and VAT elsewhere, unless the settings say otherwise", () => {
    expect([
      selectTaxKind("US", undefined),
      selectTaxKind("GB", undefined),
      selectTaxKind(undefined, undefined),
    ]).toEqual(["SALES_TAX", "VAT", "VAT"]);
    expect([
      selectTaxKind("US", { CA: "SALES_TAX" }),
      selectTaxKind("CA", { CA: "SALES_TAX" }),
      selectTaxKind("US", "VAT"),
    ]).toEqual(["SALES_TAX", "SALES_TAX", "VAT"]);
  });
});

const itemsSent = (bench: ReturnType<typeof setUp>): Record<string, unknown>[] =>
  (bench.sandbox.requests.at(-1)?.body as { items: Record<string, unknown>[] }).items;

describe("in a FULL invoice", () => {
  it("a line states rate, kind and the source's amount", async () => {
    const bench = setUp({ scope: "FULL" });
    await bench.sync.invoice(sourceOf("withCredit"));
    expect(itemsSent(bench)).toMatchObject([
      {
        tax_rate: {
          percentage: 8.25,
          country: "US",
          type: "SALES_TAX",
          description: "Texas sales tax 8.25%",
          tax_amount: { amount: "82.42", currency: "USD" },
        },
      },
      { tax_rate: { tax_amount: { amount: "-41.25", currency: "USD" } } },
    ]);
  });

  it("a reverse-charged line states the reverse-charge rate and no tax", async () => {
    const bench = setUp({ scope: "FULL" });
    await bench.sync.invoice(sourceOf("reverseCharged"));
    expect(itemsSent(bench)[0]).toMatchObject({
      tax_rate: {
        percentage: 0,
        country: "FR",
        description: "Autoliquidation",
        type: "VAT",
        tax_amount: { amount: "0.00" },
      },
    });
  });

  it("an exempt line states no rate", async () => {
    const bench = setUp({ scope: "FULL" });
    await bench.sync.invoice(sourceOf("exempt"));
    expect(itemsSent(bench).some((item) => "tax_rate" in item)).toBe(false);
  });

  it("an exempt line states the rate of the code for exempt customers and no tax, if the settings have one", async () => {
    const bench = setUp({ scope: "FULL", taxes: { exempt: { US: "US-EXEMPT" } } });
    const rate = { code: "US-EXEMPT", country: "US", description: "Resale certificate", percentage: "0" };
    bench.sandbox.state.taxRates.put({ id: bench.sandbox.state.createId(), ...rate });
    expect(
      (await bench.sync.check()).some((finding) => JSON.stringify(finding).includes("has the tax codes US-EXEMPT")),
    ).toBe(true);
    const { taxes } = await bench.sync.invoice(sourceOf("exempt"));
    expect(taxes.every(({ code, amount }) => code === "US-EXEMPT" && Number(amount) === 0)).toBe(true);
    for (const item of itemsSent(bench))
      expect(item).toMatchObject({
        tax_rate: { description: "Resale certificate", type: "SALES_TAX", tax_amount: { amount: "0.00" } },
      });
  });

  it("a category without a code gives an error that names line, category and country before anything is created", async () => {
    const bench = setUp({ scope: "FULL", taxes: {} });
    const { lines } = sourceOf("taxed");
    await expect(bench.sync.invoice(sourceOf("taxed"))).rejects.toMatchObject({
      code: "TAX_CODE_NOT_MAPPED",
      line: lines[0]?.reference.id,
      details: { category: "Software", country: "GB" },
    });
    await expect(bench.sync.invoice(sourceOf("reverseCharged"))).rejects.toMatchObject({
      code: "TAX_CODE_NOT_MAPPED",
      advice: expect.stringContaining("reverseCharge"),
    });
    expect(bench.sandbox.state.customers.filter(() => true)).toEqual([]);
  });

  it("a code that Rillet does not have gives an error that lists the existing codes", async () => {
    const bench = setUp({ scope: "FULL", taxes: { codes: { "*": "GB-STANDART" } } });
    await expect(bench.sync.invoice(sourceOf("taxed"))).rejects.toMatchObject({
      code: "TAX_RATE_NOT_FOUND",
      details: { code: "GB-STANDART", known: expect.arrayContaining(["GB-STANDARD"]) },
    });
  });

  it("a code that a person has just added in Rillet is used at once", async () => {
    const bench = setUp({ scope: "FULL", taxes: { codes: { "*": "GB-NEW" } } });
    const sync = async (): Promise<unknown> => bench.sync.invoice(sourceOf("taxed"));
    await expect(sync()).rejects.toMatchObject({ code: "TAX_RATE_NOT_FOUND" });
    const rate = { code: "GB-NEW", country: "GB", description: "New", percentage: "20.0000" };
    bench.sandbox.state.taxRates.put({ id: bench.sandbox.state.createId(), ...rate });
    expect(await sync()).toMatchObject({ action: "created" });
  });
});

it("a tax that the source leaves out is calculated for each line from Rillet's rate and rounded half-up", async () => {
  const bench = setUp();
  const source: SourceInvoice = {
    ...sourceOf("taxed"),
    lines: sourceOf("taxed").lines.map(({ taxAmount: _left, ...line }) => line),
  };
  const result = await bench.sync.invoice(source);
  expect(result.taxes.map(({ amount }) => amount)).toEqual(["240.00", "119.98", "0.10"]);
  expect(result.invoice.taxed_amount.amount).toBe("360.08");
});

it.each([
  ["half-up", "10.13"],
  ["half-even", "10.12"],
] as const)(
  "a stated tax with more decimals than the currency is rounded %s, with a warning",
  async (rounding, rounded) => {
    const bench = setUp({ rounding });
    const [line] = sourceOf("taxed").lines;
    const lines = line ? [{ ...line, taxAmount: "10.125" }] : [];
    const { invoice, warnings } = await bench.sync.invoice({ ...sourceOf("taxed"), lines, totals: undefined });
    expect(invoice.taxed_amount.amount).toBe(rounded);
    expect(warnings).toContain(`The tax 10.125 of the line ${line?.reference.id} was rounded to ${rounded} GBP.`);
  },
);

it("the sync with an external tax engine sends and compares net amounts, and no taxes", async () => {
  const bench = setUp({ ...settings, taxes: "external" });
  const result = await bench.sync.invoice(sourceOf("taxed"));
  expect(itemsSent(bench).some((item) => "tax_amount" in item)).toBe(false);
  expect(invoicesIn(bench.sandbox)[0]).toMatchObject({
    net_amount: { amount: "1800.38" },
    taxed_amount: { amount: "0" },
  });
  expect(result.taxes.map(({ amount }) => amount)).toEqual([undefined, undefined, undefined]);
});
