import { describe, expect, it } from "vitest";
import { fromSequenceInvoice } from "../../../examples/sync/adapters/sequence/sequence.js";
import { RilletArgumentError } from "../../../src/index.js";
import { RilletSync, type SourceInvoice, SyncError, type SyncSettings } from "../../../src/sync/index.js";
import type { Issue } from "../../../src/validation/issue.js";
import { documents, setUp, sourceOf } from "../bench.js";

const problemsOf = async (document: unknown): Promise<Issue[]> => {
  const { sync, requests } = setUp();
  const error = await sync.invoice(document as SourceInvoice).catch((thrown: unknown) => thrown);
  expect(error).toBeInstanceOf(SyncError);
  expect(error).toMatchObject({ code: "INVALID_SOURCE", isRetryable: false });
  expect(requests()).toEqual([]);
  return (error as { details: { problems: Issue[] } }).details.problems;
};

const source = sourceOf("yen");
const [line] = source.lines;

describe("an invalid document", () => {
  it("gives one error with every problem and its path, before any request", async () => {
    const bad = {
      ...{
        ...source,
        number: "",
        currency: "YEN",
        invoiceDate: "2026-02-30",
        totals: { net: "1,000", tax: 10, gross: "1" },
      },
      customer: { ...source.customer, reference: { type: "CUSTOMER_CUSTOM", id: "7" }, taxStatus: "MAYBE" },
      lines: [
        {
          ...line,
          quantity: "1e3",
          servicePeriod: { start: "2026-11-30", end: "2026-11-01" },
          discount: { type: "AMOUNT", percentage: "5" },
        },
      ],
      ...{ purchaseOrder: "PO-1" },
    };
    expect(await problemsOf(bad)).toEqual(
      expect.arrayContaining([
        { path: "number", message: "expected text, got an empty string" },
        { path: "currency", message: 'expected an ISO 4217 code in upper case, such as "EUR", got "YEN"' },
        { path: "invoiceDate", message: 'expected a date such as 2026-01-31, got "2026-02-30"' },
        {
          path: "customer.reference.url",
          message: "required: Rillet rejects references of the type CUSTOMER_CUSTOM without one",
        },
        {
          path: "customer.taxStatus",
          message: 'expected one of "TAXED", "TAX_EXEMPT", "REVERSE_CHARGED", got "MAYBE"',
        },
        { path: "lines[0].quantity", message: expect.stringContaining('got "1e3"') },
        { path: "lines[0].discount.amount", message: "required, but missing: expected a string" },
        { path: "lines[0].discount.percentage", message: "there is no such field" },
        { path: "lines[0].servicePeriod.end", message: expect.stringContaining("not before the start") },
        { path: "totals.net", message: expect.stringContaining('got "1,000"') },
        { path: "totals.tax", message: "expected a string, got 10" },
        { path: "purchaseOrder", message: "there is no such field. Did you mean `purchaseOrderNumber`?" },
      ]),
    );
  });

  it("names the field that a misspelled one was probably meant to be, at any depth", async () => {
    const bad = {
      ...source,
      dueDates: "2026-12-01",
      customer: { ...source.customer, address: { ...source.customer.address, contry: "GB" } },
      lines: [{ ...line, discount: { type: "AMOUNT", amount: "1", amounts: "1" } }],
    };
    const messages = new Map((await problemsOf(bad)).map(({ path, message }) => [path, message]));
    expect(messages.get("dueDates")).toBe("there is no such field. Did you mean `dueDate`?");
    expect(messages.get("customer.address.contry")).toBe("there is no such field. Did you mean `country`?");
    expect(messages.get("lines[0].discount.amounts")).toBe("there is no such field. Did you mean `amount`?");
  });

  it("gives an error also if it is not an object", async () => {
    expect(await problemsOf(undefined)).toEqual([{ path: "", message: expect.stringContaining("expected an object") }]);
    expect(await problemsOf({ ...source, lines: [] })).toEqual([
      { path: "lines", message: "expected at least 1 item, got an empty list" },
    ]);
  });

  it("gives an error if two lines have one reference", async () => {
    expect(await problemsOf({ ...source, lines: [line, line] })).toEqual([
      { path: "lines[1].reference", message: "the same as that of lines[0]" },
    ]);
  });

  it("gives an error if it taxes an exempt customer", async () => {
    const customer = { ...source.customer, taxStatus: "TAX_EXEMPT" };
    expect(await problemsOf({ ...source, customer })).toEqual([
      { path: "lines[0].taxAmount", message: 'expected 0 for a customer that is TAX_EXEMPT, got "10000"' },
      { path: "totals.tax", message: 'expected 0 for a customer that is TAX_EXEMPT, got "10000"' },
    ]);
  });
});

it("an invoice in another currency than its customer's is rejected before any request", async () => {
  const { sync, requests } = setUp();
  const customer = { ...source.customer, currency: "EUR" };
  await expect(sync.invoice({ ...source, customer })).rejects.toMatchObject({
    code: "CURRENCY_MISMATCH",
    details: { document: "JPY", customer: "EUR" },
  });
  expect(requests()).toEqual([]);
});

it("a currency that Rillet rejects gives the same error, with Rillet's error as its cause", async () => {
  const { sync, sandbox } = setUp();
  const { customer } = await sync.invoice(source);
  sandbox.state.customerSettings.put({ id: customer.id, currency: "EUR" });
  await expect(sync.invoice({ ...source, reference: { type: "SEQUENCE", id: "b" } })).rejects.toMatchObject({
    code: "CURRENCY_MISMATCH",
    cause: { status: 400 },
  });
});

describe("settings", () => {
  const make = (settings: unknown): RilletSync => new RilletSync(setUp().rillet, settings as SyncSettings);

  it("that are unknown or invalid throw one error with every problem when the sync is created", () => {
    const bad = {
      scoop: "FULL",
      scope: "HALF",
      customers: { match: ["guess"] },
      products: { map: { a: "not-an-id" } },
      links: {},
      rounding: "sideways",
    };
    expect(() => make(bad)).toThrow(RilletArgumentError);
    for (const path of ["scoop", "scope", "customers.match[0]", "products.map.a", "links", "rounding"])
      expect(() => make(bad)).toThrow(`${path}:`);
  });

  it("without a client throw an error that shows how to create a sync", () => {
    for (const given of [undefined, { scope: "FULL" }])
      expect(() => new RilletSync(given as never)).toThrow(
        "RilletSync needs a client as its first argument: new RilletSync(rillet, settings).",
      );
  });

  it("that are undefined count as left out", () => {
    expect(() => make({ scope: undefined, customers: { match: undefined }, products: undefined })).not.toThrow();
  });
});

describe("the Sequence adapter", () => {
  it("keeps the values of the document, and takes the tax category from the group", () => {
    expect(sourceOf("taxed")).toMatchObject({
      ...{
        reference: { type: "SEQUENCE", id: documents.taxed.invoice.id },
        number: "INV-1001",
        purchaseOrderNumber: "PO-7781",
        memo: "Thank you for your business",
      },
      totals: { net: "1800.38", tax: "360.08", gross: "2160.46" },
      customer: {
        name: "Harbour & Finch Ltd",
        emails: ["ap@harbourfinch.example", "cfo@harbourfinch.example"],
        taxStatus: "TAXED",
        taxId: "GB123456789",
      },
    });
    expect(sourceOf("taxed").lines[2]).toMatchObject({
      quantity: "500",
      unitPrice: "0.001",
      netAmount: "0.50",
      taxAmount: "0.10",
      taxCategory: "Software",
      servicePeriod: { start: "2026-10-01", end: "2026-10-31" },
    });
  });

  it("rejects a draft and a voided invoice", () => {
    for (const status of ["DRAFT", "VOIDED"])
      expect(() =>
        fromSequenceInvoice({ ...documents.taxed, invoice: { ...documents.taxed.invoice, status } }),
      ).toThrow(status);
  });
});
