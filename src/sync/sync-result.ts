import type { CreateInvoiceRequest, Invoice } from "../../generated/types.js";
import type { SyncError } from "../errors/index.js";
import type { LinkedCustomer } from "./customers/link-customer.js";
import type { PreparedLines } from "./lines/prepare-lines.js";
import type { SyncedInvoice } from "./links/link-records.js";
import type { MappedProduct } from "./products/map-product.js";
import type { SourceInvoice } from "./source/source-document.js";
import type { SourceReference } from "./source/source-reference.js";
import type { SyncRun } from "./sync-context.js";
import type { CreatedObject } from "./sync-errors.js";
import { type AppliedTax, percentageOf } from "./taxes/line-tax.js";
import type { DocumentTotals } from "./lines/totals.js";

/** The part that all results share. */
export interface SyncReport {
  /** What the document is called in the billing system. */
  readonly reference: SourceReference;
  /** The customer, and how it was found. */
  readonly customer: LinkedCustomer;
  /** One entry for each product that the lines use; empty when nothing had to be looked up. */
  readonly products: readonly MappedProduct[];
  /** One entry for each line; empty when nothing had to be looked up. */
  readonly taxes: readonly AppliedTax[];
  /** The number of API requests of this sync, retries included. A look-up shared with other invoices counts for the invoice that started it. */
  readonly requests: number;
  /** What a person should know, in sentences: for example, values that could not be sent. */
  readonly warnings: readonly string[];
}

/** The result of syncing an invoice. */
export interface SyncResult extends SyncReport {
  /** `unchanged`: the invoice already matched the source, or Rillet has a newer version of it. `deleted`: it was voided with `voidInvoice`, and its source has not changed since. */
  readonly action: "created" | "updated" | "unchanged" | "deleted";
  /** The invoice as last read from Rillet. For `unchanged`, that read may be old, so the status may be out of date. */
  readonly invoice: SyncedInvoice;
  /** The whole invoice with its lines; undefined when this sync did not read or write it. */
  readonly document: Invoice | undefined;
  /** The id of the invoice that was deleted and replaced by this one; undefined when none was. */
  readonly replaced: string | undefined;
}

/** What a sync would do. A plan makes the same decisions and writes nothing. */
export interface SyncPlan extends SyncReport {
  /** What the sync would do. */
  readonly action: "create" | "update" | "recreate" | "unchanged";
  /** The totals of the invoice. `tax` and `gross` are undefined when a tax engine writes the taxes later. */
  readonly totals: DocumentTotals;
  /** The request that would create the invoice. The id of an object that does not exist yet is `(created by the sync)`. Undefined for `unchanged`, and when the sync would only mark the invoice as sent. */
  readonly request: CreateInvoiceRequest | undefined;
  /** When the invoice already exists in Rillet: the differences, in sentences. */
  readonly differences: readonly string[];
}

/** The outcome of one document of a batch. */
export type SyncOutcome<Source = SourceInvoice, Result = SyncResult> =
  | {
      readonly ok: true;
      /** The position of the document in the stream, from 0. */
      readonly index: number;
      readonly source: Source;
      readonly result: Result;
    }
  | {
      readonly ok: false;
      readonly index: number;
      /** Undefined when the stream, or the function that returns the document, failed. */
      readonly source: Source | undefined;
      readonly error: SyncError;
      /** The customers, products and credit memos that were created before the failure. The next run uses them. */
      readonly created: readonly CreatedObject[];
      readonly requests: number;
      /** Whether this failure ended the batch; see `stopOn`. Documents that were not started have no outcome. */
      readonly endsBatch: boolean;
    };

/** Builds the part that all results share. */
export function report(
  source: Pick<SourceInvoice, "reference">,
  { customer, lines }: PreparedLines,
  run: SyncRun,
): SyncReport {
  const products = new Map<string, MappedProduct>();
  for (const { product } of lines) {
    const name = `${product.reference ?? ""} ${product.id}`;
    // When several lines have the same product, keep the entry that says how it was found or created.
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
