import type { CreateInvoiceRequest, Invoice } from "../../generated/types.js";
import type { SyncError } from "../errors/index.js";
import type { LinkedCustomer } from "./customers/link-customer.js";
import type { PreparedLines } from "./lines/prepare-lines.js";
import type { SyncedInvoice } from "./links/link-records.js";
import type { MappedProduct } from "./products/map-product.js";
import type { SourceInvoice } from "./source/source-invoice.js";
import type { SourceReference } from "./source/source-reference.js";
import type { CreatedObject, SyncRun } from "./sync-context.js";
import { type AppliedTax, percentageOf } from "./taxes/line-tax.js";
import type { DocumentTotals } from "./totals/document-totals.js";

/** What every result tells besides the document. */
export interface SyncReport {
  /** What the document is called in the billing system. */
  readonly reference: SourceReference;
  /** The customer, and how it was found. */
  readonly customer: LinkedCustomer;
  /** One entry for each product of the source; empty where nothing had to be looked up. */
  readonly products: readonly MappedProduct[];
  /** One entry for each line; empty where nothing had to be looked up. */
  readonly taxes: readonly AppliedTax[];
  /** API requests that this sync spent, repeated attempts included; a look-up shared with other invoices counts for the one that started it. */
  readonly requests: number;
  /** What was folded, left out or is worth knowing; sentences. */
  readonly warnings: readonly string[];
}

/** What became of an invoice. */
export interface SyncResult extends SyncReport {
  /** `unchanged`: it was there already, as the source has it. `deleted`: it was voided, now or before. */
  readonly action: "created" | "updated" | "unchanged" | "deleted";
  /** The invoice as Rillet last answered; for `unchanged` that may be a while ago, its status too. */
  readonly invoice: SyncedInvoice;
  /** The whole invoice, its lines included, where Rillet was asked for it in this sync. */
  readonly document: Invoice | undefined;
  /** The id of the invoice that was deleted because this one takes its place. */
  readonly replaced: string | undefined;
}

/** What a sync would do: the same decisions, and nothing written. */
export interface SyncPlan extends SyncReport {
  /** What would be done. */
  readonly action: "create" | "update" | "recreate" | "unchanged";
  /** What the invoice comes to; tax and gross are undefined where a tax engine writes the taxes later. */
  readonly totals: DocumentTotals;
  /** The request that would create the invoice; ids of what does not exist yet read `(created by the sync)`. Undefined for `unchanged`. */
  readonly request: CreateInvoiceRequest | undefined;
  /** Where the invoice is in Rillet already: what differs, as sentences. */
  readonly differences: readonly string[];
}

/** One of many. */
export type SyncOutcome =
  | { readonly ok: true; readonly index: number; readonly source: SourceInvoice; readonly result: SyncResult }
  | {
      readonly ok: false;
      readonly index: number;
      readonly source: SourceInvoice;
      readonly error: SyncError;
      /** What was made on the way; running again uses it. */
      readonly created: readonly CreatedObject[];
      readonly requests: number;
    };

/** The part of a result that tells how it came about. */
export function report(
  source: Pick<SourceInvoice, "reference">,
  { customer, lines }: PreparedLines,
  run: SyncRun,
): SyncReport {
  const products = new Map<string, MappedProduct>();
  for (const { product } of lines) {
    const name = `${product.reference ?? ""} ${product.id}`;
    // Of several lines with one product the first one's says how it came about.
    if (!products.has(name) || product.action !== "known") products.set(name, product);
  }
  const taxes = lines.map(({ source: line, tax: { code, rate, amount } }): AppliedTax => ({
    line: line.reference.id,
    code,
    percentage: rate && percentageOf(rate),
    amount,
  }));
  return {
    reference: source.reference,
    customer,
    products: [...products.values()],
    taxes,
    requests: run.requests.count,
    warnings: [...new Set(run.warnings)],
  };
}
