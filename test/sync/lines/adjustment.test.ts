import fc from "../../support/fast-check.js";
import { describe, expect, it } from "vitest";
import { Decimal, sum } from "../../../src/money/index.js";
import { parseSourceInvoice, type SourceInvoice, type SyncScope } from "../../../src/sync/index.js";
import { allocateNet, allocateTax } from "../../../src/sync/lines/adjustment.js";
import { creditNoteSource, invoicesIn, setUp, sourceOf } from "../bench.js";

const base = sourceOf("taxed");
/** The invoice with a rounding of the whole: net 1800.38, tax 360.08 and gross 2160.46 without it. */
const adjusted = (net: string, tax: string, totals: SourceInvoice["totals"]): SourceInvoice => ({
  ...base,
  adjustment: { net, tax },
  totals,
});
const rounded = adjusted("-0.38", "0.02", { net: "1800.00", tax: "360.10", gross: "2160.10" });
const scopes: readonly SyncScope[] = ["REVENUE_RECOGNITION_ONLY", "AR_ONLY", "FULL"];

describe.each(scopes)("an adjustment in the scope %s", (scope) => {
  it("is allocated to the lines to the cent, and the invoice has the stated totals", async () => {
    const { sync, sandbox, restart } = setUp({ scope });
    const { invoice } = await sync.invoice(rounded);
    expect(invoice).toMatchObject({ net_amount: { amount: "1800" }, taxed_amount: { amount: "360.1" } });
    expect(invoicesIn(sandbox)[0]?.items).toHaveLength(base.lines.length);
    expect(await restart().invoice(rounded)).toMatchObject({ action: "unchanged", requests: 0 });
    expect(await restart().invoice(rounded, { verify: true })).toMatchObject({ action: "unchanged" });
  });

  it("is booked to a product in a line of its own if the settings name one", async () => {
    const { rillet, restart, sandbox } = setUp({ scope });
    const { id: productId } = await rillet.products.create({
      ...{
        name: "Rounding",
        description: "Rounding",
        price: { type: "ONE_TIME", amount: { amount: "0", currency: "GBP" } },
      },
      ...{ include_in_arr_mrr: false, revenue_pattern: "DAILY", account_code: "4000" },
    });
    const source = { ...rounded, adjustment: { ...rounded.adjustment, description: "Rounding difference" } };
    const { invoice } = await restart({ adjustments: { productId } }).invoice(source);
    expect(invoice).toMatchObject({ net_amount: { amount: "1800" }, taxed_amount: { amount: "360.1" } });
    expect(invoicesIn(sandbox)[0]?.items.at(-1)).toMatchObject({
      ...{ description: "Rounding difference", product_id: productId },
      ...{ total_amount: { amount: "-0.38" }, taxed_amount: { amount: "0.02" } },
    });
  });
});

it("a changed adjustment replaces the invoice, and one of zero changes nothing", async () => {
  const { sync, sandbox, restart } = setUp();
  await sync.invoice(base);
  const zero = await restart().invoice({ ...base, adjustment: { net: "0", tax: "0.00" } });
  expect(zero).toMatchObject({ action: "unchanged" });
  expect(await sync.invoice(rounded)).toMatchObject({ action: "updated" });
  expect(invoicesIn(sandbox)).toMatchObject([{ total: { amount: "2160.1" } }]);
});

it("the plan shows the totals with the adjustment", async () => {
  const { sync } = setUp();
  expect(await sync.planInvoice(rounded)).toMatchObject({
    totals: { net: "1800.00", tax: "360.10", gross: "2160.10" },
  });
});

it("totals that do not contain the adjustment are TOTAL_MISMATCH before anything is sent", async () => {
  const { sync, requests } = setUp();
  await expect(sync.invoice({ ...rounded, totals: base.totals })).rejects.toMatchObject({ code: "TOTAL_MISMATCH" });
  expect(requests()).toEqual([]);
});

it("a credit note has an adjustment too", async () => {
  const { sync, sandbox } = setUp();
  const note = { ...creditNoteSource(), totals: undefined, adjustment: { net: "0.02" } };
  await sync.creditMemo(note);
  expect(sandbox.state.creditMemos.filter(() => true)).toMatchObject([
    { net_amount: { amount: "100" }, taxed_amount: { amount: "20" } },
  ]);
});

it.each([
  [{ net: "0.001" }, "adjustment.net: expected at most 2 decimals in GBP"],
  [{ tax: "0.001" }, "adjustment.tax: expected at most 2 decimals in GBP"],
  [{ net: "abc" }, "adjustment.net: expected a decimal string"],
  [{ gross: "1.00" }, "adjustment.gross: there is no such field"],
])("the adjustment %j is INVALID_SOURCE", (adjustment, message) => {
  expect(() => parseSourceInvoice({ ...base, adjustment })).toThrow(message);
});

it("a tax in the adjustment is rejected for an exempt customer, and with a tax engine", async () => {
  const customer = { ...base.customer, taxStatus: "TAX_EXEMPT" };
  expect(() => parseSourceInvoice({ ...rounded, customer })).toThrow("adjustment.tax: expected 0");
  const { sync, requests } = setUp({ taxes: "external" });
  await expect(sync.invoice({ ...rounded, totals: undefined })).rejects.toMatchObject({ code: "INVALID_SOURCE" });
  expect(requests()).toEqual([]);
});

const cents = fc.integer({ min: -100_000, max: 100_000 });
const amount = cents.map((value) => new Decimal(value).div(100).toFixed(2));

it("the parts always add up to the adjustment, whatever the lines are", () => {
  fc.assert(
    fc.property(
      fc.array(fc.tuple(amount, amount), { minLength: 1, maxLength: 8 }),
      amount,
      amount,
      (given, net, tax) => {
        const lines = given.map(([own]) => ({ beforeDiscount: own, discount: "0", net: own }));
        const taxes = given.map(([, own]) => ({ amount: own }));
        const adjustment = { net, tax };
        const nets = allocateNet(lines, adjustment, "USD").map((line) => line.net);
        const document = { adjustment, currency: "USD", reference: base.reference };
        const amounts = allocateTax(taxes, lines, document, false).map((line) => line.amount ?? "");
        const total = (before: readonly string[], added: string): string => sum([...before, added]).toFixed(2);
        expect(sum(nets).toFixed(2)).toBe(
          total(
            given.map(([own]) => own),
            net,
          ),
        );
        expect(sum(amounts).toFixed(2)).toBe(
          total(
            given.map(([, own]) => own),
            tax,
          ),
        );
      },
    ),
  );
});
