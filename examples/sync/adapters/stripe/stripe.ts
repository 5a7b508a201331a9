/**
 * An adapter: invoices and credit notes of Stripe's API (https://docs.stripe.com/api/invoices/object, version 2025-03-31.basil or later, where lines carry
 * `pricing` and `taxes`) in, source documents of `rillet-sdk/sync` out. These are pure functions: copy the file and change what your books need. The reference type
 * STRIPE must be registered in Rillet (Settings → External References). Read all lines first where `lines.has_more` is true.
 */
import { toAmount, toDecimal } from "rillet-sdk/money";
import type {
  SourceAddress,
  SourceCreditNote,
  SourceCustomer,
  SourceInvoice,
  SourceLine,
  SourcePeriod,
  SourceProduct,
  SourceReference,
  SourceTaxStatus,
} from "rillet-sdk/sync";
import { checkWhole } from "../check-whole.js";
import type {
  StripeAddress,
  StripeAmounts,
  StripeCreditNote,
  StripeCreditNoteLine,
  StripeDecimal,
  StripeId,
  StripeInvoice,
  StripeInvoiceLine,
  StripeProduct,
  StripeTotals,
} from "./documents.js";

const reference = (id: string): SourceReference => ({ type: "STRIPE", id });

const idOf = (object: StripeId): string => (typeof object === "string" ? object : object.id);

/** Stripe writes `null` for a value that there is not. A name that is not there comes from a short form or another version of the API. */
const AMOUNTS = "id amount description quantity discount_amounts taxes"
  .split(" ")
  .map((name) => `lines.data[].${name}`);
const TOTALS = [
  "id",
  "number",
  "currency",
  "total",
  "total_excluding_tax",
  "total_taxes",
  "lines.has_more",
  ...AMOUNTS,
];
const WHOLE_INVOICE = [
  ...[...TOTALS, "status", "created", "due_date", "status_transitions.finalized_at", "collection_method"],
  ...["customer", "customer_name", "customer_email", "customer_address", "customer_tax_exempt"],
  ...["lines.data[].pricing", "lines.data[].period.end"],
];
const WHOLE_CREDIT_NOTE = [...TOTALS, "status", "created", "invoice", "lines.data[].unit_amount_decimal"];

/**
 * @param products The products of the lines, for their names and tax codes: lines carry their ids only.
 * @throws TypeError for half a document, with each missing path, and for an invoice that is not final or is void.
 */
export function fromStripeInvoice(invoice: StripeInvoice, products: readonly StripeProduct[] = []): SourceInvoice {
  checkComplete(`The Stripe invoice ${invoice.id}`, invoice, WHOLE_INVOICE);
  const { currency, number, status, lines, description } = invoice;
  if (number === null || status === "draft" || status === "void")
    throw new TypeError(
      `The invoice ${invoice.id} is ${status}: a draft does not belong in the books, and a voided one is sync.voidInvoice(…).`,
    );
  const order = invoice.custom_fields?.find(({ name }) => /^(po|purchase order)\b/i.test(name))?.value;
  return {
    reference: reference(invoice.id),
    number,
    currency: currency.toUpperCase(),
    invoiceDate: toDay(invoice.effective_at ?? invoice.status_transitions.finalized_at ?? invoice.created),
    ...(invoice.due_date !== null && { dueDate: toDay(invoice.due_date) }),
    customer: toCustomer(invoice),
    lines: lines.data.map((line) => toInvoiceLine(line, currency, products)),
    ...(order !== undefined && { purchaseOrderNumber: order }),
    ...(description !== null && { memo: description }),
    ...(invoice.collection_method === "send_invoice" && { sent: true }),
    totals: toTotals(invoice),
  };
}

/**
 * @param invoice The invoice that is credited: the customer's address and tax exemption, and the products of the lines, stand on it alone.
 * @throws TypeError for half a document, with each missing path, and for a credit note that is void or of another invoice.
 */
export function fromStripeCreditNote(
  creditNote: StripeCreditNote,
  invoice: StripeInvoice,
  products: readonly StripeProduct[] = [],
): SourceCreditNote {
  checkComplete(`The Stripe credit note ${creditNote.id}`, creditNote, WHOLE_CREDIT_NOTE);
  if (creditNote.status === "void") throw new TypeError(`The credit note ${creditNote.id} is void.`);
  if (idOf(creditNote.invoice) !== invoice.id)
    throw new TypeError(
      `The credit note ${creditNote.id} is of the invoice ${idOf(creditNote.invoice)}, not ${invoice.id}.`,
    );
  return {
    reference: reference(creditNote.id),
    number: creditNote.number,
    currency: creditNote.currency.toUpperCase(),
    date: toDay(creditNote.effective_at ?? creditNote.created),
    customer: toCustomer(invoice),
    lines: creditNote.lines.data.map((line) => toCreditLine(line, invoice, products)),
    invoice: reference(invoice.id),
    totals: toTotals(creditNote),
  };
}

function checkComplete(what: string, document: StripeInvoice | StripeCreditNote, paths: readonly string[]): void {
  checkWhole(what, document, paths);
  if (document.lines.has_more)
    throw new TypeError(
      `${what} is only half there: lines.has_more is true. Read all its lines first, or its totals cannot agree.`,
    );
}

function toInvoiceLine(line: StripeInvoiceLine, currency: string, products: readonly StripeProduct[]): SourceLine {
  const period = toPeriod(line.period);
  return {
    ...toLine(line, currency, line.pricing?.unit_amount_decimal ?? null),
    ...toProduct(line.pricing?.price_details?.product, line.description, products),
    ...(period && { servicePeriod: period }),
  };
}

function toCreditLine(
  line: StripeCreditNoteLine,
  invoice: StripeInvoice,
  products: readonly StripeProduct[],
): SourceLine {
  const original = invoice.lines.data.find(({ id }) => id === line.invoice_line_item);
  return {
    ...toLine(line, invoice.currency, line.unit_amount_decimal),
    ...toProduct(original?.pricing?.price_details?.product, line.description, products),
  };
}

/**
 * The amounts of a line. A price may be finer than a cent (`unit_amount_decimal`) and stays exact. A tiered or prorated line is not quantity × price, and a
 * price may contain the tax: such a line becomes one unit at the line's total.
 */
function toLine(line: StripeAmounts, currency: string, unit: StripeDecimal | null): Omit<SourceLine, "product"> {
  const code = currency.toUpperCase();
  const isInclusive = (line.taxes ?? []).some(
    ({ tax_behavior: behavior, amount }) => behavior === "inclusive" && amount !== 0,
  );
  const [discount, tax] = [total(line.discount_amounts), total(line.taxes)];
  const net = toMajor(line.amount - discount - (isInclusive ? tax : 0), currency);
  const quantity = line.quantity ?? 1;
  const price = unit === null ? undefined : toMajor(unit.toString(), currency);
  const isPriced =
    !isInclusive &&
    price !== undefined &&
    toAmount(toDecimal(price).times(quantity), code) === toMajor(line.amount, currency);
  return {
    reference: reference(line.id),
    description: line.description ?? line.id,
    ...(isPriced
      ? { quantity: String(quantity), unitPrice: price }
      : { quantity: "1", unitPrice: isInclusive ? net : toMajor(line.amount, currency) }),
    ...(discount !== 0 &&
      !isInclusive && { discount: { type: "AMOUNT" as const, amount: toMajor(discount, currency) } }),
    netAmount: net,
    taxAmount: toMajor(tax, currency),
  };
}

/** Lines without a product (one-off invoice items) are left to `products.defaultProductId` of the settings. */
function toProduct(
  id: string | undefined,
  description: string | null,
  products: readonly StripeProduct[],
): { product?: SourceProduct } {
  if (id === undefined) return {};
  const known = products.find((product) => product.id === id);
  const taxCategory = known?.tax_code ? idOf(known.tax_code) : undefined;
  return {
    product: {
      reference: reference(id),
      name: known?.name ?? description ?? id,
      ...(known?.description && { description: known.description }),
      ...(taxCategory && { taxCategory }),
    },
  };
}

const TAX_STATUS = new Map<string, SourceTaxStatus>([
  ["none", "TAXED"],
  ["exempt", "TAX_EXEMPT"],
  ["reverse", "REVERSE_CHARGED"],
]);

function toCustomer(invoice: StripeInvoice): SourceCustomer {
  const {
    customer,
    customer_name: name,
    customer_email: email,
    customer_address: address,
    customer_shipping: shipping,
    customer_tax_ids: ids,
  } = invoice;
  const taxStatus = TAX_STATUS.get(invoice.customer_tax_exempt ?? "none");
  if (customer === null || taxStatus === undefined)
    throw new TypeError(
      `The invoice ${invoice.id} has no customer, or a tax exemption that is not known: ${String(invoice.customer_tax_exempt)}.`,
    );
  const [taxId] = ids ?? [];
  return {
    reference: reference(idOf(customer)),
    name: name ?? email ?? idOf(customer),
    emails: email === null ? [] : [email],
    ...(address && { address: toAddress(address) }),
    ...(shipping?.address && { shippingAddress: toAddress(shipping.address) }),
    taxStatus,
    ...(taxId?.value && { taxId: taxId.value }),
  };
}

function toAddress({ line1, line2, city, state, postal_code: postalCode, country }: StripeAddress): SourceAddress {
  return {
    line1: line1 ?? undefined,
    line2: line2 ?? undefined,
    city: city ?? undefined,
    state: state ?? undefined,
    postalCode: postalCode ?? undefined,
    country: country ?? undefined,
  };
}

/** Stripe's periods end at the moment at which the next one begins; a source period ends with a day. A period without a length is none. */
function toPeriod({ start, end }: { readonly start: number; readonly end: number }): SourcePeriod | undefined {
  return end > start ? { start: toDay(start), end: toDay(end - 1) } : undefined;
}

function toTotals(document: StripeTotals): NonNullable<SourceInvoice["totals"]> {
  const { currency, total: gross, total_excluding_tax: net, total_taxes: taxes } = document;
  const tax = total(taxes);
  return { net: toMajor(net ?? gross - tax, currency), tax: toMajor(tax, currency), gross: toMajor(gross, currency) };
}

const total = (parts: readonly { readonly amount: number }[] | null): number =>
  (parts ?? []).reduce((sum, { amount }) => sum + amount, 0);

/** The day in UTC. */
const toDay = (seconds: number): string => new Date(seconds * 1000).toISOString().slice(0, 10);

/** Digits as Stripe counts them. ISO 4217 differs: for Stripe MGA has none, and ISK and UGX have two (https://docs.stripe.com/currencies#zero-decimal). */
const NO_DECIMALS = new Set("BIF CLP DJF GNF JPY KMF KRW MGA PYG RWF VND VUV XAF XOF XPF".split(" "));
const THREE_DECIMALS = new Set("BHD JOD KWD OMR TND".split(" "));

/** An amount in Stripe's minor units, whole or finer (`"0.05"`), in major units: with the currency's digits, or with all it needs if those are more. */
export function toMajor(minor: number | string, currency: string): string {
  const code = currency.toUpperCase();
  const digits = NO_DECIMALS.has(code) ? 0 : THREE_DECIMALS.has(code) ? 3 : 2;
  const value = toDecimal(minor).div(toDecimal(10).pow(digits));
  const amount = toAmount(value, code);
  return toDecimal(amount).equals(value) ? amount : value.toFixed();
}
