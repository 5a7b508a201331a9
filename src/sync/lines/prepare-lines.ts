import { linkCustomer, type LinkedCustomer } from "../customers/link-customer.js";
import { type MappedProduct, mapProduct } from "../products/map-product.js";
import type { SourceExchangeRate, SourceInvoice, SourceLine } from "../source/source-document.js";
import type { SourceReference } from "../source/source-reference.js";
import type { SyncRun } from "../sync-context.js";
import { syncError } from "../sync-errors.js";
import { allocateNet, allocateTax, bookAdjustment } from "./adjustment.js";
import { calculateLineTax, type LineTax, type LineTaxInput } from "../taxes/line-tax.js";
import {
  compareTotals,
  type Difference,
  type DocumentTotals,
  documentTotals,
  lineTotals,
  type LineTotals,
  sourceMismatch,
  statedTotals,
} from "./totals.js";

type Document = Pick<SourceInvoice, "reference" | "currency" | "customer" | "lines" | "totals" | "adjustment">;

/** The parts of a document that need look-ups. */
export interface PreparedLines {
  readonly customer: LinkedCustomer;
  readonly lines: readonly DraftLine[];
  readonly totals: DocumentTotals;
}

/**
 * Prepares the taxes, customer and products of a document. Before it creates anything in Rillet, it checks that the lines add up to the stated totals. The customer
 * comes before the products, so that no product is created when the customer cannot be linked.
 */
export async function prepareLines(
  given: Document,
  scope: LineTaxInput["scope"],
  run: SyncRun,
): Promise<PreparedLines> {
  const { currency, customer: source } = given;
  if (source.currency !== undefined && source.currency !== currency) throw currencyMismatch(given);
  const document = bookAdjustment(given, run.settings.adjustments);
  const own = document.lines.map((line) => lineTotals(line, currency, run.settings.rounding));
  const totals = allocateNet(own, document.adjustment, currency);
  checkNet(document, own, totals);
  const facts = { scope, currency, customer: source };
  const ownTaxes = await allSettledOrThrow(
    document.lines.map((line, index) => calculateLineTax(line, own[index]?.net ?? "0", facts, run)),
  );
  const taxes = allocateTax(ownTaxes, totals, document, scope === "FULL" || scope === "CREDIT_MEMO");
  const calculated = checkTotals(document, totals, taxes);
  const customer = await linkCustomer(source, run);
  const products = await allSettledOrThrow(document.lines.map((line) => mapProduct(line, currency, run)));
  const lines = document.lines.flatMap((line, index) => {
    const [amounts, tax, product] = [totals[index], taxes[index], products[index]];
    return amounts && tax && product ? [{ source: line, ...amounts, tax, product }] : [];
  });
  return { customer, lines, totals: calculated };
}

/** Returns all results, or throws the first failure after all work has ended, so that the error can say what was created. */
async function allSettledOrThrow<T>(work: readonly Promise<T>[]): Promise<T[]> {
  await Promise.allSettled(work);
  return Promise.all(work);
}

/** Checks the stated net of each line, without the adjustment, and of the document, with it. This needs no request. */
function checkNet(
  { reference, currency, lines, totals }: Document,
  own: readonly LineTotals[],
  calculated: readonly LineTotals[],
): void {
  const net = documentTotals(
    calculated.map((line) => ({ net: line.net, tax: {} })),
    currency,
  );
  const stated = { ...net, net: totals?.net ?? net.net };
  const differences = [
    ...statedLines(lines, own, currency),
    ...compareTotals({ totals: stated }, { totals: net }, currency),
  ];
  if (differences.length > 0) throw sourceMismatch(reference.id, differences, currency);
}

function statedLines(lines: Document["lines"], calculated: readonly LineTotals[], currency: string): Difference[] {
  const actual = lines.map((line, index) => ({
    reference: line.reference.id,
    net: calculated[index]?.net ?? "0",
    tax: undefined,
  }));
  const expected = actual.map((line, index) => ({ ...line, net: lines[index]?.netAmount ?? line.net }));
  const none = { net: "0", tax: undefined, gross: undefined };
  return compareTotals({ totals: none, lines: expected }, { totals: none, lines: actual }, currency);
}

function checkTotals(
  { reference, currency, totals }: Document,
  lines: readonly LineTotals[],
  taxes: readonly LineTax[],
): DocumentTotals {
  const calculated = documentTotals(
    lines.map(({ net }, index) => ({ net, tax: taxes[index] ?? {} })),
    currency,
  );
  if (totals === undefined) return calculated;
  const differences = compareTotals({ totals: statedTotals(totals, calculated) }, { totals: calculated }, currency);
  if (differences.length > 0) throw sourceMismatch(reference.id, differences, currency);
  return calculated;
}

function currencyMismatch({ reference, currency, customer }: Document): Error {
  const advice =
    "The invoices of a customer must be in the currency configured for the customer in Rillet. Use another customer for the other currency, or change the configuration.";
  const details = { document: currency, customer: customer.currency };
  return syncError(
    "CURRENCY_MISMATCH",
    `The document ${reference.id} is in ${currency}, but the currency of its customer ${customer.name} is ${customer.currency ?? ""}.`,
    { advice, details },
  );
}

/** A line with its amounts, product and tax. */
export interface DraftLine extends LineTotals {
  readonly source: SourceLine;
  readonly product: MappedProduct;
  readonly tax: LineTax;
}

/** A document with every decision made. Requests are built from it without further look-ups. */
export interface Draft {
  readonly reference: SourceReference;
  readonly currency: string;
  readonly customer: SourceReference;
  readonly customerId: string;
  readonly lines: readonly DraftLine[];
  readonly totals: DocumentTotals;
  readonly date: string;
  readonly subsidiaryId: string | undefined;
  readonly exchangeRate: SourceExchangeRate | undefined;
}
