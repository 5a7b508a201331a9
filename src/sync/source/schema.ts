import * as z from "zod/mini";
import { country, currency, day, decimal, reference, text } from "./scalars.js";
import type { SourceCreditNote } from "./source-credit-note.js";
import type { SourceCustomer } from "./source-customer.js";
import type { SourceInvoice } from "./source-invoice.js";
import type { SourceLine } from "./source-line.js";

const address = z.strictObject({
  line1: z.optional(z.string()),
  line2: z.optional(z.string()),
  city: z.optional(z.string()),
  state: z.optional(z.string()),
  postalCode: z.optional(z.string()),
  country: z.optional(country),
});

const customer: z.ZodMiniType<SourceCustomer> = z.strictObject({
  reference,
  name: text,
  emails: z.optional(z.array(text)),
  address: z.optional(address),
  shippingAddress: z.optional(address),
  taxStatus: z.enum(["TAXED", "TAX_EXEMPT", "REVERSE_CHARGED"]),
  taxId: z.optional(z.string()),
  currency: z.optional(currency),
  rilletId: z.optional(z.guid()),
});

const product = z.strictObject({
  reference,
  name: text,
  description: z.optional(z.string()),
  taxCategory: z.optional(text),
  accountCode: z.optional(text),
  rilletId: z.optional(z.guid()),
});

const discount = z.discriminatedUnion("type", [
  z.strictObject({ type: z.literal("AMOUNT"), amount: decimal }),
  z.strictObject({ type: z.literal("PERCENTAGE"), percentage: decimal }),
]);

const period = z
  .strictObject({ start: day, end: day })
  .check(
    z.refine(({ start, end }) => start <= end, { path: ["end"], error: "expected a day that is not before the start" }),
  );

const line: z.ZodMiniType<SourceLine> = z.strictObject({
  reference,
  description: text,
  product: z.optional(product),
  quantity: decimal,
  unitPrice: decimal,
  discount: z.optional(discount),
  netAmount: z.optional(decimal),
  taxAmount: z.optional(decimal),
  taxCategory: z.optional(text),
  servicePeriod: z.optional(period),
  fields: z.optional(z.array(z.strictObject({ fieldId: z.guid(), fieldValueId: z.guid() }))),
});

const lines = z.array(line).check(z.minLength(1));
const totals = z.strictObject({ net: decimal, tax: decimal, gross: decimal });
const exchangeRate = z.strictObject({ target: currency, rate: decimal, date: z.optional(day) });

/** The shape of a source invoice. */
export const sourceInvoiceSchema: z.ZodMiniType<SourceInvoice> = z.strictObject({
  reference,
  number: text,
  currency,
  invoiceDate: day,
  dueDate: z.optional(day),
  customer,
  lines,
  purchaseOrderNumber: z.optional(z.string()),
  memo: z.optional(z.string()),
  sent: z.optional(z.boolean()),
  totals: z.optional(totals),
  exchangeRate: z.optional(exchangeRate),
});

/** The shape of a source credit note. */
export const sourceCreditNoteSchema: z.ZodMiniType<SourceCreditNote> = z.strictObject({
  reference,
  number: z.optional(text),
  currency,
  date: day,
  customer,
  lines,
  invoice: z.optional(reference),
  apply: z.optional(z.boolean()),
  totals: z.optional(totals),
  exchangeRate: z.optional(exchangeRate),
});
