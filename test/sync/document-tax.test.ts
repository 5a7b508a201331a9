import { expect, it, vi } from "vitest";
import document from "../../examples/sync/adapters/document-tax/gbp-small-amounts.json" with { type: "json" };
import { fromBillingDocument } from "../../examples/sync/adapters/document-tax/document-tax.js";
import { type Bench, setUp } from "./bench.js";

vi.mock("rillet-sdk/money", () => import("../../src/money/index.js"));

const open = (): Bench => setUp({}, { sandbox: { externalReferenceTypes: ["BILLING"] } });

it("a tax on the document as a whole is allocated to the lines, so that Rillet has the document's total to the cent", async () => {
  const { restart } = open();
  const source = fromBillingDocument(document);
  expect(source.lines.map(({ netAmount, taxAmount }) => [netAmount, taxAmount])).toEqual([
    ["2.48", "0.50"],
    ["2.48", "0.50"],
    ["2.48", "0.49"],
    ["2.48", "0.49"],
  ]);
  const { action, invoice } = await restart().invoice(source);
  expect([action, invoice.net_amount.amount, invoice.taxed_amount?.amount, invoice.total.amount].map(String)).toEqual([
    ...["created", "9.92", "1.98", "11.9"],
  ]);
  expect(await restart().invoice(source)).toMatchObject({ action: "unchanged" });
});

it("a document without tax has lines without tax", () => {
  const free = { ...document, tax: "0.00", total: "9.92" };
  expect(fromBillingDocument(free).lines.map(({ taxAmount }) => taxAmount)).toEqual(["0", "0", "0", "0"]);
});

it.each(["draft", "cancelled"])(
  "a document that is %s is rejected, and so is one without a field that it needs",
  (status) => {
    expect(() => fromBillingDocument({ ...document, status })).toThrow(`doc_5521 is ${status}, not issued`);
    expect(() => fromBillingDocument({ ...document, tax: undefined as never })).toThrow("Missing: tax");
  },
);
