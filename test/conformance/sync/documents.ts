import type { SourceInvoice, SourceLine, SyncSettings } from "../../../src/sync/index.js";

export const REFERENCE_TYPE = "BILLING";

export const settings: SyncSettings = {
  products: { accountCode: { default: "4000" } },
  taxes: { codes: { "*": "GB-STANDARD" } },
};

/** How the second source customer resembles the first one. */
export type Likeness = "name" | "email" | "nothing";

/** The content of one version of a document: one of three amounts, one of two due dates. */
export interface Content {
  readonly amount: number;
  readonly due: number;
}

const reference = (id: string): SourceInvoice["reference"] => ({ type: REFERENCE_TYPE, id });

const line = (id: string, quantity: string, unitPrice: string, taxAmount: string): SourceLine => ({
  reference: reference(`line-${id}`),
  description: `The ${id}`,
  product: { reference: reference(`product-${id}`), name: `Product ${id}` },
  quantity,
  unitPrice,
  taxAmount,
});

const amounts = [
  { lines: [line("seat", "2", "49.99", "20.00")], totals: { net: "99.98", tax: "20.00", gross: "119.98" } },
  { lines: [line("seat", "1", "17.35", "3.47")], totals: { net: "17.35", tax: "3.47", gross: "20.82" } },
  {
    lines: [line("seat", "2", "49.99", "20.00"), line("call", "500", "0.001", "0.10")],
    totals: { net: "100.48", tax: "20.10", gross: "120.58" },
  },
] as const;

const dueDates = ["2026-12-02", "2026-12-24"] as const;

/** The documents of a schedule: two invoices of the first customer, one of the second. */
export const DOCUMENTS = [0, 1, 2] as const;
export type DocumentIndex = (typeof DOCUMENTS)[number];

const customerOf = (document: DocumentIndex, likeness: Likeness): SourceInvoice["customer"] => {
  const isSecond = document === 2;
  return {
    reference: reference(isSecond ? "customer-2" : "customer-1"),
    name: isSecond && likeness !== "name" ? "Quayside Books Ltd" : "Harbour & Finch Ltd",
    emails: [isSecond && likeness !== "email" ? "pay@quayside.example" : "pay@harbour.example"],
    taxStatus: "TAXED",
    address: { line1: "1 Quay", city: "Cardiff", state: "Wales", postalCode: "CF10 1AA", country: "GB" },
  };
};

/** A version of a document, as the billing system has it. */
export function sourceOf(
  document: DocumentIndex,
  { amount, due }: Content,
  { likeness, version }: { readonly likeness: Likeness; readonly version?: number | undefined },
): SourceInvoice {
  const { lines, totals } = amounts[amount] ?? amounts[0];
  return {
    reference: reference(`invoice-${document}`),
    ...(version !== undefined && { version }),
    number: `INV-${document}`,
    currency: "GBP",
    invoiceDate: "2026-11-02",
    dueDate: dueDates[due] ?? dueDates[0],
    customer: customerOf(document, likeness),
    lines,
    totals,
  };
}
