import type { CreditMemo, Invoice, UpdateTaxesRequest } from "../../../generated/types.js";
import type { Rillet } from "../../client.js";
import { currencyDigits, sum, toAmount, toDecimal } from "../../money/index.js";
import { idempotencyKeyOf, sha256 } from "../links/idempotency-key.js";
import { syncError, toSyncError } from "../sync-errors.js";
import { compareTotals, rilletMismatch } from "../totals/compare-totals.js";

/** The tax of one item by one rate. */
export interface EngineTax {
  /** Percent, a decimal string: `"8.875"`. */
  readonly percentage: string;
  /** ISO 3166-1 alpha-2 code. */
  readonly country: string;
  /** What the tax is called on the document. */
  readonly description: string;
  /** Kind of tax. */
  readonly type: "VAT" | "SALES_TAX";
  /** To the cent, in the document's currency. */
  readonly amount: string;
}

/** What an engine came to. */
export interface TaxCalculation {
  /** When it was calculated, ISO 8601. A new calculation has a new moment; the same answer again is written once. */
  readonly calculatedAt: string;
  /** By item of the document; items that are not named keep their taxes. An empty list takes an item's taxes away. */
  readonly items: readonly { readonly itemId: string; readonly taxes: readonly EngineTax[] }[];
}

/** A tax engine (Sphere, Numeral, Avalara, your own): one method. */
export interface TaxEngine {
  /** Works out the taxes of a document, by a service where it likes. What it throws comes to the caller of `applyTaxes` as it is; nothing has been written then. */
  calculate(document: Invoice | CreditMemo): Promise<TaxCalculation>;
}

/**
 * Asks a tax engine for the taxes of an invoice or credit memo and writes them to Rillet, one request: after the document was saved, for one that was synced
 * with `taxes: "external"`. The same answer written again changes nothing.
 * @param document As Rillet has it now (from the webhook or `retrieve`), for its item ids.
 * @returns The document with its taxes.
 * @throws SyncError INVALID_SOURCE for an answer about items that are not there, TOTAL_MISMATCH where Rillet comes to another tax or total, API_ERROR. What the
 * engine throws comes out as it is.
 */
export async function applyTaxes<Document extends Invoice | CreditMemo>(
  rillet: Rillet,
  document: Document,
  engine: TaxEngine,
): Promise<Document> {
  const answer = await engine.calculate(document);
  checkItems(document, answer);
  checkRounded(document, answer);
  const body = buildTaxes(document, answer);
  const idempotencyKey = await idempotencyKeyOf(
    { type: document.id, id: await sha256(JSON.stringify(body)) },
    "update-taxes",
  );
  const written = await post(rillet, document, body, idempotencyKey).catch((error: unknown) => {
    throw toSyncError(error, `write the taxes of ${document.id}`);
  });
  checkTaxed(document, written, answer);
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

function checkItems({ id, items }: Invoice | CreditMemo, answer: TaxCalculation): void {
  const unknown = answer.items
    .filter(({ itemId }) => !items.some((item) => item.id === itemId))
    .map(({ itemId }) => itemId);
  if (unknown.length === 0 && answer.items.length > 0) return;
  const what = unknown.length > 0 ? `items that ${id} does not have: ${unknown.join(", ")}` : `no item of ${id}`;
  throw syncError("INVALID_SOURCE", `The tax engine answered for ${what}.`, {
    advice: "Give the engine the document as Rillet has it now.",
    details: { unknown },
  });
}

/** Rillet takes taxes to the cent (contract); to round what an engine says would be to decide for it. */
function checkRounded({ total: { currency } }: Invoice | CreditMemo, answer: TaxCalculation): void {
  const amounts = answer.items.flatMap(({ taxes }) => taxes.map(({ amount }) => amount));
  const unrounded = amounts.filter((amount) => toDecimal(amount).decimalPlaces() > currencyDigits(currency));
  if (unrounded.length === 0) return;
  const message = `The tax engine answered with amounts that are not rounded to ${currency}: ${unrounded.join(", ")}.`;
  throw syncError("INVALID_SOURCE", message, { advice: "Round them in the engine, per item.", details: { unrounded } });
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

/** Lines that the engine did not name keep their tax, and the total is the net with all of it. */
function checkTaxed(
  { items, net_amount: net, total: { currency } }: Invoice | CreditMemo,
  written: Invoice | CreditMemo,
  answer: TaxCalculation,
): void {
  const taxes = items.flatMap((item) => {
    const answered = answer.items.find(({ itemId }) => itemId === item.id);
    return answered ? answered.taxes.map(({ amount }) => amount) : [item.taxed_amount?.amount ?? "0"];
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
