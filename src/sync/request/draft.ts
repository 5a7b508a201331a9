import type { MappedProduct } from "../products/mapped-product.js";
import type { SourceExchangeRate } from "../source/source-invoice.js";
import type { SourceLine } from "../source/source-line.js";
import type { SourceReference } from "../source/source-reference.js";
import type { LineTax } from "../taxes/line-tax.js";
import type { DocumentTotals } from "../totals/document-totals.js";
import type { LineTotals } from "../totals/line-totals.js";

/** A line with everything decided. */
export interface DraftLine extends LineTotals {
  readonly source: SourceLine;
  readonly product: MappedProduct;
  readonly tax: LineTax;
}

/** A document with everything decided, from which any request can be built without a further question. */
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

/** An invoice with everything decided. */
export interface InvoiceDraft extends Draft {
  readonly number: string;
  readonly dueDate: string | undefined;
  readonly bankAccountId: string | undefined;
  readonly memo: string | undefined;
  readonly purchaseOrderNumber: string | undefined;
  readonly isSent: boolean;
}

/** A request, and what of the source it could not say. */
export interface Built<Body> {
  readonly body: Body;
  readonly warnings: readonly string[];
}
