import { toDecimal } from "../../src/money/index.js";
import { readFileSync } from "node:fs";
import { expect, it, vi } from "vitest";
import { fromStripeCreditNote, type StripeCreditNote } from "../../examples/sync/adapters/stripe/credit-note.js";
import type { StripeInvoice, StripeProduct } from "../../examples/sync/adapters/stripe/documents.js";
import { fromStripeInvoice } from "../../examples/sync/adapters/stripe/stripe.js";
import { toMajor } from "../../examples/sync/adapters/stripe/to-major.js";
import type { SourceInvoice, SyncScope } from "../../src/sync/index.js";
import { type Bench, setUp } from "./bench.js";

/** An amount as Rillet writes computed ones: without the zeros that pad it to the currency's digits. */
const unpadded = (amount: string | number | undefined): string => toDecimal(String(amount)).toFixed();

// Examples import the package by its name, as users do; here that is its source.
vi.mock("rillet-sdk/money", () => import("../../src/money/index.js"));

interface Sample {
  readonly invoice: StripeInvoice;
  readonly products: readonly StripeProduct[];
}

const read = (name: string): unknown =>
  JSON.parse(readFileSync(new URL(`../../examples/sync/adapters/stripe/${name}.json`, import.meta.url), "utf8"));
const names = ["usd-coupon", "jpy-tax-inclusive", "kwd-exempt", "eur-reverse-charge"] as const;
const sample = (name: (typeof names)[number]): Sample => read(name) as Sample;
const { creditNote } = read("usd-credit-note") as { creditNote: StripeCreditNote };
const sourceOf = (name: (typeof names)[number]): SourceInvoice =>
  fromStripeInvoice(sample(name).invoice, sample(name).products);

const open = (scope?: SyncScope): Bench =>
  setUp(
    {
      ...(scope && { scope }),
      taxes: { codes: { txcd_10103001: { US: "US-TX-SALES", JP: "JP-STANDARD" } }, reverseCharge: "EU-REVERSE-CHARGE" },
    },
    { sandbox: { externalReferenceTypes: ["STRIPE"] } },
  );

it("a Stripe invoice keeps prices below a cent, its discounts, its taxes, its dates in UTC and its purchase order", () => {
  expect(sourceOf("usd-coupon")).toMatchObject({
    ...{
      reference: { type: "STRIPE", id: "in_1QAusd0001" },
      number: "ACME-0001",
      currency: "USD",
      invoiceDate: "2026-11-02",
      dueDate: "2026-12-02",
      purchaseOrderNumber: "PO-4711",
      memo: "Thank you",
      sent: true,
    },
    customer: {
      reference: { type: "STRIPE", id: "cus_QAusd" },
      name: "Lone Star Robotics Inc",
      emails: ["billing@lonestar.example"],
      taxStatus: "TAXED",
      address: { city: "Austin", postalCode: "78701", country: "US" },
    },
    lines: [
      {
        quantity: "3",
        unitPrice: "49.00",
        discount: { type: "AMOUNT", amount: "29.40" },
        netAmount: "117.60",
        taxAmount: "9.70",
        servicePeriod: { start: "2026-11-01", end: "2026-11-30" },
        product: { name: "Pro plan", taxCategory: "txcd_10103001" },
      },
      {
        quantity: "12345",
        unitPrice: "0.0005",
        discount: { type: "AMOUNT", amount: "1.23" },
        netAmount: "4.94",
        taxAmount: "0.41",
        servicePeriod: { start: "2026-10-01", end: "2026-10-31" },
      },
    ],
    totals: { net: "122.54", tax: "10.11", gross: "132.65" },
  });
});

it("Stripe amounts keep their value in currencies with no or three decimals and in those that Stripe counts differently", () => {
  expect([
    toMajor(33000, "jpy"),
    toMajor(25000, "kwd"),
    toMajor(1234, "usd"),
    toMajor("0.05", "usd"),
    toMajor(500, "isk"),
    toMajor(70000, "ugx"),
    toMajor(4000, "mga"),
    toMajor(-2351, "eur"),
  ]).toEqual(["33000", "25.000", "12.34", "0.0005", "5", "700", "4000.00", "-23.51"]);
});

const PERIODS = [
  ["a year from 15:30 on", "2026-01-01T15:30:00Z", "2027-01-01T15:30:00Z", { start: "2026-01-01", end: "2026-12-31" }],
  [
    "a year from midnight on",
    "2026-01-01T00:00:00Z",
    "2027-01-01T00:00:00Z",
    { start: "2026-01-01", end: "2026-12-31" },
  ],
  ["a proration", "2026-11-16T18:00:00Z", "2026-12-01T15:30:00Z", { start: "2026-11-16", end: "2026-11-30" }],
  ["two hours of a day", "2026-11-16T15:30:00Z", "2026-11-16T17:30:00Z", { start: "2026-11-16", end: "2026-11-16" }],
  [
    "two hours over midnight",
    "2026-11-16T23:00:00Z",
    "2026-11-17T01:00:00Z",
    { start: "2026-11-16", end: "2026-11-16" },
  ],
  [
    "a month from the last second of a day on",
    "2026-01-31T23:59:59Z",
    "2026-02-28T23:59:59Z",
    { start: "2026-01-31", end: "2026-02-27" },
  ],
  [
    "a month from the last second of February on",
    "2026-02-28T23:59:59Z",
    "2026-03-31T23:59:59Z",
    { start: "2026-02-28", end: "2026-03-30" },
  ],
  [
    "one second at the end of a day",
    "2026-01-31T23:59:59Z",
    "2026-02-01T00:00:00Z",
    { start: "2026-01-31", end: "2026-01-31" },
  ],
  ["a period without a length", "2026-11-16T15:30:00Z", "2026-11-16T15:30:00Z", undefined],
] as const;

it.each(PERIODS)("a Stripe period ends on the day before the next one begins: %s", (_title, start, end, expected) => {
  const { invoice, products } = structuredClone(sample("usd-coupon"));
  const seconds = { start: Date.parse(start) / 1000, end: Date.parse(end) / 1000 };
  const data = invoice.lines.data.map((line) => ({ ...line, period: seconds }));
  const source = fromStripeInvoice({ ...invoice, lines: { ...invoice.lines, data } }, products);
  expect(source.lines[0]?.servicePeriod).toEqual(expected);
});

it("an inclusive tax is subtracted from the price, and a tiered Stripe line becomes one unit at its total", () => {
  expect(sourceOf("jpy-tax-inclusive")).toMatchObject({
    lines: [{ quantity: "1", unitPrice: "30000", netAmount: "30000", taxAmount: "3000" }],
    totals: { net: "30000", tax: "3000", gross: "33000" },
  });
  expect(sourceOf("eur-reverse-charge").lines).toMatchObject([
    { quantity: "1", unitPrice: "1190.00" },
    { quantity: "1", unitPrice: "-23.51", servicePeriod: { start: "2026-11-16", end: "2026-11-30" } },
  ]);
});

it("Stripe's tax exemption becomes the tax status: none, exempt and reverse", () => {
  expect(
    [sourceOf("usd-coupon"), sourceOf("kwd-exempt"), sourceOf("eur-reverse-charge")].map(({ customer }) => [
      customer.taxStatus,
      customer.taxId,
    ]),
  ).toEqual([
    ["TAXED", undefined],
    ["TAX_EXEMPT", undefined],
    ["REVERSE_CHARGED", "DE123456789"],
  ]);
});

it("a null in a Stripe document counts as absent, and an expanded object as its id", () => {
  const { invoice, products } = sample("kwd-exempt");
  const lines = {
    ...invoice.lines,
    data: invoice.lines.data.map((line) => ({ ...line, taxes: null, discount_amounts: null })),
  };
  const bare = {
    ...invoice,
    customer: { id: "cus_QAkwd" },
    customer_tax_ids: null,
    customer_address: null,
    total_taxes: null,
    lines,
  };
  const { address: _none, ...customer } = sourceOf("kwd-exempt").customer;
  expect(
    fromStripeInvoice(
      bare,
      products.map((product) => ({ ...product, tax_code: { id: "txcd_10103001" } })),
    ),
  ).toEqual({ ...sourceOf("kwd-exempt"), customer });
  expect(() => fromStripeInvoice({ ...invoice, customer_tax_exempt: "partly" })).toThrow(
    "tax exemption that is not known",
  );
});

it("the Stripe adapter rejects a draft, a voided invoice, one with missing lines and a credit note of another invoice", () => {
  const { invoice } = sample("usd-coupon");
  expect(() => fromStripeInvoice({ ...invoice, status: "draft", number: null })).toThrow(
    "does not belong in the books",
  );
  expect(() => fromStripeInvoice({ ...invoice, status: "void" })).toThrow("sync.voidInvoice");
  expect(() => fromStripeInvoice({ ...invoice, lines: { ...invoice.lines, has_more: true } })).toThrow(
    "lines.has_more is true",
  );
  expect(() => fromStripeCreditNote(creditNote, sample("jpy-tax-inclusive").invoice)).toThrow("in_1QAusd0001");
  expect(() => fromStripeCreditNote({ ...creditNote, status: "void" }, invoice)).toThrow("is void");
});

it("the Stripe adapter does not change its documents and gives equal results for equal documents", () => {
  const document = sample("usd-coupon");
  const before = structuredClone(document);
  expect(fromStripeInvoice(document.invoice, document.products)).toEqual(
    fromStripeInvoice(document.invoice, document.products),
  );
  expect(document).toEqual(before);
});

it.each(
  names.flatMap((name) =>
    (["REVENUE_RECOGNITION_ONLY", "FULL", "AR_ONLY"] as const).map((scope) => [name, scope] as const),
  ),
)("the sample %s is synced to Rillet once, as exactly %s", async (name, scope) => {
  const { sync, restart } = open(scope);
  const source = sourceOf(name);
  const { action, invoice } = await sync.invoice(source);
  expect([action, invoice.net_amount.amount, invoice.taxed_amount.amount, invoice.total.amount]).toEqual([
    "created",
    unpadded(source.totals?.net),
    unpadded(source.totals?.tax),
    unpadded(source.totals?.gross),
  ]);
  expect(await restart().invoice(source)).toMatchObject({ action: "unchanged", requests: 0 });
});

it("a Stripe credit note becomes a credit memo for the products of the invoice, and is applied to it", async () => {
  const { sync } = open();
  const { invoice, products } = sample("usd-coupon");
  const posted = await sync.invoice(sourceOf("usd-coupon"));
  const source = { ...fromStripeCreditNote(creditNote, invoice, products), apply: true };
  expect(source).toMatchObject({
    number: "ACME-0001-CN-01",
    date: "2026-11-10",
    invoice: { id: "in_1QAusd0001" },
    lines: [
      {
        quantity: "1",
        unitPrice: "49.00",
        discount: { amount: "9.80" },
        netAmount: "39.20",
        taxAmount: "3.23",
        product: { name: "Pro plan" },
      },
    ],
  });
  const result = await sync.creditMemo(source);
  expect(result).toMatchObject({
    action: "created",
    creditMemo: { total: { amount: "42.43", currency: "USD" } },
    applied: { invoiceId: posted.invoice.id, amount: "42.43" },
    products: [{ action: "known" }],
  });
});
