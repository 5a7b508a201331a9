import { describe, expect, it } from "vitest";
import { fromSequenceInvoice } from "../../../examples/sync/adapters/sequence/sequence.js";
import { RilletArgumentError } from "../../../src/index.js";
import {
  parseSourceCreditNote,
  parseSourceInvoice,
  RilletSync,
  type SourceInvoice,
  SyncError,
  type SyncSettings,
} from "../../../src/sync/index.js";
import type { Issue } from "../../../src/validation/issue.js";
import { creditNoteSource, documents, setUp, sourceOf } from "../bench.js";

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
const guid = "5f0a1f5e-53d0-4f6a-9a55-0a7d3f2c1b02";
const fullAddress = { line1: "1 Quay", line2: "", city: "Cardiff", state: "", postalCode: "CF10", country: "GB" };

type Path = readonly (string | number)[];

/** The paths of all values in a document. */
const pathsOf = (value: unknown, path: Path = []): Path[] => [
  ...(path.length > 0 ? [path] : []),
  ...(typeof value === "object" && value !== null
    ? Object.entries(value).flatMap(([name, part]) =>
        pathsOf(part, [...path, Array.isArray(value) ? Number(name) : name]),
      )
    : []),
];

/** A copy of a document with another value at a path. */
function replaceAt(value: unknown, [name, ...rest]: Path, wrong: unknown): unknown {
  if (name === undefined) return wrong;
  const copy: unknown = Array.isArray(value) ? [...(value as unknown[])] : { ...(value as object) };
  const parts = copy as Record<string | number, unknown>;
  parts[name] = replaceAt(parts[name], rest, wrong);
  return copy;
}

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

  it("with a country that ISO 3166-1 does not assign gives its path and the right code in every method", async () => {
    const { sync, requests } = setUp();
    const customerIn = (billing: string, shipping: string): SourceInvoice["customer"] => ({
      ...source.customer,
      address: { ...fullAddress, country: billing },
      shippingAddress: { ...fullAddress, country: shipping },
    });
    const problems = (billing: string, shipping: string): Promise<Issue[]> =>
      problemsOf({ ...source, customer: customerIn(billing, shipping) });
    const assigned = 'expected an assigned ISO 3166-1 alpha-2 code in upper case, such as "FR"';
    expect(await problems("UK", "EL")).toEqual([
      {
        path: "customer.address.country",
        message: 'expected "GB", the ISO 3166-1 code of the United Kingdom, got "UK"',
      },
      { path: "customer.shippingAddress.country", message: 'expected "GR", the ISO 3166-1 code of Greece, got "EL"' },
    ]);
    expect((await problems("XI", "ZZ")).map(({ message }) => message)).toEqual([
      'expected "GB", the ISO 3166-1 code for Northern Ireland, got "XI"',
      `${assigned}, got "ZZ"`,
    ]);
    expect((await problems("gb", "AN")).map(({ message }) => message)).toEqual([
      `${assigned}, got "gb"`,
      `${assigned}, got "AN"`,
    ]);

    const customer = customerIn("UK", "GB");
    const note = { ...creditNoteSource(), customer };
    for (const method of [
      () => parseSourceInvoice({ ...source, customer }),
      () => parseSourceCreditNote(note),
      () => sync.creditMemo(note),
      () => sync.customer(customer),
      () => sync.planCustomer(customer),
    ])
      await expect((async () => method())()).rejects.toThrow(/address\.country: expected "GB"/);
    expect(requests()).toEqual([]);
    expect(parseSourceInvoice({ ...source, customer: customerIn("GB", "XK") }).customer.address?.country).toBe("GB");
  });

  it("with a character that is cut in half, in a reference or a text, gives the path of it in every method", async () => {
    const { sync, requests } = setUp();
    const half = "a\ud800b";
    const reference = { type: "SEQUENCE", id: half };
    const customer = { ...source.customer, reference };
    const product = { reference, name: "Seat" };
    const invoice = {
      ...{ ...source, reference, memo: half, customer },
      lines: [{ ...line, description: half, product }],
    } as SourceInvoice;
    const paths = [
      "reference.id",
      "customer.reference.id",
      "lines[0].description",
      "lines[0].product.reference.id",
      "memo",
    ];
    const note = { ...creditNoteSource(), reference };
    const checked: readonly [() => unknown, string[]][] = [
      [() => parseSourceInvoice(invoice), paths],
      [() => sync.invoice(invoice), paths],
      [() => sync.planInvoice(invoice), paths],
      [() => sync.creditMemo(note), ["reference.id"]],
      [() => sync.customer(customer), ["reference.id"]],
      [() => sync.planCustomer({ ...source.customer, name: half }), ["name"]],
      [() => sync.product(product), ["reference.id"]],
      [() => sync.planProduct({ ...product, reference: source.reference, description: half }), ["description"]],
      [() => sync.voidInvoice(reference), ["reference.id"]],
      [() => sync.voidInvoice(source.reference, { customer: reference }), ["customer.id"]],
    ];
    for (const [call, expected] of checked) {
      const error = await Promise.resolve()
        .then(call)
        .catch((thrown: unknown) => thrown);
      expect(error).toMatchObject({ code: "INVALID_SOURCE", isRetryable: false });
      const { problems } = (error as { details: { problems: Issue[] } }).details;
      expect(problems.map(({ path }) => path).sort()).toEqual(expected.sort());
      expect(problems[0]?.message).toBe(
        String.raw`expected whole characters, but one is cut in half (a lone surrogate), got "a\ud800b"`,
      );
    }
    const outcomes = [];
    for await (const outcome of sync.voidInvoices([reference])) outcomes.push(outcome);
    expect(outcomes).toMatchObject([{ ok: false, error: { code: "INVALID_SOURCE" } }]);
    expect(requests()).toEqual([]);
  });

  it("is voided by its reference of the type CUSTOMER_CUSTOM without a url, because the url is not sent", async () => {
    const { sync } = setUp({}, { sandbox: { externalReferenceTypes: ["SEQUENCE", "CUSTOMER_CUSTOM"] } });
    const reference = { type: "CUSTOMER_CUSTOM", id: "inv-7" };
    await sync.invoice({ ...source, reference: { ...reference, url: "https://billing.example/inv-7" } });
    expect(await sync.voidInvoice(reference)).toMatchObject({ action: "deleted" });
  });

  it("may have any character outside the basic plane", async () => {
    const { sync } = setUp();
    expect(await sync.invoice({ ...source, memo: "\u{1f600}" })).toMatchObject({ action: "created" });
  });

  it("gives an error for an exchange rate that is not above 0, or that is not 1 from a currency to itself", async () => {
    for (const rate of ["0", "-0", "-1.25", "1e3"])
      expect(await problemsOf({ ...source, exchangeRate: { target: "USD", rate } })).toEqual([
        { path: "exchangeRate.rate", message: `expected a decimal string above "0", such as "1.0837", got "${rate}"` },
      ]);
    expect(await problemsOf({ ...source, exchangeRate: { target: "JPY", rate: "1.2" } })).toEqual([
      { path: "exchangeRate.rate", message: 'expected 1 for a rate from JPY to JPY, got "1.2"' },
    ]);
    expect(() => parseSourceInvoice({ ...source, exchangeRate: { target: "JPY", rate: "1.0" } })).not.toThrow();
    expect(() => parseSourceCreditNote({ ...creditNoteSource(), exchangeRate: { target: "USD", rate: "0" } })).toThrow(
      "exchangeRate.rate: expected a decimal string above",
    );
  });

  it("gives an error for a discount that raises the price of its line, or is larger than it", async () => {
    const withDiscount = (discount: unknown, unitPrice = "0.333"): unknown => ({
      ...{ ...source, currency: "GBP", totals: undefined },
      lines: [{ ...line, quantity: "1", unitPrice, netAmount: undefined, taxAmount: undefined, discount }],
    });
    for (const percentage of ["-10", "150", "ten"])
      expect(await problemsOf(withDiscount({ type: "PERCENTAGE", percentage }))).toEqual([
        {
          path: "lines[0].discount.percentage",
          message: `expected a decimal string from "0" to "100", got "${percentage}"`,
        },
      ]);
    expect(await problemsOf(withDiscount({ type: "AMOUNT", amount: "-10.00" }))).toEqual([
      {
        path: "lines[0].discount.amount",
        message: 'expected 0 or more, because a discount is subtracted, got "-10.00"',
      },
    ]);
    expect(await problemsOf(withDiscount({ type: "AMOUNT", amount: "0.35" }))).toEqual([
      { path: "lines[0].discount.amount", message: 'expected at most the price of the line, 0.34, got "0.35"' },
    ]);
    const good = [
      withDiscount({ type: "AMOUNT", amount: "0" }),
      withDiscount({ type: "PERCENTAGE", percentage: "100" }),
      // The whole price, rounded, of a line below a cent.
      withDiscount({ type: "AMOUNT", amount: "0.34" }),
      // A price that is taken back, with its discount.
      withDiscount({ type: "AMOUNT", amount: "-1.00" }, "-10"),
    ];
    for (const document of good) expect(() => parseSourceInvoice(document)).not.toThrow();
  });

  it("gives an error for a line with more digits than can be calculated exactly, also of a credit note", async () => {
    const long = {
      ...{ ...line, netAmount: undefined, quantity: "0.33333333333333331", unitPrice: "1.2345678901234567" },
      discount: { type: "PERCENTAGE", percentage: "33.333333333333336" },
    };
    const problem = {
      path: "lines[0]",
      message: expect.stringMatching(
        /^quantity × unitPrice − discount is not exact: .* at most 40 can be kept exactly/,
      ),
    };
    expect(await problemsOf({ ...source, totals: undefined, lines: [long] })).toEqual([problem]);
    const note = { ...creditNoteSource(), totals: undefined, lines: [long] };
    const { sync, requests } = setUp();
    await expect(sync.creditMemo(note as never)).rejects.toMatchObject({
      code: "INVALID_SOURCE",
      details: { problems: [problem] },
    });
    await expect(sync.planInvoice({ ...source, lines: [long] } as SourceInvoice)).rejects.toMatchObject({
      code: "INVALID_SOURCE",
    });
    expect(requests()).toEqual([]);
  });

  it("says in words what a version is", async () => {
    for (const version of ["2026-02-30T00:00:00Z", "2026-11-05", "v7", "2026-11-05T10:00:00", true, {}, Number.NaN])
      expect(await problemsOf({ ...source, version })).toEqual([
        {
          path: "version",
          message: expect.stringMatching(
            /^expected a number, or a time in ISO 8601 with its offset, such as "2026-01-31T12:00:00Z"(, got ".*")?$/,
          ),
        },
      ]);
    for (const version of [7, 1.5, "2026-11-05T10:00:00.123456+02:00"])
      expect(() => parseSourceInvoice({ ...source, version })).not.toThrow();
  });

  it("has no problem whose message shows a pattern or a word of the validator, whatever is wrong", async () => {
    const reference = { type: "SEQUENCE", id: "7", url: "https://billing.example/7" };
    const product = { reference, name: "Seat", description: "", taxCategory: "a", accountCode: "b", rilletId: guid };
    const full = {
      ...{ ...source, reference, version: 1, dueDate: "2026-12-01", purchaseOrderNumber: "", memo: "", sent: true },
      adjustment: { net: "0", tax: "0", description: "a" },
      exchangeRate: { target: "USD", rate: "1", date: "2026-11-01" },
      customer: {
        ...{ ...source.customer, reference, emails: ["a@b.example"], taxId: "", currency: "JPY", rilletId: guid },
        ...{ address: fullAddress, shippingAddress: fullAddress },
      },
      lines: [
        {
          ...{ ...line, reference, product, taxCategory: "a", netAmount: "1", taxAmount: "1" },
          servicePeriod: { start: "2026-11-01", end: "2026-11-30" },
          ...{ fields: [{ fieldId: guid, fieldValueId: guid }], discount: { type: "AMOUNT", amount: "0" } },
        },
      ],
    };
    for (const wrong of [null, 7, Number.NaN, "", "\ud800", "wrong", [], [null], {}, true, new Date(0), 7n])
      for (const path of pathsOf(full)) {
        const given: unknown = replaceAt(full, path, wrong);
        const error: unknown = await Promise.resolve(given)
          .then(parseSourceInvoice)
          .catch((thrown: unknown) => thrown);
        if (!(error instanceof Error)) continue;
        expect(error).toBeInstanceOf(SyncError);
        expect(error.message, path.join(".")).not.toMatch(
          /\/\^|\^|invalid_|Invalid input|ZodError|another value|undefined|alternatives/,
        );
      }
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
