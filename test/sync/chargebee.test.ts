import { expect, it, vi } from "vitest";
import usage from "../../examples/sync/adapters/chargebee/gbp-usage.json" with { type: "json" };
import rounded from "../../examples/sync/adapters/chargebee/chf-rounded.json" with { type: "json" };
import reverse from "../../examples/sync/adapters/chargebee/eur-reverse-charge.json" with { type: "json" };
import { fromChargebeeInvoice } from "../../examples/sync/adapters/chargebee/chargebee.js";
import { setUp } from "./bench.js";

vi.mock("rillet-sdk/money", () => import("../../src/money/index.js"));

const open = (): ReturnType<typeof setUp> => setUp({}, { sandbox: { externalReferenceTypes: ["CHARGEBEE"] } });

it("a Chargebee invoice keeps prices below a cent, discounts, taxes, days in UTC and its version", () => {
  expect(fromChargebeeInvoice(usage)).toMatchObject({
    ...{ reference: { type: "CHARGEBEE", id: "CB-1042" }, number: "CB-1042", currency: "GBP", version: 1793606401123 },
    ...{ invoiceDate: "2026-11-02", dueDate: "2026-12-02", purchaseOrderNumber: "PO-88" },
    customer: { name: "Harbour & Finch Ltd", taxStatus: "TAXED", address: { postalCode: "BS1 4DJ", country: "GB" } },
    lines: [
      {
        ...{ quantity: "6", unitPrice: "49.00", discount: { type: "AMOUNT", amount: "5.00" }, taxAmount: "57.80" },
        servicePeriod: { start: "2026-11-01", end: "2026-11-30" },
      },
      { quantity: "3146", unitPrice: "0.0035", servicePeriod: { start: "2026-10-01", end: "2026-10-31" } },
    ],
    totals: { net: "300.01", tax: "60.00", gross: "360.01" },
  });
});

it.each([
  ["at the moment when the next one begins", "2026-01-01T15:30:00Z", "2026-02-01T15:30:00Z"],
  ["with the last second of a day", "2026-01-01T00:00:00Z", "2026-01-31T23:59:59Z"],
  ["a second before the next one begins", "2026-01-01T23:59:59Z", "2026-02-01T23:59:58Z"],
  ["when the next one begins in the last second of a day", "2026-01-01T23:59:59Z", "2026-02-01T23:59:59Z"],
])("a Chargebee period that ends %s ends on the last day before the next one", (_title, start, end) => {
  const dates = { date_from: Date.parse(start) / 1000, date_to: Date.parse(end) / 1000 };
  const lines = usage.invoice.line_items.map((line) => ({ ...line, ...dates }));
  const source = fromChargebeeInvoice({ ...usage, invoice: { ...usage.invoice, line_items: lines } });
  expect(source.lines[0]?.servicePeriod).toEqual({ start: "2026-01-01", end: "2026-01-31" });
});

it.each([usage, reverse, rounded])(
  "the sample Chargebee invoice $invoice.id is created once, to the cent",
  async (document) => {
    const { restart } = open();
    const source = fromChargebeeInvoice(document);
    const { action, invoice } = await restart().invoice(source);
    expect([action, Number(invoice.total.amount)]).toEqual(["created", Number(source.totals?.gross)]);
    expect(await restart().invoice(source)).toMatchObject({ action: "unchanged" });
  },
);

it("a rounding of the whole Chargebee invoice is its adjustment, and Rillet's total is the rounded one", async () => {
  const source = fromChargebeeInvoice(rounded);
  expect(source).toMatchObject({
    adjustment: { net: "0.02", description: "Rounding" },
    totals: { net: "102.22", tax: "8.28", gross: "110.50" },
  });
  const { restart } = open();
  const { invoice, document } = await restart({ taxes: { codes: { "*": { CH: "CH-STANDARD" } } } }).invoice(source);
  expect([invoice.net_amount, invoice.total].map(({ amount }) => Number(amount))).toEqual([102.22, 110.5]);
  expect(document?.items.map(({ total_amount: net }) => Number(net.amount))).toEqual([89.72, 12.5]);
  const down = { ...rounded, invoice: { ...rounded.invoice, id: "CB-1078", total: 11045, round_off_amount: -3 } };
  expect(fromChargebeeInvoice(down)).toMatchObject({ adjustment: { net: "-0.03" }, totals: { net: "102.17" } });
  expect(
    (await restart({ taxes: { codes: { "*": { CH: "CH-STANDARD" } } } }).invoice(fromChargebeeInvoice(down))).invoice
      .total.amount,
  ).toBe("110.45");
});

it("a line that is not quantity × price, and prices with the tax in them, become one unit at the amount", () => {
  const [line] = usage.invoice.line_items;
  const tiered = { ...usage, invoice: { ...usage.invoice, line_items: [{ ...line, unit_amount: 0 }] } };
  expect(fromChargebeeInvoice(tiered as never).lines).toMatchObject([{ quantity: "1", unitPrice: "294.00" }]);
  const inclusive = {
    ...usage,
    invoice: { ...usage.invoice, price_type: "tax_inclusive", line_items: [{ ...line, amount: 35280 }] },
  };
  expect(fromChargebeeInvoice(inclusive as never).lines).toMatchObject([
    { quantity: "1", unitPrice: "295.00", taxAmount: "57.80" },
  ]);
});

it("every line with reverse charge makes the customer REVERSE_CHARGED, and a customer's exemption makes it TAX_EXEMPT", () => {
  expect(fromChargebeeInvoice(reverse).customer.taxStatus).toBe("REVERSE_CHARGED");
  const exempt = { ...usage, customer: { ...usage.customer, taxability: "exempt" } };
  expect(fromChargebeeInvoice(exempt).customer.taxStatus).toBe("TAX_EXEMPT");
});

it.each([{ status: "pending" }, { status: "voided" }, { deleted: true }])(
  "a Chargebee invoice with %o is rejected",
  (part) => {
    expect(() => fromChargebeeInvoice({ ...usage, invoice: { ...usage.invoice, ...part } })).toThrow(
      "sync.voidInvoice",
    );
  },
);
