/** Every schema is lazy: it is built when it is first used, so that importing the entry costs little. */
import { currencyDigits, type Decimal, toDecimal } from "../../money/index.js";
import { expectedCountry, isSourceCountry } from "./country-code.js";
import type { SourceCreditNote, SourceCustomer, SourceInvoice, SourceLine, SourceProduct } from "./source-document.js";
import type { SourceReference } from "./source-reference.js";
import { lazy } from "../../validation/checks.js";
import * as z from "zod/mini";

const holds = (check: () => unknown): boolean => {
  try {
    check();
    return true;
  } catch {
    return false;
  }
};

/** Half of a character: JSON cannot carry it to Rillet, and no key can be made from it. */
const LONE_SURROGATE = /[\ud800-\udfff]/u;

const wholeCharacters = (): z.ZodMiniString =>
  z.string().check(
    z.refine((given) => !LONE_SURROGATE.test(given), {
      error: "expected whole characters, but one is cut in half (a lone surrogate)",
    }),
  );

/** A text that may be empty. */
const anyText = lazy(wholeCharacters);

/** A decimal string, as the money functions take it. */
const decimal = lazy(() =>
  z.string().check(
    z.refine((text) => holds(() => toDecimal(text)), {
      error: 'expected a decimal string such as "1234.56": digits, an optional leading minus and a point',
    }),
  ),
);

/** A decimal string within bounds. */
const bounded = (isWithin: (amount: Decimal) => boolean, expected: string): z.ZodMiniString =>
  z.string().check(
    z.refine((given) => holds(() => toDecimal(given)) && isWithin(toDecimal(given)), {
      error: `expected a decimal string ${expected}`,
    }),
  );

const percentage = lazy(() => bounded((amount) => amount.gte(0) && amount.lte(100), 'from "0" to "100"'));

const rate = lazy(() => bounded((amount) => amount.gt(0), 'above "0", such as "1.0837"'));

const currency = lazy(() =>
  z.string().check(
    z.refine((code) => holds(() => currencyDigits(code)), {
      error: 'expected an ISO 4217 code in upper case, such as "EUR"',
    }),
  ),
);

const country = lazy(() =>
  z.string().check(z.refine(isSourceCountry, { error: ({ input }) => expectedCountry(input) })),
);

const text = lazy(() =>
  wholeCharacters().check(z.refine((given) => given.trim() !== "", { error: "expected text, got an empty string" })),
);

/** A day that exists in the calendar. */
const day = lazy(() => z.iso.date());

const referenceFields = (): z.ZodMiniType<SourceReference> =>
  z.strictObject({
    type: text,
    id: text,
    url: z.optional(
      wholeCharacters().check(z.refine((url) => holds(() => new URL(url)), { error: "expected an absolute URL" })),
    ),
  });

/** A reference that is only looked up. */
const lookedUpReference = lazy(referenceFields);

/** A reference that is written to Rillet. */
const reference = lazy(() =>
  referenceFields().check(
    z.refine(({ type, url }) => type !== "CUSTOMER_CUSTOM" || url !== undefined, {
      path: ["url"],
      error: "required: Rillet rejects references of the type CUSTOMER_CUSTOM without one",
    }),
  ),
);

const instant = lazy(() => z.iso.datetime({ offset: true }));

const version = lazy(() =>
  z.custom<number | string>(
    (given) => Number.isFinite(given) || z.safeParse(instant, given).success,
    'expected a number, or a time in ISO 8601 with its offset, such as "2026-01-31T12:00:00Z"',
  ),
);

const address = lazy(() =>
  z.strictObject({
    line1: z.optional(anyText),
    line2: z.optional(anyText),
    city: z.optional(anyText),
    state: z.optional(anyText),
    postalCode: z.optional(anyText),
    country: z.optional(country),
  }),
);

/** The shape of a source customer. */
export const sourceCustomerSchema: z.ZodMiniType<SourceCustomer> = lazy(() =>
  z.strictObject({
    reference,
    name: text,
    emails: z.optional(z.array(text)),
    address: z.optional(address),
    shippingAddress: z.optional(address),
    taxStatus: z.enum(["TAXED", "TAX_EXEMPT", "REVERSE_CHARGED"]),
    taxId: z.optional(anyText),
    currency: z.optional(currency),
    rilletId: z.optional(z.guid()),
  }),
);

/** The shape of a source product. */
export const sourceProductSchema: z.ZodMiniType<SourceProduct> = lazy(() =>
  z.strictObject({
    reference,
    name: text,
    description: z.optional(anyText),
    taxCategory: z.optional(text),
    accountCode: z.optional(text),
    rilletId: z.optional(z.guid()),
  }),
);

const discount = lazy(() =>
  z.discriminatedUnion("type", [
    z.strictObject({ type: z.literal("AMOUNT"), amount: decimal }),
    z.strictObject({ type: z.literal("PERCENTAGE"), percentage }),
  ]),
);

const period = lazy(() =>
  z.strictObject({ start: day, end: day }).check(
    z.refine(({ start, end }) => start <= end, {
      path: ["end"],
      error: "expected a day that is not before the start",
    }),
  ),
);

const line: z.ZodMiniType<SourceLine> = lazy(() =>
  z.strictObject({
    reference,
    description: text,
    product: z.optional(sourceProductSchema),
    quantity: decimal,
    unitPrice: decimal,
    discount: z.optional(discount),
    netAmount: z.optional(decimal),
    taxAmount: z.optional(decimal),
    taxCategory: z.optional(text),
    servicePeriod: z.optional(period),
    fields: z.optional(z.array(z.strictObject({ fieldId: z.guid(), fieldValueId: z.guid() }))),
  }),
);

const lines = lazy(() => z.array(line).check(z.minLength(1)));

const totals = lazy(() => z.strictObject({ net: decimal, tax: decimal, gross: decimal }));

const adjustment = lazy(() =>
  z.strictObject({
    net: z.optional(decimal),
    tax: z.optional(decimal),
    description: z.optional(text),
  }),
);

const exchangeRate = lazy(() => z.strictObject({ target: currency, rate, date: z.optional(day) }));

/** The shape of a source invoice. */
export const sourceInvoiceSchema: z.ZodMiniType<SourceInvoice> = lazy(() =>
  z.strictObject({
    reference,
    version: z.optional(version),
    number: text,
    currency,
    invoiceDate: day,
    dueDate: z.optional(day),
    customer: sourceCustomerSchema,
    lines,
    purchaseOrderNumber: z.optional(anyText),
    memo: z.optional(anyText),
    sent: z.optional(z.boolean()),
    adjustment: z.optional(adjustment),
    totals: z.optional(totals),
    exchangeRate: z.optional(exchangeRate),
  }),
);

/** The shape of a source credit note. */
export const sourceCreditNoteSchema: z.ZodMiniType<SourceCreditNote> = lazy(() =>
  z.strictObject({
    reference,
    number: z.optional(text),
    currency,
    date: day,
    customer: sourceCustomerSchema,
    lines,
    invoice: z.optional(lookedUpReference),
    apply: z.optional(z.boolean()),
    adjustment: z.optional(adjustment),
    totals: z.optional(totals),
    exchangeRate: z.optional(exchangeRate),
  }),
);

/** The shape of an invoice to void. */
export const voidRequestSchema: z.ZodMiniType<{
  readonly reference: SourceReference;
  readonly customer?: SourceReference | undefined;
}> = lazy(() => z.strictObject({ reference: lookedUpReference, customer: z.optional(lookedUpReference) }));
