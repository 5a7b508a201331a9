import type { CreditMemo, Invoice, UpdateTaxesRequest } from "../../../generated/types.js";
import type { Rillet } from "../../client.js";
import { currencyDigits, sum, toAmount, toDecimal } from "../../money/index.js";
import { idempotencyKeyOf, sha256 } from "../links/idempotency-key.js";
import { syncError, toSyncError } from "../sync-errors.js";
import { compareTotals, rilletMismatch } from "../lines/totals.js";

/** The tax of one item by one rate. */
export interface EngineTax {
  /** Percent, a decimal string: `"8.875"`. */
  readonly percentage: string;
  /** ISO 3166-1 alpha-2 code. */
  readonly country: string;
  /** The name of the tax on the document. */
  readonly description: string;
  /** Kind of tax. */
  readonly type: "VAT" | "SALES_TAX";
  /** A decimal string in the document's currency, with at most the digits of the currency. */
  readonly amount: string;
}

/** The result of a tax engine. */
export interface TaxCalculation {
  /** When it was calculated, ISO 8601. A new calculation has a new time. Writing the same calculation twice has the effect of one write. */
  readonly calculatedAt: string;
  /** The taxes of each item. Items that are not listed keep their taxes. An empty `taxes` list removes the taxes of an item. */
  readonly items: readonly { readonly itemId: string; readonly taxes: readonly EngineTax[] }[];
}

/** A tax engine (Sphere, Numeral, Avalara or your own), with one method. */
export interface TaxEngine {
  /** Calculates the taxes of a document. It may call a service. `applyTaxes` passes its errors on unchanged, and then nothing has been written. */
  calculate(document: Invoice | CreditMemo): Promise<TaxCalculation>;
}

/**
 * Calls a tax engine for the taxes of an invoice or credit memo and writes them to Rillet, in one request. Use it after the sync of a document with
 * `taxes: "external"`. Writing the same calculation again changes nothing.
 * @param document As Rillet has it now (from the webhook or `retrieve`), for its item ids.
 * @returns The document with its taxes.
 * @throws SyncError INVALID_SOURCE when the engine names items that the document does not have, or amounts that are not rounded; TOTAL_MISMATCH when Rillet's tax
 * or total differs; API_ERROR. Errors of the engine are passed on unchanged.
 */
export async function applyTaxes<Document extends Invoice | CreditMemo>(
  rillet: Rillet,
  document: Document,
  engine: TaxEngine,
): Promise<Document> {
  const calculation = await engine.calculate(document);
  checkItems(document, calculation);
  checkRounded(document, calculation);
  const body = buildTaxes(document, calculation);
  const idempotencyKey = await idempotencyKeyOf(
    { type: document.id, id: await sha256(JSON.stringify(body)) },
    "update-taxes",
  );
  const written = await post(rillet, document, body, idempotencyKey).catch((error: unknown) => {
    throw toSyncError(error, `write the taxes of ${document.id}`);
  });
  checkTaxed(document, written, calculation);
  return written as Document;
}

async function post(
  rillet: Rillet,
  document: Invoice | CreditMemo,
  body: UpdateTaxesRequest,
  idempotencyKey: string,
): Promise<Invoice | CreditMemo> {
  if ("credit_memo_number" in document) return rillet.creditMemos.updateTaxes(document.id, body, { idempotencyKey });
  return rillet.invoices.updateTaxes(document.id, body, { idempotencyKey });
}

function checkItems({ id, items }: Invoice | CreditMemo, calculation: TaxCalculation): void {
  const unknown = calculation.items
    .filter(({ itemId }) => !items.some((item) => item.id === itemId))
    .map(({ itemId }) => itemId);
  if (unknown.length === 0 && calculation.items.length > 0) return;
  const what = unknown.length > 0 ? `items that ${id} does not have: ${unknown.join(", ")}` : `no item of ${id}`;
  throw syncError("INVALID_SOURCE", `The tax engine returned taxes for ${what}.`, {
    advice: "Pass the document as Rillet has it now.",
    details: { unknown },
  });
}

/** Rillet accepts taxes rounded to the cent (contract). The SDK does not round them, because rounding is the tax engine's decision. */
function checkRounded({ total: { currency } }: Invoice | CreditMemo, calculation: TaxCalculation): void {
  const amounts = calculation.items.flatMap(({ taxes }) => taxes.map(({ amount }) => amount));
  const unrounded = amounts.filter((amount) => toDecimal(amount).decimalPlaces() > currencyDigits(currency));
  if (unrounded.length === 0) return;
  const message = `The tax engine returned amounts that are not rounded to ${currency}: ${unrounded.join(", ")}.`;
  throw syncError("INVALID_SOURCE", message, {
    advice: "Round the tax of each item in the engine.",
    details: { unrounded },
  });
}

function buildTaxes(
  { total: { currency } }: Invoice | CreditMemo,
  { calculatedAt, items }: TaxCalculation,
): UpdateTaxesRequest {
  return {
    taxes_calculated_at: calculatedAt,
    items: items.map(({ itemId, taxes }) => ({
      id: itemId,
      tax_rates: taxes.map(({ percentage, amount, country, description, type }) => ({
        ...{ country, description, type },
        percentage: Number(toDecimal(percentage)),
        tax_amount: { amount: toAmount(amount, currency), currency },
      })),
    })),
  };
}

/** Compares the totals after the write. Items that the engine did not list keep their tax, and the total is the net plus all taxes. */
function checkTaxed(
  { items, net_amount: net, total: { currency } }: Invoice | CreditMemo,
  written: Invoice | CreditMemo,
  calculation: TaxCalculation,
): void {
  const taxes = items.flatMap((item) => {
    const calculated = calculation.items.find(({ itemId }) => itemId === item.id);
    return calculated ? calculated.taxes.map(({ amount }) => amount) : [item.taxed_amount?.amount ?? "0"];
  });
  const tax = sum(taxes);
  const expected = {
    net: net.amount,
    tax: toAmount(tax, currency),
    gross: toAmount(tax.plus(toDecimal(net.amount)), currency),
  };
  const actual = { net: written.net_amount.amount, tax: written.taxed_amount.amount, gross: written.total.amount };
  const differences = compareTotals({ totals: expected }, { totals: actual }, currency);
  if (differences.length > 0)
    throw rilletMismatch("document with the engine's taxes", written.id, differences, currency);
}
